import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MatchReferralQuery } from '#matching';
import { AddSessionsUseCase, ArchiveOfferUseCase, CancelSessionsUseCase, MoveSessionUseCase } from '#offers';
import { CancelReservationUseCase, ReserveSeatUseCase } from '#reservations';
import { meeting, rewriteFunction, rewriteView } from '../../support/meeting.js';
import { addOffer, addReferral, asCaseworker, asGroupLead, buildSeatNetwork, findClaimDifferences, type SeatNetwork, type TestOffer } from '../../support/seat-network.js';
import { asOperator, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let network: SeatNetwork;
let offer: TestOffer;

/** Two Tuesdays in May 2026; today is Friday, 1 May. */
beforeEach(async () => {
  database = await createTestDatabase({ now: '2026-05-01T08:00:00Z', poolSize: 6 });
  network = await buildSeatNetwork(database.superuser);
  offer = await addOffer(database.superuser, network, { code: 'G', dates: ['2026-05-05', '2026-05-12'] });
});
afterEach(() => database.close());

type Outcome = { readonly ok: boolean; readonly refusal?: { readonly code: string; readonly reasons?: readonly string[] } };
const codeOf = ({ ok, refusal }: Outcome): string => (ok ? 'OK' : [refusal!.code, ...(refusal!.reasons ?? [])].join(' '));
const codesOf = (outcomes: readonly Outcome[]): string[] => outcomes.map(codeOf);

let cases = 0;
async function reserve(): Promise<Outcome> {
  const referralId = await addReferral(database.superuser, network, `F-${++cases}`);
  return new ReserveSeatUseCase(database.unitOfWork).run(asCaseworker(network), { referralId, offerId: offer.id, variant: 'INTEGRATED' });
}
const archive = () => new ArchiveOfferUseCase(database.unitOfWork).run(asGroupLead(network), { offerId: offer.id });
const cancelAll = () => new CancelSessionsUseCase(database.unitOfWork).run(asGroupLead(network), { sessionIds: offer.sessionIds, reason: 'NO_ROOM' });
const add = (...dates: string[]) =>
  new AddSessionsUseCase(database.unitOfWork).run(asGroupLead(network), { offerId: offer.id, sessions: dates.map((date) => ({ date, start: '15:00', minutes: 90 })) });

/** The sessions as they stand, by their day: '05-05 PLANNED 0'. */
async function sessions(): Promise<string[]> {
  const { rows } = await database.superuser.query<{ line: string }>(
    `SELECT to_char(date, 'MM-DD') || ' ' || state || ' ' || seats_taken AS line FROM offers.session WHERE offer_id = $1 ORDER BY date`,
    [offer.id],
  );
  return rows.map(({ line }) => line);
}

describe('archiving beside a reservation in flight', () => {
  const race = () => meeting<Outcome, Outcome>(database, { first: reserve, stopsBefore: 'INSERT ON reservations.reservation', other: archive });

  it('waits for it and is refused, because a case has a seat by then', async () => {
    expect(codesOf(await race())).toEqual(['OK', 'OFFER_IN_USE']);
    expect(await sessions()).toEqual(['05-05 PLANNED 1', '05-12 PLANNED 1']);
  });

  it('negative control: seats counted as they were before the wait throw the case out of the offer', async () => {
    await database.superuser.query('ALTER FUNCTION offers.seats_of_cases(uuid[]) STABLE');
    expect(codesOf(await race())).toEqual(['OK', 'OK']);
    expect(await sessions()).toEqual(['05-05 CANCELLED 1', '05-12 CANCELLED 1']);
  });
});

describe.each([
  ['cancelled', 'UPDATE ON offers.session', cancelAll],
  ['archived with their offer', 'UPDATE ON offers.offer', archive],
] as const)('reserving seats in sessions that are just being %s', (_what, stopsBefore, end) => {
  const race = () => meeting<Outcome, Outcome>(database, { first: end, stopsBefore, other: reserve });

  it('waits and is to be tried again, and then there is nothing to reserve', async () => {
    expect(codesOf(await race())).toEqual(['OK', 'TRY_AGAIN']);
    expect(await sessions()).toEqual(['05-05 CANCELLED 0', '05-12 CANCELLED 0']);
    expect(await findClaimDifferences(database.superuser)).toEqual([]);
    expect(codeOf(await reserve())).toMatch(/^NOT_MATCHING .*NO_SESSIONS/);
  });

  it('negative control: who does not look at them again has a seat in sessions that do not take place', async () => {
    await rewriteView(database, 'offers.session_v', / (s\.)?state,/, ` 'PLANNED'::text AS state,`);
    await rewriteView(database, 'offers.offer_v', / o\.archived_at/, ' NULL::timestamptz AS archived_at');
    expect(codesOf(await race())).toEqual(['OK', 'OK']);
    expect(await sessions()).toEqual(['05-05 CANCELLED 1', '05-12 CANCELLED 1']);
  });
});

describe('an archived offer', () => {
  it('gains no sessions from whoever adds some while it is being archived, neither new ones nor cancelled ones', async () => {
    await database.superuser.query(`UPDATE offers.session SET state = 'CANCELLED' WHERE id = $1`, [offer.sessionIds[0]]);
    const outcomes = await meeting<Outcome, Outcome>(database, { first: archive, stopsBefore: 'UPDATE ON offers.offer', other: () => add('2026-05-05', '2026-05-19') });
    expect(codesOf(outcomes)).toEqual(['OK', 'OFFER_ARCHIVED']);
    expect(await sessions()).toEqual(['05-05 CANCELLED 0', '05-12 CANCELLED 0']);
  });

  it('negative control: who adds without waiting for the archiving leaves a planned session, in which nobody gets a seat', async () => {
    const insert = () =>
      database.unitOfWork.run(asGroupLead(network), async (tx): Promise<Outcome> => {
        await tx.execute(`INSERT INTO offers.session (offer_id, date, start, minutes, capacity) VALUES ($1, '2026-05-19', '15:00', 90, 8)`, [offer.id]);
        return { ok: true };
      });
    expect(codesOf(await meeting<Outcome, Outcome>(database, { first: archive, stopsBefore: 'UPDATE ON offers.offer', other: insert }))).toEqual(['OK', 'OK']);
    expect(await sessions()).toContain('05-19 PLANNED 0');
    expect(codeOf(await reserve())).toBe('NOT_MATCHING NO_SESSIONS');
  });

  it('has its sessions cancelled that were added just before', async () => {
    const outcomes = await meeting<Outcome, Outcome>(database, { first: () => add('2026-05-19'), stopsBefore: 'INSERT ON offers.session', other: archive });
    expect(codesOf(outcomes)).toEqual(['OK', 'OK']);
    expect(await sessions()).toEqual(['05-05 CANCELLED 0', '05-12 CANCELLED 0', '05-19 CANCELLED 0']);
  });

  it.each(['OPEN', 'CLOSED'] as const)('is listed without sessions when an import brings them back (%s)', async (admission) => {
    await database.superuser.query('UPDATE offers.offer SET admission = $2 WHERE id = $1', [offer.id, admission]);
    expect(codeOf(await archive())).toBe('OK');
    await database.unitOfWork.run(asOperator, (tx) => tx.execute(`UPDATE offers.session SET state = 'PLANNED' WHERE offer_id = $1`, [offer.id]));
    expect(await sessions()).toEqual(['05-05 PLANNED 0', '05-12 PLANNED 0']);
    const referralId = await addReferral(database.superuser, network, 'F-match');
    const matched = await new MatchReferralQuery(database.unitOfWork).run(asCaseworker(network), { referral: { id: referralId } });
    expect(matched).toMatchObject({ ok: true, value: { matches: [], rejected: [{ offerCode: 'G', failed: ['NO_SESSIONS'] }] } });
    expect(codeOf(await reserve())).toBe('NOT_MATCHING NO_SESSIONS');
  });

  it('does not bring a session back by any statement of its host, nor move one that had begun', async () => {
    await database.superuser.query(`UPDATE offers.session SET start = '08:00', date = '2026-05-01' WHERE id = $1`, [offer.sessionIds[0]]);
    expect(codeOf(await archive())).toBe('OK');
    expect(await sessions()).toEqual(['05-01 PLANNED 0', '05-12 CANCELLED 0']);
    const back = database.unitOfWork.run(asGroupLead(network), (tx) => tx.execute(`UPDATE offers.session SET state = 'PLANNED' WHERE id = $1`, [offer.sessionIds[1]]));
    await expect(back).rejects.toMatchObject({ code: '23001' });
    const moved = await new MoveSessionUseCase(database.unitOfWork).run(asGroupLead(network), { sessionId: offer.sessionIds[0]!, date: '2026-05-20' });
    expect(codeOf(moved)).toBe('OFFER_ARCHIVED');
  });
});

/** An imported reservation without an end in an offer without sessions: it has no claim whose session could be locked. */
describe('a reservation without sessions that ends while a session is added', () => {
  let reservationId: string;
  beforeEach(async () => {
    offer = await addOffer(database.superuser, network, { code: 'BARE', dates: [] });
    const referralId = await addReferral(database.superuser, network, 'F-bare');
    const { rows } = await database.superuser.query<{ id: string }>(
      `INSERT INTO reservations.reservation (code, referral_id, referral_code, agency_id, offer_id, host_id, variant, valid_from, origin)
       VALUES ('R-1', $1, 'F-bare', $2, $3, $4, 'INTEGRATED', '2026-05-04', 'IMPORT') RETURNING id`,
      [referralId, network.agencyId, offer.id, network.hostId],
    );
    reservationId = rows[0]!.id;
  });
  const end = (): Promise<Outcome> => new CancelReservationUseCase(database.unitOfWork).run(asCaseworker(network), { reservationId, reason: 'OTHER' });
  const endFirst = () => meeting<Outcome, Outcome>(database, { first: end, stopsBefore: 'UPDATE ON reservations.reservation', other: () => add('2026-05-12') });
  const addFirst = () => meeting<Outcome, Outcome>(database, { first: () => add('2026-05-12'), stopsBefore: 'INSERT ON offers.seat_claim', other: end });
  const orphans = async () => (await findClaimDifferences(database.superuser)).map((row) => (row as { difference: string }).difference);

  /** A database in which whoever ends a reservation no longer looks for seats that came meanwhile. */
  const looksNoMore = () => rewriteView(database, 'offers.seat_claim_v', /WHERE/, 'WHERE false AND');

  it('is waited for, and then has no seat in it', async () => {
    expect(codesOf(await endFirst())).toEqual(['OK', 'OK']);
    expect([await sessions(), await orphans()]).toEqual([['05-12 PLANNED 0'], []]);
  });

  it('is waited for, also when nobody looks again', async () => {
    await looksNoMore();
    expect(codesOf(await endFirst())).toEqual(['OK', 'OK']);
    expect([await sessions(), await orphans()]).toEqual([['05-12 PLANNED 0'], []]);
  });

  it('negative control: a session that does not wait keeps a seat for nobody', async () => {
    await looksNoMore();
    await rewriteFunction(database, 'reservations.claim_new_sessions()', ' FOR SHARE', '');
    expect(codesOf(await endFirst())).toEqual(['OK', 'OK']);
    expect([await sessions(), await orphans()]).toEqual([['05-12 PLANNED 1'], ['too many']]);
  });

  it('waits for the session and is to be tried again, and then gives that seat back', async () => {
    expect(codesOf(await addFirst())).toEqual(['OK', 'TRY_AGAIN']);
    expect([await sessions(), await orphans()]).toEqual([['05-12 PLANNED 1'], []]);
    expect(codeOf(await end())).toBe('OK');
    expect([await sessions(), await orphans()]).toEqual([['05-12 PLANNED 0'], []]);
  });

  it('negative control: who does not look again leaves the seat of the new session behind', async () => {
    await looksNoMore();
    expect(codesOf(await addFirst())).toEqual(['OK', 'OK']);
    expect([await sessions(), await orphans()]).toEqual([['05-12 PLANNED 1'], ['too many']]);
  });
});
