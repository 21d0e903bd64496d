import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildNetwork, ids } from '../support/api-network.js';
import { startApi, type Credentials, type TestApi } from '../support/api.js';
import type { RequestQuery, RequestsQuery, RequestsQueryVariables } from '../support/gql/types.generated.js';
import { forceState } from '../support/request-office.js';

let api: TestApi;
let caseworker: Credentials;
let colleague: Credentials;
let colleagueId: string;
let south: Credentials;
let caseLead: Credentials;
let host: Credentials;
let auditor: Credentials;
let offerIds: Map<string, string>;

beforeAll(async () => {
  api = await startApi();
  await buildNetwork(api.database.superuser, 2);
  await api.database.superuser.query(`
    INSERT INTO identity.network_membership (agency_id, provider_id, valid_from) VALUES ('${ids.northAgency}', '${ids.pine}', '2026-01-01');
    UPDATE offers.session SET date = date + (DATE '2099-05-04' - DATE '2026-05-04');`);
  const { rows } = await api.database.superuser.query<{ code: string; id: string }>('SELECT code, id FROM offers.offer');
  offerIds = new Map(rows.map((row) => [row.code, row.id]));
  caseworker = await api.signIn('case@north.example', ids.northAgency, 'CASEWORKER');
  colleagueId = await api.createPerson('colleague@north.example', [{ organisationId: ids.northAgency, role: 'CASEWORKER' }]);
  colleague = await api.signInAs('colleague@north.example');
  south = await api.signIn('case@south.example', ids.southAgency, 'CASEWORKER');
  caseLead = await api.signIn('lead@oak.example', ids.oak, 'CASE_LEAD');
  host = await api.signIn('group@pine.example', ids.pine, 'GROUP_LEAD', 'CASE_LEAD');
  auditor = await api.signIn('audit@north.example', ids.northAgency, 'AUDITOR');
});
afterAll(() => api.close());

/** The answer of a mutation with a key of its own. */
async function command(operation: string, input: object, who = caseworker): Promise<Record<string, unknown>> {
  const data = await api.data<Record<string, Record<string, unknown>>, object>(operation, { input: { idempotencyKey: randomUUID(), ...input } }, who);
  return Object.values(data)[0]!;
}
const request = async (id: unknown, who = caseworker) => (await api.data<RequestQuery, object>('Request', { id }, who)).referral;
const requests = async (variables: RequestsQueryVariables, who = caseworker) => (await api.data<RequestsQuery, object>('Requests', variables, who)).referrals.edges.map(({ node }) => node);
const denied = async (operation: string, input: object, who: Credentials) => (await api.run(operation, { input: { idempotencyKey: randomUUID(), ...input } }, who)).body.errors?.[0]?.extensions['code'];

const form = (change: object = {}) => ({ responsibleId: ids.oak, birthMonth: '2014-03', legalBasis: '31', municipalityAgs: '01001000', wantedFrom: '2099-05-01', needs: ['ANGER'], ...change });
const created = async (change: object = {}) => (await command('CreateReferral', { form: form(change) }))['id'] as string;

