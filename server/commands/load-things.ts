/** Reads things to be changed, and locks each before reading it: what is read is then what stands until the commit. */
import { claimTypes } from '#graph-schema/relationships.ts';
import type { Transaction } from '#server/database/database.ts';
import type { PlanStatus } from '#server/identity/permissions.ts';
import type { ActorContent, ActorLinksContent, ClaimContent, Contents, Kind, Loaded } from './things.ts';

type Properties = Record<string, unknown>;
interface PlanRow { slug: string; status: PlanStatus; districts: string[] }

/** The districts of an actor: those of its places, and of the plans it has a part in. */
const districtsOfActor = (actor: string): string => `COLLECT { CALL (${actor}) {
    MATCH (${actor})-[:OPERATES_IN]->(:Municipality)<-[:CONTAINS]-(d:District) RETURN d.slug AS district
    UNION MATCH (${actor})-[:OPERATES_IN]->(d:District) RETURN d.slug AS district
    UNION MATCH (${actor})-[:CONTRIBUTES_TO|SERVES]->()<-[:HAS_FOCUS_AREA|HAS_COMMITMENT|ALSO_PROMISES*1..2]-(:Plan)-[:COVERS]->(d:District) RETURN d.slug AS district
  } RETURN DISTINCT district ORDER BY district }`;
const planRow = (plan: string): string => `{slug: ${plan}.slug, status: ${plan}.status, districts: COLLECT { CALL (${plan}) {
    MATCH (${plan})-[:COVERS]->(d:District) RETURN d.slug AS district UNION MATCH (${plan})-[:COVERS]->(:Municipality)<-[:CONTAINS]-(d:District) RETURN d.slug AS district
  } RETURN DISTINCT district ORDER BY district }}`;
const planOf = (thing: string): string => `head(COLLECT { MATCH (${thing})<-[:HAS_COMMITMENT|HAS_FOCUS_AREA|ALSO_PROMISES*1..2]-(plan:Plan) RETURN ${planRow('plan')} LIMIT 1 })`;

const bare = ({ id: _i, version: _v, sortName: _s, _lock, ...content }: Properties): Properties => content;
const named = ({ name, nameEn }: Properties) => ({ da: String(name), en: nameEn as string | undefined });
const inPlan = (plan: PlanRow | null) => ({ districts: plan?.districts ?? [], plans: plan ? [plan.slug] : [], state: plan ? { plan: plan.status } : {} });
const defined = (properties: Properties): Properties => Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null && value !== undefined));

export interface By { slug?: string; id?: string }
type Load<K extends Kind> = (transaction: Transaction, lock: string, by: By) => Promise<Loaded<K> | undefined>;
const match = (label: string, by: By) => (by.id === undefined ? `MATCH (n:${label} {slug: $slug})` : `MATCH (n:Entity {id: $id}) WHERE n:${label}`);

/** An actor; by its id also a closed one. */
const loadActor: Load<'Actor'> = async (transaction, lock, by) => {
  const found = by.id === undefined ? 'MATCH (n:Actor {slug: $slug})' : 'CALL () { MATCH (n:Entity {id: $id}) WHERE n:Actor RETURN n UNION MATCH (n:ClosedActor {id: $id}) RETURN n }';
  const [row] = await transaction.rows<{ properties: Properties; closed: boolean; points: { own: Properties; municipality: string | null; source: string | null }[]; municipalities: string[]; districts: string[] }>({
    name: 'lock-actor',
    text: `${found} SET n._lock = $lock WITH n
      RETURN properties(n) AS properties, n:ClosedActor AS closed, ${districtsOfActor('n')} AS districts,
        COLLECT { MATCH (n)-[:OPERATES_IN]->(m:Municipality) RETURN m.slug ORDER BY m.slug } AS municipalities,
        COLLECT { MATCH (n)-[:REACHED_AT]->(p:ContactPoint) WITH p ORDER BY p.id RETURN {own: properties(p),
          municipality: head(COLLECT { MATCH (p)-[:ANSWERS_FOR]->(m:Municipality) RETURN m.slug }), source: head(COLLECT { MATCH (p)-[:DOCUMENTED_BY]->(s:PublicSource) RETURN s.key })} } AS points`,
  }, { ...by, lock });
  if (!row) return undefined;
  const { properties, closed, points, municipalities, districts } = row;
  const contactPoints = points.map(({ own: { version: _, ...own }, municipality, source }) => defined({ ...own, municipality, source }));
  const content = { ...bare(properties), contactPoints, municipalities, ...(closed ? { closed: true } : {}) } as unknown as ActorContent;
  return {
    thing: { kind: 'Actor', id: String(properties.id), version: Number(properties.version), content },
    facts: { label: named(properties), organisations: [content.slug], districts, plans: [], state: {}, about: [] },
  };
};

