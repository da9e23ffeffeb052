/** The vocabulary as the database layer wants it: what has to be there, and which labels are ours. */
import { constraints, indexes, knownLabels } from '#graph-schema/constraints.ts';
import { seededId } from '#graph-schema/ids.ts';
import { migrations } from '#graph-schema/migrations/index.ts';
import type { Database } from '#server/database/database.ts';
import { type DeclaredSchema, migrate } from '#server/database/migrate.ts';

const graphDeclaration: DeclaredSchema = { constraints, indexes, knownLabels, migrations, versionLabel: 'GraphVersion', versionId: seededId('GraphVersion', 'graph') };

/** Brings the graph to the vocabulary of this program. @throws StartFailure where it is not ours, or newer */
export const migrateGraph = (database: Database, say: (line: string) => void): Promise<void> => migrate(database, graphDeclaration, say);
