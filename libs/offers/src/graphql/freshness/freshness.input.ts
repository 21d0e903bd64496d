import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { CommandInput } from '#platform/graphql';

@InputType('ConfirmCapacityInput', { description: 'Which offers are still as they say.' })
export class ConfirmCapacityInputType extends CommandInput {
  @Field(() => [ID], { nullable: true, description: 'Ids of own published offers; left out: all of them.' })
  offerIds?: string[] | null;
}

@InputType('ConfirmCapacityByLinkInput', { description: 'The token of a reminder, and which offers are still as they say.' })
export class ConfirmCapacityByLinkInputType extends CommandInput {
  @Field(() => String, { description: 'The token of the link, as it stands in the mail.' })
  token: string;

  @Field(() => [ID], { nullable: true, description: 'Ids of offers that the link covers; others are passed over. Left out: all that it covers.' })
  offerIds?: string[] | null;
}

@InputType('SetCatalogueSettingsInput', { description: 'All settings of the catalogue of an agency\'s network.' })
export class SetCatalogueSettingsInputType extends CommandInput {
  @Field(() => Int, { description: 'Days (of 24 hours) after which a capacity that nobody confirmed is ageing: 1 to 365.' })
  ageingAfterDays: number;

  @Field(() => Int, { description: 'Days after which it is stale: more than those above, at most 730.' })
  staleAfterDays: number;

  @Field(() => Int, { description: 'Percent of the offered seats, 1 to 100: a group of which less is occupied is listed as under the threshold.' })
  utilisationThresholdPercent: number;
}
