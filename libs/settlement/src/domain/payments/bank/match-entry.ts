import type { Allocation } from '../allocate.js';
import type { StatementEntry } from './bank-entry.js';
import { paymentReferencesIn, plainText } from './references-in.js';

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
  /** What transfers of it carry; null: none does, as it belongs to no month. */
  readonly reference: string | null;
}

export interface EntryMatch {
  readonly agencyId: string;
  readonly counterpartId: string;
  readonly reference: string;
  readonly allocations: readonly Allocation[];
}

/** NAMED: it carries a reference of ours or a name that is owed or owes; AMOUNT: nothing but its amount is one that is open. */
export type Relation = 'NAMED' | 'AMOUNT';

/** Shorter names are in too many purposes. */
const SHORTEST_NAME = 5;

const sided = (isReceivable: boolean, cents: bigint): string => `${isReceivable ? '+' : '-'}${cents}`;
const amountOf = ({ cents }: StatementEntry): bigint => (cents < 0n ? -cents : cents);

/**
 * What is open, found by reference, by amount and by name without looking at every item: a statement has thousands of entries, and an
 * organisation thousands of items. What an entry pays is not open any more for the next.
 */
export class OwedItems {
  private readonly byReference = new Map<string, Map<string, OwedItem>>();
  private readonly amounts = new Set<string>();
  private readonly names: Readonly<Record<'owe' | 'owed', ReadonlySet<string>>>;
  private readonly known = new Map<string, boolean>();

  constructor(items: readonly OwedItem[]) {
    for (const item of items) {
      if (item.openCents > 0n) this.amounts.add(sided(item.isReceivable, item.openCents));
      if (item.reference !== null) this.under(plainText(item.reference)).set(item.itemId, item);
    }
    const namesOf = (isReceivable: boolean): ReadonlySet<string> =>
      new Set([...new Set(items.filter((item) => item.isReceivable === isReceivable).map(({ counterpart }) => counterpart))].map(plainText).filter((name) => name.length >= SHORTEST_NAME));
    this.names = { owe: namesOf(true), owed: namesOf(false) };
  }

  /** Of the references that an entry carries those that something is open under. */
  carriedBy({ endToEndId, remittance }: StatementEntry): OwedItem[] {
    return paymentReferencesIn(endToEndId, remittance).flatMap(({ text }) => [...(this.byReference.get(text)?.values() ?? [])]);
  }

  /**
   * What an entry pays without a doubt: it carries the reference of one pair and month, and its amount is all that is open under it, or all of
   * exactly one item of it. Null: a person decides. A payment that came back is never matched.
   */
  match(entry: StatementEntry): EntryMatch | null {
    if (entry.isReturn) return null;
    const named = this.carriedBy(entry).filter(({ isReceivable, openCents }) => isReceivable === entry.cents > 0n && openCents > 0n);
    const [first] = named;
    if (first === undefined || named.some(({ reference }) => reference !== first.reference)) return null;
    const amount = amountOf(entry);
    const single = named.filter(({ openCents }) => openCents === amount);
    const isAll = named.reduce((sum, { openCents }) => sum + openCents, 0n) === amount;
    const paid = isAll ? named : single.length === 1 ? single : null;
    if (paid === null) return null;
    const { agencyId, counterpartId } = first;
    return { agencyId, counterpartId, reference: first.reference!, allocations: paid.map(({ itemId, openCents }) => ({ itemId, cents: openCents })) };
  }

  /** What a match pays is not open for the entries after it. */
  pay({ reference, allocations }: EntryMatch): void {
    const items = this.under(plainText(reference));
    for (const { itemId, cents } of allocations) items.set(itemId, { ...items.get(itemId)!, openCents: items.get(itemId)!.openCents - cents });
  }

  /**
   * Whether an entry may be about what was owed here when the statement came, so that it is kept for a person to look at: it carries a reference
   * of ours, or names somebody who owes or is owed, or its amount is one that is open on its side. Null: nobody's business here.
   */
  relationOf(entry: StatementEntry): Relation | null {
    if (paymentReferencesIn(entry.endToEndId, entry.remittance).length > 0 || this.isNamed(entry)) return 'NAMED';
    return this.amounts.has(sided(entry.cents > 0n, amountOf(entry))) ? 'AMOUNT' : null;
  }

  /** Each name on a statement is compared once with each name that owes or is owed. */
  private isNamed({ counterparty, cents }: StatementEntry): boolean {
    if (counterparty === null) return false;
    const key = `${cents > 0n ? '+' : '-'}${counterparty}`;
    const before = this.known.get(key);
    if (before !== undefined) return before;
    const name = plainText(counterparty);
    const isNamed = [...(cents > 0n ? this.names.owe : this.names.owed)].some((other) => name.includes(other));
    this.known.set(key, isNamed);
    return isNamed;
  }

  private under(reference: string): Map<string, OwedItem> {
    const items = this.byReference.get(reference) ?? new Map<string, OwedItem>();
    this.byReference.set(reference, items);
    return items;
  }
}
