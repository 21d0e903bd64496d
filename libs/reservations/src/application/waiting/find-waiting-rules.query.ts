import { Injectable } from '@nestjs/common';
import { isUuid } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import { DEFAULT_WAITING_RULES, type WaitingRules } from '../../domain/waiting/waiting-rules.js';
import { findStoppedOffers, findWaitingRules } from '../../persistence/waiting/waiting-rules.sql.js';

/** The rules of the waiting list. Everybody signed in may read them. */
@Injectable()
export class FindWaitingRulesQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Of an agency, or of the organisation acted for; of one that has decided nothing the default ones. */
  async run(context: RequestContext, agencyId: string | null): Promise<WaitingRules> {
    const id = agencyId ?? context.organisationId;
    return id !== null && isUuid(id) ? this.unitOfWork.run(context, (tx) => findWaitingRules(tx, id)) : DEFAULT_WAITING_RULES;
  }

  /** Whether the hosts of these offers have stopped the waiting list. */
  stopped(context: RequestContext, offerIds: readonly string[]): Promise<ReadonlyMap<string, boolean>> {
    return this.unitOfWork.run(context, async (tx) => {
      const stopped = await findStoppedOffers(tx, offerIds.filter(isUuid));
      return new Map(offerIds.map((id) => [id, stopped.has(id)]));
    });
  }
}
