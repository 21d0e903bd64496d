import { NoteSessionHeldUseCase } from './note-session-held.use-case.js';
import { RecordAttendanceEntriesUseCase } from './record-attendance-entries.use-case.js';
import { RecordAttendanceUseCase } from './record-attendance.use-case.js';
import { SessionRegisterQuery } from './session-register.query.js';
import { TakeBackSessionHeldUseCase } from './take-back-session-held.use-case.js';

export type { DeviceEntry, EntryRefusal, EntryRefusalCode } from '../../domain/register/judge-entry.js';
export type { SessionNote, Substitute, SubstituteReason } from '../../domain/register/session-note.js';
export type { AttendanceRecord, HistoryEntry, RegisterEntry, SessionRegister } from '../../domain/register/session-register.js';
export type { ContradictoryEntries, NoReservation, PresenceInvalid, SessionCancelled, SessionInFuture, SessionNotFound } from './attendance-refusals.js';
export { NoteSessionHeldUseCase, type NoteSessionHeldInput, type NoteSessionHeldResult, type SessionHeldNoted } from './note-session-held.use-case.js';
export {
  RecordAttendanceEntriesUseCase,
  type EntriesReceived,
  type EntryOutcome,
  type EntryOutcomeCode,
  type RecordAttendanceEntriesInput,
  type RecordAttendanceEntriesResult,
} from './record-attendance-entries.use-case.js';
export { RecordAttendanceUseCase, type AttendanceRecorded, type RecordAttendanceInput, type RecordAttendanceRefusal, type RecordAttendanceResult } from './record-attendance.use-case.js';
export { SessionRegisterQuery } from './session-register.query.js';
export { TakeBackSessionHeldUseCase, type SessionHeldTakenBack, type TakeBackSessionHeldInput, type TakeBackSessionHeldResult } from './take-back-session-held.use-case.js';

export const registerProviders = [NoteSessionHeldUseCase, RecordAttendanceEntriesUseCase, RecordAttendanceUseCase, SessionRegisterQuery, TakeBackSessionHeldUseCase];
