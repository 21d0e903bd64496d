/** A session was cancelled or moved: whoever holds a seat in it hears of it. Heard by reservations/. */
export const SESSION_CHANGED = { queue: 'reservations', job: 'tell-seat-holders' } as const;

export interface SessionChangedPayload extends Readonly<Record<string, string>> {
  /** The session that does not take place as it was planned; it names the one that it was moved to. */
  readonly sessionId: string;
}

/** A certificate was withdrawn, or granted: which reservations lie on days without one is looked at again (DD-14). Heard by reservations/. */
export const CERTIFICATE_WITHDRAWN = { queue: 'reservations', job: 'flag-uncertified' } as const;

export interface CertificateWithdrawnPayload extends Readonly<Record<string, string>> {
  readonly certificateId: string;
  /** The agency whose certificate it is, and whose reservations are meant. */
  readonly agencyId: string;
}

/** An offer has seats that it did not have: it was published, has new sessions, or a full session is free again. Heard by offers/. */
export const SEATS_CHANGED = { queue: 'offers', job: 'answer-saved-searches' } as const;

export interface SeatsChangedPayload extends Readonly<Record<string, string>> {
  readonly offerId: string;
}
