/** A line as far as it says who has a part in it. */
export interface LineParties {
  readonly agencyId: string;
  readonly debtorId: string;
  /** The host. */
  readonly creditorId: string;
  /** Who receives a share: host first, then the co-hosts. Empty where the line has 0 cents. */
  readonly shareIds: readonly string[];
}

export interface DisputeSides {
  readonly respondentId: string;
  /** Whether the two can agree between them; the host speaks for its co-hosts. */
  readonly isSettleable: boolean;
}

/**
 * Against whom somebody disputes a line; null: they have no part in it. Debtor and host face each other. Where the host owes its co-hosts
 * (its own case), host and co-host do, if there is one co-host; of several the agency decides, as it does where a co-host or the agency
 * itself disputes what another owes the host.
 */
export function sidesOf({ agencyId, debtorId, creditorId, shareIds }: LineParties, openerId: string): DisputeSides | null {
  if (debtorId !== creditorId) {
    if (openerId === debtorId) return { respondentId: creditorId, isSettleable: true };
    if (openerId === creditorId) return { respondentId: debtorId, isSettleable: true };
    if (shareIds.includes(openerId)) return { respondentId: debtorId, isSettleable: false };
    return openerId === agencyId ? { respondentId: creditorId, isSettleable: false } : null;
  }
  const cohosts = shareIds.filter((id) => id !== debtorId);
  const isPair = cohosts.length === 1;
  if (openerId === debtorId) return isPair ? { respondentId: cohosts[0]!, isSettleable: true } : { respondentId: agencyId, isSettleable: false };
  if (cohosts.includes(openerId)) return { respondentId: debtorId, isSettleable: isPair };
  return openerId === agencyId ? { respondentId: debtorId, isSettleable: false } : null;
}
