import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isContactTaken } from '#care';
import { ok, refuse, type Refusal, type Result } from '#kernel';
import { orSessionRefusal } from '#offers';
import { tryAgain, UnitOfWork, type RequestContext, type Transaction, type TryAgain } from '#platform';
import type { ImportError } from '../../domain/import-error.js';
import type { ImportResult } from '../../domain/import-result.js';
import { readCsvTable } from '../../domain/provider-files/csv-table.js';
import { withoutDuplicates } from '../../domain/provider-files/duplicate-rows.js';
import { CATALOGUE_FILES, type ProviderFileFormat, type ProviderFileKind } from '../../domain/provider-files/provider-file.js';
import { FileErrors, MOST_ROWS, readProviderFile, type ExpectedFile, type ReadFile } from '../../domain/provider-files/provider-file-reader.js';
import type { Table } from '../../domain/provider-files/table.js';
import { readPlaces } from '../../persistence/read-places.js';
import { importAttendance } from './import-attendance.js';
import { importCareHours } from './import-care-hours.js';
import { importOffers } from './import-offers.js';
import { importSessions } from './import-sessions.js';
import type { ImportedRows } from './imported-rows.js';
import { readXlsxTable } from './read-xlsx-table.js';
import { UnzipError } from './unzip.js';

interface FileRefused extends Refusal {
  readonly code: 'FILE_REFUSED';
  readonly result: ImportResult;
}

const LONGEST_MS = 60_000;
const REASONS = {
  NOT_READABLE: 'the file is no workbook that can be read, expected an XLSX file without a password, or CSV',
  TOO_LARGE: 'the workbook unfolds to more than a file of 5000 rows has, expected one sheet with the rows and nothing else',
} as const;

type Importer = (tx: Transaction, file: ReadFile, errors: FileErrors) => Promise<ImportedRows>;

const IMPORTERS: Readonly<Record<ProviderFileKind, Importer>> = { offers: importOffers, sessions: importSessions, attendance: importAttendance, care_hours: importCareHours };

/**
 * Brings one file of own offers, own sessions, their attendance or other own care in, CSV or XLSX, told apart by its first bytes and its header: all of it, or
 * with one error nothing (exchange-format.md 1, 2 and 6). What the file says is checked as if the organisation had typed it;
 * what is stored already stays untouched, so the same file twice changes nothing. A dry run gives the same answer and
 * writes nothing. TRY_AGAIN while others hold the same sessions.
 */
@Injectable()
export class ImportProviderFileUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** kinds: which files may come this way, absent those of the catalogue. */
  async run(context: RequestContext, bytes: Buffer, dryRun: boolean, kinds: readonly ProviderFileKind[] = CATALOGUE_FILES): Promise<Result<ImportResult, TryAgain>> {
    const format: ProviderFileFormat = bytes.subarray(0, 2).toString('latin1') === 'PK' ? 'xlsx' : 'csv';
    const table = await readTable(bytes, format);
    if ('reason' in table) return ok(failed([tableError(format, table.reason)], 1));
    const work = (tx: Transaction) => importTable(tx, table, { format, kinds }, digestOf(bytes));
    const outcome = await orTaken(() => orSessionRefusal(() => this.unitOfWork.run(context, work, { dryRun, statementTimeoutMs: LONGEST_MS })));
    if (outcome.ok) return outcome;
    // Reservations and attendance were looked at before: what the database alone has seen came in between.
    return outcome.refusal.code === 'FILE_REFUSED' ? ok(outcome.refusal.result) : refuse(tryAgain);
  }
}

/** What is looked at before may be recorded by somebody else before it is written. */
async function orTaken<T, R extends Refusal>(work: () => Promise<Result<T, R>>): Promise<Result<T, R | TryAgain>> {
  try {
    return await work();
  } catch (error) {
    if (isContactTaken(error)) return refuse(tryAgain);
    throw error;
  }
}

async function readTable(bytes: Buffer, format: ProviderFileFormat): Promise<Table | { readonly reason: UnzipError['reason'] }> {
  // The header, the rows, one row too many, and a few that are blank.
  if (format === 'csv') return readCsvTable(bytes, 2 * MOST_ROWS);
  try {
    return await readXlsxTable(bytes);
  } catch (error) {
    if (error instanceof UnzipError) return { reason: error.reason };
    throw error;
  }
}

async function importTable(tx: Transaction, table: Table, expected: ExpectedFile, digest: string): Promise<Result<ImportResult, FileRefused>> {
  const errors = new FileErrors();
  const places = await readPlaces(tx);
  const file = readProviderFile(table, expected, { hasPoint: (ags) => places.has(ags) }, errors);
  const counts = file === null ? null : await importRows(tx, file, errors);
  if (file === null || counts === null || errors.count > 0) return refuse(refusedWith(errors));
  if (counts.created + counts.updated > 0) await journalFile(tx, file, counts, digest);
  const { created, updated, unchanged } = counts;
  return ok({ imported: { [file.definition.name]: { rows: file.rowCount, created, updated, unchanged } }, errorCount: 0, errors: [] });
}

/** The rows that fit are looked at even where others do not: whoever mends a file wants to hear everything at once. */
function importRows(tx: Transaction, file: ReadFile, errors: FileErrors): Promise<ImportedRows> {
  const rows = withoutDuplicates(file.definition, file.rows, errors);
  return IMPORTERS[file.kind](tx, { ...file, rows }, errors);
}

/** The entries of the rows stand beside it; this one ties them to the file. */
async function journalFile(tx: Transaction, { definition }: ReadFile, counts: ImportedRows, digest: string): Promise<void> {
  const { created, updated, unchanged } = counts;
  await tx.journal.write({
    agencyId: null,
    action: 'exchange.file-imported',
    subjectKind: 'import',
    subjectId: digest,
    after: { digest, files: { [definition.name]: { created, updated, unchanged } } },
  });
}

const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const tableError = (format: ProviderFileFormat, reason: UnzipError['reason']): ImportError => ({ file: `file.${format}`, line: 1, column: null, code: 'BAD_VALUE', message: REASONS[reason] });

const failed = (errors: readonly ImportError[], errorCount: number): ImportResult => ({ imported: {}, errorCount, errors });

const refusedWith = (errors: FileErrors): FileRefused => ({
  code: 'FILE_REFUSED',
  message: `The file holds ${errors.count} errors; nothing was imported.`,
  result: failed([...errors.listed].sort((a, b) => a.line - b.line), errors.count),
});
