import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { ModuleCodes } from '#agreements/graphql';
import { LocalDateScalar, YearMonthScalar } from '#platform/graphql';
import type { Gender, Module, ReferralPurpose } from '../domain/referral-codes.js';
import { GenderCodes, ReferralPurposeCodes } from './referral.codes.js';
import { ReferralRequestFields } from './requests/referral-request.fields.js';

@ObjectType('Referral', { description: 'A case that looks for a seat, pseudonymous: a code, no name. Visible to its agency and to the responsible provider only.' })
export class ReferralType extends ReferralRequestFields {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => String, { description: 'The pseudonym of the case.' })
  code: string;

  @Field(() => YearMonthScalar, { description: 'Month of birth.' })
  birthMonth: string;

  @Field(() => GenderCodes, { nullable: true, description: 'Gender; null: not given, then only offers for all suit.' })
  gender: Gender | null;

  @Field(() => String, { description: 'Legal basis of the help, a paragraph of SGB VIII such as 31.' })
  legalBasis: string;

  @Field(() => ModuleCodes, { nullable: true, description: 'Module of the help.' })
  module: Module | null;

  @Field(() => [String], { description: 'What is needed, as topic codes.' })
  needs: string[];

  @Field(() => [String], { description: 'What an offer can name as a contraindication, as codes.' })
  flags: string[];

  @Field(() => [String], { description: 'Languages spoken (ISO 639-1).' })
  languages: string[];

  @Field(() => [String], { description: 'What an offer must be accessible for, as codes.' })
  accessibilityNeeds: string[];

  @Field(() => String, { description: 'Municipality: the eight digits of the official key (AGS).' })
  municipalityAgs: string;

  @Field(() => [String], { description: 'Windows of time, such as "MO 14:00-18:00"; empty: any time.' })
  availability: string[];

  @Field(() => LocalDateScalar, { description: 'From when a seat is wanted.' })
  wantedFrom: string;

  @Field(() => Int, { description: 'For how many weeks.' })
  weeks: number;

  @Field(() => Float, { nullable: true, description: 'Longest way in kilometres; null: no limit.' })
  maxKm: number | null;

  @Field(() => Int, { description: 'Urgency: 1 is the most urgent, 5 the least.' })
  priority: number;

  @Field(() => Boolean, { description: 'Only professionally led offers suit, and nobody at the provider can override that (BHV-10).' })
  childProtectionRelevant: boolean;

  @Field(() => Boolean, { description: 'Whether the family consents to taking part.' })
  consent: boolean;

  @Field(() => LocalDateScalar, { nullable: true, description: 'First day of the approval; null: nothing is approved yet.' })
  approvedFrom: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day of the approval; null: open.' })
  approvedTo: string | null;

  @Field(() => Boolean, { description: 'Whether the referral takes part in an allocation.' })
  allocation: boolean;

  @Field(() => ReferralPurposeCodes, { description: 'What the seat is for.' })
  purpose: ReferralPurpose;
}
