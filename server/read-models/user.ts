/** People who have signed in: what the identity provider said last. */
import type { Shape } from '#server/database/compile.ts';
import { many, one, own } from './reading.ts';

export const userShape: Shape = {
  id: own('id'),
  name: own('name'),
  /** Whose abilities are asked for: only the viewer's own are told. */
  may: own('id'),
  role: own('role'),
  organisation: one((self, found) => `(${found}:Actor {slug: ${self}.organisation})`),
  actsFor: many((self, found) => `(${found}:Actor) WHERE ${found}.slug IN ${self}.actsFor`, (found) => `${found}.sortName`),
  districts: many((self, found) => `(${found}:District) WHERE ${found}.slug IN ${self}.districts`, (found) => `${found}.sortName`),
};
