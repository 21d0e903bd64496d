import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  FindDifferencesQuery,
  FollowDifferencesUseCase,
  ProposeAttendanceUseCase,
  RecordAttendanceEntriesUseCase,
  RecordAttendanceUseCase,
  SettleProposalUseCase,
  type AttendanceStatus,
} from '#care';
import { UnitOfWork, type RequestContext } from '#platform';
import { ClearMonthUseCase } from '#settlement';
import { must } from '../../support/agreement-network.js';
import { buildPlaces, type Places } from '../../support/offline-register.js';
import { asCaseLead, asCaseworker, asGroupLead, buildSeatNetwork, type SeatNetwork } from '../../support/seat-network.js';
import { asOperator, asOrganisation, createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { until } from '../../support/until.js';

/** Friday. Five working days later in Hesse, past Ascension Day (14 May) and none other: Monday 18 May. */
const NOW = '2026-05-08T18:00:00Z';
const DUE = '2026-05-18';
let database: TestDatabase;
let network: SeatNetwork;
let other: SeatNetwork;
let places: Places;

beforeAll(async () => {
  database = await createTestDatabase({ now: NOW });
  network = await buildSeatNetwork(database.superuser);
  other = await buildSeatNetwork(database.superuser, 'OTHER-');
  places = await buildPlaces(database.superuser, network, 3, 4);
  await database.superuser.query(`INSERT INTO offers.certificate (offer_id, agency_id, valid_from) SELECT id, $1, '2026-01-01' FROM offers.offer`, [network.agencyId]);
  await database.superuser.query(
    `INSERT INTO agreements.settlement_rate (code, agency_id, host_id, unit, amount_cents, valid_from, origin) VALUES ('R', $1, $2, 'SEAT_SESSION', 6000, '2026-01-01', 'DEMO')`,
    [network.agencyId, network.hostId],
  );
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.superuser.query('TRUNCATE care.attendance, care.attendance_entry, care.attendance_difference, care.attendance_proposal, inbox.task CASCADE');
});

const host = () => asGroupLead(network);
const agency = () => asCaseworker(network);
const later = (hours: number) => new UnitOfWork(database.dataSource, { now: new Date(Date.parse(NOW) + hours * 3_600_000).toISOString() });

const record = (context: RequestContext, status: AttendanceStatus, referral = 0, unitOfWork = database.unitOfWork) =>
  new RecordAttendanceUseCase(unitOfWork).run(context, { sessionId: places.sessionIds[0]!, entries: [{ referralId: places.referralIds[referral]!, status }] }).then(must);

const page = async (context: RequestContext, month?: string) => (await new FindDifferencesQuery(database.unitOfWork).page(context, { first: 100 }, { month })).rows.map(({ node }) => node);
const differenceId = async () => (await page(host()))[0]!.id;
const propose = (context: RequestContext, status: AttendanceStatus, id: string) =>
  new ProposeAttendanceUseCase(later(1)).run(context, { differenceId: id, status, reason: 'LIST_CHECKED' });
const settle = () => new SettleProposalUseCase(later(2));
const code = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: { code: string } }) => (outcome.ok ? 'done' : outcome.refusal.code);

async function tasks(): Promise<string[]> {
  const { rows } = await database.superuser.query<{ text: string }>(
    `SELECT o.code || ' ' || t.owner_role || ' ' || t.state || ' ' || t.due_on AS text FROM inbox.task t JOIN identity.organisation o ON o.id = t.organisation_id
     WHERE t.kind = 'ATTENDANCE_DIFFERENCE' ORDER BY 1`,
  );
  return rows.map(({ text }) => text);
}

async function records(referral = 0): Promise<string[]> {
  const { rows } = await database.superuser.query<{ text: string }>(`SELECT recorded_by || ' ' || status AS text FROM care.attendance WHERE referral_id = $1 ORDER BY 1`, [places.referralIds[referral]]);
  return rows.map(({ text }) => text);
}

/** The one line of the case's month, as a clearing at this moment would have it. */
async function line(referral = 0): Promise<string> {
  const { lines } = must(await new ClearMonthUseCase(database.unitOfWork).run(asOperator, { agencyId: network.agencyId, period: '2026-05', origin: 'COMMAND_LINE', dryRun: true }));
  const { rows } = await database.superuser.query<{ code: string }>('SELECT code FROM referrals.referral WHERE id = $1', [places.referralIds[referral]]);
  const own = lines!.find((one) => one.referral === rows[0]!.code && one.date === '2026-05-04')!;
  return [own.outcome, own.reason ?? '-', own.cents].join(' ');
}

