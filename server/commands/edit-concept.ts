/** Changes a word of the thesaurus: what it is called, what else people call it, what it means, what it belongs under. */
import { type Drafter, defined, expectVersion, optional, required } from './change.ts';
import { summaryOfFields } from './actor-fields.ts';
import { asks, step } from './draft.ts';
import { canonical } from './event-hash.ts';
import { notFound, refuse } from './refusal.ts';
import type { Contents } from './things.ts';

/** Absent: unchanged. Null: cleared. */
export interface ConceptFieldsInput {
  name?: string | null | undefined; nameEn?: string | null | undefined; otherNames?: readonly string[] | null | undefined; definitionDa?: string | null | undefined; definitionEn?: string | null | undefined;
  broader?: readonly string[] | null | undefined; related?: readonly string[] | null | undefined;
}
export interface EditConceptInput { slug: string; expectedVersion: number; set: ConceptFieldsInput }

const differs = (a: unknown, b: unknown): boolean => canonical(a) !== canonical(b);

export const editConcept: Drafter<EditConceptInput> = async (unit, { slug, expectedVersion, set }, path) => {
  const loaded = await unit.workspace.get('Concept', { slug }, [...path, 'slug'], 'begreb');
  expectVersion(loaded, expectedVersion, [...path, 'expectedVersion']);
  const content = loaded.thing.content as Contents['Concept'];
  const next: Record<string, unknown> = { ...content };
  if (set.name !== undefined) next.name = required(set.name, [...path, 'set', 'name']);
  if (set.nameEn !== undefined) next.nameEn = optional(set.nameEn);
  if (set.otherNames !== undefined) next.otherNames = [...new Set((set.otherNames ?? []).map((name) => name.trim()).filter((name) => name !== ''))];
  if (set.definitionDa !== undefined) next.definition = optional(set.definitionDa);
  if (set.definitionEn !== undefined) next.definitionEn = optional(set.definitionEn);
  if (set.broader !== undefined) {
    const broader = [...new Set(set.broader ?? [])].sort();
    const known = await unit.transaction.rows<{ slug: string; below: boolean }>({
      name: 'broader', text: 'UNWIND $broader AS slug MATCH (b:Concept {slug: slug}) RETURN slug, EXISTS { (b)-[:BROADER*0..10]->(:Concept {slug: $slug}) } AS below',
    }, { broader, slug });
    const unknown = broader.findIndex((wanted) => !known.some((row) => row.slug === wanted));
    if (unknown >= 0) notFound([...path, 'set', 'broader', String(unknown)], 'begreb');
    if (known.some(({ below }) => below)) refuse('CIRCLE', [...path, 'set', 'broader'], 'Et begreb kan ikke høre ind under sig selv.', 'A word cannot belong under itself.');
    next.broader = broader;
  }
  if (set.related !== undefined) {
    const related = [...new Set(set.related ?? [])].sort();
    if (related.includes(slug)) refuse('CIRCLE', [...path, 'set', 'related'], 'Et begreb kan ikke være beslægtet med sig selv.', 'A word cannot be related to itself.');
    const known = await unit.transaction.rows<{ slug: string }>({ name: 'related', text: 'UNWIND $related AS slug MATCH (:Concept {slug: slug}) RETURN slug' }, { related });
    const unknown = related.findIndex((wanted) => known.every((row) => row.slug !== wanted));
    if (unknown >= 0) notFound([...path, 'set', 'related', String(unknown)], 'begreb');
    next.related = related;
  }
  const after = defined(next) as unknown as Contents['Concept'];
  if (!differs(content, after)) refuse('NOTHING_TO_CHANGE', [...path, 'set'], 'Det står der allerede.', 'That is what stands already.');
  return { operation: 'UPDATE', steps: [step<'Concept'>(unit.workspace, loaded.thing, after)], asks: [asks('editConcept', 'concept', loaded.facts)], facts: loaded.facts, summary: summaryOfFields(content, after, differs) };
};
