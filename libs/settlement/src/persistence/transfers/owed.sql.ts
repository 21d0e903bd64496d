import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';

/** What one organisation owes another after the clearing of a month. */
export interface OwedRow {
  /** SETTLEMENT, DIRECT_BILLING, or the kind of a charge. */
  readonly kind: string;
  readonly debtorId: string;
  readonly creditorId: string;
  /** Text of digits; below 0 is a credit of the debtor. */
  readonly cents: string;
}

const COLUMNS = 'debtor_id AS "debtorId", creditor_id AS "creditorId", cents';

/** What is still to be paid of what is owed. */
export interface PayableRow extends OwedRow {
  /** What was owed at the closing; other than `cents` where something of it was paid or set off since. */
  readonly owedCents: string;
}

/**
 * What is paid: settlements netted per pair, direct billing as it is (exchange-format.md 5), less what was paid or set off since the closing; nothing
 * where all of it was. A month that was closed before there were books has no items: it is paid as it was owed.
 */
export const findPayable = (tx: Transaction, runId: string): Promise<PayableRow[]> =>
  tx.sql<PayableRow>(
    `SELECT o.kind, o.debtor_id AS "debtorId", o.creditor_id AS "creditorId", o.cents AS "owedCents", coalesce(i.open_cents, o.cents) AS cents
     FROM (
       SELECT 'SETTLEMENT' AS kind, debtor_id, creditor_id, cents FROM settlement.net WHERE run_id = $1
       UNION ALL SELECT kind, debtor_id, creditor_id, cents FROM settlement.gross WHERE run_id = $1 AND kind = 'DIRECT_BILLING'
     ) o LEFT JOIN (
       SELECT kind, CASE WHEN is_credit THEN creditor_id ELSE debtor_id END AS debtor_id, CASE WHEN is_credit THEN debtor_id ELSE creditor_id END AS creditor_id,
         CASE WHEN is_credit THEN -open_cents ELSE open_cents END AS open_cents
       FROM settlement.open_item_v WHERE run_id = $1 AND kind IN ('SETTLEMENT', 'DIRECT_BILLING')
     ) i USING (kind, debtor_id, creditor_id)
     WHERE i.open_cents IS DISTINCT FROM 0`,
    [runId],
  );

/** What somebody has to pay somebody of a month. */
export interface ClaimToPay {
  readonly kind: 'SETTLEMENT' | 'DIRECT_BILLING' | 'CHARGE';
  /** Of a charge. */
  readonly chargeKind: string | null;
  /** A row below 0, which the side that it was owed to pays back. */
  readonly isCredit: boolean;
  readonly debtorId: string;
  readonly creditorId: string;
  /** Above 0. */
  readonly cents: string;
  /** What is left of it. */
  readonly openCents: string;
  /** Null for a month that was closed before there were books. */
  readonly dueOn: LocalDate | null;
}

/** $2, $3 two organisations, or null: of all. The rows are those of which the books make open items at the closing (OPEN_ITEMS). */
const CLAIMS_TO_PAY = `
SELECT o.kind, o.charge_kind AS "chargeKind", o.is_credit AS "isCredit", o.debtor_id AS "debtorId", o.creditor_id AS "creditorId", o.cents, coalesce(i.open_cents, o.cents) AS "openCents", i.due_on AS "dueOn"
FROM (
  SELECT 'SETTLEMENT' AS kind, NULL::text AS charge_kind, false AS is_credit, debtor_id, creditor_id, cents FROM settlement.net WHERE run_id = $1
  UNION ALL SELECT kind, charge_kind, cents < 0, CASE WHEN cents < 0 THEN creditor_id ELSE debtor_id END, CASE WHEN cents < 0 THEN debtor_id ELSE creditor_id END, abs(cents)
  FROM (
    SELECT kind, NULL::text AS charge_kind, debtor_id, creditor_id, cents FROM settlement.gross WHERE run_id = $1 AND kind = 'DIRECT_BILLING'
    UNION ALL SELECT 'CHARGE', kind, debtor_id, creditor_id, cents FROM settlement.charge_sum WHERE run_id = $1
  ) g
) o LEFT JOIN settlement.open_item_v i ON i.run_id = $1 AND i.kind = o.kind AND i.charge_kind IS NOT DISTINCT FROM o.charge_kind AND i.debtor_id = o.debtor_id AND i.creditor_id = o.creditor_id
WHERE o.cents <> 0 AND ($2::uuid IS NULL OR (o.debtor_id, o.creditor_id) IN (($2::uuid, $3::uuid), ($3::uuid, $2::uuid)))
ORDER BY i.due_on, o.kind COLLATE "C" DESC, o.charge_kind COLLATE "C"`;

/** What is to be paid of a closed month, by everybody or between two. */
export const findClaimsToPay = (tx: Transaction, runId: string, between: readonly [string, string] | null): Promise<ClaimToPay[]> =>
  tx.sql<ClaimToPay & Record<string, unknown>>(CLAIMS_TO_PAY, [runId, ...(between ?? [null, null])]);

/** What is invoiced: every direction by itself, and the sums of charges beside seat uses. */
export const findGross = (tx: Transaction, runId: string): Promise<OwedRow[]> =>
  tx.sql<OwedRow>(
    `SELECT kind, ${COLUMNS} FROM settlement.gross WHERE run_id = $1
     UNION ALL SELECT kind, ${COLUMNS} FROM settlement.charge_sum WHERE run_id = $1 AND cents <> 0`,
    [runId],
  );

/**
 * When what is owed for seat uses of the month is due, as it was booked at its closing; null where nothing is, and for a month that was closed
 * before there were books. Instalments of budgets have days of their own, which have passed by then.
 */
export async function findDueDay(tx: Transaction, runId: string): Promise<LocalDate | null> {
  const [row] = await tx.sql<{ due_on: LocalDate | null }>(`SELECT min(due_on) AS due_on FROM settlement.open_item WHERE run_id = $1 AND kind <> 'CHARGE'`, [runId]);
  return row?.due_on ?? null;
}
