import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Caller, ROLES, type RequestContext } from '#platform';
import { commandOf, loadById, toUnion, type GraphqlContext } from '#platform/graphql';
import { ChangeSessionPlanUseCase } from '../../application/sessions/change-session-plan.use-case.js';
import { FindSessionPlansQuery } from '../../application/sessions/find-session-plans.query.js';
import { PlanSessionsUseCase } from '../../application/sessions/plan-sessions.use-case.js';
import { PreviewSessionPlanQuery } from '../../application/sessions/preview-session-plan.query.js';
import { OfferType } from '../offer.type.js';
import {
  changeSessionPlanRefusals,
  ChangeSessionPlanResultUnion,
  planSessionsRefusals,
  PlanSessionsResultUnion,
  previewSessionPlanRefusals,
  PreviewSessionPlanResultUnion,
  SessionPlanPreviewType,
  SessionsPlannedType,
} from './session-plan.results.js';
import { SessionPlanType } from './session-plan.type.js';
import { ChangeSessionPlanInputType, EndSessionPlanInputType, PlanSessionsInputType, PreviewSessionPlanInputType, type PlanDefinitionInputType } from './session.inputs.js';

const definitionOf = (plan: PlanDefinitionInputType) => ({ ...plan, capacity: plan.capacity ?? null });

@Resolver(() => OfferType)
export class SessionPlansResolver {
  constructor(
    private readonly find: FindSessionPlansQuery,
    private readonly preview: PreviewSessionPlanQuery,
    private readonly plan: PlanSessionsUseCase,
    private readonly change: ChangeSessionPlanUseCase,
  ) {}

  @Allow('CASE_WORK', ...ROLES)
  @ResolveField(() => [SessionPlanType], { description: 'How its sessions come back, by the first day of each plan.' })
  async sessionPlans(@Parent() offer: OfferType, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return (await loadById(request, caller, 'session-plans', offer.id, (context, ids) => this.find.ofOffers(context, ids))) ?? [];
  }

  @Allow('GROUP_WORK', 'ADMINISTRATOR', 'GROUP_LEAD')
  @Query(() => PreviewSessionPlanResultUnion, { description: 'What a plan would come to: its days, what is left out and why, what clashes. Nothing is planned.' })
  previewSessionPlan(@Caller() caller: RequestContext, @Args('input', { description: 'The plan.' }) input: PreviewSessionPlanInputType) {
    const wish = { offerId: input.offerId, planId: input.planId ?? undefined, ...definitionOf(input.plan) };
    return toUnion(this.preview.run(caller, wish), SessionPlanPreviewType, previewSessionPlanRefusals);
  }

  @Allow('GROUP_WORK', 'ADMINISTRATOR', 'GROUP_LEAD')
  @Mutation(() => PlanSessionsResultUnion, { description: 'Plans the sessions of an offer by a recurrence rule; reservations that cover the new days have their seats in them.' })
  planSessions(@Caller() caller: RequestContext, @Args('input', { description: 'The plan.' }) input: PlanSessionsInputType) {
    const { plan, ...rest } = commandOf(input);
    return toUnion(this.plan.run(caller, { ...rest, ...definitionOf(plan) }), SessionsPlannedType, planSessionsRefusals);
  }

  @Allow('GROUP_WORK', 'ADMINISTRATOR', 'GROUP_LEAD')
  @Mutation(() => ChangeSessionPlanResultUnion, { description: 'Changes a plan from today on: sessions that nobody has a seat in follow it, the others are answered.' })
  changeSessionPlan(@Caller() caller: RequestContext, @Args('input', { description: 'What it is to be.' }) input: ChangeSessionPlanInputType) {
    const { plan, ...rest } = commandOf(input);
    return toUnion(this.change.run(caller, { ...rest, ...definitionOf(plan) }), SessionsPlannedType, changeSessionPlanRefusals);
  }

  @Allow('GROUP_WORK', 'ADMINISTRATOR', 'GROUP_LEAD')
  @Mutation(() => ChangeSessionPlanResultUnion, { description: 'Ends a plan: later sessions that nobody has a seat in are cancelled, the others are answered.' })
  endSessionPlan(@Caller() caller: RequestContext, @Args('input', { description: 'When.' }) input: EndSessionPlanInputType) {
    return toUnion(this.change.end(caller, commandOf(input)), SessionsPlannedType, changeSessionPlanRefusals);
  }
}
