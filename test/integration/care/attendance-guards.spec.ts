import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecordAttendanceEntriesUseCase, RecordAttendanceUseCase, SessionRegisterQuery, type DeviceEntry } from '#care';
import { UnitOfWork, type RequestContext } from '#platform';
import { must } from '../../support/agreement-network.js';
import { buildPlaces, type Places } from '../../support/offline-register.js';
import { addReferral, asCaseLead, asCaseworker, asGroupLead, buildSeatNetwork, type SeatNetwork } from '../../support/seat-network.js';
import { asOperator, asOrganisation, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

/** In the evening of 12 May 2026: sessions of 4 to 12 May were, those of 13 May on are to come; that of 5 May is cancelled. */
const NOW = '2026-05-12T18:00:00Z';
let database: TestDatabase;
let network: SeatNetwork;
let other: SeatNetwork;
let places: Places;
let held: string;
let cancelled: string;
let toCome: string;
let mine: string;
let unplaced: string;

beforeAll(async () => {
  database = await createTestDatabase({ now: NOW });
  network = await buildSeatNetwork(database.superuser);
  other = await buildSeatNetwork(database.superuser, 'OTHER-');
  places = await buildPlaces(database.superuser, network, 12, 6);
  [held, cancelled, toCome] = [places.sessionIds[0]!, places.sessionIds[1]!, places.sessionIds[9]!];
  mine = places.referralIds[0]!;
  unplaced = await addReferral(database.superuser, network, 'F-unplaced');
  await database.superuser.query(`UPDATE offers.session SET state = 'CANCELLED' WHERE id = $1`, [cancelled]);
});
afterAll(() => database.close());

let keys = 0;
const entry = (change: Partial<DeviceEntry> = {}): DeviceEntry => ({ key: `k-${++keys}`, sessionId: held, referralId: mine, status: 'ATTENDED', madeAt: new Date(NOW), ...change });

async function answers(entries: readonly DeviceEntry[], context: RequestContext = asGroupLead(network), now = NOW) {
  const receive = new RecordAttendanceEntriesUseCase(new UnitOfWork(database.dataSource, { now }));
  return must(await receive.run(context, { sentAt: new Date(now), entries })).entries.map(({ outcome, refusal }) => (refusal === null ? outcome : `${refusal.code}: ${refusal.message}`));
}

const NOT_FOUND = 'SESSION_NOT_FOUND: There is no such session.';
const CANCELLED = 'SESSION_CANCELLED: The session was cancelled; nobody attended it.';
const NO_SEAT = 'NO_RESERVATION: The referral has no confirmed reservation that covers the day.';
const REUSED = 'ENTRY_KEY_REUSED: This key was used before for an entry that says something else.';

describe('an entry that cannot be is refused with a sentence, and keeps no other on the device', () => {
  it('by the wrong provider and for no session alike', async () => {
    const strangers = [asGroupLead(other), asCaseLead(network), asOrganisation(network.hostId, ['BILLING']), asOperator];
    for (const stranger of strangers) expect(await answers([entry()], stranger)).toEqual([NOT_FOUND]);
    expect(await answers([entry({ sessionId: randomUUID() }), entry({ sessionId: 'no-uuid' })])).toEqual([NOT_FOUND, NOT_FOUND]);
    // A caseworker of another agency speaks of its own cases alone.
    expect(await answers([entry()], asCaseworker(other))).toEqual([NO_SEAT]);
  });

  it('all of them in one batch, each by itself', async () => {
    const bad = [
      entry({ sessionId: toCome }),
      entry({ sessionId: cancelled }),
      entry({ referralId: unplaced }),
      entry({ referralId: 'no-uuid' }),
      entry({ presentFrom: '13:00', presentTo: '14:00' }),
      entry({ status: 'EXCUSED', presentTo: '15:30' }),
      entry({ key: '' }),
    ];
    expect(await answers([...bad, entry({ referralId: places.referralIds[1]! })])).toEqual([
      'SESSION_IN_FUTURE: The session is on 2026-05-13, which was not yet when the entry was made, by the clock of the device; record it anew once it has been.',
      CANCELLED,
      NO_SEAT,
      NO_SEAT,
      'PRESENCE_OUTSIDE: The times of arrival and leave lie wholly outside of the session, which begins at 15:00 and takes 90 minutes.',
      'VALUE_INVALID: presentFrom, presentTo: times of somebody who attended were expected, the arrival before the leave.',
      'VALUE_INVALID: key: 1 to 100 characters were expected.',
      'TAKEN',
    ]);
  });

  it('for a session that was to come when it was made, though it has been since; by the day in Berlin', async () => {
    const later = '2026-05-14T08:00:00Z';
    const madeAt = (iso: string) => answers([entry({ sessionId: toCome, madeAt: new Date(iso) })], asGroupLead(network), later);
    expect(await madeAt('2026-05-12T21:59:59Z')).toEqual(['SESSION_IN_FUTURE: The session is on 2026-05-13, which was not yet when the entry was made, by the clock of the device; record it anew once it has been.']);
    expect(await madeAt('2026-05-12T22:00:00Z')).toEqual(['TAKEN']);
  });

  it('with a key that was used for something else: in a later batch, in the same one, and not with a foreign side\'s', async () => {
    const referralId = places.referralIds[2]!;
    const first = entry({ referralId });
    expect(await answers([first])).toEqual(['TAKEN']);
    expect(await answers([{ ...first, status: 'EXCUSED' }, { ...first, presentFrom: '15:10' }, first, { ...first, madeAt: new Date('2026-05-12T17:00:00Z') }])).toEqual([REUSED, REUSED, 'UNCHANGED', 'UNCHANGED']);
    const twice = entry({ referralId });
    expect(await answers([twice, { ...twice, status: 'UNEXCUSED' }])).toEqual([REUSED, REUSED]);
    expect(await answers([twice, twice])).toEqual(['TAKEN', 'UNCHANGED']);
    // The agency's devices count for themselves.
    expect(await answers([{ ...first, status: 'EXCUSED' }], asCaseworker(network))).toEqual(['TAKEN']);
  });

  it('twice with different values in one list: the whole list', async () => {
    const record = new RecordAttendanceUseCase(database.unitOfWork);
    const list = (entries: Parameters<typeof record.run>[1]['entries']) => record.run(asGroupLead(network), { sessionId: held, entries });
    const contradictory = { ok: false, refusal: { code: 'CONTRADICTORY_ENTRIES', message: 'The list says two different things of the same referral; say one: 1 of the referrals. Nothing was recorded.', referralIds: [mine] } };
    expect(await list([{ referralId: mine, status: 'ATTENDED' }, { referralId: mine, status: 'EXCUSED' }])).toEqual(contradictory);
    expect(await list([{ referralId: mine, status: 'ATTENDED' }, { referralId: mine, status: 'ATTENDED', presentTo: '16:00' }])).toEqual(contradictory);
    expect(await list([{ referralId: mine, status: 'ATTENDED', presentTo: '17:00' }])).toMatchObject({ ok: false, refusal: { code: 'PRESENCE_INVALID', referralIds: [mine] } });
  });

  it('too many of them, or a moment of sending that is none: the whole batch', async () => {
    const receive = new RecordAttendanceEntriesUseCase(database.unitOfWork);
    const many = Array.from({ length: 501 }, () => entry());
    expect(await receive.run(asGroupLead(network), { sentAt: new Date(NOW), entries: many })).toMatchObject({ ok: false, refusal: { code: 'VALUE_INVALID', field: 'entries' } });
    expect(await receive.run(asGroupLead(network), { sentAt: new Date('+020000-01-01T00:00:00Z'), entries: [] })).toMatchObject({ ok: false, refusal: { code: 'VALUE_INVALID', field: 'sentAt' } });
  });
});

describe('the database refuses the same to the service\'s role', () => {
  const raw = (context: RequestContext, sql: string, values: readonly unknown[] = []) =>
    database.unitOfWork.run(context, (tx) => tx.execute(sql, [...values])).then(
      () => 'done',
      (error: { code?: string; constraint?: string; driverError?: { code?: string; constraint?: string } }) => error.constraint ?? error.code,
    );
  const insert = (change: Record<string, unknown> = {}, context = asGroupLead(network)) => {
    const row = {
      session_id: held, referral_id: places.referralIds[3], recorded_by: 'PROVIDER', agency_id: network.agencyId, host_id: network.hostId, key: `raw-${++keys}`,
      status: 'ATTENDED', device_made_at: NOW, device_sent_at: NOW, received_at: NOW, author: 'x', ...change,
    };
    const columns = Object.keys(row);
    return raw(context, `INSERT INTO care.attendance_entry (${columns.join(', ')}) VALUES (${columns.map((_, index) => `$${index + 1}`).join(', ')})`, Object.values(row));
  };

  it('entries: of others, to come, cancelled, without a seat, outside of the session, at another moment, twice', async () => {
    expect(await insert({}, asGroupLead(other))).toBe('42501');
    expect(await insert({ host_id: other.hostId }, asGroupLead(other))).toBe('42501');
    expect(await insert({ recorded_by: 'AGENCY' })).toBe('42501');
    expect(await insert({ session_id: toCome })).toBe('attendance_session_future');
    expect(await insert({ device_made_at: '2026-04-20T00:00:00Z' })).toBe('attendance_session_future');
    expect(await insert({ session_id: cancelled })).toBe('attendance_session_cancelled');
    expect(await insert({ referral_id: unplaced })).toBe('42501');
    expect(await insert({ present_from: '16:30' })).toBe('attendance_presence_inside');
    expect(await insert({ status: 'EXCUSED', present_from: '15:30' })).toBe('attendance_entry_presence');
    expect(await insert({ received_at: '2026-05-12T19:00:00Z' })).toBe('attendance_received');
    expect(await insert({ received_at: '2026-05-12T17:00:00Z' })).toBe('attendance_received');
    expect(await insert({ proposal_id: randomUUID() })).toBe('attendance_agreed');
    expect(await insert({ key: 'raw-once' })).toBe('done');
    expect(await insert({ key: 'raw-once', status: 'EXCUSED' })).toBe('attendance_entry_once');
    await database.superuser.query(`UPDATE reservations.reservation SET valid_to = '2026-05-08' WHERE referral_id = $1`, [places.referralIds[4]]);
    expect(await insert({ referral_id: places.referralIds[4], session_id: places.sessionIds[7] })).toBe('attendance_reservation');
  });

  it('an entry is never changed or deleted, by nobody', async () => {
    expect(await raw(asGroupLead(network), `UPDATE care.attendance_entry SET status = 'EXCUSED'`)).toBe('42501');
    expect(await raw(asGroupLead(network), 'DELETE FROM care.attendance_entry')).toBe('42501');
    await expect(database.superuser.query(`UPDATE care.attendance_entry SET status = 'EXCUSED'`)).rejects.toMatchObject({ constraint: 'attendance_entry_stays' });
    await expect(database.superuser.query('DELETE FROM care.attendance_entry')).rejects.toMatchObject({ constraint: 'attendance_entry_stays' });
  });

  it('the register says nothing that has not come as an entry, and goes back behind none', async () => {
    expect(await insert({ key: 'first', referral_id: places.referralIds[5], device_made_at: '2026-05-12T16:00:00Z' })).toBe('done');
    expect(await insert({ key: 'second', referral_id: places.referralIds[5], status: 'EXCUSED' })).toBe('done');
    const change = (set: string) => raw(asGroupLead(network), `UPDATE care.attendance SET ${set} WHERE session_id = $1 AND referral_id = $2`, [held, places.referralIds[5]]);
    expect(await change(`status = 'UNEXCUSED'`)).toBe('attendance_from_entries');
    expect(await change(`status = 'ATTENDED', entry_key = 'first', recorded_at = '2026-05-12T16:00:00Z'`)).toBe('attendance_from_entries');
    expect(await change('status = status')).toBe('done');
    // Neither does a record go where nothing of the kind has come: of another case, to another session.
    expect(await change(`referral_id = '${places.referralIds[4]}'`)).toBe('attendance_from_entries');
    expect(await change(`session_id = '${toCome}'`)).toBe('attendance_from_entries');
    const forged = `INSERT INTO care.attendance (session_id, referral_id, recorded_by, status, agency_id, host_id) VALUES ($1, $2, 'PROVIDER', 'ATTENDED', $3, $4)`;
    expect(await raw(asGroupLead(network), forged, [toCome, places.referralIds[5], network.agencyId, network.hostId])).toBe('attendance_from_entries');
  });
});

describe('the history of an entry', () => {
  it('is the own side\'s log for the host, and for the agency its own beside what stands for the host', async () => {
    const [sessionId, referralId] = [places.sessionIds[3]!, places.referralIds[0]!];
    const key = `${sessionId}:${referralId}`;
    await answers([entry({ sessionId, referralId, madeAt: new Date('2026-05-12T10:00:00Z') }), entry({ sessionId, referralId, status: 'EXCUSED', madeAt: new Date('2026-05-12T11:00:00Z') })]);
    await answers([entry({ sessionId, referralId, status: 'UNEXCUSED', madeAt: new Date('2026-05-12T10:30:00Z') })], asCaseworker(network));
    const register = new SessionRegisterQuery(database.unitOfWork);
    const seenBy = async (context: RequestContext) =>
      (await register.historyOf(context, [key])).get(key)?.map((one) => `${one.recordedBy} ${one.status} ${one.madeAt.toISOString().slice(11, 16)} ${one.receivedAt?.toISOString().slice(11, 16) ?? '-'}`);
    expect(await seenBy(asGroupLead(network))).toEqual(['PROVIDER EXCUSED 11:00 18:00', 'PROVIDER ATTENDED 10:00 18:00']);
    expect(await seenBy(asCaseworker(network))).toEqual(['PROVIDER EXCUSED 11:00 -', 'AGENCY UNEXCUSED 10:30 18:00']);
    expect(await seenBy(asCaseLead(network))).toEqual(['PROVIDER EXCUSED 11:00 -', 'AGENCY UNEXCUSED 10:30 -']);
    expect(await seenBy(asGroupLead(other))).toBeUndefined();
  });
});
