/**
 * What systems of the parties of a reservation (agency, responsible provider, host) may be told of it. Never who it is for: no
 * pseudonym, no identity, no legal basis, no verdict.
 */
const fields = ['reservationId', 'code', 'offerId', 'state', 'from', 'to', 'expiresAt'] as const;

export const RESERVATION_HELD = { code: 'reservation.held', description: 'Seats are held for a short time, while a request is being written.', fields } as const;
export const RESERVATION_REQUESTED = { code: 'reservation.requested', description: 'Seats are asked for and held until the host or the agency has answered.', fields } as const;
export const RESERVATION_CONFIRMED = { code: 'reservation.confirmed', description: 'Seats are reserved.', fields } as const;
export const RESERVATION_CHANGED = { code: 'reservation.changed', description: 'A reservation has other days than before.', fields } as const;
export const RESERVATION_CANCELLED = { code: 'reservation.cancelled', description: 'A reservation was given back, from its first day or from a later one on.', fields } as const;
export const RESERVATION_DECLINED = { code: 'reservation.declined', description: 'The host or the agency has declined a request.', fields } as const;
export const RESERVATION_EXPIRED = { code: 'reservation.expired', description: 'Held seats were given back because their time was over.', fields } as const;
export const WAITLIST_OFFERED = { code: 'waitlist.offered', description: 'A free seat is offered to a case on the waiting list and held for it.', fields } as const;

/** Every kind of event of this context; docs/webhooks.md lists them. */
export const reservationWebhooks = [
  RESERVATION_HELD,
  RESERVATION_REQUESTED,
  RESERVATION_CONFIRMED,
  RESERVATION_CHANGED,
  RESERVATION_CANCELLED,
  RESERVATION_DECLINED,
  RESERVATION_EXPIRED,
  WAITLIST_OFFERED,
] as const;
