import { expect, it } from '@jest/globals';
import { ClearingTrial, type Disturbance, type Round } from '../support/clearing-trial/clearing-trial.js';
import { inspectMonth } from '../support/clearing-trial/inspect-month.js';
import { recordProof } from './record-proof.js';

const ROUNDS = Number(process.env['PV_PROOF_COUNT'] ?? 200);
const LINES = Number(process.env['PV_PROOF_LINES'] ?? 100_000);
const SEED = Number(process.env['PV_PROOF_SEED'] ?? 1);

/** Of every other kind one for twenty kills. */
const OTHERS: readonly (readonly [Disturbance, number])[] = [
  ['EMPTY', Math.max(1, Math.round(ROUNDS / 20))],
  ['CUT', Math.max(1, Math.round(ROUNDS / 20))],
  ['TWICE', Math.max(1, Math.round(ROUNDS / 20))],
  ['EMPTY_KILL', Math.max(1, Math.round(ROUNDS / 20))],
];

/** Numbers from 0 to 1 that a seed repeats. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

const at = (sorted: readonly number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;

it(`${ROUNDS} times a clearing of ${LINES} lines is killed at a random moment, and disturbed otherwise: the result is that of an undisturbed one`, async () => {
  const trial = await ClearingTrial.open(LINES);
  try {
    await trial.round('NONE');
    const calm = await trial.round('NONE');
    expect(calm.seen.faults).toEqual([]);
    const random = numbers(SEED);
    const plan = [...Array.from({ length: ROUNDS }, () => 'KILL' as Disturbance), ...OTHERS.flatMap(([kind, count]) => Array.from({ length: count }, () => kind))];
    const rounds: Round[] = [];
    for (const [index, disturbance] of plan.entries()) {
      const round = await trial.round(disturbance, random.next().value * calm.totalMs);
      expect([index, disturbance, round.seen]).toEqual([index, disturbance, calm.seen]);
      rounds.push(round);
      if (rounds.length % 10 === 0) process.stderr.write(`${rounds.length} of ${plan.length} rounds\n`);
    }
    const resumed = rounds.filter(({ disturbance, resumedMs }) => disturbance === 'KILL' && resumedMs !== null).map(({ resumedMs }) => resumedMs!).sort((a, b) => a - b);
    const swept = rounds.filter(({ disturbance, resumedMs }) => disturbance === 'EMPTY_KILL' && resumedMs !== null).map(({ resumedMs }) => Math.round(resumedMs!));
    expect(resumed.length).toBeGreaterThan(0);
    const lost = await withLostLine(trial);
    expect(lost).toEqual([`lines: ${trial.seatUses - 1} instead of ${trial.seatUses}`]);
    const figures = `${trial.seatUses} lines, undisturbed ${Math.round(calm.totalMs)} ms; ${ROUNDS} kills, of which ${resumed.length} in the middle: another worker went on after median ${Math.round(at(resumed, 0.5))} ms, p99 ${Math.round(at(resumed, 0.99))} ms; ${OTHERS.map(([kind, count]) => `${count} × ${kind}`).join(', ')} (queue emptied and worker killed: ${swept.join(', ') || 'done before'} ms); the digest was the same each time; no worker had more than ${Math.max(calm.peakMiB ?? 0, ...rounds.map(({ peakMiB }) => peakMiB ?? 0))} MiB`;
    console.log(figures);
    recordProof('kill-loop', {
      shows: 'A clearing whose worker is killed at any moment, whose queue is emptied, whose backends are terminated, or that two workers hold: lines = seat uses, nothing twice, nets 0, one run in force, the digest of an undisturbed run',
      figures,
      control: 'one line taken away is seen; also test/faults/two-holders.spec.ts with the fence off',
      seed: String(SEED),
    });
  } finally {
    await trial.close();
  }
}, 8 * 3_600_000);

/** What the inspection says when one line is gone. */
async function withLostLine(trial: ClearingTrial): Promise<readonly string[]> {
  const { superuser } = trial.database;
  await superuser.query('BEGIN; SET LOCAL session_replication_role = replica; DELETE FROM settlement.line WHERE ctid = (SELECT max(ctid) FROM settlement.line)');
  const { faults } = await inspectMonth(superuser, trial.seatUses);
  await superuser.query('ROLLBACK');
  return faults;
}
