/** Forgets under which keys changes were once asked for: nobody repeats a request after a month. The changes themselves stay in the history. */
import type { Database } from '#server/database/database.ts';

const days = 30;
const atOnce = 1_000;

/** How many it has forgotten. In steps, so that no transaction is long. */
export async function forgetOperations(database: Database, now = Date.now()): Promise<number> {
  const before = new Date(now - days * 86_400_000).toISOString();
  let forgotten = 0;
  for (;;) {
    const { value } = await database.write('forget-operations', (transaction) => transaction.rows<{ gone: number }>(
      { name: 'forget-operations', text: `MATCH (o:Operation) WHERE o.at < $before WITH o LIMIT ${atOnce} DELETE o RETURN count(*) AS gone` }, { before }));
    const gone = value[0]?.gone ?? 0;
    forgotten += gone;
    if (gone < atOnce) return forgotten;
  }
}
