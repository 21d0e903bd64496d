import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ok } from '#kernel';
import type { RequestContext } from '#platform';
import { CONCERN_STATES, CONCERN_TRANSITIONS, FindConcernsQuery, HandleConcernUseCase, RaiseConcernUseCase, type ConcernState } from '#reservations';
import type pg from 'pg';
import { attempt, openService } from '../../support/acting.js';
import { must, personOf, refusalOf } from '../../support/agreement-network.js';
import { addOffer, addReferral, buildSeatNetwork, weekly, type SeatNetwork, type TestOffer } from '../../support/seat-network.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const NOW = '2026-05-08T08:00:00Z';
const WORDS = 'Nach der Gruppe kam Mia weinend nach Hause.';
const FOR_HOST = 'Bitte achten Sie auf den Umgang in der Gruppe.';
const ANSWER = 'Wir haben mit der Gruppenleitung gesprochen.';

let database: TestDatabase;
let service: pg.Client;
let network: SeatNetwork;
let offer: TestOffer;
let reservationId: string;

async function open(): Promise<void> {
  database = await createTestDatabase({ now: NOW });
  service = await openService(database.url);
  network = await buildSeatNetwork(database.superuser);
  offer = await addOffer(database.superuser, network, { code: 'G-1', dates: weekly('2026-05-05', 3) });
  reservationId = await put('F-1');
}
async function close(): Promise<void> {
  await service.end();
  await database.close();
}

async function put(code: string, responsibleId = network.mainId, state = 'CONFIRMED'): Promise<string> {
  const referralId = await addReferral(database.superuser, network, code, { responsible_id: responsibleId });
  const { rows } = await database.superuser.query<{ id: string }>(
    `INSERT INTO reservations.reservation (code, referral_id, referral_code, agency_id, offer_id, host_id, variant, valid_from, valid_to, state)
     VALUES ('R-' || $1::text, $2, $1, $3, $4, $5, 'INTEGRATED', '2026-05-05', '2026-05-12', $6) RETURNING id`,
    [code, referralId, network.agencyId, offer.id, network.hostId, state],
  );
  return rows[0]!.id;
}

const people = {
  caseworker: () => personOf(network.agencyId, 'caseworker', 'CASEWORKER'),
  'administrator of the agency': () => personOf(network.agencyId, 'head', 'ADMINISTRATOR'),
  'case lead': () => personOf(network.mainId, 'case-lead', 'CASE_LEAD'),
  'administrator of the responsible provider': () => personOf(network.mainId, 'boss', 'ADMINISTRATOR'),
  'group lead of the responsible provider': () => personOf(network.mainId, 'other-group', 'GROUP_LEAD'),
  'group lead of the host': () => personOf(network.hostId, 'group-lead', 'GROUP_LEAD'),
  'administrator of the host': () => personOf(network.hostId, 'host-boss', 'ADMINISTRATOR'),
} as const;
type Person = keyof typeof people;

const raise = (as: RequestContext, change: { reservationId?: string; sessionId?: string; text?: string } = {}) =>
  new RaiseConcernUseCase(database.unitOfWork).run(as, { reservationId, kind: 'COMPLAINT', text: WORDS, ...change });
const handle = () => new HandleConcernUseCase(database.unitOfWork);
const find = () => new FindConcernsQuery(database.unitOfWork);
const tasks = async () =>
  (
    await database.superuser.query<{ task: string }>(
      `SELECT t.kind || ' ' || CASE t.organisation_id WHEN $1 THEN 'AGENCY' WHEN $2 THEN 'MAIN' WHEN $3 THEN 'HOST' END || ' ' || t.owner_role || ' ' || coalesce(t.due_on::text, '-') AS task
       FROM inbox.task t WHERE t.state = 'OPEN' AND t.subject_kind = 'concern' ORDER BY 1`,
      [network.agencyId, network.mainId, network.hostId],
    )
  ).rows.map(({ task }) => task);

/** What somebody reads of the only concern: of the row itself, and of what the host is told. */
async function sight(as: RequestContext): Promise<{ row: unknown; told: unknown }> {
  const [row] = (await find().page(as, { first: 10 })).rows;
  const [told] = (await find().passedOn(as, { first: 10 })).rows;
  return {
    row: row ? [row.node.state, row.node.text, row.node.answer, (await find().wordsForHost(as, [row.node.id])).get(row.node.id) ?? null] : null,
    told: told ? [told.node.text, told.node.isSettled] : null,
  };
}

