import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { isReason, REASON_PROBLEM } from '../../domain/field-problem.js';
import { areSameWeights, SAME_WEIGHTS_PROBLEM, weightsProblems, type WeightsProposal } from '../../domain/weights/check-weights.js';
import type { WeightsVersion } from '../../domain/weights/weights-version.js';
import { DEFAULT_WEIGHTS } from '../../domain/weights.js';
import { findWeightsVersions, insertWeights, isAgency, lockWeights } from '../../persistence/weights/weights.sql.js';
import { notAnAgency, staleWeights, valuesInvalid, type NotAnAgency, type StaleWeights, type ValuesInvalid } from './weights-refusals.js';

export interface PublishMatchingWeightsInput extends WeightsProposal {
  /** The version that the caller has seen; 0: the default ones. */
  readonly version: number;
  readonly reason: string;
  readonly idempotencyKey?: string | undefined;
}

export type PublishMatchingWeightsRefusal = NotAnAgency | StaleWeights | ValuesInvalid | TryAgain | IdempotencyConflict;

/** An agency says anew how much each soft criterion counts; from then on for all its referrals, and for everyone to read (GZ-16). */
@Injectable()
export class PublishMatchingWeightsUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: PublishMatchingWeightsInput): Promise<Result<WeightsVersion, PublishMatchingWeightsRefusal>> {
    const { idempotencyKey: key, ...proposal } = input;
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'publishMatchingWeights', key, input: proposal }, () => publish(tx, proposal))));
  }
}

type Proposal = Omit<PublishMatchingWeightsInput, 'idempotencyKey'>;

async function publish(tx: Transaction, { version: seen, ...proposal }: Proposal): Promise<Result<WeightsVersion, NotAnAgency | StaleWeights | ValuesInvalid>> {
  const agencyId = tx.context.organisationId;
  if (agencyId === null || !(await isAgency(tx, agencyId))) return refuse(notAnAgency);
  const problems = [...weightsProblems(proposal), ...(isReason(proposal.reason) ? [] : [REASON_PROBLEM])];
  if (problems.length > 0) return refuse(valuesInvalid(problems));
  const version = await lockWeights(tx, agencyId);
  if (version !== seen) return refuse(staleWeights(version, seen));
  const [before] = await findWeightsVersions(tx, agencyId);
  if (before && areSameWeights(before, proposal)) return refuse(valuesInvalid([SAME_WEIGHTS_PROBLEM]));
  await insertWeights(tx, { ...proposal, agencyId, version: version + 1 });
  const [after] = await findWeightsVersions(tx, agencyId);
  await tx.journal.write({
    agencyId,
    action: 'matching-weights.published',
    subjectKind: 'matching-weights',
    subjectId: agencyId,
    before: entryOf(before ?? DEFAULT_WEIGHTS),
    after: { ...entryOf(after!), reason: after!.reason },
  });
  return ok(after!);
}

const entryOf = ({ version, weights, halfDistanceKm, halfWaitDays }: Omit<WeightsVersion, 'reason' | 'publishedAt'>) => ({ version, weights, halfDistanceKm, halfWaitDays });
