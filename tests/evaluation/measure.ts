/** How well questions with known answers are answered: recall among the first five, and one over the rank of the first right answer. */
import { type Ask, logged } from '#tests/support/api.ts';

export interface Expected { actors?: string[]; commitments?: string[] }
export interface Question { id: string; q: string; answerable: boolean; core: Expected; also: Expected }
export interface QuestionSet { meta: { seed: string }; questions: Question[] }

export interface Ranked { recall: number; reciprocal: number; wanted: string[]; found: string[] }
export interface Outcome { question: Question; answers: number; actors?: Ranked; commitments?: Ranked; notes: string[] }
export interface Figures { actorRecall: number; actorRank: number; commitmentRecall: number; commitmentRank: number; silent: number; answered: number }

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0) / Math.max(1, numbers.length);

/** A council of one municipality is found as well by all the councils and that municipality together. */
const holds = (list: readonly string[], slug: string): boolean =>
  list.includes(slug) || (slug.startsWith('lokalraad-') && list.includes('lokalraadene') && list.includes(`${slug.replace('lokalraad-', '')}-kommune`));

function rank(found: string[], wanted: string[], also: string[]): Ranked {
  const right = [...wanted, ...also, ...(wanted.some((slug) => slug.startsWith('lokalraad-')) ? ['lokalraadene'] : [])];
  const first = found.findIndex((slug) => right.includes(slug));
  return { recall: mean(wanted.map((slug) => (holds(found.slice(0, 5), slug) ? 1 : 0))), reciprocal: first < 0 ? 0 : 1 / (1 + first), wanted, found: found.slice(0, 5) };
}

const operation = `query Evaluate($q: String!, $plans: [String!]) {
  findPartners(query: $q, filter: { plans: $plans }, first: 10) { notes edges { node { slug } } }
  search(query: $q, kinds: [COMMITMENT], plans: $plans, first: 10) { node { slug } }
}`;

export async function outcomesOf(ask: Ask, { meta: { seed }, questions }: QuestionSet): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const question of questions) {
    const { data, errors } = await ask(operation, { q: question.q, plans: [seed] });
    if (errors) throw new Error(`${question.id}: ${errors.map(({ message }) => message).join('; ')}`, { cause: logged[0] });
    const slugs = (list: { node: { slug: string } }[]) => list.map(({ node }) => node.slug);
    const partners = slugs(data.findPartners.edges);
    const outcome: Outcome = { question, answers: partners.length, notes: data.findPartners.notes };
    const { core, also } = question;
    const promised = (ids: string[] = []) => ids.filter((id) => id.startsWith('c-')).map((id) => id.replace(/^c-/, `${seed}-`));
    if (question.answerable && core.actors?.length) outcome.actors = rank(partners, core.actors, also.actors ?? []);
    if (question.answerable && promised(core.commitments).length) outcome.commitments = rank(slugs(data.search), promised(core.commitments), promised(also.commitments));
    outcomes.push(outcome);
  }
  return outcomes;
}

export function figuresOf(outcomes: readonly Outcome[]): Figures {
  const ranked = (key: 'actors' | 'commitments') => outcomes.flatMap((outcome) => outcome[key] ?? []);
  const share = (answerable: boolean, answered: boolean) => mean(outcomes.filter(({ question }) => question.answerable === answerable).map(({ answers }) => (answers > 0 === answered ? 1 : 0)));
  return {
    actorRecall: mean(ranked('actors').map((r) => r.recall)), actorRank: mean(ranked('actors').map((r) => r.reciprocal)),
    commitmentRecall: mean(ranked('commitments').map((r) => r.recall)), commitmentRank: mean(ranked('commitments').map((r) => r.reciprocal)),
    silent: share(false, false), answered: share(true, true),
  };
}
