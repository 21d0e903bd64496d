/**
 * The routes that people need, by method and path below /api/auth. The framework has more (sign-up, changing one's name or
 * address, lists of sessions with network addresses, the secret of a second factor once more, raw tokens of the identity
 * provider): those are closed.
 */
const OPEN: ReadonlySet<string> = new Set([
  'POST /sign-in/email',
  'POST /sign-out',
  'GET /get-session',
  'POST /revoke-sessions',
  'POST /revoke-other-sessions',
  'POST /change-password',
  'POST /request-password-reset',
  'POST /reset-password',
  'POST /two-factor/enable',
  'POST /two-factor/disable',
  'POST /two-factor/verify-totp',
  'POST /two-factor/verify-backup-code',
  'POST /two-factor/generate-backup-codes',
]);

const OPEN_WITH_PROVIDER: ReadonlySet<string> = new Set(['POST /sign-in/social', 'GET /callback/oidc']);

/** Which of the two sign-ins serves the call; null: nobody does. */
export function routeOf(method: string, url: string, hasProvider: boolean): 'PASSWORD' | 'PROVIDER' | null {
  const { pathname } = new URL(url);
  if (!pathname.startsWith('/api/auth/')) return null;
  const route = `${method} ${pathname.slice('/api/auth'.length)}`;
  if (OPEN.has(route)) return 'PASSWORD';
  return hasProvider && OPEN_WITH_PROVIDER.has(route) ? 'PROVIDER' : null;
}
