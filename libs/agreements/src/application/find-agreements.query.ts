import { Injectable } from '@nestjs/common';
import { isUuid, type LocalDate } from '#kernel';
import { findPage, Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';
import type { ShownState } from '../domain/terms-state.js';
import { Agreement } from '../persistence/agreement.entity.js';

export interface AgreementFilter {
  readonly agencyId?: string | undefined;
  readonly providerId?: string | undefined;
  /** Only agreements that hold on this day; those that are not active never do. */
  readonly validOn?: LocalDate | undefined;
  readonly state?: ShownState | undefined;
}

const BY_CODE = new Keyset('agreements', [{ sql: 'a.code', type: 'text' }]);

/** As shownState() says it, by platform.now(). */
const SHOWN_STATE = `CASE WHEN a.state = 'ACTIVE' AND a.validTo < CAST(platform.now() AT TIME ZONE 'Europe/Berlin' AS date) THEN 'ENDED' ELSE a.state END`;

/** Agreements to which the organisation acted for is a party. */
@Injectable()
export class FindAgreementsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(context: RequestContext, filter: AgreementFilter, request: PageRequest): Promise<Page<Agreement>> {
    if ([filter.agencyId, filter.providerId].some((id) => id !== undefined && !isUuid(id))) return { rows: [], hasNextPage: false };
    return this.unitOfWork.run(context, (tx) => {
      const query = tx.repository(Agreement).createQueryBuilder('a');
      if (filter.agencyId) query.andWhere('a.agencyId = :agencyId', { agencyId: filter.agencyId });
      if (filter.providerId) query.andWhere('a.providerId = :providerId', { providerId: filter.providerId });
      if (filter.validOn) query.andWhere('NOT a.isDraft AND a.validity @> CAST(:day AS date)', { day: filter.validOn });
      if (filter.state) query.andWhere(`${SHOWN_STATE} = :state`, { state: filter.state });
      return findPage(query, BY_CODE, request);
    });
  }
}
