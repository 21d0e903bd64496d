import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { FindOrganisationsQuery } from '#identity';
import { loadOrganisation, OrganisationType } from '#identity/graphql';
import { FindOffersQuery } from '#offers';
import { loadOffer, OfferType } from '#offers/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { pageRequest, toConnection, type GraphqlContext } from '#platform/graphql';
import { FindReferralsQuery } from '../application/find-referrals.query.js';
import { CASE_ROLES } from './case-roles.js';
import { ReferralConnection } from './referral.connection.js';
import { ReferralType } from './referral.type.js';
import { ReferralsArgs } from './requests/referrals.args.js';

interface ReferralRow extends ReferralType {
  readonly agencyId: string;
  readonly responsibleId: string;
  readonly wishOfferIds: readonly string[];
}

@Resolver(() => ReferralType)
export class ReferralResolver {
  constructor(
    private readonly findReferrals: FindReferralsQuery,
    private readonly findOrganisations: FindOrganisationsQuery,
    private readonly findOffers: FindOffersQuery,
  ) {}

  @Allow('CASE_WORK', ...CASE_ROLES)
  @Query(() => ReferralConnection, { description: 'Referrals of the organisation acted for, by their code. Every read is noted.' })
  async referrals(@Caller() caller: RequestContext, @Args() args: ReferralsArgs) {
    const request = pageRequest(args);
    return toConnection(await this.findReferrals.page(caller, request, { states: args.states ?? undefined, mine: args.mine ?? undefined, text: args.text ?? undefined }), request);
  }

  @Allow('CASE_WORK', ...CASE_ROLES)
  @Query(() => ReferralType, { nullable: true, description: 'One referral; null when there is none with this id that one may see. Every read is noted.' })
  referral(@Caller() caller: RequestContext, @Args('id', { type: () => ID, description: 'Id of the referral.' }) id: string) {
    return this.findReferrals.one(caller, id);
  }

  @Allow('CASE_WORK', ...CASE_ROLES)
  @ResolveField(() => OrganisationType, { description: 'The agency that commissions the help.' })
  agency(@Parent() referral: ReferralRow, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, referral.agencyId);
  }

  @Allow('CASE_WORK', ...CASE_ROLES)
  @ResolveField(() => OrganisationType, { description: 'The commissioned provider, or the agency itself.' })
  responsible(@Parent() referral: ReferralRow, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, referral.responsibleId);
  }

  @Allow('CASE_WORK', ...CASE_ROLES)
  @ResolveField(() => [OfferType], { description: 'Offers that the family wishes for.' })
  async wishOffers(@Parent() referral: ReferralRow, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    const offers = await Promise.all(referral.wishOfferIds.map((id) => loadOffer(request, caller, this.findOffers, id)));
    return offers.filter((offer) => offer !== null);
  }
}
