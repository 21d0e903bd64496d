import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { ModuleCodes } from '#agreements/graphql';
import { CommandInput, LocalDateScalar, YearMonthScalar } from '#platform/graphql';
import type { Gender, Module, ReferralPurpose } from '../../domain/referral-codes.js';
import type { HelpOutcome, HelpReason } from '../../domain/requests/request-codes.js';
import { GenderCodes, ReferralPurposeCodes } from '../referral.codes.js';
import { HelpOutcomeCodes, HelpReasonCodes } from './request.codes.js';

@InputType('FormerHelpInput', { description: 'What was tried before, coded.' })
export class FormerHelpInputType {
  @Field(() => String, { description: 'Legal basis, a paragraph of SGB VIII such as 31.' })
  legalBasis: string;

  @Field(() => YearMonthScalar, { nullable: true, description: 'First month; left out: not known.' })
  fromMonth?: string | null;

  @Field(() => YearMonthScalar, { nullable: true, description: 'Last month; left out: not known, or it goes on.' })
  toMonth?: string | null;

  @Field(() => HelpOutcomeCodes, { description: 'How it went.' })
  outcome: HelpOutcome;
}

@InputType('ReferralFormInput', {
  description: 'The request form: codes, months and places, nothing that could name somebody. What is left out stays as it is, or takes its default in a new one; null empties a field.',
})
export class ReferralFormInputType {
  @Field(() => ID, { nullable: true, description: 'The provider that is to be responsible, with an active agreement with the agency, or the agency itself. Needed.' })
  responsibleId?: string | null;

  @Field(() => YearMonthScalar, { nullable: true, description: 'Month of birth, at most 27 years ago (§ 41 SGB VIII). Needed.' })
  birthMonth?: string | null;

  @Field(() => GenderCodes, { nullable: true, description: 'Gender; null: only offers for all suit.' })
  gender?: Gender | null;

  @Field(() => String, { nullable: true, description: 'Legal basis that is asked for, a paragraph of SGB VIII such as 31. Needed.' })
  legalBasis?: string | null;

  @Field(() => ModuleCodes, { nullable: true, description: 'Module that is asked for.' })
  requestedModule?: Module | null;

  @Field(() => Int, { nullable: true, description: 'Minutes a week that are asked for, 1 to 10080.' })
  requestedWeeklyMinutes?: number | null;

  @Field(() => [HelpReasonCodes], { nullable: true, description: 'Up to three reasons, the main one first.' })
  reasons?: HelpReason[] | null;

  @Field(() => [String], { nullable: true, description: 'What is needed, as codes of the list TOPIC; at least one when it is submitted.' })
  needs?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'What an offer can name as a contraindication, as codes of the list CONTRAINDICATION.' })
  flags?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Languages spoken (ISO 639-1); none said: de.' })
  languages?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'What an offer must be accessible for, as codes of the list ACCESSIBILITY.' })
  accessibilityNeeds?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Municipality of the gazetteer: the eight digits of the official key (AGS). Needed.' })
  municipalityAgs?: string | null;

  @Field(() => [String], { nullable: true, description: 'Windows of time, such as "MO 14:00-18:00"; empty: any time.' })
  availability?: string[] | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'From when a seat is wanted. Needed.' })
  wantedFrom?: string | null;

  @Field(() => Int, { nullable: true, description: 'For how many weeks, 1 to 520; 26 when nothing is said.' })
  weeks?: number | null;

  @Field(() => Float, { nullable: true, description: 'Longest way in kilometres, 0 to 1000; null: no limit.' })
  maxKm?: number | null;

  @Field(() => Int, { nullable: true, description: 'Urgency from 1, the most urgent, to 5; 3 when nothing is said.' })
  priority?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether only professionally led offers suit (BHV-10).' })
  childProtectionRelevant?: boolean | null;

  @Field(() => [ID], { nullable: true, description: 'Offers that the family wishes for, at most 20 (BHV-09).' })
  wishOfferIds?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the referral takes part in an allocation.' })
  allocation?: boolean | null;

  @Field(() => ReferralPurposeCodes, { nullable: true, description: 'What the seat is for; HELP when nothing is said.' })
  purpose?: ReferralPurpose | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day of a report under § 8a SGB VIII, never what it says; once noted it is corrected, not taken out.' })
  endangermentReportedOn?: string | null;

  @Field(() => [FormerHelpInputType], { nullable: true, description: 'What was tried before, at most ten.' })
  formerHelps?: FormerHelpInputType[] | null;
}

@InputType('CreateReferralInput', { description: 'A new request form.' })
export class CreateReferralInputType extends CommandInput {
  @Field(() => ReferralFormInputType, { description: 'What it says.' })
  form: ReferralFormInputType;
}

@InputType('UpdateReferralInput', { description: 'What is to be changed of a referral.' })
export class UpdateReferralInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the referral.' })
  referralId: string;

  @Field(() => Int, { description: 'The revision of the referral as it was read, so that nobody overwrites what they have not seen.' })
  revision: number;

  @Field(() => ReferralFormInputType, { description: 'The fields that change.' })
  form: ReferralFormInputType;
}
