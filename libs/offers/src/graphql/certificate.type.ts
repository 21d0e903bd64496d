import { Field, ID, ObjectType } from '@nestjs/graphql';
import { LocalDateScalar } from '#platform/graphql';

@ObjectType('Certificate', { description: 'The certificate of an agency: on its days the offer is settleable for that agency.' })
export class CertificateType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => LocalDateScalar, { description: 'First day.' })
  validFrom: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Last day, by a withdrawal too; null: open. Before the first day: it was withdrawn before it began.',
  })
  validTo: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'From this day on it is withdrawn; null: it is not.' })
  withdrawnFrom: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the certificate.' })
  number: string | null;
}
