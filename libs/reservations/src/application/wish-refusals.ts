import { sqlState, tryAgain, type TryAgain } from '#platform';
import { consentMissing, notMatching, wrongState, type ConsentMissing, type NotMatching, type ReservationWrongState } from './reservation-refusals.js';

const constraintOf = (error: unknown): unknown => (error as { constraint?: unknown } | null)?.constraint;

/**
 * What only the constraints see: days that overlap another reservation of the referral in this offer without a session of
 * the stay on them, a consent that was taken back meanwhile, and an import that wrote at the same moment. Null: a bug or an outage.
 */
export function wishRefusalOf(error: unknown): NotMatching | ConsentMissing | TryAgain | null {
  const constraint = constraintOf(error);
  if (sqlState(error) === '23P01' && (constraint === 'reservation_no_overlap' || constraint === 'reservation_one_wish')) return notMatching(['ALREADY_PLACED'], []);
  // Somebody has paused or ended the referral since it was looked at, changed who has to be asked, or added a session.
  if (sqlState(error) === '23514' && ['reservation_referral_state', 'reservation_unasked', 'reservation_seats'].includes(String(constraint))) return tryAgain;
  if (sqlState(error) === '23514' && constraint === 'reservation_consent') return consentMissing;
  if (sqlState(error) === '23505' && constraint === 'reservation_code_key') return tryAgain;
  return null;
}

/** The same of a reservation that is there: its deadline has passed while it was worked on. */
export const isExpiredMeanwhile = (error: unknown): boolean => sqlState(error) === '23514' && constraintOf(error) === 'reservation_expired';
/** A day whose seat was to change has passed while it was worked on. */
export const isPastMeanwhile = (error: unknown): boolean => sqlState(error) === '23514' && constraintOf(error) === 'reservation_past';
export const expired: ReservationWrongState = wrongState('EXPIRED');
