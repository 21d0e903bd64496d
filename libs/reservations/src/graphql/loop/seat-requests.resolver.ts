import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { pageRequest, toConnection } from '#platform/graphql';
import { FindSeatRequestsQuery } from '../../application/loop/find-seat-requests.query.js';
import { outcomeText } from '../../domain/loop/outcome.js';
import type { ReservationRecord } from '../../domain/reservation-record.js';
import { ReservationType } from '../reservation.type.js';
import { SEAT_ROLES } from '../seat-roles.js';
import { SeatRequestConnection, SeatRequestsArgs } from './seat-request.type.js';

@Resolver(() => ReservationType)
export class SeatRequestsResolver {
  constructor(private readonly find: FindSeatRequestsQuery) {}

  @Allow('CASE_WORK', 'CASEWORKER', 'CASE_LEAD', 'GROUP_LEAD', 'ADMINISTRATOR')
  @Query(() => SeatRequestConnection, { description: 'Requests for seats that the organisation acted for has made, or is asked to answer, by their deadline.' })
  async seatRequests(@Caller() caller: RequestContext, @Args() args: SeatRequestsArgs) {
    const request = pageRequest(args);
    return toConnection(await this.find.page(caller, request, { side: args.side, state: args.state ?? undefined }), request);
  }

  @Allow('CASE_WORK', ...SEAT_ROLES, 'ADMINISTRATOR')
  @ResolveField(() => String, { nullable: true, description: 'What became of it, with the reason, as a German sentence for screens; null: it is open.' })
  outcome(@Parent() reservation: ReservationRecord): string | null {
    return outcomeText(reservation);
  }
}
