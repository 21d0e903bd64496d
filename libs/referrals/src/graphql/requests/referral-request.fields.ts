import { Field, Int, ObjectType } from '@nestjs/graphql';
import { ModuleCodes } from '#agreements/graphql';
import { DateTimeScalar, LocalDateScalar, YearMonthScalar } from '#platform/graphql';
import type { Module } from '../../domain/referral-codes.js';
import type { HelpOutcome, HelpReason } from '../../domain/requests/request-codes.js';
import type { ReferralState } from '../../domain/requests/referral-states.js';
import { HelpOutcomeCodes, HelpReasonCodes, ReferralStateCodes } from './request.codes.js';

@ObjectType('FormerHelp', { description: 'What was tried before, coded.' })
export class FormerHelpType {
  @Field(() => String, { description: 'Legal basis, a paragraph of SGB VIII such as 31.' })
  legalBasis: string;

  @Field(() => YearMonthScalar, { nullable: true, description: 'First month; null: not known.' })
  fromMonth: string | null;

  @Field(() => YearMonthScalar, { nullable: true, description: 'Last month; null: not known, or it goes on.' })
  toMonth: string | null;

  @Field(() => HelpOutcomeCodes, { description: 'How it went.' })
  outcome: HelpOutcome;
}

/** What a referral is as a request (BHV-12): its number, how far it has come, and what was asked for. */
@ObjectType({ isAbstract: true })
export abstract class ReferralRequestFields {
  @Field(() => String, { nullable: true, description: 'Number of the request among those of its agency, given when it is submitted, such as A-2026-000001; null: a draft, or brought from outside.' })
  number: string | null;

  @Field(() => ReferralStateCodes, { description: 'How far it has come.' })
  state: ReferralState;

  @Field(() => DateTimeScalar, { description: 'Since when it is in this state.' })
  stateSince: Date;

  @Field(() => String, { nullable: true, description: 'Why it was returned, paused or ended, as a code; null: no reason was asked for.' })
  stateReason: string | null;

  @Field(() => Int, { description: 'Counts changes of the form; to be named by whoever changes it next.' })
  revision: number;

  @Field(() => DateTimeScalar, { description: 'When it was begun.' })
  createdAt: Date;

  @Field(() => ModuleCodes, { nullable: true, description: 'Module that was asked for; what is approved is another field.' })
  requestedModule: Module | null;

  @Field(() => Int, { nullable: true, description: 'Minutes a week that were asked for; not binding where the regime says so (BHV-11).' })
  requestedWeeklyMinutes: number | null;

  @Field(() => [HelpReasonCodes], { description: 'Up to three reasons, the main one first.' })
  reasons: HelpReason[];

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day of a report under § 8a SGB VIII, and nothing of what it says; null: none is noted.' })
  endangermentReportedOn: string | null;
}
