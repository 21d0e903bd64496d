import { expect, it } from '@jest/globals';
import { runLastSeatTrial, type LastSeatPlan } from '../support/last-seat/last-seat-trial.js';
import { WITHOUT_CHECK, withoutLocks } from '../support/last-seat/without-locks.js';
import { recordProof } from './record-proof.js';

const ROUNDS = Number(process.env['PV_PROOF_COUNT'] ?? 50);
const CLIENTS = 200;

const TRIALS: readonly (readonly [string, Pick<LastSeatPlan, 'expires' | 'workers'>])[] = [
  ['free seat', { expires: false, workers: 'running' }],
  ['hold that ends at that moment', { expires: true, workers: 'running' }],
  ['free seat, both workers killed', { expires: false, workers: 'killed' }],
  ['hold that ends, both workers killed', { expires: true, workers: 'killed' }],
];

/** 200 clients on one seat through the real API, with a free seat and with one whose hold ends meanwhile, with workers and without. */
it(`in each of ${ROUNDS} rounds one of ${CLIENTS} clients gets the last seat, and all others are told what to take instead`, async () => {
  const told: string[] = [];
  for (const [name, how] of TRIALS) {
    const outcome = await runLastSeatTrial({ clients: CLIENTS, rounds: ROUNDS, ...how });
    const { median, p99, most } = outcome.delays;
    const line = `${name}: median ${median} ms, p99 ${p99} ms, most ${most} ms`;
    console.log(line, JSON.stringify(outcome.lost));
    expect([name, outcome.won]).toEqual([name, Array(ROUNDS).fill(1)]);
    expect([name, outcome.lost]).toEqual([name, { SEAT_TAKEN: ROUNDS * (CLIENTS - 1) }]);
    expect([name, outcome.withoutNext, outcome.seated, outcome.violations]).toEqual([name, 0, 1, []]);
    told.push(line);
  }
  const control = await runLastSeatTrial({ clients: CLIENTS, rounds: 1, expires: false, workers: 'none', sabotage: [withoutLocks(2), WITHOUT_CHECK] });
  expect(control.won[0]).toBeGreaterThan(1);
  recordProof('last-seat', {
    shows: 'Many clients want the one seat of a group at the same moment through GraphQL: one gets it, all others are told SEAT_TAKEN with the next best offers, and nothing else',
    figures: `${CLIENTS} clients, ${ROUNDS} rounds of each kind, one API process; one success in each round, ${ROUNDS * (CLIENTS - 1)} times SEAT_TAKEN, nothing else; ${told.join('; ')}`,
    control: `the same without lock and constraint: ${control.won[0]} of ${CLIENTS} got the one seat; also test/e2e/last-seat.spec.ts and test/integration/reservations/last-seat-race.spec.ts`,
    seed: 'none',
  });
}, 4 * 3_600_000);
