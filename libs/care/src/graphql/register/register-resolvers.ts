import { AttendanceCommandsResolver } from './attendance-commands.resolver.js';
import { RegisterHistoryResolver } from './register-history.resolver.js';
import { SessionRegisterResolver } from './session-register.resolver.js';

export const registerResolvers = [AttendanceCommandsResolver, RegisterHistoryResolver, SessionRegisterResolver];
