import { planCareContacts, type BroughtContact, type BroughtContactProblem } from '#care';
import type { Transaction } from '#platform';
import { quote } from '../../domain/import-error.js';
import type { FileErrors, ProviderRow, ReadFile } from '../../domain/provider-files/provider-file-reader.js';
import { findOwnParty } from '../../persistence/provider-files/find-parties.sql.js';
import type { ImportedRows } from './imported-rows.js';
import type { RowError } from './offer-row.js';

/** Brings rows of care outside the marketplace's groups in as the organisation's own; with an error in the file it only gathers the errors. */
export async function importCareHours(tx: Transaction, { definition, rows }: ReadFile, errors: FileErrors): Promise<ImportedRows> {
  const own = await findOwnParty(tx);
  const file = definition.name;
  // A foreign provider and one that is not there are the same to whoever brings hours in.
  const [mine, others] = [rows.filter((row) => row.get('provider_id') === own.code), rows.filter((row) => row.get('provider_id') !== own.code)];
  for (const row of others) errors.add({ file, line: row.line, ...said(row, 'provider_id', `the id of the own organisation, ${own.code}`, 'UNKNOWN_REFERENCE') });
  const plan = await planCareContacts(tx, mine.map(toContact));
  for (const { row, problem } of plan.problems) errors.add({ file, line: mine[row]!.line, ...careHoursError(mine[row]!, problem) });
  if (errors.count === 0) await plan.write();
  return { created: plan.created, updated: plan.updated, unchanged: plan.unchanged };
}

const toContact = (row: ProviderRow): BroughtContact => ({
  referral: row.get('referral_id')!,
  date: row.get('date')!,
  start: row.get('start'),
  minutes: Number(row.get('minutes')),
  kind: row.get('kind') as BroughtContact['kind'],
  workType: row.get('work_type') as BroughtContact['workType'],
  staff: row.get('staff') as BroughtContact['staff'],
});

const said = (row: ProviderRow, column: string, expected: string, code: RowError['code'] = 'BAD_VALUE'): RowError => ({
  column,
  code,
  message: `${column} is ${quote(row.get(column) ?? '')}, expected ${expected}`,
});

const missing = (column: string, expected: string): RowError => ({ column, code: 'MISSING_VALUE', message: `${column} is empty, expected ${expected}` });

/** What the rules of hours have against a row, in the words of an import. */
function careHoursError(row: ProviderRow, problem: BroughtContactProblem): RowError {
  switch (problem.kind) {
    case 'CASE_UNKNOWN':
      return said(row, 'referral_id', 'the id of a case that the organisation gives care to', 'UNKNOWN_REFERENCE');
    case 'IN_FUTURE':
      return said(row, 'date', `a day up to ${problem.today}`);
    case 'TOO_LONG':
      return said(row, 'minutes', `a whole number from 1 to ${problem.most}`);
    case 'KIND_NOT_ALLOWED':
      return said(row, 'kind', problem.allowed.length === 0 ? 'a row that somebody else brings in' : `${problem.allowed.join(' or ')}, which is what you record for this case`);
    case 'NOT_GIVEN':
      return problem.field === 'workType'
        ? missing('work_type', 'one of CASE, CASE_RELATED, CROSS_CASE, NETWORK')
        : missing('staff', 'one of PROFESSIONAL, SEMI_PROFESSIONAL');
  }
}
