import type { Transaction } from '#platform';
import type { DatevSettings } from '../../domain/transfers/datev-settings.js';

const COLUMNS: Readonly<Record<keyof DatevSettings, string>> = {
  consultantNumber: 'consultant_number',
  clientNumber: 'client_number',
  chartOfAccounts: 'chart_of_accounts',
  accountLength: 'account_length',
  fiscalYearStart: 'fiscal_year_start',
  receivableAccount: 'receivable_account',
  payableAccount: 'payable_account',
  revenueAccount: 'revenue_account',
  expenseAccount: 'expense_account',
};
const FIELDS = Object.keys(COLUMNS) as (keyof DatevSettings)[];

/** What these organisations have said, by id; nothing for whoever has said nothing. */
export async function findDatevSettings(tx: Transaction, organisationIds: readonly string[]): Promise<ReadonlyMap<string, DatevSettings>> {
  const rows = await tx.sql<DatevSettings & { organisationId: string }>(
    `SELECT organisation_id AS "organisationId", ${FIELDS.map((field) => `${COLUMNS[field]} AS "${field}"`).join(', ')}
     FROM settlement.datev_setting WHERE organisation_id = ANY ($1::uuid[])`,
    [organisationIds],
  );
  return new Map(rows.map(({ organisationId, ...settings }) => [organisationId, settings]));
}

/** Writes those of the organisation acted for. */
export async function writeDatevSettings(tx: Transaction, settings: DatevSettings): Promise<void> {
  const columns = FIELDS.map((field) => COLUMNS[field]);
  await tx.execute(
    `INSERT INTO settlement.datev_setting (organisation_id, ${columns.join(', ')}) VALUES ($1, ${columns.map((_, index) => `$${index + 2}`).join(', ')})
     ON CONFLICT (organisation_id) DO UPDATE SET ${columns.map((column) => `${column} = EXCLUDED.${column}`).join(', ')}`,
    [tx.context.organisationId, ...FIELDS.map((field) => settings[field])],
  );
}

/** Two who change them at once do so one after the other. */
export const lockDatevSettings = (tx: Transaction): Promise<unknown> =>
  tx.sql('SELECT pg_advisory_xact_lock(hashtextextended($1::uuid::text, 7355670))', [tx.context.organisationId]);
