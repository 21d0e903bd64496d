import { closeTasks } from '#inbox';
import { HELP_CHANGED, LEGAL_BASIS_CHANGED, type LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { ApprovalRecord } from '../../domain/approvals/approval-record.js';
import { APPROVAL_SUBJECT, approvalTasks } from '../../domain/approvals/approval-tasks.js';
import { endApprovals, findApprovals, insertApprovals, type ApprovalEnd, type NewApproval } from '../../persistence/approvals/approval.sql.js';
import { isCovered } from '../../persistence/approvals/approval-terms.sql.js';
import type { DecidedCase } from './approval-command.js';

/** What a person should know of a decision; it is taken all the same. */
export interface ApprovalWarning {
  readonly code: 'LEGAL_BASIS_NOT_COVERED';
  readonly legalBasis: string;
  /** The first day for which it is said. */
  readonly day: LocalDate;
  readonly message: string;
  /** The sentence for German screens. */
  readonly text: string;
}

/** What is approved now, after a decision. */
export interface ApprovalChange {
  readonly referralId: string;
  /** By their days. */
  readonly approvals: readonly ApprovalRecord[];
  readonly warnings: readonly ApprovalWarning[];
}

export interface WantedChange {
  /** What happened, for the journal: `approval.granted`. */
  readonly action: string;
  readonly added: readonly NewApproval[];
  readonly ended: readonly ApprovalEnd[];
  /** Approvals that are prolonged: nobody waits for a decision on them any more. */
  readonly prolonged?: readonly string[];
}

/**
 * Writes a decision: what is new before what ends, so that a referral is never without any; journal, event and tasks with it.
 * Warns where the responsible provider's agreement does not list the legal basis of what is new (DD-02, TS-12): matching will
 * refuse integrated and complementary seats alike.
 */
export async function applyChange(tx: Transaction, { referral, approvals }: DecidedCase, change: WantedChange): Promise<ApprovalChange> {
  const addedIds = await insertApprovals(tx, referral, change.added);
  await endApprovals(tx, change.ended);
  const after = await findApprovals(tx, [referral.id]);
  const endedIds = change.ended.map(({ id }) => id);
  await tx.journal.write({
    agencyId: referral.agencyId,
    action: change.action,
    subjectKind: 'referral',
    subjectId: referral.id,
    before: { approvals: approvals.filter(({ id }) => endedIds.includes(id)) },
    after: { approvals: after.filter(({ id }) => addedIds.includes(id) || endedIds.includes(id)), ended: change.ended },
  });
  const decided = [...endedIds, ...(change.prolonged ?? [])];
  for (const kind of approvalTasks) await closeTasks(tx, { kind, subjectKind: APPROVAL_SUBJECT, subjectIds: decided });
  await tx.outbox.addAll([
    { ...LEGAL_BASIS_CHANGED, payload: { referralId: referral.id, agencyId: referral.agencyId } },
    { ...HELP_CHANGED, payload: { referralId: referral.id } },
  ]);
  return { referralId: referral.id, approvals: after, warnings: await warningsOf(tx, { referral, approvals }, change.added) };
}

async function warningsOf(tx: Transaction, { referral }: DecidedCase, added: readonly NewApproval[]): Promise<ApprovalWarning[]> {
  const { agencyId, responsibleId, purpose } = referral;
  const [first] = added;
  if (first === undefined || responsibleId === agencyId || purpose === 'RELIEF') return [];
  const { legalBasis, validFrom: day } = first;
  if (await isCovered(tx, agencyId, responsibleId, legalBasis, day)) return [];
  const german = day.split('-').reverse().join('.');
  return [
    {
      code: 'LEGAL_BASIS_NOT_COVERED',
      legalBasis,
      day,
      message: `No agreement of the responsible provider on ${day} lists § ${legalBasis}.`,
      text: `Keine Vereinbarung des fallführenden Trägers am ${german} nennt § ${legalBasis}.`,
    },
  ];
}
