/** A line that one owes or receives is disputed: answer until the day. */
export const DISPUTE_TO_ANSWER = {
  code: 'DISPUTE_TO_ANSWER',
  title: 'Einwand gegen Abrechnungszeilen beantworten',
  reminderWorkingDaysBefore: 3,
  escalateWorkingDaysAfter: null,
  escalateTo: null,
} as const;

/** The other side has answered or made a proposal: accept, propose, escalate or withdraw until the day. */
export const DISPUTE_TO_REACT = {
  code: 'DISPUTE_TO_REACT',
  title: 'Antwort auf Einwand gegen Abrechnungszeilen prüfen',
  reminderWorkingDaysBefore: 3,
  escalateWorkingDaysAfter: null,
  escalateTo: null,
} as const;

/** The sides have not agreed: the agency decides. */
export const DISPUTE_TO_RULE = {
  code: 'DISPUTE_TO_RULE',
  title: 'Über Einwand gegen Abrechnungszeilen entscheiden',
  reminderWorkingDaysBefore: 3,
  escalateWorkingDaysAfter: 1,
  escalateTo: 'ADMINISTRATOR',
} as const;

/** One person of the agency has proposed what to decide: a second one confirms it. */
export const DISPUTE_RULING_TO_CONFIRM = {
  code: 'DISPUTE_RULING_TO_CONFIRM',
  title: 'Entscheidung über Einwand gegen Abrechnungszeilen als zweite Person bestätigen',
  reminderWorkingDaysBefore: 3,
  escalateWorkingDaysAfter: 1,
  escalateTo: 'ADMINISTRATOR',
} as const;

/** For the side that did not end it: it is settled, decided or withdrawn. */
export const DISPUTE_ENDED = {
  code: 'DISPUTE_ENDED',
  title: 'Ergebnis eines Einwands gegen Abrechnungszeilen lesen',
  reminderWorkingDaysBefore: null,
  escalateWorkingDaysAfter: null,
  escalateTo: null,
} as const;

/** What is to be done while a dispute lasts: each step ends the one before. */
export const DISPUTE_TURNS = [DISPUTE_TO_ANSWER, DISPUTE_TO_REACT, DISPUTE_TO_RULE, DISPUTE_RULING_TO_CONFIRM] as const;

export const DISPUTE_SUBJECT = 'dispute';

/** Every kind of task about disputes. */
export const disputeTasks = [...DISPUTE_TURNS, DISPUTE_ENDED] as const;
