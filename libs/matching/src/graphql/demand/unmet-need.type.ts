import { Field, Int, ObjectType } from '@nestjs/graphql';
import { codeList, YearMonthScalar } from '#platform/graphql';
import type { AgeBand } from '../../domain/demand/unmet-need.js';

export const AgeBandCodes = codeList<AgeBand>('AgeBand', 'Completed years on the day on which the search was noted.', {
  AGE_0_5: 'Up to 5.',
  AGE_6_9: '6 to 9.',
  AGE_10_13: '10 to 13.',
  AGE_14_17: '14 to 17.',
  AGE_18_UP: '18 and more.',
});

@ObjectType({ isAbstract: true })
export abstract class NeedCellFields {
  @Field(() => Int, {
    nullable: true,
    description: 'Searches without a match, each counted once a month: the sum of the months in which the number is shown. Null (hidden) where it is in none.',
  })
  searches: number | null;

  @Field(() => Int, { description: 'In how many of the months the number is hidden: because it is under five, or because a smaller one could be reckoned back from it.' })
  hiddenMonths: number;
}

@ObjectType('UnmetNeedTotal', { description: 'All searches without a match.' })
export class UnmetNeedTotalType extends NeedCellFields {}

@ObjectType('UnmetNeedOfMunicipality', { description: 'Searches without a match of one municipality.' })
export class UnmetNeedOfMunicipalityType extends NeedCellFields {
  @Field(() => String, { description: 'Municipality (AGS); its first five digits are the county.' })
  code: string;

  @Field(() => String, { nullable: true, description: 'Its name; null where it is not known any more.' })
  name: string | null;
}

@ObjectType('UnmetNeedOfAgeBand', { description: 'Searches without a match of one age band.' })
export class UnmetNeedOfAgeBandType extends NeedCellFields {
  @Field(() => AgeBandCodes, { description: 'The age band.' })
  code: AgeBand;
}

@ObjectType('UnmetNeedOfTopic', { description: 'Searches without a match for one topic; a search for several counts in each of them.' })
export class UnmetNeedOfTopicType extends NeedCellFields {
  @Field(() => String, { description: 'Code of the list TOPIC.' })
  code: string;
}

@ObjectType('UnmetNeed', {
  description:
    'What was searched in vain. A month is there once it is over; then its searches become these numbers and are deleted (§ 64 (3) SGB VIII). Each month is published on its own: what is hidden in it stays hidden in every sum.',
})
export class UnmetNeedType {
  @Field(() => YearMonthScalar, { description: 'First month.' })
  from: string;

  @Field(() => YearMonthScalar, { description: 'Last month.' })
  to: string;

  @Field(() => UnmetNeedTotalType, { description: 'In all.' })
  total: UnmetNeedTotalType;

  @Field(() => [UnmetNeedOfMunicipalityType], { description: 'By municipality, in the order of their keys; one without a search is not there.' })
  byMunicipality: UnmetNeedOfMunicipalityType[];

  @Field(() => [UnmetNeedOfAgeBandType], { description: 'By age band.' })
  byAgeBand: UnmetNeedOfAgeBandType[];

  @Field(() => [UnmetNeedOfTopicType], { description: 'By topic, in the order of their codes.' })
  byTopic: UnmetNeedOfTopicType[];
}
