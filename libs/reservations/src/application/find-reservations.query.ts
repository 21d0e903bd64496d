import { Injectable } from '@nestjs/common';
import { isUuid } from '#kernel';
import { Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';
import type { ReservationRecord } from '../domain/reservation-record.js';
import { IS_MISSING_CLAUSE } from '../persistence/missing-clauses.sql.js';
import { RECORD_COLUMNS, STATE_NOW, toRecord, type ReservationRow } from '../persistence/reservation.sql.js';

export interface ReservationFilter {
  readonly offerId?: string | undefined;
  readonly referralId?: string | undefined;
  readonly state?: ReservationRecord['state'] | undefined;
  /** Whether a clause on co-use is missing on days to come, for whoever sees the referral (DD-23). */
  readonly missingClause?: boolean | undefined;
}

const BY_FIRST_DAY = new Keyset('reservations', [
  { sql: 'valid_from', type: 'date' },
  { sql: 'id', type: 'uuid' },
]);

/** The reservations that the caller's organisation is a party of, as agency, responsible provider or host (row-level security). */
@Injectable()
export class FindReservationsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By first day. Throws BadCursorError. */
  page(context: RequestContext, request: PageRequest, filter: ReservationFilter = {}): Promise<Page<ReservationRecord>> {
    const named = [filter.offerId, filter.referralId].filter((id) => id !== undefined);
    const after = BY_FIRST_DAY.decode(request.after);
    if (!named.every(isUuid)) return Promise.resolve({ rows: [], hasNextPage: false });
    return this.unitOfWork.run(context, async (tx) => {
      const rows = await tx.sql<ReservationRow & { key: string[] }>(
        `SELECT ${RECORD_COLUMNS}, ${BY_FIRST_DAY.keySql} AS key FROM reservations.reservation_v r
         WHERE ${BY_FIRST_DAY.after('$1')} AND ($2::uuid IS NULL OR offer_id = $2) AND ($3::uuid IS NULL OR referral_id = $3)
           AND ($4::text IS NULL OR ${STATE_NOW} = $4) AND ($6::boolean IS NULL OR $6 = ${IS_MISSING_CLAUSE})
         ORDER BY ${BY_FIRST_DAY.sortedBy.join(', ')} LIMIT $5`,
        [after, filter.offerId ?? null, filter.referralId ?? null, filter.state ?? null, request.first + 1, filter.missingClause ?? null],
      );
      return BY_FIRST_DAY.page(rows.map((row) => ({ node: toRecord(row), key: row.key })), request);
    });
  }

  /** Those of a set of ids that the caller may see, in no order. */
  byIds(context: RequestContext, ids: readonly string[]): Promise<ReservationRecord[]> {
    return this.unitOfWork.run(context, async (tx) => {
      const rows = await tx.sql<ReservationRow>(`SELECT ${RECORD_COLUMNS} FROM reservations.reservation_v WHERE id = ANY ($1)`, [ids.filter(isUuid)]);
      return rows.map(toRecord);
    });
  }
}
