import type { Transaction } from '#platform';

/** Whether somebody is a caseworker of the organisation that is acted for. */
export async function isCaseworker(tx: Transaction, personId: string): Promise<boolean> {
  // What PostgreSQL cannot store can be nobody's id.
  if (personId.includes('\0')) return false;
  const rows = await tx.sql(`SELECT 1 FROM identity.member_v m WHERE m.organisation_id = $1 AND m.user_id = $2 AND m.role = 'CASEWORKER'`, [tx.context.organisationId, personId]);
  return rows.length > 0;
}

export const setCaseworker = (tx: Transaction, referralId: string, personId: string): Promise<number> =>
  tx.execute(`UPDATE referrals.referral SET caseworker_id = $2, origin = 'SERVICE' WHERE id = $1`, [referralId, personId]);
