import type { Transaction } from '#platform';
import type { ConfirmationSource } from '../../domain/freshness/freshness.js';
import type { ConfirmedOffer } from '../../persistence/freshness/confirmation.sql.js';

/** One entry per offer, with what was noted before. */
export async function tellOfConfirmations(tx: Transaction, confirmed: readonly ConfirmedOffer[], source: ConfirmationSource): Promise<void> {
  if (confirmed.length === 0) return;
  const confirmedAt = await tx.now();
  await tx.journal.writeAll(
    confirmed.map(({ offerId, wasConfirmedAt, wasSource }) => ({
      agencyId: null,
      action: 'capacity.confirmed',
      subjectKind: 'offer',
      subjectId: offerId,
      before: { confirmedAt: wasConfirmedAt, source: wasSource },
      after: { confirmedAt, source },
    })),
  );
}
