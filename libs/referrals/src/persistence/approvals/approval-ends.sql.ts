import type { FederalState, LocalDate } from '#kernel';
import type { Transaction } from '#platform';

/** An approval that ends, or has ended, and that no other one follows on the next day. */
export interface UnfollowedEnd extends Record<string, unknown> {
  readonly id: string;
  readonly agencyId: string;
  readonly federalState: FederalState;
  readonly validTo: LocalDate;
}

const TODAY = `(platform.now() AT TIME ZONE 'Europe/Berlin')::date`;

const IS_FOLLOWED = `EXISTS (SELECT 1 FROM referrals.approval n WHERE n.referral_id = a.referral_id AND n.withdrawn_at IS NULL AND n.validity @> a.valid_to + 1)`;

/** Nobody has to decide anything: the case is over, somebody has ended it on that day, or something follows. */
const IS_DECIDED = `(a.withdrawn_at IS NOT NULL OR r.state = 'ENDED' OR a.end_reason IS NOT NULL OR ${IS_FOLLOWED})`;

/** Ends from today until so many days from now; locked, so that nobody else tells of them meanwhile. What is just being changed comes the next time. */
export const lockApprovalEnds = (tx: Transaction, days: number): Promise<UnfollowedEnd[]> =>
  tx.sql(
    `SELECT a.id, a.agency_id AS "agencyId", o.federal_state AS "federalState", a.valid_to AS "validTo"
     FROM referrals.approval a JOIN referrals.referral r ON r.id = a.referral_id JOIN identity.organisation_v o ON o.id = a.agency_id
     WHERE a.valid_to BETWEEN ${TODAY} AND ${TODAY} + $1::int AND NOT ${IS_DECIDED} ORDER BY a.id FOR NO KEY UPDATE OF a SKIP LOCKED`,
    [days],
  );

/** Crises whose last day has passed and of which nobody was told; from now on somebody is. */
export const tellCrisesOver = (tx: Transaction): Promise<UnfollowedEnd[]> =>
  tx.sql(
    `WITH over AS (
       SELECT a.id FROM referrals.approval a JOIN referrals.referral r ON r.id = a.referral_id
       WHERE a.module = 'KRISE' AND a.valid_to < ${TODAY} AND a.crisis_told_on IS NULL AND NOT ${IS_DECIDED} ORDER BY a.id FOR NO KEY UPDATE OF a SKIP LOCKED)
     UPDATE referrals.approval a SET crisis_told_on = ${TODAY} FROM over, identity.organisation_v o WHERE a.id = over.id AND o.id = a.agency_id
     RETURNING a.id, a.agency_id AS "agencyId", o.federal_state AS "federalState", a.valid_to AS "validTo"`,
  );

/** Those of the approvals of which nobody has to be told any more: decided, or with another last day than was told. */
export async function findSettledApprovals(tx: Transaction, told: readonly { readonly subjectId: string; readonly dueOn: LocalDate | null }[]): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(
    `SELECT a.id FROM jsonb_to_recordset($1::jsonb) AS t("subjectId" uuid, "dueOn" date)
     JOIN referrals.approval a ON a.id = t."subjectId" JOIN referrals.referral r ON r.id = a.referral_id
     WHERE ${IS_DECIDED}`,
    [JSON.stringify(told)],
  );
  return rows.map(({ id }) => id);
}