/** Brings a new concern into a state. */
async function bring(id: string, state: ConcernState): Promise<void> {
  const lead = people['case lead']();
  if (state === 'PASSED_ON') must(await handle().passOn(lead, { concernId: id, text: FOR_HOST }));
  if (state === 'ANSWERED') must(await handle().answer(lead, { concernId: id, text: ANSWER }));
  if (state === 'CLOSED') must(await handle().close(lead, { concernId: id, reason: 'UNFOUNDED' }));
}

describe('DD-24: complaints and monitoring for a partner\'s session are routed to the responsible provider first', () => {
  beforeEach(open);
  afterEach(close);

  it('DD-24: the caseworker\'s complaint lies with the case leads of the responsible provider, and the host hears nothing until it is passed on', async () => {
    const { id } = must(await raise(people.caseworker(), { sessionId: offer.sessionIds[0]! }));
    // Five working days after Friday, 8 May 2026; the 14th is Ascension Day.
    expect(await tasks()).toEqual(['CONCERN_RAISED MAIN CASE_LEAD 2026-05-18']);
    expect(await sight(people['group lead of the host']())).toEqual({ row: null, told: null });

    must(await handle().passOn(people['case lead'](), { concernId: id, text: FOR_HOST }));
    expect(await tasks()).toEqual(['CONCERN_PASSED_ON HOST GROUP_LEAD 2026-05-18']);
    expect(await sight(people['group lead of the host']())).toEqual({ row: null, told: [FOR_HOST, false] });
    expect(await sight(people.caseworker())).toEqual({ row: ['PASSED_ON', WORDS, null, null], told: null });

    must(await handle().answer(people['administrator of the responsible provider'](), { concernId: id, text: ANSWER }));
    expect(await tasks()).toEqual(['CONCERN_ANSWERED AGENCY CASEWORKER -']);
    expect(await sight(people.caseworker())).toEqual({ row: ['ANSWERED', WORDS, ANSWER, null], told: null });
    must(await handle().close(people['case lead'](), { concernId: id, reason: 'SETTLED' }));
    expect(await tasks()).toEqual(['CONCERN_ANSWERED AGENCY CASEWORKER -']);
  });

  it.each([
    ['the agency itself', () => network.agencyId, 'CONCERN_RAISED AGENCY CASEWORKER 2026-05-18'],
    ['the host itself', () => network.hostId, 'CONCERN_RAISED HOST ADMINISTRATOR 2026-05-18'],
  ])('DD-24: it lies with %s where that is responsible', async (_who, responsible, task) => {
    const own = await put('F-2', responsible());
    must(await raise(people['group lead of the host'](), { reservationId: own }));
    expect(await tasks()).toEqual([task]);
  });

  it('DD-24: what the group lead raises lies with the responsible provider, and the agency does not read it', async () => {
    const { id } = must(await raise(people['group lead of the host']()));
    expect(await tasks()).toEqual(['CONCERN_RAISED MAIN CASE_LEAD 2026-05-18']);
    expect(await sight(people.caseworker())).toEqual({ row: null, told: null });
    expect(await sight(people['group lead of the host']())).toEqual({ row: ['OPEN', WORDS, null, null], told: null });
    must(await handle().answer(people['case lead'](), { concernId: id, text: ANSWER }));
    expect(await tasks()).toEqual(['CONCERN_ANSWERED HOST GROUP_LEAD -']);
    // Another group lead of the same host has not raised it.
    expect(await sight(personOf(network.hostId, 'another', 'GROUP_LEAD'))).toEqual({ row: null, told: null });
    // The agency's journal does not even tell that there is one.
    const { rows } = await database.superuser.query(`SELECT DISTINCT agency_id FROM platform.journal WHERE action LIKE 'concern.%'`);
    expect(rows).toEqual([{ agency_id: null }]);
  });

  it('is raised about a confirmed seat of one\'s own by somebody who may, about a session of it, in 1 to 2000 characters', async () => {
    const unknown = '00000000-0000-7000-8000-00000000dead';
    const foreign = await buildSeatNetwork(database.superuser, 'B-');
    for (const person of ['administrator of the agency', 'administrator of the responsible provider', 'group lead of the responsible provider', 'administrator of the host'] as const) {
      expect(refusalOf(await raise(people[person]()))).toMatchObject({ code: 'RESERVATION_NOT_FOUND' });
    }
    expect(refusalOf(await raise(personOf(foreign.agencyId, 'other', 'CASEWORKER')))).toMatchObject({ code: 'RESERVATION_NOT_FOUND' });
    const cancelled = await put('F-2', network.mainId, 'CANCELLED');
    for (const id of [unknown, 'x', cancelled]) expect(refusalOf(await raise(people.caseworker(), { reservationId: id }))).toMatchObject({ code: 'RESERVATION_NOT_FOUND' });
    // The third session lies after the seat's last day.
    for (const sessionId of [offer.sessionIds[2]!, unknown, 'x']) expect(refusalOf(await raise(people.caseworker(), { sessionId }))).toMatchObject({ code: 'VALUE_INVALID', field: 'sessionId' });
    for (const text of ['', ' \n', 'x'.repeat(2001), 'a\0b']) expect(refusalOf(await raise(people.caseworker(), { text }))).toMatchObject({ code: 'VALUE_INVALID', field: 'text' });
    expect((await raise(people.caseworker(), { text: 'x'.repeat(2000) })).ok).toBe(true);
  });

  it('is answered by the responsible side alone, and each step once', async () => {
    const { id } = must(await raise(people.caseworker()));
    for (const person of ['caseworker', 'group lead of the responsible provider', 'group lead of the host', 'administrator of the host', 'administrator of the agency'] as const) {
      expect(refusalOf(await handle().answer(people[person](), { concernId: id, text: ANSWER }))).toMatchObject({ code: 'CONCERN_NOT_FOUND' });
    }
    expect(refusalOf(await handle().answer(people['case lead'](), { concernId: 'x', text: ANSWER }))).toMatchObject({ code: 'CONCERN_NOT_FOUND' });
    expect(refusalOf(await handle().answer(people['case lead'](), { concernId: id, text: ' ' }))).toMatchObject({ code: 'VALUE_INVALID', field: 'text' });
    const twice = () => handle().answer(people['case lead'](), { concernId: id, text: ANSWER, idempotencyKey: 'answer-1' });
    expect([await twice(), await twice()]).toEqual([ok({ id }), ok({ id })]);
    expect(refusalOf(await handle().passOn(people['case lead'](), { concernId: id, text: FOR_HOST }))).toMatchObject({ code: 'CONCERN_STATE', state: 'ANSWERED', nextStates: ['CLOSED'] });
  });

  it('leaves no word of it in journal, tasks, outbox, mails and kept answers', async () => {
    const key = { idempotencyKey: 'concern-1' };
    const { id } = must(await new RaiseConcernUseCase(database.unitOfWork).run(people.caseworker(), { reservationId, kind: 'MONITORING', text: WORDS, ...key }));
    must(await handle().passOn(people['case lead'](), { concernId: id, text: FOR_HOST, idempotencyKey: 'concern-2' }));
    must(await handle().answer(people['case lead'](), { concernId: id, text: ANSWER, idempotencyKey: 'concern-3' }));
    const { rows } = await database.superuser.query<{ said: string }>(
      `SELECT string_agg(t, ' ') AS said FROM (SELECT to_jsonb(j)::text AS t FROM platform.journal j UNION ALL SELECT to_jsonb(i)::text FROM inbox.task i
         UNION ALL SELECT to_jsonb(o)::text FROM platform.outbox o UNION ALL SELECT to_jsonb(m)::text FROM platform.mail m UNION ALL SELECT to_jsonb(k)::text FROM platform.idempotency k) x`,
    );
    expect(rows[0]!.said).toContain(id);
    for (const word of ['weinend', 'Umgang', 'Gruppenleitung']) expect(rows[0]!.said).not.toContain(word);
  });
});

