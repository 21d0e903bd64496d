import { Field, ID, InputType } from '@nestjs/graphql';
import { CentsScalar, CommandInput, LocalDateScalar } from '#platform/graphql';
import type { RateUnit } from '../../domain/agreement-codes.js';
import type { ReopeningReason } from '../../domain/terms-kind.js';
import { RateUnitCodes } from '../settlement-rate.type.js';
import { ReopeningReasonCodes } from '../terms/terms-state.codes.js';

@InputType('DraftSettlementRateInput', { description: 'What a settlement rate is to say. What it does not name, it applies to all of.' })
export class DraftSettlementRateInputType extends CommandInput {
  @Field(() => ID, { nullable: true, description: 'Id of the host that it applies to; left out: all.' })
  hostId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the debtor that it applies to; left out: all.' })
  userId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "Id of the offer that it applies to; left out: all. It is not looked up: a rate whose offer there is not, or is another host's, applies to nothing.",
  })
  offerId?: string | null;

  @Field(() => String, { nullable: true, description: 'Category of offers that it applies to; left out: all.' })
  category?: string | null;

  @Field(() => RateUnitCodes, { description: 'What the amount is paid for.' })
  unit: RateUnit;

  @Field(() => CentsScalar, { description: 'The amount, from 0.' })
  amountCents: bigint;

  @Field(() => String, { defaultValue: '0', description: 'Percent that an excused absence costs: a decimal number from 0 to 100 with up to four places.' })
  excusedPercent: string;

  @Field(() => String, { defaultValue: '100', description: 'Percent that an unexcused absence costs: a decimal number from 0 to 100 with up to four places.' })
  unexcusedPercent: string;

  @Field(() => LocalDateScalar, { description: 'First day. It may lie in the past: closed months are corrected by the next clearing.' })
  validFrom: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day; left out: open.' })
  validTo?: string | null;

  @Field(() => ID, { description: "Id of the version of the agency's service description that it was calculated for (NRW-02)." })
  serviceDescriptionId: string;

  @Field(() => ID, { nullable: true, description: 'Id of the calculation sheet that it comes from (NRW-14).' })
  calculationSheetId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the active rate of the same scope that it is to take the place of.' })
  replacesId?: string | null;
}

@InputType('EditSettlementRateInput', { description: 'Which settlement rate, and all that it is to say from now on.' })
export class EditSettlementRateInputType extends DraftSettlementRateInputType {
  @Field(() => ID, { description: 'Id of the rate.' })
  id: string;
}

@InputType('SettlementRateStepInput', { description: 'Which settlement rate.' })
export class SettlementRateStepInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the rate.' })
  id: string;
}

@InputType('ReopenSettlementRateInput', { description: 'Which settlement rate is negotiated again, and why.' })
export class ReopenSettlementRateInputType extends SettlementRateStepInputType {
  @Field(() => ReopeningReasonCodes, { description: 'What has to be negotiated again.' })
  reason: ReopeningReason;
}

@InputType('EndSettlementRateInput', { description: 'Which settlement rate ends, and when.' })
export class EndSettlementRateInputType extends SettlementRateStepInputType {
  @Field(() => LocalDateScalar, { description: 'The last day on which it holds; today or later.' })
  lastDay: string;
}

/** The input as the use case takes it: what is left out is null. */
export const ratedOf = <I extends DraftSettlementRateInputType>(input: I) => ({
  ...input,
  hostId: input.hostId ?? null,
  userId: input.userId ?? null,
  offerId: input.offerId ?? null,
  category: input.category ?? null,
  validTo: input.validTo ?? null,
  calculationSheetId: input.calculationSheetId ?? null,
  replacesId: input.replacesId ?? null,
});
