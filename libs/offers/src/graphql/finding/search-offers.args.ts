import { ArgsType, Field } from '@nestjs/graphql';
import { ConnectionArgs } from '#platform/graphql';
import { OfferCriteriaInputType } from './offer-criteria.type.js';

@ArgsType()
export class SearchOffersArgs extends ConnectionArgs {
  @Field(() => OfferCriteriaInputType, { nullable: true, description: 'What the offers must be like; left out: all offers.' })
  criteria?: OfferCriteriaInputType | null;
}
