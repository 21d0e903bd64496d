import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction, type TryAgain } from '#platform';
import type { PlanDefinition } from '../../domain/sessions/session-plan.js';
import { offerArchived, offerUnknown, planUnknown, type OfferArchived, type OfferNotFound, type PlanNotFound, type SessionHeld } from '../../domain/sessions/session-refusals.js';
import { lockOffer, lockOfferOf } from '../../persistence/sessions/offer-lock.sql.js';
import { insertPlan } from '../../persistence/sessions/session-plan.sql.js';
import { findPlan, writePlan, type FoundPlan, type PlanRefusal } from './apply-plan.js';
import type { PlanPreview } from './plan-outcome.js';
import { orSessionRefusal } from './session-errors.js';

export interface PreviewSessionPlanInput extends PlanDefinition {
  readonly offerId: string;
  /** The plan that would be changed; absent: a new one. */
  readonly planId?: string | undefined;
}

type Refused = OfferNotFound | PlanNotFound | OfferArchived | PlanRefusal;
export type PreviewSessionPlanRefusal = Refused | SessionHeld | TryAgain;

/**
 * What planSessions or changeSessionPlan would do with these values: which days get a session, what is left out and why,
 * what clashes. The commands' own code in a transaction that is rolled back, so that it never says anything else than they.
 */
@Injectable()
export class PreviewSessionPlanQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(context: RequestContext, input: PreviewSessionPlanInput): Promise<Result<PlanPreview, PreviewSessionPlanRefusal>> {
    const seen: { found?: FoundPlan } = {};
    const outcome = await orSessionRefusal(() => this.unitOfWork.run(context, (tx) => attempt(tx, input, seen), { dryRun: true }));
    if (!outcome.ok && outcome.refusal.code === 'OVERBOOKED' && seen.found !== undefined) {
      return ok({ ...seen.found.outcome, overbooked: outcome.refusal.sessions });
    }
    return outcome as Result<PlanPreview, PreviewSessionPlanRefusal>;
  }
}

async function attempt(tx: Transaction, input: PreviewSessionPlanInput, seen: { found?: FoundPlan }): Promise<Result<PlanPreview, Refused>> {
  const { offerId, planId = null, ...definition } = input;
  const offer = planId === null ? await lockOffer(tx, offerId) : await lockOfferOf(tx, 'session_plan', planId);
  if (offer === null || (planId !== null && offer.id !== offerId)) return refuse(planId === null ? offerUnknown : planUnknown);
  if (offer.isArchived) return refuse(offerArchived);
  const found = await findPlan(tx, offer, { planId, definition, endsOn: null, why: 'PLAN_CHANGED' });
  if (!found.ok) return found;
  seen.found = found.value;
  const id = planId ?? (await insertPlan(tx, offer.id, definition, found.value.outcome)).id;
  await writePlan(tx, offer, id, found.value, 'PLAN_CHANGED');
  return ok({ ...found.value.outcome, overbooked: [] });
}
