import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { commandOf, toUnion } from '#platform/graphql';
import { FindWaitingListQuery } from '../../application/waiting/find-waiting-list.query.js';
import { FindWaitingRulesQuery } from '../../application/waiting/find-waiting-rules.query.js';
import { SetOfferWaitingUseCase } from '../../application/waiting/set-offer-waiting.use-case.js';
import { SetWaitingRulesUseCase } from '../../application/waiting/set-waiting-rules.use-case.js';
import { OFFER_END_REASONS, type WaitingRules } from '../../domain/waiting/waiting-rules.js';
import { SEAT_ROLES } from '../seat-roles.js';
import { SetOfferWaitingInputType, SetWaitingRulesInputType } from './waiting.inputs.js';
import { setOfferWaitingRefusals, SetOfferWaitingResultUnion, setWaitingRulesRefusals, SetWaitingRulesResultUnion } from './waiting.results.js';
import { OfferWaitingType, WaitingConsequenceType, WaitingListType, WaitingRulesType } from './waiting.types.js';

@Resolver(() => WaitingRulesType)
export class WaitingRulesResolver {
  constructor(
    private readonly findRules: FindWaitingRulesQuery,
    private readonly findList: FindWaitingListQuery,
    private readonly setRules: SetWaitingRulesUseCase,
    private readonly setWaiting: SetOfferWaitingUseCase,
  ) {}

  @Allow('CASE_WORK', ...SEAT_ROLES, 'ADMINISTRATOR')
  @Query(() => WaitingRulesType, { description: "The rules of an agency's waiting list; of one that has decided nothing the default ones." })
  waitingRules(@Caller() caller: RequestContext, @Args('agencyId', { type: () => ID, nullable: true, description: 'Left out: the organisation acted for.' }) agencyId?: string | null) {
    return this.findRules.run(caller, agencyId ?? null);
  }

  @Allow('CASE_WORK', ...SEAT_ROLES, 'ADMINISTRATOR')
  @ResolveField(() => [WaitingConsequenceType], { description: 'What follows for each reason.' })
  consequences(@Parent() { consequences }: WaitingRules) {
    return OFFER_END_REASONS.map((reason) => ({ reason, consequence: consequences[reason] }));
  }

  @Allow('CASE_WORK', ...SEAT_ROLES, 'ADMINISTRATOR')
  @Query(() => WaitingListType, { nullable: true, description: 'How many wait for an offer, for its host and for those with a case that waits for it; null for others.' })
  waitingList(@Caller() caller: RequestContext, @Args('offerId', { type: () => ID, description: 'Id of the offer.' }) offerId: string) {
    return this.findList.run(caller, offerId);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR')
  @Mutation(() => SetWaitingRulesResultUnion, { description: 'An agency decides how long a seat is offered and what follows where it is not taken.' })
  setWaitingRules(@Caller() caller: RequestContext, @Args('input', { description: 'The rules.' }) input: SetWaitingRulesInputType) {
    const { consequences, ...rest } = commandOf(input);
    const by = Object.fromEntries(consequences.map(({ reason, consequence }) => [reason, consequence]));
    return toUnion(this.setRules.run(caller, { ...rest, consequences: by }), WaitingRulesType, setWaitingRulesRefusals);
  }

  @Allow('GROUP_WORK', 'GROUP_LEAD', 'ADMINISTRATOR')
  @Mutation(() => SetOfferWaitingResultUnion, { description: 'The stop switch of a host: while it is on, no seat of the offer goes to the waiting list; what is offered stays so.' })
  setOfferWaiting(@Caller() caller: RequestContext, @Args('input', { description: 'Which offer.' }) input: SetOfferWaitingInputType) {
    return toUnion(this.setWaiting.run(caller, commandOf(input)), OfferWaitingType, setOfferWaitingRefusals);
  }
}
