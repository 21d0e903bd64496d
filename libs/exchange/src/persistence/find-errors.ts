import type { Transaction } from '#platform';
import type { QueryResultRow } from 'pg';
import type { ErrorCollector } from '../domain/error-collector.js';
import type { ImportError } from '../domain/import-error.js';
import { MAX_LISTED } from '../domain/import-result.js';

/** What a check found: the line, and what its sentence needs. */
export interface Finding extends QueryResultRow {
  readonly line: number;
}

/** Runs a check that answers one row per error of a file, and collects the first of them with the count of all. Returns whether there are any. */
export async function findErrors<F extends Finding>(
  tx: Transaction,
  errors: ErrorCollector,
  file: string,
  sql: string,
  describe: (finding: F) => Omit<ImportError, 'file' | 'line'>,
): Promise<boolean> {
  const found = await tx.sql<F & { total: string }>(`SELECT f.*, count(*) OVER () AS total FROM (${sql}) f ORDER BY f.line LIMIT ${MAX_LISTED}`);
  if (found.length === 0) return false;
  errors.add(file, found.map((finding) => ({ file, line: finding.line, ...describe(finding) })), Number(found[0]!.total));
  return true;
}
