import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createLogger, JobExecutor, JobRegistry } from '#platform';
import { CancelReservationUseCase, FindMissingClausesQuery, FindReservationsQuery, FlagReservationsUseCase, ReserveSeatUseCase, type ReservationRecord } from '#reservations';
import { flagReservationsJob, FlagReservationsProcessor } from '#reservations/jobs';
import { agreementsOf, must, personOf, refusalOf } from '../../support/agreement-network.js';
import { addOffer, addReferral, asCaseLead, asCaseworker, asGroupLead, buildSeatNetwork, weekly, type SeatNetwork, type TestOffer } from '../../support/seat-network.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let network: SeatNetwork;
let offer: TestOffer;
let agreements: ReturnType<typeof agreementsOf>;
let executor: JobExecutor;

/** Sessions on 5 May 2026 and the five Tuesdays after it; today is 1 May. */
beforeEach(async () => {
  database = await createTestDatabase({ now: '2026-05-01T08:00:00Z' });
  network = await buildSeatNetwork(database.superuser);
  offer = await addOffer(database.superuser, network, { code: 'G-1', dates: weekly('2026-05-05', 6) });
  agreements = agreementsOf(database.unitOfWork);
  const registry = new JobRegistry([flagReservationsJob], [new FlagReservationsProcessor(new FlagReservationsUseCase())]);
  executor = new JobExecutor(database.unitOfWork, registry, createLogger('test', 'silent'));
});
afterEach(() => database.close());

const author = () => personOf(network.agencyId, 'author', 'ADMINISTRATOR');
const reserve = async (code: string, variant: 'INTEGRATED' | 'COMPLEMENTARY' = 'INTEGRATED') =>
  new ReserveSeatUseCase(database.unitOfWork).run(asCaseworker(network), { referralId: await addReferral(database.superuser, network, code), offerId: offer.id, variant });
const agreementOf = async (code: string): Promise<string> =>
  (await database.superuser.query<{ id: string }>('SELECT id FROM agreements.agreement WHERE code = $1', [code])).rows[0]!.id;
const endOn = async (code: string, lastDay: string) => must(await agreements.end.run(author(), { agreementId: await agreementOf(code), lastDay }));
const missing = async (reservation: ReservationRecord, context = asCaseworker(network)) =>
  (await new FindMissingClausesQuery(database.unitOfWork).byIds(context, [reservation.id])).get(reservation.id);
const listed = async (missingClause: boolean) =>
  (await new FindReservationsQuery(database.unitOfWork).page(asCaseworker(network), { first: 10 }, { missingClause })).rows.map(({ node }) => node.referralCode).sort();

/** Does the jobs that agreements have left behind; how many there were. */
async function work(): Promise<number> {
  const { rows } = await database.superuser.query<{ id: string }>(`SELECT id FROM platform.outbox WHERE job = 'flag-reservations' AND done_at IS NULL ORDER BY id`);
  for (const { id } of rows) expect(await executor.execute(id, new AbortController().signal)).toBe('DONE');
  return rows.length;
}

const tasks = async (state = 'OPEN') =>
  (
    await database.superuser.query<{ organisation_id: string; owner_role: string; subject_id: string; due_on: string }>(
      `SELECT organisation_id, owner_role, subject_id, due_on::text FROM inbox.task WHERE kind = 'RESERVATION_WITHOUT_CLAUSE' AND state = $1 ORDER BY subject_id, owner_role COLLATE "C"`,
      [state],
    )
  ).rows;

