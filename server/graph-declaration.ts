/** The vocabulary as the database layer wants it: what has to be there, and which labels are ours. */
import { constraints, indexes, knownLabels } from '#graph-schema/constraints.ts';
import { seededId } from '#graph-schema/ids.ts';
import { migrations } from '#graph-schema/migrations/index.ts';
import type { DeclaredSchema } from '#server/database/migrate.ts';

export const graphDeclaration: DeclaredSchema = { constraints, indexes, knownLabels, migrations, versionLabel: 'GraphVersion', versionId: seededId('GraphVersion', 'graph') };
