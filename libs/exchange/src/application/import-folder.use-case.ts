import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { compareCodePoints, ok, refuse, type Refusal, type Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import { rebookStaleBudgets } from '#reservations';
import { ErrorCollector } from '../domain/error-collector.js';
import { FileReader } from '../domain/file-reader.js';
import { FILES } from '../domain/files/index.js';
import { quote } from '../domain/import-error.js';
import type { FileCounts, ImportResult } from '../domain/import-result.js';
import { beginImport } from '../persistence/begin-import.js';
import { buildReferences } from '../persistence/build-references.js';
import { buildRows } from '../persistence/build-rows.js';
import { buildSeats } from '../persistence/build-seats.js';
import { checkAttendanceReservations, checkAttendanceSessions } from '../persistence/check-attendance.js';
import { checkDuplicateAttendance, checkDuplicates } from '../persistence/check-duplicates.js';
import { checkKinds } from '../persistence/check-kinds.js';
import { checkMoves } from '../persistence/check-moves.js';
import { checkReferences } from '../persistence/check-references.js';
import { checkSeats } from '../persistence/check-seats.js';
import { checkTimeRules } from '../persistence/check-time-rules.js';
import { countActions, journalImport, rememberRows, writeHistory, type AgencyCounts } from '../persistence/journal-import.js';
import { findMoves, mergeCopies } from '../persistence/merge-copies.js';
import { mergeRows } from '../persistence/merge-rows.js';
import { mergeSeats } from '../persistence/merge-seats.js';
import type { Origin } from '../persistence/origin.js';
import { readPlaces } from '../persistence/read-places.js';
import { createStageTables, stageRows } from '../persistence/stage-files.js';
import { readFolder, type ImportFiles } from './read-folder.js';

export interface ImportOptions {
  /** Give the result that the import would have, and change nothing. */
  readonly dryRun?: boolean;
  readonly origin?: Origin;
  /** What platform.now() answers; only tests and the demonstration network set it. */
  readonly now?: string;
}

interface ImportRefused extends Refusal {
  readonly code: 'IMPORT_REFUSED';
  readonly result: ImportResult;
}

const LONGEST_MS = 3_600_000;

/**
 * Brings a folder in the exchange format in: all of it in one transaction, or with one error nothing (exchange-format.md
 * 1, 2 and 6). A second import of the same files changes nothing, and writes nothing.
 *
 * Staging first, then checks, then writing: every check reads the staged rows and the stored ones that they do not
 * replace, so that all rules hold for the state after the whole import and no order of rows or files matters. Every check
 * is asked whatever the others found, and leaves out what may follow from a faulty row (certainty.ts). The number of
 * statements does not depend on the number of rows.
 */
@Injectable()
export class ImportFolderUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Imports the csv files of a folder. Throws where the folder cannot be read: ask before. */
  async run(context: RequestContext, folder: string, options: ImportOptions = {}): Promise<ImportResult> {
    return this.runFiles(context, await readFolder(folder), options);
  }

  /** Imports files by their names, as if they lay in one folder. The context is the operator's. */
  async runFiles(context: RequestContext, files: ImportFiles, options: ImportOptions = {}): Promise<ImportResult> {
    const { dryRun = false, origin = 'IMPORT', now } = options;
    const outcome = await this.unitOfWork.run(context, (tx) => importFiles(tx, files, origin), {
      dryRun,
      statementTimeoutMs: LONGEST_MS,
      ...(now === undefined ? {} : { now }),
    });
    return outcome.ok ? outcome.value : outcome.refusal.result;
  }
}

async function importFiles(tx: Transaction, files: ImportFiles, origin: Origin): Promise<Result<ImportResult, ImportRefused>> {
  const errors = new ErrorCollector();
  await beginImport(tx);
  reportUnknownFiles(files, errors);
  const incomplete = await stageFiles(tx, files, errors);
  await checkDuplicates(tx, errors);
  await buildReferences(tx, incomplete);
  await checkReferences(tx, errors);
  await buildRows(tx);
  const seatsChange = await checkState(tx, errors);
  if (errors.count > 0) return refuse(refusedWith(errors));
  const counts = await countActions(tx);
  await write(tx, counts, { digest: digestOf(files), origin, seatsChange });
  return ok({ imported: importedOf(files, counts), errorCount: 0, errors: [] });
}

