export { CareGraphqlModule } from './care-graphql.module.js';
export { AttendanceStatusCodes } from './register/session-register.type.js';
export { AttendanceHistoryEntryType } from './register/attendance-history.type.js';
