/** The connection pool, and what replaces it when its connections stop answering. */
import neo4j, { type Driver, type Session } from 'neo4j-driver';

/** Where the graph is and who asks. `uri` as the driver takes it: bolt://, neo4j://, with +s or +ssc for encryption. */
export interface DatabaseSettings { uri: string; user: string; password: string; database: string }

/** The part of a driver this folder uses. `replace` drops every connection of the pool a session came from. */
export interface Connections {
  session(mode: 'READ' | 'WRITE', bookmarks?: readonly string[], database?: string): { session: Session; replace: () => void };
  close(): Promise<void>;
}

const newDriver = ({ uri, user, password }: DatabaseSettings): Driver => neo4j.driver(uri, password === '' ? undefined : neo4j.auth.basic(user, password), {
  disableLosslessIntegers: true,
  fetchSize: -1,
  maxConnectionPoolSize: 16,
  connectionTimeout: 3_000,
  connectionAcquisitionTimeout: 5_000,
  maxTransactionRetryTime: 5_000,
  disableAutoCommitRetries: true,
  notificationFilter: { minimumSeverityLevel: 'OFF' },
  telemetryDisabled: true,
  userAgent: 'kredsnet',
});

/** Opens nothing yet: the first session does. */
export function openConnections(settings: DatabaseSettings): Connections {
  let current = newDriver(settings);
  return {
    session(mode, bookmarks = [], database = settings.database) {
      const driver = current;
      return {
        session: driver.session({ database, defaultAccessMode: mode, bookmarks: [...bookmarks] }),
        // The driver offers no way to cut one connection. A new pool costs one handshake; what still runs on the old one may finish there.
        replace() {
          if (current !== driver) return;
          current = newDriver(settings);
          void driver.close().catch(() => undefined);
        },
      };
    },
    close: () => current.close(),
  };
}
