import type { Transaction } from '#platform';
import type { ErrorCollector } from '../domain/error-collector.js';
import type { FileDefinition } from '../domain/file-definition.js';
import { attendance } from '../domain/files/care-files.js';
import { FILES } from '../domain/files/index.js';
import { quote } from '../domain/import-error.js';
import { isCertain } from './certainty.js';
import { findErrors, type Finding } from './find-errors.js';
import { column, rowTable, stageTable } from './identifiers.js';

interface Duplicate extends Finding {
  readonly first: number;
  readonly key: (string | null)[];
}

/** The same key twice in one file. */
export async function checkDuplicates(tx: Transaction, errors: ErrorCollector): Promise<void> {
  for (const file of FILES.filter((known) => known !== attendance)) {
    const keys = file.key.map(column).join(', ');
    const values = asWritten(file);
    const rows = `${stageTable(file)} s WHERE ${isCertain('s', file.key)}`;
    if (!(await hasDuplicates(tx, rows, keys))) continue;
    await findErrors(tx, errors, file.name, laterRows(rows, keys, values), describe(file));
    await tx.execute(separate(file, rows, keys));
  }
}

/**
 * Nobody knows which of the rows is right: what they say stands, and all of it is in doubt. The first one keeps the key, so
 * that a mistake is not reported at every reference to it. A later one may have been meant for a row that is missing: it
 * gets an identifier that names nothing (none holds a colon), or of a key of several columns keeps the first.
 */
function separate(file: FileDefinition, rows: string, keys: string): string {
  const keyOfLater =
    file.key.length === 1
      ? [`${keys} = CASE WHEN s.line = d.first THEN s.${keys} ELSE s.${keys} || ':' || s.line END`]
      : file.key.slice(1).map((name) => `${column(name)} = CASE WHEN s.line = d.first THEN s.${column(name)} END`);
  const everything = file.columns.map(({ name }) => `'${name}'`).join(', ');
  return `UPDATE ${stageTable(file)} s SET doubt = ARRAY[${everything}], ${keyOfLater.join(', ')}
    FROM (SELECT line, min(line) OVER same AS first, count(*) OVER same AS times FROM ${rows} WINDOW same AS (PARTITION BY ${keys})) d
    WHERE d.line = s.line AND d.times > 1`;
}

/** Attendance is recognised by its session, which may have been found for a row without start. */
export async function checkDuplicateAttendance(tx: Transaction, errors: ErrorCollector): Promise<void> {
  const keys = 'r.session_id, r.referral_id, r.recorded_by';
  const rows = `${rowTable(attendance)} r JOIN ${stageTable(attendance)} s USING (line)`;
  const whole = 'WHERE r.session_id IS NOT NULL AND r.referral_id IS NOT NULL AND r.recorded_by IS NOT NULL';
  if (!(await hasDuplicates(tx, `${rowTable(attendance)} r ${whole}`, keys))) return;
  await findErrors(tx, errors, attendance.name, laterRows(`${rows} ${whole}`, keys, asWritten(attendance, 's.')), describe(attendance));
}

async function hasDuplicates(tx: Transaction, rows: string, keys: string): Promise<boolean> {
  const found = await tx.sql(`SELECT 1 FROM ${rows} GROUP BY ${keys} HAVING count(*) > 1 LIMIT 1`);
  return found.length > 0;
}

/** The values of a key in the spelling of the file: a time is written HH:MM, the database would add its seconds. */
function asWritten(file: FileDefinition, row = ''): string {
  const times = new Set(file.columns.filter(({ type }) => type.stored === 'time').map(({ name }) => name));
  return file.key.map((name) => (times.has(name) ? `to_char(${row}${column(name)}, 'HH24:MI')` : `${row}${column(name)}::text`)).join(', ');
}

const laterRows = (rows: string, keys: string, values: string): string =>
  `SELECT line, first, key FROM (
     SELECT line, min(line) OVER (PARTITION BY ${keys}) AS first, ARRAY[${values}] AS key FROM ${rows}
   ) ranked WHERE line > first`;

const describe =
  (file: FileDefinition) =>
  ({ key, first }: Duplicate) =>
    ({
      column: file.key.length === 1 ? file.key[0]! : null,
      code: 'DUPLICATE_ID',
      message: `${file.key.map((name, i) => `${name} ${quote(key[i] ?? '')}`).join(', ')} stands in line ${first} already, expected once in the file`,
    }) as const;
