import { Field, ID, InputType } from '@nestjs/graphql';
import { CommandInput } from '#platform/graphql';
import type { AttendanceStatus } from '../../domain/register/attendance-entries.js';
import { AttendanceStatusCodes } from './session-register.type.js';

@InputType('AttendanceEntryInput', { description: 'Whether somebody came.' })
export class AttendanceEntryInputType {
  @Field(() => ID, { description: 'Id of the referral.' })
  referralId: string;

  @Field(() => AttendanceStatusCodes, { description: 'Whether they came.' })
  status: AttendanceStatus;
}

@InputType('RecordAttendanceInput', { description: 'Who came to a session, all entries or none.' })
export class RecordAttendanceInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the session.' })
  sessionId: string;

  @Field(() => [AttendanceEntryInputType], { description: 'One entry per referral; a later list may correct an earlier one.' })
  entries: AttendanceEntryInputType[];
}
