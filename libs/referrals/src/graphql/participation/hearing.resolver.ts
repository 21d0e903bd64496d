import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { commandOf, loadById, toUnion, type GraphqlContext } from '#platform/graphql';
import { FindHearingsQuery } from '../../application/participation/find-hearings.query.js';
import { RecordHearingUseCase } from '../../application/participation/record-hearing.use-case.js';
import { CASE_ROLES } from '../case-roles.js';
import { ReferralType } from '../referral.type.js';
import { RecordHearingInputType } from './hearing.input.js';
import { recordHearingRefusals, RecordHearingResultUnion } from './hearing.result.js';
import { HearingType } from './hearing.type.js';

@Resolver(() => ReferralType)
export class HearingResolver {
  constructor(
    private readonly find: FindHearingsQuery,
    private readonly record: RecordHearingUseCase,
  ) {}

  @Allow('CASE_WORK', ...CASE_ROLES)
  @ResolveField(() => [HearingType], { description: 'That the young person and the parents were heard (NRW-10); the latest first.' })
  async hearings(@Parent() referral: ReferralType, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return (await loadById(request, caller, 'hearings', referral.id, (context, ids) => this.find.byReferral(context, ids))) ?? [];
  }

  @Allow('CASE_WORK', 'CASEWORKER', 'CASE_LEAD')
  @Mutation(() => RecordHearingResultUnion, { description: 'Records that the caller has heard the young person or the parents. A reservation keeps the latest of each.' })
  recordHearing(@Caller() caller: RequestContext, @Args('input', { description: 'Whom, and when.' }) input: RecordHearingInputType) {
    return toUnion(this.record.run(caller, commandOf(input)), HearingType, recordHearingRefusals);
  }
}
