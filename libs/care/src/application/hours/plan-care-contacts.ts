import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { CareKind, CaseWorkType, StaffCategory } from '../../domain/hours/care-codes.js';
import type { CareContact } from '../../domain/hours/care-records.js';
import { checkHours, kindsToRecord, MOST_MINUTES } from '../../domain/hours/check-hours.js';
import { findSidesByCode, lockSame, updateMinutes } from '../../persistence/hours/brought-rows.sql.js';
import { insertContacts, type EntryOf } from '../../persistence/hours/contact.sql.js';
import { todayOf } from '../../persistence/hours/today.sql.js';
import { journalBrought } from './journal-hours.js';

/** A contact as a file of a provider says it; the case by its pseudonym. */
export interface BroughtContact {
  readonly referral: string;
  readonly date: LocalDate;
  readonly start: string | null;
  readonly minutes: number;
  readonly kind: CareKind;
  readonly workType: CaseWorkType | null;
  readonly staff: StaffCategory | null;
}

export type BroughtContactProblem =
  | { readonly kind: 'CASE_UNKNOWN' }
  | { readonly kind: 'KIND_NOT_ALLOWED'; readonly allowed: readonly CareKind[] }
  | { readonly kind: 'IN_FUTURE'; readonly today: LocalDate }
  | { readonly kind: 'TOO_LONG'; readonly most: number }
  | { readonly kind: 'NOT_GIVEN'; readonly field: 'workType' | 'staff' };

export interface BroughtContacts {
  readonly problems: readonly { readonly row: number; readonly problem: BroughtContactProblem }[];
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Only where there is no problem. isContactTaken tells of an error whether somebody has recorded the same meanwhile. */
  write(): Promise<void>;
}

/**
 * What rows of a provider's own file would do: each is its word as if it had been typed, so it has a work type and a staff category
 * (BHV-20, BHV-23). Where a row says what is stored nothing is asked. A contact that was withdrawn stays so; a row of the same key is a
 * new one. The rows are different by their keys. A constant number of statements.
 */
export async function planCareContacts(tx: Transaction, rows: readonly BroughtContact[]): Promise<BroughtContacts> {
  const today = await todayOf(tx);
  const sides = await findSidesByCode(tx, [...new Set(rows.map(({ referral }) => referral))]);
  const placed = rows.flatMap((row, place) => (sides.has(row.referral) ? [{ ...row, place, ...sides.get(row.referral)! }] : []));
  const stored = await lockSame(tx, placed);
  const problems = rows.flatMap((row, place) => {
    const side = sides.get(row.referral)?.side;
    if (side === undefined) return [{ row: place, problem: { kind: 'CASE_UNKNOWN' } as const }];
    if (stored.get(place)?.minutes === row.minutes) return [];
    return problemsOf(row, kindsToRecord(tx.context.roles, side), today).map((problem) => ({ row: place, problem }));
  });
  const created = placed.filter(({ place }) => !stored.has(place));
  const changed = placed.filter(({ place, minutes }) => stored.has(place) && stored.get(place)!.minutes !== minutes);
  return {
    problems,
    created: created.length,
    updated: changed.length,
    unchanged: rows.length - created.length - changed.length,
    async write() {
      // Nobody writes before each row has been found without a problem, and so has both codes.
      const written = await insertContacts(tx, created as readonly EntryOf[], 'THROWN');
      const before = changed.map(({ place }) => stored.get(place)!);
      const after = await updateMinutes(tx, changed.map(({ place, minutes }) => ({ id: stored.get(place)!.id, minutes })));
      await journalBrought(tx, written.map(({ contact }) => contact), before.map((contact: CareContact) => ({ before: contact, after: after.get(contact.id)! })));
    },
  };
}

function problemsOf(row: BroughtContact, allowed: readonly CareKind[], today: LocalDate): BroughtContactProblem[] {
  const problems: BroughtContactProblem[] = [];
  if (checkHours({ date: row.date, minutes: 1 }, today) !== null) problems.push({ kind: 'IN_FUTURE', today });
  if (row.minutes > MOST_MINUTES) problems.push({ kind: 'TOO_LONG', most: MOST_MINUTES });
  if (!allowed.includes(row.kind)) problems.push({ kind: 'KIND_NOT_ALLOWED', allowed });
  if (row.workType === null) problems.push({ kind: 'NOT_GIVEN', field: 'workType' });
  if (row.staff === null) problems.push({ kind: 'NOT_GIVEN', field: 'staff' });
  return problems;
}
