import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { commandOf, toUnion } from '#platform/graphql';
import { DeclineOfferUseCase } from '../../application/neutrality/decline-offer.use-case.js';
import { DeclineOfferInputType, WithdrawDeclineInputType } from './decline.inputs.js';
import { declineOfferRefusals, DeclineOfferResultUnion, withdrawDeclineRefusals, WithdrawDeclineResultUnion } from './decline.results.js';
import { OfferDeclineType } from './offer-decline.type.js';

@Resolver()
export class DeclineResolver {
  constructor(private readonly declines: DeclineOfferUseCase) {}

  @Allow('CASE_WORK', 'CASEWORKER', 'CASE_LEAD')
  @Mutation(() => DeclineOfferResultUnion, { description: 'Says that an offer is not taken for a referral, and why. The ranking stays as it is.' })
  declineOffer(@Caller() caller: RequestContext, @Args('input', { description: 'Which one, and why.' }) input: DeclineOfferInputType) {
    return toUnion(this.declines.run(caller, commandOf(input)), OfferDeclineType, declineOfferRefusals);
  }

  @Allow('CASE_WORK', 'CASEWORKER', 'CASE_LEAD')
  @Mutation(() => WithdrawDeclineResultUnion, { description: 'Takes back that an offer was declined for a referral.' })
  withdrawDecline(@Caller() caller: RequestContext, @Args('input', { description: 'Which one.' }) input: WithdrawDeclineInputType) {
    return toUnion(this.declines.withdraw(caller, commandOf(input)), OfferDeclineType, withdrawDeclineRefusals);
  }
}
