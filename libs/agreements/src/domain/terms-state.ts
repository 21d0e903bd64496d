import type { LocalDate } from '#kernel';

/** The states of agreements, weekly rates and settlement rates (NRW-13). */
export const TERMS_STATES = ['DRAFT', 'IN_NEGOTIATION', 'PROFESSIONALLY_APPROVED', 'ECONOMICALLY_APPROVED', 'ACTIVE', 'REPLACED', 'DISCARDED'] as const;
export type TermsState = (typeof TERMS_STATES)[number];

/** What a screen shows: ENDED is no state of the database, because no timer may decide what is owed. */
export type ShownState = TermsState | 'ENDED';

/** Which state may follow which; the same table as agreements.may_become, a test walks every pair. */
export const TRANSITIONS: Readonly<Record<TermsState, readonly TermsState[]>> = {
  DRAFT: ['IN_NEGOTIATION', 'DISCARDED'],
  IN_NEGOTIATION: ['PROFESSIONALLY_APPROVED', 'DISCARDED'],
  PROFESSIONALLY_APPROVED: ['ECONOMICALLY_APPROVED', 'IN_NEGOTIATION'],
  ECONOMICALLY_APPROVED: ['ACTIVE', 'IN_NEGOTIATION'],
  ACTIVE: ['REPLACED'],
  REPLACED: [],
  DISCARDED: [],
};

export const mayBecome = (was: TermsState, becomes: TermsState): boolean => TRANSITIONS[was].includes(becomes);

/** Terms are written only while they are negotiated. */
export const isWritable = (state: TermsState): boolean => state === 'DRAFT' || state === 'IN_NEGOTIATION';

export interface DatedTerms {
  readonly state: TermsState;
  /** Last day; null: open. */
  readonly validTo: LocalDate | null;
}

/** ENDED: active terms whose last day lies before today (Europe/Berlin). */
export function shownState({ state, validTo }: DatedTerms, today: LocalDate): ShownState {
  return state === 'ACTIVE' && validTo !== null && validTo < today ? 'ENDED' : state;
}

/** Where the terms can go from here; what is over goes nowhere. Who may take which way is another question. */
export function nextStates(terms: DatedTerms, today: LocalDate): readonly ShownState[] {
  const shown = shownState(terms, today);
  if (shown === 'ENDED') return [];
  return shown === 'ACTIVE' ? ['ENDED', ...TRANSITIONS.ACTIVE] : TRANSITIONS[shown];
}
