import type { Logger, OidcConfig, UnitOfWork } from '#platform';

export interface SignInSettings {
  /** Connection of the service; the sign-in has a small pool of its own, because its tables lie in a schema of their own. */
  readonly databaseUrl: string;
  readonly role: string;
  /** At least 32 characters; signs the cookies. */
  readonly secret: string;
  /** Address under which people reach the service, without a slash at its end; cookies are Secure when it is https. */
  readonly publicUrl: string;
  /** For what the sign-in writes outside its own tables; absent in programs that create people and serve nobody. */
  readonly office?: SignInOffice;
  /** Absent: people sign in with their password only. */
  readonly oidc?: OidcConfig | undefined;
}

/** Journal, mail, memberships, and the log for what fails after the answer was given. */
export interface SignInOffice {
  readonly unitOfWork: UnitOfWork;
  readonly logger: Logger;
}
