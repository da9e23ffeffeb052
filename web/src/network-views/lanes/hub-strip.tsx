/** Actors that are in several focus areas: a line to each would say nothing, so each has one numbered square for every focus area. */
import { useMessages } from '../../i18n/messages.tsx';
import { ActorGlyph } from '../../ui/actor-glyph.tsx';
import { itemId } from './keyboard.ts';
import type { Selecting } from './lanes.tsx';
import type { Hub } from './layout.ts';
import { groupOfKind } from './model.ts';
import { RowButton } from './row-button.tsx';
import { ScopeBadge } from './scope-badge.tsx';
import { spokenHub } from './spoken.ts';

export const HubStrip = ({ hubs, selecting }: { hubs: readonly Hub[]; selecting: Selecting }) => {
  const { t } = useMessages();
  return (
    <section className="hub-strip" aria-label={t('lanes.hubs')}>
      <h2 className="lane-title">{t('lanes.hubs')} <span className="soft small">{t('lanes.hubsNote')}</span></h2>
      <ul className="hubs">
        {hubs.map((hub) => (
          <li key={hub.actor.slug}>
            <RowButton id={itemId.hub(hub.actor.slug)} className="hub" selected={selecting.isOn('actor', hub.actor.slug)} tabIndex={selecting.tabIndexOf(itemId.hub(hub.actor.slug))}
              spoken={spokenHub(hub, t)} title={hub.actor.name} onSelect={() => selecting.toggle('actor', hub.actor.slug)}>
              <ActorGlyph shape={groupOfKind[hub.actor.kind]} />
              <span className="row-name" lang={hub.actor.danish ? 'da' : undefined}>{hub.actor.name}</span>
              <ScopeBadge actor={hub.actor} />
              <span className="hub-counts">
                {hub.counts.map(({ area, hue, commitments }) => (
                  <span key={area.number} className={commitments > 0 ? 'hub-count' : 'hub-count hub-count-none'} data-hue={((hue - 1) % 7) + 1} title={`${area.number} ${area.name}`}>{commitments > 0 ? commitments : ''}</span>
                ))}
              </span>
            </RowButton>
          </li>
        ))}
      </ul>
    </section>
  );
};
