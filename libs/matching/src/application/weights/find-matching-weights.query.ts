import { Injectable } from '@nestjs/common';
import { isUuid } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import type { WeightsVersion } from '../../domain/weights/weights-version.js';
import { DEFAULT_WEIGHTS } from '../../domain/weights.js';
import { findVersionsOfReferrals, findWeightsVersions, isAgency } from '../../persistence/weights/weights.sql.js';

const DEFAULT_VERSION: WeightsVersion = { ...DEFAULT_WEIGHTS, reason: null, publishedAt: null };

/** What an agency has published on how its matches are ranked: no secret for anybody signed in (GZ-16). */
@Injectable()
export class FindMatchingWeightsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Every version of an agency, the one that counts first and the default ones last; null where there is no such agency. */
  async run(context: RequestContext, agencyId: string): Promise<readonly WeightsVersion[] | null> {
    if (!isUuid(agencyId)) return null;
    return this.unitOfWork.run(context, async (tx) => ((await isAgency(tx, agencyId)) ? [...(await findWeightsVersions(tx, agencyId)), DEFAULT_VERSION] : null));
  }

  /** The version that counts for each referral. */
  versionsOfReferrals(context: RequestContext, referralIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.unitOfWork.run(context, (tx) => findVersionsOfReferrals(tx, referralIds));
  }
}
