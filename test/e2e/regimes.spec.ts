import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type Credentials, type TestApi } from '../support/api.js';
import { buildRegimeNetwork, type RegimeNetwork } from '../support/regime-network.js';
import type {
  AddSocialSpaceCentreMutation,
  AdoptRegimePresetMutation,
  AdoptSocialSpacesMutation,
  AssessModuleHoursQuery,
  ChangeRegimeMutation,
  ChangeSocialSpaceMutation,
  CreateSocialSpaceMutation,
  EndSocialSpaceCentreMutation,
  ModulesQuery,
  RegimePresetsQuery,
  RegimesQuery,
  SocialSpaceOfQuery,
  SocialSpacesQuery,
  WeeklyChargeQuery,
} from '../support/gql/types.generated.js';

let api: TestApi;
let network: RegimeNetwork;
let admin: Credentials;
let caseworker: Credentials;
let provider: Credentials;

beforeAll(async () => {
  api = await startApi();
  network = await buildRegimeNetwork(api.database.superuser);
  admin = await api.signIn('admin@agency.example', network.agencyId, 'ADMINISTRATOR');
  caseworker = await api.signIn('case@agency.example', network.agencyId, 'CASEWORKER');
  provider = await api.signIn('admin@lead.example', network.leadId, 'ADMINISTRATOR');
});
afterAll(() => api.close());

let keys = 0;
const input = <T extends object>(fields: T) => ({ input: { ...fields, idempotencyKey: `regimes-key-${++keys}` } });
const denied = async (operation: string, variables: object, credentials: Credentials) => (await api.run(operation, variables, credentials)).body.errors?.[0]?.extensions;
const regimes = (legalBasis = '31', credentials = provider) =>
  api.data<RegimesQuery, object>('Regimes', { agencyId: network.agencyId, legalBasis, from: '2014-01-01' }, credentials);

