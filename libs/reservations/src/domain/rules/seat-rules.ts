/** What an agency has decided about holding seats and asking for them. */
export interface SeatRules {
  /** A hold while the form is filled: minutes, 1 to 120; once prolonged by as many. */
  readonly holdMinutes: number;
  /** Open holds of one referral at once, 1 to 20. */
  readonly mostHolds: number;
  /** A hold while the family decides ends with that working day (Monday to Friday), 1 to 30. */
  readonly decisionWorkingDays: number;
  /** Host and agency answer a request until the end of that working day, 1 to 30. */
  readonly answerWorkingDays: number;
  /** Whoever has not answered is reminded on that working day, 1 to 29. */
  readonly chaseWorkingDays: number;
  /** Their administrators hear of it on that working day, 2 to 30, after the reminder; on the last day to answer at the latest. */
  readonly escalateWorkingDays: number;
}

/** As long as the agency has decided nothing; the defaults of reservations.agency_setting. */
export const DEFAULT_SEAT_RULES: SeatRules = { holdMinutes: 15, mostHolds: 3, decisionWorkingDays: 5, answerWorkingDays: 3, chaseWorkingDays: 1, escalateWorkingDays: 2 };

const BOUNDS: readonly (readonly [keyof SeatRules, number])[] = [
  ['holdMinutes', 120],
  ['mostHolds', 20],
  ['decisionWorkingDays', 30],
  ['answerWorkingDays', 30],
  ['chaseWorkingDays', 29],
  ['escalateWorkingDays', 30],
];

/** The first rule that is no number that may stand there; null: all may. */
export function seatRulesProblem(rules: SeatRules): { readonly field: keyof SeatRules; readonly expected: string } | null {
  const wrong = BOUNDS.find(([field, most]) => !Number.isInteger(rules[field]) || rules[field] < 1 || rules[field] > most);
  if (wrong) return { field: wrong[0], expected: `a whole number from 1 to ${wrong[1]}` };
  return rules.escalateWorkingDays > rules.chaseWorkingDays ? null : { field: 'escalateWorkingDays', expected: 'a later day than that of the reminder' };
}
