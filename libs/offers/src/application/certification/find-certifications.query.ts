import { Injectable } from '@nestjs/common';
import { groupBy, isUuid } from '#kernel';
import { Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';
import type { CertificationRecord } from '../../domain/certification/certification-record.js';
import type { CertificationState } from '../../domain/certification/certification-state.js';
import { RECORD_COLUMNS } from '../../persistence/certification/certification.sql.js';
import { findStaff, type StaffToCertify } from '../../persistence/certification/offer-facts.sql.js';

export interface CertificationFilter {
  readonly state?: CertificationState | undefined;
  readonly offerId?: string | undefined;
}

// Ids are given in the order of time.
const BY_TIME = new Keyset('certifications', [{ sql: 'id', type: 'uuid' }]);

/** Applications for certificates that the organisation acted for has submitted, or is asked to decide (row-level security). */
@Injectable()
export class FindCertificationsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The oldest first. Throws BadCursorError. */
  page(context: RequestContext, filter: CertificationFilter, request: PageRequest): Promise<Page<CertificationRecord>> {
    const after = BY_TIME.decode(request.after);
    if (filter.offerId !== undefined && !isUuid(filter.offerId)) return Promise.resolve({ rows: [], hasNextPage: false });
    return this.unitOfWork.run(context, async (tx) => {
      const rows = await tx.sql<CertificationRecord & { key: string[] }>(
        `SELECT ${RECORD_COLUMNS}, ${BY_TIME.keySql} AS key FROM offers.certification
         WHERE ${BY_TIME.after('$1')} AND ($2::text IS NULL OR state = $2) AND ($3::uuid IS NULL OR offer_id = $3)
         ORDER BY ${BY_TIME.sortedBy.join(', ')} LIMIT $4`,
        [after, filter.state ?? null, filter.offerId ?? null, request.first + 1],
      );
      return BY_TIME.page(rows.map(({ key, ...node }) => ({ node, key })), request);
    });
  }

  async one(context: RequestContext, id: string): Promise<CertificationRecord | null> {
    if (!isUuid(id)) return null;
    const [row] = await this.unitOfWork.run(context, (tx) => tx.sql<CertificationRecord>(`SELECT ${RECORD_COLUMNS} FROM offers.certification WHERE id = $1`, [id]));
    return row ?? null;
  }

  /** The staff of the offers, by application: for the host, and for the agency as long as it has to decide. */
  async staff(context: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, StaffToCertify[]>> {
    return groupBy(await this.unitOfWork.run(context, (tx) => findStaff(tx, ids)), (row) => row.certificationId);
  }
}
