import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Caller, SignedIn, type RequestContext } from '#platform';
import { commandOf, ConnectionArgs, pageOfList, pageRequest, toConnection, toUnion } from '#platform/graphql';
import { ok, type Refusal, type Result } from '#kernel';
import type { Variant } from '../../domain/hard-criteria.js';
import { FindCasesToWeighQuery } from '../../application/weights/find-cases-to-weigh.query.js';
import { FindMatchingWeightsQuery } from '../../application/weights/find-matching-weights.query.js';
import { PreviewMatchingWeightsQuery } from '../../application/weights/preview-matching-weights.query.js';
import { PublishMatchingWeightsUseCase } from '../../application/weights/publish-matching-weights.use-case.js';
import { VariantCodes } from '../criterion.type.js';
import { CaseToWeighConnection } from './case-to-weigh.type.js';
import { MatchingWeightsInputType, PublishMatchingWeightsInputType, toProposal } from './matching-weights.input.js';
import {
  MatchingWeightsPreviewType,
  previewMatchingWeightsRefusals,
  PreviewMatchingWeightsResultUnion,
  publishMatchingWeightsRefusals,
  PublishMatchingWeightsResultUnion,
} from './matching-weights.result.js';
import { AgencyMatchingWeightsType, MatchingWeightsConnection, MatchingWeightsType, toMatchingWeights, type AgencyMatchingWeightsRow } from './matching-weights.type.js';

@Resolver(() => AgencyMatchingWeightsType)
export class MatchingWeightsResolver {
  constructor(
    private readonly find: FindMatchingWeightsQuery,
    private readonly publish: PublishMatchingWeightsUseCase,
    private readonly preview: PreviewMatchingWeightsQuery,
    private readonly findCases: FindCasesToWeighQuery,
  ) {}

  @SignedIn()
  @Query(() => AgencyMatchingWeightsType, { nullable: true, description: 'How an agency weighs the soft criteria; null when there is no such agency.' })
  async matchingWeights(@Caller() caller: RequestContext, @Args('agencyId', { type: () => ID, description: 'Id of the agency.' }) agencyId: string): Promise<AgencyMatchingWeightsRow | null> {
    const all = (await this.find.run(caller, agencyId))?.map(toMatchingWeights);
    return all ? { current: all[0]!, all } : null;
  }

  @SignedIn()
  @ResolveField(() => MatchingWeightsConnection, { description: 'All versions, the newest first, the default ones last.' })
  versions(@Parent() { all }: AgencyMatchingWeightsRow, @Args() args: ConnectionArgs) {
    const request = pageRequest(args);
    return toConnection(pageOfList(all, ({ version }) => String(version), request), request);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR')
  @Mutation(() => PublishMatchingWeightsResultUnion, { description: "Publishes the next version of the agency's weights; from then on they rank the matches of all its referrals." })
  publishMatchingWeights(@Caller() caller: RequestContext, @Args('input', { description: 'The version.' }) input: PublishMatchingWeightsInputType) {
    const { weights, ...rest } = commandOf(input);
    return toUnion(mapped(this.publish.run(caller, { ...rest, ...toProposal(weights) }), toMatchingWeights), MatchingWeightsType, publishMatchingWeightsRefusals);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR', 'CASEWORKER')
  @Query(() => CaseToWeighConnection, { description: 'Cases of the agency that search for a seat, by their pseudonym: for them other weights can be tried. Every read is noted.' })
  async casesToWeigh(@Caller() caller: RequestContext, @Args() args: ConnectionArgs) {
    const request = pageRequest(args);
    return toConnection(await this.findCases.page(caller, request), request);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR', 'CASEWORKER')
  @Query(() => PreviewMatchingWeightsResultUnion, { description: "How other weights would rank the matches of one of the agency's referrals, asked before they are published." })
  previewMatchingWeights(
    @Caller() caller: RequestContext,
    @Args('weights', { description: 'The weights.' }) weights: MatchingWeightsInputType,
    @Args('referralId', { type: () => ID, description: 'Id of the referral.' }) referralId: string,
    @Args('variant', { type: () => VariantCodes, defaultValue: 'INTEGRATED', description: 'How the seat is to be used.' }) variant: Variant,
  ) {
    const outcome = this.preview.run(caller, { ...toProposal(weights), referralId, variant });
    return toUnion(mapped(outcome, (changes) => ({ changes })), MatchingWeightsPreviewType, previewMatchingWeightsRefusals);
  }
}

async function mapped<T, U, R extends Refusal>(outcome: Promise<Result<T, R>>, toRow: (value: T) => U): Promise<Result<U, R>> {
  const result = await outcome;
  return result.ok ? ok(toRow(result.value)) : result;
}
