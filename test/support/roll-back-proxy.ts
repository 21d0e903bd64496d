import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

const QUERY = 'Q'.charCodeAt(0);

/** One simple query as PostgreSQL's frontend sends it. */
const simpleQuery = (text: string): Buffer => {
  const body = Buffer.from(`${text}\0`, 'utf8');
  const head = Buffer.alloc(5);
  head.writeUInt8(QUERY, 0);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
};

const COMMIT = simpleQuery('COMMIT');
const ROLLBACK = simpleQuery('ROLLBACK');

/**
 * Stands between a program and the database and turns every COMMIT of the connections with this application name into a
 * ROLLBACK: the program answers as ever, and no call leaves a trace that the next one could meet.
 */
export async function rollBackEverything(databaseUrl: string, applicationName: string): Promise<{ readonly url: string; close(): Promise<void> }> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  const server = createServer((program) => {
    const database = connect(Number(target.port || 5432), target.hostname);
    const rewrite = rewriter(applicationName);
    program.on('data', (chunk: Buffer) => database.write(rewrite(chunk)));
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
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Passes whole messages on, COMMIT excepted; what is not complete yet waits for its rest. */
function rewriter(applicationName: string): (chunk: Buffer) => Buffer {
  let rest = Buffer.alloc(0);
  let isStarted = false;
  let isMeant = false;
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    const out: Buffer[] = [];
    for (;;) {
      const head = isStarted ? 1 : 0;
      if (rest.length < head + 4) break;
      const length = head + rest.readInt32BE(head);
      if (rest.length < length) break;
      const message = rest.subarray(0, length);
      if (!isStarted) isMeant = message.includes(`application_name\0${applicationName}\0`);
      out.push(isStarted && isMeant && message.equals(COMMIT) ? ROLLBACK : message);
      isStarted = true;
      rest = rest.subarray(length);
    }
    return Buffer.concat(out);
  };
}
