import type { Transaction } from '#platform';
import type { ExemptionBasis, VatStatus } from '../../domain/organisations/tax-status.js';

/** What belongs to payment and tax of one organisation. */
export interface OrganisationFinance {
  /** Without blanks. */
  readonly iban: string | null;
  readonly bic: string | null;
  readonly taxNumber: string | null;
  readonly vatId: string | null;
  readonly vatStatus: VatStatus | null;
  readonly exemptionBasis: ExemptionBasis | null;
  readonly exemptionYear: number | null;
  readonly leitwegId: string | null;
}

const COLUMNS: Readonly<Record<keyof OrganisationFinance, string>> = {
  iban: 'iban',
  bic: 'bic',
  taxNumber: 'tax_number',
  vatId: 'vat_id',
  vatStatus: 'vat_status',
  exemptionBasis: 'exemption_basis',
  exemptionYear: 'exemption_year',
  leitwegId: 'leitweg_id',
};
const FIELDS = Object.keys(COLUMNS) as (keyof OrganisationFinance)[];

const NOTHING = Object.fromEntries(FIELDS.map((field) => [field, null])) as unknown as OrganisationFinance;

/** Where nothing is stored yet, everything is null. */
export async function findFinance(tx: Transaction, organisationId: string): Promise<OrganisationFinance> {
  const [row] = await tx.sql<OrganisationFinance>(
    `SELECT ${FIELDS.map((field) => `${COLUMNS[field]} AS "${field}"`).join(', ')} FROM identity.organisation_finance WHERE organisation_id = $1`,
    [organisationId],
  );
  return row ?? NOTHING;
}

/** The organisation's kind. Its row is locked, because there may be none of its finance to lock. */
export async function lockOrganisation(tx: Transaction, organisationId: string): Promise<string> {
  const [row] = await tx.sql<{ kind: string }>('SELECT kind FROM identity.organisation WHERE id = $1 FOR NO KEY UPDATE', [organisationId]);
  return row!.kind;
}

/** Writes the fields given. First as an update: an insert that meets a row would be judged as if all of it were new. */
export async function writeFinance(tx: Transaction, organisationId: string, change: Partial<OrganisationFinance>): Promise<void> {
  const fields = FIELDS.filter((field) => field in change);
  const columns = fields.map((field) => COLUMNS[field]);
  const values = [organisationId, ...fields.map((field) => change[field])];
  const written = await tx.execute(
    `UPDATE identity.organisation_finance SET ${columns.map((column, index) => `${column} = $${index + 2}`).join(', ')} WHERE organisation_id = $1`,
    values,
  );
  if (written > 0) return;
  await tx.execute(
    `INSERT INTO identity.organisation_finance (organisation_id, ${columns.join(', ')}) VALUES ($1, ${columns.map((_, index) => `$${index + 2}`).join(', ')})`,
    values,
  );
}
