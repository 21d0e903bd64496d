import { SchoolHolidaysResolver } from './school-holidays.resolver.js';
import { SessionChangesResolver } from './session-changes.resolver.js';
import { SessionCommandsResolver } from './session-commands.resolver.js';
import { SessionPlansResolver } from './session-plans.resolver.js';

export const sessionResolvers = [SchoolHolidaysResolver, SessionChangesResolver, SessionCommandsResolver, SessionPlansResolver];
