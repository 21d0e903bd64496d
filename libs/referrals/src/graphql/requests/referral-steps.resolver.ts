import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { commandOf, toUnion } from '#platform/graphql';
import { EndReferralUseCase } from '../../application/requests/end-referral.use-case.js';
import { PauseReferralUseCase } from '../../application/requests/pause-referral.use-case.js';
import { ReopenReferralUseCase } from '../../application/requests/reopen-referral.use-case.js';
import { ResumeReferralUseCase } from '../../application/requests/resume-referral.use-case.js';
import { ReturnReferralUseCase } from '../../application/requests/return-referral.use-case.js';
import { StartSearchUseCase } from '../../application/requests/start-search.use-case.js';
import { SubmitReferralUseCase } from '../../application/requests/submit-referral.use-case.js';
import { ReferralType } from '../referral.type.js';
import { EndReferralInputType, PauseReferralInputType, ReferralStepInputType, ReturnReferralInputType } from './referral-step.inputs.js';
import { referralStepRefusals, ReferralStepResultUnion, submitReferralRefusals, SubmitReferralResultUnion } from './request.results.js';

/** The way of a referral from one state to the next; gone by the agency's caseworkers. */
@Resolver()
export class ReferralStepsResolver {
  constructor(
    private readonly submit: SubmitReferralUseCase,
    private readonly giveBack: ReturnReferralUseCase,
    private readonly search: StartSearchUseCase,
    private readonly pause: PauseReferralUseCase,
    private readonly resume: ResumeReferralUseCase,
    private readonly end: EndReferralUseCase,
    private readonly reopen: ReopenReferralUseCase,
  ) {}

  @Allow('CASE_WORK', 'CASEWORKER')
  @Mutation(() => SubmitReferralResultUnion, { description: 'Makes a draft a request: it gets its number, and the provider that is to be responsible sees it.' })
  submitReferral(@Caller() caller: RequestContext, @Args('input', { description: 'Which one.' }) input: ReferralStepInputType) {
    return toUnion(this.submit.run(caller, commandOf(input)), ReferralType, submitReferralRefusals);
  }

  @Allow('CASE_WORK', 'CASEWORKER')
  @Mutation(() => ReferralStepResultUnion, { description: 'Makes a submitted request a draft again; its number stays.' })
  returnReferral(@Caller() caller: RequestContext, @Args('input', { description: 'Which one, and why.' }) input: ReturnReferralInputType) {
    return toUnion(this.giveBack.run(caller, commandOf(input)), ReferralType, referralStepRefusals);
  }

  @Allow('CASE_WORK', 'CASEWORKER')
  @Mutation(() => ReferralStepResultUnion, { description: 'Begins the search for a seat once the help is approved.' })
  startSearch(@Caller() caller: RequestContext, @Args('input', { description: 'Which one.' }) input: ReferralStepInputType) {
    return toUnion(this.search.run(caller, commandOf(input)), ReferralType, referralStepRefusals);
  }

  @Allow('CASE_WORK', 'CASEWORKER')
  @Mutation(() => ReferralStepResultUnion, { description: 'Pauses a referral; seats that it has stay reserved.' })
  pauseReferral(@Caller() caller: RequestContext, @Args('input', { description: 'Which one, and why.' }) input: PauseReferralInputType) {
    return toUnion(this.pause.run(caller, commandOf(input)), ReferralType, referralStepRefusals);
  }

  @Allow('CASE_WORK', 'CASEWORKER')
  @Mutation(() => ReferralStepResultUnion, { description: 'Resumes a paused referral: it is PLACED where it has a seat with days to come, else a seat is looked for.' })
  resumeReferral(@Caller() caller: RequestContext, @Args('input', { description: 'Which one.' }) input: ReferralStepInputType) {
    return toUnion(this.resume.run(caller, commandOf(input)), ReferralType, referralStepRefusals);
  }

  @Allow('CASE_WORK', 'CASEWORKER')
  @Mutation(() => ReferralStepResultUnion, { description: 'Ends a referral; seats that it has are given back by cancelReservation, before or afterwards.' })
  endReferral(@Caller() caller: RequestContext, @Args('input', { description: 'Which one, and why.' }) input: EndReferralInputType) {
    return toUnion(this.end.run(caller, commandOf(input)), ReferralType, referralStepRefusals);
  }

  @Allow('CASE_WORK', 'CASEWORKER')
  @Mutation(() => ReferralStepResultUnion, { description: 'Takes back the end of a referral that was approved: it is paused.' })
  reopenReferral(@Caller() caller: RequestContext, @Args('input', { description: 'Which one.' }) input: ReferralStepInputType) {
    return toUnion(this.reopen.run(caller, commandOf(input)), ReferralType, referralStepRefusals);
  }
}
