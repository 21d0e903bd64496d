import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KeepSeatsUseCase } from '#offers';
import { UnitOfWork } from '#platform';
import { CancelReservationUseCase, ReserveSeatUseCase } from '#reservations';
import { addOffer, addReferral, asCaseworker, asGroupLead, buildSeatNetwork, findClaimDifferences, weekly, type SeatNetwork, type TestOffer } from '../../support/seat-network.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const NOW = '2026-05-01T08:00:00Z';
/** The kept seats are kept until 3 May: in Berlin the day after begins at this instant. */
const UNTIL = '2026-05-03';
const AFTER = '2026-05-03T22:00:00Z';

let database: TestDatabase;
let network: SeatNetwork;

beforeAll(async () => {
  database = await createTestDatabase({ now: NOW, poolSize: 8 });
  network = await buildSeatNetwork(database.superuser);
});
afterAll(() => database.close());

let made = 0;
const offerOf = (capacity: number): Promise<TestOffer> => addOffer(database.superuser, network, { code: `kept-${++made}`, dates: weekly('2026-05-05', 2), capacity });
/** A case of the host's own: the host itself is responsible for the help. */
const ownCase = (): Promise<string> => addReferral(database.superuser, network, `F-${++made}`, { responsible_id: network.hostId });
const foreignCase = (): Promise<string> => addReferral(database.superuser, network, `F-${++made}`);

const at = (now: string): UnitOfWork => new UnitOfWork(database.dataSource, { now });

async function keep(offer: TestOffer, seats: number, until = UNTIL, target = database): Promise<void> {
  const outcome = await new KeepSeatsUseCase(target.unitOfWork).run(asGroupLead(network), { offerId: offer.id, sessionIds: offer.sessionIds, seats, until });
  if (!outcome.ok) throw new Error(outcome.refusal.message);
}

async function reserve(offer: TestOffer, referralId: string, now = NOW): Promise<string> {
  const outcome = await new ReserveSeatUseCase(at(now)).run(asCaseworker(network), { referralId, offerId: offer.id, variant: 'INTEGRATED' });
  return outcome.ok ? 'CONFIRMED' : outcome.refusal.code;
}

/** Per session: seats taken in all, kept by its counter, and what the kept claims say, those that expire first before others. */
async function stateOf(offer: TestOffer): Promise<unknown[]> {
  const { rows } = await database.superuser.query(
    `SELECT s.seats_taken AS taken, s.seats_kept AS kept, ARRAY(SELECT c.seats FROM offers.seat_claim c WHERE c.session_id = s.id AND c.kind = 'KEPT' ORDER BY c.expires_at) AS claims
     FROM offers.session s WHERE s.offer_id = $1 ORDER BY s.date`,
    [offer.id],
  );
  return rows;
}
const twice = (state: object) => [state, state];

describe('a case of the host\'s own takes kept seats first', () => {
  it('also the last seat of a session, where nothing else is free', async () => {
    const offer = await offerOf(1);
    await keep(offer, 1);
    expect(await reserve(offer, await foreignCase())).toBe('SEAT_TAKEN');
    expect(await reserve(offer, await ownCase())).toBe('CONFIRMED');
    expect(await stateOf(offer)).toEqual(twice({ taken: 1, kept: 0, claims: [] }));
    expect(await reserve(offer, await ownCase())).toBe('SEAT_TAKEN');
  });

  it('of two kept claims from the one that expires first, seat by seat, and then from the free ones', async () => {
    const offer = await offerOf(4);
    await keep(offer, 1, '2026-05-10');
    await keep(offer, 2, UNTIL);
    const states = [
      { taken: 3, kept: 2, claims: [1, 1] },
      { taken: 3, kept: 1, claims: [1] },
      { taken: 3, kept: 0, claims: [] },
      { taken: 4, kept: 0, claims: [] },
    ];
    for (const state of states) {
      expect(await reserve(offer, await ownCase())).toBe('CONFIRMED');
      expect(await stateOf(offer)).toEqual(twice(state));
    }
    expect(await reserve(offer, await ownCase())).toBe('SEAT_TAKEN');
  });

  it('a foreign case takes a free seat and leaves the kept ones', async () => {
    const offer = await offerOf(2);
    await keep(offer, 1);
    expect(await reserve(offer, await foreignCase())).toBe('CONFIRMED');
    expect(await stateOf(offer)).toEqual(twice({ taken: 2, kept: 1, claims: [1] }));
  });

  it('a seat that the case gives back is for everybody', async () => {
    const offer = await offerOf(1);
    await keep(offer, 1);
    const referralId = await ownCase();
    expect(await reserve(offer, referralId)).toBe('CONFIRMED');
    const { rows } = await database.superuser.query<{ id: string }>('SELECT id FROM reservations.reservation WHERE referral_id = $1', [referralId]);
    const cancelled = await new CancelReservationUseCase(database.unitOfWork).run(asCaseworker(network), { reservationId: rows[0]!.id, reason: 'OTHER' });
    expect(cancelled.ok).toBe(true);
    expect(await reserve(offer, await foreignCase())).toBe('CONFIRMED');
  });
});

