import { Injectable } from '@nestjs/common';
import { addDays, isUuid, type LocalDate } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import { weeklyCharges, type WeeklyCharge } from '../../domain/modules/weekly-charges.js';
import type { ModuleCode } from '../../domain/modules/module-terms.js';
import { findWeekParts } from '../../persistence/modules/week-parts.sql.js';

export interface ChargedSpan {
  readonly agreementId: string;
  readonly module: ModuleCode;
  /** First day for which the module was granted; what was begun before it is no week of it. */
  readonly grantedFrom: LocalDate;
  /** Both ends included. */
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export interface WeeklyChargeOfSpan {
  readonly weeks: readonly WeeklyCharge[];
  /** Null as long as the amount of a week cannot be said, and for a span of more than ten years, which is cut. */
  readonly totalCents: bigint | null;
}

/** Ten years; more is a mistake in the input. */
const MOST_DAYS = 3_660;

/**
 * What a module costs under an agreement over a span: weekly lump sums, whatever was done in the weeks (DD-01, DD-10).
 * Only active rates count, on days of the active agreement. Spans that adjoin add up (weeklyCharges). Null where there is
 * no such agreement of the caller's, or the span ends before it begins.
 */
@Injectable()
export class WeeklyChargeQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(context: RequestContext, span: ChargedSpan): Promise<WeeklyChargeOfSpan | null> {
    if (!isUuid(span.agreementId) || span.to < span.from) return null;
    const parts = await this.unitOfWork.run(context, (tx) => findWeekParts(tx, span, MOST_DAYS));
    if (parts === null) return null;
    const weeks = weeklyCharges(parts);
    const isWhole = span.to < addDays(span.from, MOST_DAYS);
    const totalCents = weeks.reduce<bigint | null>((sum, { cents }) => (sum === null || cents === null ? null : sum + cents), isWhole ? 0n : null);
    return { weeks, totalCents };
  }
}
