import type { IncomingMessage } from 'node:http';
import type { ExecutionContext } from '@nestjs/common';
import type { AccessRule } from './access-rule.js';
import type { Principal, RequestHeaders } from './principal.js';

/** What the guards need of a request, whatever server brought it. */
export interface ServedRequest {
  readonly id: string;
  readonly headers: RequestHeaders;
  readonly raw: IncomingMessage;
}

export interface RequestState {
  principal: Promise<Principal | null> | undefined;
  known: Principal | null;
  /** Of a subscription: the rule under which it was opened and the organisation acted for, looked at again as long as it lasts. */
  opened?: { readonly rule: AccessRule; readonly organisationId: string | null };
}

const states = new WeakMap<IncomingMessage, RequestState>();

/** What is found out once per request, however many handlers it calls. */
export function stateOf(request: ServedRequest): RequestState {
  let state = states.get(request.raw);
  if (!state) {
    state = { principal: undefined, known: null };
    states.set(request.raw, state);
  }
  return state;
}

/** The request behind a handler: of a GraphQL field it lies in the third argument, of a route in the first. */
export function requestOf(context: ExecutionContext): ServedRequest {
  if (context.getType<string>() === 'graphql') return context.getArgByIndex<{ req: ServedRequest }>(2).req;
  return context.switchToHttp().getRequest<ServedRequest>();
}
