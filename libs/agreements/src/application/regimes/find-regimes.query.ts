import { Injectable } from '@nestjs/common';
import { groupBy, isUuid, type LocalDate } from '#kernel';
import { Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext, type Transaction } from '#platform';
import type { Funding } from '../../domain/agreement-codes.js';
import type { RegimeRecord, RegimeVersionRecord } from '../../domain/regimes/regime-record.js';
import { findVersions, findVersionsOn, REGIME_COLUMNS } from '../../persistence/regimes/regime.sql.js';

const BY_CODE = new Keyset('regimes', [
  { sql: 'r.code', type: 'text' },
  { sql: 'r.id', type: 'uuid' },
]);

/** The version of the agency's regime of this funding that holds on a day; null where it has none. For others' use cases. */
export async function regimeOn(tx: Transaction, agencyId: string, funding: Funding, on: LocalDate): Promise<RegimeVersionRecord | null> {
  const [version] = await findVersionsOn(tx, agencyId, on, funding);
  return version ?? null;
}

/** Funding regimes: known to every organisation, because providers go by them. */
@Injectable()
export class FindRegimesQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  page(context: RequestContext, request: PageRequest, agencyId?: string): Promise<Page<RegimeRecord>> {
    const after = BY_CODE.decode(request.after);
    if (agencyId !== undefined && !isUuid(agencyId)) return Promise.resolve({ rows: [], hasNextPage: false });
    return this.unitOfWork.run(context, async (tx) => {
      const rows = await tx.sql<RegimeRecord & { key: string[] }>(
        `SELECT ${REGIME_COLUMNS}, ${BY_CODE.keySql} AS key FROM agreements.regime r
         WHERE ${BY_CODE.after('$1')} AND ($2::uuid IS NULL OR r.agency_id = $2) ORDER BY ${BY_CODE.sortedBy.join(', ')} LIMIT $3`,
        [after, agencyId ?? null, request.first + 1],
      );
      return BY_CODE.page(rows.map(({ key, ...node }) => ({ node, key })), request);
    });
  }

  /** All versions of the regimes, by regime; one statement. */
  async versionsOf(context: RequestContext, regimeIds: readonly string[]): Promise<ReadonlyMap<string, RegimeVersionRecord[]>> {
    const versions = await this.unitOfWork.run(context, (tx) => findVersions(tx, regimeIds.filter(isUuid)));
    return groupBy(versions, (version) => version.regimeId);
  }

  /** The versions of an agency that hold on a day, one for each of its regimes. */
  async on(context: RequestContext, agencyId: string, day: LocalDate): Promise<RegimeVersionRecord[]> {
    return isUuid(agencyId) ? this.unitOfWork.run(context, (tx) => findVersionsOn(tx, agencyId, day)) : [];
  }
}
