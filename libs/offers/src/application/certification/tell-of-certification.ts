import { closeTasks, officeDays, openTasks } from '#inbox';
import { isFederalState, type LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { CertificationRecord } from '../../domain/certification/certification-record.js';
import { CERTIFICATE_ENDS, CERTIFICATION_DECIDED, CERTIFICATION_REVIEW, CERTIFICATION_SUBJECTS, HOST_TRAYS, REVIEW_WORKING_DAYS } from '../../domain/certification/certification-tasks.js';
import { findCertificateIds } from '../../persistence/certification/certificate-ends.sql.js';

/** The day until which an agency is to look at something. */
export async function dueDay(federalState: string, today: LocalDate): Promise<LocalDate> {
  if (!isFederalState(federalState)) throw new Error('An agency has no federal state.');
  return (await officeDays(federalState)).addWorkingDays(today, REVIEW_WORKING_DAYS);
}

const about = (id: string) => ({ subjectKind: CERTIFICATION_SUBJECTS.CERTIFICATION, subjectId: id });

/** Puts an application into the tray of the agency's certifiers; whoever asks need not be told that a certificate ends. */
export async function tellOfSubmission(tx: Transaction, { id, offerId, agencyId }: CertificationRecord, dueOn: LocalDate): Promise<void> {
  await openTasks(tx, [{ ...about(id), kind: CERTIFICATION_REVIEW, organisationId: agencyId, ownerRole: 'CERTIFIER', dueOn }]);
  await closeEnds(tx, offerId, agencyId);
}

/** The certifiers have nothing to do any more, and the host's administrators and group leads hear what was decided. */
export async function tellOfDecision(tx: Transaction, { id, hostId, state }: CertificationRecord): Promise<void> {
  const isWithdrawn = state === 'WITHDRAWN';
  await closeTasks(tx, { kind: CERTIFICATION_REVIEW, subjectKind: CERTIFICATION_SUBJECTS.CERTIFICATION, subjectIds: [id], as: isWithdrawn ? 'CANCELLED' : 'DONE' });
  if (!isWithdrawn) await openTasks(tx, HOST_TRAYS.map((ownerRole) => ({ ...about(id), kind: CERTIFICATION_DECIDED, organisationId: hostId, ownerRole })));
}

const closeEnds = async (tx: Transaction, offerId: string, agencyId: string): Promise<void> =>
  closeTasks(tx, { kind: CERTIFICATE_ENDS, subjectKind: CERTIFICATION_SUBJECTS.CERTIFICATE, subjectIds: await findCertificateIds(tx, offerId, agencyId) });
