import { planAttendanceRows, type BroughtAttendance, type BroughtAttendanceProblem } from '#care';
import type { Transaction } from '#platform';
import { quote } from '../../domain/import-error.js';
import type { FileErrors, ProviderRow, ReadFile } from '../../domain/provider-files/provider-file-reader.js';
import type { ImportedRows } from './imported-rows.js';
import type { RowError } from './offer-row.js';

/** Brings attendance at the organisation's own sessions in, as its own record; with an error in the file it only gathers the errors. */
export async function importAttendance(tx: Transaction, { definition, rows }: ReadFile, errors: FileErrors): Promise<ImportedRows> {
  const file = definition.name;
  for (const row of rows.filter((one) => one.get('recorded_by') !== 'PROVIDER')) {
    errors.add({ file, line: row.line, ...said(row, 'recorded_by', "PROVIDER, because the agency's record is the agency's own") });
  }
  const own = rows.filter((row) => row.get('recorded_by') === 'PROVIDER');
  const plan = await planAttendanceRows(tx, own.map(toAttendance));
  for (const { row, problem } of plan.problems) errors.add({ file, line: own[row]!.line, ...attendanceError(own, own[row]!, problem) });
  if (errors.count === 0) await plan.write();
  return { created: plan.created, updated: plan.updated, unchanged: plan.unchanged };
}

const toAttendance = (row: ProviderRow): BroughtAttendance => ({
  offer: row.get('offer_id')!,
  date: row.get('date')!,
  start: row.get('start'),
  referral: row.get('referral_id')!,
  status: row.get('status') as BroughtAttendance['status'],
});

const said = (row: ProviderRow, column: string, expected: string, code: RowError['code'] = 'BAD_VALUE'): RowError => ({
  column,
  code,
  message: `${column} is ${quote(row.get(column) ?? '')}, expected ${expected}`,
});

/** What the rules of the register have against a row, in the words of an import (persistence/check-attendance.ts says the same of a folder). */
function attendanceError(rows: readonly ProviderRow[], row: ProviderRow, problem: BroughtAttendanceProblem): RowError {
  const [offer, date, referral] = [quote(row.get('offer_id')!), row.get('date')!, quote(row.get('referral_id')!)];
  switch (problem.kind) {
    case 'OFFER_UNKNOWN':
      return said(row, 'offer_id', 'the id of an own offer', 'UNKNOWN_REFERENCE');
    case 'CASE_UNKNOWN':
      return said(row, 'referral_id', 'the id of a case with a seat in an own offer', 'UNKNOWN_REFERENCE');
    case 'NO_SESSION_THAT_DAY':
      return said(row, 'date', `a day on which ${offer} has a session`, 'UNKNOWN_REFERENCE');
    case 'NO_SESSION_THEN':
      return said(row, 'start', `the start of a session of ${offer} on ${date}`, 'UNKNOWN_REFERENCE');
    case 'START_NEEDED':
      return { column: 'start', code: 'MISSING_VALUE', message: `start is empty, expected a time, because ${offer} has ${problem.sessions} sessions on ${date}` };
    case 'CANCELLED':
      return said(row, 'date', `a session that took place, because that of ${offer} was cancelled`);
    case 'IN_FUTURE':
      return said(row, 'date', `a day up to ${problem.today}`);
    case 'NO_RESERVATION':
      return { column: null, code: 'NO_RESERVATION', message: `${referral} has no confirmed reservation in ${offer} that covers ${date}, expected one` };
    case 'TWICE':
      return { column: null, code: 'DUPLICATE_ID', message: `attendance of ${referral} at the session of ${offer} on ${date} stands in line ${rows[problem.first]!.line} already, expected once in the file` };
  }
}