describe('the request form', () => {
  it('BHV-12: A referral can be created from the form fields and gets a number', async () => {
    const full = {
      gender: 'F', requestedModule: 'STANDARD', requestedWeeklyMinutes: 300, reasons: ['FAMILY_CONFLICTS', 'SCHOOL_OR_VOCATION'], needs: ['ANGER', 'CONFLICT'], flags: ['EPILEPSY'], languages: ['de', 'tr'],
      accessibilityNeeds: ['WHEELCHAIR'], availability: ['MO 14:00-18:00', 'WE 15:00-17:30'], weeks: 3, maxKm: 12.5, priority: 2, childProtectionRelevant: true, wishOfferIds: [offerIds.get('G-02')], allocation: true,
      purpose: 'HELP', endangermentReportedOn: '2026-05-04', formerHelps: [{ legalBasis: '29', fromMonth: '2025-01', outcome: 'NOT_ENOUGH' }],
    };
    const draft = await command('CreateReferral', { form: form(full) });
    expect(draft).toEqual({ __typename: 'Referral', id: expect.any(String), code: expect.stringMatching(/^F-\d{4}-\d{8}$/), number: null, state: 'DRAFT', revision: 1, possibleActions: ['SUBMIT', 'END'], caseworker: { name: 'case' } });
    const { wishOfferIds: _, responsibleId: __, formerHelps: ___, ...fields } = form(full) as Record<string, unknown>;
    expect(await request(draft['id'])).toMatchObject({
      ...fields, agency: { code: 'NORTH' }, responsible: { code: 'OAK' }, wishOffers: [{ code: 'G-02' }], approvedFrom: null, siblings: [],
      formerHelps: [{ legalBasis: '29', fromMonth: '2025-01', toMonth: null, outcome: 'NOT_ENOUGH' }],
    });
    expect(await request(draft['id'], caseLead)).toBeNull();

    const submitted = await command('SubmitReferral', { referralId: draft['id'] });
    expect(submitted).toMatchObject({ __typename: 'Referral', code: draft['code'], number: expect.stringMatching(/^A-\d{4}-\d{6}$/), state: 'SUBMITTED', nextStates: ['DRAFT', 'APPROVED', 'ENDED'], possibleActions: ['RETURN', 'APPROVE', 'END'] });
    expect(await request(draft['id'], caseLead)).toMatchObject({ number: submitted['number'], caseworker: null, birthMonth: '2014-03' });
    expect(await command('SubmitReferral', { referralId: draft['id'] })).toMatchObject({ __typename: 'ReferralWrongState', code: 'WRONG_STATE', state: 'SUBMITTED', possible: ['RETURN', 'APPROVE', 'END'] });
  });

  it('says what is wrong, where and what was expected, and echoes nothing in its message', async () => {
    const answer = await command('CreateReferral', { form: { legalBasis: 'Max Mustermann', availability: ['MO 18:00-14:00'] } });
    expect(answer).toMatchObject({ __typename: 'ReferralInvalid', code: 'REFERRAL_INVALID', message: expect.not.stringContaining('Mustermann') });
    expect(answer['problems']).toEqual(
      expect.arrayContaining([
        { field: 'legalBasis', problem: 'BAD_VALUE', given: 'Max Mustermann', expected: 'a paragraph of SGB VIII from 11 to 52 such as 31, 35a or 27.2' },
        { field: 'birthMonth', problem: 'MISSING', given: null, expected: 'a month as YYYY-MM' },
        { field: 'availability[0]', problem: 'BAD_VALUE', given: 'MO 18:00-14:00', expected: 'a window such as MO 14:00-18:00 (MO TU WE TH FR SA SU) that begins before it ends' },
      ]),
    );
    expect(api.log.join('\n')).not.toContain('Mustermann');
  });

  it('changes what is named, empties what is null, and refuses an old revision', async () => {
    const id = await created({ maxKm: 5, formerHelps: [{ legalBasis: '29', outcome: 'UNKNOWN' }] });
    expect(await command('UpdateReferral', { referralId: id, revision: 1, form: { needs: ['CONFLICT'], maxKm: null, gender: 'D' } })).toEqual({
      __typename: 'Referral', id, state: 'DRAFT', revision: 2, needs: ['CONFLICT'], weeks: 26, gender: 'D', maxKm: null, formerHelps: [{ legalBasis: '29', fromMonth: null, toMonth: null, outcome: 'UNKNOWN' }],
    });
    expect(await command('UpdateReferral', { referralId: id, revision: 1, form: { weeks: 3 } })).toMatchObject({ __typename: 'ReferralChanged', code: 'STALE_REVISION', revision: 2 });
    expect(await command('UpdateReferral', { referralId: id, revision: 2, form: { formerHelps: null } })).toMatchObject({ revision: 3, formerHelps: [] });
    await forceState(api.database.superuser, id, 'ENDED');
    expect(await command('UpdateReferral', { referralId: id, revision: 3, form: { weeks: 3 } })).toMatchObject({ __typename: 'ReferralWrongState', state: 'ENDED', possible: ['REOPEN'] });
  });

  it('is written by the agency\'s caseworkers alone; a foreign id answers like one that does not exist', async () => {
    const id = await created();
    for (const who of [caseLead, host, auditor]) expect(await denied('CreateReferral', { form: form() }, who)).toBe('FORBIDDEN');
    const steps: [string, object][] = [
      ['UpdateReferral', { revision: 1, form: { weeks: 2 } }], ['SubmitReferral', {}], ['ReturnReferral', { reason: 'OTHER' }], ['StartSearch', {}], ['PauseReferral', { reason: 'OTHER' }],
      ['ResumeReferral', {}], ['EndReferral', { reason: 'OTHER' }], ['ReopenReferral', {}], ['UnlinkSibling', {}], ['AssignReferral', { personId: colleagueId }],
    ];
    for (const [operation, more] of steps) {
      for (const who of [caseLead, host, auditor]) expect([operation, await denied(operation, { referralId: id, ...more }, who)]).toEqual([operation, 'FORBIDDEN']);
      const foreign = await command(operation, { referralId: id, ...more }, south);
      expect(foreign).toEqual({ __typename: 'NotFound', code: 'REFERRAL_NOT_FOUND', message: 'There is no such referral.' });
      expect(await command(operation, { referralId: randomUUID(), ...more }, south)).toEqual(foreign);
    }
    expect(await request(id, south)).toBeNull();
    expect(await request(id, host)).toBeNull();
  });
});

