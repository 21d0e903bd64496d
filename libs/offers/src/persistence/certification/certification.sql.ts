import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { CertificationRecord } from '../../domain/certification/certification-record.js';

/** The columns of a CertificationRecord, for SELECT and RETURNING. */
export const RECORD_COLUMNS = `id, offer_id AS "offerId", agency_id AS "agencyId", host_id AS "hostId", state, note, wanted_from AS "wantedFrom",
  wanted_to AS "wantedTo", renews_certificate_id AS "renewsCertificateId", submitted_by AS "submittedBy", submitted_at AS "submittedAt",
  reviewed_by AS "reviewedBy", reviewed_at AS "reviewedAt", decided_by AS "decidedBy", decided_at AS "decidedAt", reasons, conditions,
  certificate_id AS "certificateId"`;

export type LockedCertification = CertificationRecord & {
  /** The day of the application in Berlin, before which nothing is granted. */
  readonly submittedOn: LocalDate;
  /** Today in Berlin. */
  readonly today: LocalDate;
};

/** The application, locked, for whichever of its two sides asks. */
export async function lockCertification(tx: Transaction, id: string): Promise<LockedCertification | undefined> {
  const [row] = await tx.sql<LockedCertification>(
    `SELECT ${RECORD_COLUMNS}, (submitted_at AT TIME ZONE 'Europe/Berlin')::date AS "submittedOn", (platform.now() AT TIME ZONE 'Europe/Berlin')::date AS today
     FROM offers.certification WHERE id = $1 FOR UPDATE`,
    [id],
  );
  return row;
}

export interface NewCertification {
  readonly offerId: string;
  readonly agencyId: string;
  readonly note: string;
  readonly wantedFrom: LocalDate;
  readonly wantedTo: LocalDate | null;
  readonly renewsCertificateId: string | null;
}

/** Host, state and who has submitted it when are the database's to say. */
export async function insertCertification(tx: Transaction, { offerId, agencyId, note, wantedFrom, wantedTo, renewsCertificateId }: NewCertification): Promise<CertificationRecord> {
  const [row] = await tx.sql<CertificationRecord>(
    `INSERT INTO offers.certification (offer_id, agency_id, host_id, note, wanted_from, wanted_to, renews_certificate_id, submitted_by, submitted_at)
     VALUES ($1, $2, platform.current_organisation(), $3, $4, $5, $6, platform.current_actor(), platform.now()) RETURNING ${RECORD_COLUMNS}`,
    [offerId, agencyId, note, wantedFrom, wantedTo, renewsCertificateId],
  );
  return row!;
}

export interface Decision {
  readonly state: CertificationRecord['state'];
  readonly reasons?: string;
  readonly grantedFrom?: LocalDate;
  readonly grantedTo?: LocalDate | null;
  readonly number?: string | null;
  readonly conditions?: readonly string[];
}

/** Takes the application on; granting makes the database write the certificate. */
export async function moveCertification(tx: Transaction, id: string, decision: Decision): Promise<CertificationRecord> {
  const [row] = await tx.sql<CertificationRecord>(
    `UPDATE offers.certification SET state = $2, reasons = $3, granted_from = $4, granted_to = $5, number = $6, conditions = $7
     WHERE id = $1 RETURNING ${RECORD_COLUMNS}`,
    [id, decision.state, decision.reasons ?? null, decision.grantedFrom ?? null, decision.grantedTo ?? null, decision.number ?? null, decision.conditions ?? []],
  );
  return row!;
}
