import { Injectable } from '@nestjs/common';
import { ok, refuse, type LocalDate, type Result } from '#kernel';
import type { OfferEvaluation } from '#matching';
import type { SeatTaken } from '#offers';
import { UnitOfWork, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { RESERVABLE_STATES } from '#referrals';
import type { ReservationRecord } from '../../domain/reservation-record.js';
import { planChange, type AskedSpan, type PlannedChange } from '../../domain/stay/plan-change.js';
import type { PastDays, StaySpanInvalid } from '../../domain/stay/stay-refusals.js';
import type { HeldRow } from '../../persistence/holds/hold.sql.js';
import { toRecord } from '../../persistence/reservation.sql.js';
import { findRun, insertFurtherVerdict, type RunRow } from '../../persistence/stay/stay.sql.js';
import { consentMissing, notSearching, type ConsentMissing, type ReferralNotSearching } from '../reservation-refusals.js';
import { seatTerms } from '../seat-terms.js';
import { judgeDays, type JudgeRefusal } from './judge-days.js';
import { requestFurtherDays } from './request-further-days.js';
import { rewriteStay } from './rewrite-stay.js';
import { runOnStay, type StayCommand, type StayRefusal } from './run-on-stay.js';
import { closedRun, type ClosedRun, type TransferOpen } from './stay-refusals.js';

export interface ChangeStayInput extends StayCommand {
  /** First and last day; absent: as they are. */
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
}

type Refusals = JudgeRefusal | PastDays | StaySpanInvalid | ClosedRun | ConsentMissing | ReferralNotSearching | TransferOpen | SeatTaken | TryAgain;
export type ChangeStayRefusal = Refusals | StayRefusal;
export type ChangeStayResult = Result<ReservationRecord, ChangeStayRefusal>;

/**
 * Makes a stay longer or shorter: in an open group any span of sessions, a closed run is taken as a whole. Days that are added are judged by the
 * match as they are now (certificate, approval, legal basis, clauses: DD-20 to DD-23) and need the consent of the family; the days that it had
 * keep the rules that they had. What was used stays, and nothing is added to it afterwards.
 *
 * Where host or agency have to be asked for the added days, the stay goes on as it is, and the answer is a request for those days alone
 * that follows it; it ends unanswered at the latest when the first of them begins.
 */
@Injectable()
export class ChangeStayUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: ChangeStayInput): Promise<ChangeStayResult> {
    return runOnStay(this.unitOfWork, context, { name: 'changeStay', input }, change);
  }
}

async function change(tx: Transaction, was: HeldRow, asked: AskedSpan): Promise<Result<ReservationRecord, Refusals>> {
  if ((asked.from ?? was.valid_from) === was.valid_from && (asked.to ?? was.valid_to) === was.valid_to) return ok(toRecord(was));
  const run = await findRun(tx, was.offer_id, asked.from ?? was.valid_from);
  if (breaksRun(run, was, asked)) return refuse(closedRun(run.run_last));
  const planned = planChange({ validFrom: was.valid_from, validTo: was.valid_to, pauses: was.pauses, isSeat: was.state === 'CONFIRMED' }, asked, run.free_from);
  if (!planned.ok) return planned;
  return planned.value.added.length === 0 ? rewriteStay(tx, { was, days: planned.value.days, action: 'reservation.changed' }) : lengthen(tx, was, planned.value);
}

/** A closed run is joined where it can be joined, and taken to its end. */
const breaksRun = (run: RunRow, was: HeldRow, { from, to }: AskedSpan): boolean =>
  run.admission === 'CLOSED' && ((from !== undefined && from !== was.valid_from && !run.joinable) || (to !== undefined && to !== was.valid_to && to !== run.run_last));

async function lengthen(tx: Transaction, was: HeldRow, { days, added }: PlannedChange): Promise<Result<ReservationRecord, Refusals>> {
  if (!RESERVABLE_STATES.includes(was.case_state)) return refuse(notSearching(was.case_state));
  if (was.state === 'CONFIRMED' && !was.consent) return refuse(consentMissing);
  const evaluations: OfferEvaluation[] = [];
  // At most two: what comes before the stay, and what comes after it.
  for (const span of added) {
    const judged = await judgeDays(tx, was, span);
    if (!judged.ok) return judged;
    evaluations.push(judged.value);
  }
  if (was.state === 'CONFIRMED') {
    const terms = await seatTerms(tx, { agencyId: was.agency_id, responsibleId: was.responsible_id, offerId: was.offer_id, referralId: was.referral_id, firstDay: added[0]!.from });
    if (terms.isAsked) return requestFurtherDays(tx, { was, days, added, evaluation: evaluations[0]!, terms });
  }
  const changed = await rewriteStay(tx, { was, days, addedIds: evaluations.flatMap(({ stay }) => stay.sessionIds), action: 'reservation.changed' });
  if (!changed.ok) return changed;
  for (const [index, { from, to }] of added.entries()) {
    const { score, distanceKm, freeSeats, weightsVersion, explain } = evaluations[index]!;
    await insertFurtherVerdict(tx, { reservationId: was.id, referralId: was.referral_id, from, to, verdicts: { score, distanceKm, freeSeats, weightsVersion, criteria: explain() } });
  }
  return changed;
}
