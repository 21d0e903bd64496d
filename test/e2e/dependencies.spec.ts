import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addOffers, buildNetwork, ids } from '../support/api-network.js';
import { startApi, type Credentials, type TestApi } from '../support/api.js';
import type {
  AgreementDependentsQuery,
  AgreementEndImpactQuery,
  CertificateEndImpactQuery,
  ConcernQuery,
  ConcernsQuery,
  LicenceDependenciesQuery,
  OfferArchiveImpactQuery,
  PassedOnConcernsQuery,
  SessionCancelImpactQuery,
} from '../support/gql/types.generated.js';

const PINE_AGREEMENT = '00000000-0000-7000-8000-000000000203';
const UNKNOWN = '00000000-0000-7000-8000-00000000dead';

let api: TestApi;
let agency: Credentials;
let certifier: Credentials;
let caseworker: Credentials;
let oak: Credentials;
let lead: Credentials;
let pine: Credentials;
let south: Credentials;
let offerId: string;
let reservationId: string;
let certificateId: string;
let sessionIds: string[];

/** Pine is a hub whose agreement with the north lets others in; oak's case has an integrated seat in its G-01 on two days of May 2099. */
beforeAll(async () => {
  api = await startApi();
  const { superuser } = api.database;
  await buildNetwork(superuser, 0);
  await addOffers(superuser, 1, 1);
  await superuser.query(`
    UPDATE offers.session SET state = 'CANCELLED';
    INSERT INTO offers.session (offer_id, date, start, minutes, capacity) SELECT id, day, '15:30', 90, 4 FROM offers.offer CROSS JOIN unnest('{2099-05-04,2099-05-11}'::date[]) AS day;
    UPDATE agreements.agreement SET co_use_outgoing = true, origin = 'DEMO' WHERE code = 'A-NORTH';
    INSERT INTO agreements.agreement (id, code, agency_id, provider_id, valid_from, legal_bases, service_part, quality_part, fee_part, co_use_incoming, origin)
      VALUES ('${PINE_AGREEMENT}', 'A-PINE', '${ids.northAgency}', '${ids.pine}', '2026-01-01', '{31}', 's', 'q', 'f', true, 'DEMO');
    INSERT INTO reservations.reservation (code, referral_id, referral_code, agency_id, offer_id, host_id, variant, valid_from, valid_to)
      SELECT 'R-1', '${ids.northReferral}', 'F-NORTH', '${ids.northAgency}', o.id, '${ids.pine}', 'INTEGRATED', '2099-05-04', '2099-05-11' FROM offers.offer o`);
  const one = async (sql: string) => (await superuser.query<{ id: string }>(sql)).rows.map(({ id }) => id);
  [offerId, reservationId, certificateId] = [(await one('SELECT id FROM offers.offer'))[0]!, (await one('SELECT id FROM reservations.reservation'))[0]!, (await one('SELECT id FROM offers.certificate'))[0]!];
  sessionIds = await one(`SELECT id FROM offers.session WHERE date > '2099-01-01' ORDER BY date`);
  agency = await api.signIn('admin@north.example', ids.northAgency, 'ADMINISTRATOR');
  certifier = await api.signIn('certifier@north.example', ids.northAgency, 'CERTIFIER');
  caseworker = await api.signIn('case@north.example', ids.northAgency, 'CASEWORKER');
  oak = await api.signIn('admin@oak.example', ids.oak, 'ADMINISTRATOR');
  lead = await api.signIn('lead@oak.example', ids.oak, 'CASE_LEAD');
  pine = await api.signIn('lead@pine.example', ids.pine, 'ADMINISTRATOR', 'GROUP_LEAD');
  south = await api.signIn('admin@south.example', ids.southAgency, 'ADMINISTRATOR', 'CASEWORKER', 'CERTIFIER');
});
afterAll(() => api.close());

/** The answer of a mutation whose field is the operation's name. */
async function command(operation: string, input: object, credentials: Credentials): Promise<Record<string, unknown>> {
  const data = await api.data<Record<string, Record<string, unknown>>, object>(operation, { input: { idempotencyKey: randomUUID(), ...input } }, credentials);
  return Object.values(data)[0]!;
}

