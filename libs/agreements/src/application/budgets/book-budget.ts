import type { Transaction } from '#platform';
import type { AccountBalance, BudgetEntry } from '../../domain/budgets/budget-record.js';
import { findStanding, insertEntries, insertReleases, lockAccounts, type BookingRow } from '../../persistence/budgets/budget-entry.sql.js';
import { findBalances } from '../../persistence/budgets/budget.sql.js';
import { exhausted, type ExhaustedBudget } from './find-exhausted-budgets.js';
import { tellOfExhaustedBudgets, type AccountState } from './tell-of-exhausted-budgets.js';

/**
 * What is booked for a subject: an id (several joined by ':') and its kind, such as `seat` and session:reservation. Cents
 * and minutes are 0 or more and no more than MOST_CENTS and MOST_MINUTES (23514). Each organisation books for itself: a
 * provider where its agreement is in force today; on the ASD account only a person of the agency may (TS-09). The database
 * refuses others with 42501.
 */
export type BudgetBooking = BookingRow;

/** The organisation has booked other amounts for the subject before, or consumed what is to be reserved: nothing was written for it. */
export interface BookingConflict {
  readonly booking: BudgetBooking;
  /** What it has booked; 0 where nothing of this kind. */
  readonly booked: { readonly cents: bigint; readonly minutes: bigint };
}

export interface BookedBudget {
  /** What was written; empty when all of it was booked before. */
  readonly entries: readonly BudgetEntry[];
  readonly conflicts: readonly BookingConflict[];
  /** Accounts that are exhausted now. A warning and never a refusal: the claim to help does not end with a budget (GZ-18). */
  readonly warnings: readonly ExhaustedBudget[];
}

/**
 * Reserves volume for subjects in the caller's transaction. Repeated for a subject it does nothing; what was released or
 * reversed may be reserved anew, what was consumed may not.
 */
export async function reserveBudget(tx: Transaction, bookings: readonly BudgetBooking[]): Promise<BookedBudget> {
  await lockAccounts(tx, accountIdsOf(bookings));
  const entries = await insertEntries(tx, 'RESERVED', unique(bookings));
  return booked(tx, bookings, entries, await conflictsOf(tx, 'RESERVED', bookings));
}

/** Consumes volume for subjects and frees what was reserved for them. Repeated for a subject it does nothing. */
export async function consumeBudget(tx: Transaction, bookings: readonly BudgetBooking[]): Promise<BookedBudget> {
  await lockAccounts(tx, accountIdsOf(bookings));
  const consumed = await insertEntries(tx, 'CONSUMED', unique(bookings));
  const conflicts = await conflictsOf(tx, 'CONSUMED', bookings);
  const refused = new Set(conflicts.map(({ booking }) => keyOf(booking)));
  const released = await insertReleases(tx, unique(bookings).filter((one) => !refused.has(keyOf(one))));
  return booked(tx, bookings, [...consumed, ...released], conflicts);
}

/** Frees whatever the organisation still has reserved for the subjects, and the agency what anybody has; their amounts do not matter. */
export async function releaseBudget(tx: Transaction, subjects: readonly Omit<BudgetBooking, 'cents' | 'minutes'>[]): Promise<BookedBudget> {
  const bookings = subjects.map((subject) => ({ ...subject, cents: 0n, minutes: 0n }));
  await lockAccounts(tx, accountIdsOf(bookings));
  return booked(tx, bookings, await insertReleases(tx, unique(bookings)), []);
}

async function conflictsOf(tx: Transaction, kind: 'RESERVED' | 'CONSUMED', bookings: readonly BudgetBooking[]): Promise<BookingConflict[]> {
  const standing = new Map((await findStanding(tx, kind, unique(bookings))).map((entry) => [keyOf(entry), entry]));
  return bookings.flatMap((booking) => {
    const { cents, minutes } = standing.get(keyOf(booking)) ?? { cents: 0n, minutes: 0n };
    return cents === booking.cents && minutes === booking.minutes ? [] : [{ booking, booked: { cents, minutes } }];
  });
}

async function booked(
  tx: Transaction,
  bookings: readonly BudgetBooking[],
  entries: readonly BudgetEntry[],
  conflicts: readonly BookingConflict[],
): Promise<BookedBudget> {
  const accounts = await findBalances(tx, { accountIds: accountIdsOf(bookings) });
  if (entries.length > 0) await journal(tx, entries, accounts);
  await tellOfExhaustedBudgets(tx, accounts.map((account) => accountState(account, entries)));
  return { entries, conflicts, warnings: accounts.flatMap(exhausted) };
}

/** One journal entry per agency for all that was booked at once. */
async function journal(tx: Transaction, entries: readonly BudgetEntry[], accounts: readonly AccountBalance[]): Promise<void> {
  const written = new Set(entries.map((one) => one.accountId));
  const agencies = [...new Set(accounts.filter((account) => written.has(account.id)).map((account) => account.agencyId))];
  await tx.journal.writeAll(
    agencies.map((agencyId) => {
      const of = new Set(accounts.filter((account) => account.agencyId === agencyId).map((account) => account.id));
      const own = entries.filter((entry) => of.has(entry.accountId));
      const after = own.map(({ id, accountId, kind, cents, minutes }) => ({ id, accountId, kind, cents: cents.toString(), minutes: minutes.toString() }));
      return { agencyId, action: 'budget.booked', subjectKind: 'budget_account', subjectId: own[0]!.accountId, after: { entries: after } };
    }),
  );
}

/** Whether an account is exhausted, and whether it was before these entries. */
function accountState(account: AccountBalance, entries: readonly BudgetEntry[]): AccountState {
  const own = entries.filter(({ accountId }) => accountId === account.id);
  const bound = (amount: 'cents' | 'minutes') => own.reduce((sum, entry) => (entry.kind === 'RELEASED' ? sum - entry[amount] : sum + entry[amount]), 0n);
  const before = { ...account, freeCents: account.freeCents + bound('cents'), freeMinutes: account.freeMinutes === null ? null : account.freeMinutes + bound('minutes') };
  return { accountId: account.id, agencyId: account.agencyId, wasExhausted: exhausted(before).length > 0, isExhausted: exhausted(account).length > 0 };
}

const accountIdsOf = (bookings: readonly BudgetBooking[]): string[] => [...new Set(bookings.map((one) => one.accountId))];

const keyOf = ({ accountId, subjectKind, subjectId }: Omit<BudgetBooking, 'cents' | 'minutes'>): string => `${accountId} ${subjectKind} ${subjectId}`;

/** The first one of each subject; one that differs from it is found as a conflict. */
const unique = (bookings: readonly BudgetBooking[]): BudgetBooking[] => [...new Map(bookings.toReversed().map((one) => [keyOf(one), one])).values()];
