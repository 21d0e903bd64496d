import { groupBy } from '#kernel';
import { confirmCapacity } from '#offers';
import type { Transaction } from '#platform';
import { tellOfDifferences } from '../differences/tell-of-differences.js';
import { findStanding, writeEntries, type Arrival, type NewEntry, type WrittenEntry } from '../../persistence/register/attendance-entry.sql.js';

/** Entries that were put into the log; all others were there already. */
export interface TakenEntries {
  readonly written: readonly WrittenEntry[];
  /** Keys of those that stand in the register now; of the others there is a later one. */
  readonly standing: ReadonlySet<string>;
  /** Those of them that say something else than what stood there before. */
  readonly changes: readonly WrittenEntry[];
}

/**
 * Puts entries of any number of sessions into the register, in a number of statements that does not grow with them: log and fold, journal
 * with what was replaced, tasks about differences, freshness of the offers. The registers are locked by the caller (lockRegisters).
 */
export async function takeEntries(tx: Transaction, entries: readonly NewEntry[], arrival: Arrival | null, offerIds: ReadonlyMap<string, string>): Promise<TakenEntries> {
  const written = entries.length === 0 ? [] : await writeEntries(tx, entries, arrival);
  const standing = await findStanding(tx, written.map(({ key }) => key));
  const changes = written.filter((row) => standing.has(row.key) && isChange(row));
  await tellJournal(tx, changes);
  const sessionIds = [...new Set(written.map((row) => row.session_id))];
  await tellOfDifferences(tx, sessionIds);
  const offers = [...new Set(changes.map((row) => offerIds.get(row.session_id)!))];
  if (offers.length > 0) await confirmCapacity(tx, offers, 'ATTENDANCE');
  return { written, standing, changes };
}

const isChange = (row: WrittenEntry): boolean => row.status !== row.before || row.present_from !== row.before_from || row.present_to !== row.before_to;

/** Times of day as they are said: the database has 15:20:00. */
const presence = (from: string | null, to: string | null) => ({ ...(from !== null && { presentFrom: from.slice(0, 5) }), ...(to !== null && { presentTo: to.slice(0, 5) }) });

/** One entry per session and agency concerned, with its own referrals only; and what was replaced, tied to it. */
async function tellJournal(tx: Transaction, changes: readonly WrittenEntry[]): Promise<void> {
  if (changes.length === 0) return;
  const journal = await tx.journal.writeAll(
    [...groupBy(changes, (row) => `${row.session_id} ${row.agency_id}`).values()].map((rows) => ({
      agencyId: rows[0]!.agency_id,
      action: 'attendance.recorded',
      subjectKind: 'session',
      subjectId: rows[0]!.session_id,
      after: {
        recordedBy: rows[0]!.recorded_by,
        entries: rows.map((row) => ({ referralId: row.referral_id, status: row.status, ...presence(row.present_from, row.present_to) })),
      },
    })),
  );
  const journalOf = new Map(journal.map((entry) => [`${entry.subjectId} ${entry.agencyId}`, entry.id]));
  await tx.journal.keep(
    changes
      .filter((row) => row.before !== null)
      .map((row) => ({
        journalId: journalOf.get(`${row.session_id} ${row.agency_id}`)!,
        entity: 'care.attendance',
        key: [row.session_id, row.referral_id, row.recorded_by].join(':'),
        before: { status: row.before, ...presence(row.before_from, row.before_to), recordedAt: row.before_at },
        after: { status: row.status, ...presence(row.present_from, row.present_to) },
      })),
  );
}
