import { ForbiddenException, Inject, Injectable, UnauthorizedException, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { RequestContext } from '../request/request-context.js';
import { ACCESS_RULE, type AccessRule } from './access-rule.js';
import { decideAccess, type Denial } from './decide-access.js';
import { AUTHENTICATOR, type Authenticator } from './principal.js';
import { requestOf, stateOf, type ServedRequest } from './request-state.js';

const SENTENCES: Record<Denial, string> = {
  UNAUTHENTICATED: 'Sign in first.',
  FORBIDDEN: 'This is not open to you.',
  ORGANISATION_NEEDED: 'Say in the header x-organisation for which of your organisations you act.',
  PURPOSE_UNKNOWN: 'The header x-purpose names no known purpose.',
};

/** Stands before every route and every field that has a resolver, and denies what no rule allows. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(AUTHENTICATOR) private readonly authenticator: Authenticator,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = ruleOf(this.reflector, context);
    if (rule?.kind === 'PUBLIC') return true;
    const request = requestOf(context);
    const state = stateOf(request);
    state.principal ??= this.authenticator.authenticate(request.headers, request.id);
    state.known = await state.principal;
    const decision = decide(rule, request);
    if ('context' in decision) return true;
    if (decision.denied === 'UNAUTHENTICATED') throw new UnauthorizedException(SENTENCES.UNAUTHENTICATED);
    throw new ForbiddenException(SENTENCES[decision.denied]);
  }
}

/** In whose name a handler works; only after the guard has let the call through. */
export function callerOf(context: ExecutionContext): RequestContext {
  const decision = decide(ruleOf(new Reflector(), context), requestOf(context));
  if ('denied' in decision) throw new Error('A handler asked for its caller before the guard had spoken');
  return decision.context;
}

function ruleOf(reflector: Reflector, context: ExecutionContext): AccessRule | undefined {
  return reflector.get<AccessRule | undefined>(ACCESS_RULE, context.getHandler());
}

function decide(rule: AccessRule | undefined, request: ServedRequest) {
  return decideAccess({
    principal: stateOf(request).known,
    rule,
    organisation: single(request.headers['x-organisation']),
    purpose: single(request.headers['x-purpose']),
    correlationId: request.id,
  });
}

const single = (header: string | string[] | undefined): string | undefined => (Array.isArray(header) ? header.join(',') : header);
