import { Field, ID, InputType } from '@nestjs/graphql';
import { CommandInput, DateTimeScalar, LocalTimeScalar } from '#platform/graphql';
import type { AttendanceStatus } from '../../domain/register/attendance-entries.js';
import { AttendanceStatusCodes } from './session-register.type.js';

@InputType('AttendanceEntryInput', { description: 'Whether somebody came.' })
export class AttendanceEntryInputType {
  @Field(() => ID, { description: 'Id of the referral.' })
  referralId: string;

  @Field(() => AttendanceStatusCodes, { description: 'Whether they came.' })
  status: AttendanceStatus;

  @Field(() => LocalTimeScalar, { nullable: true, description: 'When somebody who came arrived, within the session; left out: at the beginning.' })
  presentFrom?: string | null;

  @Field(() => LocalTimeScalar, { nullable: true, description: 'When somebody who came left, within the session; left out: at the end.' })
  presentTo?: string | null;
}

@InputType('RecordAttendanceInput', { description: 'Who came to a session, all entries or none.' })
export class RecordAttendanceInputType extends CommandInput {
  @Field(() => ID, { description: 'Id of the session.' })
  sessionId: string;

  @Field(() => [AttendanceEntryInputType], { description: 'One entry per referral; a later list may correct an earlier one.' })
  entries: AttendanceEntryInputType[];
}

@InputType('DeviceEntryInput', { description: 'An entry that was made on a device, maybe without a connection.' })
export class DeviceEntryInputType extends AttendanceEntryInputType {
  @Field(() => String, { description: 'A key made on the device, new for every entry (a UUID is good), 1 to 100 characters: sent again, the entry acts once.' })
  key: string;

  @Field(() => ID, { description: 'Id of the session.' })
  sessionId: string;

  @Field(() => DateTimeScalar, { description: 'When the entry was made, by the clock of the device, right or wrong.' })
  madeAt: Date;

  @Field(() => LocalTimeScalar, { nullable: true, description: 'When somebody who came arrived; left out, or before the beginning: at the beginning. At the end of the session or later it is refused.' })
  override presentFrom?: string | null;

  @Field(() => LocalTimeScalar, { nullable: true, description: 'When somebody who came left; left out, or after the end: at the end. At the beginning of the session or before it is refused.' })
  override presentTo?: string | null;
}

@InputType('RecordAttendanceEntriesInput', { description: 'What a device has in its queue; each entry is answered by itself.' })
export class RecordAttendanceEntriesInputType extends CommandInput {
  @Field(() => DateTimeScalar, { description: 'The moment of sending, by the same clock of the device: with it a clock that is wrong drops out. May differ when the queue is sent again under the same key.' })
  sentAt: Date;

  @Field(() => [DeviceEntryInputType], { description: 'At most 500, of any number of sessions, in any order.' })
  entries: DeviceEntryInputType[];
}
