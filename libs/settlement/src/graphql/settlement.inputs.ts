import { Field, InputType } from '@nestjs/graphql';
import { CommandInput, YearMonthScalar } from '#platform/graphql';

@InputType('StartClearingInput', { description: 'Which month of the agency acted for is to be cleared.' })
export class StartClearingInputType extends CommandInput {
  @Field(() => YearMonthScalar, { description: 'The month.' })
  period: string;
}

@InputType('CloseMonthInput', { description: 'Which month of the agency acted for is to be closed.' })
export class CloseMonthInputType extends CommandInput {
  @Field(() => YearMonthScalar, { description: 'The month.' })
  period: string;
}
