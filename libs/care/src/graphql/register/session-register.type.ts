import { Field, ID, ObjectType } from '@nestjs/graphql';
import { codeList } from '#platform/graphql';
import type { AttendanceStatus } from '../../domain/register/attendance-entries.js';

export const AttendanceStatusCodes = codeList<AttendanceStatus>('AttendanceStatus', 'Whether somebody came to a session.', {
  ATTENDED: 'Came.',
  EXCUSED: 'Stayed away and had said so.',
  UNEXCUSED: 'Stayed away without a word.',
});

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
}

@ObjectType('SessionRegister', { description: 'Who is expected at a session and what was recorded: the host sees all, the others their own.' })
export class SessionRegisterType {
  @Field(() => [RegisterEntryType], { description: 'Those expected, by pseudonym.' })
  entries: readonly RegisterEntryType[];
}
