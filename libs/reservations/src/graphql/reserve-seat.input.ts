import { Field, ID, InputType } from '@nestjs/graphql';
import type { Variant } from '#matching';
import { VariantCodes } from '#matching/graphql';
import { CommandInput, LocalDateScalar } from '#platform/graphql';

@InputType('ReserveSeatInput', { description: 'Which referral is to have a seat in which offer.' })
export class ReserveSeatInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the referral.' })
  referralId: string;

  @Field(() => ID, { description: 'Id of the offer.' })
  offerId: string;

  @Field(() => VariantCodes, { defaultValue: 'INTEGRATED', description: 'How the seat is to be used.' })
  variant: Variant;

  @Field(() => LocalDateScalar, { nullable: true, description: 'First day, inside the stay; left out: its first session.' })
  from?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day, inside the stay; left out: its last session.' })
  to?: string | null;

  @Field(() => String, { nullable: true, description: 'Why a wish is granted that costs more, at most 500 characters, without a name (BHV-09); seen by the agency and the responsible provider.' })
  costNote?: string | null;
}
