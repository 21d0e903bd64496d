import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { commandOf, toUnion } from '#platform/graphql';
import { ActivateSettlementRateUseCase } from '../../application/rates/activate-settlement-rate.use-case.js';
import { ApproveSettlementRateEconomicallyUseCase } from '../../application/rates/approve-settlement-rate-economically.use-case.js';
import { ApproveSettlementRateProfessionallyUseCase } from '../../application/rates/approve-settlement-rate-professionally.use-case.js';
import { DiscardSettlementRateUseCase } from '../../application/rates/discard-settlement-rate.use-case.js';
import { EndSettlementRateUseCase } from '../../application/rates/end-settlement-rate.use-case.js';
import { NegotiateSettlementRateUseCase } from '../../application/rates/negotiate-settlement-rate.use-case.js';
import { ReopenSettlementRateUseCase } from '../../application/rates/reopen-settlement-rate.use-case.js';
import { SettlementRateType } from '../settlement-rate.type.js';
import { RATE_AUTHORS } from './rate-authors.js';
import { activateRefusals, approveRefusals, endRefusals, moveRefusals } from './rate-step.result.js';
import { EndSettlementRateInputType, ReopenSettlementRateInputType, SettlementRateStepInputType } from './settlement-rate.inputs.js';
import {
  ActivateSettlementRateResultUnion,
  ApproveSettlementRateResultUnion,
  EndSettlementRateResultUnion,
  SettlementRateStepResultUnion,
} from './settlement-rate.result.js';

@Resolver()
export class SettlementRateStepsResolver {
  constructor(
    private readonly negotiate: NegotiateSettlementRateUseCase,
    private readonly approveProfessionally: ApproveSettlementRateProfessionallyUseCase,
    private readonly approveEconomically: ApproveSettlementRateEconomicallyUseCase,
    private readonly reopen: ReopenSettlementRateUseCase,
    private readonly activate: ActivateSettlementRateUseCase,
    private readonly end: EndSettlementRateUseCase,
    private readonly discard: DiscardSettlementRateUseCase,
  ) {}

  @Allow('CLEARING', ...RATE_AUTHORS)
  @Mutation(() => SettlementRateStepResultUnion, { description: 'Puts a drafted rate up for negotiation.' })
  negotiateSettlementRate(@Caller() caller: RequestContext, @Args('input', { description: 'Which one.' }) input: SettlementRateStepInputType) {
    return toUnion(this.negotiate.run(caller, commandOf(input)), SettlementRateType, moveRefusals);
  }

  @Allow('CLEARING', 'CERTIFIER')
  @Mutation(() => ApproveSettlementRateResultUnion, { description: 'Approves a rate professionally; by nobody who has written any of it (NRW-13).' })
  approveSettlementRateProfessionally(@Caller() caller: RequestContext, @Args('input', { description: 'Which one.' }) input: SettlementRateStepInputType) {
    return toUnion(this.approveProfessionally.run(caller, commandOf(input)), SettlementRateType, approveRefusals);
  }

  @Allow('CLEARING', 'CONTROLLER', 'BILLING')
  @Mutation(() => ApproveSettlementRateResultUnion, { description: 'Approves a rate economically, after the professional approval and by another person (NRW-13).' })
  approveSettlementRateEconomically(@Caller() caller: RequestContext, @Args('input', { description: 'Which one.' }) input: SettlementRateStepInputType) {
    return toUnion(this.approveEconomically.run(caller, commandOf(input)), SettlementRateType, approveRefusals);
  }

  @Allow('CLEARING', ...RATE_AUTHORS)
  @Mutation(() => SettlementRateStepResultUnion, { description: 'Opens an approved rate for negotiation again; its approvals count no more.' })
  reopenSettlementRate(@Caller() caller: RequestContext, @Args('input', { description: 'Which one, and why.' }) input: ReopenSettlementRateInputType) {
    return toUnion(this.reopen.run(caller, commandOf(input)), SettlementRateType, moveRefusals);
  }

  @Allow('CLEARING', 'ADMINISTRATOR')
  @Mutation(() => ActivateSettlementRateResultUnion, { description: 'Puts an approved rate into force, in the place of the one that it replaces.' })
  activateSettlementRate(@Caller() caller: RequestContext, @Args('input', { description: 'Which one.' }) input: SettlementRateStepInputType) {
    return toUnion(this.activate.run(caller, commandOf(input)), SettlementRateType, activateRefusals);
  }

  @Allow('CLEARING', 'ADMINISTRATOR')
  @Mutation(() => EndSettlementRateResultUnion, { description: 'Ends an active rate, also an imported one.' })
  endSettlementRate(@Caller() caller: RequestContext, @Args('input', { description: 'Which one, and when.' }) input: EndSettlementRateInputType) {
    return toUnion(this.end.run(caller, commandOf(input)), SettlementRateType, endRefusals);
  }

  @Allow('CLEARING', ...RATE_AUTHORS)
  @Mutation(() => SettlementRateStepResultUnion, { description: 'Gives up a rate that nobody has approved yet.' })
  discardSettlementRate(@Caller() caller: RequestContext, @Args('input', { description: 'Which one.' }) input: SettlementRateStepInputType) {
    return toUnion(this.discard.run(caller, commandOf(input)), SettlementRateType, moveRefusals);
  }
}
