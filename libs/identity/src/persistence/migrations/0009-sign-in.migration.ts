import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The sign-in framework's own tables. They are read before anybody is signed in, so policies cannot say who asks. */
export class SignIn1764000000009 implements MigrationInterface {
  readonly name = 'SignIn1764000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE SCHEMA auth;
CREATE TABLE auth."user" (
  id text PRIMARY KEY,
  name text NOT NULL,
  email text NOT NULL UNIQUE,
  "emailVerified" boolean NOT NULL DEFAULT false,
  image text,
  "createdAt" timestamptz NOT NULL DEFAULT platform.now(),
  "updatedAt" timestamptz NOT NULL DEFAULT platform.now()
);
CREATE TABLE auth.session (
  id text PRIMARY KEY,
  "expiresAt" timestamptz NOT NULL,
  token text NOT NULL UNIQUE,
  "createdAt" timestamptz NOT NULL DEFAULT platform.now(),
  "updatedAt" timestamptz NOT NULL DEFAULT platform.now(),
  "ipAddress" text,
  "userAgent" text,
  "userId" text NOT NULL REFERENCES auth."user" ON DELETE CASCADE
);
CREATE INDEX session_user_idx ON auth.session ("userId");
CREATE TABLE auth.account (
  id text PRIMARY KEY,
  "accountId" text NOT NULL,
  "providerId" text NOT NULL,
  "userId" text NOT NULL REFERENCES auth."user" ON DELETE CASCADE,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz NOT NULL DEFAULT platform.now(),
  "updatedAt" timestamptz NOT NULL DEFAULT platform.now()
);
CREATE INDEX account_user_idx ON auth.account ("userId");
CREATE TABLE auth.verification (
  id text PRIMARY KEY,
  identifier text NOT NULL,
  value text NOT NULL,
  "expiresAt" timestamptz NOT NULL,
  "createdAt" timestamptz NOT NULL DEFAULT platform.now(),
  "updatedAt" timestamptz NOT NULL DEFAULT platform.now()
);
CREATE INDEX verification_identifier_idx ON auth.verification (identifier);
-- Attempts to sign in, counted per address and path: in the database, so that several processes count together.
CREATE TABLE auth."rateLimit" (
  id text PRIMARY KEY,
  key text NOT NULL UNIQUE,
  count integer NOT NULL,
  "lastRequest" bigint NOT NULL
);
INSERT INTO platform.without_policy VALUES
  ('auth.user', 'read before anybody is signed in; only the sign-in framework touches it'),
  ('auth.session', 'read before anybody is signed in; only the sign-in framework touches it'),
  ('auth.account', 'read before anybody is signed in; only the sign-in framework touches it'),
  ('auth.verification', 'read before anybody is signed in; only the sign-in framework touches it'),
  ('auth.rateLimit', 'read before anybody is signed in; only the sign-in framework touches it');

-- Whom a person may act for: asked by the sign-in, which knows the person but not yet the organisation.
CREATE FUNCTION identity.memberships_of(person text) RETURNS TABLE (organisation_id uuid, role text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, identity AS $$
  SELECT m.organisation_id, m.role FROM identity.membership m WHERE m.user_id = person ORDER BY 1, 2
$$;
-- What a machine's token stands for; null rows for an unknown, expired or revoked one.
CREATE FUNCTION identity.machine_of(hash bytea) RETURNS TABLE (id uuid, organisation_id uuid, role text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, identity AS $$
  SELECT t.id, t.organisation_id, t.role FROM identity.machine_token t
  WHERE t.token_hash = hash AND t.revoked_at IS NULL AND t.expires_at > platform.now()
$$;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA auth CASCADE');
  }
}
