import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { commandOf, toUnion } from '#platform/graphql';
import { NoteSessionHeldUseCase } from '../../application/register/note-session-held.use-case.js';
import { RecordAttendanceEntriesUseCase } from '../../application/register/record-attendance-entries.use-case.js';
import { RecordAttendanceUseCase } from '../../application/register/record-attendance.use-case.js';
import { TakeBackSessionHeldUseCase } from '../../application/register/take-back-session-held.use-case.js';
import { noteSessionHeldRefusals, NoteSessionHeldResultUnion, SessionHeldNotedType } from './note-session-held.result.js';
import { AttendanceEntriesReceivedType, recordAttendanceEntriesRefusals, RecordAttendanceEntriesResultUnion } from './record-attendance-entries.result.js';
import { RecordAttendanceEntriesInputType, RecordAttendanceInputType } from './record-attendance.input.js';
import { AttendanceRecordedType, recordAttendanceRefusals, RecordAttendanceResultUnion } from './record-attendance.result.js';
import { HOST_RECORDERS, RECORDERS } from './register-roles.js';
import { NoteSessionHeldInputType } from './session-note.type.js';
import { SessionHeldTakenBackType, TakeBackSessionHeldInputType, takeBackSessionHeldRefusals, TakeBackSessionHeldResultUnion } from './take-back-session-held.result.js';

@Resolver()
export class AttendanceCommandsResolver {
  constructor(
    private readonly record: RecordAttendanceUseCase,
    private readonly receive: RecordAttendanceEntriesUseCase,
    private readonly noteHeld: NoteSessionHeldUseCase,
    private readonly takeBack: TakeBackSessionHeldUseCase,
  ) {}

  @Allow('GROUP_WORK', ...RECORDERS)
  @Mutation(() => RecordAttendanceResultUnion, { description: 'Records who came to a session: as its host, or as an agency for its own cases beside the host.' })
  recordAttendance(@Caller() caller: RequestContext, @Args('input', { description: 'The list.' }) input: RecordAttendanceInputType) {
    return toUnion(this.record.run(caller, commandOf(input)), AttendanceRecordedType, recordAttendanceRefusals);
  }

  @Allow('GROUP_WORK', ...RECORDERS)
  @Mutation(() => RecordAttendanceEntriesResultUnion, { description: 'Receives what a device has recorded while it had no connection: late, twice and in any order. Of each session, referral and side the entry stands that was made last.' })
  recordAttendanceEntries(@Caller() caller: RequestContext, @Args('input', { description: 'The queue of the device.' }) input: RecordAttendanceEntriesInputType) {
    return toUnion(this.receive.run(caller, commandOf(input)), AttendanceEntriesReceivedType, recordAttendanceEntriesRefusals);
  }

  @Allow('GROUP_WORK', ...HOST_RECORDERS)
  @Mutation(() => NoteSessionHeldResultUnion, { description: 'Notes that a session took place, and who stood in for whom, for its host. It is neither cancelled nor moved any more.' })
  noteSessionHeld(@Caller() caller: RequestContext, @Args('input', { description: 'Which one.' }) input: NoteSessionHeldInputType) {
    const { substitutes, ...note } = commandOf(input);
    return toUnion(this.noteHeld.run(caller, { ...note, substitutes: substitutes.map((one) => ({ ...one, position: one.position ?? null })) }), SessionHeldNotedType, noteSessionHeldRefusals);
  }

  @Allow('GROUP_WORK', ...HOST_RECORDERS)
  @Mutation(() => TakeBackSessionHeldResultUnion, { description: 'Takes back that a session was held, which was noted by mistake: it is planned again. Not where attendance is recorded.' })
  takeBackSessionHeld(@Caller() caller: RequestContext, @Args('input', { description: 'Which one, and why.' }) input: TakeBackSessionHeldInputType) {
    return toUnion(this.takeBack.run(caller, commandOf(input)), SessionHeldTakenBackType, takeBackSessionHeldRefusals);
  }
}
