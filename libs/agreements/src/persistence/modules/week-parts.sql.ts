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
  readonly grantedFrom: LocalDate;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/**
 * The granted days of the weeks that a span touches by ISO week and weekly rate, in their order, of at most so many days;
 * null where the agreement is not one that the caller may know, or not active.
 */
export async function findWeekParts(tx: Transaction, span: PartsOf, mostDays: number): Promise<WeekPart[] | null> {
  const [agreement] = await tx.sql('SELECT 1 FROM agreements.agreement_v WHERE id = $1', [span.agreementId]);
  if (!agreement) return null;
  const rows = await tx.sql<PartRow>(
    `WITH day AS (
       SELECT d::date AS day, date_trunc('week', d)::date AS week, d::date BETWEEN $3::date AND least($4::date, $3::date + $5::int - 1) AS "isAsked"
       FROM generate_series(greatest(date_trunc('week', $3::date::timestamp), $6::date::timestamp),
         date_trunc('week', least($4::date, $3::date + $5::int - 1)::timestamp) + interval '6 days', interval '1 day') AS d)
     SELECT day.week, min(day.day) AS "firstDay", min(day.day) FILTER (WHERE day."isAsked") AS "askedFrom",
       (count(*) FILTER (WHERE day."isAsked"))::int AS "askedDays", count(*)::int AS days, r.id AS "rateId", r.amount_cents AS "rateCents",
       (array_agg(v.partial_week ORDER BY day.day))[1] AS "partialWeek"
     FROM day CROSS JOIN agreements.agreement_v a
     LEFT JOIN agreements.weekly_rate_v r ON r.agreement_id = a.id AND r.module = $2 AND r.validity @> day.day AND a.validity @> day.day
     LEFT JOIN agreements.regime_version_v v ON v.agency_id = a.agency_id AND v.funding = a.funding AND v.validity @> day.day
     WHERE a.id = $1 GROUP BY day.week, r.id, r.amount_cents ORDER BY min(day.day)`,
    [span.agreementId, span.module, span.from, span.to, mostDays, span.grantedFrom],
  );
  return rows.map((row) => ({ ...row, rateCents: row.rateCents === null ? null : BigInt(row.rateCents) }));
}
