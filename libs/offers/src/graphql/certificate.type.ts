import { Field, ID, ObjectType } from '@nestjs/graphql';
import { LocalDateScalar } from '#platform/graphql';

@ObjectType('Certificate', { description: 'The certificate of an agency: on its days the offer is settleable for that agency.' })
export class CertificateType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => LocalDateScalar, { description: 'First day.' })
  validFrom: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day; null: open.' })
  validTo: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the certificate.' })
  number: string | null;
}
