import { Injectable } from '@nestjs/common';
import { isUuid, type LocalDate } from '#kernel';
import { Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';
import { CONTRACT_COLUMNS, type CooperationContract } from '../../persistence/networks/contract.sql.js';
import { findRows } from '../find-rows.js';

export interface ContractFilter {
  readonly providerId?: string | undefined;
  readonly validOn?: LocalDate | undefined;
}

const BY_FIRST_DAY = new Keyset('cooperation-contracts', [
  { sql: 'valid_from', type: 'date' },
  { sql: 'id', type: 'uuid' },
]);

/** Cooperation contracts (GZ-05) that the organisation acted for is a party of (row-level security). */
@Injectable()
export class FindCooperationContractsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By first day. Throws BadCursorError. */
  async page(context: RequestContext, request: PageRequest, filter: ContractFilter = {}): Promise<Page<CooperationContract>> {
    if (filter.providerId !== undefined && !isUuid(filter.providerId)) return { rows: [], hasNextPage: false };
    const query = {
      keyset: BY_FIRST_DAY,
      columns: CONTRACT_COLUMNS,
      from: 'identity.cooperation_contract',
      where: '($1::uuid IS NULL OR provider_id = $1) AND ($2::date IS NULL OR validity @> $2::date)',
      values: [filter.providerId ?? null, filter.validOn ?? null],
    };
    return this.unitOfWork.run(context, (tx) => findRows<CooperationContract>(tx, query, request));
  }
}
