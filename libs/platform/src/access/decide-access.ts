import { PURPOSES, type AccessRule, type Purpose } from './access-rule.js';
import type { Principal, PrincipalRole } from './principal.js';
import { keeperContext, type RequestContext } from '../request/request-context.js';

export interface Ask {
  readonly principal: Principal | null;
  readonly rule: AccessRule | undefined;
  /** The organisation that the request names (header x-organisation), if any. */
  readonly organisation: string | undefined;
  /** The purpose that the request names (header x-purpose), if any. */
  readonly purpose: string | undefined;
  readonly correlationId: string;
}

export type Denial = 'UNAUTHENTICATED' | 'FORBIDDEN' | 'ORGANISATION_NEEDED' | 'PURPOSE_UNKNOWN';

/**
 * Decides whether a handler may be called and in whose name. Pure. Nothing said is denied. An organisation that the
 * person does not belong to and one that does not exist are denied with the same word. Whoever runs the system acts as
 * such where the handler allows OPERATOR and the request names no organisation; as a member otherwise.
 */
export function decideAccess(ask: Ask): { readonly context: RequestContext } | { readonly denied: Denial } {
  const { rule, principal } = ask;
  if (!rule) return { denied: 'FORBIDDEN' };
  if (rule.kind === 'PUBLIC') return { context: contextOf(ask, 'anonymous', null, [], 'ADMINISTRATION') };
  if (!principal) return { denied: 'UNAUTHENTICATED' };
  const own = new Set(principal.memberships.map((m) => m.organisationId));
  const organisationId = chosenOrganisation(own, ask.organisation);
  const held = principal.memberships.filter((m) => m.organisationId === organisationId);
  if (rule.kind === 'SIGNED_IN') return { context: contextOf(ask, principal.actor, organisationId, held, 'ADMINISTRATION') };
  const asKeeper = rule.roles.includes('OPERATOR') && principal.isKeeper === true && ask.organisation === undefined;
  if (!asKeeper && organisationId === null && ask.organisation === undefined && own.size > 1) return { denied: 'ORGANISATION_NEEDED' };
  if (!asKeeper && !held.some(({ role }) => (rule.roles as readonly string[]).includes(role))) return { denied: 'FORBIDDEN' };
  const purpose = ask.purpose ?? rule.purpose;
  if (!isPurpose(purpose)) return { denied: 'PURPOSE_UNKNOWN' };
  if (asKeeper) return { context: keeperContext(principal.actor, purpose, ask.correlationId) };
  return { context: contextOf(ask, principal.actor, organisationId, held, purpose) };
}

/** The one named, if it is one's own, or the only one there is. */
function chosenOrganisation(own: ReadonlySet<string>, named: string | undefined): string | null {
  if (named !== undefined) return own.has(named.toLowerCase()) ? named.toLowerCase() : null;
  return own.size === 1 ? [...own][0]! : null;
}

function isPurpose(text: string): text is Purpose {
  return (PURPOSES as readonly string[]).includes(text);
}

function contextOf(ask: Ask, actor: string, organisationId: string | null, held: readonly PrincipalRole[], purpose: Purpose): RequestContext {
  const context: RequestContext = { actor, organisationId, scope: 'ORGANISATION', roles: held.map(({ role }) => role), purpose, correlationId: ask.correlationId };
  return held.some((m) => m.signingRight === true) ? { ...context, signingRight: true } : context;
}
