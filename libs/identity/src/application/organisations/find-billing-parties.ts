import type { Transaction } from '#platform';
import type { VatStatus } from '../../domain/organisations/tax-status.js';

/** What an invoice, a transfer or a booking says of an organisation. */
export interface BillingParty {
  readonly id: string;
  readonly code: string;
  readonly kind: string;
  readonly name: string;
  readonly street: string | null;
  readonly postalCode: string | null;
  /** Eight digits (AGS). */
  readonly municipalityAgs: string;
  /** As stored: an import does not check it. */
  readonly iban: string | null;
  readonly bic: string | null;
  readonly vatStatus: VatStatus | null;
  readonly taxNumber: string | null;
  readonly vatId: string | null;
  readonly leitwegId: string | null;
}

/** The organisations with these ids. Bank details of others than one's own are null but for the operator (row-level security). One statement. */
export async function findBillingParties(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, BillingParty>> {
  const rows = await tx.sql<BillingParty>(
    `SELECT o.id, o.code, o.kind, o.name, o.street, o.postal_code AS "postalCode", o.municipality_ags AS "municipalityAgs", f.iban, f.bic,
       f.vat_status AS "vatStatus", f.tax_number AS "taxNumber", f.vat_id AS "vatId", f.leitweg_id AS "leitwegId"
     FROM identity.organisation o LEFT JOIN identity.organisation_finance f ON f.organisation_id = o.id WHERE o.id = ANY ($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
