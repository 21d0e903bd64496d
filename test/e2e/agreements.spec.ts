import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addOffers, buildNetwork, ids } from '../support/api-network.js';
import { startApi, type Credentials, type TestApi } from '../support/api.js';
import type { AgreementQuery, AgreementsInStateQuery, AgreementTemplatesQuery, ReservationsMissingClausesQuery } from '../support/gql/types.generated.js';

let api: TestApi;
let author: Credentials;
let quality: Credentials;
let controller: Credentials;
let caseworker: Credentials;
let oak: Credentials;
let pine: Credentials;
let south: Credentials;

/** Oak's case of the north wants the two sessions of G-01 in May 2099; no agreement has a clause on co-use yet. */
beforeAll(async () => {
  api = await startApi();
  await buildNetwork(api.database.superuser, 0);
  await addOffers(api.database.superuser, 1, 1);
  await api.database.superuser.query(`
    UPDATE offers.session SET state = 'CANCELLED';
    INSERT INTO offers.session (offer_id, date, start, minutes, capacity) SELECT id, day, '15:30', 90, 4 FROM offers.offer CROSS JOIN unnest('{2099-05-04,2099-05-11}'::date[]) AS day;
    UPDATE referrals.referral SET wanted_from = '2099-05-01';
    INSERT INTO identity.network_membership (agency_id, provider_id, valid_from) VALUES ('${ids.northAgency}', '${ids.pine}', '2026-01-01')`);
  const north = ids.northAgency;
  author = await api.signIn('author@north.example', north, 'ADMINISTRATOR', 'CERTIFIER');
  quality = await api.signIn('quality@north.example', north, 'QUALITY');
  controller = await api.signIn('controller@north.example', north, 'CONTROLLER');
  caseworker = await api.signIn('case@north.example', north, 'CASEWORKER');
  oak = await api.signIn('admin@oak.example', ids.oak, 'ADMINISTRATOR', 'CASE_LEAD');
  pine = await api.signIn('admin@pine.example', ids.pine, 'ADMINISTRATOR', 'GROUP_LEAD');
  south = await api.signIn('admin@south.example', ids.southAgency, 'ADMINISTRATOR', 'QUALITY', 'CONTROLLER');
});
afterAll(() => api.close());

/** The answer of a mutation whose field is the operation's name. */
async function command(operation: string, input: object, credentials: Credentials): Promise<Record<string, unknown>> {
  const data = await api.data<Record<string, Record<string, unknown>>, object>(operation, { input: { idempotencyKey: randomUUID(), ...input } }, credentials);
  return Object.values(data)[0]!;
}
const agreement = async (id: string, credentials: Credentials) => (await api.data<AgreementQuery, object>('Agreement', { id }, credentials)).agreement;

const CLAUSES = [
  { code: 'ZIELGRUPPE', part: 'SERVICE', text: 'Kinder von 6 bis 12 Jahren.' },
  { code: 'FORTBILDUNG', part: 'QUALITY', text: 'Zwei Tage im Jahr.' },
  { code: 'ENTGELT', part: 'FEE', text: '60 Euro je Platz.' },
  { code: 'CO_USE_INCOMING', part: 'CO_USE', text: 'Andere dürfen Plätze nutzen.' },
];

/** From a draft to an agreement in force, by three people of the agency. */
async function putInForce(agreementId: string): Promise<void> {
  expect(await command('ApproveAgreementProfessionally', { agreementId }, quality)).toMatchObject({ __typename: 'Agreement', state: 'PROFESSIONALLY_APPROVED' });
  expect(await command('ApproveAgreementEconomically', { agreementId }, controller)).toMatchObject({ __typename: 'Agreement', state: 'ECONOMICALLY_APPROVED', nextStates: ['ACTIVE', 'IN_NEGOTIATION'] });
  expect(await command('ActivateAgreement', { agreementId, signedOn: '2026-01-02' }, author)).toMatchObject({ __typename: 'Agreement', state: 'ACTIVE', signedOn: '2026-01-02' });
}

