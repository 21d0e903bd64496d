import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { commandOf, toUnion } from '#platform/graphql';
import { ActivateAgreementUseCase } from '../../application/agreements/activate-agreement.use-case.js';
import { ApproveAgreementUseCase } from '../../application/agreements/approve-agreement.use-case.js';
import { DiscardAgreementUseCase } from '../../application/agreements/discard-agreement.use-case.js';
import { EndAgreementUseCase } from '../../application/agreements/end-agreement.use-case.js';
import { NegotiateAgreementUseCase } from '../../application/agreements/negotiate-agreement.use-case.js';
import { ReopenAgreementUseCase } from '../../application/agreements/reopen-agreement.use-case.js';
import { AgreementType } from '../agreement.type.js';
import { ActivateAgreementInputType, AgreementStepInputType, EndAgreementInputType, ReopenAgreementInputType } from './agreement.inputs.js';
import {
  activateAgreementRefusals,
  ActivateAgreementResultUnion,
  agreementStepRefusals,
  AgreementStepResultUnion,
  approveAgreementRefusals,
  ApproveAgreementResultUnion,
  endAgreementRefusals,
  EndAgreementResultUnion,
} from './agreement-step.result.js';
import { NEGOTIATORS } from './write-agreement.resolver.js';

@Resolver()
export class AgreementStepsResolver {
  constructor(
    private readonly negotiate: NegotiateAgreementUseCase,
    private readonly approve: ApproveAgreementUseCase,
    private readonly reopen: ReopenAgreementUseCase,
    private readonly activate: ActivateAgreementUseCase,
    private readonly end: EndAgreementUseCase,
    private readonly discard: DiscardAgreementUseCase,
  ) {}

  @Allow('ADMINISTRATION', ...NEGOTIATORS)
  @Mutation(() => AgreementStepResultUnion, { description: 'Puts a draft before the other side.' })
  negotiateAgreement(@Caller() caller: RequestContext, @Args('input', { description: 'Which one.' }) input: AgreementStepInputType) {
    return toUnion(this.negotiate.run(caller, commandOf(input)), AgreementType, agreementStepRefusals);
  }

  @Allow('ADMINISTRATION', 'QUALITY', 'CERTIFIER')
  @Mutation(() => ApproveAgreementResultUnion, { description: "Approves service and quality, for the agency; by nobody who has written any of it (NRW-13)." })
  approveAgreementProfessionally(@Caller() caller: RequestContext, @Args('input', { description: 'Which one.' }) input: AgreementStepInputType) {
    return toUnion(this.approve.professionally(caller, commandOf(input)), AgreementType, approveAgreementRefusals);
  }

  @Allow('ADMINISTRATION', 'CONTROLLER', 'BILLING')
  @Mutation(() => ApproveAgreementResultUnion, { description: 'Approves the fee, for the agency, after the professional approval and by another person (NRW-13).' })
  approveAgreementEconomically(@Caller() caller: RequestContext, @Args('input', { description: 'Which one.' }) input: AgreementStepInputType) {
    return toUnion(this.approve.economically(caller, commandOf(input)), AgreementType, approveAgreementRefusals);
  }

  @Allow('ADMINISTRATION', ...NEGOTIATORS)
  @Mutation(() => AgreementStepResultUnion, { description: 'Opens an approved agreement for negotiation again, for the agency; its approvals count no more.' })
  reopenAgreement(@Caller() caller: RequestContext, @Args('input', { description: 'Which one, and why.' }) input: ReopenAgreementInputType) {
    return toUnion(this.reopen.run(caller, commandOf(input)), AgreementType, agreementStepRefusals);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR')
  @Mutation(() => ActivateAgreementResultUnion, { description: 'Puts an approved and signed agreement into force, for the agency.' })
  activateAgreement(@Caller() caller: RequestContext, @Args('input', { description: 'Which one.' }) input: ActivateAgreementInputType) {
    const { dependentsSeen, ...wish } = commandOf(input);
    return toUnion(this.activate.run(caller, { ...wish, dependentsSeen: dependentsSeen ?? undefined }), AgreementType, activateAgreementRefusals);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR')
  @Mutation(() => EndAgreementResultUnion, { description: 'Ends an active agreement, also an imported one, for the agency.' })
  endAgreement(@Caller() caller: RequestContext, @Args('input', { description: 'Which one, and when.' }) input: EndAgreementInputType) {
    const { dependentsSeen, ...wish } = commandOf(input);
    return toUnion(this.end.run(caller, { ...wish, dependentsSeen: dependentsSeen ?? undefined }), AgreementType, endAgreementRefusals);
  }

  @Allow('ADMINISTRATION', ...NEGOTIATORS)
  @Mutation(() => AgreementStepResultUnion, { description: 'Gives up an agreement that nobody has approved yet.' })
  discardAgreement(@Caller() caller: RequestContext, @Args('input', { description: 'Which one.' }) input: AgreementStepInputType) {
    return toUnion(this.discard.run(caller, commandOf(input)), AgreementType, agreementStepRefusals);
  }
}
