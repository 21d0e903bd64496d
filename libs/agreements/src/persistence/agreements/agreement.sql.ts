import { groupBy } from '#kernel';
import type { Transaction } from '#platform';
import type { AgreementTerms, PartTexts } from '../../domain/agreements/agreement-terms.js';
import type { ClausePart } from '../../domain/agreements/clauses.js';

export interface NewAgreement extends AgreementTerms, PartTexts {
  readonly agencyId: string;
  readonly providerId: string;
  readonly version: number;
  readonly replacesId: string | null;
  readonly templateVersionId: string | null;
  readonly serviceDescriptionId: string | null;
}

const FIELDS = {
  validFrom: 'valid_from',
  validTo: 'valid_to',
  legalBases: 'legal_bases',
  funding: 'funding',
  socialSpaceId: 'social_space_id',
  hourRateEur: 'hour_rate_eur',
  budgetTotalCents: 'budget_total_cents',
  servicePart: 'service_part',
  qualityPart: 'quality_part',
  feePart: 'fee_part',
} as const;

export type AgreementField = keyof typeof FIELDS;
export const AGREEMENT_FIELDS = Object.keys(FIELDS) as readonly AgreementField[];

const asParameter = (value: unknown): unknown => (typeof value === 'bigint' ? value.toString() : value);

/** Writes a draft with a code of its own. The guard of the table makes it one, whatever stands here. */
export async function insertAgreement(tx: Transaction, agreement: NewAgreement): Promise<string> {
  const columns = AGREEMENT_FIELDS.map((field) => FIELDS[field]);
  const [row] = await tx.sql<{ id: string }>(
    `INSERT INTO agreements.agreement (code, agency_id, provider_id, version, replaces_id, template_version_id, service_description_id, ${columns.join(', ')})
     VALUES (agreements.next_agreement_code(), $1, $2, $3, $4, $5, $6, ${columns.map((_, index) => `$${index + 7}`).join(', ')}) RETURNING id`,
    [
      agreement.agencyId,
      agreement.providerId,
      agreement.version,
      agreement.replacesId,
      agreement.templateVersionId,
      agreement.serviceDescriptionId,
      ...AGREEMENT_FIELDS.map((field) => asParameter(agreement[field])),
    ],
  );
  return row!.id;
}

/** Writes what was negotiated anew. */
export async function updateAgreement(tx: Transaction, id: string, change: Partial<AgreementTerms & PartTexts>): Promise<void> {
  const fields = AGREEMENT_FIELDS.filter((field) => field in change);
  if (fields.length === 0) return;
  await tx.execute(`UPDATE agreements.agreement SET ${fields.map((field, index) => `${FIELDS[field]} = $${index + 2}`).join(', ')} WHERE id = $1`, [
    id,
    ...fields.map((field) => asParameter(change[field])),
  ]);
}

export async function revisionOf(tx: Transaction, id: string): Promise<string> {
  return (await findRevisions(tx, [id])).get(id)!;
}

export interface AgreementClause {
  readonly code: string;
  readonly part: ClausePart;
  readonly text: string;
  readonly isAgreed: boolean;
}

export interface ClauseOfAgreement extends AgreementClause {
  readonly agreementId: string;
}

/** The clauses of these agreements, in their order. */
export async function findClauses(tx: Transaction, agreementIds: readonly string[]): Promise<Map<string, ClauseOfAgreement[]>> {
  const rows = await tx.sql<ClauseOfAgreement>(
    `SELECT agreement_id AS "agreementId", code, part, text, is_agreed AS "isAgreed" FROM agreements.agreement_clause
     WHERE agreement_id = ANY ($1::uuid[]) ORDER BY agreement_id, position, code`,
    [agreementIds],
  );
  return groupBy(rows, (row) => row.agreementId);
}

/** The clauses of a published template; their codes are then those of every agreement that adopts it (DD-28). */
export async function adoptClauses(tx: Transaction, agreementId: string, templateVersionId: string): Promise<void> {
  await tx.execute(
    `INSERT INTO agreements.agreement_clause (agreement_id, code, part, text, position)
     SELECT $1, code, part, text, position FROM agreements.template_clause WHERE version_id = $2`,
    [agreementId, templateVersionId],
  );
}

/** The clauses of the version before, as they were negotiated. */
export async function copyClauses(tx: Transaction, agreementId: string, fromId: string): Promise<void> {
  await tx.execute(
    `INSERT INTO agreements.agreement_clause (agreement_id, code, part, text, position, is_agreed)
     SELECT $1, code, part, text, position, is_agreed FROM agreements.agreement_clause WHERE agreement_id = $2`,
    [agreementId, fromId],
  );
}

/** Writes clauses behind those that there are; one of the same code gets the new text and word. */
export async function writeClauses(tx: Transaction, agreementId: string, clauses: readonly AgreementClause[]): Promise<void> {
  if (clauses.length === 0) return;
  const list = JSON.stringify(clauses);
  await tx.execute(
    `UPDATE agreements.agreement_clause c SET text = w.text, is_agreed = w."isAgreed"
     FROM jsonb_to_recordset($2::jsonb) AS w(code text, text text, "isAgreed" boolean) WHERE c.agreement_id = $1 AND c.code = w.code`,
    [agreementId, list],
  );
  await tx.execute(
    `INSERT INTO agreements.agreement_clause (agreement_id, code, part, text, is_agreed, position)
     SELECT $1, w.code, w.part, w.text, w."isAgreed", (SELECT coalesce(max(c.position), 0) FROM agreements.agreement_clause c WHERE c.agreement_id = $1)
       + row_number() OVER (ORDER BY w.code)
     FROM jsonb_to_recordset($2::jsonb) AS w(code text, part text, text text, "isAgreed" boolean)
     WHERE NOT EXISTS (SELECT 1 FROM agreements.agreement_clause c WHERE c.agreement_id = $1 AND c.code = w.code)`,
    [agreementId, list],
  );
}

/** Whether the agency has this social space. */
export async function hasSocialSpace(tx: Transaction, agencyId: string, socialSpaceId: string): Promise<boolean> {
  return (await tx.sql('SELECT 1 FROM agreements.social_space WHERE id = $1 AND agency_id = $2', [socialSpaceId, agencyId])).length > 0;
}

export async function findRevisions(tx: Transaction, agreementIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.sql<{ id: string; revision: string }>(
    'SELECT a.id, agreements.agreement_revision(a) AS revision FROM agreements.agreement a WHERE a.id = ANY ($1::uuid[])',
    [agreementIds],
  );
  return new Map(rows.map(({ id, revision }) => [id, revision]));
}
