import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { FindMunicipalitiesQuery } from '#offers';
import { loadMunicipality, MunicipalityType } from '#offers/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import type { GraphqlContext } from '#platform/graphql';
import { CASE_ROLES } from './case-roles.js';
import { ReferralType } from './referral.type.js';

/** From where the ways to offers are measured: the municipality, never an address. */
@Resolver(() => ReferralType)
export class ReferralMunicipalityResolver {
  constructor(private readonly find: FindMunicipalitiesQuery) {}

  @Allow('CASE_WORK', ...CASE_ROLES)
  @ResolveField(() => MunicipalityType, { nullable: true, description: 'The municipality with its name and point; null where the gazetteer does not know it.' })
  municipality(@Parent() referral: ReferralType, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadMunicipality(request, caller, this.find, referral.municipalityAgs);
  }
}