describe('once the day has passed, without any timer having run', () => {
  it('a foreign case that was refused gets the seat', async () => {
    const offer = await offerOf(1);
    await keep(offer, 1);
    const referralId = await foreignCase();
    expect(await reserve(offer, referralId, '2026-05-03T21:59:59Z')).toBe('SEAT_TAKEN');
    expect(await stateOf(offer)).toEqual(twice({ taken: 1, kept: 1, claims: [1] }));
    expect(await reserve(offer, referralId, AFTER)).toBe('CONFIRMED');
    expect(await stateOf(offer)).toEqual(twice({ taken: 1, kept: 0, claims: [] }));
  });

  it('a kept claim that has expired yields nothing to own cases either: they take a free seat', async () => {
    const offer = await offerOf(2);
    await keep(offer, 1, UNTIL);
    await keep(offer, 1, '2026-05-10');
    expect(await reserve(offer, await ownCase(), AFTER)).toBe('CONFIRMED');
    // The expired claim is gone, the other one was taken: one seat is free.
    expect(await stateOf(offer)).toEqual(twice({ taken: 1, kept: 0, claims: [] }));
  });
});

/** Own cases that want the one kept seat of a full group at the same moment. */
async function race(sabotage: string | null): Promise<{ codes: string[]; most: number }> {
  const trial = await createTestDatabase({ now: NOW, poolSize: 6 });
  try {
    const { superuser } = trial;
    const world = await buildSeatNetwork(superuser);
    const offer = await addOffer(superuser, world, { code: 'G', dates: ['2026-05-05'], capacity: 1 });
    const keeping = new KeepSeatsUseCase(trial.unitOfWork);
    expect((await keeping.run(asGroupLead(world), { offerId: offer.id, sessionIds: offer.sessionIds, seats: 1, until: UNTIL })).ok).toBe(true);
    const referrals: string[] = [];
    for (const code of ['F-1', 'F-2']) referrals.push(await addReferral(superuser, world, code, { responsible_id: world.hostId }));
    if (sabotage !== null) await superuser.query(sabotage);
    const reserving = new ReserveSeatUseCase(trial.unitOfWork);
    const outcomes = await Promise.all(
      referrals.map((referralId) => reserving.run(asCaseworker(world), { referralId, offerId: offer.id, variant: 'INTEGRATED' }).then(
        (outcome) => (outcome.ok ? 'CONFIRMED' : outcome.refusal.code),
        (error: unknown) => String((error as { code?: unknown }).code),
      )),
    );
    const { rows } = await superuser.query<{ most: number }>('SELECT coalesce(max(n), 0)::int AS most FROM (SELECT sum(seats) AS n FROM offers.seat_claim GROUP BY session_id) c');
    return { codes: outcomes.sort(), most: rows[0]!.most };
  } finally {
    await trial.close();
  }
}

/** Nobody locks, nobody counts, and both have looked before either writes. */
const WITHOUT_GUARDS = `
ALTER TABLE offers.session DROP CONSTRAINT session_not_oversold, DROP CONSTRAINT session_kept;
CREATE OR REPLACE FUNCTION offers.lock_session_rows(session_ids uuid[]) RETURNS SETOF offers.session
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, offers AS $$ SELECT * FROM offers.session WHERE id = ANY (session_ids) ORDER BY id $$;
CREATE FUNCTION public.wait_for_both() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE arrived integer;
BEGIN
  PERFORM pg_advisory_lock_shared(21);
  LOOP
    SELECT count(*) INTO arrived FROM pg_locks WHERE locktype = 'advisory' AND objid = 21 AND mode = 'ShareLock'
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database());
    EXIT WHEN arrived >= 2;
    PERFORM pg_sleep(0.005);
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER waits_for_both BEFORE INSERT ON offers.seat_claim FOR EACH STATEMENT EXECUTE FUNCTION public.wait_for_both()`;

describe('two own cases at the one kept seat', () => {
  it('one gets it, the other is told SEAT_TAKEN', async () => {
    expect(await race(null)).toEqual({ codes: ['CONFIRMED', 'SEAT_TAKEN'], most: 1 });
  });

  it('negative control: without lock and constraints both get it, and the test sees it', async () => {
    expect(await race(WITHOUT_GUARDS)).toEqual({ codes: ['CONFIRMED', 'CONFIRMED'], most: 2 });
  });
});

it('after all of this the claims are those of the reservations', async () => {
  const differences = (await findClaimDifferences(database.superuser)) as { difference: string }[];
  // Kept claims that nobody has taken yet are counted as seats, and rightly so.
  expect(differences.filter(({ difference }) => difference === 'missing')).toEqual([]);
});
