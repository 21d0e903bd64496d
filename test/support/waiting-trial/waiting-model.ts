/** The queue as somebody would keep it on paper: no database, no code of the product. */
export interface PaperWait {
  readonly referral: number;
  readonly group: number;
  readonly offers: readonly number[];
  readonly priority: number;
  readonly since: number;
  state: 'WAITING' | 'PAUSED';
  /** By offer until when it is not offered. */
  readonly excluded: Map<number, number>;
}

export interface PaperOffer {
  readonly referral: number;
  readonly offer: number;
  /** Who was offered it: whoever leaves and waits anew has no right to it. */
  readonly group: number;
  /** Offers that were made together. */
  readonly round: number;
  until: number;
}

const DAY = 86_400_000;
const ASK_AGAIN = 14 * DAY;

export type PaperReason = 'TOO_FAR' | 'NOT_NOW' | 'ILLNESS';

export class WaitingModel {
  readonly waits = new Map<number, PaperWait>();
  readonly open = new Map<number, PaperOffer>();
  readonly placed = new Set<number>();
  readonly stopped = new Set<number>();
  private readonly taken: number[];
  private rounds = 0;
  private groups = 0;
  /** Referrals whose offer goes because that of a sibling of the same round has gone otherwise than by being taken. */
  private readonly brokenRounds = new Set<number>();

  constructor(private readonly capacities: readonly number[]) {
    this.taken = capacities.map(() => 0);
  }

  free(offer: number, now: number): number {
    return this.capacities[offer]! - this.taken[offer]! - [...this.open.values()].filter((one) => one.offer === offer && one.until > now).length;
  }

  take(offer: number, now: number): boolean {
    if (this.free(offer, now) <= 0) return false;
    this.taken[offer]!++;
    return true;
  }

  release(offer: number): void {
    this.taken[offer]!--;
  }

  join(referrals: readonly number[], wish: Pick<PaperWait, 'offers' | 'since'>, priorities: readonly number[]): boolean {
    if (referrals.some((referral) => this.waits.has(referral) || this.placed.has(referral))) return false;
    const group = ++this.groups;
    for (const referral of referrals) this.waits.set(referral, { ...wish, referral, group, priority: priorities[referral]!, state: 'WAITING', excluded: new Map() });
    return true;
  }

  accept(referral: number, now: number): 'CONFIRMED' | 'EXPIRED' | null {
    const offer = this.open.get(referral);
    if (!offer) return null;
    if (offer.until <= now) return 'EXPIRED';
    this.open.delete(referral);
    this.taken[offer.offer]!++;
    this.waits.delete(referral);
    this.placed.add(referral);
    return 'CONFIRMED';
  }

  decline(referral: number, reason: PaperReason, now: number): boolean {
    const offer = this.open.get(referral);
    if (!offer || offer.until <= now) return false;
    this.open.delete(referral);
    this.brokenRounds.add(offer.round);
    const wait = this.waitOf(offer);
    if (!wait) return true;
    if (reason === 'ILLNESS') {
      if (wait.state === 'WAITING') wait.state = 'PAUSED';
    } else wait.excluded.set(offer.offer, reason === 'NOT_NOW' ? now + ASK_AGAIN : Infinity);
    return true;
  }

  private waitOf({ referral, group }: PaperOffer): PaperWait | undefined {
    const wait = this.waits.get(referral);
    return wait?.group === group ? wait : undefined;
  }

  /** Deadlines first, then what nobody waits for any more. */
  private settle(now: number): void {
    for (const [referral, offer] of this.open) {
      if (offer.until > now) continue;
      this.open.delete(referral);
      this.brokenRounds.add(offer.round);
      this.waitOf(offer)?.excluded.set(offer.offer, now + ASK_AGAIN);
    }
    for (let before = -1; before !== this.open.size; ) {
      before = this.open.size;
      for (const [referral, offer] of this.open) {
        if (this.waitOf(offer)?.state === 'WAITING' && !this.brokenRounds.has(offer.round)) continue;
        this.open.delete(referral);
        this.brokenRounds.add(offer.round);
      }
    }
  }

  /**
   * What the product has offered, judged in the order of the queue: whoever could be offered something is, whoever could not is not. Which of
   * several offers it was is the product's choice. Answers the first thing that is wrong; null: all is as it should be.
   */
  cascade(now: number, offered: ReadonlyMap<number, { readonly offer: number; readonly until: number }>): string | null {
    this.settle(now);
    for (const group of this.inOrder()) {
      if (group.some(({ referral, state }) => state !== 'WAITING' || this.open.has(referral))) continue;
      const options = group[0]!.offers.filter(
        (offer) => !this.stopped.has(offer) && this.free(offer, now) >= group.length && group.every(({ excluded }) => (excluded.get(offer) ?? 0) <= now),
      );
      const got = group.map(({ referral }) => offered.get(referral));
      const who = group.map(({ referral }) => referral).join('+');
      if (options.length === 0) {
        if (got.some(Boolean)) return `${who} was offered something out of turn`;
        continue;
      }
      const round = ++this.rounds;
      for (const [n, one] of got.entries()) {
        if (!one) return `${who} was passed by, although ${options.join(',')} was free`;
        if (one.offer !== got[0]!.offer || !options.includes(one.offer)) return `${who} was offered ${one.offer}, and ${options.join(',')} was free`;
        if (one.until <= now) return `${who} was offered a seat that has expired`;
        this.open.set(group[n]!.referral, { referral: group[n]!.referral, offer: one.offer, group: group[n]!.group, round, until: one.until });
      }
    }
    for (const referral of offered.keys()) if (!this.open.has(referral)) return `${referral} still has an offer`;
    for (const [referral, offer] of this.open) if (offered.get(referral)?.offer !== offer.offer) return `${referral} has lost its offer`;
    return null;
  }

  private inOrder(): PaperWait[][] {
    const groups = new Map<number, PaperWait[]>();
    for (const wait of this.waits.values()) groups.set(wait.group, [...(groups.get(wait.group) ?? []), wait]);
    const least = (group: PaperWait[], of: 'priority' | 'since'): number => Math.min(...group.map((wait) => wait[of]));
    return [...groups.values()].sort((a, b) => least(a, 'priority') - least(b, 'priority') || least(a, 'since') - least(b, 'since'));
  }
}
