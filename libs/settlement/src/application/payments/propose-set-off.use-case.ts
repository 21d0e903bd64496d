import { Injectable } from '@nestjs/common';
import { officeDays, openTasks } from '#inbox';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { SET_OFF_SUBJECT, SET_OFF_TO_ANSWER, SET_OFF_WORKING_DAYS } from '../../domain/payments/payment-tasks.js';
import { planSetOff } from '../../domain/payments/plan-set-off.js';
import { findItems } from '../../persistence/payments/items.sql.js';
import { findOffice } from '../../persistence/payments/rules.sql.js';
import { insertSetOff } from '../../persistence/payments/set-offs.sql.js';
import { setOffInvalid, type SetOffInvalid } from './payment-refusals.js';

export interface ProposeSetOffInput {
  /** 2 to 100 open items of the same two, in both directions. */
  readonly itemIds: readonly string[];
  readonly idempotencyKey?: string | undefined;
}

export interface ProposedSetOff {
  readonly id: string;
}

export type ProposeSetOffRefusal = SetOffInvalid | TryAgain | IdempotencyConflict;
export type ProposeSetOffResult = Result<ProposedSetOff, ProposeSetOffRefusal>;

const MOST_ITEMS = 100;

/** Proposes to the other side to set off what each owes the other (Aufrechnung); nothing is booked until it agrees. */
@Injectable()
export class ProposeSetOffUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, { idempotencyKey: key, ...input }: ProposeSetOffInput): Promise<ProposeSetOffResult> {
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'proposeSetOff', key, input }, () => propose(tx, input.itemIds))));
  }
}

async function propose(tx: Transaction, itemIds: readonly string[]): Promise<Result<ProposedSetOff, SetOffInvalid>> {
  if (itemIds.length < 2 || itemIds.length > MOST_ITEMS || !itemIds.every(isUuid)) return refuse(setOffInvalid);
  const found = new Map((await findItems(tx, itemIds)).map((item) => [item.id, { ...item, openCents: BigInt(item.openCents) }]));
  const items = itemIds.map((id) => found.get(id.toLowerCase()));
  const plan = items.every((item) => item !== undefined) ? planSetOff(tx.context.organisationId!, items) : null;
  if (plan === null) return refuse(setOffInvalid);
  const id = await insertSetOff(tx, plan);
  await tx.journal.write({
    agencyId: plan.agencyId,
    action: 'set-off.proposed',
    subjectKind: SET_OFF_SUBJECT,
    subjectId: id,
    after: { partnerId: plan.partnerId, items: plan.items.map(({ itemId, cents }) => ({ itemId, cents: String(cents) })) },
  });
  const { federalState, today } = await findOffice(tx, plan.partnerId);
  const dueOn = (await officeDays(federalState)).addWorkingDays(today, SET_OFF_WORKING_DAYS);
  await openTasks(tx, [{ kind: SET_OFF_TO_ANSWER, organisationId: plan.partnerId, subjectKind: SET_OFF_SUBJECT, subjectId: id, ownerRole: 'BILLING', dueOn, closers: [plan.partnerId] }]);
  return ok({ id });
}
