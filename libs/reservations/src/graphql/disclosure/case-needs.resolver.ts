import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { loadById, type GraphqlContext } from '#platform/graphql';
import { FindCaseNeedsQuery } from '../../application/disclosure/find-case-needs.query.js';
import { mayReadNeeds, type CaseNeeds } from '../../domain/disclosure/needs-access.js';
import type { ReservationRecord } from '../../domain/reservation-record.js';
import { ReservationType } from '../reservation.type.js';
import { SEAT_ROLES } from '../seat-roles.js';
import { CaseNeedsType } from './case-needs.type.js';

@Resolver(() => ReservationType)
export class CaseNeedsResolver {
  constructor(private readonly find: FindCaseNeedsQuery) {}

  @Allow('CASE_WORK', ...SEAT_ROLES, 'ADMINISTRATOR')
  @ResolveField(() => CaseNeedsType, {
    nullable: true,
    description:
      'What the group has to know: for those who answer for it at the host from the request on, until the last day of the seat, and for the case work of agency and responsible provider; null for everybody else, and for the host of what was declined, cancelled or has run out.',
  })
  needs(@Parent() reservation: ReservationRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext): Promise<CaseNeeds | null> {
    if (!mayReadNeeds(caller, reservation)) return Promise.resolve(null);
    return loadById(request, caller, 'case-needs', reservation.id, (context, ids) => this.find.byIds(context, ids));
  }
}
