import { Injectable } from '@nestjs/common';
import { proposeSettlementRate, type ProposeSettlementRateRefusal, type SettlementRateTerms } from '#agreements';
import { firstDay, lastDay, nextMonth, ok, type Result, type YearMonth } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import { CHANGED_MONTHS, KEEP_WORKED, RATE_SCOPE } from '../../persistence/runs/preview.sql.js';
import { WORKED } from '../../persistence/run.sql.js';
import { PROPOSED_RATES, RATES, SCOPED_SEAT_USES } from '../../persistence/seat-use.sql.js';
import { CLEARING_TIMEOUT_MS } from '../clear-month.use-case.js';
import { findClosedMonths, firstDayNeeded, MEMORY_OF_A_BATCH } from '../compute-run.js';
import type { PairDifference } from './preview-clearing.query.js';

export interface CorrectedPair extends PairDifference {
  /** Seat uses whose line would be another one. */
  readonly seatUses: number;
}

export interface CorrectedMonth {
  readonly period: YearMonth;
  readonly differences: readonly CorrectedPair[];
}

export interface RateChangePreview {
  /** The month that will carry the corrections; null: no month is closed, so there are none. */
  readonly carriedBy: YearMonth | null;
  /** Closed months that it corrects, the earliest first. */
  readonly months: readonly CorrectedMonth[];
}

/**
 * What a settlement rate would correct in closed months, before anybody saves it: their seat uses worked out with the rates in force and with those
 * that would be, by the statements of the clearing, in a transaction that is rolled back. Only reservations that the rate may apply to are looked at.
 */
@Injectable()
export class PreviewRateChangeQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, terms: SettlementRateTerms): Promise<Result<RateChangePreview, ProposeSettlementRateRefusal>> {
    return this.unitOfWork.run(context, (tx) => preview(tx, terms), { isolation: 'REPEATABLE READ', dryRun: true, statementTimeoutMs: CLEARING_TIMEOUT_MS });
  }
}

async function preview(tx: Transaction, wish: SettlementRateTerms): Promise<Result<RateChangePreview, ProposeSettlementRateRefusal>> {
  const proposed = await proposeSettlementRate(tx, wish);
  if (!proposed.ok) return proposed;
  const agencyId = tx.context.organisationId!;
  const { first, last } = await findClosedMonths(tx, agencyId);
  if (first === null || last === null) return ok({ carriedBy: null, months: [] });
  const terms = proposed.value;
  await tx.execute(MEMORY_OF_A_BATCH);
  await tx.execute('ANALYZE proposed_rate');
  await tx.execute(RATE_SCOPE, [agencyId, terms.hostId, terms.userId, terms.offerId, terms.category]);
  await tx.execute('ANALYZE scope');
  await tx.execute(SCOPED_SEAT_USES, [agencyId, await firstDayNeeded(tx, { agencyId, period: last }, first, [terms.unit]), lastDay(last)]);
  await tx.execute('ANALYZE seat_use');
  await tx.execute(RATES, [agencyId]);
  await tx.execute(WORKED);
  await tx.execute(KEEP_WORKED);
  await tx.execute(PROPOSED_RATES, [agencyId]);
  await tx.execute(WORKED);
  const rows = await tx.sql<CorrectedPair & { period: YearMonth } & Record<string, unknown>>(CHANGED_MONTHS, [firstDay(first), lastDay(last)]);
  const months = new Map<YearMonth, CorrectedPair[]>();
  for (const { period, ...difference } of rows) months.set(period, [...(months.get(period) ?? []), difference]);
  return ok({ carriedBy: nextMonth(last), months: [...months].map(([period, differences]) => ({ period, differences })) });
}
