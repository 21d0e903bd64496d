import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SERVICE_ROLE } from '#platform';
import { buildNetwork, ids } from '../support/api-network.js';
import { startApi, type Credentials, type TestApi } from '../support/api.js';
import type { DatevSettingsQuery, SetDatevSettingsInput, SetDatevSettingsMutation, SetDatevSettingsMutationVariables } from '../support/gql/types.generated.js';

let api: TestApi;
let oak: Credentials;
let pine: Credentials;
let keys = 0;

beforeAll(async () => {
  api = await startApi();
  await buildNetwork(api.database.superuser, 1);
  await api.database.superuser.query(
    `INSERT INTO identity.organisation_finance (organisation_id, vat_status) VALUES ($1, 'TAXABLE') ON CONFLICT (organisation_id) DO UPDATE SET vat_status = EXCLUDED.vat_status`,
    [ids.pine],
  );
  oak = await api.signIn('billing@oak.example', ids.oak, 'BILLING');
  pine = await api.signIn('billing@pine.example', ids.pine, 'BILLING');
});
afterAll(() => api.close());

const OWN = {
  consultantNumber: 29098,
  clientNumber: 55003,
  chartOfAccounts: '42',
  accountLength: 5,
  fiscalYearStart: 8,
  receivableAccount: '123456',
  payableAccount: '71234',
  revenueAccount: '40100',
  expenseAccount: '59000',
};
const DEFAULTS = {
  consultantNumber: 1001,
  clientNumber: 1,
  chartOfAccounts: '04',
  accountLength: 4,
  fiscalYearStart: 1,
  receivableAccount: '1210',
  payableAccount: '3310',
  revenueAccount: '4100',
  expenseAccount: '5900',
};

const read = async (credentials: Credentials) => (await api.data<DatevSettingsQuery, object>('DatevSettings', {}, credentials)).datevSettings;
async function set(change: Partial<SetDatevSettingsInput>, credentials: Credentials) {
  const input = { ...OWN, idempotencyKey: `datev-key-${++keys}`, ...change };
  return (await api.data<SetDatevSettingsMutation, SetDatevSettingsMutationVariables>('SetDatevSettings', { input }, credentials)).setDatevSettings;
}

describe('how an organisation keeps its books in DATEV', () => {
  it('is SKR04 while it has said nothing, with revenue by its tax status', async () => {
    expect(await read(oak)).toEqual(DEFAULTS);
    expect(await read(pine)).toEqual({ ...DEFAULTS, revenueAccount: '4400' });
  });

  it('is what it says, for itself alone, journalled with what was before', async () => {
    expect(await set({}, oak)).toEqual({ __typename: 'DatevSettings', ...OWN });
    expect(await set({ clientNumber: 55004 }, oak)).toEqual({ __typename: 'DatevSettings', ...OWN, clientNumber: 55004 });
    expect(await read(oak)).toEqual({ ...OWN, clientNumber: 55004 });
    expect(await read(pine)).toEqual({ ...DEFAULTS, revenueAccount: '4400' });
    const { rows } = await api.database.superuser.query(`SELECT subject_id, before, after FROM platform.journal WHERE action = 'datev-settings.set' ORDER BY id`);
    expect(rows).toEqual([
      { subject_id: ids.oak, before: DEFAULTS, after: OWN },
      { subject_id: ids.oak, before: OWN, after: { ...OWN, clientNumber: 55004 } },
    ]);
  });

  it.each<[keyof typeof OWN, unknown]>([
    ['consultantNumber', 1000],
    ['consultantNumber', 10_000_000],
    ['clientNumber', 0],
    ['clientNumber', 100_000],
    ['chartOfAccounts', '4'],
    ['chartOfAccounts', 'SKR04'],
    ['accountLength', 3],
    ['accountLength', 9],
    ['fiscalYearStart', 13],
    ['receivableAccount', '1234567'],
    ['payableAccount', '00000'],
    ['revenueAccount', '401000'],
    ['expenseAccount', '5900'],
  ])('is refused with %s %s', async (field, value) => {
    expect(await set({ [field]: value }, oak)).toMatchObject({ __typename: 'DatevSettingsInvalid', code: 'DATEV_SETTINGS_INVALID', field });
    expect(await read(oak)).toEqual({ ...OWN, clientNumber: 55004 });
  });

  it('is for billing and administration, and read by auditors', async () => {
    const caseworker = await api.signIn('lead@oak.example', ids.oak, 'CASE_LEAD');
    const auditor = await api.signIn('audit@oak.example', ids.oak, 'AUDITOR');
    expect(await read(auditor)).toMatchObject({ clientNumber: 55004 });
    const forbidden = [{ extensions: { code: 'FORBIDDEN' } }];
    const input = { ...OWN, idempotencyKey: 'datev-key-x' };
    expect((await api.run('DatevSettings', {}, caseworker)).body.errors).toMatchObject(forbidden);
    for (const credentials of [caseworker, auditor]) expect((await api.run('SetDatevSettings', { input }, credentials)).body.errors).toMatchObject(forbidden);
  });

  it('the database takes no account that the code would refuse, and nothing of others', async () => {
    const asOak = async (sql: string, values: unknown[] = []) => {
      const { superuser } = api.database;
      await superuser.query('BEGIN');
      try {
        await superuser.query(`SELECT set_config('pv.organisation', $1, true), set_config('pv.scope', 'ORGANISATION', true), set_config('pv.actor', 'test', true)`, [ids.oak]);
        await superuser.query(`SET LOCAL ROLE ${SERVICE_ROLE}`);
        return (await superuser.query(sql, values)).rowCount;
      } finally {
        await superuser.query('ROLLBACK');
      }
    };
    await expect(asOak(`UPDATE settlement.datev_setting SET revenue_account = '123'`)).rejects.toMatchObject({ code: '23514', constraint: 'datev_setting_lengths' });
    await expect(asOak(`UPDATE settlement.datev_setting SET payable_account = '7123x'`)).rejects.toMatchObject({ code: '23514', constraint: 'datev_setting_accounts' });
    await expect(asOak(`UPDATE settlement.datev_setting SET organisation_id = $1`, [ids.pine])).rejects.toMatchObject({ code: '42501' });
    expect(await asOak('UPDATE settlement.datev_setting SET client_number = 7')).toBe(1);
  });
});
