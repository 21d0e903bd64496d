import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Second factor, tries with wrong passwords, and memberships that an identity provider vouches for. */
export class SecondFactor1764000000013 implements MigrationInterface {
  readonly name = 'SecondFactor1764000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Secret and backup codes are encrypted by the sign-in framework, with the secret of the installation.
ALTER TABLE auth."user" ADD COLUMN "twoFactorEnabled" boolean NOT NULL DEFAULT false;
CREATE TABLE auth."twoFactor" (
  id text PRIMARY KEY,
  secret text NOT NULL,
  "backupCodes" text NOT NULL,
  "userId" text NOT NULL UNIQUE REFERENCES auth."user" ON DELETE CASCADE,
  verified boolean NOT NULL DEFAULT true,
  "failedVerificationCount" integer NOT NULL DEFAULT 0,
  "lockedUntil" timestamptz,
  -- The 30 s (since 1970) of the newest code that was accepted: neither it nor an older one is accepted again.
  "lastStep" bigint
);

-- What is over is swept by its end.
CREATE INDEX session_expires_idx ON auth.session ("expiresAt");
CREATE INDEX verification_expires_idx ON auth.verification ("expiresAt");

-- Tries that did not succeed, by what they were tried at. The key is a keyed hash of an e-mail address, whether anybody
-- has that address or not: the table tells nobody's.
CREATE TABLE auth.attempt (
  key bytea PRIMARY KEY CHECK (length(key) = 32),
  failures integer NOT NULL CHECK (failures > 0),
  blocked_until timestamptz NOT NULL,
  last_at timestamptz NOT NULL
);
CREATE INDEX attempt_last_idx ON auth.attempt (last_at);

-- How long after so many failures the next try has to wait: two are free, then 2, 4, 8 … seconds, never more than a quarter of an hour.
CREATE FUNCTION auth.wait_after(failures integer) RETURNS interval LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT make_interval(secs => CASE WHEN failures < 3 THEN 0 ELSE least(900, 2 ^ least(failures - 2, 20)) END)
$$;

INSERT INTO platform.without_policy VALUES
  ('auth.twoFactor', 'read before anybody is signed in; only the sign-in framework touches it'),
  ('auth.attempt', 'counted before anybody is signed in; holds hashes and numbers only');

-- Who says so: the service, or the claims of an identity provider, which may take away only what they gave.
ALTER TABLE identity.membership ADD COLUMN source text NOT NULL DEFAULT 'SERVICE' CHECK (source IN ('SERVICE', 'OIDC'));

-- While somebody signs in no organisation is chosen yet: the sign-in itself reaches what claims gave, and no other
-- membership; a person who keeps the system reaches none.
CREATE FUNCTION identity.is_sign_in() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT platform.is_keeper() AND platform.current_actor() = 'job:sign-in'
$$;
CREATE POLICY membership_of_claims ON identity.membership USING ((SELECT identity.is_sign_in()) AND source = 'OIDC')
  WITH CHECK ((SELECT identity.is_sign_in()) AND source = 'OIDC');

-- True where somebody else administers the organisation too, so that a claim may take the role from this person.
CREATE FUNCTION identity.has_other_administrator(organisation uuid, person text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, identity AS $$
  SELECT EXISTS (SELECT 1 FROM identity.membership m
    WHERE m.organisation_id = organisation AND m.role = 'ADMINISTRATOR' AND m.user_id <> person)
$$;
`);
  }

  async down(): Promise<void> {
    throw new Error('Second factors would be lost: restore a backup instead.');
  }
}
