import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf, LocalDateScalar } from '#platform/graphql';

@ObjectType('SafeguardingAgreement', { description: 'That an agency and a provider have an agreement under § 8a (4) SGB VIII, and until when; the two see it.' })
export class SafeguardingAgreementType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => LocalDateScalar, { description: 'First day.' })
  validFrom: string;

  @Field(() => LocalDateScalar, { description: 'Last day.' })
  validTo: string;
}

export const SafeguardingAgreementConnection = connectionOf(SafeguardingAgreementType, 'SafeguardingAgreement');
