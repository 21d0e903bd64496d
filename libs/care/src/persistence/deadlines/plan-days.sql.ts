import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';

/** What the Hilfeplan says of days. */
export interface PlanDaysRecord {
  readonly referralId: string;
  readonly planTalkOn: LocalDate | null;
  readonly reportMonths: number | null;
}

const RECORD = 'p.referral_id AS "referralId", p.plan_talk_on AS "planTalkOn", p.report_months AS "reportMonths"';

/** Of the cases that the caller sees; without an entry nothing was said. */
export async function findPlanDays(tx: Transaction, referralIds: readonly string[]): Promise<ReadonlyMap<string, PlanDaysRecord>> {
  const rows = await tx.sql<PlanDaysRecord & Record<string, unknown>>(`SELECT ${RECORD} FROM care.plan_days p WHERE p.referral_id = ANY ($1::uuid[])`, [referralIds]);
  return new Map(rows.map((row) => [row.referralId, row]));
}

export type PlanDaysChange = { readonly planTalkOn: LocalDate | null } | { readonly reportMonths: number | null };

/** Writes one of the two, with the day on which it is said. */
export async function writePlanDays(tx: Transaction, { referralId, agencyId }: { readonly referralId: string; readonly agencyId: string }, change: PlanDaysChange): Promise<PlanDaysRecord> {
  const [column, value] = 'planTalkOn' in change ? (['plan_talk', change.planTalkOn] as const) : (['report_months', change.reportMonths] as const);
  const day = column === 'plan_talk' ? 'plan_talk_on' : column;
  const type = column === 'plan_talk' ? 'date' : 'integer';
  const [row] = await tx.sql<PlanDaysRecord & Record<string, unknown>>(
    `INSERT INTO care.plan_days AS p (referral_id, agency_id, ${day}, ${column}_set_on)
     VALUES ($1, $2, $3::${type}, CASE WHEN $3::${type} IS NOT NULL THEN (platform.now() AT TIME ZONE 'Europe/Berlin')::date END)
     ON CONFLICT (referral_id) DO UPDATE SET ${day} = excluded.${day}, ${column}_set_on = excluded.${column}_set_on RETURNING ${RECORD}`,
    [referralId, agencyId, value],
  );
  return row!;
}
