import { createHash } from 'node:crypto';
import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { InvoiceDraft } from '../../domain/invoices/draft-invoice.js';
import type { CancelReason } from '../../domain/invoices/invoice.js';
import type { InvoicedMonth } from './claims.sql.js';

/** An invoice to be written, without what the database gives it: number, day, author. */
export interface NewInvoice extends InvoiceDraft {
  readonly id: string;
  readonly issuerId: string;
  readonly recipientId: string;
  readonly turn: number;
  readonly cancels: string | null;
  readonly cancelReason: CancelReason | null;
  readonly dueOn: LocalDate;
}

export interface TakenNumber {
  readonly id: string;
  readonly number: string;
  readonly issuedOn: LocalDate;
}

/** From here to the end of the transaction nobody else issues in the issuer's name. */
export async function lockIssuer(tx: Transaction, issuerId: string): Promise<void> {
  await tx.sql('SELECT pg_advisory_xact_lock(hashtextextended($1, 7355640))', [issuerId]);
}

/**
 * Writes invoices, which takes their numbers, in the order given: the counter of the issuer stays locked until the end of the
 * transaction, so this comes last, with the documents alone behind it.
 */
export async function insertInvoices(tx: Transaction, month: InvoicedMonth, invoices: readonly NewInvoice[]): Promise<TakenNumber[]> {
  return tx.sql<TakenNumber>(
    `INSERT INTO settlement.invoice (id, agency_id, run_id, period, kind, type, issuer_id, recipient_id, year, sequence, number, turn, cancels, cancel_reason, issued_on, issued_by,
       due_on, service_from, service_to, gross_cents, net_cents, tax_cents, rounding_cents, prepaid_cents, payable_cents, vat_category, vat_percent, issuer, recipient, refers_to)
     SELECT x.id, $2, $3, to_date($4, 'YYYY-MM'), x.kind, x.type, x.issuer_id, x.recipient_id, 1, 1, '', x.turn, x.cancels, x.cancel_reason, x.due_on, '',
       x.due_on, x.service_from, x.service_to, x.gross_cents, x.net_cents, x.tax_cents, x.rounding_cents, x.prepaid_cents, x.payable_cents, x.vat_category, x.vat_percent, x.issuer, x.recipient, x.refers_to
     FROM ROWS FROM (jsonb_to_recordset($1::jsonb) AS (id uuid, kind text, type text, issuer_id uuid, recipient_id uuid, turn integer, cancels uuid, cancel_reason text, due_on date, service_from date,
       service_to date, gross_cents bigint, net_cents bigint, tax_cents bigint, rounding_cents bigint, prepaid_cents bigint, payable_cents bigint, vat_category text, vat_percent integer,
       issuer jsonb, recipient jsonb, refers_to jsonb)) WITH ORDINALITY AS x(id, kind, type, issuer_id, recipient_id, turn, cancels, cancel_reason, due_on, service_from, service_to,
       gross_cents, net_cents, tax_cents, rounding_cents, prepaid_cents, payable_cents, vat_category, vat_percent, issuer, recipient, refers_to, place)
     ORDER BY x.place RETURNING id, number, issued_on AS "issuedOn"`,
    [JSON.stringify(invoices.map(toRow)), month.agencyId, month.runId, month.period],
  );
}

const toRow = (invoice: NewInvoice) => ({
  id: invoice.id,
  kind: invoice.kind,
  type: invoice.type,
  issuer_id: invoice.issuerId,
  recipient_id: invoice.recipientId,
  turn: invoice.turn,
  cancels: invoice.cancels,
  cancel_reason: invoice.cancelReason,
  due_on: invoice.dueOn,
  service_from: invoice.serviceFrom,
  service_to: invoice.serviceTo,
  gross_cents: String(invoice.grossCents),
  net_cents: String(invoice.netCents),
  tax_cents: String(invoice.taxCents),
  rounding_cents: String(invoice.roundingCents),
  prepaid_cents: String(invoice.prepaidCents),
  payable_cents: String(invoice.payableCents),
  vat_category: invoice.vatCategory,
  vat_percent: invoice.vatPercent,
  issuer: invoice.issuer,
  recipient: invoice.recipient,
  refers_to: invoice.refersTo,
});

/** The lines of new invoices, and their documents as they go out. Two statements for all of them. */
export async function insertParts(tx: Transaction, parts: readonly { readonly invoice: NewInvoice; readonly xml: string }[]): Promise<void> {
  const lines = parts.flatMap(({ invoice }) =>
    invoice.lines.map((line) => ({
      invoice_id: invoice.id,
      no: line.no,
      code: line.code,
      title: line.title,
      unit: line.unit,
      quantity: line.quantity,
      from_date: line.from,
      to_date: line.to,
      corrects: line.corrects === null ? null : `${line.corrects}-01`,
      gross_cents: String(line.grossCents),
      net_cents: String(line.netCents),
    })),
  );
  await tx.execute('INSERT INTO settlement.invoice_line SELECT * FROM jsonb_populate_recordset(NULL::settlement.invoice_line, $1::jsonb)', [JSON.stringify(lines)]);
  await tx.execute(
    `INSERT INTO settlement.invoice_document (invoice_id, xml, digest) SELECT x.invoice_id, x.xml, decode(x.digest, 'hex')
     FROM jsonb_to_recordset($1::jsonb) AS x(invoice_id uuid, xml text, digest text)`,
    [JSON.stringify(parts.map(({ invoice, xml }) => ({ invoice_id: invoice.id, xml, digest: createHash('sha256').update(xml).digest('hex') })))],
  );
}

export interface Gap {
  readonly issuerId: string;
  readonly recipientId: string;
  readonly organisationId: string;
  readonly field: string;
}

/** What keeps invoices of the issuer's month from being issued, in the place of what did. */
export async function replaceGaps(tx: Transaction, month: InvoicedMonth, issuerId: string, gaps: readonly Gap[]): Promise<void> {
  await tx.execute(`DELETE FROM settlement.invoice_gap WHERE agency_id = $1 AND period = to_date($2, 'YYYY-MM') AND issuer_id = $3`, [month.agencyId, month.period, issuerId]);
  if (gaps.length === 0) return;
  await tx.execute(
    `INSERT INTO settlement.invoice_gap (agency_id, period, issuer_id, recipient_id, organisation_id, field)
     SELECT $2, to_date($3, 'YYYY-MM'), x."issuerId", x."recipientId", x."organisationId", x.field
     FROM jsonb_to_recordset($1::jsonb) AS x("issuerId" uuid, "recipientId" uuid, "organisationId" uuid, field text)`,
    [JSON.stringify(gaps), month.agencyId, month.period],
  );
}

export interface ContactRow {
  readonly organisationId: string;
  readonly name: string;
  readonly phone: string;
  readonly email: string;
}

export const findContacts = (tx: Transaction, ids: readonly string[]): Promise<ContactRow[]> =>
  tx.sql<ContactRow>('SELECT organisation_id AS "organisationId", name, phone, email FROM settlement.invoice_contact WHERE organisation_id = ANY ($1::uuid[])', [ids]);