describe('DD-24: who sees what in each state', () => {
  const HANDLES: readonly Person[] = ['case lead', 'administrator of the responsible provider'];
  const HOST: readonly Person[] = ['group lead of the host', 'administrator of the host'];
  const answers: Readonly<Record<ConcernState, string | null>> = { OPEN: null, PASSED_ON: null, ANSWERED: ANSWER, CLOSED: null };

  beforeAll(open);
  afterAll(close);
  afterEach(() => database.superuser.query(`SET session_replication_role = replica; DELETE FROM reservations.concern_for_host; DELETE FROM reservations.concern; SET session_replication_role = origin`));

  it.each(CONCERN_STATES)('DD-24: raised by the agency and %s', async (state) => {
    const { id } = must(await raise(people.caseworker()));
    await bring(id, state);
    const words = state === 'PASSED_ON' ? FOR_HOST : null;
    for (const person of Object.keys(people) as Person[]) {
      const seen = await sight(people[person]());
      const row = person === 'caseworker' ? [state, WORDS, answers[state], null] : HANDLES.includes(person) ? [state, WORDS, answers[state], words] : null;
      expect([person, seen.row]).toEqual([person, row]);
      expect([person, seen.told]).toEqual([person, HOST.includes(person) && words !== null ? [words, false] : null]);
    }
  });

  it.each(['ANSWERED', 'CLOSED'] as const)('DD-24: passed on before and %s: the host sees that nothing is to be done any more, and no answer', async (state) => {
    const { id } = must(await raise(people.caseworker()));
    await bring(id, 'PASSED_ON');
    await bring(id, state);
    for (const person of HOST) expect([person, await sight(people[person]())]).toEqual([person, { row: null, told: [FOR_HOST, true] }]);
  });
});

