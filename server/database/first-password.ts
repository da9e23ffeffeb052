/** A new Neo4j has the password `neo4j` and lets nobody in before it is changed. */
import neo4j from 'neo4j-driver';
import { named } from './errors.ts';

/** Throws `DatabaseUnavailable` while the server is not up, `DatabaseAccessRefused` where the first password has been changed before. */
export async function setFirstPassword(uri: string, password: string): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', 'neo4j'), { connectionTimeout: 3_000, maxTransactionRetryTime: 0, telemetryDisabled: true });
  const session = driver.session({ database: 'system' });
  try {
    await session.run("ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password", { password });
  } catch (error) {
    throw named(error, 'setting the first password');
  } finally {
    await session.close();
    await driver.close();
  }
}
