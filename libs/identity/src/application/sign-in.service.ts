import pg from 'pg';

export interface SignInSettings {
  /** Connection of the service; the sign-in has a small pool of its own, because its tables lie in a schema of their own. */
  readonly databaseUrl: string;
  readonly role: string;
  /** At least 32 characters; signs the cookies. */
  readonly secret: string;
  /** Address under which people reach the service; cookies are Secure when it is https. */
  readonly publicUrl: string;
  /** Attempts to sign in per address and minute; more are refused with 429. */
  readonly attemptsPerMinute?: number;
}

export interface SignedInPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** A password as it is typed (12 to 128 characters), or its hash. */
export type Password = string | { readonly hash: string };

const TWELVE_HOURS = 12 * 60 * 60;

/** Set by the bridge from the connection itself; whatever a client sends under this name is thrown away. */
export const CLIENT_ADDRESS = 'x-pv-client-address';

/**
 * Sign-in and sessions of people, by better-auth (docs/adr/0003-sign-in.md): e-mail and password, the session in an
 * HttpOnly cookie and in the database, so that signing out ends it at once. Nobody signs up; people are created.
 */
export class SignInService {
  private readonly pool: pg.Pool;
  private loading: ReturnType<typeof createAuth> | undefined;

  constructor(private readonly settings: SignInSettings) {
    this.pool = new pg.Pool({
      connectionString: settings.databaseUrl,
      max: 5,
      application_name: 'platzverbund-sign-in',
      options: `-c role=${settings.role} -c search_path=auth -c timezone=UTC`,
    });
    // A broken idle connection is replaced at the next use; unheard, the event would end the process.
    this.pool.on('error', () => {});
  }

  /** Loaded at the first use: a third of a second that programs without sign-in never spend. */
  private auth(): ReturnType<typeof createAuth> {
    this.loading ??= createAuth(this.pool, this.settings);
    return this.loading;
  }

  /** Serves /api/auth/*. */
  async handle(request: Request): Promise<Response> {
    const auth = await this.auth();
    return auth.handler(request);
  }

  /** Who the session cookie stands for; null when there is none or the session is over. */
  async personOf(headers: Headers): Promise<SignedInPerson | null> {
    // Refreshing would set a cookie, which a GraphQL answer does not carry: a session lasts twelve hours and no longer.
    const auth = await this.auth();
    const session = await auth.api.getSession({ headers, query: { disableRefresh: true } });
    return session ? { id: session.user.id, name: session.user.name, email: session.user.email } : null;
  }

  /** Creates a person who signs in with this password, or finds the one with that e-mail and leaves the password as it is. */
  async ensurePerson(person: { readonly email: string; readonly name: string; readonly password: Password }): Promise<string> {
    const { internalAdapter, password } = await (await this.auth()).$context;
    const email = person.email.toLowerCase();
    const found = await internalAdapter.findUserByEmail(email);
    if (found) return found.user.id;
    const user = await internalAdapter.createUser({ email, name: person.name, emailVerified: true }, { method: 'admin' });
    await internalAdapter.linkAccount({
      userId: user.id,
      providerId: 'credential',
      accountId: user.id,
      password: typeof person.password === 'string' ? await password.hash(person.password) : person.password.hash,
    });
    return user.id;
  }

  /** The hash of a password that several people are to share, worked out once: each costs a tenth of a second on purpose. */
  async hashOf(password: string): Promise<Password> {
    const context = await (await this.auth()).$context;
    return { hash: await context.password.hash(password) };
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}

async function createAuth(pool: pg.Pool, settings: SignInSettings) {
  const { betterAuth } = await import('better-auth');
  const isHttps = settings.publicUrl.startsWith('https:');
  return betterAuth({
    appName: 'Platzverbund',
    database: pool,
    baseURL: settings.publicUrl,
    basePath: '/api/auth',
    secret: settings.secret,
    // Besides publicUrl, the address in the browser may be another name of this very server (localhost, 127.0.0.1).
    trustedOrigins: (request) => sameOrigin(request, isHttps),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 128 },
    session: { expiresIn: TWELVE_HOURS, disableSessionRefresh: true, cookieCache: { enabled: false } },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 120,
      customRules: { '/sign-in/email': { window: 60, max: settings.attemptsPerMinute ?? 10 } },
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
  });
}

function sameOrigin(request: Request | undefined, isHttps: boolean): string[] {
  const host = request?.headers.get('host');
  return host ? [`${isHttps ? 'https' : 'http'}://${host}`] : [];
}
