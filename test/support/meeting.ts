import pg from 'pg';
import { until } from './until.js';
import type { TestDatabase } from './test-database.js';

export interface Meeting<A, B> {
  /** Whose work stands still before the first row that it writes there, with all the locks that it has by then. */
  readonly first: () => Promise<A>;
  /** Before which of its writes: 'UPDATE ON offers.offer'. */
  readonly stopsBefore: string;
  /** What begins then. The first one goes on when this one waits for it, or has come to its end without waiting. */
  readonly other: () => Promise<B>;
}

const DATABASE = '(SELECT oid FROM pg_database WHERE datname = current_database())';

/** Two works that meet in a given order; what each came to. No pause is a matter of time. */
export async function meeting<A, B>({ superuser, url }: TestDatabase, { first, stopsBefore, other }: Meeting<A, B>): Promise<[A, B]> {
  await superuser.query(`
    CREATE OR REPLACE FUNCTION public.stop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_advisory_xact_lock_shared(77); RETURN NEW; END $$;
    CREATE TRIGGER stop BEFORE ${stopsBefore} FOR EACH ROW EXECUTE FUNCTION public.stop()`);
  const gate = new pg.Client({ connectionString: url });
  await gate.connect();
  const waiting = async (): Promise<number> => {
    const { rows } = await superuser.query<{ n: number }>(
      `SELECT count(DISTINCT l.pid)::int AS n FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid WHERE NOT l.granted AND a.datid = ${DATABASE}`,
    );
    return rows[0]!.n;
  };
  try {
    await gate.query('SELECT pg_advisory_lock(77)');
    const one = first();
    await until('the first one stands still', async () => (await waiting()) === 1);
    let isDone = false;
    const two = other().finally(() => (isDone = true));
    await until('the other one waits or is done', async () => isDone || (await waiting()) === 2);
    await gate.query('SELECT pg_advisory_unlock(77)');
    return [await one, await two];
  } finally {
    await gate.end();
    await superuser.query(`DROP TRIGGER stop ON ${stopsBefore.split(' ON ')[1]!}`);
  }
}

/** The same function with other words in it: what a negative control needs to show what the words are for. */
export async function rewriteFunction({ superuser }: TestDatabase, name: string, from: string, to: string): Promise<void> {
  const { rows } = await superuser.query<{ source: string }>('SELECT pg_get_functiondef($1::regprocedure) AS source', [name]);
  const source = rows[0]!.source;
  if (!source.includes(from)) throw new Error(`${name} does not say ${from}`);
  await superuser.query(source.replace(from, to));
}

/** The same for a view, whose columns stay as they are. PostgreSQL 15 writes columns with their table, 18 only where it must. */
export async function rewriteView({ superuser }: TestDatabase, name: string, from: RegExp, to: string): Promise<void> {
  const { rows } = await superuser.query<{ source: string; options: string[] | null }>(
    'SELECT pg_get_viewdef($1::regclass) AS source, (SELECT reloptions FROM pg_class WHERE oid = $1::regclass) AS options',
    [name],
  );
  const { source, options } = rows[0]!;
  if (!from.test(source)) throw new Error(`${name} does not say ${from.source}: ${source}`);
  await superuser.query(`CREATE OR REPLACE VIEW ${name} ${options === null ? '' : `WITH (${options.join(', ')})`} AS ${source.replace(from, to)}`);
}
