/** Brings a graph's schema to what is declared, or refuses a graph that is not ours or newer than this program. */
import type { Database } from './database.ts';
import { bulkWork } from './deadline.ts';
import { StartFailure } from './start-failure.ts';

/** What a vocabulary cannot say: a step that changes what earlier versions stored. Steps run once each, in order, and are repeatable. */
export interface Migration { number: number; what: string; statements: readonly string[] }

/** What the graph has to look like. `versionLabel` names the one node that remembers the last migration. */
export interface DeclaredSchema {
  constraints: readonly { name: string; statement: string }[];
  indexes: readonly { name: string; statement: string }[];
  knownLabels: readonly string[];
  migrations: readonly Migration[];
  versionLabel: string;
  versionId: string;
}

/**
 * Creates what is missing and runs the migrations that the graph has not had.
 * @throws StartFailure naming the labels that are not ours, or the newer migration
 */
export async function migrate(database: Database, declared: DeclaredSchema, say: (line: string) => void): Promise<void> {
  const { constraints, indexes, knownLabels, migrations, versionLabel, versionId } = declared;
  const known = new Set(knownLabels);

  const reader = database.reader();
  const labels = await reader.rows<{ label: string }>({ name: 'labels', text: 'CALL db.labels() YIELD label RETURN label' });
  const foreign: string[] = [];
  for (const { label } of labels.filter((row) => !known.has(row.label))) {
    // A label stays listed after its last node is gone.
    const [node] = await reader.rows({ name: 'foreign-label', text: `MATCH (n:\`${label.replaceAll('`', '``')}\`) RETURN 1 AS found LIMIT 1` });
    if (node) foreign.push(label);
  }
  if (foreign.length > 0) {
    throw new StartFailure(`The database holds nodes that are not Kredsnet's (${foreign.slice(0, 5).join(', ')}${foreign.length > 5 ? ', …' : ''}). Nothing was changed. Let NEO4J_DATABASE name an empty database, or NEO4J_URI another server.`);
  }

  const newest = migrations.at(-1)?.number ?? 0;
  const [row] = await reader.rows<{ migration: number }>({ name: 'graph-version', text: `MATCH (v:${versionLabel} {key: 'graph'}) RETURN v.migration AS migration` });
  const [any] = row ? [row] : await reader.rows({ name: 'is-empty', text: 'MATCH (n) RETURN 1 AS found LIMIT 1' });
  // An empty graph begins with today's vocabulary and has nothing to mend.
  const last = row?.migration ?? (any ? 0 : newest);
  if (last > newest) throw new StartFailure(`The graph has had migration ${last}, and this program knows only ${newest}: a newer Kredsnet has used it. Nothing was changed. Run the newer program.`);

  const present = new Set([...(await database.schema('SHOW CONSTRAINTS YIELD name')), ...(await database.schema('SHOW INDEXES YIELD name'))].map(({ name }) => String(name)));
  const missing = [...constraints, ...indexes].filter(({ name }) => !present.has(name));
  if (missing.length > 0 && any) say(`Adding ${missing.length} constraints and indexes.`);
  const [first, ...others] = missing.map(({ statement }) => statement);
  if (first !== undefined) await database.schema(first, ...others);

  for (const { number, what, statements } of migrations.filter((m) => m.number > last)) {
    say(`Migration ${number}: ${what}`);
    await database.write(`migration-${number}`, async (transaction) => {
      for (const [i, text] of statements.entries()) await transaction.rows({ name: `migration-${number}-${i + 1}`, text });
    }, { patience: bulkWork });
  }
  if (row?.migration !== newest) {
    await database.write('graph-version', (transaction) => transaction.rows({ name: 'graph-version', text: `MERGE (v:${versionLabel} {key: 'graph'}) ON CREATE SET v.id = $id SET v.migration = $newest` }, { id: versionId, newest }), { patience: bulkWork });
  }
  if (missing.length > 0) await database.schema('CALL db.awaitIndexes(280)');
}
