import { Context, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { loadById, type GraphqlContext } from '#platform/graphql';
import { FindOwnCasesQuery } from '../../application/disclosure/find-own-cases.query.js';
import type { ReservationRecord } from '../../domain/reservation-record.js';
import { ReservationType } from '../reservation.type.js';
import { SEAT_ROLES } from '../seat-roles.js';

/** What of a reservation says where else its case was and what has become of it: for agency and responsible provider, and not for a host. */
@Resolver(() => ReservationType)
export class CaseTrailResolver {
  constructor(private readonly find: FindOwnCasesQuery) {}

  @Allow('CASE_WORK', ...SEAT_ROLES)
  @ResolveField(() => ID, { nullable: true, description: 'The reservation whose place it took, or whose days it makes longer; null for a host that is not responsible.' })
  async followsId(@Parent() reservation: ReservationRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext): Promise<string | null> {
    return reservation.followsId !== null && (await this.isOwn(reservation, caller, request)) ? reservation.followsId : null;
  }

  @Allow('CASE_WORK', ...SEAT_ROLES)
  @ResolveField(() => String, {
    nullable: true,
    description: 'Why it is over, as a code; null: it is not, or nobody said why. A host that is not responsible learns its own no alone.',
  })
  async endReason(@Parent() reservation: ReservationRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext): Promise<string | null> {
    const { endReason, hostAnswer } = reservation;
    return endReason !== null && (hostAnswer === 'DECLINED' || (await this.isOwn(reservation, caller, request))) ? endReason : null;
  }

  private async isOwn({ referralId }: ReservationRecord, caller: RequestContext, request: GraphqlContext): Promise<boolean> {
    return (await loadById(request, caller, 'own-case', referralId, (context, ids) => this.find.byIds(context, ids))) === true;
  }
}
