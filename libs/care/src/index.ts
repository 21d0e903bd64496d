export * from './application/register/index.js';
export { CareModule } from './care.module.js';
export type { AttendanceEntry, AttendanceStatus } from './domain/register/attendance-entries.js';
export type { Recorder } from './domain/register/recorder.js';
export { Care1764000000007 } from './persistence/migrations/0007-care.migration.js';
export { AttendedSessions1764000000032 } from './persistence/migrations/0032-attended-sessions.migration.js';
export { ConsumedBudgets1764000000053 } from './persistence/migrations/0053-consumed-budgets.migration.js';
export { Presence1764000000054 } from './persistence/migrations/0054-presence.migration.js';
