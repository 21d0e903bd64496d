import { planSessionRows, type TouchedSession } from '#offers';
import type { Transaction } from '#platform';
import { quote } from '../../domain/import-error.js';
import type { FileErrors, ReadFile } from '../../domain/provider-files/provider-file-reader.js';
import { findOwnParty } from '../../persistence/provider-files/find-parties.sql.js';
import { findCoverage, findRecorded } from '../../persistence/provider-files/find-seat-use.sql.js';
import type { ImportedRows } from './imported-rows.js';
import { sessionRowError, toSessionRow } from './session-row.js';

/** Brings rows of sessions into the organisation's own offers; with an error in the file it only gathers the errors. */
export async function importSessions(tx: Transaction, { definition, rows }: ReadFile, errors: FileErrors): Promise<ImportedRows> {
  const own = await findOwnParty(tx);
  const plan = await planSessionRows(tx, own.id, rows.map(toSessionRow));
  const file = definition.name;
  for (const { row, problem } of plan.problems) errors.add({ file, line: rows[row]!.line, ...sessionRowError(rows[row]!, problem) });
  const added = plan.touched.filter(({ action }) => action === 'ADD');
  for (const { row, message } of await overbooked(tx, added)) errors.add({ file, line: rows[row]!.line, column: null, code: 'OVERBOOKED', message: message(rows[row]!.get('offer_id')!, rows[row]!.get('start')!) });
  const cancelled = plan.touched.filter(({ action }) => action === 'CANCEL');
  const recorded = await findRecorded(tx, cancelled.map(({ sessionId }) => sessionId!));
  for (const { row, sessionId } of cancelled) {
    if (recorded.has(sessionId!)) errors.add({ file, line: rows[row]!.line, column: 'state', code: 'BAD_VALUE', message: 'state is "CANCELLED", expected PLANNED, because attendance is recorded for the session' });
  }
  if (errors.count === 0) await plan.write();
  return { created: added.length, updated: plan.touched.length - added.length, unchanged: plan.unchanged };
}

/** A new session on a day that more confirmed reservations cover than it has seats: each of them would have to have one. */
async function overbooked(tx: Transaction, added: readonly TouchedSession[]): Promise<{ row: number; message(offer: string, start: string): string }[]> {
  const coverage = new Map((await findCoverage(tx, added.map(({ offerId, date }) => ({ offerId, date })))).map(({ offerId, date, reservations }) => [`${offerId} ${date}`, reservations]));
  return added.flatMap(({ row, offerId, date, capacity }) => {
    const reservations = coverage.get(`${offerId} ${date}`) ?? 0;
    if (reservations <= capacity) return [];
    return [{ row, message: (offer: string, start: string) => `the session of ${quote(offer)} on ${date} at ${start} has ${reservations} confirmed reservations, expected at most ${capacity}` }];
  });
}
