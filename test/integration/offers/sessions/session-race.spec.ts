import { describe, expect, it } from '@jest/globals';
import { AddSessionsUseCase } from '#offers';
import { CancelReservationUseCase, ReserveSeatUseCase, seatVerifier } from '#reservations';
import pg from 'pg';
import { addOffer, addReferral, asCaseworker, asGroupLead, buildSeatNetwork, findClaimDifferences, until } from '../../../support/seat-network.js';
import { asOperator, createTestDatabase, type TestDatabase } from '../../../support/test-database.js';

/** A database in which whoever adds a session no longer locks those that the offer has. */
/** Behind the lock stands the guard of the reservation itself. */
const WITHOUT_GUARD = 'ALTER TABLE reservations.reservation DISABLE TRIGGER reservation_seats_insert';
const WITHOUT_LOCK = `
CREATE OR REPLACE FUNCTION offers.lock_sessions(session_ids uuid[]) RETURNS SETOF offers.session
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, offers AS $$
BEGIN
  RETURN QUERY SELECT * FROM offers.session WHERE id = ANY (session_ids) ORDER BY id;
END $$`;

/** Nor does it wait for a reservation that is being ended, and whoever ends one does not look again (vanishing-sessions.spec.ts). */
const WITHOUT_WAIT = `
DO $do$ BEGIN
  EXECUTE replace(pg_get_functiondef('reservations.claim_new_sessions()'::regprocedure), ' FOR SHARE', '');
  EXECUTE 'CREATE OR REPLACE VIEW offers.seat_claim_v WITH (security_invoker = true) AS '
    || replace(pg_get_viewdef('offers.seat_claim_v'::regclass), 'WHERE', 'WHERE platform.is_operator() AND');
END $do$`;

/** Whoever writes a reservation waits just before, until the test lets go. */
const PAUSE_RESERVATION = `
CREATE FUNCTION public.pause() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_advisory_xact_lock(77); RETURN NEW; END $$;
CREATE TRIGGER pause BEFORE INSERT OR UPDATE ON reservations.reservation FOR EACH ROW EXECUTE FUNCTION public.pause()`;

interface Race {
  readonly first: string;
  readonly added: string;
  readonly kinds: readonly string[];
  readonly differences: number;
}

