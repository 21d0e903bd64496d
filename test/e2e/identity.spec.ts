import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildNetwork, ids } from '../support/api-network.js';
import { startApi, type Credentials, type TestApi } from '../support/api.js';
import type {
  CaseIdentityQuery,
  CaseIdentityReadsQuery,
  ConsentTextsQuery,
  DeleteCaseIdentityMutation,
  PublishConsentTextMutation,
  RecordCaseIdentityMutation,
  RecordConsentMutation,
  RecordHearingMutation,
  ReferralConsentsQuery,
  ReservationParticipationQuery,
  ReserveSeatMutation,
  RevokeConsentMutation,
} from '../support/gql/types.generated.js';

let api: TestApi;
let administrator: Credentials;
let caseworker: Credentials;
let caseLead: Credentials;
let host: Credentials;
let auditor: Credentials;

/** Oak is responsible for a case of north, born in March 2014; pine hosts groups. Nothing is consented to. */
beforeAll(async () => {
  api = await startApi();
  await buildNetwork(api.database.superuser, 2);
  await api.database.superuser.query(`
    INSERT INTO identity.network_membership (agency_id, provider_id, valid_from) VALUES ('${ids.northAgency}', '${ids.pine}', '2026-01-01');
    UPDATE referrals.referral SET consent = false WHERE id = '${ids.northReferral}'`);
  administrator = await api.signIn('admin@north.example', ids.northAgency, 'ADMINISTRATOR');
  caseworker = await api.signIn('case@north.example', ids.northAgency, 'CASEWORKER');
  caseLead = await api.signIn('lead@oak.example', ids.oak, 'CASE_LEAD');
  host = await api.signIn('group@pine.example', ids.pine, 'GROUP_LEAD', 'CASE_LEAD');
  auditor = await api.signIn('audit@north.example', ids.northAgency, 'AUDITOR');
});
afterAll(() => api.close());

let keys = 0;
async function send<D>(operation: string, input: object, who: Credentials): Promise<D[keyof D]> {
  const data = await api.data<D, object>(operation, { input: { ...input, idempotencyKey: `of-the-test-${++keys}` } }, who);
  return Object.values(data as object)[0] as D[keyof D];
}
const referralId = ids.northReferral;
const youngPerson = { givenNames: 'Ada', familyName: 'Muster', dateOfBirth: '2014-03-09', town: 'Kiel' };
const open = async (who: Credentials, id: string = referralId) => (await api.data<CaseIdentityQuery, object>('CaseIdentity', { referralId: id }, who)).caseIdentity;

