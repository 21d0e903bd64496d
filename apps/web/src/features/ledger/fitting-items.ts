import type { BankEntriesFragment, OpenItemFragment } from './ledger.generated.js';
import { partnerOf, sideOf } from './sides.js';

export type BankEntry = BankEntriesFragment['edges'][number]['node'];

/** Why an entry may be about an item: it carries its reference, the other side's name, or exactly its amount. */
export type Fit = 'REFERENCE' | 'NAME' | 'AMOUNT';
export interface Fitting {
  readonly item: OpenItemFragment;
  readonly fit: Fit | null;
}

const ORDER: readonly (Fit | null)[] = ['REFERENCE', 'NAME', 'AMOUNT', null];
const plain = (text: string): string => text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Items of the direction of the entry, the likely ones first and among equals what is due first. */
export function fittingItems(entry: BankEntry, items: readonly OpenItemFragment[], ownId: string): readonly Fitting[] {
  const came = !entry.cents.startsWith('-');
  return items
    .filter((item) => sideOf(item, ownId) === (came ? 'OWED' : 'OWES'))
    .map((item) => ({ item, fit: fitOf(entry, item, ownId) }))
    .sort((one, other) => ORDER.indexOf(one.fit) - ORDER.indexOf(other.fit) || one.item.dueOn.localeCompare(other.item.dueOn));
}

function fitOf({ remittance, endToEndId, counterparty, cents }: BankEntry, item: OpenItemFragment, ownId: string): Fit | null {
  const said = plain(`${endToEndId ?? ''} ${remittance ?? ''}`);
  if (item.reference !== null && said.includes(plain(item.reference))) return 'REFERENCE';
  const name = plain(partnerOf(item, ownId).name);
  if (plain(`${counterparty ?? ''} ${remittance ?? ''}`).includes(name)) return 'NAME';
  return item.openCents === cents.replace(/^-/, '') ? 'AMOUNT' : null;
}