describe('DD-22 and DD-23: seats in groups of others', () => {
  const withdraw = (code: string, column: string) => database.superuser.query(`UPDATE agreements.agreement SET ${column} = false WHERE code = $1`, [code]);

  it('DD-22: reserving INTEGRATED when the main provider\'s LQE has no co-use clause valid on the session date is refused MAIN_LQE_MISSING_CLAUSE', async () => {
    await withdraw('LQE-MAIN', 'co_use_outgoing');
    expect(refusalOf(await reserve('F-1'))).toMatchObject({ code: 'NOT_MATCHING', reasons: ['MAIN_LQE_MISSING_CLAUSE'] });
    // The same seat beside the help needs no clause, and with the clause it is given.
    expect((await reserve('F-2', 'COMPLEMENTARY')).ok).toBe(true);
    await database.superuser.query(`SET LOCAL session_replication_role = replica; UPDATE agreements.agreement SET co_use_outgoing = true, valid_to = '2026-05-04' WHERE code = 'LQE-MAIN'`);
    expect(refusalOf(await reserve('F-3'))).toMatchObject({ reasons: ['LEGAL_BASIS_NOT_COVERED', 'MAIN_LQE_MISSING_CLAUSE'] });
    await database.superuser.query(`SET LOCAL session_replication_role = replica; UPDATE agreements.agreement SET valid_to = '2026-05-05' WHERE code = 'LQE-MAIN'`);
    expect((await reserve('F-4')).ok).toBe(true);
  });

  it('DD-23: reserving INTEGRATED when the partner\'s LQE lets nobody in is refused PARTNER_LQE_MISSING_CLAUSE', async () => {
    await withdraw('LQE-HOST', 'co_use_incoming');
    expect(refusalOf(await reserve('F-1'))).toMatchObject({ code: 'NOT_MATCHING', reasons: ['PARTNER_LQE_MISSING_CLAUSE'] });
    expect((await reserve('F-2', 'COMPLEMENTARY')).ok).toBe(true);
  });

  it('DD-23: expiry of either clause flags all future reservations', async () => {
    const [first, second] = [must(await reserve('F-1')), must(await reserve('F-2'))];
    const beside = must(await reserve('F-3', 'COMPLEMENTARY'));
    expect([await missing(first), await missing(second), await listed(true)]).toEqual([[], [], []]);

    await endOn('LQE-HOST', '2026-05-12');
    const partner = { code: 'PARTNER_LQE_MISSING_CLAUSE', firstDay: '2026-05-19' };
    expect([await missing(first), await missing(second), await missing(beside)]).toEqual([[partner], [partner], []]);
    await endOn('LQE-MAIN', '2026-05-25');
    expect(await missing(first, asCaseLead(network))).toEqual([partner, { code: 'MAIN_LQE_MISSING_CLAUSE', firstDay: '2026-05-26' }]);
    expect([await listed(true), await listed(false)]).toEqual([['F-1', 'F-2'], ['F-3']]);
    // The host does not see whose case it is, and so not what its agreement lacks.
    expect(await missing(first, asGroupLead(network))).toBeUndefined();
  });

  it('DD-23: a clause that has simply run out flags too, with nobody and no timer doing anything', async () => {
    await database.superuser.query(`SET LOCAL session_replication_role = replica; UPDATE agreements.agreement SET valid_to = '2026-05-31' WHERE code = 'LQE-MAIN'`);
    expect(await missing(must(await reserve('F-1')))).toEqual([{ code: 'MAIN_LQE_MISSING_CLAUSE', firstDay: '2026-06-02' }]);
  });

  it('DD-23: counts sessions from today on that take place', async () => {
    const reservation = must(await reserve('F-1'));
    await endOn('LQE-HOST', '2026-06-08');
    expect(await missing(reservation)).toEqual([{ code: 'PARTNER_LQE_MISSING_CLAUSE', firstDay: '2026-06-09' }]);
    await database.superuser.query(`UPDATE offers.session SET state = 'CANCELLED' WHERE date = '2026-06-09'`);
    expect(await missing(reservation)).toEqual([]);
  });
});

describe('DD-23: tasks about missing clauses', () => {
  it('DD-23: go to the case leads, the host and the caseworkers, once, and are closed when a new version brings the clause back', async () => {
    const reservation = must(await reserve('F-1'));
    await endOn('LQE-HOST', '2026-05-12');
    expect(await work()).toBe(1);
    const due = { subject_id: reservation.id, due_on: '2026-05-19' };
    const expected = [
      { organisation_id: network.hostId, owner_role: 'ADMINISTRATOR', ...due },
      { organisation_id: network.agencyId, owner_role: 'CASEWORKER', ...due },
      { organisation_id: network.mainId, owner_role: 'CASE_LEAD', ...due },
    ];
    expect(await tasks()).toEqual(expected);

    // Looked at twice, they are the same three.
    await database.superuser.query(`INSERT INTO platform.outbox (queue, job, payload, correlation_id) SELECT queue, job, payload, 'again' FROM platform.outbox WHERE job = 'flag-reservations'`);
    expect(await work()).toBe(1);
    expect(await tasks()).toEqual(expected);

    const version = must(await agreements.draftVersion.run(author(), { agreementId: await agreementOf('LQE-HOST'), validFrom: '2026-05-13', validTo: null }));
    expect(version.coUseIncoming).toBe(true);
    must(await agreements.activate.run(author(), { agreementId: await agreements.approved(network.agencyId, version.id), signedOn: '2026-05-01' }));
    expect(await missing(reservation)).toEqual([]);
    expect(await work()).toBe(1);
    expect([await tasks(), await tasks('CANCELLED')]).toEqual([[], expected]);
  });

  it.each([
    ['the agency', asCaseworker],
    ['the responsible provider', asCaseLead],
  ])('DD-23: are closed in all three organisations when the seat is given back by %s', async (_who, as) => {
    const reservation = must(await reserve('F-1'));
    await endOn('LQE-MAIN', '2026-05-12');
    await work();
    expect(await tasks()).toHaveLength(3);
    must(await new CancelReservationUseCase(database.unitOfWork).run(as(network), { reservationId: reservation.id, reason: 'HELP_ENDED' }));
    expect(await tasks()).toEqual([]);
  });
});
