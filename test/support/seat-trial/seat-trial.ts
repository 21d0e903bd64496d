import type pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../test-database.js';
import { SeatClients } from './seat-clients.js';
import { SeatModel } from './seat-model.js';
import { SeatObserver } from './seat-observer.js';
import { buildTrialWorld, holderId, type TrialWorld } from './trial-world.js';

export interface TrialPlan {
  readonly operations: number;
  readonly clients: number;
  readonly offers: number;
  readonly seed: number;
  /** Done to the database before the clients begin: what a negative control takes away. */
  readonly sabotage?: string;
}

export interface TrialOutcome {
  readonly counts: Readonly<Record<'claimed' | 'refused' | 'released' | 'expired' | 'swept', number>>;
  readonly seconds: number;
  /** How often the observer looked, and what it saw that must not be. */
  readonly samples: number;
  readonly oversold: readonly string[];
  readonly miscounted: readonly string[];
  /** Where product and model say different things: answers, remaining claims, news. */
  readonly differences: readonly string[];
  readonly repeated: number;
  readonly triedAgain: number;
  /** As PostgreSQL counts them in this database. */
  readonly deadlocks: number;
  readonly errors: readonly string[];
}

/** No lock and no constraint: what remains sells a seat twice. Deadlocks, which come with it, are not waited for long. */
export const WITHOUT_LOCK_AND_CONSTRAINT = `
DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET deadlock_timeout = ''10ms'' ', current_database()); END $$;
ALTER TABLE offers.session DROP CONSTRAINT session_not_oversold;
CREATE OR REPLACE FUNCTION offers.lock_session_rows(session_ids uuid[]) RETURNS SETOF offers.session
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, offers AS $$ SELECT * FROM offers.session WHERE id = ANY (session_ids) ORDER BY id $$`;

/** Clients against a database of their own, watched by an observer, and afterwards against the model. */
export async function runSeatTrial(plan: TrialPlan): Promise<TrialOutcome> {
  const database = await createTestDatabase({ poolSize: plan.clients });
  try {
    return await runIn(database, plan);
  } finally {
    await database.close();
  }
}

async function runIn(database: TestDatabase, plan: TrialPlan): Promise<TrialOutcome> {
  const world = await buildTrialWorld(database.superuser, plan.offers, plan.seed);
  if (plan.sabotage !== undefined) await database.superuser.query(plan.sabotage);
  const observer = await SeatObserver.open(database.url);
  const clients = new SeatClients(database.unitOfWork, world, plan.operations);
  observer.start();
  const began = performance.now();
  await clients.run(plan.clients, plan.seed);
  const seconds = (performance.now() - began) / 1000;
  await observer.stop();
  const model = new SeatModel(world.capacities, world.sessionsPerOffer);
  model.play(clients.log.sort((a, b) => a.order - b.order));
  const found = await lookInto(database.superuser, world);
  const { counts, repeated, triedAgain, errors } = clients;
  return {
    counts,
    seconds,
    samples: observer.samples,
    oversold: observer.oversold,
    miscounted: observer.miscounted,
    differences: [...model.differences, ...differencesOf(model, found)],
    repeated,
    triedAgain,
    deadlocks: found.deadlocks,
    errors,
  };
}

interface Found {
  readonly rows: ReadonlySet<string>;
  readonly news: number;
  readonly deadlocks: number;
}

async function lookInto(superuser: pg.Client, world: TrialWorld): Promise<Found> {
  const claims = await superuser.query<{ session_id: string; holder_id: string; seats: number }>('SELECT session_id, holder_id, seats FROM offers.seat_claim');
  const news = await superuser.query<{ n: number }>(`SELECT count(*)::int AS n FROM platform.outbox WHERE job = 'answer-saved-searches'`);
  const deadlocks = await superuser.query<{ n: number }>('SELECT deadlocks::int AS n FROM pg_stat_database WHERE datname = current_database()');
  return {
    rows: new Set(claims.rows.map((row) => `${world.indexOf(row.session_id)} ${row.holder_id} ${row.seats}`)),
    news: news.rows[0]!.n,
    deadlocks: deadlocks.rows[0]!.n,
  };
}

/** Every claim of the model is in the database and every claim there is one of the model: none lost, none too many. */
function differencesOf(model: SeatModel, { rows, news }: Found): string[] {
  const due = new Set(
    model.rows().map((row) => {
      const [session, holder, seats] = row.split(' ');
      return `${session} ${holderId(Number(holder))} ${seats}`;
    }),
  );
  const lost = [...due].filter((row) => !rows.has(row)).map((row) => `lost: ${row}`);
  const unfounded = [...rows].filter((row) => !due.has(row)).map((row) => `unfounded: ${row}`);
  const told = news === model.news ? [] : [`news of free seats: the model has ${model.news}, the product told ${news}`];
  return [...lost, ...unfounded, ...told];
}
