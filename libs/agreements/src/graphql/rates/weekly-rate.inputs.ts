import { Field, ID, InputType } from '@nestjs/graphql';
import { CentsScalar, CommandInput, LocalDateScalar } from '#platform/graphql';
import type { ModuleCode } from '../../domain/modules/module-terms.js';
import type { ReopeningReason } from '../../domain/terms-kind.js';
import { ModuleCodes } from '../modules/module.codes.js';
import { ReopeningReasonCodes } from '../terms/terms-state.codes.js';

@InputType('NewWeeklyRate', { description: 'What a weekly rate is to say.' })
export class NewWeeklyRateInputType {
  @Field(() => ModuleCodes, { description: 'The module.' })
  module: ModuleCode;

  @Field(() => CentsScalar, { description: 'The lump sum of a week, from 0.' })
  amountCents: bigint;

  @Field(() => LocalDateScalar, { description: 'First day; it may lie in the past.' })
  validFrom: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day; left out: open.' })
  validTo?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the active rate of the same agreement and module that it is to take the place of.' })
  replacesId?: string | null;
}

@InputType('DraftWeeklyRatesInput', { description: 'Weekly rates of an agreement: all of them are drafted, or none.' })
export class DraftWeeklyRatesInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the agreement.' })
  agreementId: string;

  @Field(() => [NewWeeklyRateInputType], { description: 'The rates, 1 to 100.' })
  rates: NewWeeklyRateInputType[];
}

@InputType('WeeklyRatesStepInput', { description: 'Which weekly rates: all of them take the step, or none.' })
export class WeeklyRatesStepInputType extends CommandInput {
  @Field(() => [ID], { description: 'Ids of the rates, 1 to 100.' })
  ids: string[];
}

@InputType('ReopenWeeklyRatesInput', { description: 'Which weekly rates are negotiated again, and why.' })
export class ReopenWeeklyRatesInputType extends WeeklyRatesStepInputType {
  @Field(() => ReopeningReasonCodes, { description: 'What has to be negotiated again.' })
  reason: ReopeningReason;
}

@InputType('EndWeeklyRatesInput', { description: 'Which weekly rates end, and when.' })
export class EndWeeklyRatesInputType extends WeeklyRatesStepInputType {
  @Field(() => LocalDateScalar, { description: 'The last day on which they hold; today or later.' })
  lastDay: string;
}
