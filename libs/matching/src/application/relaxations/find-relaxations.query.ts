import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RequestContext } from '#platform';
import type { RelaxationRecord } from '../../domain/relaxations/relaxation-record.js';
import { findRelaxations } from '../../persistence/relaxations/relaxation.sql.js';

/** What was relaxed for referrals, and what of it was withdrawn. */
@Injectable()
export class FindRelaxationsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By referral, the newest first; a referral without any is missing. */
  async byReferral(context: RequestContext, referralIds: readonly string[]): Promise<ReadonlyMap<string, readonly RelaxationRecord[]>> {
    const relaxations = await this.unitOfWork.run(context, (tx) => findRelaxations(tx, referralIds));
    const found = new Map<string, RelaxationRecord[]>();
    for (const relaxation of relaxations) {
      const list = found.get(relaxation.referralId);
      if (list) list.push(relaxation);
      else found.set(relaxation.referralId, [relaxation]);
    }
    return found;
  }
}
