import { Injectable } from '@nestjs/common';
import { isUuid, type LocalDate } from '#kernel';
import { findPage, Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';
import type { ShownState } from '../domain/terms-state.js';
import { findToday } from '../persistence/rates/settlement-rate.sql.js';
import { SettlementRate } from '../persistence/settlement-rate.entity.js';
import { findRateRecords, toRateRecord, type SettlementRateRecord } from './rates/settlement-rate-record.js';

export interface SettlementRateFilter {
  readonly agencyId?: string | undefined;
  /** Only active rates that hold on this day. */
  readonly validOn?: LocalDate | undefined;
  readonly state?: ShownState | undefined;
}

const BY_CODE = new Keyset('settlement-rates', [{ sql: 'r.code', type: 'text' }]);

/**
 * Settlement rates that the organisation acted for may know: an agency all its own, a provider those that are or were
 * active and can concern it.
 */
@Injectable()
export class FindSettlementRatesQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(context: RequestContext, filter: SettlementRateFilter, request: PageRequest): Promise<Page<SettlementRateRecord>> {
    if (filter.agencyId !== undefined && !isUuid(filter.agencyId)) return { rows: [], hasNextPage: false };
    return this.unitOfWork.run(context, async (tx) => {
      const today = await findToday(tx);
      const query = tx.repository(SettlementRate).createQueryBuilder('r');
      if (filter.agencyId) query.andWhere('r.agencyId = :agencyId', { agencyId: filter.agencyId });
      if (filter.validOn) query.andWhere(`r.state = 'ACTIVE' AND r.validity @> CAST(:day AS date)`, { day: filter.validOn });
      if (filter.state) {
        query.andWhere(`CASE WHEN r.state = 'ACTIVE' AND r.validTo < CAST(:today AS date) THEN 'ENDED' ELSE r.state END = :state`, { today, state: filter.state });
      }
      const { rows, hasNextPage } = await findPage(query, BY_CODE, request);
      return { rows: rows.map(({ node, cursor }) => ({ node: toRateRecord(node, today), cursor })), hasNextPage };
    });
  }

  /** Those of the ids that the caller may see; one statement for all of them. */
  async byIds(context: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, SettlementRateRecord>> {
    const known = ids.filter(isUuid);
    if (known.length === 0) return new Map();
    return this.unitOfWork.run(context, (tx) => findRateRecords(tx, known));
  }

  async one(context: RequestContext, id: string): Promise<SettlementRateRecord | null> {
    return (await this.byIds(context, [id])).get(id.toLowerCase()) ?? null;
  }
}
