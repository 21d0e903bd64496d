import { Injectable } from '@nestjs/common';
import { isUuid } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import type { ChargeKind } from '../../domain/charges/charge-codes.js';
import { compareWithMonthBefore, type PairChange } from '../../domain/months/outliers.js';
import { PAIRS } from '../../persistence/months/pair.sql.js';
import type { MonthView } from './find-months.query.js';

/** What two organisations owe each other in a month, by kind; the first is the one with the lesser id. Cents as text of digits. */
export interface MonthPair {
  readonly id: string;
  readonly kind: 'SETTLEMENT' | 'DIRECT_BILLING' | ChargeKind;
  readonly firstId: string;
  readonly secondId: string;
  readonly firstOwesCents: string;
  readonly secondOwesCents: string;
  /** What is left after netting, and who pays it; all but SETTLEMENT is netted against nothing, so it is what the agency owes. */
  readonly netCents: string;
  readonly netDebtorId: string | null;
  readonly lineCount: number;
  readonly heldCount: number;
  /** Null where the month before was never cleared. */
  readonly change: PairChange | null;
}

interface Row extends Record<string, unknown> {
  readonly kind: MonthPair['kind'];
  readonly firstId: string;
  readonly secondId: string;
  readonly firstOwesCents: string;
  readonly secondOwesCents: string;
  readonly firstOwedBefore: string;
  readonly secondOwedBefore: string;
  readonly isNow: boolean;
  readonly wasBefore: boolean;
  readonly lineCount: number;
  readonly heldCount: number;
}

export interface PairFilter {
  /** Of these two alone. */
  readonly between?: readonly [string, string] | undefined;
  readonly onlyOutliers?: boolean | undefined;
}

/** The pairs of a month, compared with the month before: two statements, whatever the number of pairs and lines. A provider sees its own. */
@Injectable()
export class FindPairsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(context: RequestContext, month: Pick<MonthView, 'agencyId' | 'period' | 'runId'>, { between, onlyOutliers }: PairFilter = {}): Promise<readonly MonthPair[]> {
    if (between !== undefined && !between.every(isUuid)) return [];
    return this.unitOfWork.run(context, async (tx) => {
      const before = await findRunBefore(tx, month.agencyId, month.period);
      const rows = await tx.sql<Row>(PAIRS, [month.runId, before, ...(between ?? [null, null]), pairsOf(context, month.agencyId)]);
      const pairs = rows.map((row) => toPair(row, before !== null));
      return onlyOutliers ? pairs.filter(({ change }) => change?.isOutlier) : pairs;
    });
  }
}

/** Of whom the pairs are: null for the agency and those who run the system, who see all. */
export const pairsOf = ({ organisationId, scope }: RequestContext, agencyId: string): string | null => (scope === 'OPERATOR' || organisationId === agencyId ? null : organisationId);

/**
 * The run of the month before. For a provider of which nothing is in that month there is none to be seen, and with it nothing to compare:
 * that its first pairs are new is no news to it.
 */
async function findRunBefore(tx: Transaction, agencyId: string, period: string): Promise<string | null> {
  const [row] = await tx.sql<{ run_id: string }>(
    `SELECT m.run_id FROM settlement.month m WHERE m.agency_id = $1 AND m.period = (to_date($2, 'YYYY-MM') - interval '1 month')::date`,
    [agencyId, period],
  );
  return row?.run_id ?? null;
}

function toPair({ firstOwedBefore, secondOwedBefore, isNow, wasBefore, ...row }: Row, compares: boolean): MonthPair {
  const net = BigInt(row.firstOwesCents) - BigInt(row.secondOwesCents);
  const now = isNow || row.lineCount + row.heldCount > 0 ? { firstOwes: BigInt(row.firstOwesCents), secondOwes: BigInt(row.secondOwesCents) } : null;
  // Without money now, and none before: lines that are held or free are no new pair.
  const before = wasBefore || !isNow ? { firstOwes: BigInt(firstOwedBefore), secondOwes: BigInt(secondOwedBefore) } : null;
  return {
    ...row,
    id: `${row.kind}:${row.firstId}:${row.secondId}`,
    netCents: String(net < 0n ? -net : net),
    netDebtorId: net === 0n ? null : net > 0n ? row.firstId : row.secondId,
    change: compares ? compareWithMonthBefore(now, before) : null,
  };
}
