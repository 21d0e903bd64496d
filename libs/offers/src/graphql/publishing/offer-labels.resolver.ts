import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Caller, ROLES, type RequestContext } from '#platform';
import type { GraphqlContext } from '#platform/graphql';
import { FindCodesQuery } from '../../application/codes/find-codes.query.js';
import { loadLabel, loadLabels } from '../codes/load-label.js';
import { CodeLabelType } from '../codes/offer-code.type.js';
import { OfferType } from '../offer.type.js';

/** The codes of an offer in words; all of a request in one statement. */
@Resolver(() => OfferType)
export class OfferLabelsResolver {
  constructor(private readonly find: FindCodesQuery) {}

  @Allow('CASE_WORK', ...ROLES)
  @ResolveField(() => CodeLabelType, { description: 'Its category in words.' })
  categoryLabel(@Parent() offer: OfferType, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadLabel({ request, caller, find: this.find }, 'CATEGORY', offer.category);
  }

  @Allow('CASE_WORK', ...ROLES)
  @ResolveField(() => [CodeLabelType], { description: 'Its topics in words.' })
  topicLabels(@Parent() offer: OfferType, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadLabels({ request, caller, find: this.find }, 'TOPIC', offer.topics);
  }

  @Allow('CASE_WORK', ...ROLES)
  @ResolveField(() => [CodeLabelType], { description: 'What it is accessible for, in words.' })
  accessibilityLabels(@Parent() offer: OfferType, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadLabels({ request, caller, find: this.find }, 'ACCESSIBILITY', offer.accessibility);
  }

  @Allow('CASE_WORK', ...ROLES)
  @ResolveField(() => [CodeLabelType], { description: 'For whom it is not suited, in words.' })
  contraindicationLabels(@Parent() offer: OfferType, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadLabels({ request, caller, find: this.find }, 'CONTRAINDICATION', offer.contraindications);
  }

  @Allow('CASE_WORK', ...ROLES)
  @ResolveField(() => CodeLabelType, { nullable: true, description: 'Its price category in words; null: none.' })
  priceCategoryLabel(@Parent() offer: OfferType, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return offer.priceCategory === null ? null : loadLabel({ request, caller, find: this.find }, 'PRICE_CATEGORY', offer.priceCategory);
  }

  @Allow('CASE_WORK', ...ROLES)
  @ResolveField(() => CodeLabelType, { nullable: true, description: 'Where in or outside youth welfare it comes from, in words (DD-30); null: help of a provider.' })
  resourceKindLabel(@Parent() offer: OfferType, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return offer.resourceKind === null ? null : loadLabel({ request, caller, find: this.find }, 'RESOURCE_KIND', offer.resourceKind);
  }
}
