import { Field, ID, ObjectType } from '@nestjs/graphql';
import { LocalDateScalar } from '#platform/graphql';

@ObjectType('NamedPerson', { description: 'A person by name.' })
export class NamedPersonType {
  @Field(() => ID, { description: 'Id of the person.' })
  id: string;

  @Field(() => String, { description: 'Name.' })
  name: string;
}

@ObjectType('Substitution', { description: 'Somebody stands in for somebody else of the same organisation.' })
export class SubstitutionType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => NamedPersonType, { description: 'For whom.' })
  person: NamedPersonType;

  @Field(() => NamedPersonType, { description: 'Who stands in: has the roles of the person too, except administration, and signs only with a right of their own.' })
  deputy: NamedPersonType;

  @Field(() => LocalDateScalar, { description: 'First day.' })
  validFrom: string;

  @Field(() => LocalDateScalar, { description: 'Last day.' })
  validTo: string;
}
