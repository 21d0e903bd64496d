import pg from 'pg';
import { AttemptThrottle } from './sign-in/attempt-throttle.js';
import { routeOf } from './sign-in/open-routes.js';
import type { PasswordAuth } from './sign-in/password-auth.js';
import { PasswordReset } from './sign-in/password-reset.js';
import { ProviderSignIn } from './sign-in/provider-sign-in.js';
import { signInCall } from './sign-in/sign-in-call.js';
import { SecondFactor } from './sign-in/second-factor.js';
import { SessionCookie } from './sign-in/session-cookie.js';
import { SignInJournal } from './sign-in/sign-in-journal.js';
import type { SignInSettings } from './sign-in/sign-in-settings.js';

/** A role in an organisation; without an organisation: that the person runs the system. */
export interface RoleOfPerson {
  readonly organisation_id: string | null;
  readonly role: string;
  readonly signing_right: boolean;
}

/** Somebody who is signed in, and what they may act as today. */
export interface SignedInPerson {
  readonly id: string;
  readonly roles: readonly RoleOfPerson[];
}

const PERSON_OF_SESSION = {
  name: 'pv_person_of_session',
  text: `SELECT s."userId" AS id, r.organisation_id, r.role, r.signing_right
    FROM auth.session s JOIN auth."user" u ON u.id = s."userId"
    LEFT JOIN LATERAL (
      SELECT organisation_id, role, signing_right FROM identity.memberships_of(u.id)
      UNION ALL SELECT NULL, 'OPERATOR', false WHERE identity.keeps_system(u.id)) r ON true
    WHERE s.token = $1 AND s."expiresAt" > platform.now()`,
} as const;

type PersonRow = { readonly id: string } & (RoleOfPerson | { readonly role: null });

/** A password as it is typed (12 to 128 characters), or its hash. */
export type Password = string | { readonly hash: string };

/**
 * Sign-in and sessions of people, by better-auth (docs/adr/0003-sign-in.md): e-mail and password with a second factor, or
 * an identity provider; the session in an HttpOnly cookie and in the database, so that signing out ends it at once.
 * Nobody signs up; people are created.
 */
export class SignInService {
  private readonly pool: pg.Pool;
  private readonly throttle: AttemptThrottle;
  private readonly reset: PasswordReset;
  private readonly journal: SignInJournal;
  private readonly provider: ProviderSignIn | null;
  private loading: Promise<PasswordAuth> | undefined;
  private reading: Promise<SessionCookie> | undefined;

  constructor(private readonly settings: SignInSettings) {
    this.pool = new pg.Pool({
      connectionString: settings.databaseUrl,
      max: 5,
      application_name: 'platzverbund-sign-in',
      options: `-c role=${settings.role} -c search_path=auth -c timezone=UTC`,
    });
    // A broken idle connection is replaced at the next use; unheard, the event would end the process.
    this.pool.on('error', () => {});
    this.throttle = new AttemptThrottle(this.pool, settings.secret);
    this.reset = new PasswordReset(settings, this.throttle);
    this.journal = new SignInJournal(settings.office?.unitOfWork);
    this.provider = settings.oidc && settings.office ? new ProviderSignIn(this.pool, settings, settings.oidc, settings.office, this.journal) : null;
  }

  /** Loaded at the first use: a third of a second that programs without sign-in never spend. */
  private auth(): Promise<PasswordAuth> {
    this.loading ??= import('./sign-in/password-auth.js').then(({ createPasswordAuth }) =>
      createPasswordAuth({ pool: this.pool, settings: this.settings, throttle: this.throttle, journal: this.journal, reset: this.reset, secondFactor: new SecondFactor(this.pool) }),
    );
    return this.loading;
  }

  /** Serves /api/auth/*, in the name of the request that the id belongs to. Routes that nobody needs are not there. */
  handle(request: Request, correlationId: string): Promise<Response> {
    return signInCall.run({ correlationId }, async () => {
      const route = routeOf(request.method, request.url, this.provider !== null);
      if (route === null) return Response.json({ code: 'NOT_FOUND', message: 'There is nothing here.' }, { status: 404 });
      return withRetryAfter(route === 'PROVIDER' ? await this.provider!.handle(request) : await (await this.auth()).handler(request));
    });
  }

  /**
   * Who the session cookie stands for and what they may act as today; null when there is none or the session is over. Asked
   * with every request, so it is one statement and not the three of the framework's own way; the functions in it say what they
   * may say whoever asks, so it needs no transaction. Nothing is remembered: a session that is deleted is over at once, and
   * none is prolonged.
   */
  async personOf(cookies: string): Promise<SignedInPerson | null> {
    const token = (await this.sessionCookie()).tokenIn(cookies);
    if (token === null) return null;
    const { rows } = await this.pool.query<PersonRow>({ ...PERSON_OF_SESSION, values: [token] });
    const [first] = rows;
    return first ? { id: first.id, roles: rows.filter((row) => row.role !== null) } : null;
  }

  private sessionCookie(): Promise<SessionCookie> {
    this.reading ??= this.auth().then(async ({ $context }) => {
      const { authCookies, secret } = await $context;
      return new SessionCookie(authCookies.sessionToken.name, secret);
    });
    return this.reading;
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

  /** Ends what still runs, then the connections. */
  async close(): Promise<void> {
    await this.reset.settle();
    await this.pool.end();
  }
}

/** The framework names the wait in a header of its own; browsers and programs know the other one. */
function withRetryAfter(response: Response): Response {
  const seconds = response.headers.get('x-retry-after');
  if (seconds !== null) response.headers.set('retry-after', seconds);
  return response;
}
