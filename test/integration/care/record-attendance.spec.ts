import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecordAttendanceUseCase, SessionRegisterQuery, type AttendanceEntry } from '#care';
import { UnitOfWork, type RequestContext } from '#platform';
import { ReserveSeatUseCase } from '#reservations';
import { addOffer, addReferral, asCaseLead, asCaseworker, asGroupLead, buildSeatNetwork, weekly, type SeatNetwork } from '../../support/seat-network.js';
import { asOperator, asOrganisation, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let network: SeatNetwork;
/** A second agency that knows nothing of the first, with a case in the same group. */
let other: SeatNetwork;
let record: RecordAttendanceUseCase;

/** 12 May 2026 in the evening: the sessions of 5 and 12 May were, that of 19 May is to come. */
const NOW = '2026-05-12T18:00:00Z';

beforeAll(async () => {
  database = await createTestDatabase({ now: NOW });
  network = await buildSeatNetwork(database.superuser);
  other = await buildSeatNetwork(database.superuser, 'OTHER-');
  // The host of the first takes part in the other agency's network too.
  await database.superuser.query(
    `INSERT INTO agreements.agreement (code, agency_id, provider_id, valid_from, legal_bases, service_part, quality_part, fee_part, co_use_incoming, origin)
     VALUES ('LQE-BOTH', $1, $2, '2026-01-01', '{31}', 's', 'q', 'f', true, 'DEMO')`,
    [other.agencyId, network.hostId],
  );
  record = new RecordAttendanceUseCase(database.unitOfWork);
});
afterAll(() => database.close());

interface Group {
  readonly offerId: string;
  readonly sessionIds: readonly string[];
  readonly mine: string;
  readonly second: string;
  readonly foreign: string;
}

let groups = 0;

/** A group with two referrals of the agency and one of the other, reserved from 5 to 19 May. */
async function buildGroup(): Promise<Group> {
  const code = `G-${++groups}`;
  const offer = await addOffer(database.superuser, network, { code, dates: weekly('2026-05-05', 3) });
  await database.superuser.query(`INSERT INTO offers.certificate (offer_id, agency_id, valid_from) VALUES ($1, $2, '2026-01-01')`, [offer.id, other.agencyId]);
  const reserveSeat = new ReserveSeatUseCase(database.unitOfWork);
  const place = async (of: SeatNetwork, name: string): Promise<string> => {
    const referralId = await addReferral(database.superuser, of, `F-${code}-${name}`);
    const outcome = await reserveSeat.run(asCaseworker(of), { referralId, offerId: offer.id, variant: 'INTEGRATED' });
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    return referralId;
  };
  return { offerId: offer.id, sessionIds: offer.sessionIds, mine: await place(network, 'a'), second: await place(network, 'b'), foreign: await place(other, 'c') };
}

const attended = (...referralIds: string[]): AttendanceEntry[] => referralIds.map((referralId) => ({ referralId, status: 'ATTENDED' }));

const send = (sessionId: string, entries: readonly AttendanceEntry[], context: RequestContext = asGroupLead(network)) => record.run(context, { sessionId, entries });

async function stored(sessionId: string): Promise<string[]> {
  const { rows } = await database.superuser.query<{ text: string }>(
    `SELECT r.code || ' ' || a.recorded_by || ' ' || a.status AS text FROM care.attendance a JOIN referrals.referral r ON r.id = a.referral_id
     WHERE a.session_id = $1 ORDER BY 1`,
    [sessionId],
  );
  return rows.map((row) => row.text);
}

describe('recording attendance', () => {
  it('stores the host\'s record for the cases of all agencies, with one journal entry for each', async () => {
    const group = await buildGroup();
    const sessionId = group.sessionIds[0]!;
    const outcome = await send(sessionId, [...attended(group.mine, group.foreign), { referralId: group.second, status: 'EXCUSED' }]);
    expect(outcome).toEqual({ ok: true, value: { sessionId, recordedBy: 'PROVIDER', created: 3, corrected: 0, unchanged: 0 } });
    expect(await stored(sessionId)).toEqual([`F-G-${groups}-a PROVIDER ATTENDED`, `F-G-${groups}-b PROVIDER EXCUSED`, `F-G-${groups}-c PROVIDER ATTENDED`]);
    const { rows } = await database.superuser.query<{ agency_id: string; after: { recordedBy: string; entries: AttendanceEntry[] } }>(
      `SELECT agency_id, after FROM platform.journal WHERE action = 'attendance.recorded' AND subject_id = $1`,
      [sessionId],
    );
    const told = new Map(rows.map((row) => [row.agency_id, row.after.entries.map((entry) => entry.referralId).sort()]));
    expect(told).toEqual(
      new Map([
        [network.agencyId, [group.mine, group.second].sort()],
        [other.agencyId, [group.foreign]],
      ]),
    );
    const session = await database.superuser.query('SELECT state FROM offers.session WHERE id = $1', [sessionId]);
    expect(session.rows).toEqual([{ state: 'PLANNED' }]);
  });

  it('TS-16: the agency records beside the host, for its own cases', async () => {
    const group = await buildGroup();
    const sessionId = group.sessionIds[1]!;
    await send(sessionId, attended(group.mine));
    const outcome = await send(sessionId, [{ referralId: group.mine, status: 'UNEXCUSED' }], asCaseworker(network));
    expect(outcome).toMatchObject({ ok: true, value: { recordedBy: 'AGENCY', created: 1 } });
    expect(await stored(sessionId)).toEqual([`F-G-${groups}-a AGENCY UNEXCUSED`, `F-G-${groups}-a PROVIDER ATTENDED`]);
  });

  it('keeps what a correction replaces, tied to its journal entry; what stood there already is no correction, and is said anew', async () => {
    const group = await buildGroup();
    const sessionId = group.sessionIds[0]!;
    await send(sessionId, attended(group.mine, group.second));
    const later = new RecordAttendanceUseCase(new UnitOfWork(database.dataSource, { now: '2026-05-13T08:00:00Z' }));
    const outcome = await later.run(asGroupLead(network), {
      sessionId,
      entries: [...attended(group.mine, group.foreign), { referralId: group.second, status: 'UNEXCUSED' }],
    });
    expect(outcome).toMatchObject({ ok: true, value: { created: 1, corrected: 1, unchanged: 1 } });
    const { rows } = await database.superuser.query(
      `SELECT h.entity_key, h.before, h.after, j.action, j.agency_id FROM platform.row_history h JOIN platform.journal j ON j.id = h.journal_id
       WHERE h.entity = 'care.attendance' AND j.subject_id = $1`,
      [sessionId],
    );
    expect(rows).toEqual([
      {
        entity_key: `${sessionId}:${group.second}:PROVIDER`,
        before: { status: 'ATTENDED', recordedAt: '2026-05-12T18:00:00.000Z' },
        after: { status: 'UNEXCUSED' },
        action: 'attendance.recorded',
        agency_id: network.agencyId,
      },
    ]);
    const times = await database.superuser.query(`SELECT referral_id, recorded_at FROM care.attendance WHERE session_id = $1 AND referral_id = ANY ($2) ORDER BY recorded_at`, [
      sessionId,
      [group.mine, group.second],
    ]);
    expect(times.rows).toEqual([
      // Said anew, and so before everything that a device has made earlier and sends later.
      { referral_id: group.mine, recorded_at: new Date('2026-05-13T08:00:00Z') },
      { referral_id: group.second, recorded_at: new Date('2026-05-13T08:00:00Z') },
    ]);
  });

  it('keeps every correction when several come at once', async () => {
    const group = await buildGroup();
    const sessionId = group.sessionIds[0]!;
    const statuses = ['ATTENDED', 'EXCUSED', 'UNEXCUSED'] as const;
    await Promise.all(statuses.map((status) => send(sessionId, [{ referralId: group.mine, status }])));
    const { rows } = await database.superuser.query<{ before: { status: string } }>(`SELECT before FROM platform.row_history WHERE entity_key = $1`, [
      `${sessionId}:${group.mine}:PROVIDER`,
    ]);
    const last = (await stored(sessionId))[0]!.split(' ').at(-1);
    expect([...rows.map((row) => row.before.status), last!].sort()).toEqual([...statuses].sort());
  });

  it('of a closed month is accepted: the clearing carries the difference', async () => {
    const group = await buildGroup();
    await database.superuser.query(
      `WITH run AS (INSERT INTO settlement.clearing_run (agency_id, period, state, origin) VALUES ($1, '2026-05-01', 'DONE', 'SERVICE') RETURNING id)
       INSERT INTO settlement.month (agency_id, period, state, run_id, closed_at, closed_origin)
       SELECT $1, '2026-05-01', 'CLOSED', id, '2026-06-01', 'SERVICE' FROM run`,
      [network.agencyId],
    );
    expect(await send(group.sessionIds[0]!, attended(group.mine))).toMatchObject({ ok: true, value: { created: 1 } });
  });

  it('with no entries changes nothing and says so', async () => {
    const group = await buildGroup();
    expect(await send(group.sessionIds[0]!, [])).toMatchObject({ ok: true, value: { created: 0, corrected: 0, unchanged: 0 } });
  });

  it('acts once under one key, also at once', async () => {
    const group = await buildGroup();
    const input = { sessionId: group.sessionIds[0]!, entries: attended(group.mine), idempotencyKey: randomUUID() };
    const [a, b] = await Promise.all([1, 2].map(() => record.run(asGroupLead(network), input)));
    expect(a).toMatchObject({ ok: true, value: { created: 1, unchanged: 0 } });
    expect(b).toEqual(a);
  });
});

describe('refusals', () => {
  it('SESSION_NOT_FOUND for what is not there and for those who may not record there', async () => {
    const group = await buildGroup();
    const sessionId = group.sessionIds[0]!;
    const notThere = await send(randomUUID(), []);
    expect(notThere).toMatchObject({ ok: false, refusal: { code: 'SESSION_NOT_FOUND' } });
    expect(await send('no-uuid', [])).toEqual(notThere);
    const strangers = [asCaseLead(network), asOrganisation(network.hostId, ['BILLING', 'CASEWORKER']), asOrganisation(network.agencyId, ['CONTROLLER']), asOperator];
    for (const stranger of strangers) expect(await send(sessionId, attended(group.mine), stranger)).toEqual(notThere);
  });

  it('SESSION_CANCELLED and SESSION_IN_FUTURE, by the day in Berlin', async () => {
    const group = await buildGroup();
    expect(await send(group.sessionIds[2]!, attended(group.mine))).toMatchObject({ ok: false, refusal: { code: 'SESSION_IN_FUTURE', date: '2026-05-19' } });
    const atMidnight = (now: string) => new RecordAttendanceUseCase(new UnitOfWork(database.dataSource, { now })).run(asGroupLead(network), { sessionId: group.sessionIds[2]!, entries: [] });
    expect((await atMidnight('2026-05-18T21:59:59Z')).ok).toBe(false);
    expect((await atMidnight('2026-05-18T22:00:00Z')).ok).toBe(true);
    await database.superuser.query(`UPDATE offers.session SET state = 'CANCELLED' WHERE id = $1`, [group.sessionIds[1]]);
    expect(await send(group.sessionIds[1]!, attended(group.mine))).toMatchObject({ ok: false, refusal: { code: 'SESSION_CANCELLED', date: '2026-05-12' } });
  });

  it('NO_RESERVATION names those without a confirmed reservation on the day, and stores nothing of the list', async () => {
    const group = await buildGroup();
    const unplaced = await addReferral(database.superuser, network, `F-unplaced-${groups}`);
    await database.superuser.query(`UPDATE reservations.reservation SET valid_from = '2026-05-12' WHERE referral_id = $1`, [group.second]);
    const outcome = await send(group.sessionIds[0]!, attended(group.mine, unplaced, group.second, 'no-uuid'));
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'NO_RESERVATION' } });
    expect((outcome as unknown as { refusal: { referralIds: string[] } }).refusal.referralIds).toEqual([unplaced, group.second, 'no-uuid']);
    expect(await stored(group.sessionIds[0]!)).toEqual([]);
    await database.superuser.query(`UPDATE reservations.reservation SET state = 'CANCELLED' WHERE referral_id = $1`, [group.mine]);
    expect(await send(group.sessionIds[1]!, attended(group.mine))).toMatchObject({ ok: false, refusal: { code: 'NO_RESERVATION' } });
  });

  it('NO_RESERVATION for the cases of another agency: that they have a seat stays unknown', async () => {
    const group = await buildGroup();
    const outcome = await send(group.sessionIds[0]!, attended(group.mine, group.foreign), asCaseworker(network));
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'NO_RESERVATION', referralIds: [group.foreign] } });
  });

  it('CONTRADICTORY_ENTRIES for two statuses of one referral', async () => {
    const group = await buildGroup();
    const outcome = await send(group.sessionIds[0]!, [...attended(group.mine), { referralId: group.mine, status: 'EXCUSED' }]);
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'CONTRADICTORY_ENTRIES', referralIds: [group.mine] } });
  });
});

