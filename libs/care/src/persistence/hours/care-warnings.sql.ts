import type { Transaction } from '#platform';
import type { CareWarning } from '../../domain/hours/care-records.js';

/**
 * Contacts on days that no approval covers. A resource person needs none (DD-16). Only of cases that the caller sees: a host does not
 * know what is approved.
 */
const OUTSIDE = `
SELECT 'OUTSIDE_APPROVAL' AS code, c.referral_id AS "referralId", c.id AS "contactId", c.date
FROM care.care_hours_v c JOIN referrals.referral_v f ON f.id = c.referral_id
WHERE c.id = ANY ($1::uuid[]) AND c.kind <> 'RESOURCE_PERSON' AND NOT EXISTS (SELECT 1 FROM referrals.approval_v a WHERE a.referral_id = c.referral_id AND a.validity @> c.date)
ORDER BY c.date, c.id`;

/**
 * Approvals whose hours of a month are more than was approved for its days in that month: weekly minutes, or those of the module, times
 * days ÷ 7, never rounded before the comparison. Group care counts by attendance, resource persons do not. Where the regime of the case
 * approves the help as a whole the number of hours binds nobody (BHV-11). The regime is that of the funding of the responsible
 * provider's agreement; where there is none, what was approved stands. A module by intervention has no weekly hours.
 */
const ABOVE = `
WITH hit AS (
  SELECT DISTINCT a.id, a.referral_id, a.agency_id, a.module, a.weekly_minutes_to, date_trunc('month', c.date)::date AS month,
    a.validity * daterange(date_trunc('month', c.date)::date, (date_trunc('month', c.date) + interval '1 month')::date) AS days
  FROM care.care_hours_v c JOIN referrals.approval_v a ON a.referral_id = c.referral_id AND a.validity @> c.date
  WHERE c.id = ANY ($1::uuid[]) AND c.kind <> 'RESOURCE_PERSON'
), bound AS (
  SELECT h.*, upper(h.days) - lower(h.days) AS number, coalesce(h.weekly_minutes_to, m.to_minutes) AS weekly
  FROM hit h JOIN referrals.referral_v f ON f.id = h.referral_id
  LEFT JOIN LATERAL (SELECT x.to_minutes FROM agreements.regime_module_v x WHERE x.agency_id = h.agency_id AND x.code = h.module AND x.hours_basis = 'PER_WEEK'
    AND x.validity @> lower(h.days) ORDER BY x.version_id LIMIT 1) m ON true
  WHERE NOT EXISTS (SELECT 1 FROM agreements.agreement_terms_v t JOIN agreements.regime_version_v v ON v.agency_id = t.agency_id AND v.funding = t.funding
    WHERE t.agency_id = h.agency_id AND t.provider_id = f.responsible_id AND t.validity @> lower(h.days) AND v.validity @> lower(h.days) AND v.approval_unit = 'HELP')
)
SELECT 'ABOVE_APPROVED_HOURS' AS code, b.referral_id AS "referralId", to_char(b.month, 'YYYY-MM') AS month, (b.weekly * b.number / 7)::integer AS "approvedMinutes",
  given.minutes::integer AS "deliveredMinutes"
FROM bound b CROSS JOIN LATERAL (
  SELECT coalesce(sum(x.minutes), 0) AS minutes FROM (
    SELECT c.minutes FROM care.care_hours_v c WHERE c.referral_id = b.referral_id AND b.days @> c.date AND c.kind <> 'RESOURCE_PERSON'
    UNION ALL SELECT g.minutes FROM care.group_contact_v g WHERE g.referral_id = b.referral_id AND b.days @> g.date) x) given
WHERE b.weekly IS NOT NULL AND given.minutes * 7 > b.weekly::bigint * b.number
ORDER BY b.referral_id, b.month, lower(b.days)`;

/** What may want a look about these contacts: two statements, however many they are. */
export async function findWarnings(tx: Transaction, contactIds: readonly string[]): Promise<CareWarning[]> {
  const outside = await tx.sql<CareWarning & Record<string, unknown>>(OUTSIDE, [contactIds]);
  const above = await tx.sql<CareWarning & Record<string, unknown>>(ABOVE, [contactIds]);
  return [...outside, ...above];
}
