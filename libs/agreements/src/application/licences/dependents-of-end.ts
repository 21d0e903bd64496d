import { isUuid, type LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { LicenceDependency } from '../../domain/licences/licence-dependency.js';
import { Agreement } from '../../persistence/agreement.entity.js';
import { findDependents } from '../../persistence/licences/licence-dependency.sql.js';

/**
 * The licences that rest on the co-use of an agreement which would be lost after its last day, asked before it is ended (DD-26).
 * Null where the caller's organisation could not end it: not its agency, or not active.
 */
export async function dependentsOfEnd(tx: Transaction, agreementId: string, lastDay: LocalDate): Promise<LicenceDependency[] | null> {
  const agreement = isUuid(agreementId) ? await tx.repository(Agreement).findOneBy({ id: agreementId }) : null;
  if (agreement?.agencyId !== tx.context.organisationId || agreement.state !== 'ACTIVE') return null;
  // Active agreements of the same two do not overlap: on days that this one loses, no other lets anybody in.
  const isLost = agreement.coUseIncoming && (agreement.validTo === null || lastDay < agreement.validTo);
  return isLost ? findDependents(tx, agreement.agencyId, agreement.providerId) : [];
}