describe('funding regimes', () => {
  it('ship as presets without amounts of money', async () => {
    const { regimePresets } = await api.data<RegimePresetsQuery, object>('RegimePresets', {}, caseworker);
    expect(regimePresets.map(({ code, legalBases, modules }) => [code, legalBases, modules.length])).toEqual([
      ['STA_DARMSTADT_DIEBURG', ['30', '31', '35', '35a', '41'], 6],
      ['PROVIDER_BUDGET_BREMERHAVEN', ['27.2', '30.1', '30.2', '31.1', '35'], 0],
      ['SOCIAL_SPACES_TRIER_SAARBURG', ['28', '29', '30', '31', '32', '33', '37', '41', '52'], 0],
    ]);
    expect(regimePresets[1]).toMatchObject({ payableLegalBases: ['39'], instalments: 60, indirectBase: 'DIRECT' });
  });

  it('are adopted by administrators of an agency, once, and answered again for the same key', async () => {
    const wish = input({ preset: 'STA_DARMSTADT_DIEBURG', validFrom: '2026-01-01' });
    expect(await denied('AdoptRegimePreset', wish, caseworker)).toEqual({ code: 'FORBIDDEN' });
    const adopt = async (variables: object, credentials = admin) =>
      (await api.data<AdoptRegimePresetMutation, object>('AdoptRegimePreset', variables, credentials)).adoptRegimePreset;
    const first = await adopt(wish);
    expect(first).toMatchObject({ __typename: 'Regime', code: 'STA' });
    expect(await adopt(wish)).toEqual(first);
    expect(await adopt(input({ preset: 'STA_DARMSTADT_DIEBURG', validFrom: '2026-01-01' }))).toMatchObject({ __typename: 'RegimeExists', regimeId: (first as { id: string }).id });
    expect(await adopt(input({ preset: 'STA_DARMSTADT_DIEBURG', validFrom: '2026-01-01' }), provider)).toMatchObject({ __typename: 'NotAnAgency' });
    await adopt(input({ preset: 'SOCIAL_SPACES_TRIER_SAARBURG', validFrom: '2014-01-01' }));
  });

  it('DD-02, TS-12 and TS-19: tell everyone what they take and how long their contracts last', async () => {
    const told = async (legalBasis: string) => (await regimes(legalBasis)).regimes.edges.map(({ node }) => [node.code, node.versions[0]!.coverageOf]);
    expect(await told('31')).toEqual([['SOZIALRAUM', 'COVERED_BY_BUDGET'], ['STA', 'PAYABLE']]);
    expect(await told('32')).toEqual([['SOZIALRAUM', 'COVERED_BY_BUDGET'], ['STA', 'LEGAL_BASIS_NOT_COVERED']]);
    expect(await told('35a')).toEqual([['SOZIALRAUM', 'LEGAL_BASIS_NOT_COVERED'], ['STA', 'PAYABLE']]);
    const [space, sta] = (await regimes()).regimes.edges;
    expect([space!.node.versions[0]!.contractEnd, sta!.node.versions[0]!.contractEnd]).toEqual(['2018-12-31', null]);
    expect(sta!.node).toMatchObject({ funding: 'STA_LUMP', preset: 'STA_DARMSTADT_DIEBURG', agency: { code: 'AGENCY' } });
  });

  it('change by a new version; what is left out stays, null empties', async () => {
    const regimeId = (await regimes()).regimes.edges.find(({ node }) => node.code === 'SOZIALRAUM')!.node.id;
    const change = async (fields: object, credentials = admin) => (await api.data<ChangeRegimeMutation, object>('ChangeRegime', input({ regimeId, ...fields }), credentials)).changeRegime;
    expect(await change({ validFrom: '2026-07-01', terms: { partialWeek: 'BY_DAY', contractYears: null } })).toMatchObject({
      __typename: 'Regime',
      versions: [
        { validFrom: '2014-01-01', validTo: '2026-06-30', partialWeek: 'FULL_WEEK', contractYears: 5 },
        { validFrom: '2026-07-01', validTo: null, partialWeek: 'BY_DAY', contractYears: null },
      ],
    });
    expect(await change({ validFrom: '2026-07-01', terms: {} })).toMatchObject({ __typename: 'VersionExists' });
    expect(await change({ validFrom: '2010-07-01', terms: {} })).toMatchObject({ __typename: 'NoVersionOnDay' });
    expect(await change({ validFrom: '2026-08-01', terms: { asdBasisPoints: null, legalBases: [] } })).toMatchObject({
      __typename: 'InvalidTerms',
      problems: ['LEGAL_BASES_EMPTY', 'SHARES_CONTRADICT'],
    });
    const foreign = await change({ validFrom: '2026-08-01', terms: {} }, provider);
    const unknown = await change({ regimeId: network.spaceId, validFrom: '2026-08-01', terms: {} });
    expect(foreign).toMatchObject({ __typename: 'NotFound', code: 'REGIME_NOT_FOUND' });
    expect(unknown).toEqual(foreign);
  });
});

