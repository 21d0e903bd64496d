import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { commandOf, toUnion } from '#platform/graphql';
import { ExtendHoldUseCase } from '../../application/holds/extend-hold.use-case.js';
import { HoldSeatUseCase } from '../../application/holds/hold-seat.use-case.js';
import { RequestSeatUseCase } from '../../application/holds/request-seat.use-case.js';
import { withWanted } from '../loop/next-offers.js';
import { ReservationType } from '../reservation.type.js';
import { ExtendHoldInputType, HoldSeatInputType, SeatInputType } from './hold.inputs.js';
import { extendHoldRefusals, ExtendHoldResultUnion, holdSeatRefusals, HoldSeatResultUnion, requestSeatRefusals, RequestSeatResultUnion } from './hold.result.js';

@Resolver()
export class HoldsResolver {
  constructor(
    private readonly hold: HoldSeatUseCase,
    private readonly extend: ExtendHoldUseCase,
    private readonly request: RequestSeatUseCase,
  ) {}

  @Allow('CASE_WORK', 'CASEWORKER', 'CASE_LEAD')
  @Mutation(() => HoldSeatResultUnion, { description: 'Holds a seat in every session of the stay while the form is filled or the family decides. Others see it as taken until the deadline.' })
  holdSeat(@Caller() caller: RequestContext, @Args('input', { description: 'The wish.' }) input: HoldSeatInputType) {
    const { from, to, costNote, ...wish } = commandOf(input);
    return toUnion(withWanted(this.hold.run(caller, { ...wish, from: from ?? undefined, to: to ?? undefined, costNote: costNote ?? undefined }), wish), ReservationType, holdSeatRefusals);
  }

  @Allow('CASE_WORK', 'CASEWORKER', 'CASE_LEAD')
  @Mutation(() => ExtendHoldResultUnion, { description: 'Prolongs a hold, once.' })
  extendHold(@Caller() caller: RequestContext, @Args('input', { description: 'Which one.' }) input: ExtendHoldInputType) {
    return toUnion(withWanted(this.extend.run(caller, commandOf(input)), input), ReservationType, extendHoldRefusals);
  }

  @Allow('CASE_WORK', 'CASEWORKER', 'CASE_LEAD')
  @Mutation(() => RequestSeatResultUnion, { description: 'Makes a seat of a hold: confirmed at once, or requested where host or agency have to be asked.' })
  requestSeat(@Caller() caller: RequestContext, @Args('input', { description: 'Which one.' }) input: SeatInputType) {
    return toUnion(withWanted(this.request.run(caller, commandOf(input)), input), ReservationType, requestSeatRefusals);
  }
}
