import type { Transaction } from '#platform';
import type { ErrorCollector } from '../domain/error-collector.js';
import type { FileDefinition } from '../domain/file-definition.js';
import { attendance } from '../domain/files/care-files.js';
import { FILES } from '../domain/files/index.js';
import { quote } from '../domain/import-error.js';
import { findErrors, type Finding } from './find-errors.js';
import { column, rowTable, stageTable } from './identifiers.js';

interface Duplicate extends Finding {
  readonly first: number;
  readonly key: (string | null)[];
}

/** The same key twice in one file. The later rows are then left out, so that one mistake is not reported at every reference to it. */
export async function checkDuplicates(tx: Transaction, errors: ErrorCollector): Promise<void> {
  for (const file of FILES.filter((known) => known !== attendance)) {
    const keys = file.key.map(column).join(', ');
    const values = file.key.map((name) => `${column(name)}::text`).join(', ');
    if (!(await hasDuplicates(tx, stageTable(file), keys))) continue;
    await findErrors(tx, errors, file.name, laterRows(`${stageTable(file)} s`, keys, values), describe(file));
    await tx.execute(`DELETE FROM ${stageTable(file)} WHERE line IN (SELECT line FROM (${laterRows(stageTable(file), keys, values)}) later)`);
  }
}

/** Attendance is recognised by its session, which may have been found for a row without start. */
export async function checkDuplicateAttendance(tx: Transaction, errors: ErrorCollector): Promise<void> {
  const keys = 'r.session_id, r.referral_id, r.recorded_by';
  const rows = `${rowTable(attendance)} r JOIN ${stageTable(attendance)} s USING (line)`;
  const whole = 'WHERE r.session_id IS NOT NULL AND r.referral_id IS NOT NULL';
  if (!(await hasDuplicates(tx, `${rowTable(attendance)} r ${whole}`, keys))) return;
  const values = attendance.key.map((name) => `s.${column(name)}::text`).join(', ');
  await findErrors(tx, errors, attendance.name, laterRows(`${rows} ${whole}`, keys, values), describe(attendance));
}

async function hasDuplicates(tx: Transaction, rows: string, keys: string): Promise<boolean> {
  const found = await tx.sql(`SELECT 1 FROM ${rows} GROUP BY ${keys} HAVING count(*) > 1 LIMIT 1`);
  return found.length > 0;
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
