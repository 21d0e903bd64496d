import type { Transaction } from '#platform';
import { findFinance, lockOrganisation, writeFinance, type OrganisationFinance } from '../../persistence/organisations/finance.sql.js';

/** Changes some fields of the acting organisation's finance, with a journal entry of just these. */
export async function changeFinance(tx: Transaction, action: string, change: Partial<OrganisationFinance>): Promise<OrganisationFinance> {
  const organisationId = tx.context.organisationId!;
  const kind = await lockOrganisation(tx, organisationId);
  const was = await findFinance(tx, organisationId);
  await writeFinance(tx, organisationId, change);
  const fields = Object.keys(change) as (keyof OrganisationFinance)[];
  await tx.journal.write({
    agencyId: kind === 'AGENCY' ? organisationId : null,
    action,
    subjectKind: 'organisation',
    subjectId: organisationId,
    before: journalled(was, fields),
    after: journalled(change, fields),
  });
  return { ...was, ...change };
}

/** The journal is read by more people than the account is meant for: of bank details it keeps the last four characters. */
function journalled(finance: Partial<OrganisationFinance>, fields: readonly (keyof OrganisationFinance)[]): Record<string, unknown> {
  const value = (field: keyof OrganisationFinance) => finance[field] ?? null;
  return Object.fromEntries(fields.map((field) => [field, field === 'iban' || field === 'bic' ? ending(value(field)) : value(field)]));
}

const ending = (code: string | number | null): string | null => (code === null ? null : `…${String(code).slice(-4)}`);
