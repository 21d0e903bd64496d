import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { loadById, type GraphqlContext } from '#platform/graphql';
import { FindHourOverridesQuery } from '../../application/module-hours/find-hour-overrides.query.js';
import type { ReservationRecord } from '../../domain/reservation-record.js';
import { ReservationType } from '../reservation.type.js';
import { mayKnowCase, SEAT_ROLES } from '../seat-roles.js';
import { ModuleHoursOverrideType } from './override-module-hours.result.js';

@Resolver(() => ReservationType)
export class ModuleHoursOverrideResolver {
  constructor(private readonly find: FindHourOverridesQuery) {}

  @Allow('CASE_WORK', ...SEAT_ROLES)
  @ResolveField(() => ModuleHoursOverrideType, { nullable: true, description: 'Who has overridden the warning MODULE_HOURS of this seat, and why; null: nobody, and for those who do not see the case.' })
  moduleHoursOverride(@Parent() { id }: ReservationRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    if (!mayKnowCase(caller)) return null;
    return loadById(request, caller, 'module-hours-override', id, (context, ids) => this.find.byIds(context, ids));
  }
}
