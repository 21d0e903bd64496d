import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { CriterionType } from '#matching/graphql';

@ObjectType('ReservationVerdicts', { description: 'What the match said when the seat was reserved, as it was then: what was changed, relaxed or published since is not in it.' })
export class ReservationVerdictsType {
  @Field(() => Float, { description: 'Between 0 and 1; price never counts.' })
  score: number;

  @Field(() => Float, { nullable: true, description: 'Kilometres in a straight line; null online.' })
  distanceKm: number | null;

  @Field(() => Int, { description: 'The smallest number of free seats over the sessions of the stay, before this one was taken.' })
  freeSeats: number;

  @Field(() => Int, { nullable: true, description: "The version of the agency's weights by which it was ranked; 0: the default ones; null: not kept then." })
  weightsVersion: number | null;

  @Field(() => [CriterionType], { description: 'All criteria. The sentences of the first releases are English in either language.' })
  criteria: CriterionType[];
}
