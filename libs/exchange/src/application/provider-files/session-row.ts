import type { SessionRowProblem, SessionSaid } from '#offers';
import { quote } from '../../domain/import-error.js';
import type { ProviderRow } from '../../domain/provider-files/provider-file-reader.js';
import type { RowError } from './offer-row.js';

/** The row in the terms of the catalogue. */
export const toSessionRow = (row: ProviderRow): SessionSaid => ({
  code: row.get('offer_id')!,
  date: row.get('date')!,
  start: row.get('start')!,
  minutes: Number(row.get('minutes')),
  state: row.get('state') as SessionSaid['state'],
  entry: row.get('entry') === 'true',
});

/** What the catalogue has against a row, in the words of an import. */
export function sessionRowError(row: ProviderRow, problem: SessionRowProblem): RowError {
  const at = (column: string, expected: string, code: RowError['code'] = 'BAD_VALUE'): RowError => ({ column, code, message: `${column} is ${quote(row.get(column) ?? '')}, expected ${expected}` });
  switch (problem.kind) {
    case 'OFFER_UNKNOWN':
      return at('offer_id', 'the id of an own offer', 'UNKNOWN_REFERENCE');
    case 'OFFER_ARCHIVED':
      return at('offer_id', 'the id of an offer that is not archived');
    case 'IN_PAST':
      return at('date', `a day from ${problem.today} on, because what took place is recorded and not planned`);
    case 'TOO_FAR':
      return at('date', `a day from ${problem.today} to ${problem.latest}, two years ahead`);
    case 'NO_SUCH_TIME':
      return at('start', `a time that there is on ${row.get('date')}, when the clocks leap from 02:00 to 03:00`);
    case 'TOO_LONG':
      return at('minutes', `a whole number from 1 to ${problem.most}`);
    case 'STATE':
      return at('state', problem.possible.join(' or '));
    case 'STAYS':
      return at(problem.field, `${problem.stored} as it is stored, because the session is over or cancelled`);
    case 'SLOT_TAKEN':
      return at('start', `a time at which the offer has no other session, as it has at ${problem.start} for ${problem.minutes} minutes`);
  }
}
