import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who acts, as the database sees it; the keeper of the system, who sees no case; and mail that waits to be sent. */
export class ActorsAndMail1764000000010 implements MigrationInterface {
  readonly name = 'ActorsAndMail1764000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Who acts in the transaction: a person's id, 'machine:…', 'job:…' or 'operator'. Guards against approving one's own
-- work read it here, so that no statement can name somebody else.
CREATE FUNCTION platform.current_actor() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT nullif(current_setting('pv.actor', true), '')
$$;

-- Nobody writes into the journal in another's name; the operator does so as 'operator' or as a job.
CREATE POLICY journal_actor ON platform.journal AS RESTRICTIVE FOR INSERT WITH CHECK (actor = (SELECT platform.current_actor()));

-- True for an actor that is a person: machines and jobs approve nothing.
CREATE FUNCTION platform.is_person(actor text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT actor IS NOT NULL AND actor NOT IN ('operator', 'anonymous') AND strpos(actor, ':') = 0
$$;

-- Whoever runs the system, and the system itself while somebody signs in: known, but of no organisation, so that
-- every policy about cases, agreements and money leaves them out.
CREATE FUNCTION platform.is_keeper() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(current_setting('pv.scope', true), '') = 'KEEPER'
$$;
CREATE OR REPLACE FUNCTION platform.is_known() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT platform.is_operator() OR platform.is_keeper() OR platform.current_organisation() IS NOT NULL
$$;

-- Mail, written in the transaction of its cause and sent by a job. Address and values are emptied once it is sent, or
-- once nobody will try any more (failure says in a code why).
CREATE TABLE platform.mail (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  recipient text,
  template text NOT NULL,
  params jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT platform.now(),
  sent_at timestamptz,
  given_up_at timestamptz,
  failure text,
  CHECK (num_nonnulls(sent_at, given_up_at, recipient) = 1),
  CHECK ((given_up_at IS NULL) = (failure IS NULL))
);
CREATE INDEX mail_unsent_idx ON platform.mail (created_at) WHERE sent_at IS NULL AND given_up_at IS NULL;
ALTER TABLE platform.mail ENABLE ROW LEVEL SECURITY;
CREATE POLICY mail_write ON platform.mail FOR INSERT WITH CHECK ((SELECT platform.is_known()));
CREATE POLICY mail_send ON platform.mail FOR SELECT USING ((SELECT platform.is_operator()));
CREATE POLICY mail_sent ON platform.mail FOR UPDATE USING ((SELECT platform.is_operator()));
`);
  }

  async down(): Promise<void> {
    throw new Error('Mail that waits would be lost: restore a backup instead.');
  }
}
