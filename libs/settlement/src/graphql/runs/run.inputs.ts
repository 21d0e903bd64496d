import { Field, ID, InputType, Int, OmitType } from '@nestjs/graphql';
import { DraftSettlementRateInputType } from '#agreements/graphql';
import { CommandInput, YearMonthScalar } from '#platform/graphql';

@InputType('ClearPairInput', { description: 'Which pair of organisations is cleared anew, and in which month of the agency acted for.' })
export class ClearPairInputType extends CommandInput {
  @Field(() => YearMonthScalar, { description: 'The month.' })
  period: string;

  @Field(() => ID, { description: 'Id of the one organisation.' })
  firstId: string;

  @Field(() => ID, { description: 'Id of the other one.' })
  secondId: string;
}

@InputType('CancelClearingInput', { description: 'Which clearing is called off.' })
export class CancelClearingInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the run.' })
  runId: string;
}

@InputType('SetClearingScheduleInput', { description: 'When the month that was over last is cleared by itself.' })
export class SetClearingScheduleInputType extends CommandInput {
  @Field(() => Boolean, { description: 'Whether it is.' })
  isActive: boolean;

  @Field(() => Int, { description: 'Day of the following month, 1 to 28.' })
  day: number;

  @Field(() => Int, { description: 'Full hour in Europe/Berlin, 0 to 23.' })
  hour: number;
}

@InputType('RateChangeInput', { description: 'What a settlement rate is to say that nobody has saved yet.' })
export class RateChangeInputType extends OmitType(DraftSettlementRateInputType, ['idempotencyKey'] as const, InputType) {}
