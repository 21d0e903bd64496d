import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FindCoordinationQuery, MarkCoordinationNotesReadUseCase, OpenCoordinationThreadUseCase, WithdrawCoordinationNoteUseCase, WriteCoordinationNoteUseCase } from '#care';
import { randomIds } from '#kernel';
import { FileKeyring, UnitOfWork, type RequestContext } from '#platform';
import type pg from 'pg';
import { attempt, openService } from '../../support/acting.js';
import { must, personOf, refusalOf as refused } from '../../support/agreement-network.js';
import { addPerson } from '../../support/people-world.js';
import { addOffer, addReferral, buildSeatNetwork, weekly, type SeatNetwork, type TestOffer } from '../../support/seat-network.js';
import { asOperator, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const NOW = '2026-05-08T08:00:00Z';
const WORDS = 'Mia war heute sehr still und wollte nicht in den Garten.';

let database: TestDatabase;
let service: pg.Client;
let network: SeatNetwork;
let offer: TestOffer;
let folder: string;
let reservationId: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pv-notes-'));
});
afterAll(() => rm(folder, { recursive: true }));

beforeEach(async () => {
  database = await createTestDatabase({ now: NOW });
  service = await openService(database.url);
  network = await buildSeatNetwork(database.superuser);
  offer = await addOffer(database.superuser, network, { code: 'G-1', dates: weekly('2026-05-05', 3) });
  const { agencyId, mainId, hostId } = network;
  const put = (name: string, organisationId: string, ...roles: string[]) => addPerson(database.superuser, name, { organisationId, roles });
  await put('case-lead', mainId, 'CASE_LEAD');
  await put('other-case-lead', mainId, 'CASE_LEAD');
  await put('main-boss', mainId, 'ADMINISTRATOR', 'GROUP_LEAD', 'BILLING');
  await put('group-lead', hostId, 'GROUP_LEAD');
  await put('other-group-lead', hostId, 'GROUP_LEAD');
  await put('host-boss', hostId, 'ADMINISTRATOR', 'BILLING', 'CASE_LEAD', 'AUDITOR');
  await put('caseworker', agencyId, 'CASEWORKER', 'ADMINISTRATOR');
  reservationId = await putSeat('F-1');
});
afterEach(async () => {
  await service.end();
  await database.close();
});

async function putSeat(code: string, change: { responsibleId?: string; state?: string; to?: string | null; consent?: boolean } = {}): Promise<string> {
  const referralId = await addReferral(database.superuser, network, code, { responsible_id: change.responsibleId ?? network.mainId, consent: change.consent ?? true });
  const { rows } = await database.superuser.query<{ id: string }>(
    `INSERT INTO reservations.reservation (code, referral_id, referral_code, agency_id, offer_id, host_id, variant, valid_from, valid_to, state)
     VALUES ('R-' || $1::text, $2, $1, $3, $4, $5, 'INTEGRATED', '2026-05-05', $7, $6) RETURNING id`,
    [code, referralId, network.agencyId, offer.id, network.hostId, change.state ?? 'CONFIRMED', change.to === undefined ? '2026-05-12' : change.to],
  );
  return rows[0]!.id;
}

const caseLead = () => personOf(network.mainId, 'case-lead', 'CASE_LEAD');
const groupLead = () => personOf(network.hostId, 'group-lead', 'GROUP_LEAD');

/** Everybody else who has to do with the seat, and those who run the system. */
const others = (): Readonly<Record<string, RequestContext>> => ({
  'a case lead beside': personOf(network.mainId, 'other-case-lead', 'CASE_LEAD'),
  'a group lead beside': personOf(network.hostId, 'other-group-lead', 'GROUP_LEAD'),
  'administrator, group lead and billing of the responsible provider': personOf(network.mainId, 'main-boss', 'ADMINISTRATOR', 'GROUP_LEAD', 'BILLING'),
  'administrator, billing, auditor and case lead of the host': personOf(network.hostId, 'host-boss', 'ADMINISTRATOR', 'BILLING', 'CASE_LEAD', 'AUDITOR'),
  'caseworker and administrator of the agency': personOf(network.agencyId, 'caseworker', 'CASEWORKER', 'ADMINISTRATOR'),
  'a deputy of the case lead': personOf(network.mainId, 'main-boss', 'CASE_LEAD'),
  'a machine of the responsible provider': personOf(network.mainId, 'machine:1', 'CASE_LEAD'),
  'the case lead in the name of another organisation': personOf(network.hostId, 'case-lead', 'GROUP_LEAD'),
  'the operator': asOperator,
  'whoever keeps the system': { ...asOperator, actor: 'keeper', scope: 'KEEPER' },
});

