/** What one sees with nothing selected: three ways in, taken from the plan itself, and the key to shapes, lines and marks. */
import { FileText, Target, TriangleAlert, Users } from 'lucide-react';
import { useMessages } from '../../../i18n/messages.tsx';
import { groupOfKind, hasNoNamedPartner, isNamed, type LanePlan } from '../../../network-views/lanes/model.ts';
import type { LanesLayout } from '../../../network-views/lanes/layout.ts';
import { actorGroups } from '../../../paths.ts';
import { ActorGlyph } from '../../../ui/actor-glyph.tsx';
import { LineSample } from '../../../ui/link-line.tsx';
import type { PanelProps } from './plan-panel.tsx';

const evidenceShown = ['NAMED', 'CONFIRMED', 'LOCAL', 'SOURCED', 'COLLECTIVE', 'NARRATIVE', 'INFERRED'] as const;
const roles = ['LEAD', 'PARTNER', 'CHANNEL', 'CONSULTED'] as const;

/** The largest cooperation across areas that is neither the police nor the municipalities, the commitment with most named partners, the widest target group. */
const waysIn = (plan: LanePlan, layout: LanesLayout) => {
  const commitments = plan.areas.flatMap((area) => area.commitments);
  const parties = (links: (typeof commitments)[number]['links']): number => links.filter(isNamed).length;
  return {
    actor: layout.hubs.find(({ actor }) => !['police', 'municipal'].includes(groupOfKind[actor.kind]) && actor.scope !== 'GENERIC')?.actor,
    commitment: commitments.filter((commitment) => !hasNoNamedPartner(commitment)).sort((a, b) => parties(b.links) - parties(a.links))[0],
    target: layout.lanes.flatMap((lane) => lane.targets).filter((row) => row.kind === 'target').sort((a, b) => b.areas - a.areas || b.commitments.length - a.commitments.length)[0]?.concept,
  };
};

export const Legend = () => {
  const { t } = useMessages();
  return (
    <div className="legend">
      <section>
        <h3>{t('legend.shape')}</h3>
        <ul>
          {actorGroups.map((group) => <li key={group}><ActorGlyph shape={group} /> {t(`group.${group}`)}</li>)}
          <li><ActorGlyph shape="target" /> {t('concept.targetGroup')}</li>
          <li><ActorGlyph shape="against" /> {t('concept.directedAgainst')}</li>
        </ul>
      </section>
      <section>
        <h3>{t('legend.line')}</h3>
        <ul>
          {roles.map((role) => <li key={role}><LineSample role={role} /> {t(`role.${role}`)}</li>)}
          <li><LineSample role="TARGET" /> {t('concept.targetGroup')}</li>
          <li><LineSample role="AGAINST" /> {t('concept.directedAgainst')}</li>
        </ul>
      </section>
      <section>
        <h3>{t('legend.mark')}</h3>
        <ul>{evidenceShown.map((evidence) => <li key={evidence}><LineSample role="PARTNER" evidence={evidence} /> {t(`evidence.${evidence}`)}</li>)}</ul>
      </section>
      <section>
        <h3>{t('legend.token')}</h3>
        <ul>
          <li><ActorGlyph shape="council" /> {t('legend.filled')}</li>
          <li><ActorGlyph shape="council" hollow /> {t('legend.hollow')}</li>
          <li><span className="flag"><TriangleAlert size={15} aria-hidden="true" /></span> {t('finding.NO_NAMED_PARTNER')}</li>
        </ul>
      </section>
    </div>
  );
};

export const StartPanel = ({ lanes, layout, select }: { lanes: LanePlan; layout: LanesLayout; select: PanelProps['select'] }) => {
  const { t } = useMessages();
  const { actor, commitment, target } = waysIn(lanes, layout);
  return (
    <aside className="panel panel-start" aria-label={t('start.title')}>
      <h2>{t('start.title')}</h2>
      <p className="soft">{t('start.intro')}</p>
      <ul className="ways-in">
        {commitment && <li><button type="button" onClick={() => select({ kind: 'commitment', key: commitment.number })}><FileText size={17} aria-hidden="true" /><span>{t('start.commitment', { name: commitment.name })}</span></button></li>}
        {actor && <li><button type="button" onClick={() => select({ kind: 'actor', key: actor.slug })}><Users size={17} aria-hidden="true" /><span>{t('start.actor', { name: actor.name })}</span></button></li>}
        {target && <li><button type="button" onClick={() => select({ kind: 'target', key: target.slug })}><Target size={17} aria-hidden="true" /><span>{t('start.target', { name: target.name.toLowerCase() })}</span></button></li>}
      </ul>
      <Legend />
    </aside>
  );
};
