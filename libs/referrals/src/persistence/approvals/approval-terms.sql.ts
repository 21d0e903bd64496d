import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { Module } from '../../domain/referral-codes.js';

/** What the agency's regime says of a module on a day. */
export interface ModuleRule extends Record<string, unknown> {
  /** Weeks that it lasts; null: as long as is approved. */
  readonly usualWeeks: number | null;
  /** Granted only where a report under § 8a SGB VIII is noted (DD-08). */
  readonly reportNeeded: boolean;
}

/** Undefined where none of the agency's regimes has the module on this day. */
export async function findModuleRule(tx: Transaction, agencyId: string, module: Module, on: LocalDate): Promise<ModuleRule | undefined> {
  const [row] = await tx.sql<ModuleRule>(
    `SELECT m.usual_weeks AS "usualWeeks", m.endangerment_report_needed AS "reportNeeded"
     FROM agreements.regime_module_v m JOIN agreements.regime_version_v v ON v.id = m.version_id
     WHERE m.agency_id = $1 AND m.code = $2 AND m.validity @> $3::date ORDER BY v.code COLLATE "C" LIMIT 1`,
    [agencyId, module, on],
  );
  return row;
}

/** Whether an agreement of the two that holds on a day lists the legal basis, letter for letter, as matching reads it. */
export async function isCovered(tx: Transaction, agencyId: string, providerId: string, legalBasis: string, on: LocalDate): Promise<boolean> {
  const rows = await tx.sql(
    'SELECT 1 FROM agreements.agreement_terms_v t WHERE t.agency_id = $1 AND t.provider_id = $2 AND t.validity @> $4::date AND $3 = ANY (t.legal_bases)',
    [agencyId, providerId, legalBasis, on],
  );
  return rows.length > 0;
}

/** Notes the day of a report under § 8a SGB VIII; false where the referral is not the agency's, or the day is yet to come. */
export async function noteReport(tx: Transaction, referralId: string, reportedOn: LocalDate): Promise<boolean> {
  const [row] = await tx.sql<{ noted: boolean }>('SELECT referrals.note_endangerment_report($1, $2::date) AS noted', [referralId, reportedOn]);
  return row!.noted;
}
