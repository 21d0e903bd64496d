import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { commandOf, loadById, toUnion, type GraphqlContext } from '#platform/graphql';
import { CASE_ROLES, ReferralType } from '#referrals/graphql';
import { FindCaseDeadlinesQuery } from '../../application/deadlines/find-case-deadlines.query.js';
import { SetPlanTalkUseCase } from '../../application/deadlines/set-plan-talk.use-case.js';
import { SetReportIntervalUseCase } from '../../application/deadlines/set-report-interval.use-case.js';
import { SetPlanTalkInputType, SetReportIntervalInputType } from './deadline.inputs.js';
import { setPlanTalkRefusals, SetPlanTalkResultUnion, setReportIntervalRefusals, SetReportIntervalResultUnion } from './deadline.results.js';
import { CaseDeadlineType, PlanDaysType } from './deadline.type.js';

@Resolver(() => ReferralType)
export class PlanDaysResolver {
  constructor(
    private readonly find: FindCaseDeadlinesQuery,
    private readonly setTalk: SetPlanTalkUseCase,
    private readonly setInterval: SetReportIntervalUseCase,
  ) {}

  @Allow('CASE_WORK', ...CASE_ROLES)
  @ResolveField(() => PlanDaysType, { nullable: true, description: 'What the Hilfeplan says of days; null: nothing was said.' })
  planDays(@Parent() { id }: ReferralType, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadById(request, caller, 'planDays', id, (context, ids) => this.find.planDays(context, ids));
  }

  @Allow('CASE_WORK', ...CASE_ROLES)
  @ResolveField(() => CaseDeadlineType, { nullable: true, description: 'The open deadline that is due first, the end of an approval among them; null: none.' })
  nextDeadline(@Parent() { id }: ReferralType, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadById(request, caller, 'next-deadline', id, (context, ids) => this.find.next(context, ids));
  }

  @Allow('CASE_WORK', 'CASEWORKER')
  @Mutation(() => SetPlanTalkResultUnion, { description: 'Says when the Hilfeplan is talked about next: the report for it is due before (BHV-16).' })
  setPlanTalk(@Caller() caller: RequestContext, @Args('input', { description: 'For which case, and when.' }) input: SetPlanTalkInputType) {
    const { planTalkOn, ...rest } = commandOf(input);
    return toUnion(this.setTalk.run(caller, { ...rest, planTalkOn: planTalkOn ?? null }), PlanDaysType, setPlanTalkRefusals);
  }

  @Allow('CASE_WORK', 'CASEWORKER')
  @Mutation(() => SetReportIntervalResultUnion, { description: 'Says that reports are due sooner than the regime asks for, because the Hilfeplan does (BHV-16).' })
  setReportInterval(@Caller() caller: RequestContext, @Args('input', { description: 'For which case, and how often.' }) input: SetReportIntervalInputType) {
    const { months, ...rest } = commandOf(input);
    return toUnion(this.setInterval.run(caller, { ...rest, months: months ?? null }), PlanDaysType, setReportIntervalRefusals);
  }
}
