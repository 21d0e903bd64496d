import { AttendanceCommandsResolver } from './attendance-commands.resolver.js';
import { SessionRegisterResolver } from './session-register.resolver.js';

export const registerResolvers = [AttendanceCommandsResolver, SessionRegisterResolver];
