import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '#kernel';
import type { StatementEntry } from '../../../domain/payments/bank/bank-entry.js';
import type { EntryMatch, OwedItem, OwedItems } from '../../../domain/payments/bank/match-entry.js';
import { plainText } from '../../../domain/payments/bank/references-in.js';
import { paymentReference } from '../../../domain/payments/payment-reference.js';
import type { UnseenPayment } from '../../../persistence/payments/bank.sql.js';
import type { ReferencedItem } from '../../../persistence/payments/items.sql.js';
import { BANK_DAYS } from '../../../persistence/payments/payments.sql.js';

/** What becomes of an entry: it is a payment that is known, or one that is booked, or it waits. */
export type PlannedMatch = { readonly known: string } | { readonly books: EntryMatch } | null;

export const toOwedItem = (own: string, item: ReferencedItem): OwedItem => ({
  itemId: item.id,
  agencyId: item.agencyId,
  counterpartId: item.debtorId === own ? item.creditorId : item.debtorId,
  counterpart: item.counterpart,
  isReceivable: item.creditorId === own,
  openCents: BigInt(item.openCents),
  // What was paid too much belongs to no month: nobody can carry a reference of it.
  reference: item.period === null ? null : paymentReference(item.agencyCode, item.period, item.debtorCode, item.creditorCode),
});

/** A payment with all that an entry is compared with, worked out once. */
interface Candidate {
  readonly payment: UnseenPayment;
  readonly day: number;
  readonly references: readonly string[];
}

/** First what is a payment already, each of one entry; then what the rest pays, one after the other. What may be a payment without a reference is left to a person. */
export function planMatches(entries: readonly StatementEntry[], items: OwedItems, payments: readonly UnseenPayment[]): PlannedMatch[] {
  const unseen = new Map<string, Set<Candidate>>();
  for (const payment of payments) {
    const key = keyOf(payment.isIncoming, payment.cents);
    unseen.set(key, (unseen.get(key) ?? new Set()).add({ payment, day: dayNumber(payment.paidOn), references: referencesOf(payment) }));
  }
  const known = entries.map((entry) => {
    const candidates = candidatesOf(unseen, entry);
    const found = findKnown(entry, candidates);
    if (found !== undefined) unseen.get(keyOf(entry.cents > 0n, String(amountOf(entry))))!.delete(found);
    return found;
  });
  return entries.map((entry, index) => {
    if (known[index] !== undefined) return { known: known[index].payment.id };
    const books = items.match(entry);
    if (books === null || candidatesOf(unseen, entry).some((candidate) => mayBe(candidate, books))) return null;
    items.pay(books);
    return { books };
  });
}

const amountOf = ({ cents }: StatementEntry): bigint => (cents < 0n ? -cents : cents);
const keyOf = (isIncoming: boolean, cents: string): string => `${isIncoming ? '+' : '-'}${cents}`;
const dayNumber = (day: LocalDate): number => Temporal.PlainDate.from('2000-01-01').until(Temporal.PlainDate.from(day)).days;

/** Those of this amount and about this day. */
function candidatesOf(unseen: ReadonlyMap<string, ReadonlySet<Candidate>>, entry: StatementEntry): Candidate[] {
  const found = unseen.get(keyOf(entry.cents > 0n, String(amountOf(entry))));
  if (entry.isReturn || found === undefined || found.size === 0) return [];
  const day = dayNumber(entry.bookedOn);
  return [...found].filter((candidate) => Math.abs(candidate.day - day) <= BANK_DAYS);
}

/** The only one whose reference the entry carries. */
function findKnown(entry: StatementEntry, candidates: readonly Candidate[]): Candidate | undefined {
  if (candidates.length === 0) return undefined;
  const texts = [entry.endToEndId, entry.remittance].flatMap((text) => (text === null ? [] : [plainText(text)]));
  const found = candidates.filter(({ references }) => references.some((reference) => texts.some((text) => text.includes(reference))));
  return found.length === 1 ? found[0] : undefined;
}

/** Whether the same two have recorded the amount without a reference: this entry, or another payment. */
const mayBe = ({ payment }: Candidate, books: EntryMatch): boolean =>
  payment.reference === null && payment.agencyId === books.agencyId && payment.counterpartId === books.counterpartId;

/** Letters and digits of what an entry carries of a payment. */
const referencesOf = ({ reference, periods, agencyCode, payerCode, payeeCode }: UnseenPayment): string[] => [
  ...(reference === null || plainText(reference).length < SHORTEST_REFERENCE ? [] : [plainText(reference)]),
  ...periods.map((period) => plainText(paymentReference(agencyCode, period, payerCode, payeeCode))),
];

/** Shorter ones are in too many purposes. */
const SHORTEST_REFERENCE = 6;
