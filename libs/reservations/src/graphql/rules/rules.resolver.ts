import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { OfferType } from '#offers/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { commandOf, loadById, toUnion, type GraphqlContext } from '#platform/graphql';
import { FindSeatRulesQuery } from '../../application/rules/find-seat-rules.query.js';
import { SetAsksFirstUseCase } from '../../application/rules/set-asks-first.use-case.js';
import { SetSeatRulesUseCase } from '../../application/rules/set-seat-rules.use-case.js';
import { SEAT_ROLES } from '../seat-roles.js';
import { AsksFirstType, SeatRulesType, SetAsksFirstInputType, setAsksFirstRefusals, SetAsksFirstResultUnion, SetSeatRulesInputType, setSeatRulesRefusals, SetSeatRulesResultUnion } from './rules.types.js';

@Resolver(() => OfferType)
export class RulesResolver {
  constructor(
    private readonly findRules: FindSeatRulesQuery,
    private readonly setRules: SetSeatRulesUseCase,
    private readonly setFirst: SetAsksFirstUseCase,
  ) {}

  @Allow('CASE_WORK', ...SEAT_ROLES, 'ADMINISTRATOR')
  @Query(() => SeatRulesType, { description: 'The rules of an agency for holding and asking; of one that has decided nothing the default ones.' })
  seatRules(@Caller() caller: RequestContext, @Args('agencyId', { type: () => ID, nullable: true, description: 'Left out: the organisation acted for.' }) agencyId?: string | null) {
    return this.findRules.run(caller, agencyId ?? null);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR')
  @Mutation(() => SetSeatRulesResultUnion, { description: 'An agency decides how long its seats are held and when a request has to be answered.' })
  setSeatRules(@Caller() caller: RequestContext, @Args('input', { description: 'The rules.' }) input: SetSeatRulesInputType) {
    const { chaseWorkingDays, escalateWorkingDays, ...rules } = commandOf(input);
    const outcome = this.setRules.run(caller, { ...rules, chaseWorkingDays: chaseWorkingDays ?? undefined, escalateWorkingDays: escalateWorkingDays ?? undefined });
    return toUnion(outcome, SeatRulesType, setSeatRulesRefusals);
  }

  @Allow('GROUP_WORK', 'GROUP_LEAD', 'ADMINISTRATOR')
  @Mutation(() => SetAsksFirstResultUnion, { description: 'A host decides whether it is asked before a seat in its offer is confirmed.' })
  setAsksFirst(@Caller() caller: RequestContext, @Args('input', { description: 'Which offer.' }) input: SetAsksFirstInputType) {
    return toUnion(this.setFirst.run(caller, commandOf(input)), AsksFirstType, setAsksFirstRefusals);
  }

  @Allow('CASE_WORK', ...SEAT_ROLES, 'ADMINISTRATOR')
  @ResolveField(() => Boolean, { description: 'Whether the host is asked before a seat is confirmed, unless the case is its own.' })
  asksFirst(@Parent() offer: { id: string }, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadById(request, caller, 'asks-first', offer.id, (context, ids) => this.findRules.asksFirst(context, ids));
  }
}
