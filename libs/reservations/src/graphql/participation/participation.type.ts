import { Field, ID, ObjectType } from '@nestjs/graphql';
import { LocalDateScalar } from '#platform/graphql';

@ObjectType('Heard', { description: 'That somebody was heard.' })
export class HeardType {
  @Field(() => LocalDateScalar, { description: 'On which day.' })
  heardOn: string;

  @Field(() => ID, { description: 'Id of the person who heard them; their name, where one may know it, is heardByPerson.' })
  heardBy: string;
}

@ObjectType('Participation', { description: 'Who had been heard last when the seat was reserved, as it was then (NRW-10).' })
export class ParticipationType {
  @Field(() => HeardType, { nullable: true, description: 'The young person; null: not heard by then.' })
  youngPerson: HeardType | null;

  @Field(() => HeardType, { nullable: true, description: 'The parents, or whoever has custody; null: not heard by then.' })
  parents: HeardType | null;
}
