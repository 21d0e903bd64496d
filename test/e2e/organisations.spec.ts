import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildNetwork, ids } from '../support/api-network.js';
import { startApi, type Credentials, type TestApi } from '../support/api.js';
import type {
  AcceptInvitationMutation,
  AddSiteMutation,
  AnswerNetworkInvitationByTokenMutation,
  AnswerNetworkInvitationMutation,
  CloseSiteMutation,
  CooperationContractsQuery,
  EndCooperationContractMutation,
  EndNetworkMembershipMutation,
  InviteToNetworkMutation,
  LeaveNetworkMutation,
  NetworkInvitationsQuery,
  NetworkMembershipsQuery,
  OrganisationFinanceQuery,
  RecordCooperationContractMutation,
  RecordSafeguardingAgreementMutation,
  SafeguardingAgreementsQuery,
  SetLeitwegIdMutation,
  SetNetworkNoticeMutation,
  SetProviderTierMutation,
  SiteQuery,
  SitesQuery,
  UpdateBankDetailsMutation,
  UpdateOrganisationMutation,
  UpdateSiteMutation,
  UpdateTaxStatusMutation,
  WithdrawNetworkInvitationMutation,
} from '../support/gql/types.generated.js';

const UNKNOWN = '00000000-0000-7000-8000-00000000dead';

let api: TestApi;
let north: Credentials;
let south: Credentials;
let oak: Credentials;
let pine: Credentials;
let lead: Credentials;

beforeAll(async () => {
  api = await startApi();
  await buildNetwork(api.database.superuser, 1);
  north = await api.signIn('north@north.example', ids.northAgency, 'ADMINISTRATOR');
  south = await api.signIn('south@south.example', ids.southAgency, 'ADMINISTRATOR');
  oak = await api.signIn('oak@oak.example', ids.oak, 'ADMINISTRATOR');
  pine = await api.signIn('pine@pine.example', ids.pine, 'ADMINISTRATOR', 'BILLING');
  lead = await api.signIn('lead@pine.example', ids.pine, 'CASE_LEAD');
});
afterAll(() => api.close());

/** A mutation with a key of its own; its single field. */
async function command<D extends object>(operation: string, input: object, who: Credentials): Promise<D[keyof D]> {
  const data = await api.data<D, object>(operation, { input: { idempotencyKey: randomUUID(), ...input } }, who);
  return Object.values(data)[0] as D[keyof D];
}

const forbidden = async (operation: string, variables: object, who: Credentials) => (await api.run(operation, variables, who)).body.errors?.[0]?.extensions['code'];

