import { Injectable } from '@nestjs/common';
import { isUuid, type LocalDate } from '#kernel';
import { findPage, Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';
import { SettlementRate } from '../persistence/settlement-rate.entity.js';

export interface SettlementRateFilter {
  readonly agencyId?: string | undefined;
  readonly validOn?: LocalDate | undefined;
}

const BY_CODE = new Keyset('settlement-rates', [{ sql: 'r.code', type: 'text' }]);

/** Settlement rates that the organisation acted for may know: an agency its own, a provider those that can concern it. */
@Injectable()
export class FindSettlementRatesQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(context: RequestContext, filter: SettlementRateFilter, request: PageRequest): Promise<Page<SettlementRate>> {
    if (filter.agencyId !== undefined && !isUuid(filter.agencyId)) return { rows: [], hasNextPage: false };
    return this.unitOfWork.run(context, (tx) => {
      const query = tx.repository(SettlementRate).createQueryBuilder('r');
      if (filter.agencyId) query.andWhere('r.agencyId = :agencyId', { agencyId: filter.agencyId });
      if (filter.validOn) query.andWhere('r.validity @> CAST(:day AS date)', { day: filter.validOn });
      return findPage(query, BY_CODE, request);
    });
  }
}
