import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { CertifiedStaff, OfferFacts } from '../../domain/certification/offer-problems.js';

/** An offer as it is looked at before it is certified, with today in Berlin. */
export interface CertifiedOffer extends OfferFacts {
  readonly id: string;
  readonly hostId: string;
  readonly today: LocalDate;
  /** Whether an application for it waits at this agency. */
  readonly hasOpenApplication: boolean;
}

const STAFF = `jsonb_agg(jsonb_build_object('position', s.position, 'kind', s.kind, 'organisationId', s.organisation_id,
  'conductCertificateOn', s.conduct_certificate_on) ORDER BY s.position)`;

const FACTS = `o.id, o.host_id AS "hostId", today.day AS today, o.settleable AS "isSettleable", o.archived_at IS NOT NULL AS "isArchived",
  ARRAY(SELECT c.id FROM unnest(o.cohost_ids, o.cohost_percents) AS c(id, percent) WHERE c.percent > 0) AS "sharingCohostIds",
  EXISTS (SELECT 1 FROM identity.network_membership_v m WHERE m.agency_id = $2 AND m.provider_id = o.host_id AND m.validity @> today.day) AS "isInNetwork",
  EXISTS (SELECT 1 FROM offers.certification a WHERE a.offer_id = o.id AND a.agency_id = $2 AND a.state IN ('SUBMITTED', 'IN_REVIEW')) AS "hasOpenApplication"`;

const TODAY = `CROSS JOIN (SELECT (platform.now() AT TIME ZONE 'Europe/Berlin')::date AS day) today`;

/** An offer of the caller's own, for an application to this agency; undefined: there is none, or it is another's. */
export async function findOwnOffer(tx: Transaction, offerId: string, agencyId: string): Promise<CertifiedOffer | undefined> {
  const [row] = await tx.sql<CertifiedOffer>(
    `SELECT ${FACTS}, coalesce((SELECT ${STAFF} FROM offers.offer_staff s WHERE s.offer_id = o.id), '[]') AS staff
     FROM offers.offer o ${TODAY} WHERE o.id = $1 AND o.host_id = platform.current_organisation()`,
    [offerId, agencyId],
  );
  return row;
}

/** The offer of an application that waits for its agency to decide, with its staff as the agency may see it. */
export async function findOfferOf(tx: Transaction, certification: { readonly id: string; readonly offerId: string; readonly agencyId: string }): Promise<CertifiedOffer> {
  const [row] = await tx.sql<CertifiedOffer>(
    `SELECT ${FACTS}, coalesce((SELECT ${STAFF} FROM offers.certification_staff(ARRAY[$3::uuid]) s), '[]') AS staff
     FROM offers.offer o ${TODAY} WHERE o.id = $1`,
    [certification.offerId, certification.agencyId, certification.id],
  );
  return row!;
}

/** Where an agency counts its working days; undefined: there is no such agency. */
export async function findAgency(tx: Transaction, id: string): Promise<{ readonly federalState: string } | undefined> {
  const [row] = await tx.sql<{ federalState: string }>(`SELECT federal_state AS "federalState" FROM identity.organisation_v WHERE id = $1 AND kind = 'AGENCY'`, [id]);
  return row;
}

/** One of the staff of an offer whose certificate is applied for. */
export type StaffToCertify = CertifiedStaff & { readonly qualification: string };

/** The staff by application, for its host, and for its agency as long as it has to decide. */
export function findStaff(tx: Transaction, certificationIds: readonly string[]): Promise<(StaffToCertify & { readonly certificationId: string })[]> {
  return tx.sql(
    `SELECT certification_id AS "certificationId", position, kind, qualification, organisation_id AS "organisationId", conduct_certificate_on AS "conductCertificateOn"
     FROM offers.certification_staff($1::uuid[])`,
    [certificationIds],
  );
}
