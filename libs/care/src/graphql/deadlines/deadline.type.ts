import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ConnectionArgs, connectionOf, LocalDateScalar } from '#platform/graphql';
import type { CaseSide, ClarificationSubject, DeadlineState, ShownCode } from '../../domain/deadlines/deadline-codes.js';
import { CaseDeadlineKindCodes, CaseDeadlineStateCodes, CaseSideCodes, ClarificationSubjectCodes } from './deadline.codes.js';

@ObjectType('CaseDeadline', { description: 'Something that is due for a case by a day; never what was written for it.' })
export class CaseDeadlineType {
  @Field(() => ID, { description: 'Identifier of the service; of APPROVAL_END and CRISIS_END that of the approval, and no deadline to complete: they go when another approval follows or this one is ended.' })
  id: string;

  @Field(() => ID, { description: 'Id of the referral.' })
  referralId: string;

  @Field(() => CaseDeadlineKindCodes, { name: 'kind', description: 'What is due.' })
  code: ShownCode;

  @Field(() => CaseSideCodes, { description: 'Whose duty it is.' })
  side: CaseSide;

  @Field(() => LocalDateScalar, { description: 'The day it is counted from.' })
  countedFrom: string;

  @Field(() => LocalDateScalar, { description: 'The last day on which it is in time.' })
  dueOn: string;

  @Field(() => CaseDeadlineStateCodes, { description: 'Where it stands.' })
  state: DeadlineState;

  @Field(() => Boolean, { description: 'Open, and its day has passed.' })
  isOverdue: boolean;

  @Field(() => LocalDateScalar, { nullable: true, description: 'On which day it was done; null: it is not.' })
  doneOn: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Of a Handlungsplan that is done: whether group offers are possible (BHV-14); null: of all others.' })
  coversGroupOffers: boolean | null;

  @Field(() => ClarificationSubjectCodes, { nullable: true, description: 'What has to be agreed upon; null: of all others.' })
  subject: ClarificationSubject | null;
}

export const CaseDeadlineConnection = connectionOf(CaseDeadlineType, 'CaseDeadline');

@ArgsType()
export class CaseDeadlinesArgs extends ConnectionArgs {
  @Field(() => ID, { nullable: true, description: 'Only those of this referral.' })
  referralId?: string | null;

  @Field(() => CaseDeadlineStateCodes, { nullable: true, description: 'Only those in this state.' })
  state?: DeadlineState | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only those whose day has passed and that are open; false: only the others.' })
  overdue?: boolean | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Only those that are due on this day or before.' })
  until?: string | null;
}

@ObjectType('PlanDays', { description: 'What the Hilfeplan of a case says of days.' })
export class PlanDaysType {
  @Field(() => ID, { description: 'Id of the referral.' })
  referralId: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day of the next Hilfeplangespräch; null: none is planned.' })
  planTalkOn: string | null;

  @Field(() => Int, { nullable: true, description: 'Months between reports where they are fewer than the regime\'s; null: as the regime says.' })
  reportMonths: number | null;
}
