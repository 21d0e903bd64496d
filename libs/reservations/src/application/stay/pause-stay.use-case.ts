import { Injectable } from '@nestjs/common';
import { refuse, type LocalDate, type Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import type { ReservationRecord } from '../../domain/reservation-record.js';
import type { StayPauseReason } from '../../domain/stay/stay-reasons.js';
import { addPause } from '../../domain/stay/stay-days.js';
import { pastDays, spanInvalid, type PastDays, type StaySpanInvalid } from '../../domain/stay/stay-refusals.js';
import type { HeldRow } from '../../persistence/holds/hold.sql.js';
import { findRun } from '../../persistence/stay/stay.sql.js';
import { rewriteStay, type RewriteRefusal } from './rewrite-stay.js';
import { runOnStay, type StayCommand, type StayRefusal } from './run-on-stay.js';

export interface PauseStayInput extends StayCommand {
  /** First and last day of the pause, inside the stay and to come. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly reason: StayPauseReason;
}

type Refusals = PastDays | StaySpanInvalid | RewriteRefusal;
export type PauseStayRefusal = Refusals | StayRefusal;
export type PauseStayResult = Result<ReservationRecord, PauseStayRefusal>;

/**
 * Frees a seat for some days to come. After them it is the case's again, because those seats were never given back. Pauses that overlap or
 * follow each other at once become one.
 */
@Injectable()
export class PauseStayUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: PauseStayInput): Promise<PauseStayResult> {
    return runOnStay(this.unitOfWork, context, { name: 'pauseStay', input }, pause);
  }
}

async function pause(tx: Transaction, was: HeldRow, { from, to, reason }: Omit<PauseStayInput, 'idempotencyKey'>): Promise<Result<ReservationRecord, Refusals>> {
  const { free_from: freeFrom } = await findRun(tx, was.offer_id, from);
  if (to < from) return refuse(spanInvalid('to', `a day from ${from} on`));
  if (from < was.valid_from || (was.valid_to !== null && from > was.valid_to)) return refuse(spanInvalid('from', `a day of the stay from ${was.valid_from} to ${was.valid_to ?? 'an open end'}`));
  if (was.valid_to !== null && to > was.valid_to) return refuse(spanInvalid('to', `a day up to the last one of the stay, ${was.valid_to},`));
  if (from < freeFrom) return refuse(pastDays('from', freeFrom));
  const days = { validFrom: was.valid_from, validTo: was.valid_to, pauses: addPause(was.pauses, { from, to }) };
  return rewriteStay(tx, { was, days, action: 'reservation.paused', reason });
}
