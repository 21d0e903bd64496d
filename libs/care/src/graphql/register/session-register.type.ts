import { Field, ID, ObjectType } from '@nestjs/graphql';
import { codeList, connectionOf, DateTimeScalar, LocalTimeScalar } from '#platform/graphql';
import type { AttendanceStatus } from '../../domain/register/attendance-entries.js';

export const AttendanceStatusCodes = codeList<AttendanceStatus>('AttendanceStatus', 'Whether somebody came to a session.', {
  ATTENDED: 'Came.',
  EXCUSED: 'Stayed away and had said so.',
  UNEXCUSED: 'Stayed away without a word.',
});

@ObjectType('AttendanceRecord', { description: 'What stands in the register for one side.' })
export class AttendanceRecordType {
  @Field(() => AttendanceStatusCodes, { description: 'Whether they came.' })
  status: AttendanceStatus;

  @Field(() => LocalTimeScalar, { nullable: true, description: 'When they arrived; null: from the beginning.' })
  presentFrom: string | null;

  @Field(() => LocalTimeScalar, { nullable: true, description: 'When they left; null: at the end.' })
  presentTo: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was made, by the clock of the service: on a device without a connection before it came.' })
  recordedAt: Date;
}

@ObjectType('RegisterEntry', { description: 'Somebody who is expected at a session, by pseudonym.' })
export class RegisterEntryType {
  @Field(() => ID, { description: 'Id of the reservation.' })
  reservationId: string;

  @Field(() => ID, { description: 'Id of the referral, for recordAttendance.' })
  referralId: string;

  @Field(() => String, { description: 'The pseudonym of the case.' })
  referralCode: string;

  @Field(() => AttendanceStatusCodes, { nullable: true, description: 'What the host recorded; null: nothing yet.' })
  providerStatus: AttendanceStatus | null;

  @Field(() => AttendanceStatusCodes, { nullable: true, description: 'What the agency recorded; null: nothing yet.' })
  agencyStatus: AttendanceStatus | null;

  @Field(() => AttendanceRecordType, { nullable: true, description: 'The host\'s record with its times; null: nothing yet.' })
  providerRecord: AttendanceRecordType | null;

  @Field(() => AttendanceRecordType, { nullable: true, description: 'The agency\'s own record with its times; null: nothing yet.' })
  agencyRecord: AttendanceRecordType | null;
}

@ObjectType('SessionRegister', { description: 'Who is expected at a session and what was recorded: the host sees all, the others their own.' })
export class SessionRegisterType {
  @Field(() => [RegisterEntryType], { description: 'Those expected, by pseudonym.' })
  entries: readonly RegisterEntryType[];
}

export const SessionRegisterConnection = connectionOf(SessionRegisterType, 'SessionRegister');