const refusalOf = (result: Parameters<typeof refused>[0]): string => (refused(result) as { readonly code: string }).code;
const keyring = () => new FileKeyring(join(folder, 'keys'));
const find = () => new FindCoordinationQuery(database.unitOfWork, keyring());
const open = (as: RequestContext, partnerId: string, reservation = reservationId) => new OpenCoordinationThreadUseCase(database.unitOfWork).run(as, { reservationId: reservation, partnerId });
const write = (as: RequestContext, threadId: string, text = WORDS, key?: string) =>
  new WriteCoordinationNoteUseCase(database.unitOfWork, keyring(), randomIds).run(as, { threadId, kind: 'OBSERVATION', text, idempotencyKey: key });
const withdraw = (as: RequestContext, noteId: string) => new WithdrawCoordinationNoteUseCase(database.unitOfWork).run(as, { noteId });
const markRead = (as: RequestContext, noteId: string) => new MarkCoordinationNotesReadUseCase(database.unitOfWork).run(as, { noteId });
const notesOf = async (as: RequestContext, threadId: string) => (await find().notes(as, threadId, { first: 50 })).rows.map(({ node }) => node);
const threadOf = async (as: RequestContext, id: string) => (await find().byIds(as, [id])).get(id);
const opened = async () => must(await open(caseLead(), 'group-lead')).id;
const tasks = async () =>
  (await database.superuser.query<{ task: string }>(`SELECT kind || ' ' || owner_user_id || ' ' || state AS task FROM inbox.task WHERE subject_kind = 'coordination_thread' ORDER BY 1`)).rows.map(({ task }) => task);
const leave = (person: string, organisation: string) => database.superuser.query('DELETE FROM identity.membership WHERE user_id = $1 AND organisation_id = $2', [person, organisation]);
const name = (organisationId: string, actor: string) => ({ organisation: organisationId, actor, now: NOW });