describe('the register of a session', () => {
  it('shows the host everyone expected by pseudonym, an agency and a responsible provider their own, strangers nothing', async () => {
    const group = await buildGroup();
    const sessionId = group.sessionIds[0]!;
    await send(sessionId, attended(group.mine, group.foreign));
    await send(sessionId, [{ referralId: group.mine, status: 'EXCUSED' }], asCaseworker(network));
    const register = new SessionRegisterQuery(database.unitOfWork);
    const seenBy = async (context: RequestContext) =>
      (await register.run(context, sessionId))?.entries.map((entry) => `${entry.referralCode} ${entry.providerStatus} ${entry.agencyStatus}`);
    const [a, b, c] = ['a', 'b', 'c'].map((name) => `F-G-${groups}-${name}`);
    expect(await seenBy(asGroupLead(network))).toEqual([`${a} ATTENDED EXCUSED`, `${b} null null`, `${c} ATTENDED null`]);
    expect(await seenBy(asCaseworker(network))).toEqual([`${a} ATTENDED EXCUSED`, `${b} null null`]);
    expect(await seenBy(asCaseLead(network))).toEqual([`${a} ATTENDED EXCUSED`, `${b} null null`]);
    expect(await seenBy(asCaseworker(other))).toEqual([`${c} ATTENDED null`]);
    expect(await register.run(asGroupLead(other), sessionId)).toBeNull();
    expect(await register.run(asGroupLead(network), randomUUID())).toBeNull();
    expect(await register.run(asGroupLead(network), 'no-uuid')).toBeNull();
    expect(await register.run(asGroupLead(network), sessionId)).toMatchObject({
      offerId: group.offerId,
      hostId: network.hostId,
      date: '2026-05-05',
      start: '15:00:00',
      minutes: 90,
      state: 'PLANNED',
    });
  });

  it('shows a host all of its sessions in a span of days at once, page by page, and nobody else any', async () => {
    const group = await buildGroup();
    await send(group.sessionIds[0]!, attended(group.mine));
    const register = new SessionRegisterQuery(database.unitOfWork);
    const days = { from: '2026-05-01', to: '2026-05-31' };
    const hosted = async (context: RequestContext, first = 100, after?: string) => register.hosted(context, days, { first, after });
    const all = (await hosted(asGroupLead(network))).rows.map(({ node }) => node);
    expect(all.map(({ date, start, sessionId }) => `${date} ${start} ${sessionId}`)).toEqual([...all].map(({ date, start, sessionId }) => `${date} ${start} ${sessionId}`).sort());
    const one = await register.run(asGroupLead(network), group.sessionIds[0]!);
    expect(all.find(({ sessionId }) => sessionId === group.sessionIds[0])).toEqual(one);
    const page = await hosted(asGroupLead(network), 1);
    expect([page.rows.map(({ node }) => node.sessionId), page.hasNextPage]).toEqual([[all[0]!.sessionId], all.length > 1]);
    expect((await hosted(asCaseworker(network))).rows).toEqual([]);
    expect((await hosted(asCaseLead(other))).rows.filter(({ node }) => node.offerId === group.offerId)).toEqual([]);
  });
});
