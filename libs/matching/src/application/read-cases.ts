import { logAccess, type Access } from '#identity';
import type { RequestContext, Transaction, UnitOfWork } from '#platform';

const SUBJECT = 'referral';
const NONE: ReadonlySet<string> = new Set();

export interface CaseRead {
  readonly ids: readonly string[];
  /** Referrals whose read the same request has noted before. */
  readonly noted?: ReadonlySet<string> | undefined;
}

/**
 * Answers something of referrals, by their ids, and notes who read it: those that are answered in the unit of work of the
 * answer, all others as refused in one of their own, as FindReferralsQuery does. One statement each, however many they are.
 */
export async function readCases<V>(unitOfWork: UnitOfWork, context: RequestContext, { ids, noted = NONE }: CaseRead, read: (tx: Transaction) => Promise<ReadonlyMap<string, V>>): Promise<ReadonlyMap<string, V>> {
  const found = await unitOfWork.run(context, async (tx) => {
    const answers = await read(tx);
    await logAccess(tx, { subjectKind: SUBJECT, subjectIds: [...answers.keys()].filter((id) => !noted.has(id)), granted: true });
    return answers;
  });
  await noteRead(unitOfWork, context, { subjectIds: ids.filter((id) => !found.has(id.toLowerCase()) && !noted.has(id.toLowerCase())), granted: false });
  return found;
}

/** Notes a read in a unit of work of its own, whatever becomes of the one that has read or was refused. */
export async function noteRead(unitOfWork: UnitOfWork, context: RequestContext, read: Omit<Access, 'subjectKind'>): Promise<void> {
  if (read.subjectIds.length > 0) await unitOfWork.run(context, (tx) => logAccess(tx, { subjectKind: SUBJECT, ...read }));
}
