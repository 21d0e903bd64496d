import type pg from 'pg';
import type { Steps } from '../bench.js';
import { StopWatch } from '../stop-watch.js';
import { FINISH_RUN, INSERT_GROSS, INSERT_LINES, INSERT_MONTH, INSERT_NET, INSERT_POSITIONS, INSERT_RUN, MAKE_RATES, MAKE_USES } from './clear-statements.js';

export interface BareMonth {
  readonly agencyId: string;
  readonly first: string;
  readonly last: string;
}

/** Clears one month in one transaction. Memory as for a batch; just-in-time compiling off, as its cost is not paid back here. */
export async function clearMonthBare(client: pg.Client, { agencyId, first, last }: BareMonth): Promise<Steps> {
  const watch = new StopWatch();
  const prepared = (name: string, text: string, values: readonly unknown[]): Promise<pg.QueryResult<{ id: string }>> =>
    client.query({ name: `bare_${name}`, text, values: [...values] });
  await client.query('BEGIN');
  await client.query(`SET LOCAL work_mem = '128MB'; SET LOCAL jit = off`);
  watch.next('seat uses');
  const run = (await prepared('run', INSERT_RUN, [agencyId, first])).rows[0]!.id;
  // a statement on a table that is made anew each time cannot be kept prepared: its plan would name the table of before
  await client.query(MAKE_USES, [agencyId, first, last]);
  await client.query('ANALYZE bare_use');
  watch.next('rates');
  await client.query(MAKE_RATES, [agencyId]);
  await client.query('ANALYZE bare_rate');
  watch.next('lines');
  await client.query(INSERT_LINES, [run, agencyId]);
  watch.next('sums');
  await prepared('gross', INSERT_GROSS, [run, agencyId]);
  await prepared('net', INSERT_NET, [run, agencyId]);
  await prepared('positions', INSERT_POSITIONS, [run, agencyId]);
  await prepared('finish', FINISH_RUN, [run]);
  await prepared('month', INSERT_MONTH, [run, agencyId, first]);
  watch.next('commit');
  await client.query('COMMIT');
  return watch.end();
}
