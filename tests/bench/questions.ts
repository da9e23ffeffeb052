/** What the benchmarks ask: one operation a question, as the pages ask it. Names are those of docs/measurements. */
export interface Asked { name: string; query: string; variables: Record<string, unknown>; /** Bounded by a cap of its own instead of flat. */ capped?: boolean }

/** Where the questions start: the same things in a country of any size. */
export interface Starts { plan: string; local: string; other: string; national: string; localSlug: string; nationalSlug: string; district: string }

const entity = '__typename id slug name';
const link = 'source target kind role evidence standing';
const picture = `truncated nodes { ${entity} ... on Actor { kind scope } } links { ${link} }`;
const actorPage = `query($slug: String!, $plan: String!) { actor(slug: $slug) { id name kind summary
  commitments(first: 20, plan: $plan) { totalCount edges { role evidence how node { slug name focusArea { number name } } citations { label } } }
  focusAreas(first: 20, plan: $plan) { edges { role node { number name } } }
  collaborators(first: 20) { edges { sharedCommitments node { slug name kind } } }
  memberOf(first: 10) { edges { node { slug name } } } } }`;

export const questions = ({ plan, local, other, national, localSlug, nationalSlug }: Starts): Asked[] => [
  { name: 'Q0 plan by slug', query: 'query($plan: String!) { plan(slug: $plan) { id } }', variables: { plan } },
  { name: 'Q1 search, a common word', query: `query($query: String!) { search(query: $query, first: 20) { score matched node { ${entity} } } }`, variables: { query: 'dialogmøde for unge' }, capped: true },
  { name: 'Q1 search, a rare word', query: `query($query: String!) { search(query: $query, first: 20) { score matched node { ${entity} } } }`, variables: { query: 'trafikrådet' }, capped: true },
  {
    name: 'Q1 findPartners', query: `query($query: String!, $plans: [String!]) { findPartners(query: $query, filter: { plans: $plans }, first: 5) { totalCount edges { score node { ${entity} } reasons { text weight } } } }`,
    variables: { query: 'dialogmøde for unge i nattelivet', plans: [plan] }, capped: true,
  },
  { name: 'Q2 surroundings of a local actor, 1 step', query: `query($of: ID!) { neighbourhood(of: $of, depth: 1, limit: 200) { ${picture} } }`, variables: { of: local } },
  { name: 'Q2 surroundings of a local actor, 2 steps', query: `query($of: ID!) { neighbourhood(of: $of, depth: 2, limit: 200) { ${picture} } }`, variables: { of: local } },
  { name: 'Q2 surroundings of a national actor, 2 steps', query: `query($of: ID!) { neighbourhood(of: $of, depth: 2, limit: 200) { ${picture} } }`, variables: { of: national } },
  { name: 'Q3 routes between two actors', query: `query($from: ID!, $to: ID!, $plan: String!) { routes(from: $from, to: $to, plan: $plan) { steps { ${entity} } links { ${link} } } }`, variables: { from: local, to: other, plan } },
  { name: 'Q5 page of a local actor', query: actorPage, variables: { slug: localSlug, plan } },
  { name: 'Q5 page of a national actor', query: actorPage, variables: { slug: nationalSlug, plan } },
  { name: 'Q6 the whole plan', query: `query($plan: String!) { network(plan: $plan) { ${picture} } }`, variables: { plan } },
];
