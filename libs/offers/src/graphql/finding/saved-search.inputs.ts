import { Field, ID, InputType } from '@nestjs/graphql';
import { CommandInput } from '#platform/graphql';
import { OfferCriteriaInputType } from './offer-criteria.type.js';

@InputType('SaveSearchInput', { description: 'A search to be kept.' })
export class SaveSearchInputType extends CommandInput {
  @Field(() => String, { description: 'What it is called: 1 to 100 characters, once per person. Nothing of a case belongs here.' })
  name: string;

  @Field(() => OfferCriteriaInputType, { description: 'What is looked for.' })
  criteria: OfferCriteriaInputType;

  @Field(() => Boolean, { description: 'Whether to be told of offers that are added to what it finds.' })
  notify: boolean;
}

@InputType('ChangeSavedSearchInput', { description: 'What of a saved search becomes another; what is left out stays.' })
export class ChangeSavedSearchInputType extends CommandInput {
  @Field(() => ID, { description: 'Which one.' })
  savedSearchId: string;

  @Field(() => String, { nullable: true, description: 'What it is called.' })
  name?: string | null;

  @Field(() => OfferCriteriaInputType, { nullable: true, description: 'What is looked for, as a whole. What it finds now then counts as known.' })
  criteria?: OfferCriteriaInputType | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether to be told.' })
  notify?: boolean | null;
}

@InputType('SavedSearchInput', { description: 'One of the caller\'s saved searches.' })
export class SavedSearchInputType extends CommandInput {
  @Field(() => ID, { description: 'Which one.' })
  savedSearchId: string;
}
