import { allocate, type Allocation } from './allocate.js';

/** An item as a set-off looks at it. */
export interface OppositeItem {
  readonly id: string;
  readonly agencyId: string;
  readonly debtorId: string;
  readonly creditorId: string;
  readonly openCents: bigint;
}

export interface PlannedSetOff {
  readonly agencyId: string;
  readonly partnerId: string;
  readonly items: readonly Allocation[];
}

/**
 * What can be set off of these items, from the side of one of the two: as much as both directions hold, of each the items named first.
 * Null where they are not open items of the same two in both directions, in the clearing of one agency.
 */
export function planSetOff(own: string, items: readonly OppositeItem[]): PlannedSetOff | null {
  const [first] = items;
  if (first === undefined || new Set(items.map(({ id }) => id)).size < items.length) return null;
  const partnerId = first.debtorId === own ? first.creditorId : first.debtorId;
  const isOfPair = ({ agencyId, debtorId, creditorId, openCents }: OppositeItem): boolean =>
    agencyId === first.agencyId && openCents > 0n && ((debtorId === own && creditorId === partnerId) || (debtorId === partnerId && creditorId === own));
  if (!items.every(isOfPair)) return null;
  const [owed, due] = [items.filter(({ debtorId }) => debtorId === own), items.filter(({ debtorId }) => debtorId !== own)];
  const sum = (side: readonly OppositeItem[]): bigint => side.reduce((total, { openCents }) => total + openCents, 0n);
  const most = sum(owed) < sum(due) ? sum(owed) : sum(due);
  if (most === 0n) return null;
  const part = (side: readonly OppositeItem[]): readonly Allocation[] => allocate(most, side.map(({ id, openCents }) => ({ itemId: id, openCents }))).allocations;
  return { agencyId: first.agencyId, partnerId, items: [...part(owed), ...part(due)] };
}
