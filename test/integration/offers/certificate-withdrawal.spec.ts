import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FindCertificatesQuery } from '#offers';
import { createLogger, JobExecutor, JobRegistry, UnitOfWork } from '#platform';
import { CancelReservationUseCase, FlagUncertifiedUseCase, ReserveSeatUseCase, type ReservationRecord } from '#reservations';
import { flagUncertifiedJob, FlagUncertifiedProcessor } from '#reservations/jobs';
import { ClearMonthUseCase } from '#settlement';
import { must, personOf, refusalOf } from '../../support/agreement-network.js';
import { asCertifier, asHost, certificationOf, joinNetwork } from '../../support/certification-office.js';
import { baseFolder, importInto } from '../../support/exchange-folder.js';
import { journalOf } from '../../support/network-office.js';
import { addOffer, addReferral, asCaseLead, asCaseworker, buildSeatNetwork, weekly, type SeatNetwork, type TestOffer } from '../../support/seat-network.js';
import { asOperator, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let network: SeatNetwork;
let offer: TestOffer;
let office: ReturnType<typeof certificationOf>;

/** Sessions on Tuesday 5 May 2026 and the five Tuesdays after it, certified from 1 January on; today is 1 May. */
beforeEach(async () => {
  database = await createTestDatabase({ now: '2026-05-01T08:00:00Z', poolSize: 8 });
  network = await buildSeatNetwork(database.superuser);
  await joinNetwork(database.superuser, network);
  offer = await addOffer(database.superuser, network, { code: 'G-1', dates: weekly('2026-05-05', 6) });
  office = certificationOf(database.unitOfWork);
});
afterEach(() => database.close());

const certificateId = async () => (await database.superuser.query<{ id: string }>('SELECT id FROM offers.certificate WHERE offer_id = $1', [offer.id])).rows[0]!.id;
const withdrawFrom = async (from: string, context = asCertifier(network)) => office.withdraw.run(context, { certificateId: await certificateId(), from, reason: 'Fachkraft fehlt' });
const reserve = async (code: string): Promise<ReservationRecord> =>
  must(await new ReserveSeatUseCase(database.unitOfWork).run(asCaseworker(network), { referralId: await addReferral(database.superuser, network, code), offerId: offer.id, variant: 'INTEGRATED' }));

describe('DD-14: a session on a date outside the certification window is never settleable', () => {
  beforeEach(async () => {
    await database.superuser.query(
      `INSERT INTO agreements.settlement_rate (code, agency_id, host_id, unit, amount_cents, valid_from, origin) VALUES ('R', $1, $2, 'SEAT_SESSION', 6000, '2026-01-01', 'DEMO')`,
      [network.agencyId, network.hostId],
    );
  });

  /** May, in which the case has attended the sessions of 5, 12, 19 and 26 May. */
  async function clearMay(reservation: ReservationRecord) {
    await database.superuser.query(`UPDATE offers.session SET state = 'HELD' WHERE offer_id = $1 AND date < '2026-06-01'`, [offer.id]);
    await database.superuser.query(
      `INSERT INTO care.attendance (session_id, referral_id, recorded_by, status, agency_id, host_id)
       SELECT id, $2, 'PROVIDER', 'ATTENDED', $3, $4 FROM offers.session WHERE offer_id = $1 AND state = 'HELD' ON CONFLICT DO NOTHING`,
      [offer.id, reservation.referralId, network.agencyId, network.hostId],
    );
    const cleared = must(await new ClearMonthUseCase(database.unitOfWork).run(asOperator, { agencyId: network.agencyId, period: '2026-05', origin: 'COMMAND_LINE', dryRun: true }));
    return cleared.lines!.map(({ date, outcome, reason, cents, debtor }) => [date, outcome, reason, cents, debtor].join(' '));
  }
  const settled = (day: string) => `${day} SETTLEMENT  6000 MAIN`;
  const bare = (day: string) => `${day} NOT_SETTLEABLE NOT_CERTIFIED 0 `;

  it('DD-14: even if the seat was reserved before the certificate was withdrawn', async () => {
    const reservation = await reserve('F-1');
    must(await withdrawFrom('2026-05-19'));
    expect(await clearMay(reservation)).toEqual([settled('2026-05-05'), settled('2026-05-12'), bare('2026-05-19'), bare('2026-05-26')]);
    // Nor is a new seat reserved on such days.
    const again = await new ReserveSeatUseCase(database.unitOfWork).run(asCaseworker(network), { referralId: await addReferral(database.superuser, network, 'F-2'), offerId: offer.id, variant: 'INTEGRATED' });
    expect(refusalOf(again)).toMatchObject({ code: 'NOT_MATCHING', reasons: ['NOT_CERTIFIED'] });
  });

  it('DD-14: nor after the certificate has ended, before it begins, or where there is none of this agency', async () => {
    const reservation = await reserve('F-1');
    await database.superuser.query(`UPDATE offers.certificate SET valid_to = '2026-05-12' WHERE offer_id = $1`, [offer.id]);
    expect(await clearMay(reservation)).toEqual([settled('2026-05-05'), settled('2026-05-12'), bare('2026-05-19'), bare('2026-05-26')]);
    await database.superuser.query(`UPDATE offers.certificate SET valid_from = '2026-05-12' WHERE offer_id = $1`, [offer.id]);
    expect(await clearMay(reservation)).toEqual([bare('2026-05-05'), settled('2026-05-12'), bare('2026-05-19'), bare('2026-05-26')]);
    const other = await buildSeatNetwork(database.superuser, 'X-');
    await database.superuser.query(`UPDATE offers.certificate SET agency_id = $2, valid_from = '2026-01-01', valid_to = NULL WHERE offer_id = $1`, [offer.id, other.agencyId]);
    expect(await clearMay(reservation)).toEqual(['2026-05-05', '2026-05-12', '2026-05-19', '2026-05-26'].map(bare));
  });

  it('DD-14: one that is withdrawn before its first day holds on no day', async () => {
    await database.superuser.query(`UPDATE offers.certificate SET valid_from = '2026-05-05' WHERE offer_id = $1`, [offer.id]);
    const reservation = await reserve('F-1');
    expect(must(await withdrawFrom('2026-05-05'))).toMatchObject({ validFrom: '2026-05-05', validTo: '2026-05-04', withdrawnFrom: '2026-05-05' });
    expect(await clearMay(reservation)).toEqual(['2026-05-05', '2026-05-12', '2026-05-19', '2026-05-26'].map(bare));
  });
});

describe('withdrawing a certificate', () => {
  it('is for its agency, from today on, before it ends, once; the journal says so without the reason', async () => {
    await database.superuser.query(`UPDATE offers.certificate SET valid_to = '2026-12-31' WHERE offer_id = $1`, [offer.id]);
    for (const context of [asHost(network), personOf(network.mainId, 'x', 'CERTIFIER')]) expect(refusalOf(await withdrawFrom('2026-06-01', context))).toMatchObject({ code: 'CERTIFICATE_NOT_FOUND' });
    for (const day of ['2026-04-30', '2027-01-01']) expect(refusalOf(await withdrawFrom(day))).toMatchObject({ code: 'CERTIFICATION_DAY_OUT_OF_RANGE', earliest: '2026-05-01', latest: '2026-12-31' });
    expect(must(await withdrawFrom('2026-05-01'))).toMatchObject({ validFrom: '2026-01-01', validTo: '2026-04-30', withdrawnFrom: '2026-05-01' });
    expect(refusalOf(await withdrawFrom('2026-06-01'))).toMatchObject({ code: 'CERTIFICATE_WITHDRAWN', since: '2026-05-01' });
    const id = await certificateId();
    expect(await journalOf(database.superuser, id)).toMatchObject([
      { action: 'certificate.withdrawn', agency_id: network.agencyId, before: { validTo: '2026-12-31', withdrawnFrom: null }, after: { validTo: '2026-04-30', withdrawnFrom: '2026-05-01' } },
    ]);
    expect(JSON.stringify(await journalOf(database.superuser, id))).not.toContain('Fachkraft');
    const terms = async (context = asHost(network)) => (await new FindCertificatesQuery(database.unitOfWork).terms(context, [id])).get(id);
    const known = { certificateId: id, conditions: null, withdrawalReason: 'Fachkraft fehlt' };
    expect([await terms(), await terms(asCertifier(network)), await terms(asCaseLead(network))]).toEqual([known, known, undefined]);
  });

  it('midnight in Berlin decides which day is today', async () => {
    // 22:30 UTC on 1 May is 00:30 on 2 May in Berlin.
    const late = certificationOf(new UnitOfWork(database.dataSource, { now: '2026-05-01T22:30:00Z' }));
    const id = await certificateId();
    expect(refusalOf(await late.withdraw.run(asCertifier(network), { certificateId: id, from: '2026-05-01', reason: 'x' }))).toMatchObject({ earliest: '2026-05-02' });
    expect((await late.withdraw.run(asCertifier(network), { certificateId: id, from: '2026-05-02', reason: 'x' })).ok).toBe(true);
  });

  it('before its first day leaves that day taken, as the refusal says: another one begins on the next', async () => {
    await database.superuser.query(`INSERT INTO offers.offer_staff (offer_id, position, kind, qualification) VALUES ($1, 1, 'STA_PROFESSIONAL', 'X')`, [offer.id]);
    await database.superuser.query(`UPDATE offers.certificate SET valid_from = '2026-05-05' WHERE offer_id = $1`, [offer.id]);
    const first = await certificateId();
    must(await withdrawFrom('2026-05-05'));
    const { id } = await office.inReview(network, offer.id, { wantedFrom: '2026-05-05' });
    const grant = (validFrom?: string) => office.grant.run(asCertifier(network), { certificationId: id, validFrom });
    expect(refusalOf(await grant())).toMatchObject({ code: 'CERTIFICATE_DAY_TAKEN', certificateId: first, day: '2026-05-05' });
    const granted = must(await grant('2026-05-06'));
    expect((await new FindCertificatesQuery(database.unitOfWork).byIds(asHost(network), [granted.certificateId!])).get(granted.certificateId!)).toMatchObject({ validFrom: '2026-05-06' });
  });

  it('of two at once one wins', async () => {
    const both = await Promise.all([withdrawFrom('2026-06-01'), withdrawFrom('2026-06-02', asCertifier(network, 'second'))]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const [winner, loser] = both[0].ok ? both : [both[1], both[0]];
    expect(loser).toMatchObject({ refusal: { code: 'CERTIFICATE_WITHDRAWN', since: must(winner).withdrawnFrom } });
  });
});

describe('an import', () => {
  const CERTIFICATES = 'offer_id,agency_id,valid_from,valid_to,number\n';
  const days = async () =>
    (
      await database.superuser.query<{ row: string }>(
        `SELECT concat_ws(' ', o.code, c.valid_from, c.valid_to, 'withdrawn', c.withdrawn_from, c.origin) AS row FROM offers.certificate c JOIN offers.offer o ON o.id = c.offer_id
         JOIN identity.organisation a ON a.id = c.agency_id WHERE a.code = 'JA' ORDER BY 1`,
      )
    ).rows.map(({ row }) => row);

  it('never undoes a withdrawal, finds nothing changed, and takes what comes in its place', async () => {
    expect((await importInto(database, baseFolder)).errors).toEqual([]);
    const { rows } = await database.superuser.query<{ id: string; agency_id: string }>(
      `SELECT c.id, c.agency_id FROM offers.certificate c JOIN offers.offer o ON o.id = c.offer_id WHERE o.code = 'G1'`,
    );
    const [{ id, agency_id: agencyId }] = rows as [{ id: string; agency_id: string }];
    must(await office.withdraw.run(personOf(agencyId, 'c', 'CERTIFIER'), { certificateId: id, from: '2026-07-01', reason: 'x' }));
    const withdrawn = ['G1 2026-01-01 withdrawn 2026-07-01 IMPORT', 'G2 2026-01-01 2026-12-31 withdrawn IMPORT'];
    const again = await importInto(database, baseFolder);
    expect([again.errors, Object.values(again.imported).map(({ created, updated }) => created + updated)]).toEqual([[], Object.keys(baseFolder).map(() => 0)]);
    expect(await days()).toEqual(withdrawn);

    // Another one may hold from the withdrawal on; a day before it, it overlaps.
    const next = (from: string) => ({ 'certificates.csv': `${baseFolder['certificates.csv']!}G1,JA,${from},,Z-2\n` });
    expect((await importInto(database, next('2026-06-30'))).errors).toMatchObject([{ code: 'OVERLAP' }]);
    expect((await importInto(database, { 'certificates.csv': `${CERTIFICATES}G1,JA,2026-06-30,,Z-2\n` })).errors).toMatchObject([{ code: 'OVERLAP' }]);
    expect((await importInto(database, next('2026-07-01'))).errors).toEqual([]);
    // A changed number or end of the withdrawn one is stored, and it stays withdrawn.
    expect((await importInto(database, { 'certificates.csv': `${CERTIFICATES}G1,JA,2026-01-01,2026-12-31,Z-9\n` })).errors).toEqual([]);
    expect(await days()).toEqual(['G1 2026-01-01 2026-12-31 withdrawn 2026-07-01 IMPORT', 'G1 2026-07-01 withdrawn IMPORT', 'G2 2026-01-01 2026-12-31 withdrawn IMPORT']);
  });
});

describe('whoever holds seats on days without a certificate', () => {
  let executor: JobExecutor;
  beforeEach(() => {
    const registry = new JobRegistry([flagUncertifiedJob], [new FlagUncertifiedProcessor(new FlagUncertifiedUseCase())]);
    executor = new JobExecutor(database.unitOfWork, registry, createLogger('test', 'silent'));
  });

  async function work(): Promise<number> {
    const { rows } = await database.superuser.query<{ id: string }>(`SELECT id FROM platform.outbox WHERE job = 'flag-uncertified' AND done_at IS NULL ORDER BY id`);
    for (const { id } of rows) expect(await executor.execute(id, new AbortController().signal)).toBe('DONE');
    return rows.length;
  }
  const tasks = async (state = 'OPEN') =>
    (
      await database.superuser.query<{ task: string }>(
        `SELECT concat_ws(' ', o.code, t.owner_role, t.due_on, r.referral_code) AS task FROM inbox.task t JOIN identity.organisation o ON o.id = t.organisation_id
         JOIN reservations.reservation r ON r.id::text = t.subject_id WHERE t.kind = 'RESERVATION_UNCERTIFIED' AND t.state = $1`,
        [state],
      )
    ).rows
      .map(({ task }) => task)
      .sort();
  const all = (day: string, code: string) => [`AGENCY CASEWORKER ${day} ${code}`, `HOST ADMINISTRATOR ${day} ${code}`, `MAIN CASE_LEAD ${day} ${code}`];

  it('hears of it once, from the first such session on, and no more when another certificate covers it', async () => {
    await database.superuser.query(`INSERT INTO offers.offer_staff (offer_id, position, kind, qualification) VALUES ($1, 1, 'STA_PROFESSIONAL', 'X')`, [offer.id]);
    await reserve('F-1');
    must(await withdrawFrom('2026-05-13'));
    expect(await work()).toBe(1);
    expect(await tasks()).toEqual(all('2026-05-19', 'F-1'));
    await database.superuser.query(`INSERT INTO platform.outbox (queue, job, payload, correlation_id) SELECT queue, job, payload, 'again' FROM platform.outbox WHERE job = 'flag-uncertified'`);
    expect(await work()).toBe(1);
    expect(await tasks()).toEqual(all('2026-05-19', 'F-1'));

    // A certificate for a part of the days only moves the first one without any.
    const part = await office.certified(network, offer.id, { wantedFrom: '2026-05-13', wantedTo: '2026-06-01' });
    expect([await work(), await tasks()]).toEqual([1, all('2026-06-02', 'F-1')]);
    const { id } = await office.inReview(network, offer.id, { wantedFrom: '2026-06-02' });
    must(await office.grant.run(asCertifier(network), { certificationId: id }));
    expect([await work(), await tasks(), (await tasks('CANCELLED')).length]).toEqual([1, [], 3]);
    expect(part.state).toBe('GRANTED');
  });

  it('does not where no session to come is meant: cancelled ones, seats given back, other offers', async () => {
    const kept = await reserve('F-1');
    const other = await addOffer(database.superuser, network, { code: 'G-2', dates: weekly('2026-05-05', 6) });
    must(await new ReserveSeatUseCase(database.unitOfWork).run(asCaseworker(network), { referralId: await addReferral(database.superuser, network, 'F-2'), offerId: other.id, variant: 'COMPLEMENTARY' }));
    await database.superuser.query(`UPDATE offers.session SET state = 'CANCELLED' WHERE offer_id = $1 AND date >= '2026-06-01'`, [offer.id]);
    must(await withdrawFrom('2026-06-01'));
    expect([await work(), await tasks()]).toEqual([1, []]);
    await database.superuser.query(`UPDATE offers.session SET state = 'PLANNED' WHERE offer_id = $1`, [offer.id]);
    await database.superuser.query(`UPDATE platform.outbox SET done_at = NULL`);
    await database.superuser.query(`INSERT INTO platform.outbox (queue, job, payload, correlation_id) SELECT queue, job, payload, 'again' FROM platform.outbox WHERE job = 'flag-uncertified'`);
    await work();
    expect(await tasks()).toEqual(all('2026-06-02', 'F-1'));
    must(await new CancelReservationUseCase(database.unitOfWork).run(asCaseLead(network), { reservationId: kept.id, reason: 'OTHER_OFFER' }));
    expect([await tasks(), (await tasks('CANCELLED')).length]).toEqual([[], 3]);
  });
});
