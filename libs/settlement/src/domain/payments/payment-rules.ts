/** When what is owed is due, and when it is reminded of. */
export interface PaymentRules {
  /** Days after closing; moved to the next working day. 1 to 90. */
  readonly paymentDays: number;
  /** Days after the due day of the first, second and third reminder; rising, up to 365. */
  readonly firstReminderDays: number;
  readonly secondReminderDays: number;
  readonly thirdReminderDays: number;
}

/** Of an agency that has decided nothing. */
export const DEFAULT_PAYMENT_RULES: PaymentRules = { paymentDays: 14, firstReminderDays: 7, secondReminderDays: 21, thirdReminderDays: 35 };

export interface RulesProblem {
  readonly field: keyof PaymentRules;
  readonly expected: string;
}

/** What cannot be among the rules; null: nothing. */
export function paymentRulesProblem({ paymentDays, firstReminderDays, secondReminderDays, thirdReminderDays }: PaymentRules): RulesProblem | null {
  if (paymentDays < 1 || paymentDays > 90) return { field: 'paymentDays', expected: 'a number of days from 1 to 90' };
  if (firstReminderDays < 1) return { field: 'firstReminderDays', expected: 'at least 1 day' };
  if (secondReminderDays <= firstReminderDays) return { field: 'secondReminderDays', expected: 'more days than to the first reminder' };
  if (thirdReminderDays <= secondReminderDays) return { field: 'thirdReminderDays', expected: 'more days than to the second reminder' };
  return thirdReminderDays > 365 ? { field: 'thirdReminderDays', expected: 'at most 365 days' } : null;
}
