import { createServer } from 'node:net';

/** A port on which nobody listens on `host` at this moment; somebody else may take it before it is used. */
export async function freePort(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, host, () => {
      const address = server.address();
      server.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error(`No free port on ${host}.`));
      });
    });
  });
}