function reportUnknownFiles(files: ImportFiles, errors: ErrorCollector): void {
  const known = FILES.map(({ name }) => name);
  for (const file of files.keys()) {
    if (known.includes(file) || !file.endsWith('.csv')) continue;
    const message = `${quote(file)} is no file of the exchange format, expected ${known.join(', ')}`;
    errors.add(file, [{ file, line: 1, column: null, code: 'UNKNOWN_FILE', message }]);
  }
}

/** Returns the names of the files with a row whose key could not be read. */
async function stageFiles(tx: Transaction, files: ImportFiles, errors: ErrorCollector): Promise<ReadonlySet<string>> {
  const incomplete = new Set<string>();
  const places = await readPlaces(tx);
  await createStageTables(tx);
  for (const file of FILES) {
    const bytes = files.get(file.name);
    if (bytes === undefined) continue;
    const reader = new FileReader(file, bytes, { hasPoint: (ags) => places.has(ags) });
    await stageRows(tx, file, reader.rows());
    if (reader.errorCount > 0) errors.add(file.name, reader.errors, reader.errorCount);
    if (reader.incomplete) incomplete.add(file.name);
  }
  return incomplete;
}

/** The rules on the state after the import; returns whether seats change. */
async function checkState(tx: Transaction, errors: ErrorCollector): Promise<boolean> {
  await checkKinds(tx, errors);
  await checkMoves(tx, errors);
  await checkTimeRules(tx, errors);
  await checkAttendanceSessions(tx, errors);
  await checkDuplicateAttendance(tx, errors);
  await checkAttendanceReservations(tx, errors);
  const seatsChange = await buildSeats(tx);
  if (seatsChange) await checkSeats(tx, errors);
  return seatsChange;
}

interface WriteInput {
  readonly digest: string;
  readonly origin: Origin;
  readonly seatsChange: boolean;
}

async function write(tx: Transaction, counts: readonly AgencyCounts[], { digest, origin, seatsChange }: WriteInput): Promise<void> {
  const filesWith = (kind: 'created' | 'updated'): Set<string> => new Set(counts.filter((count) => count[kind] > 0).map(({ file }) => file));
  const changes = { created: filesWith('created'), updated: filesWith('updated') };
  if (changes.created.size + changes.updated.size === 0) return;
  await journalImport(tx, counts, digest);
  await rememberRows(tx, changes);
  await findMoves(tx);
  await mergeRows(tx, changes, origin);
  if (seatsChange) await mergeSeats(tx);
  await mergeCopies(tx);
  await rebookStaleBudgets(tx);
  await writeHistory(tx, changes);
  // the deferred constraints now rather than at the commit, so that a dry run asks them too
  await tx.execute('SET CONSTRAINTS ALL IMMEDIATE');
}

function refusedWith(errors: ErrorCollector): ImportRefused {
  const result: ImportResult = { imported: {}, errorCount: errors.count, errors: errors.listed() };
  return { code: 'IMPORT_REFUSED', message: `The folder holds ${errors.count} errors; nothing was imported.`, result };
}

/** The counts of every known file of the folder, in the order of import. */
function importedOf(files: ImportFiles, counts: readonly AgencyCounts[]): Record<string, FileCounts> {
  const present = FILES.filter(({ name }) => files.has(name));
  return Object.fromEntries(
    present.map(({ name }) => {
      const sum = (kind: keyof FileCounts): number => counts.filter(({ file }) => file === name).reduce((total, count) => total + count[kind], 0);
      return [name, { rows: sum('rows'), created: sum('created'), updated: sum('updated'), unchanged: sum('unchanged') }];
    }),
  );
}

/** SHA-256 over names and contents, whatever the order in which the folder lists them. */
function digestOf(files: ImportFiles): string {
  const hash = createHash('sha256');
  for (const [name, bytes] of [...files].sort(([a], [b]) => compareCodePoints(a, b))) hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  return hash.digest('hex');
}