describe('who a case is, over the API', () => {
  it('is recorded once per revision, opened by few, and every read is listed for the agency', async () => {
    const wish = { referralId, youngPerson, guardians: [{ givenNames: 'Eva', familyName: 'Muster', phone: '0431 1' }] };
    expect(await send<RecordCaseIdentityMutation>('RecordCaseIdentity', wish, caseworker)).toEqual({ __typename: 'CaseIdentityRecorded', referralId, revision: 1 });
    expect(await send<RecordCaseIdentityMutation>('RecordCaseIdentity', wish, caseworker)).toMatchObject({ __typename: 'IdentityChanged', code: 'IDENTITY_CHANGED', revision: 1 });
    expect(await send<RecordCaseIdentityMutation>('RecordCaseIdentity', { ...wish, referralId: ids.southReferral }, caseworker)).toMatchObject({ __typename: 'NotFound', code: 'REFERRAL_NOT_FOUND' });
    expect((await api.run('RecordCaseIdentity', { input: { ...wish, idempotencyKey: 'of-the-lead' } }, caseLead)).body.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
    const answer = { revision: 1, youngPerson: { ...youngPerson, street: null, postalCode: null, phone: null, email: null }, guardians: [{ givenNames: 'Eva', familyName: 'Muster', phone: '0431 1' }] };
    expect([await open(caseworker), await open(caseLead)]).toEqual([answer, answer]);
    expect([await open(host), await open(caseLead, ids.southReferral), await open(caseLead, 'nonsense')]).toEqual([null, null, null]);
    const reads = await api.data<CaseIdentityReadsQuery, object>('CaseIdentityReads', { referralId, first: 10 }, auditor);
    expect(reads.caseIdentityReads.edges.map(({ node }) => [node.organisationId, node.purpose, node.granted])).toEqual([
      [ids.pine, 'CASE_WORK', false],
      [ids.oak, 'CASE_WORK', true],
      [ids.northAgency, 'CASE_WORK', true],
    ]);
    expect(reads.caseIdentityReads.edges.map(({ node }) => [node.person?.name, node.organisation?.code])).toEqual([[undefined, 'PINE'], [undefined, 'OAK'], ['case', 'NORTH']]);
    expect((await api.run('CaseIdentityReads', { referralId, first: 10 }, caseLead)).body.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
  });

  it('is deleted by a caseworker of its agency, and who has read it stays in the log', async () => {
    const reads = async () => (await api.data<CaseIdentityReadsQuery, object>('CaseIdentityReads', { referralId, first: 10 }, auditor)).caseIdentityReads.edges.length;
    const before = await reads();
    const wish = { referralId, revision: 1, reason: 'CONSENT_REVOKED' };
    expect((await api.run('DeleteCaseIdentity', { input: { ...wish, idempotencyKey: 'of-the-lead' } }, caseLead)).body.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
    expect(await send<DeleteCaseIdentityMutation>('DeleteCaseIdentity', { ...wish, referralId: ids.southReferral }, caseworker)).toMatchObject({ __typename: 'NotFound' });
    expect(await send<DeleteCaseIdentityMutation>('DeleteCaseIdentity', { ...wish, revision: 7 }, caseworker)).toMatchObject({ __typename: 'IdentityChanged', revision: 1 });
    expect(await send<DeleteCaseIdentityMutation>('DeleteCaseIdentity', wish, caseworker)).toEqual({ __typename: 'CaseIdentityDeleted', referralId });
    expect(await send<DeleteCaseIdentityMutation>('DeleteCaseIdentity', wish, caseworker)).toMatchObject({ __typename: 'IdentityChanged', revision: 0 });
    expect(await reads()).toBe(before);
    expect(await open(caseworker)).toBeNull();
  });

  it('is null for roles that have no case work, of its agency too, and every attempt is noted', async () => {
    const keeper = await api.createPerson('keeper@north.example', []);
    await api.database.superuser.query('INSERT INTO identity.keeper (user_id) VALUES ($1)', [keeper]);
    const others = [administrator, auditor, await api.signIn('quality@north.example', ids.northAgency, 'QUALITY'), await api.signIn('bills@oak.example', ids.oak, 'BILLING'), await api.signInAs('keeper@north.example')];
    for (const who of others) expect((await api.run('CaseIdentity', { referralId }, who)).body).toEqual({ data: { caseIdentity: null } });
    const { caseIdentityReads } = await api.data<CaseIdentityReadsQuery, object>('CaseIdentityReads', { referralId, first: others.length }, auditor);
    expect(caseIdentityReads.edges.map(({ node }) => [node.person?.name ?? null, node.organisation?.code ?? null, node.purpose, node.granted])).toEqual([
      [null, null, 'CASE_WORK', false],
      [null, 'OAK', 'CASE_WORK', false],
      ['quality', 'NORTH', 'CASE_WORK', false],
      ['audit', 'NORTH', 'CASE_WORK', false],
      ['admin', 'NORTH', 'CASE_WORK', false],
    ]);
    expect((await api.run('CaseIdentity', { referralId })).body.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });

  it('is asked by the purpose that the request names', async () => {
    await api.run('CaseIdentity', { referralId }, { ...caseworker, 'x-purpose': 'QUALITY', 'x-correlation-id': 'of-another-purpose' });
    const { rows } = await api.database.superuser.query(`SELECT subject_kind, subject_id, purpose, granted FROM identity.access_log WHERE correlation_id = 'of-another-purpose'`);
    expect(rows).toEqual([{ subject_kind: 'case-identity', subject_id: referralId, purpose: 'QUALITY', granted: true }]);
  });
});

describe('consent and participation, over the API', () => {
  const text = { scope: 'PARTICIPATION', text: 'Ich willige ein.', validFrom: '2026-01-01' };
  const consent = { referralId, scopes: ['PARTICIPATION'], givenBy: 'BOTH', givenAt: '2026-03-01T10:00:00Z' };
  const reserve = () =>
    api.database.superuser
      .query<{ id: string }>(`SELECT id FROM offers.offer WHERE code = 'G-01'`)
      .then(({ rows }) => send<ReserveSeatMutation>('ReserveSeat', { referralId, offerId: rows[0]!.id, variant: 'COMPLEMENTARY' }, caseworker));

  it('BHV-18: a text, a consent to it, a seat, and the consent taken back', async () => {
    expect(await send<RecordConsentMutation>('RecordConsent', consent, caseLead)).toMatchObject({ __typename: 'ConsentTextMissing', code: 'CONSENT_TEXT_MISSING' });
    expect(await send<PublishConsentTextMutation>('PublishConsentText', text, administrator)).toEqual({ __typename: 'ConsentText', version: 1, ...text });
    const texts = await api.data<ConsentTextsQuery, object>('ConsentTexts', { agencyId: ids.northAgency }, host);
    expect(texts.consentTexts.edges).toMatchObject([{ node: { version: 1, ...text } }]);
    expect(await reserve()).toMatchObject({ __typename: 'ConsentMissing' });
    expect(await send<RecordConsentMutation>('RecordConsent', consent, caseLead)).toMatchObject({ __typename: 'ConsentsRecorded', consents: [{ scope: 'PARTICIPATION', textVersion: 1, givenAt: '2026-03-01T10:00:00.000Z', revokedAt: null }] });
    expect(await send<RecordHearingMutation>('RecordHearing', { referralId, who: 'YOUNG_PERSON', heardOn: '2026-03-02' }, caseLead)).toMatchObject({ __typename: 'Hearing', who: 'YOUNG_PERSON', heardOn: '2026-03-02' });
    const reserved = (await reserve()) as { __typename: string; id: string };
    expect(reserved).toMatchObject({ __typename: 'Reservation' });
    const participation = async (who: Credentials) => (await api.data<ReservationParticipationQuery, object>('ReservationParticipation', { id: reserved.id }, who)).reservation!.participation;
    expect(await participation(caseworker)).toMatchObject({ youngPerson: { heardOn: '2026-03-02' }, parents: null });
    expect(await participation(host)).toBeNull();
    expect(await send<RevokeConsentMutation>('RevokeConsent', { referralId, scopes: ['PARTICIPATION'], reason: 'OTHER' }, caseworker)).toMatchObject({ __typename: 'ConsentsRevoked', consents: [{ revocationReason: 'OTHER' }] });
    const { referral } = await api.data<ReferralConsentsQuery, object>('ReferralConsents', { id: referralId }, caseLead);
    expect(referral).toMatchObject({ consent: false, consents: [{ givenBy: 'BOTH', textVersion: 1 }], hearings: [{ who: 'YOUNG_PERSON', heardOn: '2026-03-02' }] });
    expect(referral!.consents[0]!.revokedAt).not.toBeNull();
    const { rows } = await api.database.superuser.query(`SELECT payload FROM platform.outbox WHERE job = 'release-seats-of-case'`);
    expect(rows).toEqual([{ payload: { referralId, agencyId: ids.northAgency } }]);
  });
});
