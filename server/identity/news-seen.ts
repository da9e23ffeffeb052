/** Until when somebody has looked at what is new to them: no content, and known to nobody else. */
import type { Database } from '#server/database/database.ts';
import type { Viewer } from './viewer.ts';

/** Never backwards, and never past now. */
export async function seeNotifications(database: Database, viewer: Viewer, until: string, now = Date.now()): Promise<void> {
  const seen = new Date(Math.min(Date.parse(until), now)).toISOString();
  await database.write('see-notifications', (transaction) => transaction.rows(
    { name: 'see-notifications', text: "MATCH (user:User {id: $user}) WHERE coalesce(user.newsSeenAt, '') < $seen SET user.newsSeenAt = $seen" }, { user: viewer.id, seen }));
}
