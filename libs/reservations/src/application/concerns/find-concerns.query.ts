import { Injectable } from '@nestjs/common';
import { isUuid } from '#kernel';
import { Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';
import type { ConcernRecord, PassedOnConcern } from '../../domain/concerns/concern-record.js';
import type { ConcernState } from '../../domain/concerns/concern-states.js';
import { CONCERN_COLUMNS, findWordsForHost, PASSED_ON_COLUMNS } from '../../persistence/concerns/concern.sql.js';

export interface ConcernFilter {
  readonly reservationId?: string | undefined;
  readonly state?: ConcernState | undefined;
}

const BY_ID = new Keyset('concerns', [{ sql: 'c.id', type: 'uuid' }]);
const PASSED_ON = new Keyset('passed-on-concerns', [{ sql: 'h.concern_id', type: 'uuid' }]);

/**
 * Of the rows that the organisation sees: an agency's caseworkers, and a provider's case leads and administrators, see all of them;
 * everybody else those that they have raised themselves. $1: the asker, $2: the organisation, $3: its roles.
 */
const IS_OPEN = `(c.raised_by = $1 OR CASE WHEN c.agency_id = $2 THEN $3::text[] && '{CASEWORKER}' ELSE $3::text[] && '{CASE_LEAD,ADMINISTRATOR}' END)`;

const askerOf = ({ actor, organisationId, roles }: RequestContext): readonly unknown[] => [actor, organisationId, roles];

/** Concerns for the side that raised them and the responsible one, and what a host was told (row-level security; DD-24). */
@Injectable()
export class FindConcernsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** In the order in which they were raised. Throws BadCursorError. */
  page(context: RequestContext, request: PageRequest, { reservationId, state }: ConcernFilter = {}): Promise<Page<ConcernRecord>> {
    const after = BY_ID.decode(request.after);
    if (reservationId !== undefined && !isUuid(reservationId)) return Promise.resolve({ rows: [], hasNextPage: false });
    return this.unitOfWork.run(context, async (tx) => {
      const rows = await tx.sql<ConcernRecord & { key: string[] }>(
        `SELECT ${CONCERN_COLUMNS}, ${BY_ID.keySql} AS key FROM reservations.concern c
         WHERE ${IS_OPEN} AND ${BY_ID.after('$4')} AND ($5::uuid IS NULL OR c.reservation_id = $5) AND ($6::text IS NULL OR c.state = $6) ORDER BY c.id LIMIT $7`,
        [...askerOf(context), after, reservationId ?? null, state ?? null, request.first + 1],
      );
      return BY_ID.page(rows.map(({ key, ...node }) => ({ node, key })), request);
    });
  }

  /** Those of a set of ids that the caller may read. */
  async byIds(context: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, ConcernRecord>> {
    const rows = await this.unitOfWork.run(context, (tx) =>
      tx.sql<ConcernRecord>(`SELECT ${CONCERN_COLUMNS} FROM reservations.concern c WHERE ${IS_OPEN} AND c.id = ANY ($4::uuid[])`, [...askerOf(context), ids.filter(isUuid)]),
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** What the host was told, by concern, for the responsible side. */
  async wordsForHost(context: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.unitOfWork.run(context, (tx) => findWordsForHost(tx, ids));
    return new Map(rows.map(({ id, text }) => [id, text]));
  }

  /** What the caller's organisation was told as a host. Throws BadCursorError. */
  passedOn(context: RequestContext, request: PageRequest): Promise<Page<PassedOnConcern>> {
    const after = PASSED_ON.decode(request.after);
    return this.unitOfWork.run(context, async (tx) => {
      const rows = await tx.sql<PassedOnConcern & { key: string[] }>(
        `SELECT ${PASSED_ON_COLUMNS}, ${PASSED_ON.keySql} AS key FROM reservations.concern_for_host h
         WHERE h.host_id = $3 AND ${PASSED_ON.after('$1')} ORDER BY h.concern_id LIMIT $2`,
        [after, request.first + 1, context.organisationId],
      );
      return PASSED_ON.page(rows.map(({ key, ...node }) => ({ node, key })), request);
    });
  }
}
