import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '#platform/graphql';

@ObjectType('ServiceDescription', { description: 'A version of the words that rates are calculated for (Leistungsbeschreibung, NRW-02); it never changes.' })
export class ServiceDescriptionType {
  @Field(() => ID, { description: 'Identifier of this version.' })
  id: string;

  @Field(() => String, { description: "The agency's own identifier, the same for all versions." })
  code: string;

  @Field(() => Int, { description: 'From 1.' })
  version: number;

  @Field(() => String, { description: 'Title.' })
  title: string;

  @Field(() => String, { description: 'The words.' })
  text: string;

  @Field(() => DateTimeScalar, { description: 'When it was published.' })
  createdAt: Date;
}
