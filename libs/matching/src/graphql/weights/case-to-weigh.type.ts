import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '#platform/graphql';

@ObjectType('CaseToWeigh', { description: 'A case for which other weights can be tried, by its pseudonym.' })
export class CaseToWeighType {
  @Field(() => ID, { description: 'Id of the referral.' })
  id: string;

  @Field(() => String, { description: 'Its pseudonym.' })
  code: string;
}

export const CaseToWeighConnection = connectionOf(CaseToWeighType, 'CaseToWeigh');
