/** Brings a new actor into the graph. */
import { slugify } from '#graph-schema/danish.ts';
import { newId } from '#graph-schema/ids.ts';
import { type Drafter, required } from './change.ts';
import { type ActorFieldsInput, followsFromKind, withFields } from './actor-fields.ts';
import { settlePlaces } from './actor-places.ts';
import { slugTaken } from './commit.ts';
import { asks, step } from './draft.ts';
import { Refused, refuse } from './refusal.ts';
import type { ActorContent, Facts, Loaded } from './things.ts';

export interface CreateActorInput extends ActorFieldsInput { slug?: string | null | undefined; name: string; kind: ActorContent['kind']; scope: ActorContent['scope'] }

export const createActor: Drafter<CreateActorInput> = async (unit, input, path, given) => {
  const name = required(input.name, [...path, 'name']);
  const slug = input.slug?.trim() || slugify(name);
  if (slug === '' || slug !== slugify(slug) || slug.length > 100) refuse('BAD_SLUG', [...path, 'slug'], 'Adressenavnet må kun have små bogstaver a-z, tal og bindestreger.', 'A slug has lower-case letters a-z, digits and hyphens only.');
  // A slug stays with the actor that had it, closed or merged: links to it have been sent around.
  const [taken] = await unit.transaction.rows({
    name: 'slug-taken', text: "OPTIONAL MATCH (a:Actor {slug: $slug}) OPTIONAL MATCH (c:ClosedActor {slug: $slug}) OPTIONAL MATCH (f:FormerSlug {key: 'Actor/' + $slug}) WITH a, c, f WHERE coalesce(a, c, f) IS NOT NULL RETURN 1 AS taken",
  }, { slug });
  if (taken || (await unit.workspace.find('Actor', { slug }))) throw new Refused([slugTaken([...path, input.slug ? 'slug' : 'name'])]);

  const id = newId('Actor');
  const facts: Facts = { label: { da: name }, organisations: [slug], districts: [], plans: [], state: {}, about: [] };
  const loaded: Loaded<'Actor'> = { thing: { kind: 'Actor', id, version: 0, content: undefined }, facts };
  unit.workspace.add(loaded);
  const empty: ActorContent = { slug, name, kind: input.kind, scope: input.scope, ...followsFromKind(input.kind), otherNames: [], contactPoints: [], municipalities: [] };
  const content = withFields(empty, input, unit.at.slice(0, 10), path);
  const made = step(unit.workspace, loaded.thing, content);
  const places = await settlePlaces(unit, { id, slug }, input.municipalities ?? [], [...path, 'municipalities'], given);
  const after = { ...made.after, content: { ...content, municipalities: places.municipalities } };
  const located = { ...facts, districts: places.districts };
  return {
    operation: 'CREATE', steps: [{ before: made.before, after }, ...places.steps], asks: [asks('createActor', 'actor', { ...located, organisations: [] })], facts: located,
    summary: { da: 'Aktør oprettet', en: 'Actor created' },
  };
};
