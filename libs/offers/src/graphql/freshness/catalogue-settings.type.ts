import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('CatalogueSettings', { description: 'What an agency decides for the catalogue of its network.' })
export class CatalogueSettingsType {
  @Field(() => Int, { description: 'Days (of 24 hours) after which a capacity that nobody confirmed is ageing.' })
  ageingAfterDays: number;

  @Field(() => Int, { description: 'Days after which it is stale.' })
  staleAfterDays: number;

  @Field(() => Int, { description: 'Percent of the offered seats: a group of which less is occupied is listed as under the threshold (DD-19).' })
  utilisationThresholdPercent: number;
}
