import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { loadById, type GraphqlContext } from '#platform/graphql';
import { FindParticipationQuery } from '../../application/participation/find-participation.query.js';
import type { ReservationRecord } from '../../domain/reservation-record.js';
import { ReservationType } from '../reservation.type.js';
import { mayKnowCase, SEAT_ROLES } from '../seat-roles.js';
import { ParticipationType } from './participation.type.js';

@Resolver(() => ReservationType)
export class ParticipationResolver {
  constructor(private readonly find: FindParticipationQuery) {}

  @Allow('CASE_WORK', ...SEAT_ROLES)
  @ResolveField(() => ParticipationType, { nullable: true, description: 'Who had been heard when the seat was reserved (NRW-10); null for the host, for roles outside of case work, and where it was not kept.' })
  participation(@Parent() reservation: ReservationRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    if (!mayKnowCase(caller)) return null;
    return loadById(request, caller, 'participation', reservation.id, (context, ids) => this.find.byIds(context, ids));
  }
}
