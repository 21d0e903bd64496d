export { CareGraphqlModule } from './care-graphql.module.js';
export { AttendanceStatusCodes } from './session-register.type.js';
