import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import type { ProposalReason } from '../../domain/differences/proposal.js';
import type { AttendanceStatus } from '../../domain/register/attendance-entries.js';
import { recorderOf } from '../../domain/register/recorder.js';
import { findDifference, insertProposal } from '../../persistence/differences/difference.sql.js';
import { lockRegisters } from '../../persistence/register/attendance.sql.js';
import { differenceOver, differenceUnknown, proposalOpen, type DifferenceNotFound, type DifferenceOver, type ProposalOpen } from './difference-refusals.js';

export interface ProposeAttendanceInput {
  readonly differenceId: string;
  /** What both records should say. */
  readonly status: AttendanceStatus;
  readonly reason: ProposalReason;
  readonly idempotencyKey?: string | undefined;
}

export interface AttendanceProposed {
  readonly proposalId: string;
}

type Refused = DifferenceNotFound | DifferenceOver | ProposalOpen;
export type ProposeAttendanceRefusal = Refused | TryAgain | IdempotencyConflict;
export type ProposeAttendanceResult = Result<AttendanceProposed, ProposeAttendanceRefusal>;

/**
 * One side of a difference says what both records should say, and why (TS-16): group leads, case leads and administrators of the host, or
 * caseworkers of the agency. Nothing changes until the other side accepts; either side may still correct its own record.
 */
@Injectable()
export class ProposeAttendanceUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: ProposeAttendanceInput): Promise<ProposeAttendanceResult> {
    const { idempotencyKey: key, ...wish } = input;
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'proposeAttendance', key, input: wish }, () => propose(tx, wish))));
  }
}

async function propose(tx: Transaction, { differenceId, status, reason }: Omit<ProposeAttendanceInput, 'idempotencyKey'>): Promise<Result<AttendanceProposed, Refused>> {
  const found = isUuid(differenceId) ? await findDifference(tx, differenceId) : undefined;
  if (found === undefined || recorderOf(tx.context, found.hostId) === null) return refuse(differenceUnknown);
  await lockRegisters(tx, [found.sessionId]);
  // After the lock: what the other side has done meanwhile is seen.
  const difference = (await findDifference(tx, differenceId))!;
  if (difference.isOver) return refuse(differenceOver);
  if (difference.openProposalId !== null) return refuse(proposalOpen(difference.openProposalId));
  const proposalId = await insertProposal(tx, difference, status, reason);
  const { agencyId, sessionId, referralId } = difference;
  await tx.journal.write({ agencyId, action: 'attendance.proposed', subjectKind: 'attendance-proposal', subjectId: proposalId, after: { sessionId, referralId, status, reason } });
  return ok({ proposalId });
}