describe('the way of a request', () => {
  it('is returned with a reason, submitted again, approved, searched, paused, resumed, ended and reopened', async () => {
    const id = await created();
    const { number } = await command('SubmitReferral', { referralId: id });
    expect(await command('ReturnReferral', { referralId: id, reason: 'INCOMPLETE' })).toEqual({ __typename: 'Referral', state: 'DRAFT', stateReason: 'INCOMPLETE', number });
    expect(await command('StartSearch', { referralId: id })).toMatchObject({ __typename: 'ReferralWrongState', state: 'DRAFT', possible: ['SUBMIT', 'END'] });
    expect(await command('SubmitReferral', { referralId: id })).toMatchObject({ state: 'SUBMITTED', number });
    await forceState(api.database.superuser, id, 'APPROVED');
    expect(await command('StartSearch', { referralId: id })).toMatchObject({ state: 'SEARCHING', possibleActions: ['PAUSE', 'END'] });
    expect(await command('PauseReferral', { referralId: id, reason: 'STAY_ELSEWHERE' })).toEqual({ __typename: 'Referral', state: 'PAUSED', stateReason: 'STAY_ELSEWHERE' });
    expect(await command('ReserveWished', { referralId: id, offerId: offerIds.get('G-01'), variant: 'COMPLEMENTARY' })).toMatchObject({ __typename: 'ReferralNotSearching', code: 'REFERRAL_NOT_SEARCHING', state: 'PAUSED' });
    expect(await command('ResumeReferral', { referralId: id })).toMatchObject({ state: 'SEARCHING', stateReason: null });
    expect(await command('EndReferral', { referralId: id, reason: 'FAMILY_DECLINED' })).toMatchObject({ state: 'ENDED', stateReason: 'FAMILY_DECLINED' });
    expect(await command('EndReferral', { referralId: id, reason: 'OTHER' })).toMatchObject({ __typename: 'ReferralWrongState', state: 'ENDED', possible: ['REOPEN'] });
    expect(await command('ReopenReferral', { referralId: id })).toMatchObject({ state: 'PAUSED' });
  });

  it('leads to PLACED with the family\'s wish, and host and others read neither wish nor note', async () => {
    const id = await created({ wishOfferIds: [offerIds.get('G-02')], weeks: 3 });
    await forceState(api.database.superuser, id, 'SEARCHING');
    await api.database.superuser.query(`SET session_replication_role = replica; UPDATE referrals.referral SET consent = true WHERE id = '${id}'; SET session_replication_role = origin`);
    const wish = { referralId: id, offerId: offerIds.get('G-02'), variant: 'COMPLEMENTARY' };
    expect(await command('ReserveWished', { ...wish, costNote: 'x'.repeat(501) })).toMatchObject({ __typename: 'CostNoteInvalid', code: 'COST_NOTE_INVALID' });
    expect(await command('ReserveWished', { ...wish, costNote: 'Die Familie kennt die Gruppe.' })).toEqual({
      __typename: 'Reservation', id: expect.any(String), wished: true, costNote: 'Die Familie kennt die Gruppe.', referral: { state: 'PLACED' },
    });
    const notes = async (who: Credentials) => (await api.run('ReservationNotes', {}, who)).body;
    expect((await notes(caseLead)).data).toMatchObject({ reservations: { edges: [{ node: { wished: true, costNote: 'Die Familie kennt die Gruppe.' } }] } });
    expect((await notes(host)).data).toMatchObject({ reservations: { edges: [{ node: { wished: null, costNote: null } }] } });
  });
});

