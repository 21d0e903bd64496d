import { SEATS_CHANGED } from '#kernel';
import type { Transaction } from '#platform';

/** Tells, once per offer, that a session which was full has a free seat again; null: none has. */
export async function tellOfFreeSeats(tx: Transaction, offerIds: readonly string[] | null): Promise<void> {
  if (offerIds === null || offerIds.length === 0) return;
  await tx.outbox.addAll(offerIds.map((offerId) => ({ ...SEATS_CHANGED, payload: { offerId } })));
}
