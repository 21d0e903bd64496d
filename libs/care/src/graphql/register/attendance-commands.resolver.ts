import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { commandOf, toUnion } from '#platform/graphql';
import { RecordAttendanceUseCase } from '../../application/register/record-attendance.use-case.js';
import { RecordAttendanceInputType } from './record-attendance.input.js';
import { AttendanceRecordedType, recordAttendanceRefusals, RecordAttendanceResultUnion } from './record-attendance.result.js';

@Resolver()
export class AttendanceCommandsResolver {
  constructor(private readonly record: RecordAttendanceUseCase) {}

  @Allow('GROUP_WORK', 'GROUP_LEAD', 'CASE_LEAD', 'ADMINISTRATOR', 'CASEWORKER')
  @Mutation(() => RecordAttendanceResultUnion, { description: 'Records who came to a session: as its host, or as an agency for its own cases beside the host.' })
  recordAttendance(@Caller() caller: RequestContext, @Args('input', { description: 'The list.' }) input: RecordAttendanceInputType) {
    return toUnion(this.record.run(caller, commandOf(input)), AttendanceRecordedType, recordAttendanceRefusals);
  }
}