describe('modules', () => {
  const modules = async () => (await api.data<ModulesQuery, object>('Modules', { agencyId: network.agencyId, validOn: '2026-06-01' }, provider)).modules;

  it('DD-03 to DD-08: are those of the source with their templates, separate for free and resource-person minutes', async () => {
    expect((await modules()).map(({ code, fromMinutes, toMinutes, hoursBasis, templates }) => [code, fromMinutes / 60, toMinutes / 60, hoursBasis, templates.length])).toEqual([
      ['FLEX', 1, 3, 'PER_WEEK', 1],
      ['BASIS', 3, 5, 'PER_WEEK', 1],
      ['STANDARD', 6, 8, 'PER_WEEK', 1],
      ['ZUSATZ', 9, 11, 'PER_WEEK', 1],
      ['SONDER', 11, 15, 'PER_WEEK', 1],
      ['KRISE', 10, 10, 'PER_INTERVENTION', 2],
    ]);
    expect((await modules())[1]!.templates[0]).toMatchObject({ flexMinutes: 120, resourcePersonMinutes: null, slots: [{ kind: 'GROUP', minutes: 120, count: 1 }, { kind: 'SINGLE', minutes: 60, count: 1 }] });
  });

  it('DD-06: the ZUSATZ template loads with its warnings', async () => {
    const zusatz = (await modules()).find((module) => module.code === 'ZUSATZ')!;
    expect(zusatz.templates[0]!.slots).toHaveLength(3);
    expect(zusatz.templates[0]!.warnings.map((warning) => warning.message)).toEqual(['template 8.5 h below range 9–11 h', 'template 11.5 h above range 9–11 h']);
  });

  it('DD-03, DD-05 and DD-07: are assessed by hours, without a proposal', async () => {
    const assess = async (fields: object) =>
      (await api.data<AssessModuleHoursQuery, object>('AssessModuleHours', { input: { agencyId: network.agencyId, from: '2026-06-01', to: '2026-06-30', ...fields } }, caseworker)).assessModuleHours;
    expect(await assess({ module: 'FLEX', minutes: 900 })).toMatchObject({ verdict: 'ABOVE_MODULE_RANGE', averageHoursPerWeek: '3.5' });
    expect(await assess({ module: 'ZUSATZ', minutes: 660, to: '2026-06-07' })).toMatchObject({ verdict: 'WITHIN_MODULE_RANGE', fittingModules: ['ZUSATZ', 'SONDER'], warnings: [] });
    expect(await assess({ module: 'STANDARD', minutes: 1800, weeklyGroupSeats: 3 })).toMatchObject({
      warnings: [{ code: 'GROUP_SEATS_ABOVE_TEMPLATE', text: '3 Gruppenplätze je Woche, die Vorlage im Standard-Modul hat 2' }],
    });
    expect(await assess({ agencyId: network.otherAgencyId, module: 'FLEX', minutes: 900 })).toBeNull();
  });

  it('DD-01: cost weeks × weekly rate, for those who may see prices', async () => {
    await api.database.superuser.query(
      `INSERT INTO agreements.weekly_rate (agreement_id, module, amount_cents, valid_from, origin) VALUES ($1, 'STANDARD', 40000, '2026-01-01', 'DEMO')`,
      [network.lumpAgreementId],
    );
    const wish = { input: { agreementId: network.lumpAgreementId, module: 'STANDARD', grantedFrom: '2026-06-01', from: '2026-06-01', to: '2026-06-16' } };
    expect((await api.data<WeeklyChargeQuery, object>('WeeklyCharge', wish, admin)).weeklyCharge).toMatchObject({
      totalCents: '120000',
      weeks: [
        { week: '2026-06-01', days: 7, cents: '40000', problem: null },
        { week: '2026-06-08', days: 7, cents: '40000', problem: null },
        { week: '2026-06-15', days: 7, cents: '40000', problem: null },
      ],
    });
    expect(await denied('WeeklyCharge', wish, caseworker)).toEqual({ code: 'FORBIDDEN' });
    const stranger = await api.signIn('admin@stranger.example', network.strangerId, 'ADMINISTRATOR');
    expect((await api.data<WeeklyChargeQuery, object>('WeeklyCharge', wish, stranger)).weeklyCharge).toBeNull();
  });
});

