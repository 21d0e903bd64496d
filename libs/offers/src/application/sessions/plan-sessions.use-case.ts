import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '#kernel';
import { answerOnce, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import type { PlanDefinition } from '../../domain/sessions/session-plan.js';
import {
  nothingToPlan,
  offerArchived,
  offerUnknown,
  type NothingToPlan,
  type OfferArchived,
  type OfferNotFound,
  type Overbooked,
  type SessionHeld,
} from '../../domain/sessions/session-refusals.js';
import { lockOffer } from '../../persistence/sessions/offer-lock.sql.js';
import { insertPlan } from '../../persistence/sessions/session-plan.sql.js';
import { findPlan, writePlan, type PlanRefusal } from './apply-plan.js';
import type { SessionsPlanned } from './plan-outcome.js';
import { orSessionRefusal } from './session-errors.js';

export interface PlanSessionsInput extends PlanDefinition {
  readonly offerId: string;
  readonly idempotencyKey?: string | undefined;
}

type Refused = OfferNotFound | OfferArchived | PlanRefusal | NothingToPlan;
export type PlanSessionsRefusal = Refused | Overbooked | SessionHeld | TryAgain | IdempotencyConflict;
export type PlanSessionsResult = Result<SessionsPlanned, PlanSessionsRefusal>;

/**
 * Plans the sessions of an offer of the organisation acted for by a recurrence rule, from today on: all that its rule names
 * until its end, or half a year where it has none (ExtendSessionPlansUseCase goes on from there). Confirmed reservations
 * that cover a new day get their seats with it. Days that are left out, and why, are answered; nothing that is there already
 * is changed.
 */
@Injectable()
export class PlanSessionsUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: PlanSessionsInput): Promise<PlanSessionsResult> {
    const { idempotencyKey: key, ...rest } = input;
    return orSessionRefusal(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'planSessions', key, input: rest }, () => plan(tx, rest))));
  }
}

async function plan(tx: Transaction, { offerId, ...definition }: Omit<PlanSessionsInput, 'idempotencyKey'>): Promise<Result<SessionsPlanned, Refused>> {
  const offer = await lockOffer(tx, offerId);
  if (offer === null) return refuse(offerUnknown);
  if (offer.isArchived) return refuse(offerArchived);
  const found = await findPlan(tx, offer, { planId: null, definition, endsOn: null, why: 'PLAN_CHANGED' });
  if (!found.ok) return found;
  const { outcome } = found.value;
  if (outcome.days.length === 0) return refuse(nothingToPlan);
  const record = await insertPlan(tx, offer.id, definition, outcome);
  await writePlan(tx, offer, record.id, found.value, 'PLAN_CHANGED');
  await tx.journal.write({ agencyId: null, action: 'session-plan.made', subjectKind: 'session_plan', subjectId: record.id, after: { ...record, days: outcome.days } });
  return ok({ ...outcome, plan: record });
}
