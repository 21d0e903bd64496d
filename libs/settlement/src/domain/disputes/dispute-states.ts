/** How far a dispute about lines of a month has come. */
export const DISPUTE_STATES = ['OPEN', 'ANSWERED', 'ESCALATED', 'DECIDED', 'WITHDRAWN', 'SETTLED'] as const;
export type DisputeState = (typeof DISPUTE_STATES)[number];

/**
 * What can be done about one. ACCEPT signs the cents that the other side has signed before, the claim or a later proposal. DROP_LINES takes
 * some lines back, WITHDRAW all. EXPIRE: nobody has answered in time.
 */
export const DISPUTE_ACTIONS = ['ACCEPT', 'ACCEPT_PART', 'REJECT', 'PROPOSE', 'DROP_LINES', 'WITHDRAW', 'ESCALATE', 'EXPIRE', 'PROPOSE_RULING', 'CONFIRM_RULING'] as const;
export type DisputeAction = (typeof DISPUTE_ACTIONS)[number];

/** Why a line is disputed. OTHER needs words. */
export const DISPUTE_REASONS = ['ATTENDANCE_WRONG', 'RATE_WRONG', 'NOT_OUR_CASE', 'DOUBLE', 'QUANTITY_WRONG', 'OTHER'] as const;
export type DisputeReason = (typeof DISPUTE_REASONS)[number];

export const DISPUTE_ANSWERS = ['ACCEPTED', 'PARTLY', 'REJECTED'] as const;
export type DisputeAnswer = (typeof DISPUTE_ANSWERS)[number];

/**
 * Which state follows an action; where there is none it is refused. What two sides cannot agree upon between them, because a third one would
 * owe or receive other money, an ACCEPT only answers: the agency decides.
 */
export const DISPUTE_TRANSITIONS: Readonly<Record<DisputeState, Partial<Readonly<Record<DisputeAction, DisputeState>>>>> = {
  OPEN: { ACCEPT: 'SETTLED', ACCEPT_PART: 'ANSWERED', REJECT: 'ANSWERED', DROP_LINES: 'OPEN', WITHDRAW: 'WITHDRAWN', EXPIRE: 'ESCALATED' },
  ANSWERED: { ACCEPT: 'SETTLED', PROPOSE: 'ANSWERED', DROP_LINES: 'ANSWERED', WITHDRAW: 'WITHDRAWN', ESCALATE: 'ESCALATED', EXPIRE: 'ESCALATED' },
  ESCALATED: { DROP_LINES: 'ESCALATED', WITHDRAW: 'WITHDRAWN', PROPOSE_RULING: 'ESCALATED', CONFIRM_RULING: 'DECIDED' },
  DECIDED: {},
  WITHDRAWN: {},
  SETTLED: {},
};

/** What only those can do who can agree between them. */
const BY_AGREEMENT: readonly DisputeAction[] = ['ACCEPT_PART', 'PROPOSE'];

/** The state after an action, or null where it is not possible. */
export function nextDisputeState(state: DisputeState, action: DisputeAction, isSettleable: boolean): DisputeState | null {
  const next = DISPUTE_TRANSITIONS[state][action] ?? null;
  if (isSettleable || next === null) return next;
  if (BY_AGREEMENT.includes(action)) return null;
  if (action !== 'ACCEPT') return next;
  return state === 'OPEN' ? 'ANSWERED' : null;
}

/** Longest text of a dispute and of each step, in characters. */
export const LONGEST_DISPUTE_TEXT = 2_000;

/** Lines of one dispute at most: those of one debtor and host in one month. */
export const MOST_DISPUTED_LINES = 500;

/** Working days in which a side answers, where the agency has set nothing else. */
export const DISPUTE_WORKING_DAYS = 10;
export const MOST_DISPUTE_WORKING_DAYS = 60;