describe('social spaces', () => {
  const spaceOf = async (municipalityAgs: string, validOn = '2026-05-01') =>
    (await api.data<SocialSpaceOfQuery, object>('SocialSpaceOf', { agencyId: network.agencyId, municipalityAgs, validOn }, provider)).socialSpaceOf?.code ?? null;

  it('TS-13: come as a preset: Kell am See to Hermeskeil, Zerf to Saarburg', async () => {
    const adopt = async () => (await api.data<AdoptSocialSpacesMutation, object>('AdoptSocialSpaces', input({ validFrom: '2014-01-01' }), admin)).adoptSocialSpaces;
    expect(await adopt()).toMatchObject({ __typename: 'AdoptedSocialSpaces', socialSpaces: [{ code: 'KONZ' }, {}, {}, {}] });
    expect(await adopt()).toMatchObject({ __typename: 'SocialSpaceCodeTaken' });
    expect([await spaceOf('07235058'), await spaceOf('07235152'), await spaceOf('07235002')]).toEqual(['HERMESKEIL', 'SAARBURG', null]);
  });

  it('are created and changed from a day on', async () => {
    const create = async (fields: object, credentials = admin) =>
      (await api.data<CreateSocialSpaceMutation, object>('CreateSocialSpace', input({ code: 'AYL', name: 'Ayl', municipalityAgs: ['07235002'], validFrom: '2026-01-01', ...fields }), credentials)).createSocialSpace;
    const space = await create({});
    expect(space).toMatchObject({ __typename: 'SocialSpace', code: 'AYL', validTo: null });
    expect(await create({ code: 'X', municipalityAgs: ['07235068'] })).toMatchObject({ __typename: 'MunicipalityTaken', taken: [{ municipalityAgs: '07235068', socialSpaceCode: 'KONZ' }] });
    expect(await create({ code: 'X', municipalityAgs: ['07235999'] })).toMatchObject({ __typename: 'MunicipalityUnknown', municipalityAgs: ['07235999'] });
    expect(await create({ code: 'X' }, provider)).toMatchObject({ __typename: 'NotAnAgency' });
    const change = async (fields: object, credentials = admin) =>
      (await api.data<ChangeSocialSpaceMutation, object>('ChangeSocialSpace', input({ socialSpaceId: (space as { id: string }).id, validFrom: '2026-07-01', ...fields }), credentials)).changeSocialSpace;
    expect(await change({ municipalityAgs: ['07235002', '07235004'] })).toMatchObject({ __typename: 'SocialSpace', name: 'Ayl', validFrom: '2026-07-01' });
    expect([await spaceOf('07235004', '2026-06-30'), await spaceOf('07235004', '2026-07-01')]).toEqual([null, 'AYL']);
    expect(await change({ validFrom: '2026-08-01' }, provider)).toMatchObject({ __typename: 'NotFound', code: 'SOCIAL_SPACE_NOT_FOUND' });
  });

  it('TS-14: have centres that are sites, and more than one where there are', async () => {
    const { rows } = await api.database.superuser.query<{ id: string }>(
      `INSERT INTO identity.site (owner_id, kind, name, municipality_ags, lat, lon) VALUES ($1, 'SOCIAL_SPACE_CENTRE', 'Schweich', '07235125', 49.8, 6.7),
         ($2, 'SOCIAL_SPACE_CENTRE', 'Helenenberg', '07235501', 49.8, 6.6) RETURNING id`,
      [network.agencyId, network.leadId],
    );
    const list = async () => (await api.data<SocialSpacesQuery, object>('SocialSpaces', { agencyId: network.agencyId, validOn: '2026-05-01', first: 50 }, provider)).socialSpaces.edges;
    const space = (await list()).find(({ node }) => node.code === 'RUWER-SCHWEICH-TRIER-LAND')!.node;
    const add = async (siteId: string) =>
      (await api.data<AddSocialSpaceCentreMutation, object>('AddSocialSpaceCentre', input({ socialSpaceId: space.id, siteId, validFrom: '2014-01-01' }), admin)).addSocialSpaceCentre;
    expect(await add(rows[0]!.id)).toMatchObject({ __typename: 'SocialSpace', centres: [{ name: 'Schweich' }] });
    expect(await add(rows[1]!.id)).toMatchObject({ __typename: 'SocialSpace', centres: [{ name: 'Helenenberg' }, { name: 'Schweich' }] });
    expect(await add(rows[1]!.id)).toMatchObject({ __typename: 'CentreExists' });
    expect(await add(network.leadId)).toMatchObject({ __typename: 'NotFound', code: 'SITE_NOT_FOUND' });
    const centreId = (await list()).find(({ node }) => node.id === space.id)!.node.centres[0]!.id;
    const ended = await api.data<EndSocialSpaceCentreMutation, object>('EndSocialSpaceCentre', input({ centreId, lastDay: '2025-12-31' }), admin);
    expect(ended.endSocialSpaceCentre).toEqual({ __typename: 'SocialSpaceCentre', id: centreId, validTo: '2025-12-31' });
  });
});
