import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { LocalDateScalar } from '#platform/graphql';

@ObjectType('CaseGuardian', { description: 'Somebody who has custody of a young person, and how to reach them.' })
export class CaseGuardianType {
  @Field(() => String, { description: 'Given names.' })
  givenNames: string;

  @Field(() => String, { description: 'Family name.' })
  familyName: string;

  @Field(() => String, { nullable: true, description: 'Street and house number.' })
  street: string | null;

  @Field(() => String, { nullable: true, description: 'Postal code.' })
  postalCode: string | null;

  @Field(() => String, { nullable: true, description: 'Town.' })
  town: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone number.' })
  phone: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email: string | null;
}

@ObjectType('CaseYoungPerson', { description: 'The young person of a case, and how to reach them.' })
export class CaseYoungPersonType extends CaseGuardianType {
  @Field(() => LocalDateScalar, { description: 'Date of birth.' })
  dateOfBirth: string;
}

@ObjectType('CaseIdentity', { description: 'Who a case is. Opened for few, and every read is noted with person and purpose.' })
export class CaseIdentityType {
  @Field(() => ID, { description: 'Id of the referral.' })
  referralId: string;

  @Field(() => Int, { description: 'Counts the changes; is sent along when the identity is recorded anew.' })
  revision: number;

  @Field(() => CaseYoungPersonType, { description: 'The young person.' })
  youngPerson: CaseYoungPersonType;

  @Field(() => [CaseGuardianType], { description: 'Who has custody.' })
  guardians: CaseGuardianType[];
}

@ObjectType('CaseIdentityRecorded', { description: 'That the identity of a case is recorded; what it is, the query caseIdentity tells.' })
export class CaseIdentityRecordedType {
  @Field(() => ID, { description: 'Id of the referral.' })
  referralId: string;

  @Field(() => Int, { description: 'The revision as it is now.' })
  revision: number;
}

@ObjectType('CaseIdentityDeleted', { description: 'That the identity of a case is deleted. The case stays under its pseudonym.' })
export class CaseIdentityDeletedType {
  @Field(() => ID, { description: 'Id of the referral.' })
  referralId: string;
}
