import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';

/** Agreement of an agency with a provider on the protection of children (§ 8a (4) SGB VIII). */
export interface SafeguardingAgreement {
  readonly id: string;
  readonly agencyId: string;
  readonly providerId: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate;
}

export const SAFEGUARDING_COLUMNS = `id, agency_id AS "agencyId", provider_id AS "providerId", valid_from AS "validFrom", valid_to AS "validTo"`;

type Span = Omit<SafeguardingAgreement, 'id'>;

/** The agreement that begins on the same day, if there is one. */
export async function findSameBeginning(tx: Transaction, span: Span): Promise<SafeguardingAgreement | undefined> {
  const [row] = await tx.sql<SafeguardingAgreement>(
    `SELECT ${SAFEGUARDING_COLUMNS} FROM identity.safeguarding_agreement WHERE agency_id = $1 AND provider_id = $2 AND valid_from = $3`,
    [span.agencyId, span.providerId, span.validFrom],
  );
  return row;
}

/** Whether another agreement, which begins on another day, covers one of the days. */
export async function overlapsAnother(tx: Transaction, span: Span): Promise<boolean> {
  const [row] = await tx.sql<{ overlaps: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM identity.safeguarding_agreement
       WHERE agency_id = $1 AND provider_id = $2 AND valid_from <> $3 AND validity && daterange($3, $4, '[]')) AS overlaps`,
    [span.agencyId, span.providerId, span.validFrom, span.validTo],
  );
  return row!.overlaps;
}

/** Writes the agreement; one that begins on the same day gets the new end. */
export async function writeSafeguardingAgreement(tx: Transaction, span: Span): Promise<SafeguardingAgreement> {
  const [row] = await tx.sql<SafeguardingAgreement>(
    `INSERT INTO identity.safeguarding_agreement (agency_id, provider_id, valid_from, valid_to) VALUES ($1, $2, $3, $4)
     ON CONFLICT (agency_id, provider_id, valid_from) DO UPDATE SET valid_to = excluded.valid_to RETURNING ${SAFEGUARDING_COLUMNS}`,
    [span.agencyId, span.providerId, span.validFrom, span.validTo],
  );
  return row!;
}
