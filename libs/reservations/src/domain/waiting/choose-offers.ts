/** Free seats of a session, without those that its host keeps for cases of its own, and those. */
export interface FreeSeats {
  readonly free: number;
  readonly kept: number;
}

/** A seat that could be offered: in all of these sessions, or in none. */
export interface SeatOption {
  readonly offerId: string;
  readonly sessionIds: readonly string[];
  /** The host is responsible for the case itself, so that it takes what is kept for such cases first. */
  readonly isOwnCase: boolean;
}

export interface Waiting {
  readonly waitId: string;
  /** What suits, best first. */
  readonly options: readonly SeatOption[];
}

/** Those who are offered seats together, all or none; whoever waits alone is one, too. */
export interface WaitingGroup {
  readonly groupId: string;
  /** All of them in one and the same offer. */
  readonly sameOffer: boolean;
  readonly members: readonly Waiting[];
}

export interface ChosenOffer<O extends SeatOption = SeatOption> {
  readonly groupId: string;
  readonly waitId: string;
  readonly option: O;
}

/**
 * Gives the free seats out in the order of the groups: each takes what suits it best and is still free, or leaves it to the next. Nobody
 * gets more than one. The order alone decides, and neither a price nor whose the seat is.
 */
export function chooseOffers<O extends SeatOption>(
  groups: readonly (Omit<WaitingGroup, 'members'> & { readonly members: readonly (Omit<Waiting, 'options'> & { readonly options: readonly O[] })[] })[],
  free: ReadonlyMap<string, FreeSeats>,
): ChosenOffer<O>[] {
  const seats = new Seats(free);
  return groups.flatMap(({ groupId, sameOffer, members }) => {
    const options = sameOffer && members.length > 1 ? together(members, seats) : apart(members, seats);
    return options === null ? [] : options.map((option, n) => ({ groupId, waitId: members[n]!.waitId, option }));
  });
}

type Member<O> = { readonly options: readonly O[] };

/** All in the first offer, in the order of the first of them, that has a seat for each. */
function together<O extends SeatOption>(members: readonly Member<O>[], seats: Seats): O[] | null {
  for (const { offerId } of members[0]?.options ?? []) {
    const options = members.map((member) => member.options.find((option) => option.offerId === offerId));
    if (options.every((option) => option !== undefined) && seats.takeAll(options)) return options;
  }
  return null;
}

/**
 * Each in an offer of its own, if need be in the same. Those of n members block at most n − 1 others for each, so of the ones that are
 * free the n best of each are enough to find a way where there is one.
 */
function apart<O extends SeatOption>(members: readonly Member<O>[], seats: Seats, chosen: readonly O[] = []): O[] | null {
  const member = members[chosen.length];
  if (member === undefined) return [...chosen];
  let tried = 0;
  for (const option of member.options) {
    if (!seats.takeAll([option])) continue;
    const found = apart(members, seats, [...chosen, option]);
    if (found !== null) return found;
    seats.giveBack(option);
    if (++tried === members.length) break;
  }
  return null;
}

class Seats {
  private readonly left: Map<string, { free: number; kept: number }>;
  /** What an option has taken of the kept seats, to give back just that. */
  private readonly fromKept = new Map<SeatOption, ReadonlySet<string>>();

  constructor(free: ReadonlyMap<string, FreeSeats>) {
    this.left = new Map([...free].map(([id, seats]) => [id, { ...seats }]));
  }

  /** Takes a seat for each in every one of its sessions, or none at all. */
  takeAll(options: readonly SeatOption[]): boolean {
    const taken: SeatOption[] = [];
    for (const option of options) {
      if (this.take(option)) taken.push(option);
      else {
        taken.forEach((one) => this.giveBack(one));
        return false;
      }
    }
    return true;
  }

  giveBack(option: SeatOption): void {
    const kept = this.fromKept.get(option);
    for (const id of option.sessionIds) this.left.get(id)![kept?.has(id) === true ? 'kept' : 'free']++;
    this.fromKept.delete(option);
  }

  private take(option: SeatOption): boolean {
    const { sessionIds, isOwnCase } = option;
    const sessions = sessionIds.map((id) => this.left.get(id));
    if (sessions.length === 0 || !sessions.every((one) => one !== undefined && one.free + (isOwnCase ? one.kept : 0) > 0)) return false;
    const kept = new Set<string>();
    sessions.forEach((one, n) => {
      if (!isOwnCase || one!.kept === 0) one!.free--;
      else {
        one!.kept--;
        kept.add(sessionIds[n]!);
      }
    });
    this.fromKept.set(option, kept);
    return true;
  }
}