describe('organisation data', () => {
  it('is changed by the administrator of the organisation alone', async () => {
    const input = { name: 'Kiefer gGmbH', street: 'Waldweg 3', postalCode: '64807', municipalityAgs: '06432004' };
    expect(await command<UpdateOrganisationMutation>('UpdateOrganisation', input, pine)).toMatchObject({ __typename: 'Organisation', code: 'PINE', federalState: 'HE', street: 'Waldweg 3' });
    expect(await forbidden('UpdateOrganisation', { input: { idempotencyKey: randomUUID(), ...input } }, lead)).toBe('FORBIDDEN');
    expect(await command<UpdateOrganisationMutation>('UpdateOrganisation', { ...input, municipalityAgs: '00000000' }, pine)).toMatchObject({ __typename: 'PlaceUnknown' });
    expect(await command<UpdateOrganisationMutation>('UpdateOrganisation', { ...input, street: null, name: '' }, pine)).toMatchObject({ __typename: 'FieldInvalid', field: 'name' });
    expect(await command<UpdateOrganisationMutation>('UpdateOrganisation', { ...input, partnerType: 'CLUB' }, pine)).toMatchObject({ __typename: 'PartnerTypeUnfit' });
  });

  it('bank details and tax status are checked, and read by ADMINISTRATOR, BILLING and AUDITOR of the organisation', async () => {
    expect(await command<UpdateBankDetailsMutation>('UpdateBankDetails', { iban: 'DE89 3704 0044 0532 0130 00', bic: 'COBADEFFXXX' }, pine)).toEqual({
      __typename: 'OrganisationFinance',
      iban: 'DE89370400440532013000',
      bic: 'COBADEFFXXX',
    });
    expect(await command<UpdateBankDetailsMutation>('UpdateBankDetails', { iban: 'DE88370400440532013000' }, pine)).toMatchObject({ __typename: 'IbanInvalid' });
    expect(await command<UpdateTaxStatusMutation>('UpdateTaxStatus', { vatStatus: 'EXEMPT' }, pine)).toMatchObject({ __typename: 'TaxEvidenceUnfit', problem: 'EVIDENCE_MISSING' });
    const status = { vatStatus: 'EXEMPT', exemptionBasis: 'RECOGNISED_75', exemptionYear: 2025, taxNumber: '007' };
    expect(await command<UpdateTaxStatusMutation>('UpdateTaxStatus', status, pine)).toMatchObject({ __typename: 'OrganisationFinance', exemptionYear: 2025 });
    expect(await command<SetLeitwegIdMutation>('SetLeitwegId', { leitwegId: '04011000-1234512345-07' }, north)).toMatchObject({ __typename: 'LeitwegIdInvalid' });
    expect(await command<SetLeitwegIdMutation>('SetLeitwegId', { leitwegId: '04011000-1234512345-06' }, north)).toMatchObject({ leitwegId: '04011000-1234512345-06' });
    const { organisationFinance } = await api.data<OrganisationFinanceQuery, object>('OrganisationFinance', {}, await api.signIn('audit@pine.example', ids.pine, 'AUDITOR'));
    expect(organisationFinance).toEqual({
      iban: 'DE89370400440532013000',
      bic: 'COBADEFFXXX',
      taxNumber: '007',
      vatId: null,
      vatStatus: 'EXEMPT',
      exemptionBasis: 'RECOGNISED_75',
      exemptionYear: 2025,
      leitwegId: null,
    });
    expect(await forbidden('OrganisationFinance', {}, lead)).toBe('FORBIDDEN');
  });
});

describe('sites', () => {
  it('are added, changed and closed by their owner, and known to everyone signed in', async () => {
    const site = await command<AddSiteMutation>('AddSite', { kind: 'DAY_CENTRE', name: 'Tageszentrum', municipalityAgs: '06432004' }, pine);
    if (site.__typename !== 'Site') throw new Error(`refused: ${site.__typename}`);
    expect(site.owner.code).toBe('PINE');
    const change = { siteId: site.id, kind: 'DAY_CENTRE', name: 'Tageszentrum West', municipalityAgs: '06432004' };
    expect(await command<UpdateSiteMutation>('UpdateSite', change, pine)).toMatchObject({ __typename: 'Site', name: 'Tageszentrum West' });
    const foreign = await command<UpdateSiteMutation>('UpdateSite', change, oak);
    expect(foreign).toEqual(await command<UpdateSiteMutation>('UpdateSite', { ...change, siteId: UNKNOWN }, oak));
    expect(foreign).toMatchObject({ __typename: 'NotFound' });
    const { sites } = await api.data<SitesQuery, object>('Sites', { ownerId: ids.pine, kind: 'DAY_CENTRE' }, lead);
    expect(sites.edges.map((edge) => [edge.node.name, edge.node.owner.code])).toEqual([['Tageszentrum West', 'PINE']]);
    expect(await command<CloseSiteMutation>('CloseSite', { siteId: site.id, lastDay: '2026-01-31' }, pine)).toMatchObject({ closedOn: '2026-01-31' });
    expect((await api.data<SitesQuery, object>('Sites', { ownerId: ids.pine }, north)).sites.edges).toEqual([]);
    expect((await api.data<SiteQuery, object>('Site', { id: site.id.toUpperCase() }, north)).site).toEqual({ id: site.id, name: 'Tageszentrum West' });
    expect((await api.data<SiteQuery, object>('Site', { id: UNKNOWN }, north)).site).toBeNull();
  });
});

const invite = async (input: object, who = north) => command<InviteToNetworkMutation>('InviteToNetwork', input, who);

