import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { ReservationRecord } from '../../domain/reservation-record.js';
import { RECORD_COLUMNS, toRecord, type ReservationRow } from '../reservation.sql.js';

/** The days of an offer whose sessions are concerned, both included. */
export interface OfferDays {
  readonly offerId: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Locks the cases, then the sessions; answers those that are locked. */
export async function lockForOffers(tx: Transaction, referralIds: readonly string[], offers: readonly OfferDays[]): Promise<ReadonlySet<string>> {
  const [row] = await tx.sql<{ ids: string[] }>('SELECT reservations.lock_for_offers($1::uuid[], $2::uuid[], $3::date[], $4::date[]) AS ids', [
    referralIds,
    offers.map(({ offerId }) => offerId),
    offers.map(({ from }) => from),
    offers.map(({ to }) => to),
  ]);
  return new Set(row!.ids);
}

export interface SessionNow {
  readonly id: string;
  readonly offerId: string;
  readonly hostId: string;
  readonly date: LocalDate;
  readonly state: string;
  readonly free: number;
  readonly kept: number;
}

/** The sessions of the offers on these days as they are now that they are locked. */
export function findSessionsNow(tx: Transaction, offers: readonly OfferDays[]): Promise<SessionNow[]> {
  return tx.sql<SessionNow & Record<string, unknown>>(
    `SELECT s.id, s.offer_id AS "offerId", o.host_id AS "hostId", s.date, s.state, s.seats_free AS free, s.seats_kept AS kept
     FROM unnest($1::uuid[], $2::date[], $3::date[]) AS d(offer_id, first_day, last_day) JOIN offers.offer_v o ON o.id = d.offer_id
     JOIN offers.session_v s ON s.offer_id = d.offer_id AND s.date BETWEEN d.first_day AND d.last_day`,
    [offers.map(({ offerId }) => offerId), offers.map(({ from }) => from), offers.map(({ to }) => to)],
  );
}

/** What agencies have decided about their offers, and where they are, by agency. */
export interface OfferTermsRow {
  readonly agencyId: string;
  readonly federalState: string;
  readonly offerWorkingDays: number;
  readonly reminderWorkingDays: number;
  readonly today: LocalDate;
}

export async function findOfferTerms(tx: Transaction, agencyIds: readonly string[]): Promise<ReadonlyMap<string, OfferTermsRow>> {
  const rows = await tx.sql<OfferTermsRow & Record<string, unknown>>(
    `SELECT o.id AS "agencyId", o.federal_state AS "federalState", coalesce(g.offer_working_days, 5) AS "offerWorkingDays",
       coalesce(g.offer_reminder_working_days, 1) AS "reminderWorkingDays", (platform.now() AT TIME ZONE 'Europe/Berlin')::date AS today
     FROM identity.organisation_v o LEFT JOIN reservations.agency_setting g ON g.agency_id = o.id WHERE o.id = ANY ($1::uuid[])`,
    [agencyIds],
  );
  return new Map(rows.map((row) => [row.agencyId, row]));
}

export interface NewOffer {
  readonly waitId: string;
  readonly groupId: string;
  readonly referralId: string;
  readonly referralCode: string;
  readonly agencyId: string;
  readonly offerId: string;
  readonly hostId: string;
  readonly variant: ReservationRecord['variant'];
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate;
  readonly expiresAt: Date;
  readonly verdicts: unknown;
}

const INSERT = `
INSERT INTO reservations.reservation (code, referral_id, referral_code, agency_id, offer_id, host_id, variant, valid_from, valid_to, state, expires_at)
SELECT reservations.next_code(), n."referralId", n."referralCode", n."agencyId", n."offerId", n."hostId", n.variant, n."validFrom", n."validTo", 'OFFERED', n."expiresAt"
FROM jsonb_to_recordset($1::jsonb) AS n("referralId" uuid, "referralCode" text, "agencyId" uuid, "offerId" uuid, "hostId" uuid, variant text, "validFrom" date, "validTo" date,
  "expiresAt" timestamptz) ORDER BY n."referralId"
RETURNING ${RECORD_COLUMNS}`;

const VERDICTS = `
INSERT INTO reservations.verdict (reservation_id, referral_id, verdicts, participation)
SELECT n."reservationId", n."referralId", n.verdicts, coalesce(h.heard, '{}')
FROM jsonb_to_recordset($1::jsonb) AS n("reservationId" uuid, "referralId" uuid, verdicts jsonb)
LEFT JOIN LATERAL (SELECT jsonb_object_agg(l.who, jsonb_build_object('heardOn', l.heard_on, 'heardBy', l.heard_by)) AS heard
  FROM (SELECT DISTINCT ON (v.who) v.who, v.heard_on, v.heard_by FROM referrals.hearing_v v WHERE v.referral_id = n."referralId" ORDER BY v.who, v.heard_on DESC, v.recorded_at DESC) l) h ON true`;

const HISTORY = `
WITH made AS (
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS n("reservationId" uuid, "waitId" uuid, "groupId" uuid, "agencyId" uuid, "offerId" uuid)
), round AS MATERIALIZED (
  SELECT g.id AS group_id, platform.new_id() AS id FROM (SELECT DISTINCT m."groupId" AS id FROM made m) g
)
INSERT INTO reservations.offer_made (reservation_id, wait_id, agency_id, offer_id, round_id)
SELECT m."reservationId", m."waitId", m."agencyId", m."offerId", r.id FROM made m JOIN round r ON r.group_id = m."groupId"`;

/** Writes the offers with their claims, their verdicts and their entries in the history: four statements, however many they are. */
export async function writeOffers(tx: Transaction, offers: readonly NewOffer[]): Promise<ReservationRecord[]> {
  const rows = await tx.sql<ReservationRow & Record<string, unknown>>(INSERT, [JSON.stringify(offers)]);
  const byReferral = new Map(offers.map((offer) => [offer.referralId, offer]));
  const written = rows.map((row) => ({ ...byReferral.get(row.referral_id)!, reservationId: row.id }));
  await tx.sql('SELECT reservations.claim_offered($1::uuid[])', [rows.map(({ id }) => id)]);
  await tx.execute(VERDICTS, [JSON.stringify(written)]);
  await tx.execute(HISTORY, [JSON.stringify(written)]);
  return rows.map(toRecord);
}
