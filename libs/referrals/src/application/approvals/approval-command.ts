import { refuse, type Refusal, type Result } from '#kernel';
import { answerOnce, orTryAgain, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain, type UnitOfWork } from '#platform';
import { findApprovals, readApprovedCase, takeOverBrought, type ApprovedCase } from '../../persistence/approvals/approval.sql.js';
import type { ApprovalRecord } from '../../domain/approvals/approval-record.js';
import { openReferral } from '../requests/referral-command.js';
import { referralUnknown, signingRightMissing, wrongState, type AnyApprovalRefusal, type ApprovalWrongState, type ReferralUnknown, type SigningRightMissing } from './approval-refusals.js';

export interface Keyed {
  readonly idempotencyKey?: string | undefined;
}

interface Command<I extends Keyed> {
  /** As its GraphQL field. */
  readonly name: string;
  readonly input: I;
}

/** Runs a command in one unit of work, at most once per key; a lock that is not to be had in time is TRY_AGAIN. */
export function runOnce<I extends Keyed, T, R extends Refusal>(
  unitOfWork: UnitOfWork,
  context: RequestContext,
  { name, input }: Command<I>,
  work: (tx: Transaction, input: Omit<I, 'idempotencyKey'>) => Promise<Result<T, R>>,
): Promise<Result<T, R | TryAgain | IdempotencyConflict>> {
  const { idempotencyKey: key, ...rest } = input;
  return orTryAgain(() => unitOfWork.run(context, (tx) => answerOnce(tx, { name, key, input: rest }, () => work(tx, rest))));
}

/** What a decision is about: the referral, locked, and what is approved for it by its days. */
export interface DecidedCase {
  readonly referral: ApprovedCase;
  readonly approvals: readonly ApprovalRecord[];
}

/** The referral for one of its agency's caseworkers, locked; undefined for everybody else, as where there is none. */
export async function lockOwnCase(tx: Transaction, referralId: string | undefined): Promise<ApprovedCase | undefined> {
  const opened = referralId === undefined ? undefined : await openReferral(tx, referralId);
  return opened?.ok ? readApprovedCase(tx, opened.value) : undefined;
}

type Refused = ReferralUnknown | SigningRightMissing | ApprovalWrongState;

/** The referral for somebody who may sign for it (TS-15), in a state in which something is approved, with its approvals as rows of their own. */
export async function lockForDecision(tx: Transaction, referralId: string | undefined, isEnd = false): Promise<Result<DecidedCase, Refused>> {
  const referral = await lockOwnCase(tx, referralId);
  if (!referral) return refuse(referralUnknown);
  if (tx.context.signingRight !== true) return refuse(signingRightMissing);
  if (!isEnd && (referral.state === 'DRAFT' || referral.state === 'ENDED')) return refuse(wrongState(referral.state));
  await takeOverBrought(tx, referral.id);
  return { ok: true, value: { referral, approvals: await findApprovals(tx, [referral.id]) } };
}

export type { AnyApprovalRefusal };
