import type { LocalDate, YearMonth } from '#kernel';
import type { Transaction } from '#platform';
import type { CancelReason, InvoiceKind, InvoiceLine, InvoiceParty, InvoiceReference, InvoiceType } from '../../domain/invoices/invoice.js';

/** An invoice as it is stored; cents as text of digits. */
export interface InvoiceRecord {
  readonly id: string;
  readonly agencyId: string;
  readonly runId: string;
  readonly period: YearMonth;
  readonly kind: InvoiceKind;
  readonly type: InvoiceType;
  readonly issuerId: string;
  readonly recipientId: string;
  readonly number: string;
  readonly turn: number;
  readonly cancels: string | null;
  readonly cancelReason: CancelReason | null;
  /** The invoice that takes this one back. */
  readonly cancelledBy: string | null;
  readonly issuedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly serviceFrom: LocalDate;
  readonly serviceTo: LocalDate;
  readonly grossCents: string;
  readonly netCents: string;
  readonly taxCents: string;
  readonly roundingCents: string;
  readonly prepaidCents: string;
  readonly payableCents: string;
  readonly vatCategory: 'E' | 'S';
  readonly vatPercent: 0 | 19;
  readonly issuer: InvoiceParty;
  readonly recipient: InvoiceParty;
  readonly refersTo: readonly InvoiceReference[];
}

export const INVOICE_COLUMNS = `i.id, i.agency_id AS "agencyId", i.run_id AS "runId", to_char(i.period, 'YYYY-MM') AS period, i.kind, i.type, i.issuer_id AS "issuerId", i.recipient_id AS "recipientId",
  i.number, i.turn, i.cancels, i.cancel_reason AS "cancelReason", (SELECT x.id FROM settlement.invoice x WHERE x.cancels = i.id) AS "cancelledBy",
  i.issued_on AS "issuedOn", i.due_on AS "dueOn", i.service_from AS "serviceFrom", i.service_to AS "serviceTo", i.gross_cents AS "grossCents", i.net_cents AS "netCents", i.tax_cents AS "taxCents",
  i.rounding_cents AS "roundingCents", i.prepaid_cents AS "prepaidCents", i.payable_cents AS "payableCents", i.vat_category AS "vatCategory", i.vat_percent AS "vatPercent", i.issuer, i.recipient, i.refers_to AS "refersTo"`;

/** Of those that the transaction may see (row-level security). */
export async function findInvoice(tx: Transaction, id: string): Promise<InvoiceRecord | null> {
  const [row] = await tx.sql<InvoiceRecord>(`SELECT ${INVOICE_COLUMNS} FROM settlement.invoice i WHERE i.id = $1`, [id]);
  return row ?? null;
}

type LineRow = Omit<InvoiceLine, 'grossCents' | 'netCents'> & { readonly invoiceId: string; readonly grossCents: string; readonly netCents: string };

export interface StoredInvoiceLine extends InvoiceLine {
  readonly invoiceId: string;
}

/** Lines of invoices, in their order; one statement for all of them. */
export async function findInvoiceLines(tx: Transaction, invoiceIds: readonly string[]): Promise<StoredInvoiceLine[]> {
  const rows = await tx.sql<LineRow>(
    `SELECT l.invoice_id AS "invoiceId", l.no, l.code, l.title, l.unit, trim_scale(l.quantity)::text AS quantity, l.from_date AS "from", l.to_date AS "to",
       to_char(l.corrects, 'YYYY-MM') AS corrects, l.gross_cents AS "grossCents", l.net_cents AS "netCents"
     FROM settlement.invoice_line l WHERE l.invoice_id = ANY ($1::uuid[]) ORDER BY l.invoice_id, l.no`,
    [invoiceIds],
  );
  return rows.map((row) => ({ ...row, grossCents: BigInt(row.grossCents), netCents: BigInt(row.netCents) }));
}

/** The document as it was issued. */
export async function findDocument(tx: Transaction, invoiceId: string): Promise<{ number: string; issuerCode: string; xml: string } | null> {
  const [row] = await tx.sql<{ number: string; issuerCode: string; xml: string }>(
    `SELECT i.number, i.issuer ->> 'code' AS "issuerCode", d.xml FROM settlement.invoice i JOIN settlement.invoice_document d ON d.invoice_id = i.id WHERE i.id = $1`,
    [invoiceId],
  );
  return row ?? null;
}

/** All documents of a month, by issuer and number. */
export const findDocuments = (tx: Transaction, agencyId: string, period: YearMonth): Promise<{ number: string; issuerCode: string; xml: string }[]> =>
  tx.sql(
    `SELECT i.number, i.issuer ->> 'code' AS "issuerCode", d.xml FROM settlement.invoice i JOIN settlement.invoice_document d ON d.invoice_id = i.id
     WHERE i.agency_id = $1 AND i.period = to_date($2, 'YYYY-MM') ORDER BY i.issuer ->> 'code' COLLATE "C", i.year, i.sequence`,
    [agencyId, period],
  );

export interface GapRecord {
  readonly issuerId: string;
  readonly recipientId: string;
  readonly organisationId: string;
  readonly field: string;
}

/** What keeps invoices of the month from being issued, as far as the transaction may see it. */
export const findGaps = (tx: Transaction, agencyId: string, period: YearMonth): Promise<GapRecord[]> =>
  tx.sql<GapRecord>(
    `SELECT g.issuer_id AS "issuerId", g.recipient_id AS "recipientId", g.organisation_id AS "organisationId", g.field FROM settlement.invoice_gap g
     JOIN identity.organisation_v o ON o.id = g.organisation_id JOIN identity.organisation_v s ON s.id = g.issuer_id JOIN identity.organisation_v r ON r.id = g.recipient_id
     WHERE g.agency_id = $1 AND g.period = to_date($2, 'YYYY-MM') ORDER BY s.code COLLATE "C", r.code COLLATE "C", o.code COLLATE "C", g.field COLLATE "C"`,
    [agencyId, period],
  );
