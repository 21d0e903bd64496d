/** What is still owed of an item, in the order in which items are settled: by due day. */
export interface OpenAmount {
  readonly itemId: string;
  readonly openCents: bigint;
}

export interface Allocation {
  readonly itemId: string;
  readonly cents: bigint;
}

/** Which items an amount settles, and what of it is left over. */
export interface Allocated {
  readonly allocations: readonly Allocation[];
  readonly restCents: bigint;
}

/** Spreads an amount over items, the first ones first; what is more than all of them stays as the rest. */
export function allocate(cents: bigint, items: readonly OpenAmount[]): Allocated {
  let restCents = cents;
  const allocations: Allocation[] = [];
  for (const { itemId, openCents } of items) {
    if (restCents === 0n) break;
    const part = openCents < restCents ? openCents : restCents;
    if (part <= 0n) continue;
    allocations.push({ itemId, cents: part });
    restCents -= part;
  }
  return { allocations, restCents };
}

/**
 * Spreads an amount as somebody wishes. Null where the wish names an item that is not open or one twice, more than is open of it,
 * nothing, or more than the amount in all. What the wish leaves stays as the rest.
 */
export function allocateAsWished(cents: bigint, items: readonly OpenAmount[], wish: readonly Allocation[]): Allocated | null {
  const open = new Map(items.map(({ itemId, openCents }) => [itemId, openCents]));
  const total = wish.reduce((sum, part) => sum + part.cents, 0n);
  const isOnce = new Set(wish.map(({ itemId }) => itemId)).size === wish.length;
  const fits = wish.every((part) => part.cents > 0n && part.cents <= (open.get(part.itemId) ?? 0n));
  return isOnce && fits && total <= cents ? { allocations: wish, restCents: cents - total } : null;
}
