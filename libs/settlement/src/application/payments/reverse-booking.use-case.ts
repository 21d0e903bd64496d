import { Injectable } from '@nestjs/common';
import type { ValueInvalid } from '#agreements';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { textProblem } from '../text-problem.js';
import { bookReversal } from '../../persistence/payments/booking.sql.js';
import { lockPairs } from '../../persistence/payments/items.sql.js';
import { findReversible } from '../../persistence/payments/payments.sql.js';
import { findOffice } from '../../persistence/payments/rules.sql.js';
import { followBooking } from './follow-booking.js';
import { alreadyReversed, creditUsed, entryUnknown, provedByOther, type AlreadyReversed, type CreditUsed, type EntryNotFound, type PaymentProved } from './payment-refusals.js';
import { tellOfReversal } from './tell-other-side.js';

export interface ReverseBookingInput {
  /** Of a payment or a set-off. */
  readonly entryId: string;
  /** 1 to 200 characters, without names of young people. */
  readonly reason: string;
  readonly idempotencyKey?: string | undefined;
}

export interface ReversedBooking {
  /** The entry that takes it back. */
  readonly entryId: string;
}

type Refusals = ValueInvalid | EntryNotFound | AlreadyReversed | CreditUsed | PaymentProved;
export type ReverseBookingRefusal = Refusals | TryAgain | IdempotencyConflict;
export type ReverseBookingResult = Result<ReversedBooking, ReverseBookingRefusal>;

const LONGEST_REASON = 200;

/**
 * Takes a payment or a set-off back, by either side and with a reason: nothing is deleted, the same postings are booked with the other sign, once.
 * A payment that only the other side's bank statement has is taken back by that side; the other side is told in any case.
 */
@Injectable()
export class ReverseBookingUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, { idempotencyKey: key, ...input }: ReverseBookingInput): Promise<ReverseBookingResult> {
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'reverseBooking', key, input }, () => reverse(tx, input))));
  }
}

async function reverse(tx: Transaction, { entryId, reason }: Omit<ReverseBookingInput, 'idempotencyKey'>): Promise<Result<ReversedBooking, Refusals>> {
  const problem = textProblem('reason', reason, LONGEST_REASON);
  if (problem !== null) return refuse(problem);
  const seen = isUuid(entryId) ? await findReversible(tx, entryId) : undefined;
  if (!seen) return refuse(entryUnknown);
  await lockPairs(tx, [seen]);
  // Once more: what was booked while we waited is seen.
  const entry = (await findReversible(tx, entryId))!;
  if (entry.isReversed) return refuse(alreadyReversed);
  if (entry.isCreditUsed) return refuse(creditUsed);
  if (entry.isProvedByOther) return refuse(provedByOther);
  const { today } = await findOffice(tx, tx.context.organisationId!);
  const reversalId = await followBooking(tx, entry.itemIds, () => bookReversal(tx, entry.id, today, reason.trim()));
  await tx.journal.write({
    agencyId: entry.agencyId,
    action: entry.kind === 'PAYMENT' ? 'payment.reversed' : 'set-off.reversed',
    subjectKind: entry.kind === 'PAYMENT' ? 'payment' : 'set_off',
    subjectId: entry.sourceId,
    before: { entryId: entry.id, state: 'BOOKED' },
    after: { entryId: reversalId, state: 'REVERSED' },
  });
  await tellOfReversal(tx, entry, tx.context.organisationId === entry.debtorId ? entry.creditorId : entry.debtorId);
  return ok({ entryId: reversalId });
}
