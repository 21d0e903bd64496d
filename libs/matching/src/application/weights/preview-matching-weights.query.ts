import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { orTryAgain, UnitOfWork, type RequestContext, type Transaction, type TryAgain } from '#platform';
import type { Variant } from '../../domain/hard-criteria.js';
import { RouteDistance, StraightLine } from '../../domain/route-distance.js';
import { weightsProblems, type WeightsProposal } from '../../domain/weights/check-weights.js';
import { insertWeights, isAgency, lockWeights } from '../../persistence/weights/weights.sql.js';
import { evaluateReferrals } from '../evaluate-referrals.js';
import type { ReferralNotFound } from '../match-referral.query.js';
import type { OfferEvaluation } from '../offer-evaluation.js';
import { rank } from '../rank.js';
import { noteRead } from '../read-cases.js';
import { notAnAgency, valuesInvalid, type NotAnAgency, type ValuesInvalid } from './weights-refusals.js';

export interface PreviewMatchingWeightsInput extends WeightsProposal {
  readonly referralId: string;
  readonly variant: Variant;
}

/** Where a match stands now and where it would stand. */
export interface RankChange {
  readonly offerId: string;
  /** From 1 on. */
  readonly rank: number;
  readonly newRank: number;
  readonly score: number;
  readonly newScore: number;
}

export type PreviewMatchingWeightsRefusal = NotAnAgency | ReferralNotFound | ValuesInvalid | TryAgain;

/** As far down a ranking as people look. */
const BEST = 20;

/**
 * How the matches of one of the agency's referrals would be ranked with other weights: those that are among the best 20 now
 * or would be, in the order that they would have. The weights are published and everything rolled back, so that the preview
 * cannot differ from what publishing does; that the referral was read is noted in a unit of work of its own.
 */
@Injectable()
export class PreviewMatchingWeightsQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly routes: RouteDistance = new StraightLine(),
  ) {}

  async run(context: RequestContext, input: PreviewMatchingWeightsInput): Promise<Result<readonly RankChange[], PreviewMatchingWeightsRefusal>> {
    const answer = await orTryAgain(() => this.unitOfWork.run(context, (tx) => preview(tx, input, this.routes), { dryRun: true }));
    const isAsked = answer.ok || answer.refusal.code === 'REFERRAL_NOT_FOUND';
    if (isAsked) await noteRead(this.unitOfWork, context, { subjectIds: [input.referralId], granted: answer.ok });
    return answer;
  }
}

async function preview(
  tx: Transaction,
  { referralId, variant, ...proposal }: PreviewMatchingWeightsInput,
  routes: RouteDistance,
): Promise<Result<readonly RankChange[], NotAnAgency | ReferralNotFound | ValuesInvalid>> {
  const agencyId = tx.context.organisationId;
  if (agencyId === null || !(await isAgency(tx, agencyId))) return refuse(notAnAgency);
  const problems = weightsProblems(proposal);
  if (problems.length > 0) return refuse(valuesInvalid(problems));
  const ranked = () => rankedMatches(tx, agencyId, { referralId, variant, routes });
  const before = isUuid(referralId) ? await ranked() : null;
  if (before === null) return refuse({ code: 'REFERRAL_NOT_FOUND', message: 'There is no such referral.' });
  await insertWeights(tx, { ...proposal, agencyId, version: (await lockWeights(tx, agencyId)) + 1, reason: 'preview' });
  const after = (await ranked()) ?? [];
  const was = new Map(before.map((match, index) => [match.offerId, { rank: index + 1, score: match.score }]));
  const changes = after.map(({ offerId, score }, index): RankChange => ({ offerId, ...was.get(offerId)!, newRank: index + 1, newScore: score }));
  return ok(changes.filter(({ rank: old, newRank }) => old <= BEST || newRank <= BEST));
}

interface Asked {
  readonly referralId: string;
  readonly variant: Variant;
  readonly routes: RouteDistance;
}

/** The matches of a referral of the agency in their order; null where there is no such referral. */
async function rankedMatches(tx: Transaction, agencyId: string, { referralId, variant, routes }: Asked): Promise<readonly OfferEvaluation[] | null> {
  const found = (await evaluateReferrals(tx, [referralId], { wanted: 'MATCHES', variant, routes })).get(referralId);
  return found?.referral.agencyId === agencyId ? rank(found.referral.code, [...found.evaluations]) : null;
}
