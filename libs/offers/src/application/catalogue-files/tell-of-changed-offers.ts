import { openTasks } from '#inbox';
import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import { CERTIFICATION_SUBJECTS, CERTIFIED_OFFER_CHANGED } from '../../domain/certification/certification-tasks.js';
import { certifiersOf } from '../../persistence/catalogue-files/save-offers.sql.js';
import { dueDay } from '../certification/tell-of-certification.js';

/** What tellOfChangedOffer does for one offer: tells the certifiers of each of them; two statements for any number. */
export async function tellOfChangedOffers(tx: Transaction, offerIds: readonly string[]): Promise<void> {
  if (offerIds.length === 0) return;
  const certifiers = await certifiersOf(tx, offerIds);
  if (certifiers.length === 0) return;
  const dueOn = new Map<string, LocalDate>();
  for (const { federalState, today } of certifiers) if (!dueOn.has(federalState)) dueOn.set(federalState, await dueDay(federalState, today));
  await openTasks(
    tx,
    certifiers.map(({ offerId, agencyId, federalState }) => ({
      kind: CERTIFIED_OFFER_CHANGED,
      organisationId: agencyId,
      ownerRole: 'CERTIFIER',
      subjectKind: CERTIFICATION_SUBJECTS.OFFER,
      subjectId: offerId,
      dueOn: dueOn.get(federalState)!,
    })),
  );
}
