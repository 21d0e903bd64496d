import { createParamDecorator } from '@nestjs/common';
import { callerOf } from './access.guard.js';

/** The RequestContext of the call: `find(@Caller() caller: RequestContext)`. */
export const Caller = createParamDecorator((_data: unknown, context) => callerOf(context));