describe('DD-24: concerns over the API', () => {
  const concernsOf = async (credentials: Credentials) => (await api.data<ConcernsQuery, object>('Concerns', { reservationId }, credentials)).concerns.edges.map(({ node }) => node);
  const told = async (credentials: Credentials) => (await api.data<PassedOnConcernsQuery, object>('PassedOnConcerns', {}, credentials)).passedOnConcerns.edges.map(({ node }) => node);
  let id: string;

  it('DD-24: a complaint about a partner\'s session goes to the responsible provider first, and the host sees nothing of it', async () => {
    const input = { reservationId, sessionId: sessionIds[0], kind: 'COMPLAINT', text: 'Zu laut.', idempotencyKey: randomUUID() };
    const raised = await command('RaiseConcern', input, caseworker);
    expect(raised).toMatchObject({
      __typename: 'ConcernReceipt',
      concern: { kind: 'COMPLAINT', text: 'Zu laut.', state: 'OPEN', nextStates: ['PASSED_ON', 'ANSWERED', 'CLOSED'], responsible: { code: 'OAK' }, raisedFor: { code: 'NORTH' } },
    });
    id = String(raised['id']);
    // Sent twice it is raised once.
    expect(await command('RaiseConcern', input, caseworker)).toEqual(raised);
    expect(await concernsOf(lead)).toMatchObject([{ id, text: 'Zu laut.', state: 'OPEN', sessionId: sessionIds[0] }]);
    expect([await concernsOf(pine), await told(pine), await concernsOf(agency)]).toEqual([[], [], []]);
    expect((await api.data<ConcernQuery, object>('Concern', { id }, pine)).concern).toBeNull();
    expect((await api.data<ConcernQuery, object>('Concern', { id }, caseworker)).concern).toMatchObject({ id, text: 'Zu laut.', movedAt: null });
    for (const other of [pine, south]) expect(await command('AnswerConcern', { concernId: id, text: 'x' }, other)).toMatchObject({ __typename: 'NotFound' });
  });

  it('DD-24: passed on the host sees other words, answered the caseworker sees the answer', async () => {
    expect(await command('PassConcernOn', { concernId: id, text: 'Bitte leiser.' }, lead)).toMatchObject({ __typename: 'ConcernReceipt', concern: { state: 'PASSED_ON', wordsForHost: 'Bitte leiser.' } });
    expect(await told(pine)).toMatchObject([{ concernId: id, reservationId, sessionId: sessionIds[0], kind: 'COMPLAINT', text: 'Bitte leiser.', isSettled: false }]);
    expect(await concernsOf(caseworker)).toMatchObject([{ state: 'PASSED_ON', wordsForHost: null }]);
    expect(await command('PassConcernOn', { concernId: id, text: 'Nochmals.' }, lead)).toMatchObject({ __typename: 'ConcernWrongState', state: 'PASSED_ON', nextStates: ['ANSWERED', 'CLOSED'] });
    expect(await command('AnswerConcern', { concernId: id, text: 'Ist besprochen.' }, lead)).toMatchObject({ concern: { state: 'ANSWERED', answer: 'Ist besprochen.' } });
    expect(await command('CloseConcern', { concernId: id, reason: 'SETTLED' }, oak)).toMatchObject({ concern: { state: 'CLOSED', closeReason: 'SETTLED' } });
    expect(await concernsOf(caseworker)).toMatchObject([{ state: 'CLOSED', answer: 'Ist besprochen.', closeReason: 'SETTLED' }]);
    expect(await told(pine)).toMatchObject([{ isSettled: true }]);
    expect(await command('RaiseConcern', { reservationId: UNKNOWN, kind: 'MONITORING', text: 'x' }, caseworker)).toMatchObject({ __typename: 'NotFound', code: 'RESERVATION_NOT_FOUND' });
    expect(await command('RaiseConcern', { reservationId, kind: 'MONITORING', text: ' ' }, caseworker)).toMatchObject({ __typename: 'ValueInvalid', field: 'text' });
  });
});

