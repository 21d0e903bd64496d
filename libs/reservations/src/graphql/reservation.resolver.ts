import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { FindOrganisationsQuery } from '#identity';
import { loadOrganisation, OrganisationType } from '#identity/graphql';
import { FindOffersQuery } from '#offers';
import { loadOffer, OfferType } from '#offers/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { loadById, pageRequest, toConnection, type GraphqlContext } from '#platform/graphql';
import { FindReferralsQuery } from '#referrals';
import { loadReferral, ReferralType } from '#referrals/graphql';
import { FindMissingClausesQuery } from '../application/find-missing-clauses.query.js';
import { FindReservationsQuery } from '../application/find-reservations.query.js';
import type { ReservationRecord } from '../domain/reservation-record.js';
import { MissingClauseType } from './missing-clause.type.js';
import { ReservationConnection } from './reservation.connection.js';
import { ReservationType } from './reservation.type.js';
import { ReservationsArgs } from './reservations.args.js';
import { mayKnowCase, SEAT_ROLES } from './seat-roles.js';

@Resolver(() => ReservationType)
export class ReservationResolver {
  constructor(
    private readonly findReservations: FindReservationsQuery,
    private readonly findReferrals: FindReferralsQuery,
    private readonly findOffers: FindOffersQuery,
    private readonly findOrganisations: FindOrganisationsQuery,
    private readonly findMissingClauses: FindMissingClausesQuery,
  ) {}

  @Allow('CASE_WORK', ...SEAT_ROLES)
  @Query(() => ReservationConnection, { description: 'Reservations that the organisation acted for is a party of, by their first day.' })
  async reservations(@Caller() caller: RequestContext, @Args() args: ReservationsArgs) {
    const filter = { offerId: args.offerId ?? undefined, referralId: args.referralId ?? undefined, state: args.state ?? undefined, missingClause: args.missingClause ?? undefined };
    const request = pageRequest(args);
    return toConnection(await this.findReservations.page(caller, request, filter), request);
  }

  @Allow('CASE_WORK', ...SEAT_ROLES)
  @Query(() => ReservationType, { nullable: true, description: 'One reservation; null when there is none with this id that one may see.' })
  async reservation(@Caller() caller: RequestContext, @Args('id', { type: () => ID, description: 'Id of the reservation.' }) id: string) {
    const [reservation] = await this.findReservations.byIds(caller, [id]);
    return reservation ?? null;
  }

  @Allow('CASE_WORK', ...SEAT_ROLES)
  @ResolveField(() => OfferType, { description: 'The offer.' })
  offer(@Parent() reservation: ReservationRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOffer(request, caller, this.findOffers, reservation.offerId);
  }

  @Allow('CASE_WORK', ...SEAT_ROLES)
  @ResolveField(() => OrganisationType, { description: 'Who offers it.' })
  host(@Parent() reservation: ReservationRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, reservation.hostId);
  }

  @Allow('CASE_WORK', ...SEAT_ROLES)
  @ResolveField(() => OrganisationType, { description: 'The agency of the case.' })
  agency(@Parent() reservation: ReservationRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, reservation.agencyId);
  }

  @Allow('CASE_WORK', ...SEAT_ROLES)
  @ResolveField(() => [MissingClauseType], {
    nullable: true,
    description: 'Clauses on co-use that are missing on days to come, by their first day (DD-22, DD-23); null for the host, who does not see the case.',
  })
  missingClauses(@Parent() reservation: ReservationRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadById(request, caller, 'missing-clauses', reservation.id, (context, ids) => this.findMissingClauses.byIds(context, ids));
  }

  @Allow('CASE_WORK', ...SEAT_ROLES)
  @ResolveField(() => ReferralType, { nullable: true, description: 'The referral, for the case work of its agency and the responsible provider; null for the host and for other roles.' })
  referral(@Parent() reservation: ReservationRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    if (!mayKnowCase(caller)) return null;
    return loadReferral(request, caller, this.findReferrals, reservation.referralId);
  }
}
