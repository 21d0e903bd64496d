import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { commandOf, toUnion } from '#platform/graphql';
import { CancelReservationUseCase } from '../application/cancel-reservation.use-case.js';
import { ReserveSeatUseCase } from '../application/reserve-seat.use-case.js';
import { CancelReservationInputType } from './cancel-reservation.input.js';
import { cancelReservationRefusals, CancelReservationResultUnion } from './cancel-reservation.result.js';
import { withWanted } from './loop/next-offers.js';
import { ReservationType } from './reservation.type.js';
import { ReserveSeatInputType } from './reserve-seat.input.js';
import { reserveSeatRefusals, ReserveSeatResultUnion } from './reserve-seat.result.js';

@Resolver()
export class ReservationCommandsResolver {
  constructor(
    private readonly reserve: ReserveSeatUseCase,
    private readonly cancel: CancelReservationUseCase,
  ) {}

  @Allow('CASE_WORK', 'CASEWORKER', 'CASE_LEAD')
  @Mutation(() => ReserveSeatResultUnion, { description: 'Reserves a seat in every session of the stay, or in none.' })
  reserveSeat(@Caller() caller: RequestContext, @Args('input', { description: 'The wish.' }) input: ReserveSeatInputType) {
    const { from, to, costNote, ...wish } = commandOf(input);
    const outcome = this.reserve.run(caller, { ...wish, from: from ?? undefined, to: to ?? undefined, costNote: costNote ?? undefined });
    return toUnion(withWanted(outcome, wish), ReservationType, reserveSeatRefusals);
  }

  @Allow('CASE_WORK', 'CASEWORKER', 'CASE_LEAD')
  @Mutation(() => CancelReservationResultUnion, { description: 'Gives the seats of a reservation back, from today on.' })
  cancelReservation(@Caller() caller: RequestContext, @Args('input', { description: 'Which one.' }) input: CancelReservationInputType) {
    return toUnion(this.cancel.run(caller, commandOf(input)), ReservationType, cancelReservationRefusals);
  }
}
