import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { commandOf, loadById, toUnion, type GraphqlContext } from '#platform/graphql';
import { CASE_ROLES, ReferralType } from '#referrals/graphql';
import { FindRelaxationsQuery } from '../../application/relaxations/find-relaxations.query.js';
import { RelaxCriterionUseCase } from '../../application/relaxations/relax-criterion.use-case.js';
import { WithdrawRelaxationUseCase } from '../../application/relaxations/withdraw-relaxation.use-case.js';
import { RelaxCriterionInputType, toBound, WithdrawRelaxationInputType } from './relaxation.input.js';
import { relaxCriterionRefusals, RelaxCriterionResultUnion, withdrawRelaxationRefusals, WithdrawRelaxationResultUnion } from './relaxation.results.js';
import { RelaxationType } from './relaxation.type.js';

/** Referrals know nothing of matching, so what was relaxed for one is added here. */
@Resolver(() => ReferralType)
export class RelaxationsResolver {
  constructor(
    private readonly find: FindRelaxationsQuery,
    private readonly relax: RelaxCriterionUseCase,
    private readonly withdraw: WithdrawRelaxationUseCase,
  ) {}

  @Allow('CASE_WORK', ...CASE_ROLES)
  @ResolveField(() => [RelaxationType], { description: 'What was relaxed for this referral and what of it was withdrawn, the newest first.' })
  async relaxations(@Parent() { id }: ReferralType, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return (await loadById(request, caller, 'relaxations', id, (context, ids) => this.find.byReferral(context, ids))) ?? [];
  }

  @Allow('CASE_WORK', 'CASEWORKER')
  @Mutation(() => RelaxCriterionResultUnion, { description: "Does not insist on one criterion for one of the agency's referrals; one that goes beyond what is relaxed already takes its place." })
  relaxCriterion(@Caller() caller: RequestContext, @Args('input', { description: 'What, how far, and why.' }) input: RelaxCriterionInputType) {
    const { bound, ...wish } = commandOf(input);
    return toUnion(this.relax.run(caller, { ...wish, bound: toBound(bound) }), RelaxationType, relaxCriterionRefusals);
  }

  @Allow('CASE_WORK', 'CASEWORKER')
  @Mutation(() => WithdrawRelaxationResultUnion, { description: 'Insists on the criterion again. Seats that were reserved meanwhile stay.' })
  withdrawRelaxation(@Caller() caller: RequestContext, @Args('input', { description: 'Which one.' }) input: WithdrawRelaxationInputType) {
    return toUnion(this.withdraw.run(caller, commandOf(input)), RelaxationType, withdrawRelaxationRefusals);
  }
}
