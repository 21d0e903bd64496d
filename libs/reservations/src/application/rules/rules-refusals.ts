import type { Refusal } from '#kernel';
import type { SeatRules } from '../../domain/rules/seat-rules.js';

export interface NotAnAgency extends Refusal {
  readonly code: 'NOT_AN_AGENCY';
}

/** One of the rules is no number that may stand there. */
export interface SeatRulesInvalid extends Refusal {
  readonly code: 'SEAT_RULES_INVALID';
  readonly field: keyof SeatRules;
}

export const notAnAgency: NotAnAgency = { code: 'NOT_AN_AGENCY', message: 'Only an agency decides this.' };

export const seatRulesInvalid = (field: keyof SeatRules, expected: string): SeatRulesInvalid => ({ code: 'SEAT_RULES_INVALID', message: `${field}: ${expected} was expected.`, field });
