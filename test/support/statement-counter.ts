import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface StatementCounter {
  /** The database's address through the counter. */
  readonly url: string;
  /** Statements since the last call: simple queries and executions of prepared ones, as they go over the wire. */
  take(): number;
  close(): Promise<void>;
}

const QUERY = 'Q'.charCodeAt(0);
const EXECUTE = 'E'.charCodeAt(0);

/** Stands between a program and the database and counts, without either noticing. */
export async function countStatements(databaseUrl: string): Promise<StatementCounter> {
  const target = new URL(databaseUrl);
  let count = 0;
  const sockets = new Set<Socket>();
  const server = createServer((program) => {
    const database = connect(Number(target.port || 5432), target.hostname);
    const read = messageReader((type) => {
      if (type === QUERY || type === EXECUTE) count++;
    });
    program.on('data', read).pipe(database);
    database.pipe(program);
    for (const socket of [program, database]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: url.href,
    take: () => {
      const taken = count;
      count = 0;
      return taken;
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Cuts PostgreSQL's frontend stream into messages: the first has no type, every other a type and a length. */
function messageReader(onMessage: (type: number) => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0);
  let isStarted = false;
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const head = isStarted ? 1 : 0;
      if (rest.length < head + 4) return;
      const length = head + rest.readInt32BE(head);
      if (rest.length < length) return;
      if (isStarted) onMessage(rest[0]!);
      isStarted = true;
      rest = rest.subarray(length);
    }
  };
}
