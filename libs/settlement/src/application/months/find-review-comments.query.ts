import { Injectable } from '@nestjs/common';
import { firstDay, isUuid, type YearMonth } from '#kernel';
import { Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';
import { lineId } from '../../domain/months/line-key.js';

export interface ReviewComment {
  readonly id: string;
  /** YYYY-MM. */
  readonly period: string;
  /** The two of the pair; null: it is about no pair. */
  readonly firstId: string | null;
  readonly secondId: string | null;
  /** The line that it is about; null: about no line. */
  readonly lineId: string | null;
  readonly text: string;
  readonly isShared: boolean;
  /** Who has said it, for the agency alone. */
  readonly author: string | null;
  readonly at: Date;
}

interface Row extends Record<string, unknown>, Omit<ReviewComment, 'lineId'> {
  readonly sessionId: string | null;
  readonly reservationId: string | null;
  readonly corrects: string | null;
}

const BY_ID = new Keyset('review-comments', [{ sql: 'c.id', type: 'uuid' }]);

/** Comments on a month, its pairs and lines, the first one first: the agency's own, and for a party those that are shared with it (row-level security). */
@Injectable()
export class FindReviewCommentsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Throws BadCursorError. */
  page(context: RequestContext, agencyId: string | undefined, period: YearMonth, request: PageRequest): Promise<Page<ReviewComment>> {
    const after = BY_ID.decode(request.after);
    const agency = agencyId ?? context.organisationId;
    if (agency === null || !isUuid(agency)) return Promise.resolve({ rows: [], hasNextPage: false });
    return this.unitOfWork.run(context, async (tx) => {
      const rows = await tx.sql<Row & { key: string[] }>(
        `SELECT c.id, to_char(c.period, 'YYYY-MM') AS period, c.first_id AS "firstId", c.second_id AS "secondId", c.session_id AS "sessionId", c.reservation_id AS "reservationId",
           to_char(c.corrects, 'YYYY-MM') AS corrects, c.text, c.is_shared AS "isShared", CASE WHEN c.agency_id = $3 THEN c.author END AS author, c.at, ${BY_ID.keySql} AS key
         FROM settlement.review_comment c WHERE c.agency_id = $1 AND c.period = $2 AND ${BY_ID.after('$4')} ORDER BY c.id LIMIT $5`,
        [agency, firstDay(period), context.organisationId, after, request.first + 1],
      );
      return BY_ID.page(rows.map(({ key, ...row }) => ({ node: toComment(row as Row), key })), request);
    });
  }
}

function toComment({ sessionId, reservationId, corrects, ...comment }: Row): ReviewComment {
  const line = sessionId === null || reservationId === null ? null : lineId({ sessionId, reservationId, corrects, isReversal: false });
  return { ...comment, lineId: line };
}