describe('siblings and who is in charge', () => {
  it('stand at the referral and in lists, which are asked by state and by "mine"; statements do not grow with the rows', async () => {
    const [first, second] = [await created(), await created()];
    const codes = await Promise.all([first, second].map(async (id) => (await request(id))!.code));
    expect(await command('LinkSiblings', { referralIds: [first, second] })).toEqual({ __typename: 'Referral', code: codes[0], siblings: [{ code: codes[1] }] });
    expect((await request(second))!.siblings).toEqual([{ code: codes[0], siblings: [{ code: codes[1] }] }]);
    expect(await command('LinkSiblings', { referralIds: [first] })).toMatchObject({ __typename: 'NoSiblings', code: 'NO_SIBLINGS' });
    // One sibling is submitted: whoever is responsible for it sees it, and nothing of the draft.
    await command('SubmitReferral', { referralId: first });
    expect((await request(first, caseLead))!.siblings).toEqual([]);

    expect(await command('AssignReferral', { referralId: second, personId: colleagueId })).toEqual({ __typename: 'Referral', caseworker: { id: colleagueId, name: 'colleague' } });
    expect(await command('AssignReferral', { referralId: second, personId: 'nobody' })).toMatchObject({ __typename: 'NotFound', code: 'CASEWORKER_NOT_FOUND' });
    expect(await requests({ mine: true }, colleague)).toMatchObject([{ id: second, caseworker: { name: 'colleague' } }]);
    expect(await requests({ mine: true, states: ['SUBMITTED'] }, colleague)).toEqual([]);
    const submitted = await requests({ states: ['SUBMITTED'], first: 100 });
    expect(submitted.map(({ id }) => id)).toContain(first);
    expect(new Set(submitted.map(({ state }) => state))).toEqual(new Set(['SUBMITTED']));

    const statements = async (): Promise<number> => {
      api.statements.take();
      await requests({ first: 100 });
      return api.statements.take();
    };
    const before = await statements();
    const more = await Promise.all(Array.from({ length: 4 }, () => created({ formerHelps: [{ legalBasis: '29', outcome: 'UNKNOWN' }] })));
    await command('LinkSiblings', { referralIds: more });
    expect(await statements()).toBe(before);
    expect(await command('UnlinkSibling', { referralId: first })).toEqual({ __typename: 'Referral', code: codes[0], siblings: [] });
    expect((await request(second))!.siblings).toEqual([]);
  });
});
