import { CRITERIA, type Case } from '../../naive/criteria.js';
import type { Judged } from '../../naive/match.js';
import type { Session } from '../../naive/world.js';

/** A special case of section 3. It decides where it holds and nothing else speaks against the offer. */
export interface Border {
  readonly name: string;
  /** PASS: the offer is a match; else the only criterion that it fails. */
  readonly verdict: string;
  readonly holds: (facts: Case, judged: Judged) => boolean;
}

const checks = new Map(CRITERIA);

/** Whether a criterion would be judged otherwise with these facts. */
export function turns(code: string, facts: Case, moved: Partial<Case>): boolean {
  const passes = checks.get(code);
  if (!passes) throw new Error(`unknown criterion ${code}`);
  return passes(facts) !== passes({ ...facts, ...moved });
}

export const withSessions = (facts: Case, change: (session: Session) => Session): Partial<Case> => ({ stay: { ...facts.stay, sessions: facts.stay.sessions.map(change) } });

export const dates = ({ stay }: Case): string[] => stay.sessions.map(({ date }) => date);

/** All sessions of the offer, whatever their state. */
export const allSessions = ({ world, offer }: Case): readonly Session[] => world.sessions.filter((s) => s.offer === offer.id);

export function holdsAt({ verdict, holds }: Border, judged: Judged): boolean {
  const { reasons, facts } = judged;
  const decides = verdict === 'PASS' ? reasons.length === 0 : reasons.length === 1 && reasons[0] === verdict;
  return decides && holds(facts, judged);
}

/** Both sides of one border: the same question, answered the one way and the other. */
export const both = (code: string, pass: string, fail: string, holdsPass: Border['holds'], holdsFail: Border['holds'] = holdsPass): Border[] => [
  { name: pass, verdict: 'PASS', holds: holdsPass },
  { name: fail, verdict: code, holds: holdsFail },
];
