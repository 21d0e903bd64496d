import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf, LocalDateScalar } from '#platform/graphql';

@ObjectType('CooperationContract', { description: 'Contract of an agency with a provider (GZ-05); the two see it.' })
export class CooperationContractType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => String, { description: 'Its number, as it stands on the paper.' })
  number: string;

  @Field(() => LocalDateScalar, { description: 'First day.' })
  validFrom: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day; null: open.' })
  validTo: string | null;
}

export const CooperationContractConnection = connectionOf(CooperationContractType, 'CooperationContract');
