import { Field, ID, InputType } from '@nestjs/graphql';
import { CommandInput, LocalDateScalar } from '#platform/graphql';
import { RegimeTermsInputType } from './regime-terms.input.js';

@InputType('ChangeRegimeInput', { description: 'A new version of a regime from a day on, which may lie in the past.' })
export class ChangeRegimeInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the regime.' })
  regimeId: string;

  @Field(() => LocalDateScalar, { description: 'First day of the new version; the one before ends on the day before.' })
  validFrom: string;

  @Field(() => RegimeTermsInputType, { description: 'What changes.' })
  terms: RegimeTermsInputType;
}
