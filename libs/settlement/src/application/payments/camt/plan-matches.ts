import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '#kernel';
import type { StatementEntry } from '../../../domain/payments/bank/bank-entry.js';
import { carries, matchEntry, type EntryMatch, type OwedItem } from '../../../domain/payments/bank/match-entry.js';
import { paymentReference } from '../../../domain/payments/payment-reference.js';
import type { UnseenPayment } from '../../../persistence/payments/bank.sql.js';
import type { ReferencedItem } from '../../../persistence/payments/items.sql.js';

/** What becomes of an entry: it is a payment that is known, or one that is booked, or it waits. */
export type PlannedMatch = { readonly known: string } | { readonly books: EntryMatch } | null;

/** Days by which the two sides' books may differ: when it left and when it came in. */
const BANK_DAYS = 10;

export const toOwedItem = (own: string, item: ReferencedItem): OwedItem => ({
  itemId: item.id,
  agencyId: item.agencyId,
  counterpartId: item.debtorId === own ? item.creditorId : item.debtorId,
  counterpart: item.counterpart,
  isReceivable: item.creditorId === own,
  openCents: BigInt(item.openCents),
  // What was paid too much belongs to no month: nobody can carry a reference of it.
  reference: item.period === null ? `PV-CREDIT-${item.id}` : paymentReference(item.agencyCode, item.period, item.debtorCode, item.creditorCode),
});

/** One after the other: what an entry pays is not open any more for the next, and a payment is one entry. */
export function planMatches(entries: readonly StatementEntry[], items: readonly OwedItem[], payments: readonly UnseenPayment[]): PlannedMatch[] {
  const open = new Map(items.map((item) => [item.itemId, item]));
  const unseen = new Set(payments);
  return entries.map((entry) => {
    const known = findKnown(entry, [...unseen]);
    if (known !== undefined) {
      unseen.delete(known);
      return { known: known.id };
    }
    const books = matchEntry(entry, [...open.values()]);
    for (const { itemId, cents } of books?.allocations ?? []) open.set(itemId, { ...open.get(itemId)!, openCents: open.get(itemId)!.openCents - cents });
    return books === null ? null : { books };
  });
}

/** The only payment of this amount, about this day, whose reference the entry carries. */
function findKnown(entry: StatementEntry, payments: readonly UnseenPayment[]): UnseenPayment | undefined {
  if (entry.isReturn) return undefined;
  const amount = String(entry.cents < 0n ? -entry.cents : entry.cents);
  const found = payments.filter(
    (payment) => payment.isIncoming === entry.cents > 0n && payment.cents === amount && daysBetween(payment.paidOn, entry.bookedOn) <= BANK_DAYS && referencesOf(payment).some((reference) => carries(entry, reference)),
  );
  return found.length === 1 ? found[0] : undefined;
}

const referencesOf = ({ reference, periods, agencyCode, payerCode, payeeCode }: UnseenPayment): string[] => [
  ...(reference === null || reference.replace(/[^A-Za-z0-9]/g, '').length < 6 ? [] : [reference]),
  ...periods.map((period) => paymentReference(agencyCode, period, payerCode, payeeCode)),
];

const daysBetween = (a: LocalDate, b: LocalDate): number => Math.abs(Temporal.PlainDate.from(a).until(Temporal.PlainDate.from(b)).days);
