import { logAccess } from '#identity';
import { isUuid, ok, refuse, type Refusal, type Result } from '#kernel';
import { answerOnce, orTryAgain, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain, type UnitOfWork } from '#platform';
import { REFERRAL_SUBJECT } from '../../domain/requests/request-tasks.js';
import type { Referral } from '../../persistence/referral.entity.js';
import { lockReferrals, readReferral, type LockedReferral } from '../../persistence/requests/referral-request.sql.js';
import { referralUnknown, type ReferralUnknown } from './request-refusals.js';

/** What every command's input may carry. */
export interface Keyed {
  readonly idempotencyKey?: string | undefined;
}

/** What every command about one referral names. */
export interface ReferralCommand extends Keyed {
  readonly referralId: string;
}

/** What a command can always be refused with. */
export type AnyCommandRefusal = TryAgain | IdempotencyConflict;

export type ReferralResult<R extends Refusal> = Promise<Result<Referral, R | AnyCommandRefusal>>;

/** What a command does in its unit of work; it yields the id of the referral that is answered. */
type Work<I, R extends Refusal> = (tx: Transaction, input: Omit<I, 'idempotencyKey'>) => Promise<Result<{ readonly id: string }, R>>;

/**
 * Runs a command in one unit of work, at most once per key, and answers the referral as it is then, which is noted as a read.
 * Under the key only the id is remembered: what is said of a case stands in one place.
 */
export function runOnReferral<I extends Keyed, R extends Refusal>(unitOfWork: UnitOfWork, context: RequestContext, { name, input }: { readonly name: string; readonly input: I }, work: Work<I, R>): ReferralResult<R> {
  const { idempotencyKey: key, ...rest } = input;
  return orTryAgain(() =>
    unitOfWork.run(context, async (tx): ReferralResult<R> => {
      const done = await answerOnce(tx, { name, key, input: rest }, () => work(tx, rest));
      if (!done.ok) return done;
      await logAccess(tx, { subjectKind: REFERRAL_SUBJECT, subjectIds: [done.value.id], granted: true });
      return ok(await readReferral(tx, done.value.id));
    }),
  );
}

/** The referral, if it is one of the agency whose caseworker asks, locked. */
export async function openReferral(tx: Transaction, id: string): Promise<Result<LockedReferral, ReferralUnknown>> {
  const [referral] = isUuid(id) && mayWrite(tx.context) ? await lockReferrals(tx, [id]) : [];
  return referral === undefined ? refuse(referralUnknown) : ok(referral);
}

/** An agency's caseworkers alone; the responsible provider reads. */
export const mayWrite = ({ organisationId, roles }: RequestContext): boolean => organisationId !== null && roles.includes('CASEWORKER');
