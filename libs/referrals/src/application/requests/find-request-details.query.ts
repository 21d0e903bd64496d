import { Injectable } from '@nestjs/common';
import { groupBy } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import type { FormerHelp } from '../../domain/requests/referral-form.js';
import { findFormerHelps } from '../../persistence/requests/former-help.sql.js';
import { findSiblingIds } from '../../persistence/requests/sibling.sql.js';

/** What stands beside a request in rows of its own, for those who see the referral. */
@Injectable()
export class FindRequestDetailsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** What was tried before, by referral; one statement for all of them. */
  formerHelps(context: RequestContext, referralIds: readonly string[]): Promise<ReadonlyMap<string, readonly FormerHelp[]>> {
    return this.unitOfWork.run(context, (tx) => findFormerHelps(tx, referralIds));
  }

  /** Ids of the referrals that bear each of the marks and that the caller may see, by the mark. */
  siblingIds(context: RequestContext, groups: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    return this.unitOfWork.run(context, async (tx) => {
      const rows = groupBy(await findSiblingIds(tx, groups), ({ group }) => group);
      return new Map([...rows].map(([group, siblings]) => [group, siblings.map(({ id }) => id)]));
    });
  }
}
