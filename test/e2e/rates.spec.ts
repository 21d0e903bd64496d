import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildNetwork, ids } from '../support/api-network.js';
import { startApi, type Credentials, type TestApi } from '../support/api.js';
import type {
  ApplicableSettlementRateQuery,
  CompareCalculationSheetsQuery,
  DraftSettlementRateMutationVariables,
  SettlementRateQuery,
  SettlementRatesByStateQuery,
  WeeklyRatesQuery,
} from '../support/gql/types.generated.js';

let api: TestApi;
/** Writes rates, and has the role of those who approve them too. */
let author: Credentials;
let certifier: Credentials;
/** May approve both ways: never both of one round. */
let allRounder: Credentials;
let controller: Credentials;
let oak: Credentials;
let descriptionId: string;

beforeAll(async () => {
  api = await startApi();
  await buildNetwork(api.database.superuser, 0);
  author = await api.signIn('author@north.example', ids.northAgency, 'ADMINISTRATOR', 'CONTROLLER', 'CERTIFIER');
  certifier = await api.signIn('certifier@north.example', ids.northAgency, 'CERTIFIER');
  allRounder = await api.signIn('all@north.example', ids.northAgency, 'CERTIFIER', 'BILLING');
  controller = await api.signIn('controller@north.example', ids.northAgency, 'CONTROLLER');
  oak = await api.signIn('billing@oak.example', ids.oak, 'BILLING', 'ADMINISTRATOR');
  const published = await command('PublishServiceDescription', { code: 'TRAINING', title: 'Soziales Training', text: 'Zwei Fachkräfte.' }, certifier);
  expect(published).toMatchObject({ __typename: 'ServiceDescription', version: 1, agency: { code: 'NORTH' } });
  descriptionId = String(published['id']);
});
afterAll(() => api.close());

/** The answer of a mutation whose field is the operation's name. */
async function command(operation: string, input: object, credentials: Credentials, idempotencyKey: string = randomUUID()): Promise<Record<string, unknown>> {
  const data = await api.data<Record<string, Record<string, unknown>>, object>(operation, { input: { idempotencyKey, ...input } }, credentials);
  return Object.values(data)[0]!;
}

const kindOf = async (operation: string, input: object, credentials: Credentials) => (await command(operation, input, credentials))['__typename'];

type RateInput = Omit<DraftSettlementRateMutationVariables['input'], 'idempotencyKey'>;
const terms = (change: Partial<RateInput> = {}): RateInput => ({
  category: 'LIFE',
  unit: 'SEAT_SESSION',
  amountCents: '7000',
  validFrom: '2020-01-01',
  serviceDescriptionId: descriptionId,
  ...change,
});

async function negotiated(change: Partial<RateInput> = {}): Promise<string> {
  const drafted = await command('DraftSettlementRate', terms(change), author);
  expect(drafted).toMatchObject({ __typename: 'SettlementRate', state: 'DRAFT', excusedPercent: '0', unexcusedPercent: '100' });
  const id = String(drafted['id']);
  expect(await kindOf('NegotiateSettlementRate', { id }, author)).toBe('SettlementRate');
  return id;
}

async function active(change: Partial<RateInput> = {}): Promise<string> {
  const id = await negotiated(change);
  await command('ApproveSettlementRateProfessionally', { id }, certifier);
  await command('ApproveSettlementRateEconomically', { id }, controller);
  expect(await kindOf('ActivateSettlementRate', { id }, author)).toBe('SettlementRate');
  return id;
}

