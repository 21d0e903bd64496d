import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { commandOf, toUnion } from '#platform/graphql';
import { ActivateWeeklyRatesUseCase } from '../../application/rates/activate-weekly-rates.use-case.js';
import { ApproveWeeklyRatesEconomicallyUseCase } from '../../application/rates/approve-weekly-rates-economically.use-case.js';
import { ApproveWeeklyRatesProfessionallyUseCase } from '../../application/rates/approve-weekly-rates-professionally.use-case.js';
import { DiscardWeeklyRatesUseCase } from '../../application/rates/discard-weekly-rates.use-case.js';
import { DraftWeeklyRatesUseCase } from '../../application/rates/draft-weekly-rates.use-case.js';
import { EndWeeklyRatesUseCase } from '../../application/rates/end-weekly-rates.use-case.js';
import { NegotiateWeeklyRatesUseCase } from '../../application/rates/negotiate-weekly-rates.use-case.js';
import { ReopenWeeklyRatesUseCase } from '../../application/rates/reopen-weekly-rates.use-case.js';
import { RATE_AUTHORS } from './rate-authors.js';
import { DraftWeeklyRatesInputType, EndWeeklyRatesInputType, ReopenWeeklyRatesInputType, WeeklyRatesStepInputType } from './weekly-rate.inputs.js';
import {
  activateWeeklyRatesRefusals,
  ActivateWeeklyRatesResultUnion,
  approveWeeklyRatesRefusals,
  ApproveWeeklyRatesResultUnion,
  draftWeeklyRatesRefusals,
  DraftWeeklyRatesResultUnion,
  endWeeklyRatesRefusals,
  EndWeeklyRatesResultUnion,
  weeklyRatesStepRefusals,
  WeeklyRatesStepResultUnion,
} from './weekly-rate.result.js';
import { WeeklyRatesType } from './weekly-rate.type.js';

@Resolver()
export class WeeklyRateCommandsResolver {
  constructor(
    private readonly draft: DraftWeeklyRatesUseCase,
    private readonly negotiate: NegotiateWeeklyRatesUseCase,
    private readonly approveProfessionally: ApproveWeeklyRatesProfessionallyUseCase,
    private readonly approveEconomically: ApproveWeeklyRatesEconomicallyUseCase,
    private readonly reopen: ReopenWeeklyRatesUseCase,
    private readonly activate: ActivateWeeklyRatesUseCase,
    private readonly end: EndWeeklyRatesUseCase,
    private readonly discard: DiscardWeeklyRatesUseCase,
  ) {}

  @Allow('CLEARING', ...RATE_AUTHORS)
  @Mutation(() => DraftWeeklyRatesResultUnion, { description: 'Drafts weekly rates of an agreement of the agency.' })
  draftWeeklyRates(@Caller() caller: RequestContext, @Args('input', { description: 'What they are to say.' }) input: DraftWeeklyRatesInputType) {
    const { rates, ...command } = commandOf(input);
    const drafts = rates.map((rate) => ({ ...rate, validTo: rate.validTo ?? null, replacesId: rate.replacesId ?? null }));
    return toUnion(this.draft.run(caller, { ...command, rates: drafts }), WeeklyRatesType, draftWeeklyRatesRefusals);
  }

  @Allow('CLEARING', ...RATE_AUTHORS)
  @Mutation(() => WeeklyRatesStepResultUnion, { description: 'Puts drafted weekly rates up for negotiation; from there the provider sees them.' })
  negotiateWeeklyRates(@Caller() caller: RequestContext, @Args('input', { description: 'Which ones.' }) input: WeeklyRatesStepInputType) {
    return toUnion(this.negotiate.run(caller, commandOf(input)), WeeklyRatesType, weeklyRatesStepRefusals);
  }

  @Allow('CLEARING', 'CERTIFIER')
  @Mutation(() => ApproveWeeklyRatesResultUnion, { description: 'Approves weekly rates professionally; by nobody who has written any of them (NRW-13).' })
  approveWeeklyRatesProfessionally(@Caller() caller: RequestContext, @Args('input', { description: 'Which ones.' }) input: WeeklyRatesStepInputType) {
    return toUnion(this.approveProfessionally.run(caller, commandOf(input)), WeeklyRatesType, approveWeeklyRatesRefusals);
  }

  @Allow('CLEARING', 'CONTROLLER', 'BILLING')
  @Mutation(() => ApproveWeeklyRatesResultUnion, { description: 'Approves weekly rates economically, after the professional approval and by another person (NRW-13).' })
  approveWeeklyRatesEconomically(@Caller() caller: RequestContext, @Args('input', { description: 'Which ones.' }) input: WeeklyRatesStepInputType) {
    return toUnion(this.approveEconomically.run(caller, commandOf(input)), WeeklyRatesType, approveWeeklyRatesRefusals);
  }

  @Allow('CLEARING', ...RATE_AUTHORS)
  @Mutation(() => WeeklyRatesStepResultUnion, { description: 'Opens approved weekly rates for negotiation again; their approvals count no more.' })
  reopenWeeklyRates(@Caller() caller: RequestContext, @Args('input', { description: 'Which ones, and why.' }) input: ReopenWeeklyRatesInputType) {
    return toUnion(this.reopen.run(caller, commandOf(input)), WeeklyRatesType, weeklyRatesStepRefusals);
  }

  @Allow('CLEARING', 'ADMINISTRATOR')
  @Mutation(() => ActivateWeeklyRatesResultUnion, { description: 'Puts approved weekly rates into force, in the place of those that they replace.' })
  activateWeeklyRates(@Caller() caller: RequestContext, @Args('input', { description: 'Which ones.' }) input: WeeklyRatesStepInputType) {
    return toUnion(this.activate.run(caller, commandOf(input)), WeeklyRatesType, activateWeeklyRatesRefusals);
  }

  @Allow('CLEARING', 'ADMINISTRATOR')
  @Mutation(() => EndWeeklyRatesResultUnion, { description: 'Ends active weekly rates, also imported ones.' })
  endWeeklyRates(@Caller() caller: RequestContext, @Args('input', { description: 'Which ones, and when.' }) input: EndWeeklyRatesInputType) {
    return toUnion(this.end.run(caller, commandOf(input)), WeeklyRatesType, endWeeklyRatesRefusals);
  }

  @Allow('CLEARING', ...RATE_AUTHORS)
  @Mutation(() => WeeklyRatesStepResultUnion, { description: 'Gives up weekly rates that nobody has approved yet.' })
  discardWeeklyRates(@Caller() caller: RequestContext, @Args('input', { description: 'Which ones.' }) input: WeeklyRatesStepInputType) {
    return toUnion(this.discard.run(caller, commandOf(input)), WeeklyRatesType, weeklyRatesStepRefusals);
  }
}
