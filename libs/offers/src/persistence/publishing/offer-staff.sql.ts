import type { Transaction } from '#platform';
import type { LocalDate } from '#kernel';
import type { LeadKind } from '../../domain/publishing/offer-content.js';

interface LeadRow {
  readonly offerId: string;
  readonly position: number;
  readonly kind: LeadKind;
  readonly qualification: string;
  readonly organisationId: string | null;
}

interface StaffRow extends LeadRow {
  readonly userId: string | null;
  readonly conductCertificateOn: LocalDate | null;
}

const LEAD = 's.offer_id AS "offerId", s.position, s.kind, s.qualification, s.organisation_id AS "organisationId"';

export const findLeads = (tx: Transaction, offerIds: readonly string[]): Promise<LeadRow[]> =>
  tx.sql<LeadRow>(`SELECT ${LEAD} FROM offers.offer_staff_v s WHERE s.offer_id = ANY ($1::uuid[]) ORDER BY s.offer_id, s.position`, [offerIds]);

/** Own offers alone: row-level security shows nobody else's. */
export const findStaff = (tx: Transaction, offerIds: readonly string[]): Promise<StaffRow[]> =>
  tx.sql<StaffRow>(
    `SELECT ${LEAD}, s.user_id AS "userId", s.conduct_certificate_on AS "conductCertificateOn" FROM offers.offer_staff s
     WHERE s.offer_id = ANY ($1::uuid[]) ORDER BY s.offer_id, s.position`,
    [offerIds],
  );
