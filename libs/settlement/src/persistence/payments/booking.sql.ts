import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { Allocation } from '../../domain/payments/allocate.js';

export interface NewPayment {
  readonly agencyId: string;
  readonly payerId: string;
  readonly payeeId: string;
  readonly cents: bigint;
  readonly paidOn: LocalDate;
  readonly reference: string | null;
  readonly allocations: readonly Allocation[];
  /** Paid too much: owed back. */
  readonly restCents: bigint;
}

export interface BookedPayment {
  readonly id: string;
  readonly entryId: string;
}

const INSERT_PAYMENTS = `
INSERT INTO settlement.payment (id, agency_id, payer_id, payee_id, cents, paid_on, reference, recorded_for, recorded_by)
SELECT w.id, w.agency_id, w.payer_id, w.payee_id, w.cents, w.paid_on, w.reference, $2, $3
FROM jsonb_to_recordset($1::jsonb) AS w(id uuid, agency_id uuid, payer_id uuid, payee_id uuid, cents bigint, paid_on date, reference text)`;

/** What was paid too much is owed back from the day on which it was paid. */
const INSERT_CREDITS = `
INSERT INTO settlement.open_item (agency_id, kind, payment_id, debtor_id, creditor_id, cents, due_on)
SELECT w.agency_id, 'CREDIT', w.id, w.payee_id, w.payer_id, w.rest_cents, w.paid_on
FROM jsonb_to_recordset($1::jsonb) AS w(id uuid, agency_id uuid, payer_id uuid, payee_id uuid, rest_cents bigint, paid_on date) WHERE w.rest_cents > 0`;

const BOOK_PAYMENTS = `
WITH wanted AS (
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS w(id uuid, agency_id uuid, payer_id uuid, payee_id uuid, cents bigint, rest_cents bigint, paid_on date, items jsonb)
), part AS (
  SELECT w.id AS payment_id, i.id AS item_id, i.kind, i.period, p.cents
  FROM wanted w CROSS JOIN LATERAL jsonb_to_recordset(w.items) AS p("itemId" uuid, cents bigint) JOIN settlement.open_item i ON i.id = p."itemId"
), entry AS (
  INSERT INTO settlement.ledger_entry (agency_id, kind, debtor_id, creditor_id, source_id, posting_count, booked_on, actor)
  SELECT w.agency_id, 'PAYMENT', w.payer_id, w.payee_id, w.id, 2 + 2 * jsonb_array_length(w.items) + CASE WHEN w.rest_cents > 0 THEN 2 ELSE 0 END, w.paid_on, $2
  FROM wanted w RETURNING id, source_id
), posting AS (
  SELECT w.id AS payment_id, x.* FROM wanted w CROSS JOIN LATERAL (VALUES
    (w.payer_id, w.payee_id, 'BANK', NULL::text, NULL::date, NULL::uuid, -w.cents), (w.payee_id, w.payer_id, 'BANK', NULL, NULL, NULL, w.cents),
    (w.payer_id, w.payee_id, 'RECEIVABLE', 'CREDIT', NULL, NULL, w.rest_cents), (w.payee_id, w.payer_id, 'PAYABLE', 'CREDIT', NULL, NULL, -w.rest_cents)
  ) AS x(organisation_id, counterparty_id, account, claim_kind, period, item_id, cents) WHERE x.cents <> 0
  UNION ALL SELECT w.id, x.* FROM wanted w JOIN part p ON p.payment_id = w.id CROSS JOIN LATERAL (VALUES
    (w.payer_id, w.payee_id, 'PAYABLE', p.kind, p.period, p.item_id, p.cents), (w.payee_id, w.payer_id, 'RECEIVABLE', p.kind, p.period, p.item_id, -p.cents)
  ) AS x(organisation_id, counterparty_id, account, claim_kind, period, item_id, cents)
)
, booked AS (
  INSERT INTO settlement.ledger_posting (entry_id, no, agency_id, organisation_id, counterparty_id, account, claim_kind, period, item_id, cents)
  SELECT e.id, row_number() OVER (PARTITION BY e.id ORDER BY p.item_id NULLS FIRST, p.account, p.cents), w.agency_id, p.organisation_id, p.counterparty_id, p.account, p.claim_kind, p.period, p.item_id, p.cents
  FROM entry e JOIN wanted w ON w.id = e.source_id JOIN posting p ON p.payment_id = e.source_id
)
SELECT e.source_id AS id, e.id AS "entryId" FROM entry e`;

