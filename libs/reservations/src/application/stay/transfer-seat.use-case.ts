import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type LocalDate, type Result } from '#kernel';
import { evaluateOffer, type OfferEvaluation, type Variant } from '#matching';
import { tellOfFreeSeats } from '#offers';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import { RESERVABLE_STATES } from '#referrals';
import type { ReservationRecord } from '../../domain/reservation-record.js';
import { reservedSpan, type Span } from '../../domain/reserved-span.js';
import { pastDays } from '../../domain/stay/stay-refusals.js';
import type { HeldRow } from '../../persistence/holds/hold.sql.js';
import { findRun } from '../../persistence/stay/stay.sql.js';
import { endFollowed, findOpenFollower, lockTransfer } from '../../persistence/stay/transfer.sql.js';
import { rebookBudgets } from '../budgets/rebook-budgets.js';
import { isNote, outsideStay, unsuitable } from '../find-suitable.js';
import {
  consentMissing,
  costNoteInvalid,
  notMatching,
  notSearching,
  offerUnknown,
  reservationEnded,
  type ConsentMissing,
  type CostNoteInvalid,
  type ReferralNotSearching,
  type ReservationEnded,
} from '../reservation-refusals.js';
import { seatTerms } from '../seat-terms.js';
import { tellOfConfirmation } from '../tell-of-seat.js';
import type { JudgeRefusal } from './judge-days.js';
import { placeFollowing, type FollowingRefusal } from './place-following.js';
import { runOnStay, type StayCommand, type StayRefusal } from './run-on-stay.js';
import { transferOpen, type TransferOpen } from './stay-refusals.js';
import { tellOfEndedSeat } from './tell-of-ended-seat.js';

export interface TransferSeatInput extends StayCommand {
  readonly toOfferId: string;
  /** The first day in the new group; the old seat ends on the day before. */
  readonly from: LocalDate;
  /** The last day in the new group; absent: the last session of the stay there. */
  readonly to?: LocalDate | undefined;
  /** Absent: as the old seat. */
  readonly variant?: Variant | undefined;
  /** BHV-09: why a wish is granted that costs more; kept with the verdicts. */
  readonly costNote?: string | undefined;
}

type Refusals = JudgeRefusal | FollowingRefusal | TransferOpen | ConsentMissing | CostNoteInvalid | ReferralNotSearching | ReservationEnded;
export type TransferSeatRefusal = Refusals | StayRefusal;
export type TransferSeatResult = Result<ReservationRecord, TransferSeatRefusal>;

interface NewSeat {
  readonly evaluation: OfferEvaluation;
  readonly span: Span;
}

/**
 * Moves a case to another group in one transaction: the old seat ends on the day before the new one begins, or is given back where it has not
 * begun. Where the new one fails, for whatever reason, the old one is as it was. Where the new host or the agency have to be asked, the new
 * seat is requested and held, and the old one stays until the last of them has said yes (reservations.confirm); without a yes it stays for good.
 * Answers the new reservation, which names the old one as the one that it follows.
 */
@Injectable()
export class TransferSeatUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: TransferSeatInput): Promise<TransferSeatResult> {
    return runOnStay(this.unitOfWork, context, { name: 'transferSeat', input }, transfer);
  }
}

async function transfer(tx: Transaction, was: HeldRow, wish: Omit<TransferSeatInput, 'idempotencyKey'>): Promise<Result<ReservationRecord, Refusals>> {
  if (!RESERVABLE_STATES.includes(was.case_state)) return refuse(notSearching(was.case_state));
  if (!was.consent) return refuse(consentMissing);
  if (wish.costNote !== undefined && !isNote(wish.costNote)) return refuse(costNoteInvalid);
  if (was.valid_to !== null && was.valid_to < wish.from) return refuse(reservationEnded);
  const open = await findOpenFollower(tx, was.id);
  if (open !== null) return refuse(transferOpen(open));
  const variant = wish.variant ?? was.variant;
  const found = await findNewSeat(tx, was, wish, variant);
  if (!found.ok) return found;
  const { evaluation, span } = found.value;
  const terms = await seatTerms(tx, { agencyId: was.agency_id, responsibleId: was.responsible_id, offerId: evaluation.offerId, referralId: was.referral_id, firstDay: span.from });
  if (!terms.isAsked) await lockTransfer(tx, was.id, evaluation.offerId, span);
  const placed = await placeFollowing(tx, { was, offerId: evaluation.offerId, variant, evaluation, span, terms, costNote: wish.costNote });
  if (!placed.ok || terms.isAsked) return placed.ok ? ok(placed.value.reservation) : placed;
  const { reservation, seats } = placed.value;
  const { ended, freedOfferIds } = await endFollowed(tx, reservation.id);
  await tellOfFreeSeats(tx, freedOfferIds);
  if (ended !== null) await tellOfEndedSeat(tx, ended);
  await tellOfConfirmation(tx, reservation, { caseWas: was.case_state, seats });
  await rebookBudgets(tx, [reservation.id]);
  return ok(reservation);
}

/** The match for the new group from the day on; a closed one begins with a session at which it can be joined, and is taken to its end. */
async function findNewSeat(tx: Transaction, was: HeldRow, { toOfferId, from, to }: Pick<TransferSeatInput, 'toOfferId' | 'from' | 'to'>, variant: Variant): Promise<Result<NewSeat, Refusals>> {
  const evaluation = isUuid(toOfferId) ? await evaluateOffer(tx, { referralId: was.referral_id, offerId: toOfferId, variant, days: { from, to: to ?? null } }) : null;
  if (evaluation === null) return refuse(offerUnknown);
  const [old, fresh] = [await findRun(tx, was.offer_id, from), await findRun(tx, evaluation.offerId, from)];
  const freeFrom = old.free_from > fresh.free_from ? old.free_from : fresh.free_from;
  if (from < freeFrom) return refuse(pastDays('from', freeFrom));
  if (evaluation.offerId === was.offer_id) return refuse(notMatching(['ALREADY_PLACED'], evaluation.explain()));
  if (!evaluation.passes) return refuse(await unsuitable(tx, evaluation, was));
  const { firstDate, lastDate } = evaluation.stay;
  const isPartOfRun = fresh.admission === 'CLOSED' && (from !== firstDate || (to !== undefined && to !== lastDate));
  const span = isPartOfRun ? null : reservedSpan({ from, to: lastDate }, { from, to });
  return span === null ? refuse(outsideStay(evaluation)) : ok({ evaluation, span });
}
