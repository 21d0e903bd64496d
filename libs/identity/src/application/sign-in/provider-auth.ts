import { betterAuth, type BetterAuthOptions } from 'better-auth';
import { APIError, createAuthMiddleware, isAPIError } from 'better-auth/api';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import type pg from 'pg';
import type { OidcConfig } from '#platform';
import type { Claims } from '../../domain/mapped-roles.js';
import type { ClaimedMemberships } from './claimed-memberships.js';
import { ProviderUnavailableError, type DiscoveredProvider } from './discover-provider.js';
import { endOfSession, frameworkOptions } from './framework-options.js';
import { personOfClaims, providerClaims } from './provider-claims.js';
import { signInCall } from './sign-in-call.js';
import type { SignInJournal } from './sign-in-journal.js';
import type { SignInOffice, SignInSettings } from './sign-in-settings.js';

export interface ProviderAuthParts {
  readonly pool: pg.Pool;
  readonly settings: SignInSettings;
  readonly office: SignInOffice;
  readonly oidc: OidcConfig;
  readonly provider: DiscoveredProvider;
  readonly memberships: ClaimedMemberships;
  readonly journal: SignInJournal;
}

const PROVIDER_ID = 'oidc';

/**
 * Where to go afterwards is all that a caller decides: no other scopes or parameters are asked of the provider, and an ID
 * token that came by another way signs nobody in.
 */
const CALLERS_CHOICE: ReadonlySet<string> = new Set(['provider', 'callbackURL', 'errorCallbackURL', 'disableRedirect']);

/**
 * Sign-in by the identity provider: authorization code with PKCE, state and nonce; ID tokens are checked against the
 * provider's keys. The claims decide each time: without a mapped role nobody comes in and nobody new is created.
 */
export async function createProviderAuth(parts: ProviderAuthParts) {
  const { pool, settings, oidc, journal } = parts;
  const auth = betterAuth({
    ...frameworkOptions(pool, settings),
    // The provider's tokens have done their work with the sign-in; none is kept.
    account: { updateAccountOnSignIn: false },
    databaseHooks: {
      account: { create: { before: async () => ({ data: { accessToken: null, refreshToken: null, idToken: null } }) } },
      session: { create: { before: async (session) => admit(parts, session) } },
    },
    user: { validateUserInfo: async (identity) => logged(parts.office, () => judge(parts.memberships, identity)) },
    onAPIError: { errorURL: `${settings.publicUrl}/` },
    plugins: [genericOAuth({ config: [providerOf(parts, oidc)] })],
    hooks: {
      before: createAuthMiddleware(async (ctx) => {
        if (ctx.path !== '/sign-in/social') return undefined;
        const unknown = Object.keys((ctx.body ?? {}) as object).find((field) => !CALLERS_CHOICE.has(field));
        if (unknown !== undefined) throw new APIError('BAD_REQUEST', { code: 'FIELD_NOT_SUPPORTED', message: 'Only the provider and where to go afterwards can be named.' });
        return undefined;
      }),
      after: createAuthMiddleware(async (ctx) => {
        const { newSession, returned } = ctx.context;
        if (newSession && (!isAPIError(returned) || returned.status === 'FOUND')) await journal.note(newSession.user.id, 'person.signed-in', { by: 'OIDC' });
      }),
    },
  } satisfies BetterAuthOptions);
  // The framework leaves a provider out that it cannot read, and goes on.
  const { socialProviders } = await auth.$context;
  if (!socialProviders.some((provider) => provider.id === PROVIDER_ID)) throw new ProviderUnavailableError('The provider was not taken.');
  return auth;
}

function providerOf({ provider, office }: ProviderAuthParts, oidc: OidcConfig) {
  return {
    providerId: PROVIDER_ID,
    discoveryUrl: provider.discoveryUrl,
    requireIdTokenVerification: true,
    clientId: oidc.clientId,
    clientSecret: oidc.clientSecret,
    authentication: provider.authentication,
    scopes: [...oidc.scopes],
    pkce: true,
    disableProviderLogout: true,
    // A subject is one of its issuer: with another provider the same number is somebody else.
    accountSubject: ({ profile }: { profile: { sub?: string | number | null | undefined } }) => `${provider.issuer} ${profile.sub!}`,
    getUserInfo: (tokens: Parameters<typeof providerClaims>[0]) =>
      logged(office, async () => {
        const claims = await providerClaims(tokens, provider.userInfoUrl);
        const person = claims && personOfClaims(claims);
        return person && { ...claims, ...person };
      }),
    mapProfileToUser: (profile: Claims) => ({ name: String(profile['name']), image: undefined }),
  };
}

/** Whether the person may come in. Who may not, but is known, loses what claims gave before. */
async function judge(memberships: ClaimedMemberships, identity: Identity): Promise<{ error: string } | undefined> {
  const { action, oauth } = identity.source;
  const claims = oauth?.profile;
  if (!claims) return { error: 'no_claims' };
  if (action !== 'sign-in' && identity.user.emailVerified !== true) return { error: 'email_not_verified' };
  if (!(await memberships.areAny(claims))) {
    if (action === 'sign-in' && identity.user.id !== undefined) await memberships.bring(identity.user.id, claims);
    return { error: 'no_role' };
  }
  signInCall.getStore()!.claims = claims;
  return undefined;
}

interface Identity {
  readonly user: { readonly id?: string | undefined; readonly emailVerified?: boolean | undefined };
  readonly source: { readonly action: string; readonly oauth?: { readonly profile?: Claims | undefined } | undefined };
}

/** Before the session is there, the memberships are what the claims say. */
async function admit({ memberships, office }: ProviderAuthParts, session: { readonly userId: string; readonly createdAt: Date }) {
  const claims = signInCall.getStore()?.claims;
  if (!claims) throw new APIError('FORBIDDEN', { code: 'no_claims', message: 'The provider said nothing.' });
  await logged(office, () => memberships.bring(session.userId, claims));
  return { data: { expiresAt: endOfSession(session.createdAt) } };
}

/** The framework turns errors of its callbacks into refusals without a word; why stands in the log. */
async function logged<T>(office: SignInOffice, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    office.logger.error({ correlationId: signInCall.getStore()?.correlationId, err: error }, 'A sign-in by the identity provider failed');
    throw error;
  }
}
