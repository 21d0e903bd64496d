import { Injectable } from '@nestjs/common';
import { logAccess } from '#identity';
import { isUuid, type YearMonth } from '#kernel';
import { Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';
import type { InvoiceContact } from '../../domain/invoices/invoice-contact.js';
import { findContacts } from '../../persistence/invoices/invoices.sql.js';
import { findDocument, findGaps, findInvoice, findInvoiceLines, INVOICE_COLUMNS, type GapRecord, type InvoiceRecord, type StoredInvoiceLine } from '../../persistence/invoices/read-invoices.sql.js';

export type { GapRecord, InvoiceRecord } from '../../persistence/invoices/read-invoices.sql.js';

export interface InvoiceFilter {
  readonly agencyId?: string | undefined;
  readonly period?: YearMonth | undefined;
}

/** Ids grow with time. */
const BY_ID = new Keyset('invoices', [{ sql: 'i.id', type: 'uuid' }]);

/** Invoices that the organisation acted for has issued or got, or whose month is its own; their documents as they were issued. */
@Injectable()
export class FindInvoicesQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Throws BadCursorError. */
  page(context: RequestContext, { agencyId, period }: InvoiceFilter, request: PageRequest): Promise<Page<InvoiceRecord>> {
    const after = BY_ID.decode(request.after);
    return this.unitOfWork.run(context, async (tx) => {
      const rows = await tx.sql<InvoiceRecord & { key: string[] }>(
        `SELECT ${INVOICE_COLUMNS}, ${BY_ID.keySql} AS key FROM settlement.invoice i
         WHERE ${BY_ID.after('$1')} AND ($2::text IS NULL OR i.agency_id::text = $2) AND ($3::text IS NULL OR i.period = to_date($3, 'YYYY-MM'))
         ORDER BY ${BY_ID.sortedBy.join(', ')} LIMIT $4`,
        [after, agencyId?.toLowerCase() ?? null, period ?? null, request.first + 1],
      );
      return BY_ID.page(rows.map(({ key, ...node }) => ({ node, key })), request);
    });
  }

  /** Null: no such invoice, or not one of the caller's. */
  one(context: RequestContext, id: string): Promise<InvoiceRecord | null> {
    return isUuid(id) ? this.unitOfWork.run(context, (tx) => findInvoice(tx, id)) : Promise.resolve(null);
  }

  /** Lines of invoices that the caller may see, by invoice. */
  async lines(context: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, readonly StoredInvoiceLine[]>> {
    const lines = await this.unitOfWork.run(context, (tx) => findInvoiceLines(tx, ids));
    return new Map(ids.map((id) => [id, lines.filter(({ invoiceId }) => invoiceId === id)]));
  }

  /** The XRechnung as it was issued; null as above. What is taken out is noted in the access log. */
  async document(context: RequestContext, id: string): Promise<{ readonly number: string; readonly xml: string } | null> {
    if (!isUuid(id)) return null;
    return this.unitOfWork.run(context, async (tx) => {
      const found = await findDocument(tx, id);
      await logAccess(tx, { subjectKind: 'invoice', subjectIds: [id.toLowerCase()], granted: found !== null });
      return found;
    });
  }

  /** What kept invoices of a month from being issued when it was last tried. */
  gaps(context: RequestContext, agencyId: string, period: YearMonth): Promise<GapRecord[]> {
    return isUuid(agencyId) ? this.unitOfWork.run(context, (tx) => findGaps(tx, agencyId, period)) : Promise.resolve([]);
  }

  /** The contact of the organisation acted for. */
  async contact(context: RequestContext): Promise<InvoiceContact | null> {
    const [found] = await this.unitOfWork.run(context, (tx) => findContacts(tx, [context.organisationId!]));
    return found ?? null;
  }
}
