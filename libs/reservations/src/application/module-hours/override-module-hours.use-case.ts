import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Refusal, type Result } from '#kernel';
import { findModuleHourWarnings } from '#matching';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { mayActForCase } from '../../domain/case-access.js';
import type { ReservationRecord } from '../../domain/reservation-record.js';
import { lockStay } from '../../persistence/budgets/budget-source.sql.js';
import { findRecord } from '../../persistence/budgets/reservation-record.sql.js';
import { findHourOverrides, mayOverrideHours, writeHourOverride } from '../../persistence/module-hours/hour-override.sql.js';
import { reservationUnknown, type ReservationNotFound } from '../reservation-refusals.js';

export interface OverrideModuleHoursInput {
  readonly reservationId: string;
  /** A text of 1 to 500 characters about hours, without a name. */
  readonly reason: string;
  readonly idempotencyKey?: string | undefined;
}

/** The reason is no text of 1 to 500 characters. */
export interface OverrideReasonInvalid extends Refusal {
  readonly code: 'OVERRIDE_REASON_INVALID';
}

/** No warning stands for the seat. */
export interface NothingToOverride extends Refusal {
  readonly code: 'NOTHING_TO_OVERRIDE';
}

/** The regime wants a signature for what is granted: somebody of the agency with signing right overrides (TS-15). */
export interface OverrideNotAllowed extends Refusal {
  readonly code: 'OVERRIDE_NOT_ALLOWED';
}

type Refusals = ReservationNotFound | OverrideReasonInvalid | NothingToOverride | OverrideNotAllowed;
export type OverrideModuleHoursRefusal = Refusals | TryAgain | IdempotencyConflict;
export type OverrideModuleHoursResult = Result<ReservationRecord, OverrideModuleHoursRefusal>;

const reasonInvalid: OverrideReasonInvalid = { code: 'OVERRIDE_REASON_INVALID', message: 'reason: a text of 1 to 500 characters was expected.' };
const nothingToOverride: NothingToOverride = { code: 'NOTHING_TO_OVERRIDE', message: 'No warning about module hours stands for this seat.' };
const notAllowed: OverrideNotAllowed = { code: 'OVERRIDE_NOT_ALLOWED', message: 'The regime wants a signature: somebody of the agency with signing right overrides.' };

/** MODULE_HOURS: says why a seat is right although it exceeds the module. The warning stays, and is shown as overridden. The text stays out of the journal. */
@Injectable()
export class OverrideModuleHoursUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: OverrideModuleHoursInput): Promise<OverrideModuleHoursResult> {
    const { idempotencyKey: key, ...rest } = input;
    return orTryAgain(() =>
      this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'overrideModuleHours', key, input: rest }, () => override(tx, rest))),
    );
  }
}

async function override(tx: Transaction, { reservationId, reason }: Omit<OverrideModuleHoursInput, 'idempotencyKey'>): Promise<Result<ReservationRecord, Refusals>> {
  const stay = isUuid(reservationId) ? await lockStay(tx, reservationId) : undefined;
  if (!stay || !mayActForCase(tx.context, stay)) return refuse(reservationUnknown);
  const text = reason.trim();
  if (text === '' || [...text].length > 500 || /[\0\p{Cs}]/u.test(text)) return refuse(reasonInvalid);
  const reservation = await findRecord(tx, stay.id);
  const warnings = await findModuleHourWarnings(tx, reservation.referralId, [reservation.offerId]);
  if (!warnings.has(reservation.offerId)) return refuse(nothingToOverride);
  if (!(await mayOverrideHours(tx, stay.id))) return refuse(notAllowed);
  const [before] = await findHourOverrides(tx, [stay.id]);
  await writeHourOverride(tx, stay, text);
  await tx.journal.write({
    agencyId: stay.agencyId,
    action: 'reservation.module-hours-overridden',
    subjectKind: 'reservation',
    subjectId: stay.id,
    before: before === undefined ? undefined : { overriddenBy: before.overriddenBy, overriddenAt: before.overriddenAt },
    after: { overriddenBy: tx.context.actor, textChanged: before?.reason !== text, warning: warnings.get(reservation.offerId) },
  });
  return ok(reservation);
}
