/** The plan as lanes: one for each focus area, read from left to right as who, what, for whom. */
import { useMemo } from 'react';
import { useMessages } from '../../i18n/messages.tsx';
import { HubStrip } from './hub-strip.tsx';
import { placesOf } from './keyboard.ts';
import { LaneSection } from './lane-section.tsx';
import type { LanesLayout } from './layout.ts';
import { isSelected, type Selection } from './selection.ts';
import { useRovingFocus } from './use-roving-focus.ts';
import './lanes.css';

export interface LanesProps {
  layout: LanesLayout;
  selection: Selection | undefined;
  /** Undefined clears the selection. */
  onSelect: (selection: Selection | undefined) => void;
}
/** What a row needs to know to be selectable. */
export interface Selecting {
  isOn: (kind: Selection['kind'], key: string) => boolean;
  toggle: (kind: Selection['kind'], key: string) => void;
  tabIndexOf: (id: string) => 0 | -1;
}

export const Lanes = ({ layout, selection, onSelect }: LanesProps) => {
  const { t } = useMessages();
  const places = useMemo(() => placesOf(layout), [layout]);
  const roving = useRovingFocus(places);
  const selecting: Selecting = {
    isOn: (kind, key) => isSelected(selection, kind, key),
    toggle: (kind, key) => onSelect(isSelected(selection, kind, key) ? undefined : { kind, key }),
    tabIndexOf: roving.tabIndexOf,
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the rows inside are the buttons; this only moves focus between them
    <div className="lanes" ref={roving.container} onKeyDown={roving.onKeyDown} onFocus={roving.onFocus}>
      <div className="lanes-heads" aria-hidden="true">
        <div className="lanes-head lanes-head-who"><span className="soft">{t('lanes.actors')}</span> <b>{t('lanes.who')}</b></div>
        <div className="lanes-head lanes-head-what"><b>{t('lanes.what')}</b> <span className="soft">{t('lanes.commitments')}</span></div>
        <div className="lanes-head lanes-head-whom"><b>{t('lanes.forWhom')}</b> <span className="soft">{t('lanes.targetGroups')}</span></div>
      </div>
      {layout.hubs.length > 0 && <HubStrip hubs={layout.hubs} selecting={selecting} />}
      {layout.lanes.map((lane) => <LaneSection key={lane.area.slug} lane={lane} selecting={selecting} dim={selection !== undefined && selection.kind !== 'area'} />)}
    </div>
  );
};
