import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { CommandInput, LocalDateScalar } from '#platform/graphql';
import type { ClarificationSubject, ReopenReason } from '../../domain/deadlines/deadline-codes.js';
import { ClarificationSubjectCodes, ReopenReasonCodes } from './deadline.codes.js';

@InputType('SetPlanTalkInput', { description: 'When the Hilfeplan is talked about next.' })
export class SetPlanTalkInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the referral.' })
  referralId: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day, today or later and within two years; null: none is planned.' })
  planTalkOn?: string | null;
}

@InputType('SetReportIntervalInput', { description: 'How often reports are due by the Hilfeplan.' })
export class SetReportIntervalInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the referral.' })
  referralId: string;

  @Field(() => Int, { nullable: true, description: 'Months, fewer than the regime\'s; null: as the regime says.' })
  months?: number | null;
}

@InputType('OpenClarificationInput', { description: 'Something has to be agreed upon.' })
export class OpenClarificationInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the referral.' })
  referralId: string;

  @Field(() => ClarificationSubjectCodes, { description: 'What about.' })
  subject: ClarificationSubject;
}

@InputType('SettleClarificationInput', { description: 'It is agreed upon.' })
export class SettleClarificationInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the deadline of the clarification.' })
  deadlineId: string;
}

@InputType('CompleteDeadlineInput', { description: 'What was due is done.' })
export class CompleteDeadlineInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the deadline.' })
  deadlineId: string;

  @Field(() => LocalDateScalar, { description: 'On which day; not ahead, and not before the day it is counted from.' })
  doneOn: string;

  @Field(() => Boolean, { nullable: true, description: 'Of a Handlungsplan and of nothing else: whether group offers are possible (BHV-14).' })
  coversGroupOffers?: boolean | null;
}

@InputType('WithdrawClarificationInput', { description: 'The question is taken back.' })
export class WithdrawClarificationInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the deadline of the clarification.' })
  deadlineId: string;
}

@InputType('ReopenDeadlineInput', { description: 'What was said to be done was a mistake.' })
export class ReopenDeadlineInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the deadline.' })
  deadlineId: string;

  @Field(() => ReopenReasonCodes, { description: 'Why.' })
  reason: ReopenReason;
}