const loadActorLinks: Load<'ActorLinks'> = async (transaction, _lock, { id }) => {
  const ids = (pattern: string) => `COLLECT { MATCH ${pattern} WHERE other.id IS NOT NULL RETURN other.id ORDER BY other.id }`;
  const [row] = await transaction.rows<{ content: ActorLinksContent }>({
    name: 'actor-links',
    text: `CALL () { MATCH (n:Entity {id: $id}) RETURN n UNION MATCH (n:ClosedActor {id: $id}) RETURN n }
      RETURN {MENTIONS: ${ids('(n)<-[r:MENTIONS]-(other)').replace('WHERE', 'WHERE r.by IS NULL AND')}, HELD_BY: ${ids('(n)<-[:HELD_BY]-(other)')}, HAS_PARTY: ${ids('(n)<-[:HAS_PARTY]-(other)')}, PUBLISHED_BY: ${ids('(n)<-[:PUBLISHED_BY]-(other)')},
        GOVERNED_BY: ${ids('(n)-[:GOVERNED_BY]->(other)')}, formerSlugs: COLLECT { MATCH (n)<-[:NAMES]-(f:FormerSlug) RETURN f.key ORDER BY f.key }} AS content`,
  }, { id });
  return row && { thing: { kind: 'ActorLinks', id: linksId(String(id)), version: 1, content: row.content }, facts: { label: { da: '' }, organisations: [], districts: [], plans: [], state: {}, about: [] } };
};
/** Links have no id of their own. */
export const linksId = (actor: string): string => `${actor}/links`;
export const ownerOfLinks = (id: string): string => id.slice(0, id.lastIndexOf('/'));

interface End { id: string; slug: string; name: string; nameEn: string | null }
const endRow = (end: string) => `{id: ${end}.id, slug: ${end}.slug, name: ${end}.name, nameEn: ${end}.nameEn}`;

