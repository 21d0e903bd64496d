import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NoteSessionHeldUseCase, RecordAttendanceUseCase, SessionRegisterQuery, type Substitute } from '#care';
import { CancelSessionsUseCase, MoveSessionUseCase } from '#offers';
import type { RequestContext } from '#platform';
import { must } from '../../support/agreement-network.js';
import { buildPlaces, type Places } from '../../support/offline-register.js';
import { asCaseLead, asCaseworker, asGroupLead, buildSeatNetwork, type SeatNetwork } from '../../support/seat-network.js';
import { asOrganisation, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

/** Sessions of 4 to 8 May 2026 were, those from 9 May on are to come. */
const NOW = '2026-05-08T18:00:00Z';
let database: TestDatabase;
let network: SeatNetwork;
let places: Places;
let note: NoteSessionHeldUseCase;

beforeAll(async () => {
  database = await createTestDatabase({ now: NOW });
  network = await buildSeatNetwork(database.superuser);
  places = await buildPlaces(database.superuser, network, 10, 2);
  await database.superuser.query(`INSERT INTO offers.offer_staff (offer_id, position, kind, qualification) SELECT id, p, 'STA_PROFESSIONAL', (SELECT code FROM offers.code WHERE list = 'QUALIFICATION' ORDER BY code LIMIT 1) FROM offers.offer, generate_series(1, 2) p`);
  const { rows } = await database.superuser.query<{ code: string }>(`SELECT code FROM offers.code WHERE list = 'QUALIFICATION' AND agency_id IS NULL ORDER BY code LIMIT 1`);
  qualification = rows[0]!.code;
  note = new NoteSessionHeldUseCase(database.unitOfWork);
});
afterAll(() => database.close());

let qualification: string;
const host = () => asGroupLead(network);
const ill = (change: Partial<Substitute> = {}): Substitute => ({ position: 2, kind: 'SPORTS_TRAINER', qualification, reason: 'ILLNESS', ...change });
const noted = (sessionId: string, substitutes: readonly Substitute[] = [], context: RequestContext = host()) => note.run(context, { sessionId, substitutes });
const state = async (sessionId: string) => (await database.superuser.query<{ state: string }>('SELECT state FROM offers.session WHERE id = $1', [sessionId])).rows[0]!.state;
const seen = async (sessionId: string, context: RequestContext) => (await new SessionRegisterQuery(database.unitOfWork).notesOf(context, [sessionId])).get(sessionId);

describe('that a session was held', () => {
  it('makes it HELD, with substitutes by kind and reason; a correction keeps what it replaces', async () => {
    const [sessionId] = places.sessionIds as [string];
    expect(must(await noted(sessionId, [ill()]))).toEqual({ sessionId, revision: 1 });
    expect(await state(sessionId)).toBe('HELD');
    expect(await seen(sessionId, host())).toEqual({ sessionId, revision: 1, notedAt: new Date(NOW), substitutes: [{ position: 2, kind: 'SPORTS_TRAINER', qualification, reason: 'ILLNESS' }] });
    expect(must(await noted(sessionId, [ill({ position: 1, reason: 'VACANCY' })])).revision).toBe(2);
    expect((await seen(sessionId, host()))?.substitutes).toEqual([{ position: 1, kind: 'SPORTS_TRAINER', qualification, reason: 'VACANCY' }]);
    const { rows } = await database.superuser.query('SELECT revision, position, reason FROM care.session_substitute WHERE session_id = $1 ORDER BY 1', [sessionId]);
    expect(rows).toEqual([
      { revision: 1, position: 2, reason: 'ILLNESS' },
      { revision: 2, position: 1, reason: 'VACANCY' },
    ]);
    const journal = await database.superuser.query<{ before: object; after: object }>(`SELECT before, after FROM platform.journal WHERE action = 'session.held' AND subject_id = $1 ORDER BY id`, [sessionId]);
    expect(journal.rows[0]).toMatchObject({ before: { state: 'PLANNED', revision: null, substitutes: [] }, after: { state: 'HELD', revision: 1 } });
    expect(journal.rows[1]).toMatchObject({ before: { state: 'HELD', revision: 1, substitutes: [{ position: 2, reason: 'ILLNESS' }] }, after: { revision: 2 } });
  });

  it('is seen by the host alone: why somebody was away is nobody else\'s affair', async () => {
    const [sessionId] = places.sessionIds as [string];
    for (const stranger of [asCaseworker(network), asCaseLead(network)]) expect(await seen(sessionId, stranger)).toBeUndefined();
  });

  it('is neither cancelled nor moved any more, and takes attendance as before', async () => {
    const sessionId = places.sessionIds[4]!;
    must(await noted(sessionId));
    expect(await new CancelSessionsUseCase(database.unitOfWork).run(host(), { sessionIds: [sessionId], reason: 'NO_ROOM' })).toMatchObject({ ok: false, refusal: { code: 'SESSION_HELD' } });
    expect(await new MoveSessionUseCase(database.unitOfWork).run(host(), { sessionId, date: '2026-05-30' })).toMatchObject({ ok: false, refusal: { code: 'SESSION_HELD' } });
    expect(must(await new RecordAttendanceUseCase(database.unitOfWork).run(host(), { sessionId, entries: [{ referralId: places.referralIds[0]!, status: 'ATTENDED' }] }))).toMatchObject({ created: 1 });
  });

  it('confirms the capacity of its offer', async () => {
    await database.superuser.query(`UPDATE offers.capacity_confirmation SET confirmed_at = '2026-05-01', source = 'PUBLISHED'`);
    must(await noted(places.sessionIds[1]!));
    const { rows } = await database.superuser.query('SELECT confirmed_at, source FROM offers.capacity_confirmation');
    expect(rows).toEqual([{ confirmed_at: new Date(NOW), source: 'ATTENDANCE' }]);
  });

  it('is refused for one to come, a cancelled one, and one of others; and nothing is written', async () => {
    const [toCome, cancelled] = [places.sessionIds[5]!, places.sessionIds[2]!];
    await database.superuser.query(`UPDATE offers.session SET state = 'CANCELLED' WHERE id = $1`, [cancelled]);
    expect(await noted(toCome)).toEqual({ ok: false, refusal: { code: 'SESSION_IN_FUTURE', message: 'The session is on 2026-05-09, which is not yet.', date: '2026-05-09' } });
    expect(await noted(cancelled)).toEqual({ ok: false, refusal: { code: 'SESSION_CANCELLED', message: 'The session was cancelled; nobody attended it.', date: '2026-05-06' } });
    const unknown = await noted(randomUUID());
    expect(unknown).toMatchObject({ ok: false, refusal: { code: 'SESSION_NOT_FOUND', message: 'There is no such session.' } });
    for (const stranger of [asCaseworker(network), asCaseLead(network), asOrganisation(network.hostId, ['BILLING'])]) expect(await noted(places.sessionIds[3]!, [], stranger)).toEqual(unknown);
    expect([await state(toCome), await state(cancelled), await state(places.sessionIds[3]!)]).toEqual(['PLANNED', 'CANCELLED', 'PLANNED']);
  });

  it.each([
    ['position', [{ position: 3 }]],
    ['position', [{}, {}]],
    ['kind', [{ kind: 'UNCLE' }]],
    ['qualification', [{ qualification: 'Frau Müller' }]],
  ])('is refused with substitutes that cannot be: %s', async (field, changes) => {
    const sessionId = places.sessionIds[3]!;
    expect(await noted(sessionId, changes.map(ill))).toMatchObject({ ok: false, refusal: { code: 'VALUE_INVALID', field } });
    expect(await state(sessionId)).toBe('PLANNED');
  });

  it('of an offer that names its leads has nobody without a position; of one that names none, as imports bring them, nobody with one', async () => {
    const sessionId = places.sessionIds[4]!;
    expect(await noted(sessionId, [ill({ position: null })])).toMatchObject({ ok: false, refusal: { code: 'VALUE_INVALID', field: 'position' } });
    const { rows } = await database.superuser.query('DELETE FROM offers.offer_staff RETURNING *');
    const field = { code: 'VALUE_INVALID', field: 'position', expected: 'none, because the offer names no leads (updateOffer)' };
    expect(await noted(sessionId, [ill()])).toMatchObject({ ok: false, refusal: field });
    expect(await noted(sessionId, Array.from({ length: 21 }, () => ill({ position: null })))).toMatchObject({ ok: false, refusal: { field: 'substitutes', expected: 'at most 20' } });
    must(await noted(sessionId, [ill({ position: null }), ill({ position: null, reason: 'VACANCY' })]));
    const { substitutes } = (await seen(sessionId, host()))!;
    expect(substitutes.map(({ position, reason }) => [position, reason])).toEqual([[null, 'ILLNESS'], [null, 'VACANCY']]);
    await database.superuser.query('INSERT INTO offers.offer_staff SELECT * FROM json_populate_recordset(NULL::offers.offer_staff, $1)', [JSON.stringify(rows)]);
  });

  it('is noted once by two at once under one key', async () => {
    const input = { sessionId: places.sessionIds[3]!, substitutes: [], idempotencyKey: 'held-at-once' };
    const [one, other] = await Promise.all([note.run(host(), input), note.run(host(), input)]);
    expect(one).toMatchObject({ ok: true, value: { revision: 1 } });
    expect(other).toEqual(one);
  });
});

describe('the database says the same to the service\'s role', () => {
  const raw = (context: RequestContext, sql: string, values: readonly unknown[]) =>
    database.unitOfWork.run(context, (tx) => tx.execute(sql, [...values])).then(
      () => 'done',
      (error: { code?: string; constraint?: string }) => error.constraint ?? error.code,
    );

  it('no statement makes a session HELD but the function, and that none of others and none to come', async () => {
    const [past, toCome] = [places.sessionIds[0]!, places.sessionIds[6]!];
    await database.superuser.query(`UPDATE offers.session SET state = 'PLANNED' WHERE id = $1`, [past]);
    expect(await raw(host(), `UPDATE offers.session SET state = 'HELD' WHERE id = $1`, [past])).toBe('session_said');
    await raw(host(), 'SELECT offers.hold_session($1)', [toCome]);
    await raw(asCaseLead(network), 'SELECT offers.hold_session($1)', [past]);
    expect([await state(past), await state(toCome)]).toEqual(['PLANNED', 'PLANNED']);
    await raw(host(), 'SELECT offers.hold_session($1)', [past]);
    expect(await state(past)).toBe('HELD');
    expect(await raw(host(), `UPDATE offers.session SET state = 'PLANNED' WHERE id = $1`, [past])).toBe('session_said');
  });

  it('no note is about a session that was not held, or of others, or leaves a revision out', async () => {
    const insert = `INSERT INTO care.session_note (session_id, host_id, revision, noted_by) VALUES ($1, $2, $3, 'x')`;
    expect(await raw(host(), insert, [places.sessionIds[6], network.hostId, 1])).toBe('session_note_held');
    expect(await raw(asCaseLead(network), insert, [places.sessionIds[6], network.mainId, 1])).toBe('42501');
    expect(await raw(host(), 'UPDATE care.session_note SET revision = revision + 2 WHERE session_id = $1', [places.sessionIds[0]])).toBe('session_note_revision');
    const substitute = `INSERT INTO care.session_substitute (session_id, revision, position, kind, qualification, reason) VALUES ($1, $2, 1, 'VOLUNTEER', 'x', 'OTHER')`;
    expect(await raw(host(), substitute, [places.sessionIds[0], 7])).toBe('session_note_revision');
    expect(await raw(asCaseLead(network), substitute, [places.sessionIds[0], 2])).toBe('42501');
    expect(await raw(host(), `UPDATE care.session_substitute SET reason = 'OTHER' WHERE session_id = $1`, [places.sessionIds[0]])).toBe('42501');
  });
});
