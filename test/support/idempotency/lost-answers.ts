import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import type { Proxy } from '../api.js';

const QUERY = 'Q'.charCodeAt(0);
/** The statement that writes the answer to a key: a transaction with it is that of a command. */
const KEEPS_ANSWER = 'pv_idempotency_keep';

export interface LostAnswers extends Proxy {
  /** The next command is committed, and its connection is cut before the program hears of it. */
  loseNext(): void;
  /** How many were lost so far. */
  readonly lost: number;
}

/** Stands between a program and the database, and loses what a commit answers where it is told to. */
export async function loseAnswers(databaseUrl: string): Promise<LostAnswers> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let isToLose = false;
  let lost = 0;
  const server = createServer((program) => {
    const database = connect(Number(target.port || 5432), target.hostname);
    let isCut = false;
    const read = commitReader(() => {
      if (!isToLose) return;
      isToLose = false;
      isCut = true;
    });
    program.on('data', (chunk: Buffer) => {
      read(chunk);
      database.write(chunk);
    });
    program.on('end', () => database.end());
    database.on('data', (chunk: Buffer) => {
      if (!isCut) return void program.write(chunk);
      lost++;
      program.destroy();
      database.destroy();
    });
    database.on('end', () => program.end());
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
    loseNext: () => (isToLose = true),
    get lost() {
      return lost;
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Says when a transaction commits that has kept an answer. */
function commitReader(onCommit: () => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0);
  let isStarted = false;
  let keeps = false;
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const head = isStarted ? 1 : 0;
      if (rest.length < head + 4) return;
      const length = head + rest.readInt32BE(head);
      if (rest.length < length) return;
      const message = rest.subarray(0, length);
      if (message.includes(KEEPS_ANSWER)) keeps = true;
      if (isStarted && message[0] === QUERY) {
        const isCommit = message.subarray(5).toString('utf8').startsWith('COMMIT');
        if (isCommit && keeps) onCommit();
        keeps = false;
      }
      isStarted = true;
      rest = rest.subarray(length);
    }
  };
}
