import { Injectable } from '@nestjs/common';
import { firstDay, groupBy, isUuid, type YearMonth } from '#kernel';
import { Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';
import type { MonthRecord } from '../../domain/months/month-record.js';
import type { MonthState } from '../../domain/months/month-states.js';
import { MONTH_COLUMNS } from '../../persistence/months/month.sql.js';

/** A month as its agency sees it, or a provider as far as it is its own. Cents as text of digits. */
export interface MonthView extends MonthRecord {
  /** Of the whole month, for its agency alone; null for a provider. */
  readonly lineCount: number | null;
  readonly heldCount: number | null;
  /** Gross sums; a provider's are those that it is a party of. */
  readonly settlementCents: string;
  readonly directBillingCents: string;
  /** Disputes that one can see and that are not over. */
  readonly openDisputes: number;
}

export interface MonthStepView extends Record<string, unknown> {
  readonly id: string;
  readonly monthId: string;
  readonly action: string;
  readonly fromState: MonthState | null;
  readonly toState: MonthState;
  readonly actor: string;
  readonly reason: string | null;
  /** Of PAIR_CLEARED. */
  readonly firstId: string | null;
  readonly secondId: string | null;
  readonly digest: string | null;
  readonly at: Date;
}

/** The latest month first: the one of all orders that a keyset can walk with `>`. */
const LATEST_FIRST = new Keyset('settlement-months', [
  { sql: `CAST(-(extract(year FROM m.period) * 12 + extract(month FROM m.period)) AS integer)`, type: 'integer' },
  { sql: 'm.agency_id', type: 'uuid' },
]);

/** Who has signed is known in the agency alone: of two columns of one name the later counts. $1: the asking organisation. */
const OF_AGENCY = (column: string): string => `CASE WHEN m.agency_id = $1 THEN ${column} END`;
const VIEW = `${MONTH_COLUMNS}, ${OF_AGENCY('m.submitted_by')} AS "submittedBy", ${OF_AGENCY('m.approved_by')} AS "approvedBy", ${OF_AGENCY('m.sent_back_reason')} AS "sentBackReason",
  ${OF_AGENCY('r.line_count')} AS "lineCount", ${OF_AGENCY('r.held_count')} AS "heldCount",
  (SELECT coalesce(sum(g.cents), 0) FROM settlement.gross g WHERE g.run_id = m.run_id AND g.kind = 'SETTLEMENT') AS "settlementCents",
  (SELECT coalesce(sum(g.cents), 0) FROM settlement.gross g WHERE g.run_id = m.run_id AND g.kind = 'DIRECT_BILLING') AS "directBillingCents",
  (SELECT count(*)::int FROM settlement.dispute d WHERE d.agency_id = m.agency_id AND d.period = m.period AND d.state IN ('OPEN', 'ANSWERED', 'ESCALATED')) AS "openDisputes"`;
const FROM = 'settlement.month m JOIN settlement.clearing_run r ON r.id = m.run_id';

/** Months of an agency: its own, and for a provider those in which it is a party, from the first clearing on (row-level security). */
@Injectable()
export class FindMonthsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Of the agency, or of all in whose months one is a party; the latest first. Throws BadCursorError. */
  page(context: RequestContext, agencyId: string | undefined, request: PageRequest): Promise<Page<MonthView>> {
    const after = LATEST_FIRST.decode(request.after);
    if (context.organisationId === null || (agencyId !== undefined && !isUuid(agencyId))) return Promise.resolve({ rows: [], hasNextPage: false });
    return this.unitOfWork.run(context, async (tx) => {
      const rows = await tx.sql<MonthView & { key: string[] }>(
        `SELECT ${VIEW}, ${LATEST_FIRST.keySql} AS key FROM ${FROM} WHERE (CAST($2 AS uuid) IS NULL OR m.agency_id = $2) AND ${LATEST_FIRST.after('$3')} ORDER BY ${LATEST_FIRST.sortedBy.join(', ')} LIMIT $4`,
        [context.organisationId, agencyId ?? null, after, request.first + 1],
      );
      return LATEST_FIRST.page(rows.map(({ key, ...node }) => ({ node, key })), request);
    });
  }

  /** Null for a month that was never cleared, and for one of which one is no party. */
  async one(context: RequestContext, agencyId: string | undefined, period: YearMonth): Promise<MonthView | null> {
    const agency = agencyId ?? context.organisationId;
    if (agency === null || !isUuid(agency)) return null;
    const [row] = await this.unitOfWork.run(context, (tx) =>
      tx.sql<MonthView>(`SELECT ${VIEW} FROM ${FROM} WHERE m.agency_id = $2 AND m.period = $3`, [context.organisationId, agency, firstDay(period)]),
    );
    return row ?? null;
  }

  /** By its id, which tasks name; null for one of which one is no party. */
  async byId(context: RequestContext, id: string): Promise<MonthView | null> {
    if (!isUuid(id)) return null;
    const [row] = await this.unitOfWork.run(context, (tx) => tx.sql<MonthView>(`SELECT ${VIEW} FROM ${FROM} WHERE m.id = $2`, [context.organisationId, id]));
    return row ?? null;
  }

  /** What became of months, the first step first, by the months' ids; for the agency alone. */
  async historyOf(context: RequestContext, monthIds: readonly string[]): Promise<ReadonlyMap<string, readonly MonthStepView[]>> {
    const rows = await this.unitOfWork.run(context, (tx) =>
      tx.sql<MonthStepView>(
        `SELECT s.id, m.id AS "monthId", s.action, s.from_state AS "fromState", s.to_state AS "toState", s.actor, s.reason, s.first_id AS "firstId", s.second_id AS "secondId", encode(s.digest, 'hex') AS digest, s.at
         FROM settlement.month m JOIN settlement.month_step s ON s.agency_id = m.agency_id AND s.period = m.period WHERE m.id = ANY ($1::uuid[]) ORDER BY s.no`,
        [monthIds],
      ),
    );
    return groupBy(rows, ({ monthId }) => monthId);
  }
}
