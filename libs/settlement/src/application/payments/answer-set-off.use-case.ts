import { Injectable } from '@nestjs/common';
import { closeTasks } from '#inbox';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { SET_OFF_SUBJECT, SET_OFF_TO_ANSWER } from '../../domain/payments/payment-tasks.js';
import type { SetOffRecord } from '../../domain/payments/set-off-record.js';
import { bookSetOff } from '../../persistence/payments/booking.sql.js';
import { findItems, lockPairs } from '../../persistence/payments/items.sql.js';
import { findOffice } from '../../persistence/payments/rules.sql.js';
import { findSetOff, insertAnswer } from '../../persistence/payments/set-offs.sql.js';
import { followBooking } from './follow-booking.js';
import { allocationInvalid, setOffUnknown, type AllocationInvalid, type SetOffNotFound } from './payment-refusals.js';

export interface AnswerSetOffInput {
  readonly setOffId: string;
  /** False: declined; by the side that has proposed it, taken back. */
  readonly accepted: boolean;
  readonly idempotencyKey?: string | undefined;
}

export interface AnsweredSetOff {
  readonly id: string;
  /** The entry that books it; null where there is none. */
  readonly entryId: string | null;
}

type Refusals = SetOffNotFound | AllocationInvalid;
export type AnswerSetOffRefusal = Refusals | TryAgain | IdempotencyConflict;
export type AnswerSetOffResult = Result<AnsweredSetOff, AnswerSetOffRefusal>;

/** Agrees on a set-off, which books it, or ends it. Where less is open by now than was proposed, it can only be ended. */
@Injectable()
export class AnswerSetOffUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, { idempotencyKey: key, ...input }: AnswerSetOffInput): Promise<AnswerSetOffResult> {
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'answerSetOff', key, input }, () => answer(tx, input))));
  }
}

async function answer(tx: Transaction, { setOffId, accepted }: Omit<AnswerSetOffInput, 'idempotencyKey'>): Promise<Result<AnsweredSetOff, Refusals>> {
  const seen = isUuid(setOffId) ? await findSetOff(tx, setOffId) : undefined;
  if (!seen) return refuse(setOffUnknown);
  await lockPairs(tx, [{ agencyId: seen.agencyId, debtorId: seen.proposerId, creditorId: seen.partnerId }]);
  const setOff = (await findSetOff(tx, setOffId))!;
  if (setOff.state !== 'PROPOSED' || (accepted && setOff.partnerId !== tx.context.organisationId)) return refuse(setOffUnknown);
  if (accepted && !(await isStillOpen(tx, setOff))) return refuse(allocationInvalid);
  await insertAnswer(tx, setOff, accepted);
  const entryId = accepted ? await book(tx, setOff) : null;
  await tx.journal.write({
    agencyId: setOff.agencyId,
    action: accepted ? 'set-off.agreed' : 'set-off.ended',
    subjectKind: SET_OFF_SUBJECT,
    subjectId: setOff.id,
    before: { state: 'PROPOSED' },
    after: { state: accepted ? 'AGREED' : 'ENDED', entryId },
  });
  await closeTasks(tx, { kind: SET_OFF_TO_ANSWER, subjectKind: SET_OFF_SUBJECT, subjectIds: [setOff.id], as: setOff.partnerId === tx.context.organisationId ? 'DONE' : 'CANCELLED' });
  return ok({ id: setOff.id, entryId });
}

async function book(tx: Transaction, setOff: SetOffRecord): Promise<string> {
  const { today } = await findOffice(tx, tx.context.organisationId!);
  return followBooking(tx, setOff.itemIds, () => bookSetOff(tx, setOff.id, today));
}

async function isStillOpen(tx: Transaction, { itemIds, itemCents }: SetOffRecord): Promise<boolean> {
  const open = new Map((await findItems(tx, itemIds)).map(({ id, openCents }) => [id, BigInt(openCents)]));
  return itemIds.every((id, index) => BigInt(itemCents[index]!) <= (open.get(id) ?? 0n));
}
