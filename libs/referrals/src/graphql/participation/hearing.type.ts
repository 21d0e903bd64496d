import { Field, ID, ObjectType } from '@nestjs/graphql';
import { codeList, LocalDateScalar } from '#platform/graphql';
import type { HeardParty } from '../../domain/participation/hearing.js';

export const HeardPartyCodes = codeList<HeardParty>('HeardParty', 'Who was heard (NRW-10).', {
  YOUNG_PERSON: 'The young person.',
  PARENTS: 'The parents, or whoever has custody.',
});

@ObjectType('Hearing', { description: 'That the young person or the parents were heard; never what they said.' })
export class HearingType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => HeardPartyCodes, { description: 'Who was heard.' })
  who: HeardParty;

  @Field(() => LocalDateScalar, { description: 'On which day.' })
  heardOn: string;

  @Field(() => ID, { description: 'Id of the person who heard them; their name, where one may know it, is heardByPerson.' })
  heardBy: string;
}
