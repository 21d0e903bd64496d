import { Field, ID, InputType } from '@nestjs/graphql';
import { CommandInput, DateTimeScalar, LocalDateScalar } from '#platform/graphql';
import type { ConsentGiver, ConsentScope, RevocationReason } from '../../domain/consent/consent-codes.js';
import { ConsentGiverCodes, ConsentScopeCodes, RevocationReasonCodes } from './consent.codes.js';

@InputType('PublishConsentTextInput', { description: 'The words in which families are asked from now on.' })
export class PublishConsentTextInputType extends CommandInput {
  @Field(() => ConsentScopeCodes, { description: 'What is asked for.' })
  scope: ConsentScope;

  @Field(() => String, { description: 'The text, in German, 1 to 20,000 characters.' })
  text: string;

  @Field(() => LocalDateScalar, { description: 'First day on which families are asked by it; not before the version that it follows.' })
  validFrom: string;
}

@InputType('RecordConsentInput', { description: 'What a family has consented to.' })
export class RecordConsentInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the referral.' })
  referralId: string;

  @Field(() => [ConsentScopeCodes], { description: 'What is consented to; at least one.' })
  scopes: ConsentScope[];

  @Field(() => ConsentGiverCodes, { description: 'Who gave it.' })
  givenBy: ConsentGiver;

  @Field(() => DateTimeScalar, { description: "When it was given; decides which version of the agency's text it was given to." })
  givenAt: Date;
}

@InputType('RevokeConsentInput', { description: 'What a family takes back.' })
export class RevokeConsentInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the referral.' })
  referralId: string;

  @Field(() => [ConsentScopeCodes], { description: 'What is taken back; at least one.' })
  scopes: ConsentScope[];

  @Field(() => RevocationReasonCodes, { description: 'Why.' })
  reason: RevocationReason;
}
