import { Injectable } from '@nestjs/common';
import { isUuid, type YearMonth } from '#kernel';
import { Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';
import { lineId, parseLineId } from '../../domain/months/line-key.js';
import { priceInWords, type PriceFacts } from '../../domain/months/price-words.js';
import { KNOWN_CENTS, LINE_COLUMNS, LINE_FILTER, LINES_WITH_SIDES, PRICE_FACTS, type StoredLine } from '../../persistence/months/review-line.sql.js';
import type { MonthView } from './find-months.query.js';

/** A line as the asking organisation may know it, with its id and the run that it is of. */
export interface ReviewLine extends StoredLine {
  readonly id: string;
  readonly runId: string;
}

export interface LineFilter {
  readonly between?: readonly [string, string] | undefined;
  readonly outcome?: string | undefined;
  readonly reason?: string | undefined;
  readonly offerId?: string | undefined;
  readonly referralId?: string | undefined;
}

/** Lines of a month by offer or by case. Cents as text of digits. */
export interface LineGroup extends Record<string, unknown> {
  readonly id: string;
  /** Of the offer, or the pseudonym of the case. */
  readonly code: string;
  readonly lineCount: number;
  readonly heldCount: number;
  readonly cents: string;
}

const IN_ORDER = new Keyset('settlement-lines', [
  { sql: `coalesce(l.corrects, '0001-01-01')`, type: 'date' },
  { sql: 'l.date', type: 'date' },
  { sql: 'l.start', type: 'time' },
  { sql: 'l.session_id', type: 'uuid' },
  { sql: 'l.reservation_id', type: 'uuid' },
  { sql: 'CASE WHEN l.is_reversal THEN 0 ELSE 1 END', type: 'integer' },
]);

const GROUPS = {
  OFFER: { id: 'l.offer_id', code: 'l.offer_code' },
  CASE: { id: 'l.referral_id', code: 'l.referral_code' },
} as const;
export type LineGrouping = keyof typeof GROUPS;

const byCode = (grouping: LineGrouping): Keyset =>
  new Keyset(`settlement-line-groups-${grouping}`, [{ sql: GROUPS[grouping].code, type: 'text' }, { sql: GROUPS[grouping].id, type: 'uuid' }]);

type Month = Pick<MonthView, 'runId'>;

const valuesOf = ({ runId }: Month, filter: LineFilter): readonly unknown[] =>
  [runId, ...(filter.between ?? [null, null]), filter.outcome ?? null, filter.reason ?? null, filter.offerId ?? null, filter.referralId ?? null];

const isWellFormed = ({ between, offerId, referralId }: LineFilter): boolean => [...(between ?? []), offerId, referralId].every((id) => id === undefined || isUuid(id));

/** Lines of a month for review (row-level security: a provider sees those that it owes, is owed for, or has a share in, and of held ones those that it would owe or hosts). */
@Injectable()
export class FindReviewLinesQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By what they correct, day and time. Throws BadCursorError. */
  page(context: RequestContext, month: Month, filter: LineFilter, request: PageRequest): Promise<Page<ReviewLine>> {
    const after = IN_ORDER.decode(request.after);
    if (!isWellFormed(filter)) return Promise.resolve({ rows: [], hasNextPage: false });
    return this.unitOfWork.run(context, async (tx) => {
      const rows = await tx.sql<StoredLine & { key: string[] }>(
        `SELECT ${LINE_COLUMNS}, ${IN_ORDER.keySql} AS key FROM ${LINES_WITH_SIDES} WHERE ${LINE_FILTER} AND ${IN_ORDER.after('$8')} ORDER BY ${IN_ORDER.sortedBy.join(', ')} LIMIT $9`,
        [...valuesOf(month, filter), after, request.first + 1],
      );
      return IN_ORDER.page(rows.map(({ key, ...line }) => ({ node: toView(context, month, line as StoredLine), key })), request);
    });
  }

  /** By code of the offer or pseudonym of the case. Throws BadCursorError. */
  groups(context: RequestContext, month: Month, grouping: LineGrouping, filter: LineFilter, request: PageRequest): Promise<Page<LineGroup>> {
    const keyset = byCode(grouping);
    const after = keyset.decode(request.after);
    if (!isWellFormed(filter)) return Promise.resolve({ rows: [], hasNextPage: false });
    const { id, code } = GROUPS[grouping];
    return this.unitOfWork.run(context, async (tx) => {
      const rows = await tx.sql<LineGroup & { key: string[] }>(
        `SELECT ${id} AS id, ${code} AS code, count(*)::int AS "lineCount", (count(*) FILTER (WHERE l.outcome = 'HELD'))::int AS "heldCount", sum(${KNOWN_CENTS}) AS cents, ${keyset.keySql} AS key
         FROM ${LINES_WITH_SIDES} WHERE ${LINE_FILTER} AND ${keyset.after('$9')} GROUP BY ${id}, ${code} ORDER BY ${keyset.sortedBy.join(', ')} LIMIT $10`,
        [...valuesOf(month, filter), context.organisationId, after, request.first + 1],
      );
      return keyset.page(rows.map(({ key, ...node }) => ({ node: node as LineGroup, key })), request);
    });
  }

  /** One line by its id; null when the month has none that one may see. */
  async one(context: RequestContext, month: Month, id: string): Promise<ReviewLine | null> {
    const key = parseLineId(id);
    if (key === null) return null;
    const [row] = await this.unitOfWork.run(context, (tx) =>
      tx.sql<StoredLine>(
        `SELECT ${LINE_COLUMNS} FROM ${LINES_WITH_SIDES} WHERE l.run_id = $1 AND l.reservation_id = $2 AND l.session_id = $3 AND l.is_reversal = $4
           AND l.corrects IS NOT DISTINCT FROM to_date($5, 'YYYY-MM')`,
        [month.runId, key.reservationId, key.sessionId, key.isReversal, key.corrects],
      ),
    );
    return row === undefined ? null : toView(context, month, row);
  }

  /** How lines of a run got their cents, in words, by `run line`; one statement for all of a run. */
  async wordsOf(context: RequestContext, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const words = new Map<string, string>();
    await this.unitOfWork.run(context, async (tx) => {
      for (const runId of new Set(keys.map((key) => key.split(' ')[0]!))) {
        const lines = keys.filter((key) => key.startsWith(runId)).map((key) => parseLineId(key.split(' ')[1]!));
        const rows = await tx.sql<StoredFacts>(PRICE_FACTS, [runId, JSON.stringify(lines)]);
        for (const row of rows) {
          const text = priceInWords({ ...row, cents: BigInt(row.cents), amountCents: bigintOf(row.amountCents), agreedCents: bigintOf(row.agreedCents) });
          if (text !== null) words.set(`${runId} ${lineId(row)}`, text);
        }
      }
    });
    return words;
  }
}

interface StoredFacts extends Record<string, unknown>, Omit<PriceFacts, 'cents' | 'amountCents' | 'agreedCents'> {
  readonly sessionId: string;
  readonly reservationId: string;
  readonly corrects: YearMonth | null;
  readonly cents: string;
  readonly amountCents: string | null;
  readonly agreedCents: string | null;
}

const bigintOf = (cents: string | null): bigint | null => (cents === null ? null : BigInt(cents));

/** Whoever merely has a share knows its share: what the seat costs is between who owes and the host. */
function toView({ organisationId }: RequestContext, { runId }: Month, line: StoredLine): ReviewLine {
  const view = { ...line, id: lineId(line), runId };
  if ([line.agencyId, line.debtorId, line.creditorId].includes(organisationId!)) return view;
  const own = line.shareIds.indexOf(organisationId!);
  const cents = line.shareCents[own] ?? '0';
  return { ...view, cents, rateId: null, unit: null, quantity: null, decisionId: null, shareIds: own < 0 ? [] : [organisationId!], shareCents: own < 0 ? [] : [cents] };
}
