import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel';
import { Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';
import type { ReservationRecord } from '../../domain/reservation-record.js';
import { RECORD_COLUMNS, STATE_NOW, toRecord, type ReservationRow } from '../../persistence/reservation.sql.js';

/** ASKED_BY_US: the organisation acted for wants the seat. ASKED_OF_US: it is, or was, to answer. */
export type SeatRequestSide = 'ASKED_BY_US' | 'ASKED_OF_US';

/** A request for a seat, with the days on which it is followed up. */
export interface SeatRequestRecord {
  readonly reservation: ReservationRecord;
  /** The last day on which it can, or could, be answered. */
  readonly answerBy: LocalDate;
  readonly chaseOn: LocalDate;
  readonly escalateOn: LocalDate;
  readonly escalatedAt: Date | null;
}

interface RequestRow extends ReservationRow {
  answer_by: LocalDate;
  chase_on: LocalDate;
  escalate_on: LocalDate;
  escalated_at: Date | null;
  cursor_key: string[];
}

const BY_DEADLINE = new Keyset('seat-requests', [
  { sql: 'q.answer_by', type: 'date' },
  { sql: 'q.reservation_id', type: 'uuid' },
]);

/** Requests by their deadline, as the parties of a reservation see them (row-level security); an answer of the asker's own is none that it was asked for. */
@Injectable()
export class FindSeatRequestsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Throws BadCursorError. */
  page(context: RequestContext, request: PageRequest, filter: { readonly side: SeatRequestSide; readonly state?: ReservationRecord['state'] | undefined }): Promise<Page<SeatRequestRecord>> {
    const after = BY_DEADLINE.decode(request.after);
    return this.unitOfWork.run(context, async (tx) => {
      const rows = await tx.sql<RequestRow & Record<string, unknown>>(
        `SELECT ${RECORD_COLUMNS}, q.answer_by, q.chase_on, q.escalate_on, q.escalated_at, ${BY_DEADLINE.keySql} AS cursor_key
         FROM (SELECT s.reservation_id, s.answer_by, s.chase_on, s.escalate_on, s.escalated_at FROM reservations.seat_request s) q
         JOIN reservations.reservation_v r ON r.id = q.reservation_id
         WHERE ${BY_DEADLINE.after('$1')} AND ($3::text IS NULL OR ${STATE_NOW} = $3)
           AND CASE $2 WHEN 'ASKED_BY_US' THEN asker_id = $5
             ELSE host_id = $5 AND host_answer <> 'NOT_ASKED' OR agency_id = $5 AND agency_answer <> 'NOT_ASKED' AND asker_id <> $5 END
         ORDER BY ${BY_DEADLINE.sortedBy.join(', ')} LIMIT $4`,
        [after, filter.side, filter.state ?? null, request.first + 1, context.organisationId],
      );
      return BY_DEADLINE.page(rows.map((row) => ({ node: toRequest(row), key: row.cursor_key })), request);
    });
  }
}

const toRequest = (row: RequestRow): SeatRequestRecord => ({
  reservation: toRecord(row),
  answerBy: row.answer_by,
  chaseOn: row.chase_on,
  escalateOn: row.escalate_on,
  escalatedAt: row.escalated_at,
});
