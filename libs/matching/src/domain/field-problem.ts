/** A value of an input that cannot be. */
export interface FieldProblem {
  /** The field of the input. */
  readonly field: string;
  /** What was expected there, in English. */
  readonly expected: string;
}

export const MOST_REASON_CHARACTERS = 500;

/** A text that a person can read: neither blanks alone nor what the database cannot keep (U+0000, halves of a character). */
export const isReason = (text: string): boolean => text.trim() !== '' && [...text].length <= MOST_REASON_CHARACTERS && !/[\0\p{Cs}]/u.test(text);

export const REASON_PROBLEM: FieldProblem = { field: 'reason', expected: `a text of 1 to ${MOST_REASON_CHARACTERS} characters` };
