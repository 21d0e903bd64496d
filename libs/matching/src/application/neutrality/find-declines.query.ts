import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RequestContext } from '#platform';
import type { DeclineRecord } from '../../domain/neutrality/decline.js';
import { findDeclines } from '../../persistence/neutrality/decline.sql.js';

/** What is declined for referrals, where somebody looks at their matches. */
@Injectable()
export class FindDeclinesQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By `referral:offer`, of referrals that the caller may see. */
  async ofReferrals(context: RequestContext, referralIds: readonly string[]): Promise<ReadonlyMap<string, DeclineRecord>> {
    const found = await this.unitOfWork.run(context, (tx) => findDeclines(tx, [...new Set(referralIds)]));
    return new Map(found.map((one) => [`${one.referralId}:${one.offerId}`, one]));
  }
}
