import type pg from 'pg';

/**
 * Puts the clock of a test's own database to an instant, where it stands still, for every program that works on it: SQL asks
 * platform.now() and nothing else.
 */
export async function setDatabaseClock(superuser: pg.Client, instant: string): Promise<void> {
  const { rows } = await superuser.query<{ quoted: string }>('SELECT quote_literal($1::timestamptz) AS quoted', [instant]);
  await superuser.query(
    `CREATE OR REPLACE FUNCTION platform.now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT ${rows[0]!.quoted}::timestamptz $$`,
  );
}

/** Puts the clock of a database that many work on ahead of the present, from where it goes on. */
export async function putDatabaseClockAhead(superuser: pg.Client, days: number): Promise<void> {
  await superuser.query(
    `CREATE OR REPLACE FUNCTION platform.now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT clock_timestamp() + interval '${Math.trunc(days)} days' $$`,
  );
}
