import { RecordAttendanceUseCase } from './record-attendance.use-case.js';
import { SessionRegisterQuery } from './session-register.query.js';

export type { ContradictoryEntries, NoReservation, SessionCancelled, SessionInFuture, SessionNotFound } from './attendance-refusals.js';
export { RecordAttendanceUseCase, type AttendanceRecorded, type RecordAttendanceInput, type RecordAttendanceRefusal, type RecordAttendanceResult } from './record-attendance.use-case.js';
export { SessionRegisterQuery, type RegisterEntry, type SessionRegister } from './session-register.query.js';

export const registerProviders = [RecordAttendanceUseCase, SessionRegisterQuery];
