import { Field, ID, InputType } from '@nestjs/graphql';
import { CommandInput, LocalDateScalar } from '#platform/graphql';

@InputType('NameDeputyInput', { description: 'Who stands in for whom, and when.' })
export class NameDeputyInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the deputy: somebody of the same organisation.' })
  deputyId: string;

  @Field(() => LocalDateScalar, { description: 'First day: today or later.' })
  from: string;

  @Field(() => LocalDateScalar, { description: 'Last day.' })
  to: string;

  @Field(() => ID, { nullable: true, description: 'For whom; left out: for oneself. For others only an administrator names a deputy.' })
  personId?: string | null;
}

@InputType('EndSubstitutionInput', { description: 'Which substitution ends now.' })
export class EndSubstitutionInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the substitution.' })
  substitutionId: string;
}
