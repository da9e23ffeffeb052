/** The lanes where there is no room for three columns: one card for each commitment, its parties and target groups as lists. Same items, same words. */
import { TriangleAlert } from 'lucide-react';
import { useMessages } from '../../i18n/messages.tsx';
import { ActorGlyph } from '../../ui/actor-glyph.tsx';
import { LineSample } from '../../ui/link-line.tsx';
import type { LanesProps } from './lanes.tsx';
import { groupOfKind } from './model.ts';
import { ScopeBadge } from './scope-badge.tsx';
import { isSelected, type Selection } from './selection.ts';
import './stacked-cards.css';

export const StackedCards = ({ layout, selection, onSelect }: LanesProps) => {
  const { t } = useMessages();
  const props = (kind: Selection['kind'], key: string) => {
    const on = isSelected(selection, kind, key);
    return { type: 'button' as const, 'aria-pressed': on, 'data-item': `${kind}:${key}`, onClick: () => onSelect(on ? undefined : { kind, key }) };
  };
  return (
    <div className="stacked">
      {layout.lanes.map(({ area, hue, commitments }) => (
        <section key={area.slug} className="stacked-area" data-hue={((hue - 1) % 7) + 1}>
          <h2><button className="stacked-title" {...props('area', area.number)}><span className="lane-number">{area.number}</span> {area.name}</button></h2>
          <ul>
            {commitments.map(({ commitment, flag }) => (
              <li key={commitment.slug} className="stacked-card">
                <h3><button className="stacked-name" {...props('commitment', commitment.number)}>{commitment.name}</button></h3>
                {flag && <p className="flag"><TriangleAlert size={13} aria-hidden="true" />{t('finding.NO_NAMED_PARTNER')}</p>}
                <ul className="stacked-links">
                  {commitment.links.map((link) => (
                    <li key={`${link.actor.slug}${link.role}`}>
                      <button className="stacked-actor" {...props('actor', link.actor.slug)}>
                        <ActorGlyph shape={groupOfKind[link.actor.kind]} /> <span className="stacked-actor-name" lang={link.actor.danish ? 'da' : undefined}>{link.actor.name}</span> <ScopeBadge actor={link.actor} />
                        <span className="stacked-role"><LineSample role={link.role} evidence={link.evidence} />{link.implied ? t('leadership.impliedShort') : t(`role.${link.role}`)}</span>
                      </button>
                    </li>
                  ))}
                  {commitment.targetGroups.map((concept) => (
                    <li key={concept.slug}><button className="stacked-actor" {...props('target', concept.slug)}><ActorGlyph shape="target" /> <span className="stacked-actor-name">{concept.name}</span><span className="stacked-role">{t('concept.targetGroup')}</span></button></li>
                  ))}
                  {commitment.directedAgainst.map((concept) => (
                    <li key={concept.slug}><button className="stacked-actor" {...props('against', concept.slug)}><ActorGlyph shape="against" /> <span className="stacked-actor-name">{concept.name}</span><span className="stacked-role">{t('concept.directedAgainst')}</span></button></li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
};
