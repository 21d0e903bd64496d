import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RequestContext } from '#platform';

/** Of which referrals the organisation acted for is the agency or the responsible provider: those that it sees. Of the referrals themselves nothing is read. */
@Injectable()
export class FindOwnCasesQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Those of the ids; one statement for all of them. */
  byIds(context: RequestContext, referralIds: readonly string[]): Promise<ReadonlyMap<string, true>> {
    return this.unitOfWork.run(context, async (tx) => {
      const rows = await tx.prepared<{ id: string }>('pv_own_cases', 'SELECT id FROM referrals.referral_v WHERE id = ANY ($1)', [referralIds]);
      return new Map(rows.map(({ id }) => [id, true]));
    });
  }
}
