import { sumOfCents } from '../../app/format.js';
import type { OpenItemFragment, PartyFragment } from './ledger.generated.js';

/** How an item looks from the desk of an organisation: it owes, it is owed, or two others have it between them. */
export type Side = 'OWES' | 'OWED' | 'OTHERS';

export const sideOf = ({ debtor, creditor }: Pick<OpenItemFragment, 'debtor' | 'creditor'>, ownId: string): Side => (debtor.id === ownId ? 'OWES' : creditor.id === ownId ? 'OWED' : 'OTHERS');

export const partnerOf = ({ debtor, creditor }: Pick<OpenItemFragment, 'debtor' | 'creditor'>, ownId: string): PartyFragment => (debtor.id === ownId ? creditor : debtor);

export const isOpen = ({ openCents }: Pick<OpenItemFragment, 'openCents'>): boolean => BigInt(openCents) > 0n;

export const openSum = (items: readonly OpenItemFragment[]): string => sumOfCents(items.map(({ openCents }) => openCents));

/** What can be done with several items at once. */
export type Common =
  | { readonly kind: 'PAYMENT' | 'SET_OFF'; readonly partner: PartyFragment; readonly agency: PartyFragment }
  | { readonly kind: 'NOTHING' };

/** A payment settles items of one direction, a set-off those of both, of the same two in the clearing of one agency. */
export function commonOf(items: readonly OpenItemFragment[], ownId: string): Common {
  const [first] = items;
  if (first === undefined || sideOf(first, ownId) === 'OTHERS') return { kind: 'NOTHING' };
  const partner = partnerOf(first, ownId);
  const isOfPair = items.every((item) => sideOf(item, ownId) !== 'OTHERS' && partnerOf(item, ownId).id === partner.id && item.agency.id === first.agency.id);
  if (!isOfPair) return { kind: 'NOTHING' };
  return { kind: new Set(items.map((item) => sideOf(item, ownId))).size === 1 ? 'PAYMENT' : 'SET_OFF', partner, agency: first.agency };
}

export interface Spread {
  readonly parts: readonly { readonly item: OpenItemFragment; readonly cents: string }[];
  readonly restCents: string;
}

/** Spreads an amount over items, what is due first at first, as the service does it; what is more stays as the rest. */
export function spread(cents: string, items: readonly OpenItemFragment[]): Spread {
  let rest = BigInt(cents);
  const parts: { item: OpenItemFragment; cents: string }[] = [];
  for (const item of [...items].sort((one, other) => one.dueOn.localeCompare(other.dueOn))) {
    const open = BigInt(item.openCents);
    const part = open < rest ? open : rest;
    if (part <= 0n) continue;
    parts.push({ item, cents: part.toString() });
    rest -= part;
  }
  return { parts, restCents: rest.toString() };
}

/** What of the lesser direction can be set off against the other one. */
export function settable(items: readonly OpenItemFragment[], ownId: string): string {
  const [owes, owed] = (['OWES', 'OWED'] as const).map((side) => BigInt(openSum(items.filter((item) => sideOf(item, ownId) === side)))) as [bigint, bigint];
  return (owes < owed ? owes : owed).toString();
}
