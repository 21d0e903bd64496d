import { Field, ID, InputType } from '@nestjs/graphql';
import { CommandInput } from '#platform/graphql';

@InputType('DeclareLicenceDependencyInput', { description: 'Which facility depends on whose co-use.' })
export class DeclareLicenceDependencyInputType extends CommandInput {
  @Field(() => ID, { description: 'The agency with which the co-use is agreed.' })
  agencyId: string;

  @Field(() => ID, { description: 'The provider whose agreement lets others use its groups.' })
  hubId: string;

  @Field(() => String, { description: 'Name of the facility, 1 to 200 characters; an institution, never a person.' })
  facility: string;
}

@InputType('WithdrawLicenceDependencyInput', { description: 'Which declaration is withdrawn.' })
export class WithdrawLicenceDependencyInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the dependency.' })
  dependencyId: string;
}