async function countLocks(database: TestDatabase, where: string): Promise<number> {
  const { rows } = await database.superuser.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM pg_locks l WHERE NOT l.granted AND ${where} AND l.pid IN (SELECT pid FROM pg_stat_activity WHERE datname = current_database())`,
  );
  return rows[0]!.n;
}

/**
 * A reservation is written or ended, and stands just before the write of its own row; then the host adds a session on a day
 * that it covers. Only then the reservation goes on.
 */
async function race(what: 'RESERVE' | 'CANCEL', changes: readonly string[]): Promise<Race> {
  const database = await createTestDatabase({ now: '2026-05-01T08:00:00Z', poolSize: 6 });
  const gate = new pg.Client({ connectionString: database.url });
  await gate.connect();
  try {
    const { superuser, unitOfWork } = database;
    const network = await buildSeatNetwork(superuser);
    const offer = await addOffer(superuser, network, { code: 'G', dates: ['2026-05-05', '2026-05-19'] });
    const referralId = await addReferral(superuser, network, 'F');
    const reserve = () => new ReserveSeatUseCase(unitOfWork).run(asCaseworker(network), { referralId, offerId: offer.id, variant: 'INTEGRATED' });
    const reservation = what === 'CANCEL' ? await reserve() : null;
    for (const change of [...changes, PAUSE_RESERVATION]) await superuser.query(change);
    await gate.query('SELECT pg_advisory_lock(77)');
    const first = reservation?.ok
      ? new CancelReservationUseCase(unitOfWork).run(asCaseworker(network), { reservationId: reservation.value.id, reason: 'OTHER' })
      : reserve();
    await until(async () => (await countLocks(database, `l.locktype = 'advisory' AND l.objid = 77`)) > 0);
    const adding = new AddSessionsUseCase(unitOfWork).run(asGroupLead(network), { offerId: offer.id, sessions: [{ date: '2026-05-12', start: '15:00', minutes: 90 }] });
    let isDone = false;
    void adding.then(() => (isDone = true));
    await until(async () => isDone || (await countLocks(database, `l.locktype IN ('tuple', 'transactionid')`)) > 0);
    await gate.query('SELECT pg_advisory_unlock(77)');
    const codeOf = (outcome: { ok: true } | { ok: false; refusal: { code: string } }) => (outcome.ok ? 'OK' : outcome.refusal.code);
    const [one, other] = [codeOf(await first), codeOf(await adding)];
    const { violations } = await unitOfWork.run(asOperator, (tx) => seatVerifier.run(tx));
    return { first: one, added: other, kinds: [...new Set(violations.map(({ kind }) => kind))], differences: (await findClaimDifferences(superuser)).length };
  } finally {
    await gate.end();
    await database.close();
  }
}

describe('a session that is added while a reservation is in flight', () => {
  it('waits for the reservation and then claims its seat', async () => {
    expect(await race('RESERVE', [])).toEqual({ first: 'OK', added: 'OK', kinds: [], differences: 0 });
  });

  it('waits for the end of a reservation and then claims nothing', async () => {
    expect(await race('CANCEL', [])).toEqual({ first: 'OK', added: 'OK', kinds: [], differences: 0 });
  });

  it('negative control: without the lock the reservation and the session miss each other, and pv verify says so', async () => {
    expect(await race('RESERVE', [WITHOUT_LOCK, WITHOUT_GUARD])).toEqual({ first: 'OK', added: 'OK', kinds: ['SEAT_CLAIM_MISSING'], differences: 1 });
  });

  it('negative control: without the locks a seat stays with a reservation that has ended, and pv verify says so', async () => {
    expect(await race('CANCEL', [WITHOUT_LOCK, WITHOUT_WAIT])).toEqual({ first: 'OK', added: 'OK', kinds: ['SEAT_CLAIM_UNFOUNDED'], differences: 1 });
  });
});

/** The other order: the host has added a session and not yet committed, when a seat is given back. */
describe('a seat that is given back while a session is added', () => {
  it('is given back in the new session, too', async () => {
    const database = await createTestDatabase({ now: '2026-05-01T08:00:00Z', poolSize: 6 });
    try {
      const { superuser, unitOfWork } = database;
      const network = await buildSeatNetwork(superuser);
      const offer = await addOffer(superuser, network, { code: 'G', dates: ['2026-05-05', '2026-05-19'] });
      const referralId = await addReferral(superuser, network, 'F');
      const reservation = await new ReserveSeatUseCase(unitOfWork).run(asCaseworker(network), { referralId, offerId: offer.id, variant: 'INTEGRATED' });
      if (!reservation.ok) throw new Error('refused');
      const cancel = new CancelReservationUseCase(unitOfWork);
      const host = await unitOfWork.run(asGroupLead(network), async (tx) => {
        await tx.sql('SELECT count(*) FROM offers.lock_sessions(ARRAY(SELECT id FROM offers.session WHERE offer_id = $1))', [offer.id]);
        await tx.sql(`INSERT INTO offers.session (offer_id, date, start, minutes, capacity) VALUES ($1, '2026-05-12', '15:00', 90, 8)`, [offer.id]);
        const ending = cancel.run(asCaseworker(network), { reservationId: reservation.value.id, reason: 'OTHER' });
        await until(async () => (await countLocks(database, `l.locktype IN ('tuple', 'transactionid')`)) > 0);
        return { ending };
      });
      expect(await host.ending).toMatchObject({ ok: true });
      expect(await findClaimDifferences(superuser)).toEqual([]);
      expect((await unitOfWork.run(asOperator, (tx) => seatVerifier.run(tx))).violations).toEqual([]);
    } finally {
      await database.close();
    }
  });
});