/** Records payments and books them, in four statements for one or many; the answers stand in the order of the payments. */
export async function bookPayments(tx: Transaction, payments: readonly NewPayment[]): Promise<BookedPayment[]> {
  if (payments.length === 0) return [];
  const ids = await tx.sql<{ id: string }>('SELECT platform.new_id() AS id FROM generate_series(1, $1)', [payments.length]);
  const rows = JSON.stringify(
    payments.map((payment, index) => ({
      id: ids[index]!.id,
      agency_id: payment.agencyId,
      payer_id: payment.payerId,
      payee_id: payment.payeeId,
      cents: String(payment.cents),
      rest_cents: String(payment.restCents),
      paid_on: payment.paidOn,
      reference: payment.reference,
      items: payment.allocations.map(({ itemId, cents }) => ({ itemId, cents: String(cents) })),
    })),
  );
  await tx.execute(INSERT_PAYMENTS, [rows, tx.context.organisationId, tx.context.actor]);
  await tx.execute(INSERT_CREDITS, [rows]);
  const booked = new Map((await tx.sql<{ id: string; entryId: string }>(BOOK_PAYMENTS, [rows, tx.context.actor])).map((row) => [row.id, row]));
  return ids.map(({ id }) => booked.get(id)!);
}

/** Books a set-off that both sides have agreed on. $1 the set-off, $2 today, $3 actor. */
const BOOK_SET_OFF = `
WITH entry AS (
  INSERT INTO settlement.ledger_entry (agency_id, kind, debtor_id, creditor_id, source_id, posting_count, booked_on, actor)
  SELECT s.agency_id, 'SET_OFF', s.proposer_id, s.partner_id, s.id, 2 * cardinality(s.item_ids), $2, $3 FROM settlement.set_off s WHERE s.id = $1 RETURNING id, agency_id
), booked AS (
  INSERT INTO settlement.ledger_posting (entry_id, no, agency_id, organisation_id, counterparty_id, account, claim_kind, period, item_id, cents)
  SELECT e.id, row_number() OVER (ORDER BY w.place, x.account), e.agency_id, x.organisation_id, x.counterparty_id, x.account, i.kind, i.period, i.id, x.cents
  FROM entry e JOIN settlement.set_off s ON s.id = $1 CROSS JOIN LATERAL unnest(s.item_ids, s.item_cents) WITH ORDINALITY AS w(id, cents, place)
  JOIN settlement.open_item i ON i.id = w.id CROSS JOIN LATERAL (VALUES
    (i.debtor_id, i.creditor_id, 'PAYABLE', w.cents), (i.creditor_id, i.debtor_id, 'RECEIVABLE', -w.cents)) AS x(organisation_id, counterparty_id, account, cents)
)
SELECT id FROM entry`;

export async function bookSetOff(tx: Transaction, setOffId: string, today: LocalDate): Promise<string> {
  const [row] = await tx.sql<{ id: string }>(BOOK_SET_OFF, [setOffId, today, tx.context.actor]);
  return row!.id;
}

/** The postings of an entry with the other sign. $1 the entry, $2 today, $3 why, $4 actor. */
const BOOK_REVERSAL = `
WITH entry AS (
  INSERT INTO settlement.ledger_entry (agency_id, kind, debtor_id, creditor_id, source_id, reverses_id, posting_count, booked_on, text, actor)
  SELECT e.agency_id, 'REVERSAL', e.debtor_id, e.creditor_id, e.id, e.id, e.posting_count, $2, $3, $4 FROM settlement.ledger_entry e WHERE e.id = $1 RETURNING id
), booked AS (
  INSERT INTO settlement.ledger_posting (entry_id, no, agency_id, organisation_id, counterparty_id, account, claim_kind, period, item_id, cents)
  SELECT r.id, p.no, p.agency_id, p.organisation_id, p.counterparty_id, p.account, p.claim_kind, p.period,
    CASE WHEN p.account <> 'BANK' THEN coalesce(p.item_id, (SELECT i.id FROM settlement.open_item i JOIN settlement.ledger_entry e ON e.source_id = i.payment_id WHERE e.id = $1)) END, -p.cents
  FROM entry r JOIN settlement.ledger_posting p ON p.entry_id = $1
)
SELECT id FROM entry`;

export async function bookReversal(tx: Transaction, entryId: string, today: LocalDate, reason: string): Promise<string> {
  const [row] = await tx.sql<{ id: string }>(BOOK_REVERSAL, [entryId, today, reason, tx.context.actor]);
  return row!.id;
}
