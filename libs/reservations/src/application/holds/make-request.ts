import { isUuid, ok, refuse, type Refusal, type Result } from '#kernel';
import { lockSessions, retakeSeats } from '#offers';
import { orTryAgain, tryAgain, type Transaction } from '#platform';
import type { ReservationRecord } from '../../domain/reservation-record.js';
import type { SeatActionName } from '../../domain/seat-actions.js';
import { findRecord } from '../../persistence/holds/find-record.sql.js';
import { findSessionsOf, lockReservation, writeApproved, writeRequest, type HeldRow } from '../../persistence/holds/hold.sql.js';
import { confirmWish, type ConfirmRefusal } from '../confirm-wish.js';
import { openReservation } from '../open-reservation.js';
import { consentMissing, type ReservationNotFound } from '../reservation-refusals.js';
import { seatTerms, type SeatTerms } from '../seat-terms.js';
import { tellOfConfirmedWish, tellOfRequest } from '../tell-of-seat.js';
import { expired, isExpiredMeanwhile, wishRefusalOf } from '../wish-refusals.js';

export type MakeRequestRefusal = ReservationNotFound | ConfirmRefusal;

/**
 * Makes a seat of what is held or offered: CONFIRMED at once, or REQUESTED with the deadline of the agency's rules where its host wants
 * to be asked or the agency decides (TS-15). Refuses without the consent of the family (BHV-18).
 */
export async function makeRequest(tx: Transaction, reservationId: string, action: SeatActionName): Promise<Result<ReservationRecord, MakeRequestRefusal>> {
  const opened = openReservation(tx, action, isUuid(reservationId) ? await lockReservation(tx, reservationId) : undefined);
  if (!opened.ok) return opened;
  const held = opened.value;
  if (!held.consent) return refuse(consentMissing);
  const terms = await seatTerms(tx, {
    agencyId: held.agency_id,
    responsibleId: held.responsible_id,
    offerId: held.offer_id,
    referralId: held.referral_id,
    firstDay: held.valid_from,
  });
  return terms.isAsked ? ask(tx, held, terms) : confirm(tx, held, terms);
}

async function ask(tx: Transaction, held: HeldRow, terms: SeatTerms): Promise<Result<ReservationRecord, MakeRequestRefusal>> {
  const expiresAt = await terms.answerUntil();
  const retaken = await retakeSeats(tx, {
    holderId: held.id,
    referralId: held.referral_id,
    agencyId: held.agency_id,
    sessionIds: await findSessionsOf(tx, held.id),
    isOwnCase: held.responsible_id === held.host_id,
    expiresAt,
  });
  if (!retaken.ok) return retaken;
  const requested = await writeRequest(tx, held.id, terms, expiresAt);
  await tellOfRequest(tx, requested);
  return ok(requested);
}

async function confirm(tx: Transaction, held: HeldRow, terms: SeatTerms): Promise<Result<ReservationRecord, MakeRequestRefusal>> {
  if (terms.agencyAnswer === 'APPROVED') {
    // Sessions before the reservation's row, as everybody does.
    await lockSessions(tx, await findSessionsOf(tx, held.id));
    await writeApproved(tx, held.id);
  }
  const seat = await confirmWish(tx, held.id);
  if (!seat.ok) return seat;
  // Nobody is asked, so nobody is waited for.
  if (seat.value === null) return refuse(tryAgain);
  const reservation = await findRecord(tx, held.id);
  await tellOfConfirmedWish(tx, reservation, seat.value);
  return ok(reservation);
}

/** Runs a command that makes a request, and answers as refusals what only the constraints see. */
export async function orWishRefusal<T, R extends Refusal>(run: () => Promise<Result<T, R>>): Promise<Result<T, R | ConfirmRefusal>> {
  try {
    return await orTryAgain(run);
  } catch (error) {
    if (isExpiredMeanwhile(error)) return refuse(expired);
    const refusal = wishRefusalOf(error);
    if (refusal === null) throw error;
    return refuse(refusal.code === 'CONSENT_MISSING' ? refusal : tryAgain);
  }
}