describe('networks', () => {
  it('a provider joins by invitation, gets a tier, a contract and a safeguarding agreement, and leaves with notice', async () => {
    const invitation = await invite({ organisationId: ids.pine });
    if (invitation.__typename !== 'NetworkInvitation') throw new Error(`refused: ${invitation.__typename}`);
    expect(invitation).toMatchObject({ isNew: false, state: 'PENDING', organisation: { code: 'PINE' } });
    const received = await api.data<NetworkInvitationsQuery, object>('NetworkInvitations', { state: 'PENDING' }, pine);
    expect(received.networkInvitations.edges.map((edge) => [edge.node.id, edge.node.agency.code])).toEqual([[invitation.id, 'NORTH']]);
    expect((await api.data<NetworkInvitationsQuery, object>('NetworkInvitations', {}, oak)).networkInvitations.edges).toEqual([]);

    const foreign = await command<AnswerNetworkInvitationMutation>('AnswerNetworkInvitation', { invitationId: invitation.id, answer: 'ACCEPT' }, oak);
    expect(foreign).toEqual(await command<AnswerNetworkInvitationMutation>('AnswerNetworkInvitation', { invitationId: UNKNOWN, answer: 'ACCEPT' }, oak));
    expect(await command<AnswerNetworkInvitationMutation>('AnswerNetworkInvitation', { invitationId: invitation.id, answer: 'ACCEPT' }, pine)).toMatchObject({ state: 'ACCEPTED' });
    const membership = async (who: Credentials) =>
      (await api.data<NetworkMembershipsQuery, object>('NetworkMemberships', { agencyId: ids.northAgency, providerId: ids.pine }, who)).networkMemberships.edges[0]!.node;
    expect(await membership(oak)).toMatchObject({ agency: { code: 'NORTH' }, provider: { code: 'PINE' }, validTo: null, tier: 'CORE', noticeDays: 90 });
    const { id: membershipId } = await membership(pine);

    expect(await command<SetProviderTierMutation>('SetProviderTier', { membershipId, tier: 'ASSOCIATED' }, north)).toMatchObject({ tier: 'ASSOCIATED', provider: { code: 'PINE' } });
    expect(await command<SetProviderTierMutation>('SetProviderTier', { membershipId, tier: 'LEAD' }, pine)).toMatchObject({ __typename: 'NotFound' });

    const contract = { providerId: ids.pine, number: 'KV-1', validFrom: '2026-01-01' };
    const recorded = await command<RecordCooperationContractMutation>('RecordCooperationContract', contract, north);
    if (recorded.__typename !== 'CooperationContract') throw new Error(`refused: ${recorded.__typename}`);
    expect(await command<RecordCooperationContractMutation>('RecordCooperationContract', contract, north)).toMatchObject({ __typename: 'SpanOverlaps' });
    expect(await command<EndCooperationContractMutation>('EndCooperationContract', { contractId: recorded.id, validTo: '2026-12-31' }, north)).toMatchObject({ validTo: '2026-12-31' });
    const contracts = async (who: Credentials) => (await api.data<CooperationContractsQuery, object>('CooperationContracts', {}, who)).cooperationContracts.edges;
    expect((await contracts(pine)).map((edge) => [edge.node.number, edge.node.agency.code, edge.node.provider.code, edge.node.validTo])).toEqual([['KV-1', 'NORTH', 'PINE', '2026-12-31']]);
    expect(await contracts(south)).toEqual([]);

    const safeguarding = { providerId: ids.pine, validFrom: '2020-01-01', validTo: '2099-12-31' };
    expect(await command<RecordSafeguardingAgreementMutation>('RecordSafeguardingAgreement', safeguarding, north)).toMatchObject({ validTo: '2099-12-31', provider: { code: 'PINE' } });
    expect(await command<RecordSafeguardingAgreementMutation>('RecordSafeguardingAgreement', { ...safeguarding, providerId: ids.oak }, pine)).toMatchObject({ __typename: 'NotFound' });
    expect((await membership(pine)).safeguardingAgreementValidUntil).toBe('2099-12-31');
    expect((await membership(oak)).safeguardingAgreementValidUntil).toBeNull();
    expect((await api.data<SafeguardingAgreementsQuery, object>('SafeguardingAgreements', { endsBy: '2099-12-31' }, lead)).safeguardingAgreements.edges).toHaveLength(1);

    expect(await command<LeaveNetworkMutation>('LeaveNetwork', { membershipId, lastDay: '2020-01-01' }, pine)).toMatchObject({ __typename: 'NoticeTooShort' });
    expect(await command<SetNetworkNoticeMutation>('SetNetworkNotice', { noticeDays: 30 }, north)).toEqual({ __typename: 'NetworkSettings', noticeDays: 30 });
    const left = await command<LeaveNetworkMutation>('LeaveNetwork', { membershipId }, pine);
    expect(left).toMatchObject({ __typename: 'NetworkMembership' });
    expect(await command<EndNetworkMembershipMutation>('EndNetworkMembership', { membershipId, lastDay: '2098-12-31' }, north)).toMatchObject({ __typename: 'MembershipEnds' });
    expect(await command<EndNetworkMembershipMutation>('EndNetworkMembership', { membershipId }, south)).toMatchObject({ __typename: 'NotFound' });
  });

  it('an organisation that is not there yet is founded out of a mail, and its first administrator signs in', async () => {
    const newOrganisation = { name: 'Reiterhof Sonne', kind: 'PARTNER', partnerType: 'CLUB', municipalityAgs: '06432004', administratorEmail: 'chefin@hof.example' };
    expect(await invite({ newOrganisation })).toMatchObject({ __typename: 'NetworkInvitation', isNew: true, organisation: null });
    expect(await invite({ newOrganisation })).toMatchObject({ __typename: 'AlreadyInvited' });
    const { rows } = await api.database.superuser.query<{ link: string }>(`SELECT params->>'link' AS link FROM platform.mail WHERE recipient = 'chefin@hof.example'`);
    const token = rows[0]!.link.split('#')[1]!;
    expect(api.log.join('\n')).not.toContain(token);
    const nobody: Credentials = {};
    const answered = await command<AnswerNetworkInvitationByTokenMutation>('AnswerNetworkInvitationByToken', { token, answer: 'ACCEPT' }, nobody);
    expect(answered).toEqual({ __typename: 'NetworkInvitationAnswered', organisationName: 'Reiterhof Sonne', state: 'ACCEPTED' });
    const used = await command<AnswerNetworkInvitationByTokenMutation>('AnswerNetworkInvitationByToken', { token, answer: 'ACCEPT' }, nobody);
    expect(used).toEqual(await command<AnswerNetworkInvitationByTokenMutation>('AnswerNetworkInvitationByToken', { token: 'unknown', answer: 'ACCEPT' }, nobody));
    const account = { token, name: 'Petra Sonne', password: 'a password of the tests only' };
    expect(await command<AcceptInvitationMutation>('AcceptInvitation', account, nobody)).toMatchObject({ __typename: 'InvitationAnswered' });
    const chief = await api.signInAs('chefin@hof.example');
    const { networkMemberships } = await api.data<NetworkMembershipsQuery, object>('NetworkMemberships', { agencyId: ids.northAgency }, chief);
    expect(networkMemberships.edges.map((edge) => edge.node.validTo)).toContain(null);
    expect(await command<UpdateOrganisationMutation>('UpdateOrganisation', { name: 'Reiterhof Sonne e.V.', municipalityAgs: '06432004', partnerType: 'CLUB' }, chief)).toMatchObject({
      __typename: 'Organisation',
      name: 'Reiterhof Sonne e.V.',
    });
  });

  it('an invitation is the agency\'s to send and to take back', async () => {
    expect(await invite({ organisationId: ids.oak }, pine)).toMatchObject({ __typename: 'NotFound' });
    expect(await invite({ organisationId: ids.southAgency })).toMatchObject({ __typename: 'NotFound' });
    expect(await invite({})).toMatchObject({ __typename: 'FieldInvalid', field: 'organisationId' });
    const invitation = await invite({ organisationId: ids.oak });
    if (invitation.__typename !== 'NetworkInvitation') throw new Error(`refused: ${invitation.__typename}`);
    const withdraw = (who: Credentials) => command<WithdrawNetworkInvitationMutation>('WithdrawNetworkInvitation', { invitationId: invitation.id }, who);
    expect(await withdraw(south)).toMatchObject({ __typename: 'NotFound' });
    expect(await withdraw(oak)).toMatchObject({ __typename: 'NotFound' });
    expect(await withdraw(north)).toMatchObject({ __typename: 'NetworkInvitation', state: 'WITHDRAWN' });
    expect(await withdraw(north)).toMatchObject({ __typename: 'NetworkInvitationClosed' });
  });
});
