import { openTasks, type NewTask } from '#inbox';
import type { Transaction } from '#platform';
import { CERTIFICATION_SUBJECTS, CERTIFIED_OFFER_CHANGED } from '../../domain/certification/certification-tasks.js';
import { findCertifiers } from '../../persistence/certification/certificate.sql.js';
import { dueDay } from './tell-of-certification.js';

/**
 * Tells the certifiers of every agency whose certificate holds today or later that what they certified has changed (staff,
 * shares of co-hosts, ages, seats, contraindications: isMaterialChange), in the transaction of the change. An open task of the same offer is kept.
 */
export async function tellOfChangedOffer(tx: Transaction, offerId: string): Promise<void> {
  const tasks: NewTask[] = [];
  for (const { agencyId, federalState, today } of await findCertifiers(tx, offerId)) {
    const dueOn = await dueDay(federalState, today);
    tasks.push({ kind: CERTIFIED_OFFER_CHANGED, organisationId: agencyId, ownerRole: 'CERTIFIER', subjectKind: CERTIFICATION_SUBJECTS.OFFER, subjectId: offerId, dueOn });
  }
  await openTasks(tx, tasks);
}
