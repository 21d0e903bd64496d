import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { codeList, CommandInput, LocalDateScalar } from '#platform/graphql';
import type { IdentityDeletionReason } from '../../domain/identity/deletion-reasons.js';

const IdentityDeletionReasonCodes = codeList<IdentityDeletionReason>('IdentityDeletionReason', 'Why the identity of a case is deleted.', {
  CONSENT_REVOKED: 'The family has taken its consent back.',
  HELP_ENDED: 'The help has ended.',
  RECORDED_WRONGLY: 'It was recorded by mistake.',
  OTHER: 'Another reason.',
});

@InputType('CaseGuardianInput', { description: 'Somebody who has custody of a young person, and how to reach them.' })
export class CaseGuardianInputType {
  @Field(() => String, { description: 'Given names, up to 100 characters.' })
  givenNames: string;

  @Field(() => String, { description: 'Family name, up to 100 characters.' })
  familyName: string;

  @Field(() => String, { nullable: true, description: 'Street and house number, up to 200 characters.' })
  street?: string | null;

  @Field(() => String, { nullable: true, description: 'Postal code, up to 10 characters.' })
  postalCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Town, up to 100 characters.' })
  town?: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone number, up to 40 characters.' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address, up to 254 characters.' })
  email?: string | null;
}

@InputType('CaseYoungPersonInput', { description: 'The young person of a case, and how to reach them.' })
export class CaseYoungPersonInputType extends CaseGuardianInputType {
  @Field(() => LocalDateScalar, { description: "Date of birth, in the referral's month of birth." })
  dateOfBirth: string;
}

@InputType('RecordCaseIdentityInput', { description: 'Who a case is. Replaces what was recorded before.' })
export class RecordCaseIdentityInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the referral.' })
  referralId: string;

  @Field(() => CaseYoungPersonInputType, { description: 'The young person.' })
  youngPerson: CaseYoungPersonInputType;

  @Field(() => [CaseGuardianInputType], { description: 'Who has custody; up to four.' })
  guardians: CaseGuardianInputType[];

  @Field(() => Int, { nullable: true, description: 'The revision that the caller has seen; left out, or 0: none was recorded.' })
  revision?: number | null;
}

@InputType('DeleteCaseIdentityInput', { description: 'Whose identity is deleted, and why.' })
export class DeleteCaseIdentityInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the referral.' })
  referralId: string;

  @Field(() => Int, { description: 'The revision that the caller has seen.' })
  revision: number;

  @Field(() => IdentityDeletionReasonCodes, { description: 'Why.' })
  reason: IdentityDeletionReason;
}
