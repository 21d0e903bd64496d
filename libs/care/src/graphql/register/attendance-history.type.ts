import { Field, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, LocalTimeScalar } from '#platform/graphql';
import type { AttendanceStatus } from '../../domain/register/attendance-entries.js';
import type { Recorder } from '../../domain/register/recorder.js';
import { RecorderCodes } from './recorder.codes.js';
import { AttendanceStatusCodes } from './session-register.type.js';

@ObjectType('AttendanceHistoryEntry', { description: 'What was said of somebody at a session, and stands or was replaced.' })
export class AttendanceHistoryEntryType {
  @Field(() => RecorderCodes, { description: 'For which side it was said.' })
  recordedBy: Recorder;

  @Field(() => AttendanceStatusCodes, { description: 'Whether they came.' })
  status: AttendanceStatus;

  @Field(() => LocalTimeScalar, { nullable: true, description: 'When they arrived; null: from the beginning.' })
  presentFrom: string | null;

  @Field(() => LocalTimeScalar, { nullable: true, description: 'When they left; null: at the end.' })
  presentTo: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was made, by the clock of the service.' })
  madeAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it came; null: by an import, or it is the other side\'s.' })
  receivedAt: Date | null;
}