const OPEN = [`AGENCY CASEWORKER OPEN ${DUE}`, `HOST GROUP_LEAD OPEN ${DUE}`];
const DONE = [`AGENCY CASEWORKER DONE ${DUE}`, `HOST GROUP_LEAD DONE ${DUE}`];

describe('the agency\'s own record beside the host\'s', () => {
  it('TS-16: If provider attendance and ASD record differ, the line is on hold until both confirm', async () => {
    await record(host(), 'ATTENDED');
    expect(await line()).toBe('SETTLEMENT - 6000');
    await record(agency(), 'UNEXCUSED');
    expect(await line()).toBe('HELD DUAL_ENTRY_MISMATCH 0');
    expect(await tasks()).toEqual(OPEN);
    const { proposalId } = must(await propose(agency(), 'ATTENDED', await differenceId()));
    expect(await line()).toBe('HELD DUAL_ENTRY_MISMATCH 0');
    must(await settle().accept(host(), { proposalId }));
    expect(await line()).toBe('SETTLEMENT - 6000');
    expect(await records()).toEqual(['AGENCY ATTENDED', 'PROVIDER ATTENDED']);
    expect(await tasks()).toEqual(DONE);
    expect(await page(host())).toEqual([]);
  });

  it('differs in sight of agency, host and responsible provider, and of nobody else', async () => {
    await record(host(), 'ATTENDED');
    await record(agency(), 'EXCUSED', 0, later(1));
    await record(host(), 'ATTENDED', 1);
    await record(agency(), 'ATTENDED', 1);
    const seen = await page(host());
    expect(seen).toEqual([
      {
        id: seen[0]!.id,
        endedAt: null,
        sessionId: places.sessionIds[0],
        referralId: places.referralIds[0],
        referralCode: 'F-OFF-1',
        providerStatus: 'ATTENDED',
        agencyStatus: 'EXCUSED',
        since: new Date(Date.parse(NOW) + 3_600_000),
        proposal: null,
      },
    ]);
    expect(await page(agency())).toEqual(seen);
    expect(await page(asCaseLead(network))).toEqual(seen);
    expect(await page(host(), '2026-05')).toEqual(seen);
    for (const none of [await page(host(), '2026-06'), await page(asGroupLead(other)), await page(asCaseworker(other))]) expect(none).toEqual([]);
  });

  it('agrees again by one side that corrects its own: the tasks are closed, an open proposal is obsolete, and a new difference is told anew', async () => {
    await record(host(), 'ATTENDED');
    await record(agency(), 'EXCUSED');
    const { proposalId } = must(await propose(host(), 'ATTENDED', await differenceId()));
    await record(host(), 'EXCUSED', 0, later(2));
    expect(await tasks()).toEqual(DONE);
    expect(await settle().accept(agency(), { proposalId })).toMatchObject({ ok: false, refusal: { code: 'PROPOSAL_SETTLED', state: 'OBSOLETE', message: 'The proposal is OBSOLETE.' } });
    await record(host(), 'UNEXCUSED', 0, later(3));
    expect((await tasks()).filter((task) => task.includes('OPEN'))).toEqual(OPEN);
  });

  it('is told of once, also where somebody has ticked it off', async () => {
    await record(host(), 'ATTENDED');
    await record(agency(), 'EXCUSED');
    await database.superuser.query(`UPDATE inbox.task SET state = 'DONE', done_at = platform.now(), done_by = 'x'`);
    await record(agency(), 'UNEXCUSED', 0, later(1));
    expect(await tasks()).toEqual(DONE);
  });

  it('of an import is told by the worker, and ends by an import, too', async () => {
    const brought = (recorder: string, status: string) =>
      database.superuser.query(
        `INSERT INTO care.attendance (session_id, referral_id, recorded_by, status, agency_id, host_id, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [places.sessionIds[0], places.referralIds[2], recorder, status, network.agencyId, network.hostId, NOW],
      );
    await brought('PROVIDER', 'ATTENDED');
    await brought('AGENCY', 'EXCUSED');
    expect(await tasks()).toEqual([]);
    const follow = new FollowDifferencesUseCase(database.unitOfWork);
    expect(await follow.run()).toBe(1);
    expect(await tasks()).toEqual(OPEN);
    expect(await follow.run()).toBe(0);
    await database.superuser.query(`UPDATE care.attendance SET status = 'ATTENDED' WHERE recorded_by = 'AGENCY'`);
    expect(await follow.run()).toBe(1);
    expect(await tasks()).toEqual(DONE);
  });

  it('that ends while the worker is about to tell of it leaves no task behind', async () => {
    for (const [recorder, status] of [['PROVIDER', 'ATTENDED'], ['AGENCY', 'EXCUSED']]) {
      await database.superuser.query(
        `INSERT INTO care.attendance (session_id, referral_id, recorded_by, status, agency_id, host_id, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, '2026-05-08T10:00:00Z')`,
        [places.sessionIds[0], places.referralIds[0], recorder, status, network.agencyId, network.hostId],
      );
    }
    // Held up at the tasks, after it has looked.
    await database.superuser.query('BEGIN; LOCK TABLE inbox.task IN SHARE ROW EXCLUSIVE MODE');
    const worker = new FollowDifferencesUseCase(database.unitOfWork).run();
    const waiting = async () => (await database.superuser.query(`SELECT 1 FROM pg_locks WHERE NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`)).rows.length;
    await until('the worker stands at the tasks', async () => (await waiting()) === 1);
    const corrected = record(host(), 'EXCUSED', 0, later(1));
    await until('the correction waits, too', async () => (await waiting()) === 2);
    await database.superuser.query('COMMIT');
    await Promise.all([worker, corrected]);
    expect(await page(host())).toEqual([]);
    expect(await tasks()).toEqual(DONE);
  });

  it('that an import ends between the look and the mark has its tasks closed by the next look', async () => {
    await record(host(), 'ATTENDED');
    await record(agency(), 'EXCUSED');
    await database.superuser.query(`UPDATE care.attendance SET status = 'ATTENDED' WHERE recorded_by = 'AGENCY'`);
    const { rows } = await database.superuser.query<{ id: string }>('SELECT id FROM care.attendance_difference');
    await database.unitOfWork.run(asOperator, (tx) => tx.sql(`SELECT care.mark_differences($1::uuid[], '{}')`, [rows.map(({ id }) => id)]));
    expect(await new FollowDifferencesUseCase(database.unitOfWork).run()).toBe(1);
    expect(await tasks()).toEqual(DONE);
  });

  it('is found again where two that wrote at the same moment have not seen each other', async () => {
    await record(host(), 'ATTENDED');
    await record(agency(), 'EXCUSED');
    await database.superuser.query('TRUNCATE care.attendance_difference; TRUNCATE inbox.task CASCADE');
    const follow = new FollowDifferencesUseCase(database.unitOfWork);
    expect(await follow.run()).toBe(0);
    await follow.reckon();
    expect(await follow.run()).toBe(1);
    expect(await tasks()).toEqual(OPEN);
  });
});

describe('a proposal', () => {
  it('becomes an entry of both sides, with the times of whoever had recorded that somebody came', async () => {
    await new RecordAttendanceUseCase(database.unitOfWork).run(host(), { sessionId: places.sessionIds[0]!, entries: [{ referralId: places.referralIds[0]!, status: 'ATTENDED', presentFrom: '15:20' }] }).then(must);
    await record(agency(), 'UNEXCUSED');
    const { proposalId } = must(await propose(host(), 'ATTENDED', await differenceId()));
    must(await settle().accept(agency(), { proposalId }));
    const { rows } = await database.superuser.query(
      `SELECT a.recorded_by, a.status, to_char(a.present_from, 'HH24:MI') AS from, e.author, e.proposal_id = $1 AS agreed FROM care.attendance a JOIN care.attendance_entry e ON e.key = a.entry_key AND e.recorded_by = a.recorded_by ORDER BY 1`,
      [proposalId],
    );
    expect(rows).toEqual(['AGENCY', 'PROVIDER'].map((side) => ({ recorded_by: side, status: 'ATTENDED', from: '15:20', author: 'test-person', agreed: true })));
    const journal = await database.superuser.query(`SELECT before, after, agency_id FROM platform.journal WHERE action = 'attendance.proposal-accepted' AND subject_id = $1`, [proposalId]);
    expect(journal.rows).toEqual([
      {
        agency_id: network.agencyId,
        before: { state: 'OPEN', records: [{ recordedBy: 'AGENCY', status: 'UNEXCUSED' }, { recordedBy: 'PROVIDER', status: 'ATTENDED' }] },
        after: { state: 'ACCEPTED', sessionId: places.sessionIds[0], referralId: places.referralIds[0], status: 'ATTENDED' },
      },
    ]);
    // Either side may still correct its own record afterwards: they differ anew.
    await record(agency(), 'EXCUSED', 0, later(3));
    expect(await page(host())).toHaveLength(1);
  });

  it('is accepted by the other side alone, once; declined by it, or taken back by whoever made it', async () => {
    await record(host(), 'ATTENDED');
    await record(agency(), 'EXCUSED');
    const id = await differenceId();
    const first = must(await propose(host(), 'ATTENDED', id));
    expect(await propose(agency(), 'EXCUSED', id)).toMatchObject({ ok: false, refusal: { code: 'PROPOSAL_OPEN', proposalId: first.proposalId, message: 'There is a proposal that has not been answered; it is accepted, declined or taken back first.' } });
    expect(await settle().accept(host(), first)).toMatchObject({ ok: false, refusal: { code: 'OWN_PROPOSAL', message: 'A proposal is accepted by the other side; your own one can be taken back.' } });
    must(await settle().decline(agency(), first));
    expect(code(await settle().accept(agency(), first))).toBe('PROPOSAL_SETTLED');
    const second = must(await propose(agency(), 'EXCUSED', id));
    must(await settle().decline(agency(), second));
    expect(await records()).toEqual(['AGENCY EXCUSED', 'PROVIDER ATTENDED']);
    const { rows } = await database.superuser.query('SELECT state, proposed_by FROM care.attendance_proposal ORDER BY state');
    expect(rows).toEqual([
      { state: 'DECLINED', proposed_by: 'PROVIDER' },
      { state: 'WITHDRAWN', proposed_by: 'AGENCY' },
    ]);
  });

  it('is accepted, too, when an import has cancelled or shortened the session since', async () => {
    const [sessionId, referralId] = [places.sessionIds[0]!, places.referralIds[0]!];
    for (const change of [`state = 'CANCELLED'`, 'minutes = 60']) {
      await new RecordAttendanceUseCase(database.unitOfWork).run(host(), { sessionId, entries: [{ referralId, status: 'ATTENDED', presentFrom: '16:10' }] }).then(must);
      await record(agency(), 'EXCUSED');
      const proposal = must(await propose(host(), 'ATTENDED', await differenceId()));
      await database.superuser.query(`UPDATE offers.session SET ${change} WHERE id = $1`, [sessionId]);
      expect(code(await settle().accept(agency(), proposal))).toBe('done');
      await database.superuser.query(`UPDATE offers.session SET state = 'PLANNED', minutes = 90 WHERE id = $1`, [sessionId]);
      expect(await records()).toEqual(['AGENCY ATTENDED', 'PROVIDER ATTENDED']);
    }
  });

  it('is accepted whatever keys a device of either side has used', async () => {
    await record(host(), 'ATTENDED');
    await record(agency(), 'EXCUSED');
    const proposal = must(await propose(agency(), 'EXCUSED', await differenceId()));
    const entry = { key: `agreed:${proposal.proposalId}`, sessionId: places.sessionIds[0]!, referralId: places.referralIds[1]!, status: 'EXCUSED' as const, madeAt: new Date(NOW) };
    must(await new RecordAttendanceEntriesUseCase(database.unitOfWork).run(agency(), { sentAt: new Date(NOW), entries: [entry] }));
    expect(code(await settle().accept(host(), proposal))).toBe('done');
  });

  it('of strangers, by other roles and about nothing is answered like one that is not there', async () => {
    await record(host(), 'ATTENDED');
    await record(agency(), 'EXCUSED');
    const id = await differenceId();
    const strangers = [asGroupLead(other), asCaseworker(other), asCaseLead(network), asOrganisation(network.hostId, ['BILLING']), asOrganisation(network.agencyId, ['CONTROLLER'])];
    for (const stranger of strangers) expect(code(await propose(stranger, 'ATTENDED', id))).toBe('DIFFERENCE_NOT_FOUND');
    expect(code(await propose(host(), 'ATTENDED', 'no-uuid'))).toBe('DIFFERENCE_NOT_FOUND');
    const proposal = must(await propose(host(), 'ATTENDED', id));
    for (const stranger of strangers) expect(code(await settle().accept(stranger, proposal))).toBe('PROPOSAL_NOT_FOUND');
    must(await settle().accept(agency(), proposal));
    expect(code(await propose(host(), 'ATTENDED', id))).toBe('DIFFERENCE_OVER');
  });

  it('of both sides at the same moment is one, and accepted twice at once it acts once', async () => {
    await record(host(), 'ATTENDED');
    await record(agency(), 'EXCUSED');
    const id = await differenceId();
    const both = await Promise.all([propose(host(), 'ATTENDED', id), propose(agency(), 'ATTENDED', id)]);
    expect(both.map(code).sort()).toEqual(['PROPOSAL_OPEN', 'done']);
    const [open] = (await page(host())).map(({ proposal }) => proposal!);
    const acceptor = open!.proposedBy === 'PROVIDER' ? agency() : host();
    const answers = await Promise.all([1, 2].map(() => settle().accept(acceptor, { proposalId: open!.id })));
    expect(answers.map(code).sort()).toEqual(['PROPOSAL_SETTLED', 'done']);
    const { rows } = await database.superuser.query('SELECT count(*)::int AS n FROM care.attendance_entry WHERE proposal_id IS NOT NULL');
    expect(rows).toEqual([{ n: 2 }]);
  });
});

describe('the database lets neither side pass', () => {
  const raw = (context: RequestContext, sql: string, values: readonly unknown[] = []) =>
    database.unitOfWork.run(context, (tx) => tx.execute(sql, [...values])).then(
      () => 'done',
      (error: { code?: string; constraint?: string }) => error.constraint ?? error.code,
    );
  const insert = `INSERT INTO care.attendance_proposal (session_id, referral_id, agency_id, host_id, proposed_by, status, reason, author) VALUES ($1, $2, $3, $4, $5, 'ATTENDED', 'OTHER', 'x')`;
  const said = (side: string, referral = 0) => [places.sessionIds[0], places.referralIds[referral], network.agencyId, network.hostId, side];

  it('proposes for the other, without a difference, twice; accepts its own; changes what is settled', async () => {
    await record(host(), 'ATTENDED');
    await record(agency(), 'EXCUSED');
    expect(await raw(asGroupLead(other), insert, said('PROVIDER'))).toBe('42501');
    expect(await raw(asCaseLead(network), insert, said('PROVIDER'))).toBe('42501');
    expect(await raw(host(), insert, said('PROVIDER', 1))).toBe('42501');
    // Says that it is the agency's, and is the host's.
    expect(await raw(host(), insert, said('AGENCY'))).toBe('done');
    const { rows } = await database.superuser.query<{ id: string; proposed_by: string }>('SELECT id, proposed_by FROM care.attendance_proposal');
    expect(rows).toMatchObject([{ proposed_by: 'PROVIDER' }]);
    expect(await raw(agency(), insert, said('AGENCY'))).toBe('attendance_proposal_open');
    const settleRaw = (context: RequestContext, decision: string | null) => raw(context, 'SELECT care.settle_proposal($1, $2)', [rows[0]!.id, decision]);
    expect(await settleRaw(host(), 'ACCEPTED')).toBe('attendance_proposal_sides');
    expect(await settleRaw(host(), 'DECLINED')).toBe('attendance_proposal_sides');
    expect(await settleRaw(agency(), 'WITHDRAWN')).toBe('attendance_proposal_sides');
    expect(await settleRaw(agency(), null)).toBe('attendance_proposal_sides');
    expect(await settleRaw(asCaseLead(network), 'ACCEPTED')).toBe('42501');
    expect(await settleRaw(asOperator, 'ACCEPTED')).toBe('42501');
    expect(await raw(agency(), `UPDATE care.attendance_proposal SET state = 'ACCEPTED'`)).toBe('42501');
    expect(await settleRaw(agency(), 'DECLINED')).toBe('done');
    expect(await settleRaw(agency(), 'ACCEPTED')).toBe('attendance_proposal_stays');
    await expect(database.superuser.query(`UPDATE care.attendance_proposal SET state = 'OPEN', settled_at = NULL`)).rejects.toMatchObject({ constraint: 'attendance_proposal_stays' });
    await expect(database.superuser.query('DELETE FROM care.attendance_proposal')).rejects.toMatchObject({ constraint: 'attendance_proposal_stays' });
    for (const sql of [`UPDATE care.attendance_difference SET ended_at = platform.now()`, 'DELETE FROM care.attendance_difference']) expect(await raw(host(), sql)).toBe('42501');
  });
});
