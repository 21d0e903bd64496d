import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RequestContext } from '#platform';
import type { HearingRecord } from '../../domain/participation/hearing.js';
import { findHearings } from '../../persistence/participation/hearing.sql.js';

/** That the young person and the parents were heard, for whoever sees the referral. */
@Injectable()
export class FindHearingsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  byReferral(context: RequestContext, referralIds: readonly string[]): Promise<ReadonlyMap<string, readonly HearingRecord[]>> {
    return this.unitOfWork.run(context, (tx) => findHearings(tx, referralIds));
  }
}
