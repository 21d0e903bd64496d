import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ModuleHoursQuery } from '#matching';
import { loadModuleHours, ModuleHoursWarningType } from '#matching/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import type { GraphqlContext } from '#platform/graphql';
import type { ReservationRecord } from '../../domain/reservation-record.js';
import { ReservationType } from '../reservation.type.js';
import { mayKnowCase, SEAT_ROLES } from '../seat-roles.js';

@Resolver(() => ReservationType)
export class ReservationWarningsResolver {
  constructor(private readonly moduleHours: ModuleHoursQuery) {}

  @Allow('CASE_WORK', ...SEAT_ROLES)
  @ResolveField(() => [ModuleHoursWarningType], { description: 'What should be known of the seat, as things stand now: for those who see the referral; none for others.' })
  warnings(@Parent() { referralId, offerId }: ReservationRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    if (!mayKnowCase(caller)) return [];
    return loadModuleHours(request, caller, this.moduleHours, { referralId, offerId });
  }
}
