import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NoteSessionHeldUseCase, RecordAttendanceUseCase, SessionRegisterQuery, TakeBackSessionHeldUseCase } from '#care';
import { CancelSessionsUseCase } from '#offers';
import type { RequestContext } from '#platform';
import { must, refusalOf } from '../../support/agreement-network.js';
import { buildPlaces, type Places } from '../../support/offline-register.js';
import { asCaseLead, asCaseworker, asGroupLead, buildSeatNetwork, type SeatNetwork } from '../../support/seat-network.js';
import { asOrganisation, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let network: SeatNetwork;
let places: Places;

beforeAll(async () => {
  database = await createTestDatabase({ now: '2026-05-14T18:00:00Z' });
  network = await buildSeatNetwork(database.superuser);
  places = await buildPlaces(database.superuser, network, 8, 2);
});
afterAll(() => database.close());

const host = () => asGroupLead(network);
const note = (sessionId: string) => new NoteSessionHeldUseCase(database.unitOfWork).run(host(), { sessionId, substitutes: [] });
const takeBack = (sessionId: string, context: RequestContext = host()) => new TakeBackSessionHeldUseCase(database.unitOfWork).run(context, { sessionId, reason: 'WRONG_SESSION' });
const state = async (sessionId: string) => (await database.superuser.query<{ state: string }>('SELECT state FROM offers.session WHERE id = $1', [sessionId])).rows[0]!.state;
const noteOf = async (sessionId: string) => (await new SessionRegisterQuery(database.unitOfWork).notesOf(host(), [sessionId])).get(sessionId);

describe('that a session was held, noted by mistake', () => {
  it('is taken back with a reason: it is planned again, may be cancelled or noted anew, and the journal has both', async () => {
    const sessionId = places.sessionIds[0]!;
    must(await note(sessionId));
    expect(must(await takeBack(sessionId))).toEqual({ sessionId, revision: 2, isPlannedAgain: true });
    expect([await state(sessionId), await noteOf(sessionId)]).toEqual(['PLANNED', undefined]);
    const { rows } = await database.superuser.query(`SELECT before, after FROM platform.journal WHERE action = 'session.held-taken-back'`);
    expect(rows).toEqual([{ before: { state: 'HELD', revision: 1, substitutes: [] }, after: { state: 'PLANNED', revision: 2, reason: 'WRONG_SESSION' } }]);
    expect(refusalOf(await takeBack(sessionId))).toMatchObject({ code: 'SESSION_NOT_NOTED' });
    expect(must(await note(sessionId)).revision).toBe(3);
    expect(await noteOf(sessionId)).toMatchObject({ revision: 3 });
    must(await takeBack(sessionId));
    must(await new CancelSessionsUseCase(database.unitOfWork).run(host(), { sessionIds: [sessionId], reason: 'NO_ROOM' }));
  });

  it('stays where attendance is recorded, and where an import has said it before', async () => {
    const [attended, imported] = [places.sessionIds[1]!, places.sessionIds[2]!];
    must(await note(attended));
    must(await new RecordAttendanceUseCase(database.unitOfWork).run(host(), { sessionId: attended, entries: [{ referralId: places.referralIds[0]!, status: 'EXCUSED' }] }));
    expect(refusalOf(await takeBack(attended))).toMatchObject({ code: 'SESSION_ATTENDED', date: '2026-05-05' });
    await database.superuser.query(`UPDATE offers.session SET state = 'HELD' WHERE id = $1`, [imported]);
    expect(refusalOf(await takeBack(imported))).toMatchObject({ code: 'SESSION_NOT_NOTED' });
    must(await note(imported));
    expect(must(await takeBack(imported))).toMatchObject({ isPlannedAgain: false });
    expect([await state(attended), await state(imported)]).toEqual(['HELD', 'HELD']);
  });

  it('is taken back by its host alone; a foreign session answers as one that is not there', async () => {
    const sessionId = places.sessionIds[3]!;
    must(await note(sessionId));
    const unknown = refusalOf(await takeBack(randomUUID()));
    for (const stranger of [asCaseworker(network), asCaseLead(network), asOrganisation(network.hostId, ['BILLING'])]) expect(refusalOf(await takeBack(sessionId, stranger))).toEqual(unknown);
    expect(await state(sessionId)).toBe('HELD');
  });

  it('and the database takes it from the function alone', async () => {
    const sessionId = places.sessionIds[4]!;
    must(await note(sessionId));
    const raw = (context: RequestContext, sql: string) =>
      database.unitOfWork.run(context, (tx) => tx.execute(sql, [sessionId])).catch((error: { code?: string; constraint?: string }) => error.constraint ?? error.code);
    expect(await raw(host(), `UPDATE offers.session SET state = 'PLANNED' WHERE id = $1`)).toBe('session_said');
    expect(await raw(host(), `UPDATE care.session_note SET revision = revision + 1, withdrawn_reason = 'OTHER' WHERE session_id = $1`)).toBe('session_note_withdrawn');
    expect(await raw(asCaseLead(network), `SELECT * FROM care.release_session($1, 'OTHER')`)).toBe(0);
    expect(await raw(host(), `SELECT * FROM care.release_session($1, 'No, he said')`)).toBe('session_note_withdrawn_reason_check');
    expect(await state(sessionId)).toBe('HELD');
  });
});
