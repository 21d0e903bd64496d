import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { commandOf, toUnion } from '#platform/graphql';
import { AcceptSeatRequestUseCase } from '../../application/answers/accept-seat-request.use-case.js';
import { ApproveSeatUseCase } from '../../application/answers/approve-seat.use-case.js';
import { DeclineSeatRequestUseCase } from '../../application/answers/decline-seat-request.use-case.js';
import { RefuseSeatUseCase } from '../../application/answers/refuse-seat.use-case.js';
import { withWanted } from '../loop/next-offers.js';
import { ReservationType } from '../reservation.type.js';
import { DeclineSeatRequestInputType, RefuseSeatInputType, SeatInputType } from './hold.inputs.js';
import { answerSeatRefusals, AnswerSeatResultUnion } from './hold.result.js';

@Resolver()
export class AnswersResolver {
  constructor(
    private readonly accept: AcceptSeatRequestUseCase,
    private readonly decline: DeclineSeatRequestUseCase,
    private readonly approve: ApproveSeatUseCase,
    private readonly refuse: RefuseSeatUseCase,
  ) {}

  @Allow('CASE_WORK', 'GROUP_LEAD', 'ADMINISTRATOR')
  @Mutation(() => AnswerSeatResultUnion, { description: 'The host takes the young person.' })
  acceptSeatRequest(@Caller() caller: RequestContext, @Args('input', { description: 'Which request.' }) input: SeatInputType) {
    return toUnion(withWanted(this.accept.run(caller, commandOf(input)), input), ReservationType, answerSeatRefusals);
  }

  @Allow('CASE_WORK', 'GROUP_LEAD', 'ADMINISTRATOR')
  @Mutation(() => AnswerSeatResultUnion, { description: 'The host cannot take the young person; the seat is free again at once.' })
  declineSeatRequest(@Caller() caller: RequestContext, @Args('input', { description: 'Which request, and why.' }) input: DeclineSeatRequestInputType) {
    return toUnion(this.decline.run(caller, commandOf(input)), ReservationType, answerSeatRefusals);
  }

  @Allow('CASE_WORK', 'CASEWORKER')
  @Mutation(() => AnswerSeatResultUnion, { description: 'The agency approves a seat, by somebody with signing right (TS-15).' })
  approveSeat(@Caller() caller: RequestContext, @Args('input', { description: 'Which request.' }) input: SeatInputType) {
    return toUnion(withWanted(this.approve.run(caller, commandOf(input)), input), ReservationType, answerSeatRefusals);
  }

  @Allow('CASE_WORK', 'CASEWORKER')
  @Mutation(() => AnswerSeatResultUnion, { description: 'The agency refuses a seat, by somebody with signing right (TS-15); it is free again at once.' })
  refuseSeat(@Caller() caller: RequestContext, @Args('input', { description: 'Which request, and why.' }) input: RefuseSeatInputType) {
    return toUnion(this.refuse.run(caller, commandOf(input)), ReservationType, answerSeatRefusals);
  }
}
