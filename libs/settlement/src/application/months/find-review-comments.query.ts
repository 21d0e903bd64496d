import { Injectable } from '@nestjs/common';
import { firstDay, isUuid, type YearMonth } from '#kernel';
import { Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';
import { lineId, parseLineId } from '../../domain/months/line-key.js';

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
  /** For which organisation it was said: the agency, or a party. */
  readonly organisationId: string;
  /** Who has said it, for that organisation alone. */
  readonly author: string | null;
  readonly at: Date;
}

interface Row extends Record<string, unknown>, Omit<ReviewComment, 'lineId'> {
  readonly sessionId: string | null;
  readonly reservationId: string | null;
  readonly corrects: string | null;
}

export interface CommentFilter {
  /** Only about what these two owe each other. */
  readonly between?: readonly [string, string] | undefined;
  /** Only about this line. */
  readonly lineId?: string | undefined;
}

const BY_ID = new Keyset('review-comments', [{ sql: 'c.id', type: 'uuid' }]);

/** Comments on a month, its pairs and lines, the first one first: for the agency all of them, for a party its own and those that are shared with it (row-level security). */
@Injectable()
export class FindReviewCommentsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Throws BadCursorError. */
  page(context: RequestContext, agencyId: string | undefined, period: YearMonth, filter: CommentFilter, request: PageRequest): Promise<Page<ReviewComment>> {
    const after = BY_ID.decode(request.after);
    const agency = agencyId ?? context.organisationId;
    const line = filter.lineId === undefined ? undefined : parseLineId(filter.lineId);
    if (agency === null || !isUuid(agency) || line === null || !(filter.between ?? []).every(isUuid)) return Promise.resolve({ rows: [], hasNextPage: false });
    return this.unitOfWork.run(context, async (tx) => {
      const rows = await tx.sql<Row & { key: string[] }>(
        `SELECT c.id, to_char(c.period, 'YYYY-MM') AS period, c.first_id AS "firstId", c.second_id AS "secondId", c.session_id AS "sessionId", c.reservation_id AS "reservationId",
           to_char(c.corrects, 'YYYY-MM') AS corrects, c.text, c.is_shared AS "isShared", c.organisation_id AS "organisationId", CASE WHEN c.organisation_id = $3 THEN c.author END AS author, c.at, ${BY_ID.keySql} AS key
         FROM settlement.review_comment c WHERE c.agency_id = $1 AND c.period = $2 AND ${BY_ID.after('$4')}
           AND ($6::uuid IS NULL OR (c.first_id, c.second_id) IN (($6, $7::uuid), ($7, $6)))
           AND ($8::uuid IS NULL OR c.session_id = $8 AND c.reservation_id = $9 AND c.corrects IS NOT DISTINCT FROM to_date($10, 'YYYY-MM'))
         ORDER BY c.id LIMIT $5`,
        [agency, firstDay(period), context.organisationId, after, request.first + 1, ...(filter.between ?? [null, null]), line?.sessionId ?? null, line?.reservationId ?? null, line?.corrects ?? null],
      );
      return BY_ID.page(rows.map(({ key, ...row }) => ({ node: toComment(row as Row), key })), request);
    });
  }
}

function toComment({ sessionId, reservationId, corrects, ...comment }: Row): ReviewComment {
  const line = sessionId === null || reservationId === null ? null : lineId({ sessionId, reservationId, corrects, isReversal: false });
  return { ...comment, lineId: line };
}
