import { Field, ID, InputType } from '@nestjs/graphql';
import { CommandInput, LocalDateScalar } from '#platform/graphql';
import type { HeardParty } from '../../domain/participation/hearing.js';
import { HeardPartyCodes } from './hearing.type.js';

@InputType('RecordHearingInput', { description: 'Whom the caller has heard, and when.' })
export class RecordHearingInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the referral.' })
  referralId: string;

  @Field(() => HeardPartyCodes, { description: 'Who was heard.' })
  who: HeardParty;

  @Field(() => LocalDateScalar, { description: 'On which day; not ahead, and at most 27 years ago.' })
  heardOn: string;
}
