import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { commandOf, toUnion } from '#platform/graphql';
import { ChangeStayUseCase } from '../../application/stay/change-stay.use-case.js';
import { EndStayUseCase } from '../../application/stay/end-stay.use-case.js';
import { PauseStayUseCase } from '../../application/stay/pause-stay.use-case.js';
import { ResumeStayUseCase } from '../../application/stay/resume-stay.use-case.js';
import { TransferSeatUseCase } from '../../application/stay/transfer-seat.use-case.js';
import { ReservationType } from '../reservation.type.js';
import { ChangeStayInputType, EndStayInputType, PauseStayInputType, ResumeStayInputType, TransferSeatInputType } from './stay.inputs.js';
import {
  changeStayRefusals,
  ChangeStayResultUnion,
  endStayRefusals,
  EndStayResultUnion,
  pauseStayRefusals,
  PauseStayResultUnion,
  resumeStayRefusals,
  ResumeStayResultUnion,
  transferSeatRefusals,
  TransferSeatResultUnion,
} from './stay.result.js';

@Resolver()
export class StayResolver {
  constructor(
    private readonly change: ChangeStayUseCase,
    private readonly pause: PauseStayUseCase,
    private readonly resume: ResumeStayUseCase,
    private readonly end: EndStayUseCase,
    private readonly transfer: TransferSeatUseCase,
  ) {}

  @Allow('CASE_WORK', 'CASEWORKER', 'CASE_LEAD')
  @Mutation(() => ChangeStayResultUnion, { description: 'Makes a stay longer or shorter; added days are judged by the match as they are now.' })
  changeStay(@Caller() caller: RequestContext, @Args('input', { description: 'The span.' }) input: ChangeStayInputType) {
    const { from, to, ...stay } = commandOf(input);
    return toUnion(this.change.run(caller, { ...stay, from: from ?? undefined, to: to ?? undefined }), ReservationType, changeStayRefusals);
  }

  @Allow('CASE_WORK', 'CASEWORKER', 'CASE_LEAD')
  @Mutation(() => PauseStayResultUnion, { description: 'Frees a seat for some days; after them it is there again.' })
  pauseStay(@Caller() caller: RequestContext, @Args('input', { description: 'The pause.' }) input: PauseStayInputType) {
    return toUnion(this.pause.run(caller, commandOf(input)), ReservationType, pauseStayRefusals);
  }

  @Allow('CASE_WORK', 'CASEWORKER', 'CASE_LEAD')
  @Mutation(() => ResumeStayResultUnion, { description: 'Takes the seats of a pause back before it ends, where they are free.' })
  resumeStay(@Caller() caller: RequestContext, @Args('input', { description: 'The days.' }) input: ResumeStayInputType) {
    const { to, ...stay } = commandOf(input);
    return toUnion(this.resume.run(caller, { ...stay, to: to ?? undefined }), ReservationType, resumeStayRefusals);
  }

  @Allow('CASE_WORK', 'CASEWORKER', 'CASE_LEAD')
  @Mutation(() => EndStayResultUnion, { description: 'Ends a stay on a day to come or today.' })
  endStay(@Caller() caller: RequestContext, @Args('input', { description: 'The end.' }) input: EndStayInputType) {
    return toUnion(this.end.run(caller, commandOf(input)), ReservationType, endStayRefusals);
  }

  @Allow('CASE_WORK', 'CASEWORKER', 'CASE_LEAD')
  @Mutation(() => TransferSeatResultUnion, { description: 'Moves a case to another group: the old seat ends where the new one begins, and stays where there is no new one.' })
  transferSeat(@Caller() caller: RequestContext, @Args('input', { description: 'The new group.' }) input: TransferSeatInputType) {
    const { to, variant, costNote, ...stay } = commandOf(input);
    return toUnion(this.transfer.run(caller, { ...stay, to: to ?? undefined, variant: variant ?? undefined, costNote: costNote ?? undefined }), ReservationType, transferSeatRefusals);
  }
}
