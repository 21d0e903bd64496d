import type { BetterAuthOptions } from 'better-auth';
import type pg from 'pg';
import type { SignInSettings } from './sign-in-settings.js';

/** Set by the bridge from the connection itself; whatever a client sends under this name is thrown away. */
export const CLIENT_ADDRESS = 'x-pv-client-address';

const TWELVE_HOURS_S = 12 * 60 * 60;

/**
 * Calls of one path from one network address, in seconds; whether they succeed or not. A whole office comes from one
 * address, and at eight o'clock all at once: so this only bounds the work. Guessing is slowed down per person
 * (AttemptThrottle, SecondFactor). The framework's own limits, three in ten seconds, would lock the office out.
 */
const PER_ADDRESS = { window: 60, max: 300 };

/** What signing in by password and by identity provider have in common: tables, cookies, sessions, limits. */
export function frameworkOptions(pool: pg.Pool, settings: SignInSettings) {
  const isHttps = settings.publicUrl.startsWith('https:');
  return {
    appName: 'Platzverbund',
    database: pool,
    baseURL: settings.publicUrl,
    basePath: '/api/auth',
    secret: settings.secret,
    // Besides publicUrl, the address in the browser may be another name of this very server (localhost, 127.0.0.1).
    trustedOrigins: (request: Request | undefined) => sameOrigin(request, isHttps),
    session: { expiresIn: TWELVE_HOURS_S, disableSessionRefresh: true, cookieCache: { enabled: false } },
    // Whoever reads the table finds no token that would still reset a password.
    verification: { storeIdentifier: 'hashed' },
    rateLimit: {
      enabled: true,
      storage: 'database',
      ...PER_ADDRESS,
      customRules: {
        '/sign-in/*': PER_ADDRESS,
        '/change-password': PER_ADDRESS,
        '/two-factor/*': PER_ADDRESS,
        '/request-password-reset': { window: 60, max: 30 },
      },
    },
    advanced: {
      useSecureCookies: isHttps,
      cookiePrefix: 'platzverbund',
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS] },
    },
    telemetry: { enabled: false },
    // Its messages name e-mail addresses; failures reach the log through the bridge, without them.
    logger: { disabled: true },
  } satisfies BetterAuthOptions;
}

/** A session that the browser forgets on closing would live a day; none lives longer than twelve hours. */
export const endOfSession = (createdAt: Date): Date => new Date(createdAt.getTime() + TWELVE_HOURS_S * 1000);

function sameOrigin(request: Request | undefined, isHttps: boolean): string[] {
  const host = request?.headers.get('host');
  return host ? [`${isHttps ? 'https' : 'http'}://${host}`] : [];
}
