import { RecordAttendanceUseCase } from '#care';
import { operatorContext, type RequestContext } from '#platform';
import { setTimeout as pause } from 'node:timers/promises';
import type { BenchDatabase } from './bench-database.js';
import type { Steps } from './bench.js';

/** Between one record and the next, in milliseconds. */
const PAUSE_MS = 25;

/** The agency's own records of one session after another, as long as some work runs: how long each one takes (50th and 99th of a hundred, the longest), and how long one takes alone. */
export async function recordWhile({ unitOfWork, owner }: BenchDatabase, agencyId: string, work: () => Promise<void>): Promise<Steps> {
  const context: RequestContext = { ...operatorContext('CASE_WORK', 'bench-attendance'), organisationId: agencyId, scope: 'ORGANISATION', roles: ['CASEWORKER'] };
  const record = new RecordAttendanceUseCase(unitOfWork);
  const { rows } = await owner.query<{ session_id: string; referral_id: string }>(
    `SELECT s.id AS session_id, r.referral_id FROM offers.session s JOIN reservations.reservation r ON r.offer_id = s.offer_id AND r.days @> s.date
     WHERE s.state <> 'CANCELLED' AND r.agency_id = $1 ORDER BY s.id, r.id LIMIT 20000`,
    [agencyId],
  );
  let next = 0;
  const one = async (): Promise<number> => {
    const { session_id: sessionId, referral_id: referralId } = rows[next++ % rows.length]!;
    const began = performance.now();
    const result = await record.run(context, { sessionId, entries: [{ referralId, status: next % 2 === 0 ? 'ATTENDED' : 'EXCUSED' }] });
    if (!result.ok) throw new Error(result.refusal.message);
    return performance.now() - began;
  };
  const alone: number[] = [];
  for (let n = 0; n < 40; n++) alone.push(await one());
  const meanwhile: number[] = [];
  const state = { isDone: false };
  const recording = (async () => {
    while (!state.isDone) {
      meanwhile.push(await one());
      await pause(PAUSE_MS);
    }
  })();
  try {
    await work();
  } finally {
    state.isDone = true;
    await recording;
  }
  return {
    'recording attendance alone (median)': centile(alone, 50),
    'recording attendance meanwhile (median)': centile(meanwhile, 50),
    'recording attendance meanwhile (p99)': centile(meanwhile, 99),
    'recording attendance meanwhile (longest)': centile(meanwhile, 100),
  };
}

const centile = (values: readonly number[], percent: number): number => [...values].sort((a, b) => a - b)[Math.max(0, Math.ceil((values.length * percent) / 100) - 1)]!;
