/** An actor: what it takes part in, in what role, on what grounds, and with whom. */
import { useMessages } from '../../../i18n/messages.tsx';
import { groupOfKind } from '../../../network-views/lanes/model.ts';
import { ActorGlyph } from '../../../ui/actor-glyph.tsx';
import { Evidence } from '../../../ui/evidence.tsx';
import { collaboratorsOf, partsOf } from '../plan-model.ts';
import { Explore } from './explore.tsx';
import { ActorName, CommitmentCard, Figures, isDanish, PanelHead } from './panel-parts.tsx';
import type { PanelProps } from './plan-panel.tsx';

export const ActorPanel = ({ slug, plan, select }: PanelProps & { slug: string }) => {
  const { t, locale } = useMessages();
  const parts = partsOf(plan, slug);
  const actor = parts[0]?.link.node;
  if (!actor) return null;
  const collaborators = collaboratorsOf(plan, slug);
  const most = collaborators[0]?.shared ?? 1;
  const members = actor.members.totalCount;
  const note = actor.scope === 'GENERIC' ? t('scope.noteGeneric') : actor.scope === 'COLLECTIVE' ? (members > 1 ? t('scope.noteCollectiveOf', { count: members }) : t('scope.noteCollective')) : undefined;
  return (
    <>
      <PanelHead chip={<><ActorGlyph shape={groupOfKind[actor.kind]} /> {t(`kind.${actor.kind}`)}</>} name={actor.name} danish={isDanish(actor, locale)} />
      {actor.summary && <p>{actor.summary}</p>}
      {note && <p className="panel-note"><b>{actor.scope === 'GENERIC' ? t('scope.GENERIC') : t('scope.COLLECTIVE')}.</b> {note}</p>}
      <Figures figures={[
        { label: t('panel.commitments'), value: parts.length },
        { label: t('panel.areas'), value: new Set(parts.map((part) => part.area.number)).size, of: t('panel.ofAreas', { total: plan.focusAreas.length }) },
        { label: t('panel.collaborators'), value: collaborators.length },
      ]} />
      <Explore plan={plan} actor={actor} />
      <section>
        <h3>{t('panel.inCommitments')}</h3>
        <ul className="cards">
          {parts.map((part) => (
            <CommitmentCard key={`${part.number}${part.link.role}`} placed={part} select={select}>
              <p className="card-role fine"><b>{part.link.implied ? t('leadership.impliedShort') : t(`role.${part.link.role}`)}</b>{part.link.how && <span className="soft">: {part.link.how}</span>}{part.link.municipality && <span className="soft"> ({part.link.municipality.name})</span>}</p>
              <Evidence evidence={part.link.evidence} implied={part.link.implied} standing={part.link.standing} citations={part.link.citations} />
            </CommitmentCard>
          ))}
        </ul>
      </section>
      {collaborators.length > 0 && (
        <section>
          <h3>{t('panel.worksWith')} <span className="soft fine">{t('panel.worksWithNote')}</span></h3>
          <ul className="collaborators">
            {collaborators.slice(0, 8).map(({ actor: other, shared }) => (
              <li key={other.slug}>
                <ActorName actor={other} select={select} />
                <meter min={0} max={most} value={shared} aria-label={t('panel.shared', { count: shared })} title={t('panel.shared', { count: shared })} />
                <span aria-hidden="true">{shared}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {actor.otherNames.length > 0 && <p className="soft fine">{t('panel.alsoCalled', { names: actor.otherNames.join(', ') })}</p>}
    </>
  );
};
