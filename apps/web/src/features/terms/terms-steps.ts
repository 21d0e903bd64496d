import type { Role } from '../../app/session/session.js';
import type { TermsState } from './terms-state.js';

export type TermsKind = 'AGREEMENT' | 'RATE';
export type TermsStep = 'NEGOTIATE' | 'APPROVE_PROFESSIONALLY' | 'APPROVE_ECONOMICALLY' | 'ACTIVATE' | 'REOPEN' | 'DISCARD';

/** Who may write and negotiate agreements, and who rates. */
export const AUTHORS: Readonly<Record<TermsKind, readonly Role[]>> = {
  AGREEMENT: ['ADMINISTRATOR', 'QUALITY', 'CERTIFIER', 'CONTROLLER'],
  RATE: ['ADMINISTRATOR', 'CONTROLLER', 'BILLING'],
};
const PROFESSIONAL: Readonly<Record<TermsKind, readonly Role[]>> = { AGREEMENT: ['QUALITY', 'CERTIFIER'], RATE: ['CERTIFIER'] };

interface Person {
  readonly has: (...roles: readonly Role[]) => boolean;
  readonly isAgency: boolean;
}

/** The steps that lead to the next states and that this person may take, the one onwards first. */
export function possibleSteps(kind: TermsKind, { state, nextStates }: { readonly state: TermsState; readonly nextStates: readonly TermsState[] }, { has, isAgency }: Person): readonly TermsStep[] {
  const isAuthor = has(...AUTHORS[kind]);
  const may: Readonly<Record<TermsStep, boolean>> = {
    NEGOTIATE: state === 'DRAFT' && nextStates.includes('IN_NEGOTIATION') && isAuthor,
    APPROVE_PROFESSIONALLY: nextStates.includes('PROFESSIONALLY_APPROVED') && isAgency && has(...PROFESSIONAL[kind]),
    APPROVE_ECONOMICALLY: nextStates.includes('ECONOMICALLY_APPROVED') && isAgency && has('CONTROLLER', 'BILLING'),
    ACTIVATE: nextStates.includes('ACTIVE') && isAgency && has('ADMINISTRATOR'),
    REOPEN: state !== 'DRAFT' && nextStates.includes('IN_NEGOTIATION') && isAgency && isAuthor,
    DISCARD: nextStates.includes('DISCARDED') && isAuthor,
  };
  return (Object.keys(may) as TermsStep[]).filter((step) => may[step]);
}
