import { Injectable } from '@nestjs/common';
import { isUuid, type LocalDate } from '#kernel';
import { Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';
import { MEMBERSHIP_COLUMNS, MEMBERSHIP_FROM, type MembershipRecord } from '../../persistence/networks/membership.sql.js';
import { findRows } from '../find-rows.js';

export interface MembershipFilter {
  readonly agencyId?: string | undefined;
  readonly providerId?: string | undefined;
  readonly validOn?: LocalDate | undefined;
}

const BY_FIRST_DAY = new Keyset('network-memberships', [
  { sql: 'm.valid_from', type: 'date' },
  { sql: 'm.id', type: 'uuid' },
]);

/** Who takes part in whose network, known to everyone signed in. */
@Injectable()
export class FindNetworkMembershipsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By first day. Throws BadCursorError. */
  async page(context: RequestContext, request: PageRequest, filter: MembershipFilter = {}): Promise<Page<MembershipRecord>> {
    const named = [filter.agencyId, filter.providerId].filter((id) => id !== undefined);
    if (!named.every(isUuid)) return { rows: [], hasNextPage: false };
    const query = {
      keyset: BY_FIRST_DAY,
      columns: MEMBERSHIP_COLUMNS,
      from: MEMBERSHIP_FROM,
      where: '($1::uuid IS NULL OR m.agency_id = $1) AND ($2::uuid IS NULL OR m.provider_id = $2) AND ($3::date IS NULL OR m.validity @> $3::date)',
      values: [filter.agencyId ?? null, filter.providerId ?? null, filter.validOn ?? null],
    };
    return this.unitOfWork.run(context, (tx) => findRows<MembershipRecord>(tx, query, request));
  }
}
