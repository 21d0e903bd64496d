import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { recorderOf } from '../../domain/register/recorder.js';
import { findBothRecords, findProposal, settleProposal, type BothRecords, type ProposalRow } from '../../persistence/differences/difference.sql.js';
import { lockRegisters } from '../../persistence/register/attendance.sql.js';
import { ownProposal, proposalSettled, proposalUnknown, type OwnProposal, type ProposalNotFound, type ProposalSettled } from './difference-refusals.js';
import type { AttendanceProposed } from './propose-attendance.use-case.js';
import { tellOfDifferences } from './tell-of-differences.js';

export interface SettleProposalInput {
  readonly proposalId: string;
  readonly idempotencyKey?: string | undefined;
}

type Refused = ProposalNotFound | ProposalSettled | OwnProposal;
export type SettleProposalRefusal = Refused | TryAgain | IdempotencyConflict;
export type SettleProposalResult = Result<AttendanceProposed, SettleProposalRefusal>;

/** The other side's answer to what one side proposes that both records should say (TS-16). */
@Injectable()
export class SettleProposalUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Both records take the status, each with an entry of its own in the log; the line of clearing is held no longer. */
  accept(context: RequestContext, input: SettleProposalInput): Promise<SettleProposalResult> {
    return this.run(context, 'acceptAttendanceProposal', input, true);
  }

  /** The records stay as they are. Whoever has proposed takes it back so. */
  decline(context: RequestContext, input: SettleProposalInput): Promise<SettleProposalResult> {
    return this.run(context, 'declineAttendanceProposal', input, false);
  }

  private run(context: RequestContext, name: string, { proposalId, idempotencyKey: key }: SettleProposalInput, isAccepted: boolean): Promise<SettleProposalResult> {
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name, key, input: { proposalId } }, () => settle(tx, proposalId, isAccepted))));
  }
}

async function settle(tx: Transaction, proposalId: string, isAccepted: boolean): Promise<Result<AttendanceProposed, Refused>> {
  const found = isUuid(proposalId) ? await findProposal(tx, proposalId) : undefined;
  const side = found === undefined ? null : recorderOf(tx.context, found.hostId);
  if (found === undefined || side === null) return refuse(proposalUnknown);
  await lockRegisters(tx, [found.sessionId]);
  // After the lock: what the other side has done meanwhile is seen.
  const proposal = (await findProposal(tx, proposalId))!;
  if (proposal.state !== 'OPEN') return refuse(proposalSettled(proposal.state));
  const isOwn = side === proposal.proposedBy;
  if (isOwn && isAccepted) return refuse(ownProposal);
  const decision = isAccepted ? 'ACCEPTED' : isOwn ? 'WITHDRAWN' : 'DECLINED';
  const before = isAccepted ? await findBothRecords(tx, proposal.sessionId, proposal.referralId) : [];
  await settleProposal(tx, proposal.id, decision);
  await tellJournal(tx, proposal, decision, before);
  if (isAccepted) await tellOfDifferences(tx, [proposal.sessionId]);
  return ok({ proposalId: proposal.id });
}

async function tellJournal(tx: Transaction, { id, agencyId, sessionId, referralId, status }: ProposalRow, decision: string, before: readonly BothRecords[]): Promise<void> {
  const journalId = await tx.journal.write({
    agencyId,
    action: `attendance.proposal-${decision.toLowerCase()}`,
    subjectKind: 'attendance-proposal',
    subjectId: id,
    before: { state: 'OPEN', ...(before.length > 0 && { records: before.map((record) => ({ recordedBy: record.recordedBy, status: record.status })) }) },
    after: { state: decision, sessionId, referralId, status },
  });
  await tx.journal.keep(
    before
      .filter((record) => record.status !== status)
      .map((record) => ({
        journalId,
        entity: 'care.attendance',
        key: [sessionId, referralId, record.recordedBy].join(':'),
        before: { status: record.status, recordedAt: record.recordedAt },
        after: { status },
      })),
  );
}