describe('DD-24: raw SQL with the service role', () => {
  const as = (organisation: string, actor = 'somebody') => ({ organisation, actor, now: NOW });
  beforeEach(open);
  afterEach(close);

  const insert = (columns: { raisedFor: string; responsible?: string; session?: string }) =>
    `INSERT INTO reservations.concern (reservation_id, session_id, agency_id, responsible_id, host_id, kind, text, raised_for, raised_by)
     VALUES ('${reservationId}', ${columns.session ? `'${columns.session}'` : 'NULL'}, '${network.agencyId}', '${columns.responsible ?? network.mainId}', '${network.hostId}', 'COMPLAINT', 'x', '${columns.raisedFor}', 'x')`;

  it('is routed whatever a statement says', async () => {
    const foreign = await buildSeatNetwork(database.superuser, 'B-');
    expect(await attempt(service, as(foreign.agencyId), insert({ raisedFor: foreign.agencyId }))).toBe('42501');
    expect(await attempt(service, as(network.hostId), insert({ raisedFor: network.hostId, session: offer.sessionIds[2]! }))).toBe('concern_session');
    // A host that names itself responsible writes a row that lies with the responsible provider.
    await service.query('BEGIN');
    await service.query(`SELECT set_config('pv.organisation', $1, true), set_config('pv.scope', 'ORGANISATION', true), set_config('pv.actor', 'lead', true), set_config('pv.now', $2, true)`, [network.hostId, NOW]);
    const { rows } = await service.query(`${insert({ raisedFor: network.agencyId, responsible: network.hostId })} RETURNING responsible_id, raised_for, raised_by, state`);
    await service.query('ROLLBACK');
    expect(rows).toEqual([{ responsible_id: network.mainId, raised_for: network.hostId, raised_by: 'lead', state: 'OPEN' }]);
  });

  it('a host neither reads nor moves what is not passed on, and nobody puts words before it', async () => {
    const { id } = must(await raise(people.caseworker()));
    const move = `UPDATE reservations.concern SET state = 'ANSWERED', answer = 'x' WHERE id = '${id}'`;
    for (const other of [network.hostId, network.agencyId]) expect(await attempt(service, as(other), move)).toBe('NO ROW');
    expect(await attempt(service, as(network.hostId), `SELECT 1 FROM reservations.concern WHERE id = '${id}'`)).toBe('NO ROW');
    const words = (responsible: string) =>
      `INSERT INTO reservations.concern_for_host (concern_id, reservation_id, host_id, responsible_id, kind, text, passed_on_by) VALUES ('${id}', '${reservationId}', '${network.hostId}', '${responsible}', 'COMPLAINT', 'x', 'x')`;
    expect(await attempt(service, as(network.mainId), words(network.mainId))).toBe('concern_passed_on');
    expect(await attempt(service, as(network.hostId), words(network.mainId))).toBe('42501');
    // Passed on without a word for the host, which the commit asks for.
    expect(await attempt(service, as(network.mainId), `UPDATE reservations.concern SET state = 'PASSED_ON' WHERE id = '${id}'`)).toBe('concern_passed_on');
    expect(await attempt(service, as(network.mainId), `UPDATE reservations.concern SET text = 'y', state = 'ANSWERED', answer = 'x' WHERE id = '${id}'`)).toBe('concern_fixed');
    expect(await attempt(service, as(network.mainId), `UPDATE reservations.concern SET state = 'ANSWERED' WHERE id = '${id}'`)).toBe('concern_answer');
    expect(await attempt(service, as(network.mainId), `DELETE FROM reservations.concern WHERE id = '${id}'`)).toBe('42501');
  });

  it('the database and the table of the domain know the same ways', async () => {
    const { rows } = await database.superuser.query<{ was: ConcernState; becomes: ConcernState; may: boolean }>(
      `SELECT was, becomes, reservations.concern_may_become(was, becomes) AS may FROM unnest($1::text[]) was, unnest($1::text[]) becomes`,
      [CONCERN_STATES],
    );
    expect(rows).toHaveLength(16);
    for (const { was, becomes, may } of rows) expect([was, becomes, may]).toEqual([was, becomes, CONCERN_TRANSITIONS[was].includes(becomes)]);
  });
});
