import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

const READY_FOR_QUERY = 'Z'.charCodeAt(0);

export interface AnswerLoser {
  /** The database's address through it. */
  readonly url: string;
  /** From now on: with which answer the connection goes, after the work was done and before anybody hears of it; null: all come through. */
  loseFrom(answer: number | null, how?: Cut): void;
  /** Answers since the last call of loseFrom. */
  readonly answers: number;
  close(): Promise<void>;
}

/** What happens instead of the answer, to the connection from this port of the database's client; it is gone afterwards. */
export type Cut = (connectionPort: number) => Promise<void>;

/** Stands between a program and the database, and takes the connection away with the answer to a given statement, BEGIN and COMMIT among them. */
export async function loseAnswers(databaseUrl: string): Promise<AnswerLoser> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  const cuts = new Set<Promise<void>>();
  let answers = 0;
  let last: number | null = null;
  let cut: Cut = () => Promise.resolve();
  const server = createServer((program) => {
    const database = connect(Number(target.port || 5432), target.hostname);
    program.pipe(database);
    const end = () => {
      program.destroy();
      database.destroy();
    };
    const read = messageReader((type) => {
      if (type === READY_FOR_QUERY) answers++;
      return last === null || answers < last;
    });
    let isCut = false;
    database.on('data', (chunk: Buffer) => {
      if (isCut) return; // A process that is killed has last words; they are not the next fault.
      if (read(chunk)) return void program.write(chunk);
      isCut = true;
      const made = cut(database.localPort!).finally(end);
      cuts.add(made);
      void made.finally(() => cuts.delete(made));
    });
    program.on('end', end);
    database.on('end', end);
    for (const socket of [program, database]) {
      sockets.add(socket);
      socket.on('error', end).on('close', () => sockets.delete(socket));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: url.href,
    loseFrom: (answer, how) => {
      [answers, last, cut] = [0, answer, how ?? (() => Promise.resolve())];
    },
    get answers() {
      return answers;
    },
    close: async () => {
      // The program may hear that its connection is gone before the one that killed it hears that it is done.
      await Promise.all(cuts);
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Cuts PostgreSQL's backend stream into messages; false as soon as one of the chunk's is not to come through. */
function messageReader(passes: (type: number) => boolean): (chunk: Buffer) => boolean {
  let rest = Buffer.alloc(0);
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    let isOpen = true;
    while (rest.length >= 5 && rest.length >= 1 + rest.readInt32BE(1)) {
      isOpen = passes(rest[0]!) && isOpen;
      rest = rest.subarray(1 + rest.readInt32BE(1));
    }
    return isOpen;
  };
}