describe('a settlement rate', () => {
  it('NRW-13: becomes active only after a professional and an economic approval of two people, neither of them an author', async () => {
    const id = await negotiated({ category: 'TWO-PEOPLE' });
    expect(await kindOf('ApproveSettlementRateProfessionally', { id }, author)).toBe('AuthorCannotApprove');
    expect(await command('ActivateSettlementRate', { id }, author)).toMatchObject({ __typename: 'WrongState', state: 'IN_NEGOTIATION' });
    expect(await kindOf('ApproveSettlementRateEconomically', { id }, controller)).toBe('WrongState');
    expect(await kindOf('ApproveSettlementRateProfessionally', { id }, allRounder)).toBe('SettlementRate');
    expect(await kindOf('ActivateSettlementRate', { id }, author)).toBe('WrongState');
    expect(await kindOf('ApproveSettlementRateEconomically', { id }, allRounder)).toBe('SamePerson');
    expect(await kindOf('ApproveSettlementRateEconomically', { id }, author)).toBe('AuthorCannotApprove');
    const machine = await api.createToken(ids.northAgency, 'CONTROLLER');
    expect(await kindOf('ApproveSettlementRateEconomically', { id }, machine)).toBe('PersonNeeded');
    expect(await kindOf('EditSettlementRate', { ...terms({ category: 'TWO-PEOPLE' }), id, amountCents: '1' }, author)).toBe('WrongState');
    expect(await kindOf('ApproveSettlementRateEconomically', { id }, controller)).toBe('SettlementRate');
    expect(await command('ActivateSettlementRate', { id }, author)).toMatchObject({ __typename: 'SettlementRate', state: 'ACTIVE' });

    const { settlementRate } = await api.data<SettlementRateQuery, object>('SettlementRate', { id }, certifier);
    const people = new Set([...settlementRate!.approvals, ...settlementRate!.authors].map(({ personId }) => personId));
    expect(settlementRate!.approvals.map(({ competence }) => competence)).toEqual(['PROFESSIONAL', 'ECONOMIC']);
    expect(people.size).toBe(3);
  });

  it('NRW-02: names the version of the service description that it was calculated for', async () => {
    const south = await api.signIn('quality@south.example', ids.southAgency, 'QUALITY');
    const foreign = await command('PublishServiceDescription', { code: 'TRAINING', title: 'Training', text: 'Eine Fachkraft.' }, south);
    for (const serviceDescriptionId of [String(foreign['id']), randomUUID(), 'nonsense']) {
      expect(await command('DraftSettlementRate', terms({ serviceDescriptionId }), author)).toMatchObject({ __typename: 'NotFound', code: 'SERVICE_DESCRIPTION_NOT_FOUND' });
    }
    const { serviceDescriptionId: _left, ...without } = terms();
    expect((await api.run('DraftSettlementRate', { input: { ...without, idempotencyKey: randomUUID() } }, author)).body.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
    const id = await active({ category: 'DESCRIBED' });
    const { settlementRate } = await api.data<SettlementRateQuery, object>('SettlementRate', { id }, author);
    expect(settlementRate!.serviceDescription).toEqual({ code: 'TRAINING', version: 1 });
  });

  it('takes the place of the one that it names, and no other: OVERLAP; the same command with its key is answered once', async () => {
    const was = await active({ category: 'SUCCESSION' });
    const stranger = await negotiated({ category: 'SUCCESSION', validFrom: '2020-06-01' });
    await command('ApproveSettlementRateProfessionally', { id: stranger }, certifier);
    await command('ApproveSettlementRateEconomically', { id: stranger }, controller);
    expect(await command('ActivateSettlementRate', { id: stranger }, author)).toMatchObject({ __typename: 'TermsOverlap', code: 'OVERLAP', validFrom: '2020-01-01', validTo: null });
    expect(await kindOf('ReopenSettlementRate', { id: stranger, reason: 'MISTAKE' }, author)).toBe('SettlementRate');
    expect(await kindOf('DiscardSettlementRate', { id: stranger }, author)).toBe('SettlementRate');

    const key = randomUUID();
    const input = terms({ category: 'SUCCESSION', validFrom: '2020-07-01', amountCents: '7250', replacesId: was });
    const drafted = await command('DraftSettlementRate', input, author, key);
    expect(await command('DraftSettlementRate', input, author, key)).toEqual(drafted);
    expect(drafted).toMatchObject({ version: 2, amountCents: '7250' });
    const id = String(drafted['id']);
    for (const [step, by] of [['NegotiateSettlementRate', author], ['ApproveSettlementRateProfessionally', certifier], ['ApproveSettlementRateEconomically', controller], ['ActivateSettlementRate', author]] as const) {
      expect(await kindOf(step, { id }, by)).toBe('SettlementRate');
    }
    const { settlementRate } = await api.data<SettlementRateQuery, object>('SettlementRate', { id }, author);
    expect(settlementRate!.replaces).toMatchObject({ state: 'ENDED', validTo: '2020-06-30' });
    const lists = async (variables: object) => (await api.data<SettlementRatesByStateQuery, object>('SettlementRatesByState', variables, author)).settlementRates.edges.map(({ node }) => node.id);
    expect(await lists({ state: 'ENDED' })).toContain(was);
    expect(await lists({ state: 'ACTIVE' })).not.toContain(was);
    expect(await lists({ state: 'DISCARDED' })).toEqual([stranger]);
    expect(await lists({ validOn: '2020-06-30' })).toContain(was);
    expect(await command('EndSettlementRate', { id, lastDay: '2020-12-31' }, author)).toMatchObject({ __typename: 'DayOutOfRange', latest: null });
    expect(await command('EndSettlementRate', { id, lastDay: '2999-12-31' }, author)).toMatchObject({ __typename: 'SettlementRate', validTo: '2999-12-31' });
  });

  it('tells which one applies and why: the most specific', async () => {
    await active({ category: 'PRECEDENCE', amountCents: '5000' });
    await active({ category: null, hostId: ids.pine, userId: ids.oak, amountCents: '6000', validFrom: '2025-01-01', validTo: '2025-12-31' });
    const use = { agencyId: ids.northAgency, hostId: ids.pine, userId: ids.oak, category: 'PRECEDENCE', on: '2025-06-01' };
    const { applicableSettlementRate: asked } = await api.data<ApplicableSettlementRateQuery, object>('ApplicableSettlementRate', use, author);
    expect(asked!.candidates.map(({ specificity, named, wins, rate }) => [specificity, named, wins, rate.amountCents])).toEqual([
      [12, ['HOST', 'USER'], true, '6000'],
      [2, ['CATEGORY'], false, '5000'],
    ]);
    expect([asked!.winner?.amountCents, asked!.winnerIsHidden]).toEqual(['6000', false]);
    const south = await api.signIn('billing@south.example', ids.southAgency, 'BILLING');
    expect((await api.data<ApplicableSettlementRateQuery, object>('ApplicableSettlementRate', use, south)).applicableSettlementRate).toBeNull();
  });
});

describe('weekly rates', () => {
  it('NRW-13: become active only after a professional and an economic approval of two people, neither of them an author', async () => {
    const rates = [
      { module: 'BASIS', amountCents: '20000', validFrom: '2026-01-01' },
      { module: 'STANDARD', amountCents: '30000', validFrom: '2026-01-01' },
    ];
    const drafted = await command('DraftWeeklyRates', { agreementId: ids.northAgreement, rates }, author);
    const list = { ids: (drafted['rates'] as { id: string }[]).map(({ id }) => id) };
    expect(await kindOf('NegotiateWeeklyRates', list, author)).toBe('WeeklyRates');
    expect(await kindOf('ApproveWeeklyRatesProfessionally', list, author)).toBe('AuthorCannotApprove');
    expect(await kindOf('ActivateWeeklyRates', list, author)).toBe('WrongState');
    expect(await kindOf('ApproveWeeklyRatesProfessionally', list, allRounder)).toBe('WeeklyRates');
    expect(await kindOf('ActivateWeeklyRates', list, author)).toBe('WrongState');
    expect(await kindOf('ApproveWeeklyRatesEconomically', list, allRounder)).toBe('SamePerson');
    expect(await kindOf('ApproveWeeklyRatesEconomically', list, author)).toBe('AuthorCannotApprove');
    expect(await kindOf('ApproveWeeklyRatesEconomically', list, controller)).toBe('WeeklyRates');
    expect(await command('ActivateWeeklyRates', list, author)).toMatchObject({ __typename: 'WeeklyRates', rates: [{ state: 'ACTIVE' }, { state: 'ACTIVE' }] });

    const { weeklyRates } = await api.data<WeeklyRatesQuery, object>('WeeklyRates', { agreementId: ids.northAgreement, validOn: '2026-06-01' }, oak);
    expect(weeklyRates.map(({ module, amountCents, state }) => [module, amountCents, state])).toEqual([
      ['BASIS', '20000', 'ACTIVE'],
      ['STANDARD', '30000', 'ACTIVE'],
    ]);
    const south = await api.data<WeeklyRatesQuery, object>('WeeklyRates', { agreementId: ids.southAgreement }, author);
    expect(south.weeklyRates).toEqual([]);
  });
});

describe('calculation sheets', () => {
  it('NRW-14: of two providers have the same lines and can be compared', async () => {
    const sheet = { agencyId: ids.northAgency, code: 'T', title: 'Training', staffCount: 2, sessionMinutes: 120, preparationMinutes: 60, hourCostCents: '7000', roomMaterialCents: '0', seats: 8, utilisationPercent: '75' };
    const pine = await api.signIn('billing@pine.example', ids.pine, 'BILLING');
    // 2 × 3 h × 70 € ÷ 6 = 70.00 € = 35.00 € an hour; with 60 € of room and material (420 + 60) ÷ 6 = 80.00 € = 40.00 €.
    const dear = await command('RecordCalculationSheet', { ...sheet, providerId: ids.oak, roomMaterialCents: '6000' }, oak);
    const cheap = await command('RecordCalculationSheet', { ...sheet, providerId: ids.pine }, pine);
    const asked = { ids: [String(cheap['id']), String(dear['id'])] };
    const { compareCalculationSheets: compared } = await api.data<CompareCalculationSheetsQuery, object>('CompareCalculationSheets', asked, controller);
    expect(compared.sheets.map(({ provider }) => provider.code)).toEqual(['OAK', 'PINE']);
    for (const { lines } of compared.sheets) expect(lines.map(({ code }) => code)).toEqual(compared.lines.map(({ code }) => code));
    const valuesOf = (code: string) => compared.lines.find((line) => line.code === code)?.values.map(({ amountCents }) => amountCents);
    expect([valuesOf('SESSION_COST'), valuesOf('SEAT_SESSION'), valuesOf('PARTICIPANT_HOUR')]).toEqual([
      ['48000', '42000'],
      ['8000', '7000'],
      ['4000', '3500'],
    ]);
    const own = await api.data<CompareCalculationSheetsQuery, object>('CompareCalculationSheets', asked, pine);
    expect(own.compareCalculationSheets.sheets.map(({ provider }) => provider.code)).toEqual(['PINE']);
    const administrator = await api.signIn('administrator@north.example', ids.northAgency, 'ADMINISTRATOR');
    expect(await command('RecordCalculationSheet', { ...sheet, providerId: ids.oak }, administrator)).toMatchObject({ __typename: 'RoleMissing', roles: ['CONTROLLER', 'BILLING'] });
    expect((await api.run('CompareCalculationSheets', { ids: [] }, controller)).body.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
  });
});

describe('prices', () => {
  it('are kept from the quality role wherever they stand, and open to the certifier (NRW-03, NRW-13)', async () => {
    const quality = await api.signIn('quality@north.example', ids.northAgency, 'QUALITY');
    const asked: [string, object][] = [
      ['SettlementRate', { id: ids.hugeRate }],
      ['SettlementRatesByState', {}],
      ['ApplicableSettlementRate', { agencyId: ids.northAgency, hostId: ids.pine, userId: ids.oak, on: '2026-06-01' }],
      ['WeeklyRates', { agreementId: ids.northAgreement }],
      ['CalculationSheets', {}],
      ['CompareCalculationSheets', { ids: [randomUUID()] }],
    ];
    for (const [operation, variables] of asked) {
      expect((await api.run(operation, variables, quality)).body.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
      expect((await api.run(operation, variables, certifier)).body.errors).toBeUndefined();
    }
    expect((await api.run('ServiceDescriptions', {}, quality)).body.errors).toBeUndefined();
  });

  it('are written by the agency alone', async () => {
    expect(await kindOf('DraftSettlementRate', terms(), oak)).toBe('NotAnAgency');
    expect(await kindOf('PublishServiceDescription', { code: 'X', title: 'X', text: 'X' }, oak)).toBe('NotAnAgency');
    expect(await kindOf('DraftWeeklyRates', { agreementId: ids.northAgreement, rates: [{ module: 'FLEX', amountCents: '1', validFrom: '2026-01-01' }] }, oak)).toBe('NotFound');
  });
});
