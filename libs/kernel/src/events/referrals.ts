/**
 * Which legal basis is approved for a referral on which day has changed: reservations on whose days the responsible provider's
 * agreement does not list it are looked for anew (BHV-19). Heard by reservations/.
 */
export const LEGAL_BASIS_CHANGED = { queue: 'reservations', job: 'flag-legal-basis' } as const;

export interface LegalBasisChangedPayload extends Readonly<Record<string, string>> {
  readonly referralId: string;
  /** The referral's agency, in whose name the reservations are looked at. */
  readonly agencyId: string;
}
/** A family takes back its consent to taking part: the case's seats to come are given back. Heard by reservations/. */
export const CONSENT_REVOKED = { queue: 'reservations', job: 'release-seats-of-case' } as const;

export interface ConsentRevokedPayload extends Readonly<Record<string, string>> {
  readonly referralId: string;
  /** The agency of the case, in whose name the seats are given back. */
  readonly agencyId: string;
}

/** The help of a case has ended or is paused: what it only holds or asks for is withdrawn, and with an end its seats to come are given back. Heard by reservations/. */
export const CASE_STOPPED = { queue: 'reservations', job: 'release-seats-of-stopped-case' } as const;

export interface CaseStoppedPayload extends Readonly<Record<string, string>> {
  readonly referralId: string;
  /** The agency of the case, in whose name they are given back. */
  readonly agencyId: string;
  /** The day on which it stopped: the seats of the days after it are given back. */
  readonly lastDay: string;
}

/** What is approved for a case, or whether its help goes on, has changed, or what its plan says: its deadlines are counted anew. Heard by care/. */
export const HELP_CHANGED = { queue: 'care', job: 'keep-case-deadlines' } as const;

export interface HelpChangedPayload extends Readonly<Record<string, string>> {
  readonly referralId: string;
}

/** A case has ended, or goes on again: whether it owes a final report is looked at (GZ-06). Heard by care/. */
export const CASE_ENDED = { queue: 'care', job: 'look-after-final-report' } as const;

export interface CaseEndedPayload extends Readonly<Record<string, string>> {
  readonly referralId: string;
  /** The agency of the case, in whose name it is looked at. */
  readonly agencyId: string;
}
