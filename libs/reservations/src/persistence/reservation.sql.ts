import type { AgencyAnswer, HoldKind, HostAnswer, Pause, ReservationRecord, ReservationState } from '../domain/reservation-record.js';

/** The state that holds at this moment: what has a deadline is EXPIRED once it has passed. */
export const STATE_NOW = "CASE WHEN expires_at <= platform.now() THEN 'EXPIRED' ELSE state END";

/** The columns of a ReservationRecord, for SELECT and RETURNING; verdicts are not for every party and stay out. */
export const RECORD_COLUMNS = `id, code, referral_id, referral_code, agency_id, offer_id, host_id, variant, valid_from, valid_to, ${STATE_NOW} AS state,
  hold_kind, expires_at, was_extended, host_answer, agency_answer, requested_at, asker_id, end_reason, follows_id,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('from', lower(p), 'to', upper(p) - 1) ORDER BY p), '[]') FROM unnest(pauses) AS p) AS pauses`;

export interface ReservationRow {
  id: string;
  code: string;
  referral_id: string;
  referral_code: string;
  agency_id: string;
  offer_id: string;
  host_id: string;
  variant: ReservationRecord['variant'];
  valid_from: string;
  valid_to: string | null;
  state: ReservationState;
  hold_kind: HoldKind | null;
  expires_at: Date | null;
  was_extended: boolean;
  host_answer: HostAnswer;
  agency_answer: AgencyAnswer;
  requested_at: Date | null;
  asker_id: string | null;
  end_reason: string | null;
  follows_id: string | null;
  pauses: Pause[];
}

export const toRecord = (row: ReservationRow): ReservationRecord => ({
  id: row.id,
  code: row.code,
  referralId: row.referral_id,
  referralCode: row.referral_code,
  agencyId: row.agency_id,
  offerId: row.offer_id,
  hostId: row.host_id,
  variant: row.variant,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  state: row.state,
  holdKind: row.hold_kind,
  expiresAt: row.expires_at,
  wasExtended: row.was_extended,
  hostAnswer: row.host_answer,
  agencyAnswer: row.agency_answer,
  requestedAt: row.requested_at,
  askerId: row.asker_id,
  endReason: row.end_reason,
  followsId: row.follows_id,
  pauses: row.pauses,
});
