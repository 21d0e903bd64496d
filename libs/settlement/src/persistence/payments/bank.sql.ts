import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { BankStatement, StatementEntry } from '../../domain/payments/bank/bank-entry.js';

/** An entry of an own bank statement that waits for a person. Cents as text of digits; negative: went out. */
export interface BankEntryRecord {
  readonly id: string;
  readonly statementCode: string;
  readonly account: string;
  readonly bookedOn: LocalDate;
  readonly cents: string;
  readonly isReturn: boolean;
  readonly endToEndId: string | null;
  readonly remittance: string | null;
  readonly counterparty: string | null;
}

export const BANK_ENTRY_COLUMNS = `b.id, t.code AS "statementCode", t.account, b.booked_on AS "bookedOn", b.cents, b.is_return AS "isReturn",
  b.end_to_end_id AS "endToEndId", b.remittance, b.counterparty`;
export const WAITING_ENTRIES = `settlement.bank_entry b JOIN settlement.bank_statement t ON t.id = b.statement_id
  WHERE b.organisation_id = $1 AND NOT EXISTS (SELECT 1 FROM settlement.bank_match_v m WHERE m.bank_entry_id = b.id)`;

/** One file after the other of an organisation. */
export const lockStatements = (tx: Transaction): Promise<unknown> => tx.sql(`SELECT pg_advisory_xact_lock(hashtextextended($1::uuid::text, 7355664))`, [tx.context.organisationId]);

/** By account and code the hash of what was read in before. */
export async function findStatements(tx: Transaction, statements: readonly BankStatement[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.sql<{ account: string; code: string; content: string }>(
    `SELECT t.account, t.code, t.content FROM settlement.bank_statement t WHERE t.organisation_id = $1 AND (t.account, t.code) IN (SELECT * FROM unnest($2::text[], $3::text[]))`,
    [tx.context.organisationId, statements.map(({ account }) => account), statements.map(({ code }) => code)],
  );
  return new Map(rows.map(({ account, code, content }) => [`${account} ${code}`, content]));
}

export async function insertStatement(tx: Transaction, { code, account, openingCents, closingCents, entries }: BankStatement, content: string): Promise<string> {
  const [row] = await tx.sql<{ id: string }>(
    `INSERT INTO settlement.bank_statement (organisation_id, account, code, opening_cents, closing_cents, entry_count, content, imported_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
    [tx.context.organisationId, account, code, String(openingCents), String(closingCents), entries.length, content, tx.context.actor],
  );
  return row!.id;
}

/** Writes entries in one statement; answers their ids in the order given. */
export async function insertEntries(tx: Transaction, entries: readonly { readonly statementId: string; readonly entry: StatementEntry }[]): Promise<string[]> {
  if (entries.length === 0) return [];
  const rows = await tx.sql<{ id: string; statement_id: string; place: number }>(
    `INSERT INTO settlement.bank_entry (organisation_id, statement_id, place, booked_on, cents, is_return, end_to_end_id, remittance, counterparty)
     SELECT $1, e.* FROM jsonb_to_recordset($2::jsonb) AS e(statement_id uuid, place integer, booked_on date, cents bigint, is_return boolean, end_to_end_id text, remittance text, counterparty text)
     RETURNING id, statement_id, place`,
    [
      tx.context.organisationId,
      JSON.stringify(
        entries.map(({ statementId, entry }) => ({
          statement_id: statementId,
          place: entry.place,
          booked_on: entry.bookedOn,
          cents: String(entry.cents),
          is_return: entry.isReturn,
          end_to_end_id: entry.endToEndId,
          remittance: entry.remittance,
          counterparty: entry.counterparty,
        })),
      ),
    ],
  );
  const ids = new Map(rows.map(({ id, statement_id, place }) => [`${statement_id} ${place}`, id]));
  return entries.map(({ statementId, entry }) => ids.get(`${statementId} ${entry.place}`)!);
}

export interface NewMatch {
  readonly bankEntryId: string;
  readonly paymentId: string | null;
  readonly how: 'REFERENCE' | 'KNOWN' | 'PERSON' | 'DISMISSED';
}

export async function insertMatches(tx: Transaction, matches: readonly NewMatch[]): Promise<void> {
  if (matches.length === 0) return;
  await tx.execute(
    `INSERT INTO settlement.bank_match (organisation_id, bank_entry_id, payment_id, how, matched_by)
     SELECT $1, m."bankEntryId", m."paymentId", m.how, $3 FROM jsonb_to_recordset($2::jsonb) AS m("bankEntryId" uuid, "paymentId" uuid, how text)`,
    [tx.context.organisationId, JSON.stringify(matches), tx.context.actor],
  );
}

/** Identifiers of organisations by their ids. */
export async function findCodes(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.sql<{ id: string; code: string }>('SELECT o.id, o.code FROM identity.organisation_v o WHERE o.id = ANY ($1::uuid[])', [ids]);
  return new Map(rows.map(({ id, code }) => [id, code]));
}

/** One that waits, locked against others that decide about it. */
export async function findWaiting(tx: Transaction, id: string): Promise<BankEntryRecord | undefined> {
  const [row] = await tx.sql<BankEntryRecord & Record<string, unknown>>(`SELECT ${BANK_ENTRY_COLUMNS} FROM ${WAITING_ENTRIES} AND b.id = $2`, [tx.context.organisationId, id]);
  return row;
}

/** A payment of one's own that stands and that no entry of an own statement is yet. */
export interface UnseenPayment {
  readonly id: string;
  readonly agencyId: string;
  readonly counterpartId: string;
  readonly isIncoming: boolean;
  readonly cents: string;
  readonly paidOn: LocalDate;
  readonly reference: string | null;
  readonly agencyCode: string;
  readonly payerCode: string;
  readonly payeeCode: string;
  /** Months that it pays. */
  readonly periods: readonly string[];
}

/** Of these amounts, whichever side recorded them. */
export const findUnseenPayments = (tx: Transaction, amounts: readonly string[]): Promise<UnseenPayment[]> =>
  tx.sql<UnseenPayment & Record<string, unknown>>(
    `SELECT y.id, y.agency_id AS "agencyId", CASE WHEN y.payee_id = $1 THEN y.payer_id ELSE y.payee_id END AS "counterpartId", y.payee_id = $1 AS "isIncoming", y.cents, y.paid_on AS "paidOn", y.reference, a.code AS "agencyCode", p.code AS "payerCode", q.code AS "payeeCode",
       ARRAY(SELECT DISTINCT to_char(x.period, 'YYYY-MM') FROM settlement.ledger_posting x WHERE x.entry_id = e.id AND x.period IS NOT NULL) AS periods
     FROM settlement.payment y JOIN settlement.ledger_entry e ON e.kind = 'PAYMENT' AND e.source_id = y.id
     JOIN identity.organisation_v a ON a.id = y.agency_id JOIN identity.organisation_v p ON p.id = y.payer_id JOIN identity.organisation_v q ON q.id = y.payee_id
     WHERE $1 IN (y.payer_id, y.payee_id) AND y.cents = ANY ($2::bigint[]) AND NOT EXISTS (SELECT 1 FROM settlement.ledger_entry r WHERE r.reverses_id = e.id)
       AND NOT EXISTS (SELECT 1 FROM settlement.bank_match_v m WHERE m.payment_id = y.id AND m.organisation_id = $1) ORDER BY y.paid_on, y.id`,
    [tx.context.organisationId, amounts],
  );
