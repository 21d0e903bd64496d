import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { CommandInput, LocalDateScalar } from '#platform/graphql';
import type { ClarificationSubject } from '../../domain/deadlines/deadline-codes.js';
import { ClarificationSubjectCodes } from './deadline.codes.js';

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

  @Field(() => LocalDateScalar, { description: 'On which day; not ahead.' })
  doneOn: string;

  @Field(() => Boolean, { nullable: true, description: 'Of a Handlungsplan and of nothing else: whether group offers are possible (BHV-14).' })
  coversGroupOffers?: boolean | null;
}
