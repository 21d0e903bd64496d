import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, DateTimeScalar, LocalDateScalar } from '#platform/graphql';
import type { GeneralWorkType, StaffCategory, WithdrawReason } from '../../domain/hours/care-codes.js';
import { GeneralWorkTypeCodes, HoursWithdrawReasonCodes, StaffCategoryCodes } from './hours.codes.js';

@ObjectType('WorkTime', { description: 'Time of staff that belongs to no single case.' })
export class WorkTimeType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => LocalDateScalar, { description: 'The day.' })
  date: string;

  @Field(() => Int, { description: 'How many minutes.' })
  minutes: number;

  @Field(() => GeneralWorkTypeCodes, { description: 'What the time was spent on.' })
  workType: GeneralWorkType;

  @Field(() => StaffCategoryCodes, { description: 'Who worked.' })
  staff: StaffCategory;

  @Field(() => ID, { nullable: true, description: 'Id of the social space it was for, if it was for one.' })
  socialSpaceId: string | null;

  @Field(() => Int, { description: 'Counts the changes; for correctWorkTime.' })
  revision: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was taken back; null: it counts.' })
  withdrawnAt: Date | null;

  @Field(() => HoursWithdrawReasonCodes, { nullable: true, description: 'Why it was taken back.' })
  withdrawReason: WithdrawReason | null;
}

export const WorkTimeConnection = connectionOf(WorkTimeType, 'WorkTime');
