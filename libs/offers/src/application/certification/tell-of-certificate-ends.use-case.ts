import { closeTasks, findTasksOfKind, openTasks, type NewTask } from '#inbox';
import type { LocalDate } from '#kernel';
import { operatorContext, type Transaction, type UnitOfWork, type UnitOfWorkOptions } from '#platform';
import {
  CERTIFICATE_ENDS,
  CERTIFICATION_SUBJECTS,
  CONDUCT_CERTIFICATE_ENDS,
  DAYS_BEFORE_CERTIFICATE_ENDS as DAYS,
  HOST_TRAYS,
} from '../../domain/certification/certification-tasks.js';
import { findSettledEnds, lockCertificateEnds, type CertificateEnd } from '../../persistence/certification/certificate-ends.sql.js';
import { findConductEnds, findSettledConduct, lockConductEnds, type ConductEnd } from '../../persistence/certification/conduct-certificates.sql.js';

export interface CertificateEndsTold {
  /** Ends of certificates of offers, and of good conduct, of which hosts were told. */
  readonly ending: number;
  readonly conductEnding: number;
  /** Ends that were told of and are none any more. */
  readonly settled: number;
}

const CERTIFICATES = { kind: CERTIFICATE_ENDS, subjectKind: CERTIFICATION_SUBJECTS.CERTIFICATE } as const;
const CONDUCT = { kind: CONDUCT_CERTIFICATE_ENDS, subjectKind: CERTIFICATION_SUBJECTS.OFFER } as const;

/**
 * Gives the administrators and the group leads of the host a task 90 days before a certificate ends that no other one follows
 * and for which they have not asked, and before a certificate of good conduct of somebody who leads becomes five years old (§ 72a SGB VIII). A last
 * day is told once, however often and in how many workers this runs; another one anew.
 */
export class TellOfCertificateEndsUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(options: UnitOfWorkOptions = {}): Promise<CertificateEndsTold> {
    return this.unitOfWork.run(operatorContext('DEADLINES', 'tell-of-certificate-ends'), tell, options);
  }
}

async function tell(tx: Transaction): Promise<CertificateEndsTold> {
  const ends = await lockCertificateEnds(tx, DAYS);
  const certificates = await tellOnce(tx, CERTIFICATES, (ids) => findSettledEnds(tx, ids, DAYS), ends.map(taskOfEnd));
  await lockConductEnds(tx);
  const conductEnds = await findConductEnds(tx, DAYS);
  const conduct = await tellOnce(tx, CONDUCT, (ids) => findSettledConduct(tx, ids, DAYS), conductEnds.map(taskOfConduct));
  return { ending: certificates.told, conductEnding: conduct.told, settled: certificates.settled + conduct.settled };
}

/** What the host is told of, whoever of it gets it. */
type HostTask = Pick<NewTask, 'kind' | 'subjectKind' | 'subjectId' | 'organisationId' | 'closers'> & { readonly dueOn: LocalDate };

/** After the locks: what another worker has told by now is seen. */
async function tellOnce(
  tx: Transaction,
  about: typeof CERTIFICATES | typeof CONDUCT,
  findSettled: (ids: readonly string[]) => Promise<string[]>,
  due: readonly HostTask[],
): Promise<{ told: number; settled: number }> {
  const tasks = await findTasksOfKind(tx, about);
  const open = tasks.filter(({ isOpen }) => isOpen).map(({ subjectId }) => subjectId);
  const settled = open.length === 0 ? [] : await findSettled(open);
  await closeTasks(tx, { ...about, subjectIds: settled });
  const told = new Set(tasks.map(({ subjectId, dueOn }) => `${subjectId} ${dueOn}`));
  const fresh = due.filter(({ subjectId, dueOn }) => !told.has(`${subjectId} ${dueOn}`));
  await openTasks(tx, fresh.flatMap(forHost));
  return { told: fresh.length, settled: settled.length };
}

/** A task for each of the host's trays. */
const forHost = (task: HostTask): NewTask[] => HOST_TRAYS.map((ownerRole) => ({ ...task, ownerRole }));

/** The agency that grants the next one closes it, too. */
const taskOfEnd = ({ id, agencyId, hostId, validTo }: CertificateEnd): HostTask =>
  ({ ...CERTIFICATES, organisationId: hostId, subjectId: id, dueOn: validTo, closers: [agencyId] });

const taskOfConduct = ({ offerId, hostId, lastDay }: ConductEnd): HostTask =>
  ({ ...CONDUCT, organisationId: hostId, subjectId: offerId, dueOn: lastDay });
