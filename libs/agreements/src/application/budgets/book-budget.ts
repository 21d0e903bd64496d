import type { Transaction } from '#platform';
import type { AccountBalance, BudgetEntry } from '../../domain/budgets/budget-record.js';
import { insertEntries, insertReleases, type BookingRow } from '../../persistence/budgets/budget-entry.sql.js';
import { findBalances } from '../../persistence/budgets/budget.sql.js';

/**
 * What is booked for a subject: an id (several joined by ':') and its kind, such as `seat` and session:reservation. Cents
 * and minutes are 0 or more. A provider may book where it has an agreement; on the ASD account only a person of the agency
 * may (TS-09): the database refuses others with 42501.
 */
export type BudgetBooking = BookingRow;

export interface ExhaustedBudget {
  readonly code: 'EXHAUSTED';
  readonly accountId: string;
  /** Below 0 as far as more is bound than there is. */
  readonly freeCents: bigint;
  readonly freeMinutes: bigint | null;
}

export interface BookedBudget {
  /** What was written; empty when all of it was booked before. */
  readonly entries: readonly BudgetEntry[];
  /** Accounts that are exhausted now. A warning and never a refusal: the claim to help does not end with a budget (GZ-18). */
  readonly warnings: readonly ExhaustedBudget[];
}

/** Reserves volume for subjects in the caller's transaction. Repeated for a subject it does nothing. */
export async function reserveBudget(tx: Transaction, bookings: readonly BudgetBooking[]): Promise<BookedBudget> {
  return booked(tx, bookings, await insertEntries(tx, 'RESERVED', unique(bookings)));
}

/** Consumes volume for subjects and frees what was reserved for them. Repeated for a subject it does nothing. */
export async function consumeBudget(tx: Transaction, bookings: readonly BudgetBooking[]): Promise<BookedBudget> {
  const consumed = await insertEntries(tx, 'CONSUMED', unique(bookings));
  return booked(tx, bookings, [...consumed, ...(await insertReleases(tx, unique(bookings)))]);
}

/** Frees whatever is still reserved for the subjects; their amounts do not matter. */
export async function releaseBudget(tx: Transaction, subjects: readonly Omit<BudgetBooking, 'cents' | 'minutes'>[]): Promise<BookedBudget> {
  const bookings = subjects.map((subject) => ({ ...subject, cents: 0n, minutes: 0n }));
  return booked(tx, bookings, await insertReleases(tx, unique(bookings)));
}

async function booked(tx: Transaction, bookings: readonly BudgetBooking[], entries: readonly BudgetEntry[]): Promise<BookedBudget> {
  const accountIds = [...new Set(bookings.map((one) => one.accountId))];
  const accounts = await findBalances(tx, { accountIds });
  if (entries.length > 0) await journal(tx, entries, accounts);
  return { entries, warnings: accounts.flatMap(exhausted) };
}

/** One journal entry per agency for all that was booked at once. */
async function journal(tx: Transaction, entries: readonly BudgetEntry[], accounts: readonly AccountBalance[]): Promise<void> {
  const written = new Set(entries.map((one) => one.accountId));
  const agencies = [...new Set(accounts.filter((account) => written.has(account.id)).map((account) => account.agencyId))];
  await tx.journal.writeAll(
    agencies.map((agencyId) => {
      const own = entries.filter((entry) => accounts.some((account) => account.id === entry.accountId && account.agencyId === agencyId));
      const after = own.map(({ id, accountId, kind, cents, minutes }) => ({ id, accountId, kind, cents: cents.toString(), minutes: minutes.toString() }));
      return { agencyId, action: 'budget.booked', subjectKind: 'budget_account', subjectId: own[0]!.accountId, after: { entries: after } };
    }),
  );
}

function exhausted(account: AccountBalance): ExhaustedBudget[] {
  const { id: accountId, freeCents, freeMinutes } = account;
  const isExhausted = freeCents < 0n || (freeMinutes !== null && freeMinutes < 0n);
  return isExhausted ? [{ code: 'EXHAUSTED', accountId, freeCents, freeMinutes }] : [];
}

function unique(bookings: readonly BudgetBooking[]): BudgetBooking[] {
  return [...new Map(bookings.map((one) => [`${one.accountId} ${one.subjectKind} ${one.subjectId}`, one])).values()];
}
