import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import type { IdentityDeletionReason } from '../../domain/identity/deletion-reasons.js';
import { deleteSealedIdentity, findSealedIdentity, lockOwnReferral } from '../../persistence/identity/case-identity.sql.js';
import { caseUnknown, identityChanged, type CaseNotFound, type IdentityChanged } from './identity-refusals.js';

export interface DeleteCaseIdentityInput {
  readonly referralId: string;
  /** Of the identity as the caller has seen it. */
  readonly revision: number;
  readonly reason: IdentityDeletionReason;
  readonly idempotencyKey?: string | undefined;
}

/** That it is deleted; never what it was. */
export interface CaseIdentityDeleted {
  readonly referralId: string;
}

type Refusals = CaseNotFound | IdentityChanged;
export type DeleteCaseIdentityRefusal = Refusals | TryAgain | IdempotencyConflict;
export type DeleteCaseIdentityResult = Result<CaseIdentityDeleted, DeleteCaseIdentityRefusal>;

/**
 * Deletes who a case is, for caseworkers of its agency: the sealed row goes, whatever state the case is in and whether its key is
 * there or not. The case stays under its pseudonym, and the log says further on who has read it.
 */
@Injectable()
export class DeleteCaseIdentityUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, { idempotencyKey: key, ...wish }: DeleteCaseIdentityInput): Promise<DeleteCaseIdentityResult> {
    return orTryAgain(() =>
      this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'deleteCaseIdentity', key, input: wish }, () => erase(tx, wish))),
    );
  }
}

async function erase(tx: Transaction, { referralId, revision, reason }: Omit<DeleteCaseIdentityInput, 'idempotencyKey'>): Promise<Result<CaseIdentityDeleted, Refusals>> {
  const referral = isUuid(referralId) && tx.context.roles.includes('CASEWORKER') ? await lockOwnReferral(tx, referralId) : undefined;
  if (!referral) return refuse(caseUnknown);
  const was = await findSealedIdentity(tx, referralId);
  if (was?.revision !== revision) return refuse(identityChanged(was?.revision ?? 0));
  await deleteSealedIdentity(tx, referralId);
  await tx.journal.write({
    agencyId: referral.agencyId,
    action: 'case-identity.deleted',
    subjectKind: 'referral',
    subjectId: was.referralId,
    before: { revision: was.revision, keyId: was.keyId },
    after: { reason },
  });
  return ok({ referralId: was.referralId });
}
