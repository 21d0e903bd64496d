import { Inject, Injectable } from '@nestjs/common';
import { valueInvalid, type ValueInvalid } from '#agreements';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { answerOnce, KEYRING, orTryAgain, UnitOfWork, type IdempotencyConflict, type Keyring, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { identityProblem, type CaseIdentity } from '../../domain/identity/case-identity.js';
import { findSealedIdentity, hasSealed, lockOwnReferral, writeSealedIdentity } from '../../persistence/identity/case-identity.sql.js';
import { caseUnknown, identityChanged, type CaseNotFound, type IdentityChanged } from './identity-refusals.js';
import { digestOf, sealIdentity } from './sealed-identity.js';

export interface RecordCaseIdentityInput {
  readonly referralId: string;
  readonly identity: CaseIdentity;
  /** Of the identity as the caller has seen it; null or 0: none was recorded. */
  readonly revision: number | null;
  readonly idempotencyKey?: string | undefined;
}

/** That it is recorded; never what. */
export interface CaseIdentityRecorded {
  readonly referralId: string;
  readonly revision: number;
}

type Refusals = CaseNotFound | IdentityChanged | ValueInvalid;
export type RecordCaseIdentityRefusal = Refusals | TryAgain | IdempotencyConflict;
export type RecordCaseIdentityResult = Result<CaseIdentityRecorded, RecordCaseIdentityRefusal>;

/**
 * Records who a case is: for caseworkers of its agency. Sealed before it goes to the database; neither the journal nor the answer
 * that is kept for a repetition holds a word of it. Throws KeyringError when the agency's key is gone.
 */
@Injectable()
export class RecordCaseIdentityUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(KEYRING) private readonly keyring: Keyring,
  ) {}

  run(context: RequestContext, { idempotencyKey: key, ...wish }: RecordCaseIdentityInput): Promise<RecordCaseIdentityResult> {
    return orTryAgain(() =>
      this.unitOfWork.run(context, async (tx): Promise<RecordCaseIdentityResult> => {
        const referral = isUuid(wish.referralId) && context.roles.includes('CASEWORKER') ? await lockOwnReferral(tx, wish.referralId) : undefined;
        if (!referral) return refuse(caseUnknown);
        const problem = identityProblem(wish.identity, referral.birthMonth);
        if (problem !== null) return refuse(valueInvalid(problem.field, problem.expected));
        const mayMake = !(await hasSealed(tx, referral.agencyId));
        const input = { referralId: wish.referralId, revision: wish.revision, digest: await digestOf(this.keyring, referral.agencyId, wish.identity, mayMake) };
        return answerOnce(tx, { name: 'recordCaseIdentity', key, input }, () => record(tx, this.keyring, referral.agencyId, wish));
      }),
    );
  }
}

async function record(
  tx: Transaction,
  keyring: Keyring,
  agencyId: string,
  { referralId, identity, revision: seen }: Omit<RecordCaseIdentityInput, 'idempotencyKey'>,
): Promise<Result<CaseIdentityRecorded, IdentityChanged>> {
  const was = await findSealedIdentity(tx, referralId);
  if ((was?.revision ?? 0) !== (seen ?? 0)) return refuse(identityChanged(was?.revision ?? 0));
  const sealed = await sealIdentity(keyring, { agencyId, referralId: referralId.toLowerCase(), revision: (seen ?? 0) + 1 }, identity, false);
  const { revision } = sealed;
  await writeSealedIdentity(tx, sealed);
  await tx.journal.write({
    agencyId,
    action: 'case-identity.recorded',
    subjectKind: 'referral',
    subjectId: referralId,
    before: was && { revision: was.revision, keyId: was.keyId },
    after: { revision, keyId: sealed.keyId },
  });
  return ok({ referralId: sealed.referralId, revision });
}
