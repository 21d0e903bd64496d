import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { CaseDocument, DocumentKind, DocumentState } from '../../domain/documents/document-kinds.js';

/** A case as far as its documents are concerned. */
export interface DocumentedCase {
  readonly id: string;
  readonly agencyId: string;
  readonly responsibleId: string;
  /** The help has ended: with an approval, so that there was one. */
  readonly hasEnded: boolean;
  /** In Europe/Berlin, by platform.now(). */
  readonly today: LocalDate;
}

const COLUMNS = `d.kind, d.state, d.done_on AS "doneOn", d.revision, d.updated_at AS "updatedAt"`;

/** What no approval was ever given for was no help, and owes no final report. */
export const HAS_ENDED = `(r.state = 'ENDED' AND r.approved_from IS NOT NULL)`;

/** Whoever changes documents of a case, or looks what is left to do about them, waits for others who do. */
export async function lockDocuments(tx: Transaction, referralId: string): Promise<void> {
  await tx.sql('SELECT pg_advisory_xact_lock(hashtextextended($1, 7355659))', [referralId.toLowerCase()]);
}

/** A case that the caller's organisation sees. */
export async function findDocumentedCase(tx: Transaction, referralId: string): Promise<DocumentedCase | undefined> {
  const [row] = await tx.sql<DocumentedCase & Record<string, unknown>>(
    `SELECT r.id, r.agency_id AS "agencyId", r.responsible_id AS "responsibleId", ${HAS_ENDED} AS "hasEnded", (platform.now() AT TIME ZONE 'Europe/Berlin')::date AS today
     FROM referrals.referral_v r WHERE r.id = $1`,
    [referralId],
  );
  return row;
}

export const findDocuments = (tx: Transaction, referralId: string): Promise<CaseDocument[]> =>
  tx.sql<CaseDocument & Record<string, unknown>>(`SELECT ${COLUMNS} FROM care.document_status d WHERE d.referral_id = $1`, [referralId]);

/** Of cases by their ids what is done. */
export const findDone = (tx: Transaction, referralIds: readonly string[]): Promise<{ referralId: string; kind: DocumentKind }[]> =>
  tx.sql(`SELECT d.referral_id AS "referralId", d.kind FROM care.document_status d WHERE d.referral_id = ANY ($1::uuid[]) AND d.state = 'DONE'`, [referralIds]);

export interface NewStatus {
  readonly referralId: string;
  readonly kind: DocumentKind;
  readonly state: DocumentState;
  readonly doneOn: LocalDate | null;
}

/** Who, when and the revision is the database's to say. */
export async function writeStatus(tx: Transaction, { referralId, kind, state, doneOn }: NewStatus): Promise<CaseDocument> {
  const [row] = await tx.sql<CaseDocument & Record<string, unknown>>(
    `INSERT INTO care.document_status AS d (referral_id, kind, state, done_on, updated_by) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (referral_id, kind) DO UPDATE SET state = EXCLUDED.state, done_on = EXCLUDED.done_on RETURNING ${COLUMNS}`,
    [referralId, kind, state, doneOn, tx.context.actor],
  );
  return row!;
}
