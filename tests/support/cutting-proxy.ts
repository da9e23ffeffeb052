/** A TCP proxy that loses answers: the request arrives and is done, and the connection ends before anybody learns of it. */
import { createConnection, createServer, type Socket } from 'node:net';

export interface CuttingProxy {
  port: number;
  /** Loses the answer to the next request that `isRequest` knows. */
  cutNext(): void;
  /** How many answers it has lost. */
  readonly cuts: number;
  close(): Promise<void>;
}

/** @param isRequest knows the bytes whose answer is to be lost */
export function openCuttingProxy(target: { host: string; port: number }, isRequest: (bytes: Buffer) => boolean): Promise<CuttingProxy> {
  let armed = 0;
  let cuts = 0;
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = createConnection(target);
    let losing = false;
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => { open.delete(socket); near.destroy(); far.destroy(); });
    }
    near.on('data', (bytes: Buffer) => {
      if (armed > 0 && !losing && isRequest(bytes)) {
        armed -= 1;
        losing = true;
      }
      far.write(bytes);
    });
    far.on('data', (bytes: Buffer) => {
      if (!losing) {
        near.write(bytes);
        return;
      }
      // The answer has come as far as here, and goes no further.
      cuts += 1;
      near.destroy();
      far.destroy();
    });
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve({
        port: (server.address() as { port: number }).port,
        cutNext: () => { armed += 1; },
        get cuts() {
          return cuts;
        },
        close: () => new Promise((done) => {
          for (const socket of open) socket.destroy();
          server.close(() => done());
        }),
      });
    });
  });
}

/** The bytes of Bolt's COMMIT: a chunk of two bytes, a structure without fields, and the end of the message. */
const boltCommit = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00]);
export const isBoltCommit = (bytes: Buffer): boolean => bytes.includes(boltCommit);
export const isHttpPost = (bytes: Buffer): boolean => bytes.includes('POST /graphql');
