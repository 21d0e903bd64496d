import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { CertificateRecord } from '../../domain/certification/certificate-record.js';

/** The columns of a CertificateRecord out of offers.certificate_v, whose last day is the one on which it really ends. */
export const CERTIFICATE_COLUMNS = `id, offer_id AS "offerId", agency_id AS "agencyId", valid_from AS "validFrom", valid_to AS "validTo", number, withdrawn_from AS "withdrawnFrom"`;

export async function findCertificate(tx: Transaction, id: string): Promise<(CertificateRecord & { readonly today: LocalDate }) | undefined> {
  const [row] = await tx.sql<CertificateRecord & { readonly today: LocalDate }>(
    `SELECT ${CERTIFICATE_COLUMNS}, (platform.now() AT TIME ZONE 'Europe/Berlin')::date AS today FROM offers.certificate_v WHERE id = $1`,
    [id],
  );
  return row;
}

/** One writer after the other for certificates of an offer and agency. */
export async function lockCertificates(tx: Transaction, offerId: string, agencyId: string): Promise<void> {
  await tx.sql('SELECT pg_advisory_xact_lock(hashtextextended($1, 7355613))', [`${offerId} ${agencyId}`]);
}

/** A certificate of the same offer and agency that holds on some of these days, the earliest. */
export async function findOverlapping(tx: Transaction, offerId: string, agencyId: string, from: LocalDate, to: LocalDate | null): Promise<CertificateRecord | undefined> {
  const [row] = await tx.sql<CertificateRecord>(
    `SELECT ${CERTIFICATE_COLUMNS} FROM offers.certificate_v c
     WHERE offer_id = $1 AND agency_id = $2 AND validity && daterange($3::date, $4::date, '[]') ORDER BY valid_from LIMIT 1`,
    [offerId, agencyId, from, to],
  );
  return row;
}

/** The certificate of the same offer and agency with this first day, whether or not it holds on any. */
export async function findBeginning(tx: Transaction, offerId: string, agencyId: string, on: LocalDate): Promise<string | undefined> {
  const [row] = await tx.sql<{ id: string }>('SELECT id FROM offers.certificate_v WHERE offer_id = $1 AND agency_id = $2 AND valid_from = $3::date', [offerId, agencyId, on]);
  return row?.id;
}

/** The database looks now, and not only at the end, whether certificates overlap. */
export const checkOverlap = (tx: Transaction): Promise<number> => tx.execute('SET CONSTRAINTS offers.certificate_no_overlap IMMEDIATE');

/** Ends the certificate; who has withdrawn it when is the database's to say. */
export async function insertWithdrawal(tx: Transaction, certificateId: string, from: LocalDate, reason: string): Promise<void> {
  await tx.execute(
    `INSERT INTO offers.certificate_withdrawal (certificate_id, agency_id, host_id, withdrawn_from, reason, withdrawn_by, withdrawn_at)
     SELECT c.id, c.agency_id, o.host_id, $2, $3, platform.current_actor(), platform.now()
     FROM offers.certificate_v c JOIN offers.offer_v o ON o.id = c.offer_id WHERE c.id = $1`,
    [certificateId, from, reason],
  );
}

/** What only the agency and the host know of a certificate. */
export interface CertificateTerms {
  readonly certificateId: string;
  /** Null: it was not granted on an application here. */
  readonly conditions: readonly string[] | null;
  readonly withdrawalReason: string | null;
}

/** Those of the certificates of which the asking side knows more than everyone (row-level security). */
export function findTerms(tx: Transaction, ids: readonly string[]): Promise<CertificateTerms[]> {
  return tx.sql(
    `SELECT c.id AS "certificateId", a.conditions, w.reason AS "withdrawalReason" FROM offers.certificate_v c
     LEFT JOIN offers.certification a ON a.certificate_id = c.id LEFT JOIN offers.certificate_withdrawal w ON w.certificate_id = c.id
     WHERE c.id = ANY ($1::uuid[]) AND (a.id IS NOT NULL OR w.certificate_id IS NOT NULL)`,
    [ids],
  );
}

/** Agencies that have certified the offer for days from today on. */
export async function findCertifiers(tx: Transaction, offerId: string): Promise<{ readonly agencyId: string; readonly federalState: string; readonly today: LocalDate }[]> {
  return tx.sql(
    `SELECT DISTINCT c.agency_id AS "agencyId", o.federal_state AS "federalState", today.day AS today FROM offers.certificate_v c
     JOIN identity.organisation_v o ON o.id = c.agency_id
     CROSS JOIN (SELECT (platform.now() AT TIME ZONE 'Europe/Berlin')::date AS day) today
     WHERE c.offer_id = $1 AND c.validity && daterange(today.day, NULL)`,
    [offerId],
  );
}
