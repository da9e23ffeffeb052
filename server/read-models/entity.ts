/** What every entity has. */
import type { Shape } from '#server/database/compile.ts';
import { own, translated } from './reading.ts';

export const entityShape: Shape = { id: own('id'), slug: own('slug'), version: own('version'), name: translated('name') };
