export { FindHourOverridesQuery } from './find-hour-overrides.query.js';
export {
  OverrideModuleHoursUseCase,
  type NothingToOverride,
  type OverrideModuleHoursInput,
  type OverrideModuleHoursRefusal,
  type OverrideModuleHoursResult,
  type OverrideNotAllowed,
  type OverrideReasonInvalid,
} from './override-module-hours.use-case.js';
export type { HourOverride } from '../../persistence/module-hours/hour-override.sql.js';
