import type { Transaction } from '#platform';
import type { ErrorCollector } from '../domain/error-collector.js';
import { isCertain, staysAsStored } from './certainty.js';
import { MAPPINGS } from './file-mappings.js';
import type { FileMapping, TimeRule } from './file-mapping.js';
import { findErrors, type Finding } from './find-errors.js';
import { column, rowTable } from './identifiers.js';

interface Overlap extends Finding {
  readonly valid_from: string;
  readonly valid_to: string | null;
  /** 0 where the other row is a stored one. */
  readonly other_line: number;
}

/**
 * No overlap in time (OVERLAP) within the groups that the folder touches: one ordered walk through each group's rows, the
 * folder's and the stored ones that it does not replace. Every row that begins before an earlier one has ended is an
 * error; it points at the later row, or at the folder's row where the later one is stored. Rows in doubt are left out: they
 * could only add to the errors of the others.
 */
export async function checkTimeRules(tx: Transaction, errors: ErrorCollector): Promise<void> {
  for (const mapping of MAPPINGS) {
    const { file, timeRule } = mapping;
    if (timeRule === undefined) continue;
    await findErrors<Overlap>(tx, errors, file.name, overlapsIn(mapping, timeRule), ({ valid_from, valid_to, other_line }) => ({
      column: null,
      code: 'OVERLAP',
      message:
        `the time from ${valid_from} to ${valid_to ?? 'open'} overlaps with ${timeRule.what} ` +
        `${other_line === 0 ? 'that is stored' : `in line ${other_line}`}, expected times without overlap`,
    }));
  }
}

function overlapsIn(mapping: FileMapping, { group, nullable = [], reads, counts = 'true', storedCounts = counts, endsOn }: TimeRule): string {
  const rows = `(SELECT * FROM ${rowTable(mapping.file)} c WHERE ${counts} AND ${isCertain('c', [...group, ...reads])}) r`;
  const columns = (of: string): string => group.map((name) => `${of}.${column(name)}`).join(', ');
  const sameGroup = (of: string): string =>
    group.map((name) => `${of}.${column(name)} ${nullable.includes(name) ? 'IS NOT DISTINCT FROM' : '='} g.${column(name)}`).join(' AND ');
  const ends = (row: string): string => endsOn?.(row) ?? `${row}.valid_to`;
  // other: the end of the earlier row that ends last, as a number of days, and its line
  return `
    WITH g AS MATERIALIZED (SELECT DISTINCT ${columns('r')} FROM ${rows} WHERE r.action <> 'N'),
    span AS (
      SELECT r.line, ${columns('r')}, r.valid_from, ${ends('r')} AS valid_to FROM ${rows} JOIN g ON ${sameGroup('r')}
      UNION ALL
      SELECT 0, ${columns('t')}, t.valid_from, ${ends('t')} FROM (SELECT * FROM ${mapping.table} WHERE ${storedCounts}) t JOIN g ON ${sameGroup('t')}
      WHERE ${staysAsStored(mapping)}
    ),
    walk AS (
      SELECT span.*, max(ARRAY[coalesce(valid_to, DATE '9999-12-31') - DATE '0001-01-01', line]) OVER (
        PARTITION BY ${columns('span')} ORDER BY valid_from, line ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS other
      FROM span ${endsOn === undefined ? '' : 'WHERE valid_to IS NULL OR valid_to >= valid_from'}
    )
    SELECT CASE WHEN line > 0 THEN line ELSE other[2] END AS line, valid_from, valid_to, CASE WHEN line > 0 THEN other[2] ELSE 0 END AS other_line
    FROM walk WHERE valid_from - DATE '0001-01-01' <= other[1]`;
}