describe('agreements over the API', () => {
  let offerId: string;
  const wish = () => command('ReserveSeat', { referralId: ids.northReferral, offerId, variant: 'INTEGRATED' }, caseworker);
  beforeAll(async () => {
    offerId = (await api.database.superuser.query<{ id: string }>('SELECT id FROM offers.offer')).rows[0]!.id;
  });

  it('DD-22, DD-23: an integrated seat is refused by the clauses that both agreements lack', async () => {
    expect(await wish()).toMatchObject({ __typename: 'NotMatching', reasons: ['MAIN_LQE_MISSING_CLAUSE', 'PARTNER_LQE_MISSING_CLAUSE'] });
  });

  it('DD-28, NRW-13: pine drafts from the agency\'s template, both negotiate, two approve', async () => {
    const template = await command('PublishAgreementTemplate', { code: 'MUSTER', name: 'Gruppen', clauses: CLAUSES }, author);
    expect(template).toMatchObject({ __typename: 'AgreementTemplate', version: 1, agency: { code: 'NORTH' } });
    const known = await api.data<AgreementTemplatesQuery, object>('AgreementTemplates', { agencyId: ids.northAgency, newest: true }, pine);
    expect(known.agreementTemplates.edges.map((edge) => edge.node.clauses.map((clause) => clause.code))).toEqual([CLAUSES.map((clause) => clause.code)]);

    const drafted = await command('DraftAgreement', { counterpartId: ids.northAgency, templateVersionId: template['id'], validFrom: '2026-01-01', legalBases: ['31'] }, pine);
    expect(drafted).toMatchObject({ __typename: 'Agreement', state: 'DRAFT', nextStates: ['IN_NEGOTIATION', 'DISCARDED'], coUseIncoming: true });
    const id = String(drafted['id']);
    expect([await agreement(id, author), await agreement(id, south)]).toEqual([null, null]);
    await command('NegotiateAgreement', { agreementId: id }, pine);
    const seen = (await agreement(id, author))!;
    expect(await command('EditAgreement', { agreementId: id, revision: 'an old one', clauses: [] }, author)).toMatchObject({ __typename: 'StaleRevision', revision: seen.revision });
    expect(await command('EditAgreement', { agreementId: id, revision: seen.revision, clauses: [{ code: 'FORTBILDUNG', text: 'Drei Tage im Jahr.' }] }, author)).toMatchObject({ qualityPart: 'Drei Tage im Jahr.' });
    expect(await command('ApproveAgreementProfessionally', { agreementId: id }, author)).toMatchObject({ __typename: 'AuthorCannotApprove', asDeputy: false });
    await putInForce(id);

    const full = (await agreement(id, pine))!;
    expect(full).toMatchObject({ state: 'ACTIVE', template: { code: 'MUSTER', version: 1 }, replaces: null, approvals: [{ competence: 'PROFESSIONAL' }, { competence: 'ECONOMIC' }] });
    expect(new Set(full.approvals.map((approval) => approval.personId)).size).toBe(2);
    expect(full.authors.map((one) => one.part).sort()).toEqual(['FEE', 'QUALITY', 'QUALITY', 'SERVICE', 'TERMS']);
    expect(await wish()).toMatchObject({ __typename: 'NotMatching', reasons: ['MAIN_LQE_MISSING_CLAUSE'] });
  });

  it('keeps fees from the quality role (NRW-03)', async () => {
    const { agreements } = await api.data<AgreementsInStateQuery, object>('AgreementsInState', { state: 'ACTIVE' }, quality);
    const { id } = agreements.edges.map((edge) => edge.node).find((node) => node.clauses.length > 0)!;
    const clauses = (await agreement(id, quality))!.clauses;
    expect(clauses.find((clause) => clause.part === 'FEE')!.text).toBeNull();
    expect(clauses.find((clause) => clause.part === 'QUALITY')!.text).toBe('Drei Tage im Jahr.');
    expect((await api.run('AgreementFee', { id }, quality)).body.errors?.map((error) => error.extensions['code'])).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    expect((await api.run('AgreementFee', { id }, controller)).body.data).toEqual({ agreement: { feePart: '60 Euro je Platz.', budgetTotalCents: null } });
  });

  it('a new version of an imported agreement brings the clause that was missing, and the seat is given', async () => {
    const drafted = await command('DraftAgreementVersion', { agreementId: ids.northAgreement, validFrom: '2026-02-01' }, oak);
    const id = String(drafted['id']);
    expect(drafted).toMatchObject({ __typename: 'Agreement', version: 2, coUseOutgoing: false });
    expect(await command('EditAgreement', { agreementId: id, revision: drafted['revision'], clauses: [{ code: 'CO_USE_OUTGOING' }] }, oak)).toMatchObject({ coUseOutgoing: true });
    await command('NegotiateAgreement', { agreementId: id }, oak);
    await putInForce(id);
    expect(await agreement(id, oak)).toMatchObject({ replaces: { code: 'A-NORTH', state: 'ENDED' } });
    expect(await wish()).toMatchObject({ __typename: 'Reservation' });
  });

  it('DD-23: the end of an agreement flags the reservation for the agency and the responsible provider', async () => {
    const { agreements } = await api.data<AgreementsInStateQuery, object>('AgreementsInState', { state: 'ACTIVE' }, pine);
    const agreementId = agreements.edges[0]!.node.id;
    expect(await command('EndAgreement', { agreementId, lastDay: '2000-01-01' }, author)).toMatchObject({ __typename: 'DayOutOfRange', latest: null });
    expect(await command('EndAgreement', { agreementId, lastDay: '2099-05-05' }, pine)).toMatchObject({ __typename: 'NotFound' });
    expect(await command('EndAgreement', { agreementId, lastDay: '2099-05-05' }, author)).toMatchObject({ __typename: 'Agreement', validTo: '2099-05-05', state: 'ACTIVE' });
    const flagged = async (credentials: Credentials, missingClause?: boolean) =>
      (await api.data<ReservationsMissingClausesQuery, object>('ReservationsMissingClauses', { missingClause }, credentials)).reservations.edges.map((edge) => edge.node);
    const expected = [{ referralCode: 'F-NORTH', missingClauses: [{ code: 'PARTNER_LQE_MISSING_CLAUSE', firstDay: '2099-05-11' }] }];
    expect([await flagged(caseworker), await flagged(caseworker, true), await flagged(oak, true)]).toEqual([expected, expected, expected]);
    expect([await flagged(caseworker, false), await flagged(pine)]).toEqual([[], [{ referralCode: 'F-NORTH', missingClauses: null }]]);
  });

  it('answers a foreign, an unknown and a senseless id with the same words', async () => {
    const answers = [ids.northAgreement, '00000000-0000-7000-8000-0000000000ff', 'no uuid'].map(async (agreementId) => [
      await agreement(agreementId, south),
      await command('ActivateAgreement', { agreementId, signedOn: '2026-01-01' }, south),
      await command('EndAgreement', { agreementId, lastDay: '2099-01-01' }, south),
      await command('NegotiateAgreement', { agreementId }, south),
      await command('ApproveAgreementProfessionally', { agreementId }, south),
      await command('DiscardAgreement', { agreementId }, south),
      await command('ReopenAgreement', { agreementId, reason: 'FEE' }, south),
    ]);
    const refusal = { __typename: 'NotFound', code: 'TERMS_NOT_FOUND', message: 'There are no such terms.' };
    expect(await Promise.all(answers)).toEqual(Array(3).fill([null, ...Array<unknown>(6).fill(refusal)]));
  });

  it('loads a list with everything that belongs to it in the same number of statements, however long it is', async () => {
    const count = async () => {
      api.statements.take();
      const { agreements } = await api.data<AgreementsInStateQuery, object>('AgreementsInState', {}, author);
      return { length: agreements.edges.length, statements: api.statements.take() };
    };
    const before = await count();
    await api.database.superuser.query(`INSERT INTO agreements.agreement (code, agency_id, provider_id, valid_from, legal_bases, origin)
      SELECT 'MORE-' || n, '${ids.northAgency}', '${ids.oak}', '2026-01-01', '{31}', 'DEMO' FROM generate_series(1, 10) n`);
    expect(await count()).toEqual({ length: before.length + 10, statements: before.statements });
  });
});
