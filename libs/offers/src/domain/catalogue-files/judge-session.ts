import type { LocalDate } from '#kernel';
import type { SessionState } from '../offer-codes.js';
import { furthestDay } from '../sessions/furthest-day.js';
import { isThere, type TimeOfDay } from '../sessions/local-time.js';

/** What a row of a file says of a session. */
export interface SaidOfSession {
  readonly date: LocalDate;
  readonly start: TimeOfDay;
  readonly minutes: number;
  readonly state: SessionState;
  readonly entry: boolean;
}

/** What is there for it. */
export interface ThereForSession {
  readonly offerIsThere: boolean;
  readonly isArchived: boolean;
  readonly sessionIsThere: boolean;
  readonly minutes: number;
  readonly state: SessionState;
  readonly entry: boolean;
  readonly today: LocalDate;
}

/** Why a row cannot be written. */
export type SessionRowProblem =
  | { readonly kind: 'OFFER_UNKNOWN' }
  | { readonly kind: 'OFFER_ARCHIVED' }
  | { readonly kind: 'IN_PAST'; readonly today: LocalDate }
  | { readonly kind: 'TOO_FAR'; readonly today: LocalDate; readonly latest: LocalDate }
  | { readonly kind: 'NO_SUCH_TIME' }
  | { readonly kind: 'TOO_LONG'; readonly most: number }
  /** A new session is planned; one to come is cancelled or comes back; any other stays in its state. */
  | { readonly kind: 'STATE'; readonly possible: readonly SessionState[] }
  /** The session is over, or cancelled and not to come back: what is stored of it stays. */
  | { readonly kind: 'STAYS'; readonly field: 'minutes' | 'entry'; readonly stored: string }
  | { readonly kind: 'SLOT_TAKEN'; readonly start: TimeOfDay; readonly minutes: number };

export type SessionJudgement =
  | { readonly action: 'NOTHING' }
  | { readonly action: 'ADD' }
  | { readonly action: 'CHANGE' | 'CANCEL' | 'BRING_BACK' }
  | { readonly action: 'REFUSE'; readonly problems: readonly SessionRowProblem[] };

/** A day; longer is no session. */
const LONGEST = 1_440;

/** What becomes of a row of a provider's file of sessions. Pure; two sessions at once are found over all rows. */
export function judgeSession(said: SaidOfSession, there: ThereForSession): SessionJudgement {
  if (!there.offerIsThere) return refused({ kind: 'OFFER_UNKNOWN' });
  if (there.sessionIsThere && said.minutes === there.minutes && said.state === there.state && said.entry === there.entry) return { action: 'NOTHING' };
  if (there.isArchived) return refused({ kind: 'OFFER_ARCHIVED' });
  return there.sessionIsThere ? judgeChange(said, there) : judgeNew(said, there);
}

function judgeNew(said: SaidOfSession, { today }: ThereForSession): SessionJudgement {
  const problems: SessionRowProblem[] = [];
  if (said.date < today) problems.push({ kind: 'IN_PAST', today });
  problems.push(...tooFar(said.date, today));
  if (!isThere(said.date, said.start)) problems.push({ kind: 'NO_SUCH_TIME' });
  if (said.minutes > LONGEST) problems.push({ kind: 'TOO_LONG', most: LONGEST });
  if (said.state !== 'PLANNED') problems.push({ kind: 'STATE', possible: ['PLANNED'] });
  return problems.length === 0 ? { action: 'ADD' } : refused(...problems);
}

function judgeChange(said: SaidOfSession, there: ThereForSession): SessionJudgement {
  const isToCome = there.state !== 'HELD' && said.date >= there.today;
  const possible: SessionState[] = isToCome ? ['PLANNED', 'CANCELLED'] : [there.state];
  const mayChange = isToCome && said.state === 'PLANNED';
  const problems: SessionRowProblem[] = [];
  if (!possible.includes(said.state)) problems.push({ kind: 'STATE', possible });
  else if (!mayChange && !(isToCome && there.state === 'PLANNED')) {
    if (said.minutes !== there.minutes) problems.push({ kind: 'STAYS', field: 'minutes', stored: String(there.minutes) });
    if (said.entry !== there.entry) problems.push({ kind: 'STAYS', field: 'entry', stored: String(there.entry) });
  }
  if (mayChange && said.minutes > Math.max(LONGEST, there.minutes)) problems.push({ kind: 'TOO_LONG', most: LONGEST });
  const isBack = there.state === 'CANCELLED' && said.state === 'PLANNED';
  if (isBack) problems.push(...tooFar(said.date, there.today));
  if (problems.length > 0) return refused(...problems);
  if (said.state === 'CANCELLED') return { action: 'CANCEL' };
  return { action: isBack ? 'BRING_BACK' : 'CHANGE' };
}

const tooFar = (day: LocalDate, today: LocalDate): SessionRowProblem[] => (day > furthestDay(today) ? [{ kind: 'TOO_FAR', today, latest: furthestDay(today) }] : []);

const refused = (...problems: readonly SessionRowProblem[]): SessionJudgement => ({ action: 'REFUSE', problems });
