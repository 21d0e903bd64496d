import { Injectable } from '@nestjs/common';
import { addDays, ok, refuse, type LocalDate, type Result } from '#kernel';
import { answerOnce, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import type { PlanDefinition, SessionPlanRecord } from '../../domain/sessions/session-plan.js';
import {
  offerArchived,
  outOfRange,
  planUnknown,
  type OfferArchived,
  type OutOfRange,
  type Overbooked,
  type PlanNotFound,
  type SessionHeld,
} from '../../domain/sessions/session-refusals.js';
import { lockOfferOf, type LockedOffer } from '../../persistence/sessions/offer-lock.sql.js';
import { readPlan, updatePlan } from '../../persistence/sessions/session-plan.sql.js';
import { findPlan, writePlan, type PlanRefusal, type PlanWish } from './apply-plan.js';
import type { SessionsPlanned } from './plan-outcome.js';
import { orSessionRefusal } from './session-errors.js';

export interface ChangeSessionPlanInput extends PlanDefinition {
  readonly planId: string;
  readonly idempotencyKey?: string | undefined;
}

export interface EndSessionPlanInput {
  readonly planId: string;
  /** The last day on which the plan may have a session: yesterday at the earliest. */
  readonly lastDay: LocalDate;
  readonly idempotencyKey?: string | undefined;
}

type Refused = PlanNotFound | OfferArchived | PlanRefusal;
export type ChangeSessionPlanRefusal = Refused | Overbooked | SessionHeld | TryAgain | IdempotencyConflict;
export type ChangeSessionPlanResult = Result<SessionsPlanned, ChangeSessionPlanRefusal>;

/**
 * Gives a plan another rule, time, length or number of seats, or another end. From today on the sessions of the plan that
 * nobody has a seat in follow it: they change, are cancelled (PLAN_CHANGED, PLAN_ENDED) or come. Those in which somebody has
 * a seat stay as they are and are answered as `held`: the host moves or cancels them one by one, and their seat holders are
 * told of each. What lies in the past stays.
 */
@Injectable()
export class ChangeSessionPlanUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: ChangeSessionPlanInput): Promise<ChangeSessionPlanResult> {
    const { idempotencyKey: key, ...rest } = input;
    const { planId, ...definition } = rest;
    return orSessionRefusal(() =>
      this.unitOfWork.run(context, (tx) =>
        answerOnce(tx, { name: 'changeSessionPlan', key, input: rest }, () => change(tx, planId, () => ok({ planId, definition, endsOn: null, why: 'PLAN_CHANGED' }))),
      ),
    );
  }

  /** The same plan with a nearer end. */
  end(context: RequestContext, input: EndSessionPlanInput): Promise<ChangeSessionPlanResult> {
    const { idempotencyKey: key, ...rest } = input;
    const { planId, lastDay } = rest;
    return orSessionRefusal(() =>
      this.unitOfWork.run(context, (tx) =>
        answerOnce(tx, { name: 'endSessionPlan', key, input: rest }, () => change(tx, planId, (before, offer) => ended(before, offer, lastDay))),
      ),
    );
  }
}

type Wished = (before: SessionPlanRecord, offer: LockedOffer) => Result<PlanWish, OutOfRange>;

function ended(before: SessionPlanRecord, { today }: LockedOffer, lastDay: LocalDate): Result<PlanWish, OutOfRange> {
  const [earliest, latest] = [addDays(today, -1), before.endsOn ?? addDays(today, 5 * 366)];
  if (lastDay < earliest || lastDay > latest) return refuse(outOfRange('lastDay', earliest, latest));
  const { id: planId, offerId: _, endsOn: __, plannedUntil: ___, ...definition } = before;
  return ok({ planId, definition, endsOn: lastDay < before.firstDay ? before.firstDay : lastDay, why: 'PLAN_ENDED' });
}

async function change(tx: Transaction, planId: string, wished: Wished): Promise<Result<SessionsPlanned, Refused>> {
  const offer = await lockOfferOf(tx, 'session_plan', planId);
  if (offer === null) return refuse(planUnknown);
  if (offer.isArchived) return refuse(offerArchived);
  const before = await readPlan(tx, planId);
  const wish = wished(before, offer);
  if (!wish.ok) return wish;
  const found = await findPlan(tx, offer, wish.value);
  if (!found.ok) return found;
  const { outcome } = found.value;
  const plan = await updatePlan(tx, planId, wish.value.definition, outcome);
  await writePlan(tx, offer, planId, found.value, wish.value.why);
  const { changed, cancelled } = outcome;
  await tx.journal.write({
    agencyId: null,
    action: wish.value.why === 'PLAN_ENDED' ? 'session-plan.ended' : 'session-plan.changed',
    subjectKind: 'session_plan',
    subjectId: planId,
    before: { ...before, changed, cancelled },
    after: { ...plan, days: outcome.days },
  });
  return ok({ ...outcome, plan });
}