/** A claim with its grounds. */
const loadClaim: Load<'Claim'> = async (transaction, lock, { id }) => {
  const [row] = await transaction.rows<{ type: ClaimContent['type']; properties: Properties; actor: End; target: End; targetIsActor: boolean; plan: PlanRow | null; districts: string[]; grounds: { own: Properties; cites: string[]; by: string | null }[] }>({
    name: 'lock-claim',
    text: `CALL () { ${claimTypes.map((type) => `MATCH (a)-[r:${type} {id: $id}]->(t) RETURN a, r, t`).join(' UNION ALL ')} }
      SET r._lock = $lock WITH a, r, t
      RETURN type(r) AS type, properties(r) AS properties, ${endRow('a')} AS actor, ${endRow('t')} AS target, t:Actor AS targetIsActor, ${planOf('t')} AS plan, ${districtsOfActor('a')} AS districts,
        COLLECT { MATCH (g:Ground {claimId: r.id}) WITH g ORDER BY g.at, g.id RETURN {own: properties(g),
          cites: COLLECT { MATCH (g)-[:CITES]->(c:Citable) RETURN c.key ORDER BY c.key }, by: head(COLLECT { MATCH (g)-[:GIVEN_BY]->(o) RETURN o.id })} } AS grounds`,
  }, { id, lock });
  if (!row) return undefined;
  const { type, properties, actor, target, targetIsActor, plan, districts } = row;
  const { evidence, citations: _c, ...kept } = bare(properties);
  const grounds = row.grounds.map(({ own: { claimId: _, ...own }, cites, by }) => defined({ ...own, cites, by }));
  const stands = inPlan(plan);
  return {
    thing: { kind: 'Claim', id: String(id), version: Number(properties.version), content: { type, from: actor.id, to: target.id, ...kept, grounds } as unknown as ClaimContent },
    facts: {
      label: claimLabel(actor, target), organisations: type === 'COLLABORATES_WITH' && targetIsActor ? [actor.slug, target.slug] : [actor.slug], districts: plan ? stands.districts : districts, plans: stands.plans,
      state: { ...stands.state, evidence: evidence as ClaimContent['grounds'][number]['evidence'] }, about: [actor.id, target.id],
    },
  };
};
/** What a claim is called: nobody names it, so its ends do. */
export const claimLabel = (actor: { name: string; nameEn?: string | null | undefined }, target: { name: string; nameEn?: string | null | undefined }) =>
  ({ da: `${actor.name} – ${target.name}`, en: `${actor.nameEn ?? actor.name} – ${target.nameEn ?? target.name}` });

const loadCommitment: Load<'Commitment'> = async (transaction, lock, by) => {
  const [row] = await transaction.rows<{ properties: Properties; plan: PlanRow | null; organisations: string[] }>({
    name: 'lock-commitment',
    text: `${match('Commitment', by)} SET n._lock = $lock WITH n
      RETURN properties(n) AS properties, ${planOf('n')} AS plan, COLLECT { MATCH (n)<-[r:CONTRIBUTES_TO]-(a:Actor) WHERE r.role = 'LEAD' AND NOT r.implied AND r.standing <> 'DECLINED' RETURN DISTINCT a.slug } AS organisations`,
  }, { ...by, lock });
  return row && entity('Commitment', row.properties, { ...inPlan(row.plan), organisations: row.organisations });
};

const loadPlan: Load<'Plan'> = async (transaction, lock, by) => {
  const [row] = await transaction.rows<{ properties: Properties; plan: PlanRow }>({ name: 'lock-plan', text: `${match('Plan', by)} SET n._lock = $lock WITH n RETURN properties(n) AS properties, ${planRow('n')} AS plan` }, { ...by, lock });
  return row && entity('Plan', row.properties, { ...inPlan(row.plan), organisations: [] });
};

const loadConcept: Load<'Concept'> = async (transaction, lock, by) => {
  const [row] = await transaction.rows<{ properties: Properties; broader: string[]; related: string[] }>({
    name: 'lock-concept', text: `${match('Concept', by)} SET n._lock = $lock WITH n RETURN properties(n) AS properties, COLLECT { MATCH (n)-[:BROADER]->(b:Concept) RETURN b.slug ORDER BY b.slug } AS broader,
      COLLECT { MATCH (n)-[:RELATED]-(r:Concept) RETURN DISTINCT r.slug ORDER BY r.slug } AS related`,
  }, { ...by, lock });
  return row && entity('Concept', { ...row.properties, broader: row.broader, related: row.related }, { organisations: [], districts: [], plans: [], state: {} });
};

const entity = <K extends 'Commitment' | 'Plan' | 'Concept'>(kind: K, properties: Properties, facts: Omit<Loaded['facts'], 'label' | 'about'>): Loaded<K> => ({
  thing: { kind, id: String(properties.id), version: Number(properties.version), content: bare(properties) as unknown as Contents[K] },
  facts: { label: named(properties), about: [], ...facts },
});

export const loaders: { readonly [K in Kind]: Load<K> } = { Actor: loadActor, ActorLinks: loadActorLinks, Claim: loadClaim, Commitment: loadCommitment, Concept: loadConcept, Plan: loadPlan };
