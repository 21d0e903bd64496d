/** Why a family does not take an offered seat; NO_ANSWER: it has let the deadline pass. Codes and never a text. */
export const OFFER_DECLINE_REASONS = ['NOT_NOW', 'TIMES_DO_NOT_SUIT', 'TOO_FAR', 'GROUP_DOES_NOT_SUIT', 'OTHER_HELP_FIRST', 'ILLNESS', 'OTHER'] as const;
export type OfferDeclineReason = (typeof OFFER_DECLINE_REASONS)[number];
export type OfferEndReason = OfferDeclineReason | 'NO_ANSWER';
export const OFFER_END_REASONS: readonly OfferEndReason[] = [...OFFER_DECLINE_REASONS, 'NO_ANSWER'];

/**
 * What follows. ASK_AGAIN: the same offer may be made again after the agency's days, others at once. SKIP_OFFER: this one never again.
 * PAUSE: nothing is offered until somebody lets the case wait again. The place in the queue stays in every case.
 */
export const CONSEQUENCES = ['ASK_AGAIN', 'SKIP_OFFER', 'PAUSE'] as const;
export type Consequence = (typeof CONSEQUENCES)[number];

export type Consequences = Readonly<Record<OfferEndReason, Consequence>>;

/** What an agency has decided about its waiting list. Everybody may read it. */
export interface WaitingRules {
  /** A seat is offered until the end of that working day (Monday to Friday), 1 to 30. */
  readonly offerWorkingDays: number;
  /** Working days before the last day of the offer on which people are reminded of it, 0 to 30. */
  readonly offerReminderWorkingDays: number;
  /** Days after which the same offer may be made again (ASK_AGAIN), 1 to 365. */
  readonly askAgainDays: number;
  readonly consequences: Consequences;
}

/** The usual consequences, as long as the agency has decided nothing else. */
export const DEFAULT_CONSEQUENCES: Consequences = {
  NOT_NOW: 'ASK_AGAIN',
  TIMES_DO_NOT_SUIT: 'SKIP_OFFER',
  TOO_FAR: 'SKIP_OFFER',
  GROUP_DOES_NOT_SUIT: 'SKIP_OFFER',
  OTHER_HELP_FIRST: 'PAUSE',
  ILLNESS: 'PAUSE',
  OTHER: 'SKIP_OFFER',
  NO_ANSWER: 'ASK_AGAIN',
};

/** With the defaults of reservations.agency_setting. */
export const DEFAULT_WAITING_RULES: WaitingRules = { offerWorkingDays: 5, offerReminderWorkingDays: 1, askAgainDays: 14, consequences: DEFAULT_CONSEQUENCES };

type NumberRule = Exclude<keyof WaitingRules, 'consequences'>;

const BOUNDS: readonly (readonly [NumberRule, number, number])[] = [
  ['offerWorkingDays', 1, 30],
  ['offerReminderWorkingDays', 0, 30],
  ['askAgainDays', 1, 365],
];

/** The first rule that is no number that may stand there; null: all may. */
export function waitingRulesProblem(rules: Pick<WaitingRules, NumberRule>): { readonly field: NumberRule; readonly expected: string } | null {
  const wrong = BOUNDS.find(([field, least, most]) => !Number.isInteger(rules[field]) || rules[field] < least || rules[field] > most);
  return wrong ? { field: wrong[0], expected: `a whole number from ${wrong[1]} to ${wrong[2]}` } : null;
}
