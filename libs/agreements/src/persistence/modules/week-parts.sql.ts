import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { ModuleCode } from '../../domain/modules/module-terms.js';
import type { WeekPart } from '../../domain/modules/weekly-charges.js';

interface PartRow extends Record<string, unknown>, Omit<WeekPart, 'rateCents'> {
  readonly rateCents: string | null;
}

export interface PartsOf {
  readonly agreementId: string;
  readonly module: ModuleCode;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/**
 * The days of a span by ISO week and weekly rate, in their order, at most so many days; null where the agreement is not
 * one that the caller may know, or not active.
 */
export async function findWeekParts(tx: Transaction, span: PartsOf, mostDays: number): Promise<WeekPart[] | null> {
  const [agreement] = await tx.sql('SELECT 1 FROM agreements.agreement_v WHERE id = $1', [span.agreementId]);
  if (!agreement) return null;
  const rows = await tx.sql<PartRow>(
    `WITH day AS (
       SELECT d::date AS day, date_trunc('week', d)::date AS week
       FROM generate_series($3::date::timestamp, least($4::date, $3::date + $5::int - 1)::timestamp, interval '1 day') AS d)
     SELECT day.week, min(day.day) AS "firstDay", count(*)::int AS days, r.id AS "rateId", r.amount_cents AS "rateCents",
       (array_agg(v.partial_week ORDER BY day.day))[1] AS "partialWeek"
     FROM day CROSS JOIN agreements.agreement_v a
     LEFT JOIN agreements.weekly_rate_v r ON r.agreement_id = a.id AND r.module = $2 AND r.validity @> day.day AND a.validity @> day.day
     LEFT JOIN agreements.regime_version_v v ON v.agency_id = a.agency_id AND v.funding = a.funding AND v.validity @> day.day
     WHERE a.id = $1 GROUP BY day.week, r.id, r.amount_cents ORDER BY min(day.day)`,
    [span.agreementId, span.module, span.from, span.to, mostDays],
  );
  return rows.map((row) => ({ ...row, rateCents: row.rateCents === null ? null : BigInt(row.rateCents) }));
}
