import { Injectable } from '@nestjs/common';
import { refuse, type LocalDate, type Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import { RESERVABLE_STATES } from '#referrals';
import type { ReservationRecord } from '../../domain/reservation-record.js';
import { cutPauses } from '../../domain/stay/stay-days.js';
import { pastDays, spanInvalid, type PastDays, type StaySpanInvalid } from '../../domain/stay/stay-refusals.js';
import type { HeldRow } from '../../persistence/holds/hold.sql.js';
import { findRun } from '../../persistence/stay/stay.sql.js';
import { consentMissing, notSearching, type ConsentMissing, type ReferralNotSearching } from '../reservation-refusals.js';
import { rewriteStay, type RewriteRefusal } from './rewrite-stay.js';
import { runOnStay, type StayCommand, type StayRefusal } from './run-on-stay.js';
import { notPaused, type NotPaused } from './stay-refusals.js';

export interface ResumeStayInput extends StayCommand {
  /** The first day that is no pause any more; a day of a pause. */
  readonly from: LocalDate;
  /** The last such day; absent: the last one of that pause. */
  readonly to?: LocalDate | undefined;
}

type Refusals = PastDays | NotPaused | ConsentMissing | ReferralNotSearching | StaySpanInvalid | RewriteRefusal;
export type ResumeStayRefusal = Refusals | StayRefusal;
export type ResumeStayResult = Result<ReservationRecord, ResumeStayRefusal>;

/**
 * Takes seats of a pause back before it ends, where nobody has taken them meanwhile; else SEAT_TAKEN with the full sessions, and the pause goes on as
 * it was. The match is not judged again: they are days that the stay had.
 */
@Injectable()
export class ResumeStayUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: ResumeStayInput): Promise<ResumeStayResult> {
    return runOnStay(this.unitOfWork, context, { name: 'resumeStay', input }, resume);
  }
}

async function resume(tx: Transaction, was: HeldRow, { from, to }: Omit<ResumeStayInput, 'idempotencyKey'>): Promise<Result<ReservationRecord, Refusals>> {
  const { free_from: freeFrom } = await findRun(tx, was.offer_id, from);
  if (to !== undefined && to < from) return refuse(spanInvalid('to', `a day from ${from} on`));
  const pause = was.pauses.find((one) => one.from <= from && from <= one.to);
  if (pause === undefined) return refuse(notPaused);
  if (from < freeFrom) return refuse(pastDays('from', freeFrom));
  if (!RESERVABLE_STATES.includes(was.case_state)) return refuse(notSearching(was.case_state));
  if (!was.consent) return refuse(consentMissing);
  const back = { from, to: to === undefined || to > pause.to ? pause.to : to };
  const days = { validFrom: was.valid_from, validTo: was.valid_to, pauses: cutPauses(was.pauses, back) };
  return rewriteStay(tx, { was, days, action: 'reservation.resumed' });
}
