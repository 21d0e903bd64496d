export type { ContradictoryEntries, NoReservation, SessionCancelled, SessionInFuture, SessionNotFound } from './application/attendance-refusals.js';
export {
  RecordAttendanceUseCase,
  type AttendanceRecorded,
  type RecordAttendanceInput,
  type RecordAttendanceRefusal,
  type RecordAttendanceResult,
} from './application/record-attendance.use-case.js';
export { SessionRegisterQuery, type RegisterEntry, type SessionRegister } from './application/session-register.query.js';
export { CareModule } from './care.module.js';
export type { AttendanceEntry, AttendanceStatus } from './domain/attendance-entries.js';
export type { Recorder } from './domain/recorder.js';
export { AttendedSessions1764000000032 } from './persistence/migrations/0032-attended-sessions.migration.js';
export { Care1764000000007 } from './persistence/migrations/0007-care.migration.js';
export { ConsumedBudgets1764000000053 } from './persistence/migrations/0053-consumed-budgets.migration.js';
