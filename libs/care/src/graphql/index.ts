export { CareGraphqlModule } from './care-graphql.module.js';
export { AttendanceStatusCodes } from './register/session-register.type.js';
