import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';

/** y: the payment, e: its entry, r: what takes it back. */
export const PAYMENT_COLUMNS = `y.id, e.id AS "entryId", y.agency_id AS "agencyId", y.payer_id AS "payerId", y.payee_id AS "payeeId", y.cents, y.paid_on AS "paidOn", y.reference,
  y.recorded_for AS "recordedFor", y.recorded_at AS "recordedAt", EXISTS (SELECT 1 FROM settlement.bank_match m WHERE m.payment_id = y.id) AS "fromStatement",
  r.text AS "reversalReason", r.at AS "reversedAt"`;
export const PAYMENT_ROWS = `settlement.payment y JOIN settlement.ledger_entry e ON e.kind = 'PAYMENT' AND e.source_id = y.id LEFT JOIN settlement.ledger_entry r ON r.reverses_id = e.id`;

export interface PaymentFacts {
  readonly agencyId: string;
  readonly payerId: string;
  readonly payeeId: string;
  readonly cents: bigint;
  readonly paidOn: LocalDate;
  readonly reference: string | null;
  /** Of an entry of an own statement: what such an entry is already is another payment. */
  readonly ofEntry: boolean;
}

/** Days by which the two sides' books may differ: when it left and when it came in. */
export const BANK_DAYS = 10;

/** References are the same whatever blanks and hyphens are put into them. */
const plainSql = (text: string): string => `upper(regexp_replace(${text}, '[^A-Za-z0-9]', '', 'g'))`;

/**
 * A payment that stands and that this one is taken for: of the same two and amount, within the days of a transfer, and with the same reference
 * or without one on either side. One that an entry of an own statement is already is no other entry.
 */
export async function findKnownPayment(tx: Transaction, { agencyId, payerId, payeeId, cents, paidOn, reference, ofEntry }: PaymentFacts): Promise<string | undefined> {
  const [row] = await tx.sql<{ id: string }>(
    `SELECT y.id FROM ${PAYMENT_ROWS} WHERE r.id IS NULL AND y.agency_id = $1 AND y.payer_id = $2 AND y.payee_id = $3 AND y.cents = $4
       AND abs(y.paid_on - $5::date) <= ${BANK_DAYS} AND (${plainSql('y.reference')} = ${plainSql('$6::text')} OR y.reference IS NULL OR $6::text IS NULL)
       AND NOT ($7 AND EXISTS (SELECT 1 FROM settlement.bank_match_v m WHERE m.payment_id = y.id AND m.organisation_id = $8))
     ORDER BY (${plainSql('y.reference')} = ${plainSql('$6::text')}) IS TRUE DESC, abs(y.paid_on - $5::date), y.id LIMIT 1`,
    [agencyId, payerId, payeeId, String(cents), paidOn, reference, ofEntry, tx.context.organisationId],
  );
  return row?.id;
}

/** An entry of the ledger that somebody wants to take back. */
export interface ReversibleEntry {
  readonly id: string;
  readonly agencyId: string;
  readonly kind: 'PAYMENT' | 'SET_OFF';
  readonly debtorId: string;
  readonly creditorId: string;
  readonly sourceId: string;
  readonly isReversed: boolean;
  /** A credit that the payment left, of which something was used. */
  readonly isCreditUsed: boolean;
  /** The other side's bank statement has the payment, and none of one's own. */
  readonly isProvedByOther: boolean;
  readonly itemIds: readonly string[];
}

/** A payment or set-off of the organisation acted for. */
export async function findReversible(tx: Transaction, entryId: string): Promise<ReversibleEntry | undefined> {
  const [row] = await tx.sql<ReversibleEntry & Record<string, unknown>>(
    `SELECT e.id, e.agency_id AS "agencyId", e.kind, e.debtor_id AS "debtorId", e.creditor_id AS "creditorId", e.source_id AS "sourceId",
       EXISTS (SELECT 1 FROM settlement.ledger_entry r WHERE r.reverses_id = e.id) AS "isReversed",
       EXISTS (SELECT 1 FROM settlement.open_item_v i WHERE i.payment_id = e.source_id AND i.paid_cents <> 0) AS "isCreditUsed",
       e.kind = 'PAYMENT' AND settlement.is_proved_by_other(e.source_id) AS "isProvedByOther",
       ARRAY(SELECT DISTINCT p.item_id FROM settlement.ledger_posting p WHERE p.entry_id = e.id AND p.item_id IS NOT NULL) AS "itemIds"
     FROM settlement.ledger_entry e WHERE e.id = $1 AND e.kind IN ('PAYMENT', 'SET_OFF') AND $2 IN (e.debtor_id, e.creditor_id)`,
    [entryId, tx.context.organisationId],
  );
  return row;
}
