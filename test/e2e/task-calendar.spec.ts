import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { buildNetwork, ids } from '../support/api-network.js';
import { startApi, type Credentials, type TestApi } from '../support/api.js';
import type { CreateCalendarFeedMutation, CreateCalendarFeedMutationVariables, RevokeCalendarFeedMutation, RevokeCalendarFeedMutationVariables } from '../support/gql/types.generated.js';

let api: TestApi;
let worker: Credentials;
let colleague: Credentials;
let workerId: string;

beforeAll(async () => {
  api = await startApi();
  await buildNetwork(api.database.superuser, 1);
  workerId = await api.createPerson('worker@north.example', [{ organisationId: ids.northAgency, role: 'CASEWORKER' }]);
  worker = await api.signInAs('worker@north.example');
  const colleagueId = await api.createPerson('colleague@north.example', [{ organisationId: ids.northAgency, role: 'CASEWORKER' }]);
  colleague = await api.signInAs('colleague@north.example');
  await task('APPROVAL_ENDS', '2026-06-26', { role: 'CASEWORKER' });
  await task('FIRST_PLAN_DUE', '2026-09-01', { role: 'CASEWORKER' });
  await task('SAFEGUARDING_ENDS', '2026-07-01', { role: 'ADMINISTRATOR' });
  await task('COORDINATION_DUE', '2026-06-04', { person: workerId });
  await task('COORDINATION_DUE', '2026-06-05', { person: colleagueId });
  await task('REPORT_DUE', null, { role: 'CASEWORKER' });
  await task('REPORT_DUE', '2026-07-21', { role: 'CASE_LEAD', organisation: ids.oak });
});
afterAll(() => api.close());

const task = (kind: string, dueOn: string | null, { role, person, organisation = ids.northAgency }: { role?: string; person?: string; organisation?: string }) =>
  api.database.superuser.query(`INSERT INTO inbox.task (organisation_id, kind, owner_role, owner_user_id, subject_kind, subject_id, due_on) VALUES ($1, $2, $3, $4, 'case_deadline', $5, $6)`, [
    organisation,
    kind,
    role ?? null,
    person ?? null,
    randomUUID(),
    dueOn,
  ]);

async function feedOf(who: Credentials, kind: 'TASKS' = 'TASKS'): Promise<{ id: string; address: string }> {
  const { createCalendarFeed: made } = await api.data<CreateCalendarFeedMutation, CreateCalendarFeedMutationVariables>('CreateCalendarFeed', { input: { idempotencyKey: randomUUID(), kind } }, who);
  if (made.__typename !== 'CalendarFeedCreated' || !made.address) throw new Error(`No feed was made: ${JSON.stringify(made)}`);
  return { id: made.feed.id, address: `${api.url}${new URL(made.address).pathname}` };
}

async function read(address: string): Promise<string[]> {
  const response = await fetch(address);
  expect(response.status).toBe(200);
  const calendar = new ICAL.Component(ICAL.parse(await response.text()) as unknown as string);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    expect(event.startDate.isDate).toBe(true);
    return `${event.startDate.toString()} ${event.summary}`;
  });
}

describe('a calendar feed of tasks', () => {
  it('shows the open tasks with a due day of a person and of the trays of their roles, whole days under the title of their kind', async () => {
    const { address } = await feedOf(worker);
    expect(await read(address)).toEqual([
      '2026-06-04 Abstimmungsbedarf klären',
      '2026-06-26 Bewilligung läuft aus: verlängern, ändern oder beenden',
      '2026-09-01 Erster Hilfeplan läuft ab: fortschreiben',
    ]);
    expect((await read((await feedOf(colleague)).address))[0]).toBe('2026-06-05 Abstimmungsbedarf klären');
  });

  it('says nothing of whom or what: no name, no pseudonym, no id of a case', async () => {
    const { rows } = await api.database.superuser.query<{ subject: string }>(`SELECT subject_id AS subject FROM inbox.task`);
    const text = await (await fetch((await feedOf(worker)).address)).text();
    for (const { subject } of rows) expect(text).not.toContain(subject);
    expect(text).not.toMatch(/F-NORTH|north\.example|Jugendamt/);
    expect(text).not.toContain(workerId);
  });

  it('answers 304 while nothing has changed; a task keeps its UID when its day moves, and is gone when it is done', async () => {
    const { address } = await feedOf(worker);
    const first = await fetch(address);
    const tag = first.headers.get('etag')!;
    const uid = /UID:(\S+)\r\n(?:.*\r\n)*?DTSTART;VALUE=DATE:20260901/.exec(await first.text())![1]!;
    expect((await fetch(address, { headers: { 'if-none-match': tag } })).status).toBe(304);
    const { superuser } = api.database;
    await superuser.query(`UPDATE inbox.task SET due_before = due_on, due_on = '2026-08-01' WHERE kind = 'FIRST_PLAN_DUE'`);
    const moved = await fetch(address, { headers: { 'if-none-match': tag } });
    expect(moved.status).toBe(200);
    expect((await moved.text()).split('\r\n')).toEqual(expect.arrayContaining([`UID:${uid}`, 'DTSTART;VALUE=DATE:20260801', 'SEQUENCE:1']));
    await superuser.query(`UPDATE inbox.task SET state = 'DONE', done_at = platform.now(), done_by = 'x' WHERE kind = 'FIRST_PLAN_DUE'`);
    expect((await read(address)).map((event) => event.slice(0, 10))).toEqual(['2026-06-04', '2026-06-26']);
  });

  it('is revoked by its maker, and dies when they leave', async () => {
    const { id, address } = await feedOf(worker);
    const revoke = (who: Credentials) => api.data<RevokeCalendarFeedMutation, RevokeCalendarFeedMutationVariables>('RevokeCalendarFeed', { input: { idempotencyKey: randomUUID(), feedId: id } }, who);
    expect((await revoke(colleague)).revokeCalendarFeed).toMatchObject({ __typename: 'NotFound' });
    expect((await revoke(worker)).revokeCalendarFeed).toMatchObject({ __typename: 'CalendarFeedRevoked' });
    expect((await fetch(address)).status).toBe(404);
    const other = await feedOf(worker);
    await api.database.superuser.query('DELETE FROM identity.membership WHERE user_id = $1', [workerId]);
    expect((await fetch(other.address)).status).toBe(404);
  });
});
