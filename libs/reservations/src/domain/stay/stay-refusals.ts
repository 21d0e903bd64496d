import type { LocalDate, Refusal } from '#kernel';

/** Days that have passed, or on which a session has begun, neither come nor go. */
export interface PastDays extends Refusal {
  readonly code: 'PAST_DAYS';
  /** The first day that may still change. */
  readonly firstPossible: LocalDate;
}

/** The days asked for are none that the stay can have. */
export interface StaySpanInvalid extends Refusal {
  readonly code: 'STAY_SPAN_INVALID';
  /** Which of them. */
  readonly field: 'from' | 'to' | 'lastDay';
}

export const pastDays = (field: StaySpanInvalid['field'], firstPossible: LocalDate): PastDays => ({
  code: 'PAST_DAYS',
  message: `${field}: only days from ${firstPossible} on may change; what was used stays as it was.`,
  firstPossible,
});

export const spanInvalid = (field: StaySpanInvalid['field'], expected: string): StaySpanInvalid => ({ code: 'STAY_SPAN_INVALID', message: `${field}: ${expected} was expected.`, field });
