export type BookKind = 'SEAT' | 'BLOCK' | 'KEPT';

export interface BookClaim {
  readonly holder: string;
  readonly kind: BookKind;
  seats: number;
  /** Infinity: until released. */
  readonly expires: number;
}

/** The seats of one offer's sessions as anybody would keep them with paper and pencil: one thing after another, no locks. */
export class SeatBook {
  readonly capacities: number[];
  private claims: BookClaim[][];

  constructor(sessions: number, capacity: number) {
    this.capacities = Array<number>(sessions).fill(capacity);
    this.claims = Array.from({ length: sessions }, () => []);
  }

  /** Those that count at the time, of one session, by holder. */
  at(session: number, now: number): BookClaim[] {
    return this.claims[session]!.filter((claim) => claim.expires > now).sort((a, b) => (a.holder < b.holder ? -1 : 1));
  }

  free(session: number, now: number): number {
    return this.capacities[session]! - sum(this.at(session, now));
  }

  kept(session: number, now: number): number {
    return sum(this.at(session, now).filter(({ kind }) => kind === 'KEPT'));
  }

  /** The sessions without room; empty: it was written down. A case of the host's own takes what is kept for such cases first. */
  claim(sessions: readonly number[], claim: BookClaim, isOwnCase: boolean, now: number): number[] {
    const full = sessions.filter((session) => this.free(session, now) + (isOwnCase ? this.kept(session, now) : 0) < claim.seats);
    if (full.length > 0) return full;
    for (const session of sessions) {
      if (isOwnCase) this.yieldSeat(session, now);
      this.claims[session]!.push({ ...claim });
    }
    return [];
  }

  /** How many sessions the holder had a claim in that counted. */
  release(holder: string, now: number): number {
    const held = this.claims.filter((claims) => claims.some((claim) => claim.holder === holder && claim.expires > now)).length;
    this.claims = this.claims.map((claims) => claims.filter((claim) => claim.holder !== holder));
    return held;
  }

  /** False: more seats are taken than there would be. */
  resize(session: number, capacity: number, now: number): boolean {
    if (sum(this.at(session, now)) > capacity) return false;
    this.capacities[session] = capacity;
    return true;
  }

  private yieldSeat(session: number, now: number): void {
    const kept = this.at(session, now).filter(({ kind }) => kind === 'KEPT');
    const [first] = kept.sort((a, b) => a.expires - b.expires || (a.holder < b.holder ? -1 : 1));
    if (first === undefined) return;
    first.seats -= 1;
    if (first.seats === 0) this.claims[session] = this.claims[session]!.filter((claim) => claim !== first);
  }
}

const sum = (claims: readonly BookClaim[]): number => claims.reduce((total, { seats }) => total + seats, 0);
