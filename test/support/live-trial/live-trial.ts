import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startApi, type TestApi } from '../api.js';
import { EventStream } from '../event-stream.js';
import { Program } from '../programs.js';
import { until } from '../until.js';
import { LiveBook } from './live-book.js';
import { buildTrialWorld, type TrialWorld } from './trial-world.js';

export interface LiveTrialPlan {
  readonly searches: number;
  readonly changes: number;
  readonly changesASecond: number;
  /** A short while with the trigger off that notes seats: the book must see what does not arrive. */
  readonly controlChanges: number;
}

export interface LiveTrialOutcome {
  /** Announcements that had to come: one for each search that a change has touched. */
  readonly expected: number;
  readonly missing: number;
  readonly unexpected: readonly string[];
  /** Changes that altered no answer. */
  readonly silent: number;
  /** Milliseconds from before the change was sent to the database until it was read by its follower. */
  readonly delays: { readonly p50: number; readonly p95: number; readonly max: number };
  readonly missingWithoutTrigger: number;
}

const WORKER = join('dist', 'apps', 'worker', 'src', 'main.js');
const STREAMS_OF_A_PERSON = 20;
const LAST_WORD_MS = 30_000;

/** Many searches that are followed through the real API and the real worker, while seats come and go. */
export async function runLiveTrial(plan: LiveTrialPlan): Promise<LiveTrialOutcome> {
  const api = await startApi();
  const worker = Program.start([WORKER], { DATABASE_URL: api.database.url, PV_WORKER_HEALTH_PORT: '0' });
  const streams: EventStream[] = [];
  try {
    const world = await buildTrialWorld(api, plan.searches);
    await until('every search has its first answer', async () => (await evaluatedSearches(api)) === plan.searches, 120_000);
    const book = new LiveBook(world);
    streams.push(...(await followAll(api, world, book)));
    await changeSeats(world, book, plan.changes, plan.changesASecond);
    await until('everything has arrived', () => book.missing === 0, LAST_WORD_MS).catch(() => undefined);
    const outcome = { expected: book.expected, missing: book.missing, unexpected: [...book.unexpected], silent: book.silent, delays: book.delays() };
    await api.database.superuser.query('ALTER TABLE offers.session DISABLE TRIGGER session_touches');
    const before = book.missing;
    await changeSeats(world, book, plan.controlChanges, plan.changesASecond);
    await pause(2_000);
    return { ...outcome, missingWithoutTrigger: book.missing - before };
  } finally {
    streams.forEach((stream) => stream.close());
    await worker.end();
    await api.close();
  }
}

async function evaluatedSearches(api: TestApi): Promise<number> {
  const { rows } = await api.database.superuser.query<{ n: number }>(
    'SELECT count(*)::int AS n FROM matching.answer WHERE evaluated_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM matching.touched)',
  );
  return rows[0]!.n;
}

const FOLLOW = 'subscription($id: ID!) { matchesChanged(referralId: $id) { version isRestart appeared { id } gone } }';

async function followAll(api: TestApi, world: TrialWorld, book: LiveBook): Promise<EventStream[]> {
  const streams: EventStream[] = [];
  for (let from = 0; from < world.referrals.length; from += STREAMS_OF_A_PERSON) {
    const credentials = await api.signIn(`case-${from}@trial.example`, world.agencyId, 'CASEWORKER');
    for (const { id } of world.referrals.slice(from, from + STREAMS_OF_A_PERSON)) {
      const stream = await EventStream.open(api.url, { query: FOLLOW, variables: { id } }, credentials);
      await stream.data('matchesChanged');
      void read(stream, id, book);
      streams.push(stream);
    }
  }
  return streams;
}

async function read(stream: EventStream, referralId: string, book: LiveBook): Promise<void> {
  try {
    for (;;) {
      const { at, data } = await stream.next(3_600_000);
      const news = data?.data?.['matchesChanged'] as { appeared: { id: string }[]; gone: string[] } | null | undefined;
      if (!news) return book.note(`${referralId}: ${JSON.stringify(data)}`);
      news.appeared.forEach(({ id }) => book.arrived(referralId, id, 'FREE', at));
      news.gone.forEach((id) => book.arrived(referralId, id, 'FULL', at));
    }
  } catch {
    // Closed at the end of the trial.
  }
}

/** One change after the other at an even pace; every fifth takes or frees a seat that is not the last. */
async function changeSeats(world: TrialWorld, book: LiveBook, changes: number, aSecond: number): Promise<void> {
  const begin = performance.now();
  for (let n = 0; n < changes; n++) {
    await pause(Math.max(0, begin + (n * 1_000) / aSecond - performance.now()));
    if (n % 5 === 4) {
      await world.changeOtherSeat(n);
      book.countSilent();
    } else {
      const offer = world.next();
      book.expect(offer, offer.isFull ? 'FREE' : 'FULL', performance.now());
      await world.toggle(offer);
    }
  }
}
