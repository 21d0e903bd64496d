import type { YearMonth } from '#kernel';
import type { RequestContext, Transaction, UnitOfWork } from '#platform';

/** The formats of `pv export --as` (exchange-format.md 1). */
export const EXPORT_FORMATS = ['xrechnung', 'pain001', 'datev', 'xlsx', 'pdf', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A month whose documents are written: cleared, its figures those of the run in force. */
export interface ExportedMonth {
  readonly agencyId: string;
  /** The agency's identifier of the files. */
  readonly agencyCode: string;
  readonly period: YearMonth;
  readonly runId: string;
  /** ISO 8601 in UTC, whole seconds; null while the month is not closed. What a document dates by, so that its bytes stay the same. */
  readonly closedAt: string | null;
}

export interface ExportedFile {
  /** Made by `monthFileName`: safe on every system, the same for the same month. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Why a document that is due was not written: what an organisation has yet to say of itself. */
export interface ExportProblem {
  /** Such as IBAN_MISSING. */
  readonly code: string;
  /** The organisation's identifier of the files. */
  readonly organisation: string;
  /** An English sentence that names the organisation and what was expected. */
  readonly message: string;
}

/** What a person should know of documents that are complete; no error. */
export interface ExportNote {
  readonly note: string;
}

export type ExportItem = ExportedFile | ExportProblem | ExportNote;

/**
 * Writes the documents of a month in one format. Equal figures give equal bytes, in whatever order rows were stored: a
 * document dates by the month and the moment of its closing, never by now.
 */
export interface MonthExporter {
  readonly as: ExportFormat;
  /** True where a document of figures that may still change would do harm: an invoice, a transfer, a booking. */
  readonly closedOnly: boolean;
  /** What is made before it is written, in transactions of its own, such as invoices with their numbers. Done again it changes nothing. */
  prepare?(unitOfWork: UnitOfWork, context: RequestContext, month: ExportedMonth): Promise<unknown>;
  /** Of one organisation alone, where transfers and bookings are asked for by it; else of all. */
  files(tx: Transaction, month: ExportedMonth, organisationId?: string): AsyncIterable<ExportItem>;
}
