import { describe, expect, it } from '@jest/globals';
import { ReserveSeatUseCase } from '#reservations';
import { WITHOUT_CHECK, withoutLocks } from '../../support/last-seat/without-locks.js';
import { addOffer, addReferral, asCaseworker, buildSeatNetwork, findClaimDifferences, weekly } from '../../support/seat-network.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const CLIENTS = 20;

interface Race {
  readonly won: number;
  /** Codes of refusals and of thrown errors. */
  readonly lost: readonly string[];
  /** Reservations that hold a seat in the most crowded session. */
  readonly seated: number;
  readonly differences: readonly unknown[];
}

/** Twenty clients want the last seat of a group with two seats, over six sessions. */
async function race(changes: readonly string[]): Promise<Race> {
  const database = await createTestDatabase({ now: '2026-05-01T08:00:00Z', poolSize: CLIENTS + 2 });
  try {
    return await raceIn(database, changes);
  } finally {
    await database.close();
  }
}

async function raceIn(database: TestDatabase, changes: readonly string[]): Promise<Race> {
  const { superuser } = database;
  const network = await buildSeatNetwork(superuser);
  const offer = await addOffer(superuser, network, { code: 'G-1', dates: weekly('2026-05-05', 6), capacity: 2 });
  const reserveSeat = new ReserveSeatUseCase(database.unitOfWork);
  const reserve = (referralId: string) => reserveSeat.run(asCaseworker(network), { referralId, offerId: offer.id, variant: 'INTEGRATED' });
  expect((await reserve(await addReferral(superuser, network, 'F-before'))).ok).toBe(true);
  const referralIds: string[] = [];
  for (let client = 1; client <= CLIENTS; client++) referralIds.push(await addReferral(superuser, network, `F-${client}`));
  for (const change of changes) await superuser.query(change);

  const outcomes = await Promise.allSettled(referralIds.map(reserve));
  const lost = outcomes.flatMap((outcome) => {
    if (outcome.status === 'rejected') return [String((outcome.reason as { code?: unknown }).code)];
    return outcome.value.ok ? [] : [outcome.value.refusal.code];
  });
  const { rows } = await superuser.query<{ n: number }>('SELECT max(n)::int AS n FROM (SELECT count(*) AS n FROM offers.seat_claim GROUP BY session_id) c');
  return { won: CLIENTS - lost.length, lost, seated: rows[0]!.n, differences: await findClaimDifferences(superuser) };
}

describe('twenty clients on the last seat', () => {
  it('one gets it, the others are told SEAT_TAKEN', async () => {
    expect(await race([])).toEqual({ won: 1, lost: Array(CLIENTS - 1).fill('SEAT_TAKEN'), seated: 2, differences: [] });
  });

  it('without the locks the CHECK of the database still lets only one through', async () => {
    expect(await race([withoutLocks(CLIENTS)])).toEqual({ won: 1, lost: Array(CLIENTS - 1).fill('23514'), seated: 2, differences: [] });
  });

  it('negative control: without locks and CHECK the same race oversells, and is seen to', async () => {
    const { won, seated } = await race([withoutLocks(CLIENTS), WITHOUT_CHECK]);
    expect(won).toBe(CLIENTS);
    expect(seated).toBe(CLIENTS + 1);
  });
});
