/** What a client has seen of one operation. Sessions are counted through all offers; a stay lies in one offer, side by side. */
export type Entry = ClaimEntry | ReleaseEntry | SweepEntry;

interface Ordered {
  /** Taken while the locks were held: of two operations on one session the later one has the greater. */
  readonly order: number;
  /** Milliseconds of the trial's clock. */
  readonly now: number;
}

export interface ClaimEntry extends Ordered {
  readonly kind: 'CLAIM';
  readonly holder: number;
  readonly first: number;
  readonly count: number;
  readonly seats: number;
  /** Infinity: until released. */
  readonly expires: number;
  /** Sessions that were refused as full; null: granted. */
  readonly full: readonly number[] | null;
}

export interface ReleaseEntry extends Ordered {
  readonly kind: 'RELEASE';
  readonly holder: number;
  readonly first: number;
  readonly count: number;
  /** How many claims the product says it has deleted. */
  readonly claims: number;
}

export interface SweepEntry extends Ordered {
  readonly kind: 'SWEEP';
  readonly sessions: readonly number[];
}

interface Claim {
  readonly seats: number;
  readonly expires: number;
}

/**
 * Seats by the book and without a database: plays what the clients have logged, in the order of the locks, and says where the
 * product answered otherwise. Shares no code with it.
 */
export class SeatModel {
  readonly differences: string[] = [];
  /** News that an offer has a free seat again which it had not. */
  news = 0;
  private readonly claims: Map<number, Claim>[];

  constructor(
    private readonly capacities: readonly number[],
    private readonly sessionsPerOffer: number,
  ) {
    this.claims = capacities.map(() => new Map());
  }

  play(entries: readonly Entry[]): void {
    for (const entry of entries) {
      if (entry.kind === 'CLAIM') this.claim(entry);
      else if (entry.kind === 'RELEASE') this.release(entry);
      else this.expire(entry.sessions, entry.now, () => {});
    }
  }

  /** The claims that there must be: `session holder seats`. */
  rows(): string[] {
    return this.claims.flatMap((claims, session) => [...claims].map(([holder, { seats }]) => `${session} ${holder} ${seats}`));
  }

  private claim(entry: ClaimEntry): void {
    const sessions = range(entry.first, entry.count);
    const full = sessions.filter((session) => this.taken(session, entry.now) + entry.seats > this.capacities[session]!);
    const told = entry.full ?? [];
    if (full.join() !== [...told].sort((a, b) => a - b).join()) this.differs(entry, `${full.length} full sessions (${full.join()}), the product said ${told.length} (${told.join()})`);
    if (entry.full !== null) return;
    this.expire(sessions, entry.now, () => {
      for (const session of sessions) this.claims[session]!.set(entry.holder, { seats: entry.seats, expires: entry.expires });
    });
  }

  private release(entry: ReleaseEntry): void {
    const sessions = range(entry.first, entry.count);
    const held = sessions.filter((session) => this.claims[session]!.has(entry.holder));
    if (held.length !== entry.claims) this.differs(entry, `${held.length} claims to release, the product released ${entry.claims}`);
    this.expire(sessions, entry.now, () => {
      for (const session of held) this.claims[session]!.delete(entry.holder);
    });
  }

  /** Forgets what has expired in the sessions, does what comes with it, and counts the offers that are free again. */
  private expire(sessions: readonly number[], now: number, then: () => void): void {
    const full = sessions.filter((session) => this.taken(session, -Infinity) >= this.capacities[session]!);
    for (const session of sessions) {
      const claims = this.claims[session]!;
      for (const [holder, { expires }] of claims) if (expires <= now) claims.delete(holder);
    }
    then();
    const free = full.filter((session) => this.taken(session, -Infinity) < this.capacities[session]!);
    this.news += new Set(free.map((session) => Math.floor(session / this.sessionsPerOffer))).size;
  }

  /** Seats of the claims that have not expired at that time. */
  private taken(session: number, now: number): number {
    let seats = 0;
    for (const claim of this.claims[session]!.values()) if (claim.expires > now) seats += claim.seats;
    return seats;
  }

  private differs({ kind, order }: Entry, what: string): void {
    this.differences.push(`operation ${order} (${kind}): the model has ${what}`);
  }
}

const range = (first: number, count: number): number[] => Array.from({ length: count }, (_, index) => first + index);
