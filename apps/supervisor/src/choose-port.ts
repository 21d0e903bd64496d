import { createServer } from 'node:net';
import { SupervisorError } from './supervisor.error.js';

const NEIGHBOURS = 50;

export interface PortWish {
  readonly host: string;
  readonly port: number;
  /** Somebody named this port and no other; else the next free one does as well, for a second checkout beside the first. */
  readonly isFixed: boolean;
}

/** A port to listen on; throws a SupervisorError that says what to do when there is none. */
export async function choosePort({ host, port, isFixed }: PortWish): Promise<number> {
  const candidates = isFixed ? [port] : Array.from({ length: NEIGHBOURS }, (_, i) => port + i);
  for (const candidate of candidates) {
    const free = await tryPort(host, candidate);
    if (free !== null) return free;
  }
  throw new SupervisorError(
    isFixed
      ? `Port ${port} on ${host} is taken by another program. End that program, or name another port: PV_PORT=${port + 1} npm start`
      : `No port from ${port} to ${port + NEIGHBOURS - 1} on ${host} is free. Name one that is: PV_PORT=8080 npm start`,
  );
}

/** Any free port of the machine, for what only its own machine asks. */
export const anyPort = async (host: string): Promise<number> => (await tryPort(host, 0))!;

function tryPort(host: string, port: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(null);
      else if (error.code === 'EACCES') reject(new SupervisorError(`This user may not listen on port ${port}. Name another one: PV_PORT=3000 npm start`));
      else if (error.code === 'EADDRNOTAVAIL') reject(new SupervisorError(`This machine has no address ${host}. Name one that it has in PV_HOST.`));
      else reject(error);
    });
    server.listen({ host, port, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : port));
    });
  });
}
