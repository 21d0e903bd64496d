import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createLogger, JobExecutor, JobRegistry } from '#platform';
import { CancelReservationUseCase, FlagLegalBasisUseCase, FlagReservationsUseCase, ReserveSeatUseCase, type ReservationRecord } from '#reservations';
import { flagLegalBasisJob, FlagLegalBasisProcessor, flagReservationsJob, FlagReservationsProcessor } from '#reservations/jobs';
import { agreementsOf, must, personOf, refusalOf } from '../../support/agreement-network.js';
import { openApprovalOffice, type ApprovalOffice } from '../../support/approval-office.js';
import { addOffer, weekly, type TestOffer } from '../../support/seat-network.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let office: ApprovalOffice;
let offer: TestOffer;
let executor: JobExecutor;
let id: string;

/** Sessions on Tuesday 5 May 2026 and the five Tuesdays after it; today is 1 May. The agreement lists § 31 alone. */
beforeEach(async () => {
  database = await createTestDatabase({ now: '2026-05-01T08:00:00Z' });
  office = await openApprovalOffice(database);
  offer = await addOffer(database.superuser, office.network, { code: 'G-1', dates: weekly('2026-05-05', 6) });
  id = await office.submitted('F-1');
  must(await office.grant.run(office.signer, { referralId: id, module: 'BASIS', validFrom: '2026-05-04', search: true }));
  const registry = new JobRegistry([flagReservationsJob, flagLegalBasisJob], [new FlagReservationsProcessor(new FlagReservationsUseCase()), new FlagLegalBasisProcessor(new FlagLegalBasisUseCase())]);
  executor = new JobExecutor(database.unitOfWork, registry, createLogger('test', 'silent'));
});
afterEach(() => database.close());

const reserve = async (referralId = id) => new ReserveSeatUseCase(database.unitOfWork).run(office.signer, { referralId, offerId: offer.id, variant: 'INTEGRATED' });
const changeBasis = async (from: string, legalBasis: string) => must(await office.changeLegalBasis.run(office.signer, { referralId: id, from, legalBasis, reason: 'GOALS_CHANGED' }));

/** Does the jobs that decisions and agreements have left behind. */
async function work(): Promise<void> {
  const { rows } = await database.superuser.query<{ id: string }>(`SELECT id FROM platform.outbox WHERE job IN ('flag-legal-basis', 'flag-reservations') AND done_at IS NULL ORDER BY id`);
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(await executor.execute(row.id, new AbortController().signal)).toBe('DONE');
}

const tasks = async (state = 'OPEN') =>
  (
    await database.superuser.query<{ organisation_id: string; owner_role: string; subject_id: string; due_on: string }>(
      `SELECT organisation_id, owner_role, subject_id, due_on::text FROM inbox.task WHERE kind = 'RESERVATION_BASIS_UNCOVERED' AND state = $1`,
      [state],
    )
  ).rows;
const taskFrom = (reservation: ReservationRecord, due_on: string) => [{ organisation_id: office.network.agencyId, owner_role: 'CASEWORKER', subject_id: reservation.id, due_on }];

describe('BHV-19: another legal basis', () => {
  it('BHV-19: changing legal basis ends future coverage checks and re-runs them from that date', async () => {
    const reservation = must(await reserve());
    await work();
    expect(await tasks()).toEqual([]);
    await changeBasis('2026-05-20', '35a');
    await work();
    // 5, 12 and 19 May stay on § 31, which is covered; 26 May is the first session on the new one.
    expect(await tasks()).toEqual(taskFrom(reservation, '2026-05-26'));

    // A seat from that day on is refused, one before it is not.
    const other = await office.submitted('F-2', { wanted_from: '2026-05-25' });
    must(await office.grant.run(office.signer, { referralId: other, module: 'BASIS', validFrom: '2026-05-04', search: true }));
    must(await office.changeLegalBasis.run(office.signer, { referralId: other, from: '2026-05-20', legalBasis: '35a', reason: 'GOALS_CHANGED' }));
    expect(refusalOf(await reserve(other))).toMatchObject({ code: 'NOT_MATCHING', reasons: ['LEGAL_BASIS_NOT_COVERED'] });

    // Covered again: the task goes.
    await changeBasis('2026-05-20', '31');
    await work();
    expect([await tasks(), await tasks('CANCELLED')]).toEqual([[], taskFrom(reservation, '2026-05-26')]);
  });

  it('BHV-19: a change after the last session touches nothing', async () => {
    must(await reserve());
    await changeBasis('2026-06-10', '35a');
    await work();
    expect(await tasks()).toEqual([]);
  });

  it('BHV-19: a new version of the agreement that lists the new basis closes the task, and giving the seat back does', async () => {
    const reservation = must(await reserve());
    await changeBasis('2026-05-12', '35a');
    await work();
    expect(await tasks()).toEqual(taskFrom(reservation, '2026-05-12'));
    const agreements = agreementsOf(database.unitOfWork);
    const author = personOf(office.network.agencyId, 'author', 'ADMINISTRATOR');
    const { rows } = await database.superuser.query<{ id: string }>(`SELECT id FROM agreements.agreement WHERE code = 'LQE-MAIN'`);
    const version = must(await agreements.draftVersion.run(author, { agreementId: rows[0]!.id, validFrom: '2026-05-12', validTo: null }));
    const revision = (await agreements.find.revisionsOf(author, [version.id])).get(version.id)!;
    must(await agreements.edit.run(author, { agreementId: version.id, revision, legalBases: ['31', '35a'] }));
    must(await agreements.activate.run(author, { agreementId: await agreements.approved(office.network.agencyId, version.id), signedOn: '2026-05-01' }));
    await work();
    expect(await tasks()).toEqual([]);

    await changeBasis('2026-05-12', '41');
    await work();
    expect(await tasks()).toEqual(taskFrom(reservation, '2026-05-12'));
    must(await new CancelReservationUseCase(database.unitOfWork).run(office.signer, { reservationId: reservation.id, reason: 'HELP_ENDED' }));
    expect(await tasks()).toEqual([]);
  });
});
