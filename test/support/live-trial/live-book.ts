import type { TrialOffer, TrialWorld } from './trial-world.js';

type Turn = 'FREE' | 'FULL';

/** What has to arrive at whom, and what did. It works out whom an offer suits by itself, from ages and genders alone. */
export class LiveBook {
  private readonly open = new Map<string, number>();
  private readonly delaysMs: number[] = [];
  readonly unexpected: string[] = [];
  expected = 0;
  silent = 0;

  constructor(private readonly world: TrialWorld) {}

  get missing(): number {
    return this.open.size;
  }

  /** A change that is about to be made. */
  expect(offer: TrialOffer, turn: Turn, at: number): void {
    for (const referral of this.world.referrals) {
      if (referral.age < offer.ageFrom || referral.age > offer.ageTo || (offer.gender !== null && offer.gender !== referral.gender)) continue;
      this.expected++;
      this.open.set(`${referral.id} ${offer.id} ${turn}`, at);
    }
  }

  arrived(referralId: string, offerId: string, turn: Turn, at: number): void {
    const key = `${referralId} ${offerId} ${turn}`;
    const since = this.open.get(key);
    if (since === undefined) this.unexpected.push(key);
    else this.delaysMs.push(at - since);
    this.open.delete(key);
  }

  countSilent(): void {
    this.silent++;
  }

  note(problem: string): void {
    this.unexpected.push(problem);
  }

  delays(): { p50: number; p95: number; max: number } {
    const sorted = [...this.delaysMs].sort((a, b) => a - b);
    const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
    return { p50: at(0.5), p95: at(0.95), max: at(1) };
  }
}
