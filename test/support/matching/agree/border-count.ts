import type { Judged } from '../../naive/match.js';
import { lotOf, SAME_SCORE, type DocumentMatch, type MatchDocument } from '../../naive/match-document.js';
import { holdsAt, type Border } from './border.js';
import { PERSON_BORDERS } from './borders-person.js';
import { STAY_BORDERS } from './borders-stay.js';
import { TIME_BORDERS } from './borders-time.js';

const BORDERS: readonly Border[] = [...PERSON_BORDERS, ...TIME_BORDERS, ...STAY_BORDERS];
const RANKING = ['equal scores, in the order of the hash and of the ids', 'equal scores, in the order of the hash against that of the ids', 'twins, the nearer one first', 'twins, the wished one first'] as const;

/** How often each special case decided: an offer that is a match, or fails nothing else, because of it; or the order of two matches. */
export class BorderCount {
  private readonly counts = new Map<string, number>([...BORDERS.map((border): [string, number] => [nameOf(border), 0]), ...RANKING.map((name): [string, number] => [name, 0])]);

  add({ referral, matches }: MatchDocument, judged: readonly Judged[]): void {
    for (const one of judged) {
      if (one.reasons.length > 1) continue;
      for (const border of BORDERS) if (holdsAt(border, one)) this.note(nameOf(border));
    }
    for (const [i, first] of matches.entries()) for (const second of matches.slice(i + 1)) this.addOrder(referral, first, second);
  }

  /** The cases that decided less often than this. */
  below(least: number): string[] {
    return [...this.counts].filter(([, count]) => count < least).map(([name, count]) => `${name}: ${String(count)}`);
  }

  get size(): number {
    return this.counts.size;
  }

  /** How often the rarest decided. */
  get least(): number {
    return Math.min(...this.counts.values());
  }

  /** "All else equal, the nearer offer has the strictly higher score and a wished offer never a lower one." Throws where that is not so. */
  private addOrder(referral: string, first: DocumentMatch, second: DocumentMatch): void {
    if (Math.abs(first.score - second.score) <= SAME_SCORE) {
      if (lotOf(referral, first.offer) > lotOf(referral, second.offer)) throw new Error('Equal scores are out of order');
      this.note(first.offer < second.offer ? RANKING[0] : RANKING[1]);
    }
    const differing = first.criteria.flatMap(({ code, score }, n) => (score === (second.criteria[n]?.score ?? null) ? [] : [code]));
    if (differing.length !== 1) return;
    const isBetter = scoreIn(first, differing[0]) > scoreIn(second, differing[0]);
    if (differing[0] === 'DISTANCE') this.noteTwins(isBetter && first.score > second.score && (first.distanceKm ?? 0) <= (second.distanceKm ?? 0), RANKING[2]);
    if (differing[0] === 'WISH') this.noteTwins(isBetter && first.score >= second.score, RANKING[3]);
  }

  private noteTwins(isInOrder: boolean, name: string): void {
    if (!isInOrder) throw new Error(`Out of order: ${name}`);
    this.note(name);
  }

  private note(name: string): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }
}

const scoreIn = ({ criteria }: DocumentMatch, code: string | undefined): number => criteria.find((one) => one.code === code)?.score ?? 0;

const nameOf = ({ name, verdict }: Border): string => `${verdict}: ${name}`;
