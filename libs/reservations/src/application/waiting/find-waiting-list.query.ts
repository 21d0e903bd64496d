import { Injectable } from '@nestjs/common';
import { isUuid } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import { findWaitingCounts, type WaitingCount } from '../../persistence/waiting/queue.sql.js';

export type { WaitingCount } from '../../persistence/waiting/queue.sql.js';

/** How many wait for an offer: for its host, and for those with a case that waits for it. Numbers; of whom, the host learns once a seat is offered. */
@Injectable()
export class FindWaitingListQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Null: there is no such offer of which the caller may know. */
  async run(context: RequestContext, offerId: string): Promise<WaitingCount | null> {
    if (!isUuid(offerId)) return null;
    const [count] = await this.unitOfWork.run(context, (tx) => findWaitingCounts(tx, [offerId]));
    return count ?? null;
  }
}
