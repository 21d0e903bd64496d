import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf, DateTimeScalar } from '#platform/graphql';

@ObjectType('LicenceDependency', {
  description: "That the operating licence (§ 45 SGB VIII) of a facility rests on the co-use of a hub's groups (DD-26); seen by the agency, the hub and whoever declared it.",
})
export class LicenceDependencyType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => String, { description: 'Name of the facility.' })
  facility: string;

  @Field(() => DateTimeScalar, { description: 'When it was declared.' })
  declaredAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was withdrawn; null: it holds.' })
  withdrawnAt: Date | null;
}

export const LicenceDependencyConnection = connectionOf(LicenceDependencyType, 'LicenceDependency');
