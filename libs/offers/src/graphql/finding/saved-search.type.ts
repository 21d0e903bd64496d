import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, DateTimeScalar } from '#platform/graphql';
import { OfferCriteriaType } from './offer-criteria.type.js';

@ObjectType('SavedSearch', { description: 'A search that the caller keeps; nobody else sees it.' })
export class SavedSearchType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => String, { description: 'What its owner calls it.' })
  name: string;

  @Field(() => OfferCriteriaType, { description: 'What is looked for. A span that has begun counts from today on.' })
  criteria: OfferCriteriaType;

  @Field(() => Boolean, { description: 'Whether its owner gets a task when an offer is added to what it finds.' })
  notify: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was saved.' })
  createdAt: Date;

  @Field(() => Int, { description: 'Offers that were added to what it finds and that its owner has not seen yet.' })
  newHits: number;
}

export const SavedSearchConnection = connectionOf(SavedSearchType, 'SavedSearch');
