import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type Credentials, type TestApi } from '../support/api.js';
import type { OverrideModuleHoursMutation, SetBudgetSourceMutation, StayBudgetQuery } from '../support/gql/types.generated.js';
import { buildStayBudgetNetwork, type Stay, type StayBudgetNetwork } from '../support/stay-budget-network.js';

let api: TestApi;
let network: StayBudgetNetwork;
let caseworker: Credentials;
let caseLead: Credentials;
let stay: Stay;

beforeAll(async () => {
  api = await startApi();
  network = await buildStayBudgetNetwork(api.database);
  caseworker = await api.signIn('asd@agency.example', network.ids.AGENCY, 'CASEWORKER');
  caseLead = await api.signIn('lead@konz.example', network.ids.KONZ, 'CASE_LEAD');
  stay = await network.stay({ host: 'THIRD' });
  await network.rebook([stay]);
});
afterAll(() => api.close());

let keys = 0;
const input = <T extends object>(fields: T) => ({ input: { reservationId: stay.id, ...fields, idempotencyKey: `stay-budgets-${++keys}` } });
const choose = async (fields: object, as = caseworker) => (await api.data<SetBudgetSourceMutation, object>('SetBudgetSource', input(fields), as)).setBudgetSource;
const read = async (as: Credentials) => (await api.data<StayBudgetQuery, object>('StayBudget', { id: stay.id }, as)).reservation;

describe('the budget of a stay', () => {
  it('TS-17: is told to the agency with what is left, and to nobody else', async () => {
    expect((await read(caseworker))?.budget).toMatchObject({
      reasonMissing: true,
      alerts: [],
      // 4 × 20.00 € of 170,000 €, 4 × 23 minutes.
      bookings: [{ step: 'THIRD_PROVIDER', reason: null, expectedCents: '0', reservedCents: '8000', reservedMinutes: '92', consumedCents: '0', account: { kind: 'VARIABLE', reservedCents: '8000', freeCents: '16992000' } }],
    });
    expect(await read(caseLead)).toMatchObject({ id: stay.id, budget: null });
  });

  it('TS-08: a later step is said with its reason, in types', async () => {
    expect(await choose({ step: 'THIRD_PROVIDER' })).toMatchObject({ __typename: 'BudgetReasonMissing', code: 'BUDGET_REASON_MISSING' });
    expect(await choose({ step: 'TEAM' })).toMatchObject({ __typename: 'BudgetStepImpossible', derived: ['THIRD_PROVIDER'] });
    expect(await choose({ step: 'THIRD_PROVIDER', reason: 'NO_SUITABLE_OFFER' }, caseLead)).toMatchObject({ __typename: 'Reservation', budget: null });
    expect((await read(caseworker))?.budget).toMatchObject({ reasonMissing: false, bookings: [{ step: 'THIRD_PROVIDER', reason: 'NO_SUITABLE_OFFER', reservedCents: '8000' }] });
  });

  it('TS-09: Only an ASD user can book a seat against the ASD volume', async () => {
    expect(await choose({ step: 'ASD', reason: 'WISH_OF_FAMILY' }, caseLead)).toMatchObject({ __typename: 'AgencyPersonNeeded' });
    expect(await choose({ step: 'ASD', reason: 'WISH_OF_FAMILY' })).toMatchObject({
      __typename: 'Reservation',
      budget: { bookings: [{ step: 'ASD', reason: 'WISH_OF_FAMILY', account: { kind: 'ASD', freeCents: '14992000' } }] },
    });
    expect(await choose({ reservationId: '00000000-0000-7000-8000-00000000ffff', step: 'TEAM' })).toMatchObject({ __typename: 'NotFound' });
  });

  it('MODULE_HOURS: where no warning stands there is nothing to override', async () => {
    const override = async (fields: object) => (await api.data<OverrideModuleHoursMutation, object>('OverrideModuleHours', input(fields), caseworker)).overrideModuleHours;
    expect(await override({ reason: 'mehr' })).toMatchObject({ __typename: 'NothingToOverride', code: 'NOTHING_TO_OVERRIDE' });
    expect(await override({ reason: '' })).toMatchObject({ __typename: 'OverrideReasonInvalid' });
    expect((await read(caseworker))?.moduleHoursOverride).toBeNull();
  });
});
