/** Everybody the plan names, by kind; and on request those that are known from elsewhere, such as the local units that one calls. */
import { getRouteApi } from '@tanstack/react-router';
import { usePlanAddress } from '../../app/use-plan-address.ts';
import type { ActorCard_ActorFragment } from '../../gql/graphql.ts';
import { foldedForSearch } from '../../i18n/danish.ts';
import { type MessageKey, useMessages } from '../../i18n/messages.tsx';
import { actorGroups, type ActorsSearch, paths } from '../../paths.ts';
import { groupOfKind } from '../../ui/actor-groups.ts';
import { ActorLink, MunicipalityLink, ScopeNote } from '../../ui/entity-links.tsx';
import { Block, PageBody, PageHead } from '../../ui/entity-page.tsx';
import { Failure } from '../../ui/failure.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { useDocument } from '../../ui/use-document.ts';
import { ActorFilters } from './actor-filters.tsx';
import { useEveryActor } from './use-every-actor.ts';
import './actors-page.css';

const route = getRouteApi(paths.actors);

const fits = (search: ActorsSearch) => {
  const words = foldedForSearch(search.q ?? '').split(/\s+/).filter(Boolean);
  return (actor: ActorCard_ActorFragment): boolean => {
    if (search.kind && !search.kind.includes(groupOfKind[actor.kind])) return false;
    if (search.in && !actor.municipalities.some(({ slug }) => slug === search.in)) return false;
    const text = foldedForSearch([actor.name, actor.danishName, ...actor.otherNames, actor.summary ?? ''].join(' '));
    return words.every((word) => text.includes(word));
  };
};

/** Those it is in itself: what it has only as one of a collective is counted apart. */
const ownCommitments = (actor: ActorCard_ActorFragment): number => actor.commitments.edges.filter(({ via }) => !via).length;

const ActorCard = ({ actor }: { actor: ActorCard_ActorFragment }) => {
  const { t } = useMessages();
  const own = ownCommitments(actor);
  const covered = actor.commitments.edges.length - own;
  return (
    <li className="actor-row">
      <div><ActorLink actor={actor} hollow={!actor.mentioned} /> <ScopeNote scope={actor.scope} />{actor.summary && <p className="soft">{actor.summary}</p>}</div>
      <p className="actor-row-where soft">{actor.municipalities.length > 3 ? t('actor.municipalities', { count: actor.municipalities.length }) : actor.municipalities.map((place) => <MunicipalityLink key={place.id} municipality={place} />)}</p>
      <p className="actor-row-count">
        {own > 0 && <span>{t('count.commitments', { count: own })}</span>}
        {covered > 0 && <span className="soft">{t('actor.coveredBy', { count: covered })}</span>}
        {own + covered === 0 && <span className="soft">{t(actor.mentioned ? 'actor.onlyMentioned' : 'actor.notMentioned')}</span>}
      </p>
    </li>
  );
};

/** Which filters leave nothing, each with a way to take it off. */
const NoneFits = ({ search, change, municipality }: { search: ActorsSearch; change: (part: Partial<ActorsSearch>) => void; municipality: string | undefined }) => {
  const { t } = useMessages();
  const filters: { part: Partial<ActorsSearch>; words: string }[] = [
    ...(search.q ? [{ part: { q: undefined }, words: `»${search.q}«` }] : []),
    ...(search.kind ? [{ part: { kind: undefined }, words: search.kind.map((group) => t(`group.${group}` as MessageKey)).join(', ') }] : []),
    ...(search.in ? [{ part: { in: undefined }, words: municipality ?? search.in }] : []),
  ];
  return (
    <div className="empty">
      <h2>{t('actor.noneFits')}</h2>
      {filters.map(({ part, words }) => <button key={words} type="button" className="button" onClick={() => change(part)}>{t('plan.empty.remove', { filter: words })}</button>)}
      {search.known !== 'all' && <button type="button" className="button" onClick={() => change({ known: 'all' })}>{t('actor.showUnmentioned')}</button>}
    </div>
  );
};

export const ActorsPage = () => {
  const { t } = useMessages();
  const { variables, year } = usePlanAddress();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: Partial<ActorsSearch>, replace = false): void => void navigate({ search: (current) => ({ ...current, ...part }), replace, resetScroll: false });
  const { actors, error, again } = useEveryActor(variables.plan, variables.locale, search.known === 'all');
  useDocument({ title: `${t('panel.actors')} · ${t('app.name')}`, description: t('actor.listLead', { year }) });
  if (error) return <PageBody><Failure page what={t('panel.actors')} error={error} retry={again} /></PageBody>;
  if (!actors) return <PageSkeleton what={t('panel.actors')} blocks={3} />;
  const shown = actors.filter(fits(search));
  const municipality = actors.flatMap(({ municipalities }) => municipalities).find(({ slug }) => slug === search.in)?.name;
  return (
    <>
      <PageHead title={t('panel.actors')} lead={t(search.known === 'all' ? 'actor.listLeadAll' : 'actor.listLead', { year })} figures={[
        { label: t('actor.shown'), value: shown.length, of: t('panel.ofAreas', { total: actors.length }) },
        { label: t('actor.withCommitments'), value: shown.filter((actor) => ownCommitments(actor) > 0).length },
      ]} />
      <div className="page-body list-page">
        <ActorFilters actors={actors} search={search} change={change} />
        <div className="page-main">
          <p className="visually-hidden" role="status">{t('actor.found', { count: shown.length })}</p>
          {shown.length === 0 && <NoneFits search={search} change={change} municipality={municipality} />}
          {actorGroups.map((group) => {
            const own = shown.filter(({ kind }) => groupOfKind[kind] === group);
            return own.length > 0 && <Block key={group} title={t(`group.${group}`)} count={own.length}><ul className="actor-rows">{own.map((actor) => <ActorCard key={actor.id} actor={actor} />)}</ul></Block>;
          })}
        </div>
      </div>
    </>
  );
};
