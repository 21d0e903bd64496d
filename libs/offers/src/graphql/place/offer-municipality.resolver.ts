import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Caller, ROLES, type RequestContext } from '#platform';
import type { GraphqlContext } from '#platform/graphql';
import { FindMunicipalitiesQuery } from '../../application/find-municipalities.query.js';
import { OfferType } from '../offer.type.js';
import { loadMunicipality } from './load-municipality.js';
import { MunicipalityType } from './municipality.type.js';

/** Where an offer lies, also where it names no site. */
@Resolver(() => OfferType)
export class OfferMunicipalityResolver {
  constructor(private readonly find: FindMunicipalitiesQuery) {}

  @Allow('CASE_WORK', ...ROLES)
  @ResolveField(() => MunicipalityType, { nullable: true, description: 'Its municipality with its name and point; null online.' })
  municipality(@Parent() offer: OfferType, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return offer.municipalityAgs === null ? null : loadMunicipality(request, caller, this.find, offer.municipalityAgs);
  }
}
