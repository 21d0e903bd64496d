import { Injectable } from '@nestjs/common';
import { groupBy, isUuid } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import type { SessionPlanRecord } from '../../domain/sessions/session-plan.js';
import { findSessionChanges, type SessionChange } from '../../persistence/sessions/own-sessions.sql.js';
import { findPlans, findPlansOfOffers } from '../../persistence/sessions/session-plan.sql.js';

/** How sessions come back, and what became of single ones: known to everyone signed in, as the sessions are. */
@Injectable()
export class FindSessionPlansQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async byIds(context: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, SessionPlanRecord>> {
    const plans = await this.unitOfWork.run(context, (tx) => findPlans(tx, ids));
    return new Map(plans.map((plan) => [plan.id, plan]));
  }

  /** The plans of each offer, by their first day. */
  async ofOffers(context: RequestContext, offerIds: readonly string[]): Promise<ReadonlyMap<string, readonly SessionPlanRecord[]>> {
    return groupBy(await this.unitOfWork.run(context, (tx) => findPlansOfOffers(tx, offerIds)), ({ offerId }) => offerId);
  }

  async changesOf(context: RequestContext, sessionIds: readonly string[]): Promise<ReadonlyMap<string, SessionChange>> {
    const changes = await this.unitOfWork.run(context, (tx) => findSessionChanges(tx, sessionIds.filter(isUuid)));
    return new Map(changes.map((change) => [change.id, change]));
  }
}
