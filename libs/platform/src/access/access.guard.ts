import { ForbiddenException, Inject, Injectable, UnauthorizedException, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { RequestContext } from '../request/request-context.js';
import { ACCESS_RULE, type AccessRule } from './access-rule.js';
import { decideAccess, type Denial } from './decide-access.js';
import { AUTHENTICATOR, type Authenticator, type Principal } from './principal.js';
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
    state.known = await principalOf(this.authenticator, request);
    const decision = decide(rule, request);
    if (rule && 'context' in decision) {
      if (isSubscription(context)) state.opened = { rule, organisationId: decision.context.organisationId };
      return true;
    }
    if (!('denied' in decision)) return false;
    if (decision.denied === 'UNAUTHENTICATED') throw new UnauthorizedException(SENTENCES.UNAUTHENTICATED);
    throw new ForbiddenException(SENTENCES[decision.denied]);
  }
}

/**
 * Finds out anew who stands behind a request whose subscription was opened before, and whether they may still follow it for
 * the same organisation. Null: they may; fields that are resolved from now on see them as they are now.
 */
export async function recheckAccess(authenticator: Authenticator, request: ServedRequest): Promise<Denial | null> {
  const state = stateOf(request);
  state.principal = authenticator.authenticate(request.headers, request.id);
  state.known = await state.principal;
  const decision = decide(state.opened?.rule, request);
  if ('denied' in decision) return decision.denied;
  return decision.context.organisationId === state.opened?.organisationId ? null : 'FORBIDDEN';
}

/** Who asks, found out once per request; null: nobody is signed in. */
export function principalOf(authenticator: Authenticator, request: ServedRequest): Promise<Principal | null> {
  const state = stateOf(request);
  return (state.principal ??= authenticator.authenticate(request.headers, request.id));
}

/** The sentence for a caller who is turned away. */
export const denialText = (denial: Denial): string => SENTENCES[denial];

function isSubscription(context: ExecutionContext): boolean {
  if (context.getType<string>() !== 'graphql') return false;
  return context.getArgByIndex<{ parentType: { name: string } } | undefined>(3)?.parentType.name === 'Subscription';
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
