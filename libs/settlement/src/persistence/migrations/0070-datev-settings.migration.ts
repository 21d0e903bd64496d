import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How an organisation keeps its books in DATEV; whoever has said nothing gets the defaults of the code (docs/api.md). */
export class DatevSettings1764000000070 implements MigrationInterface {
  readonly name = 'DatevSettings1764000000070';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE settlement.datev_setting (
  organisation_id uuid PRIMARY KEY,
  consultant_number integer NOT NULL CHECK (consultant_number BETWEEN 1001 AND 9999999),
  client_number integer NOT NULL CHECK (client_number BETWEEN 1 AND 99999),
  chart_of_accounts text NOT NULL CHECK (chart_of_accounts ~ '^[0-9]{2}$'),
  -- Digits of a general ledger account; an account of a person has one more.
  account_length integer NOT NULL CHECK (account_length BETWEEN 4 AND 8),
  -- The month in which the fiscal year begins.
  fiscal_year_start integer NOT NULL CHECK (fiscal_year_start BETWEEN 1 AND 12),
  receivable_account text NOT NULL,
  payable_account text NOT NULL,
  revenue_account text NOT NULL,
  expense_account text NOT NULL,
  CONSTRAINT datev_setting_accounts CHECK (receivable_account ~ '^[0-9]*[1-9][0-9]*$' AND payable_account ~ '^[0-9]*[1-9][0-9]*$'
    AND revenue_account ~ '^[0-9]*[1-9][0-9]*$' AND expense_account ~ '^[0-9]*[1-9][0-9]*$'),
  CONSTRAINT datev_setting_lengths CHECK (length(receivable_account) IN (account_length, account_length + 1) AND length(payable_account) IN (account_length, account_length + 1)
    AND length(revenue_account) = account_length AND length(expense_account) = account_length)
);
ALTER TABLE settlement.datev_setting ENABLE ROW LEVEL SECURITY;
CREATE POLICY datev_setting_own ON settlement.datev_setting USING (
  (SELECT platform.is_operator()) OR organisation_id = (SELECT platform.current_organisation()));
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE settlement.datev_setting');
  }
}
