import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

const QUERY = 'Q'.charCodeAt(0);
const EXECUTE = 'E'.charCodeAt(0);

export interface CuttingProxy {
  /** The database's address through it. */
  readonly url: string;
  /** Begins to count anew: with the statement of this number all connections are cut, once the database has it; null: none is. */
  arm(after: number | null): void;
  /** Statements since it was armed. */
  readonly count: number;
  close(): Promise<void>;
}

/** Stands between a program and the database, and takes the connection away in the middle of what they do. */
export async function openCuttingProxy(databaseUrl: string): Promise<CuttingProxy> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let [count, limit]: [number, number | null] = [0, null];
  const cut = (): void => sockets.forEach((socket) => socket.destroy());
  const server = createServer((program) => {
    const database = connect(Number(target.port || 5432), target.hostname);
    const statementsIn = counter();
    program.on('data', (chunk: Buffer) => {
      count += statementsIn(chunk);
      const isLast = limit !== null && count >= limit;
      database.write(chunk, () => {
        if (isLast) cut();
      });
    });
    program.on('end', () => database.end());
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
    arm: (after) => {
      [count, limit] = [0, after];
    },
    get count() {
      return count;
    },
    close: () => {
      cut();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Counts statements in PostgreSQL's frontend stream: the first message has no type, every other a type and a length. */
function counter(): (chunk: Buffer) => number {
  let rest = Buffer.alloc(0);
  let isStarted = false;
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (let statements = 0; ; ) {
      const head = isStarted ? 1 : 0;
      if (rest.length < head + 4) return statements;
      const length = head + rest.readInt32BE(head);
      if (rest.length < length) return statements;
      if (isStarted && (rest[0] === QUERY || rest[0] === EXECUTE)) statements++;
      isStarted = true;
      rest = rest.subarray(length);
    }
  };
}
