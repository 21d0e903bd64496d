import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { commandOf, toUnion } from '#platform/graphql';
import { AcceptOfferedSeatUseCase } from '../../application/waiting/accept-offered-seat.use-case.js';
import { DeclineOfferedSeatUseCase } from '../../application/waiting/decline-offered-seat.use-case.js';
import { SeatInputType } from '../holds/hold.inputs.js';
import { ReservationType } from '../reservation.type.js';
import { DeclineOfferedSeatInputType } from './waiting.inputs.js';
import { acceptOfferedSeatRefusals, AcceptOfferedSeatResultUnion, declineOfferedSeatRefusals, DeclineOfferedSeatResultUnion } from './waiting.results.js';

@Resolver()
export class OfferedSeatsResolver {
  constructor(
    private readonly accept: AcceptOfferedSeatUseCase,
    private readonly decline: DeclineOfferedSeatUseCase,
  ) {}

  @Allow('CASE_WORK', 'CASEWORKER', 'CASE_LEAD')
  @Mutation(() => AcceptOfferedSeatResultUnion, { description: 'The family takes a seat that the waiting list offers: confirmed at once, or requested where host or agency have to be asked.' })
  acceptOfferedSeat(@Caller() caller: RequestContext, @Args('input', { description: 'Which one.' }) input: SeatInputType) {
    return toUnion(this.accept.run(caller, commandOf(input)), ReservationType, acceptOfferedSeatRefusals);
  }

  @Allow('CASE_WORK', 'CASEWORKER', 'CASE_LEAD')
  @Mutation(() => DeclineOfferedSeatResultUnion, { description: 'The family does not take an offered seat; it goes to the next, and what follows say the rules of the agency.' })
  declineOfferedSeat(@Caller() caller: RequestContext, @Args('input', { description: 'Which one, and why.' }) input: DeclineOfferedSeatInputType) {
    return toUnion(this.decline.run(caller, commandOf(input)), ReservationType, declineOfferedSeatRefusals);
  }
}
