import type { Allocation } from '../allocate.js';
import type { StatementEntry } from './bank-entry.js';

/** What is open to or from the organisation whose statement it is. */
export interface OwedItem {
  readonly itemId: string;
  readonly agencyId: string;
  readonly counterpartId: string;
  /** Name of the other side. */
  readonly counterpart: string;
  /** True: the other side owes it. */
  readonly isReceivable: boolean;
  readonly openCents: bigint;
  /** What transfers of it carry. */
  readonly reference: string;
}

export interface EntryMatch {
  readonly agencyId: string;
  readonly counterpartId: string;
  readonly reference: string;
  readonly allocations: readonly Allocation[];
}

/** Only letters and digits count: banks and people put blanks and hyphens where they like. */
const plain = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** Whether the entry carries the reference, as end-to-end id or in its purpose. */
export const carries = ({ endToEndId, remittance }: Pick<StatementEntry, 'endToEndId' | 'remittance'>, reference: string): boolean =>
  [endToEndId, remittance].some((text) => text !== null && plain(text).includes(plain(reference)));

const isOnItsSide = ({ cents }: StatementEntry, { isReceivable, openCents }: OwedItem): boolean => isReceivable === cents > 0n && openCents > 0n;
const amountOf = ({ cents }: StatementEntry): bigint => (cents < 0n ? -cents : cents);

/**
 * What an entry pays without a doubt: it carries the reference of one pair and month, and its amount is all that is open under it, or all of
 * exactly one item of it. Null: a person decides. A payment that came back is never matched.
 */
export function matchEntry(entry: StatementEntry, items: readonly OwedItem[]): EntryMatch | null {
  if (entry.isReturn) return null;
  const named = items.filter((item) => isOnItsSide(entry, item) && carries(entry, item.reference));
  const [first] = named;
  if (first === undefined || named.some(({ reference }) => reference !== first.reference)) return null;
  const amount = amountOf(entry);
  const single = named.filter(({ openCents }) => openCents === amount);
  const isAll = named.reduce((sum, { openCents }) => sum + openCents, 0n) === amount;
  const paid = isAll ? named : single.length === 1 ? single : null;
  if (paid === null) return null;
  const { agencyId, counterpartId, reference } = first;
  return { agencyId, counterpartId, reference, allocations: paid.map(({ itemId, openCents }) => ({ itemId, cents: openCents })) };
}

/** Shorter names are in too many purposes. */
const SHORTEST_NAME = 5;

/**
 * Whether an entry may be about what is owed here, so that it is kept for a person to look at: it carries a reference of ours, or its amount is
 * one that is open on its side, or it names somebody who owes or is owed. All else on the account is nobody's business here.
 */
export function isRelated(entry: StatementEntry, items: readonly OwedItem[]): boolean {
  if ([entry.endToEndId, entry.remittance].some((text) => text !== null && /PV\d{6}[0-9A-Z]{20}/.test(plain(text)))) return true;
  const name = plain(entry.counterparty ?? '');
  return items.some(
    (item) =>
      (isOnItsSide(entry, item) && item.openCents === amountOf(entry)) ||
      (item.isReceivable === entry.cents > 0n && plain(item.counterpart).length >= SHORTEST_NAME && name.includes(plain(item.counterpart))),
  );
}
