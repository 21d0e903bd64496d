import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { commandOf, toUnion } from '#platform/graphql';
import { CompleteDeadlineUseCase } from '../../application/deadlines/complete-deadline.use-case.js';
import { OpenClarificationUseCase } from '../../application/deadlines/open-clarification.use-case.js';
import { ReopenDeadlineUseCase } from '../../application/deadlines/reopen-deadline.use-case.js';
import { SettleClarificationUseCase } from '../../application/deadlines/settle-clarification.use-case.js';
import { WithdrawClarificationUseCase } from '../../application/deadlines/withdraw-clarification.use-case.js';
import { CompleteDeadlineInputType, OpenClarificationInputType, ReopenDeadlineInputType, SettleClarificationInputType, WithdrawClarificationInputType } from './deadline.inputs.js';
import {
  completeDeadlineRefusals,
  CompleteDeadlineResultUnion,
  openClarificationRefusals,
  OpenClarificationResultUnion,
  reopenDeadlineRefusals,
  ReopenDeadlineResultUnion,
  settleClarificationRefusals,
  SettleClarificationResultUnion,
  withdrawClarificationRefusals,
  WithdrawClarificationResultUnion,
} from './deadline.results.js';
import { CaseDeadlineType } from './deadline.type.js';

@Resolver()
export class DeadlineCommandsResolver {
  constructor(
    private readonly complete: CompleteDeadlineUseCase,
    private readonly open: OpenClarificationUseCase,
    private readonly settle: SettleClarificationUseCase,
    private readonly reopen: ReopenDeadlineUseCase,
    private readonly withdraw: WithdrawClarificationUseCase,
  ) {}

  @Allow('CASE_WORK', 'CASEWORKER', 'CASE_LEAD')
  @Mutation(() => CompleteDeadlineResultUnion, { description: 'Says that what was due is done, by the side whose duty it is. The next one of those that come again follows.' })
  completeDeadline(@Caller() caller: RequestContext, @Args('input', { description: 'What, and when.' }) input: CompleteDeadlineInputType) {
    const { coversGroupOffers, ...done } = commandOf(input);
    return toUnion(this.complete.run(caller, { ...done, coversGroupOffers: coversGroupOffers ?? undefined }), CaseDeadlineType, completeDeadlineRefusals);
  }

  @Allow('CASE_WORK', 'CASEWORKER', 'CASE_LEAD')
  @Mutation(() => OpenClarificationResultUnion, { description: 'Says that something has to be agreed upon; the other side of the case answers in time (BHV-15).' })
  openClarification(@Caller() caller: RequestContext, @Args('input', { description: 'For which case, and what about.' }) input: OpenClarificationInputType) {
    return toUnion(this.open.run(caller, commandOf(input)), CaseDeadlineType, openClarificationRefusals);
  }

  @Allow('CASE_WORK', 'CASEWORKER', 'CASE_LEAD')
  @Mutation(() => SettleClarificationResultUnion, { description: 'Says that it is agreed upon today, by the side that was asked.' })
  settleClarification(@Caller() caller: RequestContext, @Args('input', { description: 'Which one.' }) input: SettleClarificationInputType) {
    return toUnion(this.settle.run(caller, commandOf(input)), CaseDeadlineType, settleClarificationRefusals);
  }
  @Allow('CASE_WORK', 'CASEWORKER', 'CASE_LEAD')
  @Mutation(() => WithdrawClarificationResultUnion, { description: 'Takes a question back, by the side that has asked: nobody has to answer it any more.' })
  withdrawClarification(@Caller() caller: RequestContext, @Args('input', { description: 'Which one.' }) input: WithdrawClarificationInputType) {
    return toUnion(this.withdraw.run(caller, commandOf(input)), CaseDeadlineType, withdrawClarificationRefusals);
  }

  @Allow('CASE_WORK', 'CASEWORKER', 'CASE_LEAD')
  @Mutation(() => ReopenDeadlineResultUnion, { description: 'Takes back that something is done, by the side whose duty it is: it is open again on its day. The last one of its kind alone; the next one, which was counted from it, goes.' })
  reopenDeadline(@Caller() caller: RequestContext, @Args('input', { description: 'What, and why.' }) input: ReopenDeadlineInputType) {
    return toUnion(this.reopen.run(caller, commandOf(input)), CaseDeadlineType, reopenDeadlineRefusals);
  }
}
