import { SEATS_CHANGED, SESSION_CHANGED } from '#kernel';
import type { Transaction } from '#platform';

/** The offers have seats that they did not have before; one event each, in one statement. */
export async function tellOfNewSeats(tx: Transaction, offerIds: readonly string[]): Promise<void> {
  const once = [...new Set(offerIds)];
  if (once.length > 0) await tx.outbox.addAll(once.map((offerId) => ({ ...SEATS_CHANGED, payload: { offerId } })));
}

/** Whoever has a seat in one of these sessions hears of it; one event each, in one statement. */
export async function tellSeatHolders(tx: Transaction, sessions: readonly { readonly id: string; readonly seatsTaken: number }[]): Promise<void> {
  const seated = sessions.filter(({ seatsTaken }) => seatsTaken > 0);
  if (seated.length > 0) await tx.outbox.addAll(seated.map(({ id }) => ({ ...SESSION_CHANGED, payload: { sessionId: id } })));
}