describe('DD-26: dependencies over the API', () => {
  const impactOf = async (credentials: Credentials) => (await api.data<AgreementEndImpactQuery, object>('AgreementEndImpact', { agreementId: PINE_AGREEMENT, lastDay: '2099-05-04' }, credentials)).agreementEndImpact;
  let id: string;

  it('DD-26: oak declares that a facility depends on pine\'s co-use; the parties see it', async () => {
    const declared = await command('DeclareLicenceDependency', { agencyId: ids.northAgency, hubId: ids.pine, facility: 'Kinderhaus Nord' }, oak);
    expect(declared).toMatchObject({ __typename: 'LicenceDependency', facility: 'Kinderhaus Nord', withdrawnAt: null, agency: { code: 'NORTH' }, hub: { code: 'PINE' }, dependent: { code: 'OAK' } });
    id = String(declared['id']);
    expect(await command('DeclareLicenceDependency', { agencyId: ids.northAgency, hubId: ids.pine, facility: 'Kinderhaus Nord' }, oak)).toMatchObject({ __typename: 'AlreadyDeclared' });
    expect(await command('DeclareLicenceDependency', { agencyId: ids.southAgency, hubId: ids.pine, facility: 'Haus' }, oak)).toMatchObject({ __typename: 'NotFound', code: 'CO_USE_NOT_FOUND' });
    expect((await api.data<AgreementDependentsQuery, object>('AgreementDependents', { id: PINE_AGREEMENT }, pine)).agreement?.licenceDependencies).toEqual([{ facility: 'Kinderhaus Nord', dependent: { code: 'OAK' } }]);
    const seen = async (credentials: Credentials) => (await api.data<LicenceDependenciesQuery, object>('LicenceDependencies', {}, credentials)).licenceDependencies.edges.map(({ node }) => node.facility);
    expect([await seen(agency), await seen(pine), await seen(oak), await seen(south)]).toEqual([['Kinderhaus Nord'], ['Kinderhaus Nord'], ['Kinderhaus Nord'], []]);
  });

  it('what the end would break is listed before it happens, for whoever may end it', async () => {
    expect(await impactOf(agency)).toMatchObject({
      confirmed: 1,
      open: 0,
      firstDay: '2099-05-11',
      dependents: [{ facility: 'Kinderhaus Nord' }],
      reservations: { edges: [{ node: { id: reservationId, code: 'R-1', state: 'CONFIRMED', firstDay: '2099-05-11', reasons: ['PARTNER_LQE_MISSING_CLAUSE'], offer: { code: 'G-01' } } }], pageInfo: { hasNextPage: false } },
    });
    for (const other of [pine, oak, south]) expect(await impactOf(other)).toBeNull();
    const certificate = (credentials: Credentials) => api.data<CertificateEndImpactQuery, object>('CertificateEndImpact', { certificateId, from: '2099-05-11' }, credentials);
    expect((await certificate(certifier)).certificateEndImpact).toMatchObject({ confirmed: 1, firstDay: '2099-05-11', reservations: { edges: [{ node: { code: 'R-1', reasons: ['UNCERTIFIED'] } }] } });
    expect((await certificate(south)).certificateEndImpact).toBeNull();
    const cancelled = (credentials: Credentials) => api.data<SessionCancelImpactQuery, object>('SessionCancelImpact', { sessionIds }, credentials);
    expect((await cancelled(pine)).sessionCancelImpact).toMatchObject({ confirmed: 1, firstDay: '2099-05-04', reservations: { edges: [{ node: { code: 'R-1', reasons: ['SESSION_CANCELLED'], offer: { code: 'G-01' } } }] } });
    expect((await cancelled(south)).sessionCancelImpact).toBeNull();
    expect((await api.data<OfferArchiveImpactQuery, object>('OfferArchiveImpact', { offerId }, pine)).offerArchiveImpact).toMatchObject({ confirmed: 1, firstDay: '2099-05-04' });
    expect((await api.data<OfferArchiveImpactQuery, object>('OfferArchiveImpact', { offerId }, south)).offerArchiveImpact).toBeNull();
  });

  it('DD-26: ending it lists the dependent facilities and asks for a second confirmation', async () => {
    const end = (dependentsSeen?: readonly string[]) => command('EndAgreementWithDependents', { agreementId: PINE_AGREEMENT, lastDay: '2099-05-04', dependentsSeen }, agency);
    const refused = { __typename: 'LicenceDepends', code: 'LICENCE_DEPENDS', lostFrom: '2099-05-05', dependents: [{ id, facility: 'Kinderhaus Nord', dependent: { code: 'OAK', name: 'Eiche e. V.' } }] };
    expect(await end()).toMatchObject(refused);
    expect(await end([UNKNOWN])).toMatchObject(refused);
    expect(await end([id])).toEqual({ __typename: 'Agreement', id: PINE_AGREEMENT, validTo: '2099-05-04' });
    expect(await command('WithdrawLicenceDependency', { dependencyId: id }, pine)).toMatchObject({ __typename: 'NotFound' });
    expect(await command('WithdrawLicenceDependency', { dependencyId: id }, oak)).toMatchObject({ __typename: 'LicenceDependency', id });
  });
});
