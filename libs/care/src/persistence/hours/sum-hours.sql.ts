import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { SummedMinutes } from '../../domain/hours/sum-hours.js';

export interface HoursFilter {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly agencyId: string | null;
  readonly providerId: string | null;
}

/**
 * The sums of a span in one statement: for an agency of its cases and of the work for it, for a provider of its own. What a responsible
 * provider sees of others' contacts with its case is not its own work.
 */
export async function findHourSums(tx: Transaction, { from, to, agencyId, providerId }: HoursFilter): Promise<SummedMinutes[]> {
  const own = (agency: string, provider: string): string =>
    `$3::uuid IN (${agency}, ${provider}) AND ($4::uuid IS NULL OR ${agency} = $4) AND ($5::uuid IS NULL OR ${provider} = $5) AND date BETWEEN $1 AND $2`;
  const rows = await tx.sql<Omit<SummedMinutes, 'minutes'> & { minutes: string }>(
    `SELECT kind, work_type AS "workType", staff, sum(minutes)::bigint AS minutes FROM (
       SELECT kind, work_type, staff, minutes FROM care.care_hours_v WHERE ${own('agency_id', 'provider_id')}
       UNION ALL SELECT 'WITHOUT_CASE', work_type, staff, minutes FROM care.work_time_v WHERE ${own('agency_id', 'provider_id')}
       UNION ALL SELECT 'GROUP', NULL, NULL, minutes FROM care.group_contact_v WHERE ${own('agency_id', 'host_id')}) hours
     GROUP BY kind, work_type, staff`,
    [from, to, tx.context.organisationId, agencyId, providerId],
  );
  return rows.map((row) => ({ ...row, minutes: BigInt(row.minutes) }));
}
