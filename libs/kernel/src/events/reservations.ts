/** An offer has a seat that somebody on the waiting list may be offered, or somebody has begun to wait. Heard by reservations/ (DD-35). */
export const OFFER_FREED_SEATS = { queue: 'reservations', job: 'offer-freed-seats' } as const;

/** Names what it is about; whoever hears it looks at everything that is to be done. */
export interface OfferFreedSeatsPayload extends Readonly<Record<string, string>> {
  /** An offer or a wait. */
  readonly subjectId: string;
}
