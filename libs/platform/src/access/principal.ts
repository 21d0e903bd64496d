/** Who stands behind a request: a signed-in person or a machine, and for whom they may act. Never a name. */
export interface Principal {
  /** Id of the person, or `machine:<id>`. */
  readonly actor: string;
  readonly memberships: readonly PrincipalRole[];
  /** One of those who run the system (identity.keeper); absent: not. */
  readonly isKeeper?: boolean;
}

/** A role that somebody has today, their own or as a deputy. */
export interface PrincipalRole {
  readonly organisationId: string;
  readonly role: string;
  /** Whether they sign for the organisation in it (TS-15); absent: not. */
  readonly signingRight?: boolean;
}

/** Headers of a request as Node gives them: names in lower case. */
export type RequestHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** Finds out who asks. The platform knows no context, so identity/ brings the implementation. */
export interface Authenticator {
  /** Null: nobody is signed in, the session is over, the token unknown, expired or revoked; all of them answer alike. */
  authenticate(headers: RequestHeaders, correlationId: string): Promise<Principal | null>;
}

export const AUTHENTICATOR = Symbol('Authenticator');
