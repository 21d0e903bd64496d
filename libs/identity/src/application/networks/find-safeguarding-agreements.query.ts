import { Injectable } from '@nestjs/common';
import { isUuid, type LocalDate } from '#kernel';
import { Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';
import { SAFEGUARDING_COLUMNS, type SafeguardingAgreement } from '../../persistence/networks/safeguarding.sql.js';
import { findRows } from '../find-rows.js';

export interface SafeguardingFilter {
  readonly providerId?: string | undefined;
  /** Only those that end on or before this day and are not followed by another one without a gap. */
  readonly endsBy?: LocalDate | undefined;
}

const BY_END = new Keyset('safeguarding-agreements', [
  { sql: 'valid_to', type: 'date' },
  { sql: 'id', type: 'uuid' },
]);

/** Safeguarding agreements (§ 8a (4) SGB VIII) that the organisation acted for is a party of (row-level security). */
@Injectable()
export class FindSafeguardingAgreementsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By last day, so that what ends next comes first. Throws BadCursorError. */
  async page(context: RequestContext, request: PageRequest, filter: SafeguardingFilter = {}): Promise<Page<SafeguardingAgreement>> {
    if (filter.providerId !== undefined && !isUuid(filter.providerId)) return { rows: [], hasNextPage: false };
    const query = {
      keyset: BY_END,
      columns: SAFEGUARDING_COLUMNS,
      from: 'identity.safeguarding_agreement a',
      where: `($1::uuid IS NULL OR provider_id = $1) AND ($2::date IS NULL OR valid_to <= $2 AND NOT EXISTS (
        SELECT 1 FROM identity.safeguarding_agreement n
        WHERE n.agency_id = a.agency_id AND n.provider_id = a.provider_id AND n.valid_from = a.valid_to + 1))`,
      values: [filter.providerId ?? null, filter.endsBy ?? null],
    };
    return this.unitOfWork.run(context, (tx) => findRows<SafeguardingAgreement>(tx, query, request));
  }
}
