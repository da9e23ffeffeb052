/** One focus area: its actors, its commitments and whom they are for, with the lines between them. */
import { TriangleAlert } from 'lucide-react';
import { useMessages } from '../../i18n/messages.tsx';
import { ActorGlyph } from '../../ui/actor-glyph.tsx';
import { Gutter } from './gutter.tsx';
import { itemId } from './keyboard.ts';
import type { Selecting } from './lanes.tsx';
import { gutterWidth, type Lane } from './layout.ts';
import { groupOfKind, isNamed } from './model.ts';
import { RowButton } from './row-button.tsx';
import { ScopeBadge } from './scope-badge.tsx';
import { spokenActor, spokenCommitment, spokenTarget } from './spoken.ts';

/** Letters that a row of a narrow picture has room for. */
const longName = 41;

export const LaneSection = ({ lane, selecting, dim }: { lane: Lane; selecting: Selecting; dim: boolean }) => {
  const { t } = useMessages();
  const { number, name } = lane.area;
  const title = `lane-${number.replace('.', '-')}`;
  return (
    <section className="lane" data-hue={((lane.hue - 1) % 7) + 1} aria-labelledby={title}>
      <h2 className="lane-title">
        <RowButton id={itemId.area(number)} className="lane-area" selected={selecting.isOn('area', number)} tabIndex={selecting.tabIndexOf(itemId.area(number))}
          spoken={`${number} ${name}`} onSelect={() => selecting.toggle('area', number)}>
          <span className="lane-number">{number}</span> <span id={title}>{name}</span>
        </RowButton>
      </h2>
      <div className="lane-body">
        <ul className="column column-who" aria-label={t('lanes.who')}>
          {lane.actors.map((row) => (
            <li key={row.actor.slug}>
              <RowButton id={itemId.actor(number, row.actor.slug)} className="row row-who" selected={selecting.isOn('actor', row.actor.slug)} tabIndex={selecting.tabIndexOf(itemId.actor(number, row.actor.slug))}
                spoken={spokenActor(row, t)} title={row.actor.name} onSelect={() => selecting.toggle('actor', row.actor.slug)}>
                <ScopeBadge actor={row.actor} />
                <span className="row-name" lang={row.actor.danish ? 'da' : undefined}>{row.actor.name}</span>
                <ActorGlyph shape={groupOfKind[row.actor.kind]} />
              </RowButton>
            </li>
          ))}
        </ul>
        <Gutter curves={lane.who} width={gutterWidth.who} rows={lane.rows} dim={dim} />
        <ul className="column column-what" aria-label={t('lanes.what')}>
          {lane.commitments.map((row) => (
            <li key={row.commitment.slug}>
              <RowButton id={itemId.commitment(row.commitment.number)} className="row row-what" selected={selecting.isOn('commitment', row.commitment.number)}
                tabIndex={selecting.tabIndexOf(itemId.commitment(row.commitment.number))} spoken={spokenCommitment(row, number, t)} title={row.commitment.name}
                onSelect={() => selecting.toggle('commitment', row.commitment.number)}>
                <span className={`row-name${row.commitment.name.length > longName ? ' row-name-long' : ''}`}>{row.commitment.name}</span>
                {row.flag && <span className="flag" title={t('finding.NO_NAMED_PARTNER')}><TriangleAlert size={14} aria-hidden="true" /><span className="flag-words">{t('finding.noPartnerShort')}</span></span>}
                <span className="tokens">
                  {row.tokens.map((link) => (
                    <span key={link.actor.slug} className={`token${selecting.isOn('actor', link.actor.slug) ? ' token-lit' : ''}`} title={`${link.actor.name}: ${link.implied ? t('leadership.impliedShort') : t(`evidence.${link.evidence}`)}`}>
                      <ActorGlyph shape={groupOfKind[link.actor.kind]} hollow={!isNamed(link)} size={14} />
                    </span>
                  ))}
                </span>
              </RowButton>
            </li>
          ))}
        </ul>
        <Gutter curves={lane.whom} width={gutterWidth.whom} rows={lane.rows} dim={dim} />
        <ul className="column column-whom" aria-label={t('lanes.forWhom')}>
          {lane.targets.map((row) => (
            <li key={`${row.kind}:${row.concept.slug}`}>
              <RowButton id={itemId.target(number, row.kind, row.concept.slug)} className="row row-whom" selected={selecting.isOn(row.kind, row.concept.slug)}
                tabIndex={selecting.tabIndexOf(itemId.target(number, row.kind, row.concept.slug))} spoken={spokenTarget(row, t)} title={row.concept.name}
                onSelect={() => selecting.toggle(row.kind, row.concept.slug)}>
                <ActorGlyph shape={row.kind} />
                <span className="row-name">{row.concept.name}</span>
                {row.kind === 'against' && <span className="row-note row-against">{t('concept.directedAgainst')}</span>}
                {row.areas > 1 && <span className="row-note">{t('count.areas', { count: row.areas })}</span>}
              </RowButton>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
};