describe('DD-29: the responsible Fachkraft and the group lead can exchange structured notes, visible to nobody else', () => {
  it('either of the two begins it, and both write and read', async () => {
    const threadId = must(await open(groupLead(), 'case-lead')).id;
    expect(must(await open(caseLead(), 'group-lead'))).toEqual({ id: threadId, isNew: false });
    must(await write(groupLead(), threadId));
    must(await write(caseLead(), threadId, '  Ich spreche mit der Familie.  '));
    for (const as of [caseLead(), groupLead()]) {
      expect((await notesOf(as, threadId)).map(({ authorId, kind, text }) => [authorId, kind, text])).toEqual([
        ['group-lead', 'OBSERVATION', WORDS],
        ['case-lead', 'OBSERVATION', 'Ich spreche mit der Familie.'],
      ]);
      expect(await threadOf(as, threadId)).toMatchObject({ isOpen: true, unread: 1, caseLeadId: 'case-lead', groupLeadId: 'group-lead' });
      expect((await find().people(as, [threadId])).get(threadId)).toEqual(new Map([['case-lead', 'case-lead'], ['group-lead', 'group-lead']]));
      expect((await find().threads(as, { first: 10 })).rows).toHaveLength(1);
    }
  });

  it('nobody else sees that it is there, by the service or by raw SQL of any table', async () => {
    const threadId = await opened();
    const noteId = must(await write(caseLead(), threadId)).id;
    for (const [who, as] of Object.entries(others())) {
      expect([who, (await find().threads(as, { first: 10 })).rows]).toEqual([who, []]);
      expect([who, await threadOf(as, threadId), await notesOf(as, threadId)]).toEqual([who, undefined, []]);
      expect([who, (await find().people(as, [threadId])).get(threadId)?.size]).toEqual([who, 0]);
      const seen = await database.unitOfWork.run(as, async (tx) => [
        await tx.sql('SELECT 1 FROM care.coordination_thread'),
        await tx.sql('SELECT 1 FROM care.coordination_note'),
        await tx.sql('SELECT care.thread_is_open($1) AS answer', [threadId]),
        await tx.sql('SELECT care.has_sealed_notes($1) AS answer', [network.mainId]),
        await tx.execute('UPDATE care.coordination_note SET withdrawn_at = platform.now(), sealed = NULL, key_id = NULL'),
      ]);
      expect([who, seen]).toEqual([who, [[], [], [{ answer: null }], [{ answer: null }], 0]]);
      if (as.scope !== 'ORGANISATION') continue;
      expect([who, refusalOf(await write(as, threadId))]).toEqual([who, 'THREAD_NOT_FOUND']);
      expect([who, refusalOf(await withdraw(as, noteId)), refusalOf(await markRead(as, noteId))]).toEqual([who, 'THREAD_NOT_FOUND', 'THREAD_NOT_FOUND']);
    }
  });

  it('negative control: a policy by organisation instead of person would be seen here', async () => {
    const threadId = await opened();
    const colleague = others()['a case lead beside']!;
    expect(await threadOf(colleague, threadId)).toBeUndefined();
    await database.superuser.query('CREATE POLICY planted ON care.coordination_thread FOR SELECT USING (responsible_id = (SELECT platform.current_organisation()))');
    expect(await threadOf(colleague, threadId)).toBeDefined();
  });

  it('partners are the leads of the other side, by name, for leads of the seat alone', async () => {
    const partners = async (as: RequestContext, id = reservationId) => (await find().partners(as, id)).map(({ side, userId }) => `${side} ${userId}`);
    expect(await partners(caseLead())).toEqual(['GROUP_LEAD group-lead', 'GROUP_LEAD other-group-lead']);
    expect(await partners(groupLead())).toEqual(['CASE_LEAD case-lead', 'CASE_LEAD other-case-lead']);
    const strangers = others();
    for (const who of Object.keys(strangers).filter((name) => !name.endsWith('beside'))) expect([who, await partners(strangers[who]!)]).toEqual([who, []]);
    expect(await partners(caseLead(), await putSeat('F-2', { state: 'CANCELLED' }))).toEqual([]);
    expect(await partners(caseLead(), await putSeat('F-3', { to: '2026-05-07' }))).toEqual([]);
    expect(await partners(caseLead(), 'nonsense')).toEqual([]);
  });

  it('only about a confirmed seat, with consent, with a lead of the other side', async () => {
    expect(refusalOf(await open(caseLead(), 'other-case-lead'))).toBe('PARTNER_NOT_FOUND');
    expect(refusalOf(await open(caseLead(), 'host-boss'))).toBe('PARTNER_NOT_FOUND');
    expect(refusalOf(await open(caseLead(), 'case-lead'))).toBe('PARTNER_NOT_FOUND');
    expect(refusalOf(await open(personOf(network.agencyId, 'caseworker', 'CASEWORKER'), 'group-lead'))).toBe('RESERVATION_NOT_FOUND');
    expect(refusalOf(await open(caseLead(), 'group-lead', await putSeat('F-2', { state: 'CANCELLED' })))).toBe('RESERVATION_NOT_FOUND');
    expect(refusalOf(await open(caseLead(), 'group-lead', await putSeat('F-3', { consent: false })))).toBe('CONSENT_MISSING');
    expect(refusalOf(await open(groupLead(), 'case-lead', await putSeat('F-4', { responsibleId: network.hostId })))).toBe('PARTNER_NOT_FOUND');
    expect(must(await open(caseLead(), 'group-lead', await putSeat('F-5', { to: null }))).isNew).toBe(true);
  });

  it('two people of one organisation, where it is responsible and host', async () => {
    const own = await putSeat('F-2', { responsibleId: network.hostId });
    const lead = personOf(network.hostId, 'host-boss', 'CASE_LEAD', 'ADMINISTRATOR');
    const threadId = must(await open(lead, 'group-lead', own)).id;
    must(await write(lead, threadId));
    must(await write(groupLead(), threadId, 'Danke.'));
    const [first] = await notesOf(groupLead(), threadId);
    must(await markRead(groupLead(), first!.id));
    // What one of the two has read closes nothing of the other's.
    expect(await tasks()).toEqual(['COORDINATION_NOTE_FOR_CASE_LEAD host-boss OPEN', 'COORDINATION_NOTE_FOR_GROUP_LEAD group-lead DONE']);
    expect(await notesOf(personOf(network.hostId, 'other-group-lead', 'GROUP_LEAD'), threadId)).toEqual([]);
  });

  it('at once they begin one thread and lose no note of it', async () => {
    const results = await Promise.all([open(caseLead(), 'group-lead'), open(groupLead(), 'case-lead'), open(caseLead(), 'group-lead'), open(groupLead(), 'case-lead')]);
    const threads = results.map(must);
    expect(new Set(threads.map(({ id }) => id)).size).toBe(1);
    expect(threads.filter(({ isNew }) => isNew)).toHaveLength(1);
    const threadId = threads[0]!.id;
    (await Promise.all(Array.from({ length: 8 }, (_, n) => write(n % 2 ? caseLead() : groupLead(), threadId, `Notiz ${n}`)))).forEach(must);
    expect((await notesOf(caseLead(), threadId)).map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('the words are sealed with the key of the responsible provider and stand nowhere else', async () => {
    const threadId = await opened();
    must(await write(caseLead(), threadId, WORDS, 'note-1'));
    must(await write(caseLead(), threadId, WORDS, 'note-1'));
    expect(refusalOf(await write(caseLead(), threadId, 'Etwas anderes.', 'note-1'))).toBe('IDEMPOTENCY_CONFLICT');
    const tables = await database.superuser.query<{ name: string }>(
      `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r' AND n.nspname IN ('care', 'platform', 'inbox', 'identity')`,
    );
    for (const { name } of tables.rows) {
      const { rows } = await database.superuser.query(`SELECT 1 FROM ${name} t WHERE position($1 IN t::text) > 0 OR position($2 IN t::text) > 0`, ['wollte nicht', Buffer.from('wollte nicht').toString('hex')]);
      expect([name, rows.length]).toEqual([name, 0]);
    }
    expect((await database.superuser.query('SELECT 1 FROM care.coordination_note')).rows).toHaveLength(1);
    expect((await keyring().newest(network.mainId, false)).bytes).toHaveLength(32);
    await expect(keyring().newest(network.hostId, false)).rejects.toMatchObject({ code: 'KEY_MISSING' });
  });

  it('what was put into another note, or lost its key, does not open, and no key is made anew', async () => {
    const threadId = await opened();
    const [a, b] = [must(await write(caseLead(), threadId)).id, must(await write(caseLead(), threadId, 'Zwei.')).id];
    await database.superuser.query('SET session_replication_role = replica');
    await database.superuser.query('UPDATE care.coordination_note n SET sealed = o.sealed FROM care.coordination_note o WHERE n.id = $1 AND o.id = $2', [a, b]);
    await database.superuser.query('SET session_replication_role = origin');
    await expect(notesOf(groupLead(), threadId)).rejects.toThrow();
    const away = new FileKeyring(join(folder, 'elsewhere'));
    await expect(new WriteCoordinationNoteUseCase(database.unitOfWork, away, randomIds).run(caseLead(), { threadId, kind: 'ANSWER', text: 'x' })).rejects.toMatchObject({ code: 'KEY_MISSING' });
  });

  it('a task tells the other one, without a word, and is done once all is read', async () => {
    const threadId = await opened();
    const ids = [];
    for (const text of ['Eins.', 'Zwei.']) ids.push(must(await write(caseLead(), threadId, text)).id);
    expect(await tasks()).toEqual(['COORDINATION_NOTE_FOR_GROUP_LEAD group-lead OPEN']);
    expect(must(await markRead(groupLead(), ids[0]!)).marked).toBe(1);
    expect(await tasks()).toEqual(['COORDINATION_NOTE_FOR_GROUP_LEAD group-lead OPEN']);
    expect(must(await markRead(caseLead(), ids[1]!)).marked).toBe(0);
    expect(must(await markRead(groupLead(), ids[1]!)).marked).toBe(1);
    expect(await tasks()).toEqual(['COORDINATION_NOTE_FOR_GROUP_LEAD group-lead DONE']);
    expect((await notesOf(caseLead(), threadId)).map(({ readAt }) => readAt?.toISOString())).toEqual(['2026-05-08T08:00:00.000Z', '2026-05-08T08:00:00.000Z']);
    const { rows } = await database.superuser.query<{ agency_id: string | null; entry: string }>(`SELECT agency_id, concat(before, after) AS entry FROM platform.journal WHERE subject_kind = 'coordination_thread'`);
    expect(rows).toHaveLength(5);
    // The agency, whose chain these are not in, does not learn of them.
    expect(rows.filter(({ agency_id, entry }) => agency_id !== null || /Eins|Zwei/.test(entry))).toEqual([]);
  });

  it('a note is taken back once by its author: the words are gone, the fact stays', async () => {
    const threadId = await opened();
    const id = must(await write(caseLead(), threadId)).id;
    expect(refusalOf(await withdraw(groupLead(), id))).toBe('NOTE_NOT_OWN');
    must(await withdraw(caseLead(), id));
    expect(refusalOf(await withdraw(caseLead(), id))).toBe('NOTE_NOT_OWN');
    expect((await database.superuser.query('SELECT sealed, key_id, kind FROM care.coordination_note')).rows).toEqual([{ sealed: null, key_id: null, kind: 'OBSERVATION' }]);
    expect((await notesOf(groupLead(), threadId)).map(({ text, withdrawnAt }) => [text, withdrawnAt !== null])).toEqual([[null, true]]);
    expect(await tasks()).toEqual(['COORDINATION_NOTE_FOR_GROUP_LEAD group-lead CANCELLED']);
  });

  it.each(['', ' \n ', 'a'.repeat(2001), 'a\0b'])('a text that says nothing, too much or what no database keeps is refused', async (text) => {
    expect(refusalOf(await write(caseLead(), await opened(), text))).toBe('VALUE_INVALID');
  });
});

describe('DD-29: the end of coordination', () => {
  const endings: Readonly<Record<string, () => Promise<unknown>>> = {
    'the reservation is cancelled': () => change(`UPDATE reservations.reservation SET state = 'CANCELLED' WHERE id = '${reservationId}'`),
    'the last day has passed': () => change(`UPDATE reservations.reservation SET valid_to = '2026-05-07' WHERE id = '${reservationId}'`),
    'the family takes its consent back': () => change(`UPDATE referrals.referral SET consent = false`),
    'another provider becomes responsible': () => change(`UPDATE referrals.referral SET responsible_id = '${network.hostId}'`),
    'the other one leaves': () => leave('group-lead', network.hostId),
  };
  const change = async (sql: string) => {
    await database.superuser.query('SET session_replication_role = replica');
    await database.superuser.query(sql);
    await database.superuser.query('SET session_replication_role = origin');
  };

  it.each(Object.keys(endings))('leaves the thread to be read and nothing to be added when %s', async (ending) => {
    const threadId = await opened();
    const id = must(await write(caseLead(), threadId, WORDS, 'before')).id;
    await endings[ending]!();
    expect(await threadOf(caseLead(), threadId)).toMatchObject({ isOpen: false });
    expect((await notesOf(caseLead(), threadId)).map(({ text }) => text)).toEqual([WORDS]);
    expect(refusalOf(await write(caseLead(), threadId, 'Noch etwas.'))).toBe('THREAD_CLOSED');
    expect(must(await write(caseLead(), threadId, WORDS, 'before')).id).toBe(id);
    expect(await attempt(service, name(network.mainId, 'case-lead'), `INSERT INTO care.coordination_note (thread_id, position, kind, sealed, key_id, author_id) VALUES ('${threadId}', 1, 'QUESTION', '\\x00', '1', 'case-lead')`)).toBe('coordination_note_open');
    // Too much said of a family can always be taken out again.
    must(await withdraw(caseLead(), id));
  });

  it('takes it from whoever has left the organisation, or has another role there, also back in another organisation', async () => {
    const threadId = await opened();
    const id = must(await write(groupLead(), threadId)).id;
    await leave('group-lead', network.hostId);
    await database.superuser.query(`INSERT INTO identity.membership (user_id, organisation_id, role) VALUES ('group-lead', $1, 'BILLING'), ('group-lead', $2, 'GROUP_LEAD')`, [network.hostId, network.mainId]);
    for (const as of [groupLead(), personOf(network.mainId, 'group-lead', 'GROUP_LEAD')]) {
      expect([await threadOf(as, threadId), await notesOf(as, threadId)]).toEqual([undefined, []]);
      expect(refusalOf(await withdraw(as, id))).toBe('THREAD_NOT_FOUND');
    }
    expect((await notesOf(caseLead(), threadId)).map(({ text }) => text)).toEqual([WORDS]);
    // Coming back brings it back.
    await database.superuser.query(`INSERT INTO identity.membership (user_id, organisation_id, role) VALUES ('group-lead', $1, 'GROUP_LEAD')`, [network.hostId]);
    expect(await threadOf(groupLead(), threadId)).toMatchObject({ isOpen: true });
  });
});

describe('DD-29: raw SQL with the role of the service', () => {
  it('opens nothing between others, and nothing about a seat that is not there for it', async () => {
    const insert = (a: string, b: string, seat = reservationId) =>
      `INSERT INTO care.coordination_thread (reservation_id, case_lead_id, group_lead_id, responsible_id, host_id, opened_by) VALUES ('${seat}', '${a}', '${b}', '${network.mainId}', '${network.hostId}', 'x')`;
    const lead = name(network.mainId, 'case-lead');
    const statements: readonly [string, string | null][] = [
      [insert('case-lead', 'group-lead'), null],
      [insert('other-case-lead', 'group-lead'), '42501'],
      [insert('case-lead', 'host-boss'), '42501'],
      [insert('case-lead', 'case-lead'), '42501'],
      [insert('group-lead', 'case-lead'), '42501'],
      [insert('case-lead', 'group-lead', network.mainId), '42501'],
      [insert('case-lead', 'group-lead', await putSeat('F-2', { state: 'CANCELLED' })), 'coordination_thread_seat'],
      [insert('case-lead', 'group-lead', await putSeat('F-3', { consent: false })), 'coordination_thread_consent'],
    ];
    for (const [sql, answer] of statements) expect([sql, await attempt(service, lead, sql)]).toEqual([sql, answer]);
    expect(await attempt(service, name(network.agencyId, 'caseworker'), insert('case-lead', 'group-lead'))).toBe('42501');
  });

  it('changes no note but to read it, or to take an own one back', async () => {
    const threadId = await opened();
    const id = must(await write(caseLead(), threadId)).id;
    const on = (set: string) => `UPDATE care.coordination_note SET ${set} WHERE id = '${id}'`;
    const [lead, group] = [name(network.mainId, 'case-lead'), name(network.hostId, 'group-lead')];
    expect(await attempt(service, lead, on('read_at = platform.now()'))).toBe('23001');
    expect(await attempt(service, group, on(`withdrawn_at = platform.now(), sealed = NULL, key_id = NULL`))).toBe('23001');
    expect(await attempt(service, lead, on(`sealed = '\\x01'`))).toBe('23001');
    expect(await attempt(service, group, on(`read_at = platform.now(), sealed = '\\x01'`))).toBe('23001');
    for (const column of ['kind', 'author_id', 'written_at', 'thread_id']) expect([column, await attempt(service, lead, on(`${column} = ${column}`))]).toEqual([column, '42501']);
    expect(await attempt(service, lead, `DELETE FROM care.coordination_note WHERE id = '${id}'`)).toBe('42501');
    expect(await attempt(service, lead, `UPDATE care.coordination_thread SET opened_at = opened_at`)).toBe('42501');
    expect(await attempt(service, group, on('read_at = platform.now()'))).toBeNull();
    expect(await attempt(service, lead, on('withdrawn_at = platform.now()'))).toBeNull();
  });

  it('writes no note in another name', async () => {
    const threadId = await opened();
    const insert = `INSERT INTO care.coordination_note (thread_id, position, kind, sealed, key_id, author_id) VALUES ('${threadId}', 1, 'QUESTION', '\\x00', '1', 'group-lead') RETURNING author_id`;
    expect(await attempt(service, name(network.mainId, 'case-lead'), insert.replace("'group-lead') RETURNING author_id", "'group-lead')"))).toBeNull();
    for (const who of ['other-case-lead', 'main-boss']) expect([who, await attempt(service, name(network.mainId, who), insert)]).toEqual([who, '42501']);
    const clocked = new UnitOfWork(database.dataSource, { now: NOW });
    const [row] = await clocked.run(caseLead(), (tx) => tx.sql<{ author_id: string }>(insert));
    expect(row).toEqual({ author_id: 'case-lead' });
  });
});
