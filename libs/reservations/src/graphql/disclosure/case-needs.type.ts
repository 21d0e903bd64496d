import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('CaseNeeds', { description: 'What a group has to know of a young person: neither who it is nor the month of birth, legal basis, municipality or reasons.' })
export class CaseNeedsType {
  @Field(() => [String], { description: 'What is needed of the topics that the offer names, as codes.' })
  topics: readonly string[];

  @Field(() => [String], { description: 'What holds of the contraindications that the offer names, as codes; none, unless that was relaxed.' })
  contraindications: readonly string[];

  @Field(() => [String], { description: 'What an offer must be accessible for, as codes.' })
  accessibilityNeeds: readonly string[];

  @Field(() => [String], { description: 'Languages spoken (ISO 639-1).' })
  languages: readonly string[];

  @Field(() => Int, { description: 'Lowest age on the first day, in years; the band is of three years.' })
  ageFrom: number;

  @Field(() => Int, { description: 'Highest age on the first day, in years.' })
  ageTo: number;
}
