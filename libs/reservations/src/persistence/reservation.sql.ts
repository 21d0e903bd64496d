import type { ReservationRecord } from '../domain/reservation-record.js';

/** The columns of a ReservationRecord, for SELECT and RETURNING; verdicts are not for every party and stay out. */
export const RECORD_COLUMNS = 'id, code, referral_id, referral_code, agency_id, offer_id, host_id, variant, valid_from, valid_to, state';

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
  state: ReservationRecord['state'];
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
});
