import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People and roles: which role fits which organisation, invitations, substitutions, and those who run the system. */
export class People1764000000012 implements MigrationInterface {
  readonly name = 'People1764000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ROLES);
    await runner.query(LAST_ADMINISTRATOR);
    await runner.query(INVITATIONS);
    await runner.query(SUBSTITUTIONS);
    await runner.query(KEEPERS);
    await runner.query(STANDING);
    await runner.query(HANDED_OUT);
    await runner.query(INVITATION_LIMITS);
    await runner.query(PUBLISHED);
  }

  async down(): Promise<void> {
    throw new Error('Invitations and substitutions would be lost: restore a backup instead.');
  }
}

const ROLES = `
-- Which roles an organisation of which kind has. An agency has no group leads, a provider grants no help.
CREATE FUNCTION identity.role_fits(kind text, role text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE kind
    WHEN 'AGENCY' THEN role IN ('ADMINISTRATOR', 'CASEWORKER', 'CERTIFIER', 'BILLING', 'QUALITY', 'CONTROLLER', 'AUDITOR')
    ELSE role IN ('ADMINISTRATOR', 'CASE_LEAD', 'GROUP_LEAD', 'BILLING', 'AUDITOR') END
$$;
CREATE FUNCTION identity.roles_fit(kind text, roles text[]) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT cardinality(roles) > 0 AND (SELECT bool_and(CASE kind
    WHEN 'AGENCY' THEN r IN ('ADMINISTRATOR', 'CASEWORKER', 'CERTIFIER', 'BILLING', 'QUALITY', 'CONTROLLER', 'AUDITOR')
    ELSE r IN ('ADMINISTRATOR', 'CASE_LEAD', 'GROUP_LEAD', 'BILLING', 'AUDITOR') END) FROM unnest(roles) AS r)
$$;

-- The kind is written beside the role and tied to the organisation by a foreign key, so that a CHECK can compare the two
-- and no later change of the kind slips past it. Whoever writes need not know it.
CREATE FUNCTION identity.fill_kind() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT o.kind INTO NEW.organisation_kind FROM identity.organisation o WHERE o.id = NEW.organisation_id;
  RETURN NEW;
END $$;

ALTER TABLE identity.membership ADD COLUMN organisation_kind text, ADD COLUMN signing_right boolean NOT NULL DEFAULT false;
UPDATE identity.membership m SET organisation_kind = o.kind FROM identity.organisation o WHERE o.id = m.organisation_id;
-- A role that the organisation cannot have gave no rights that meant anything; what is taken away stands in the journal.
WITH misfits AS (
  DELETE FROM identity.membership WHERE NOT identity.role_fits(organisation_kind, role) RETURNING user_id, organisation_id, role)
INSERT INTO platform.journal (organisation_id, actor, purpose, action, subject_kind, subject_id, before, correlation_id, at, hash)
SELECT organisation_id, 'operator', 'ADMINISTRATION', 'membership.revoked', 'person', user_id,
  jsonb_build_array(jsonb_build_object('organisation_id', organisation_id, 'role', role)), 'migration-0012', platform.now(), '' FROM misfits;
ALTER TABLE identity.membership
  ALTER COLUMN organisation_kind SET NOT NULL,
  ADD CONSTRAINT membership_kind_fkey FOREIGN KEY (organisation_id, organisation_kind)
    REFERENCES identity.organisation (id, kind) ON UPDATE CASCADE,
  ADD CONSTRAINT membership_role_fits CHECK (identity.role_fits(organisation_kind, role)),
  -- TS-15: whoever decides on a help signs for the agency; nobody else can.
  ADD CONSTRAINT membership_signing_right CHECK (NOT signing_right OR (organisation_kind = 'AGENCY' AND role = 'CASEWORKER'));
CREATE INDEX membership_organisation_idx ON identity.membership (organisation_id, role);
CREATE TRIGGER membership_fill_kind BEFORE INSERT OR UPDATE OF organisation_id ON identity.membership
  FOR EACH ROW EXECUTE FUNCTION identity.fill_kind();

ALTER TABLE identity.machine_token ADD COLUMN organisation_kind text, ADD COLUMN issued_at timestamptz NOT NULL DEFAULT platform.now(),
  -- Whoever issued it; null for those from before this was kept.
  ADD COLUMN issued_by text;
UPDATE identity.machine_token t SET organisation_kind = o.kind,
  revoked_at = CASE WHEN identity.role_fits(o.kind, t.role) AND t.role <> 'ADMINISTRATOR' THEN t.revoked_at ELSE coalesce(t.revoked_at, platform.now()) END
FROM identity.organisation o WHERE o.id = t.organisation_id;
ALTER TABLE identity.machine_token
  ALTER COLUMN organisation_kind SET NOT NULL,
  ADD CONSTRAINT machine_token_kind_fkey FOREIGN KEY (organisation_id, organisation_kind)
    REFERENCES identity.organisation (id, kind) ON UPDATE CASCADE,
  ADD CONSTRAINT machine_token_role_fits CHECK (revoked_at IS NOT NULL OR identity.role_fits(organisation_kind, role)),
  -- No machine administers: a token would outlast the administrator who issued it.
  ADD CONSTRAINT machine_token_no_administrator CHECK (revoked_at IS NOT NULL OR role <> 'ADMINISTRATOR');
CREATE INDEX machine_token_list_idx ON identity.machine_token (organisation_id, id);
CREATE TRIGGER machine_token_fill_kind BEFORE INSERT OR UPDATE OF organisation_id ON identity.machine_token
  FOR EACH ROW EXECUTE FUNCTION identity.fill_kind();
`;

const LAST_ADMINISTRATOR = `
-- An organisation that has an administrator never loses the last one. Whoever removes one waits for others who do (the
-- organisation's row), and holds on to one who stays: two who remove each other cannot both win, under any isolation.
CREATE FUNCTION identity.keep_an_administrator() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, identity AS $$
BEGIN
  PERFORM 1 FROM identity.organisation WHERE id = OLD.organisation_id FOR NO KEY UPDATE;
  PERFORM 1 FROM identity.membership WHERE organisation_id = OLD.organisation_id AND role = 'ADMINISTRATOR' LIMIT 1 FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'An organisation keeps one administrator at least'
      USING ERRCODE = '23514', SCHEMA = 'identity', TABLE = 'membership', CONSTRAINT = 'membership_last_administrator';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER membership_last_administrator_deleted AFTER DELETE ON identity.membership
  FOR EACH ROW WHEN (OLD.role = 'ADMINISTRATOR') EXECUTE FUNCTION identity.keep_an_administrator();
CREATE TRIGGER membership_last_administrator_changed AFTER UPDATE OF role, organisation_id ON identity.membership
  FOR EACH ROW WHEN (OLD.role = 'ADMINISTRATOR' AND (NEW.role, NEW.organisation_id) IS DISTINCT FROM (OLD.role, OLD.organisation_id))
  EXECUTE FUNCTION identity.keep_an_administrator();
`;

const INVITATIONS = `
-- Who was asked to join, in which roles. The token itself is in the mail and nowhere else; here is its SHA-256.
CREATE TABLE identity.invitation (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  organisation_id uuid NOT NULL,
  organisation_kind text NOT NULL,
  email text NOT NULL CHECK (email = lower(email)),
  roles text[] NOT NULL,
  signing_right boolean NOT NULL DEFAULT false,
  token_hash bytea NOT NULL UNIQUE,
  invited_at timestamptz NOT NULL DEFAULT platform.now(),
  invited_by text NOT NULL,
  expires_at timestamptz NOT NULL,
  accepted_at timestamptz,
  accepted_by text,
  withdrawn_at timestamptz,
  CONSTRAINT invitation_kind_fkey FOREIGN KEY (organisation_id, organisation_kind)
    REFERENCES identity.organisation (id, kind) ON UPDATE CASCADE,
  CONSTRAINT invitation_roles_fit CHECK (identity.roles_fit(organisation_kind, roles)),
  CONSTRAINT invitation_signing_right CHECK (NOT signing_right OR (organisation_kind = 'AGENCY' AND 'CASEWORKER' = ANY (roles))),
  CONSTRAINT invitation_fourteen_days CHECK (expires_at <= invited_at + interval '336 hours'),
  CHECK (accepted_at IS NULL OR withdrawn_at IS NULL),
  CHECK ((accepted_at IS NULL) = (accepted_by IS NULL))
);
-- One that holds per address and organisation: a second one replaces the first.
CREATE UNIQUE INDEX invitation_open_key ON identity.invitation (organisation_id, email) WHERE accepted_at IS NULL AND withdrawn_at IS NULL;
CREATE INDEX invitation_list_idx ON identity.invitation (organisation_id, id);
CREATE TRIGGER invitation_fill_kind BEFORE INSERT ON identity.invitation FOR EACH ROW EXECUTE FUNCTION identity.fill_kind();

-- Who invites is what the transaction says, never the statement, and stays.
CREATE FUNCTION identity.stamp_inviter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.invited_by := CASE TG_OP WHEN 'UPDATE' THEN OLD.invited_by ELSE coalesce(platform.current_actor(), NEW.invited_by) END;
  RETURN NEW;
END $$;
CREATE TRIGGER invitation_stamp_inviter BEFORE INSERT OR UPDATE OF invited_by ON identity.invitation
  FOR EACH ROW EXECUTE FUNCTION identity.stamp_inviter();

-- Answered once: an invitation that was accepted or withdrawn stays so, and none is accepted after its time.
CREATE FUNCTION identity.answer_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.accepted_at, NEW.accepted_by, NEW.withdrawn_at) IS NOT DISTINCT FROM (OLD.accepted_at, OLD.accepted_by, OLD.withdrawn_at) THEN
    RETURN NEW;
  END IF;
  IF OLD.accepted_at IS NOT NULL OR OLD.withdrawn_at IS NOT NULL OR (NEW.accepted_at IS NOT NULL AND OLD.expires_at <= platform.now()) THEN
    RAISE EXCEPTION 'The invitation is answered, withdrawn or expired' USING ERRCODE = '23514', CONSTRAINT = 'invitation_answered_once';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER invitation_answered_once BEFORE UPDATE ON identity.invitation FOR EACH ROW EXECUTE FUNCTION identity.answer_once();

-- For which organisation a token was given out: asked before it is known who answers.
CREATE FUNCTION identity.invitation_of(hash bytea) RETURNS TABLE (id uuid, organisation_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, identity AS $$
  SELECT i.id, i.organisation_id FROM identity.invitation i WHERE i.token_hash = hash
$$;

ALTER TABLE identity.invitation ENABLE ROW LEVEL SECURITY;
CREATE POLICY invitation_own ON identity.invitation USING (
  (SELECT platform.is_operator()) OR organisation_id = (SELECT platform.current_organisation()));
`;

const SUBSTITUTIONS = `
-- Who acts for whom in an organisation while somebody is away. Both ends included; an end before its time is kept beside.
CREATE TABLE identity.substitution (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  organisation_id uuid NOT NULL REFERENCES identity.organisation,
  person_id text NOT NULL,
  deputy_id text NOT NULL,
  valid_from date NOT NULL,
  valid_to date NOT NULL,
  validity daterange GENERATED ALWAYS AS (daterange(valid_from, valid_to, '[]')) STORED,
  named_at timestamptz NOT NULL DEFAULT platform.now(),
  ended_at timestamptz,
  CHECK (person_id <> deputy_id),
  CHECK (valid_from <= valid_to),
  CONSTRAINT substitution_one_deputy
    EXCLUDE USING gist (organisation_id WITH =, person_id WITH =, validity WITH &&) WHERE (ended_at IS NULL)
);
CREATE INDEX substitution_deputy_idx ON identity.substitution (deputy_id) WHERE ended_at IS NULL;

-- Both belong to the organisation, and the deputy not only to audit it: an auditor changes nothing, for nobody. After the
-- row and not before it, so that a policy speaks first.
CREATE FUNCTION identity.substitute_members() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT count(DISTINCT m.user_id) FROM identity.membership m
      WHERE m.organisation_id = NEW.organisation_id AND m.user_id IN (NEW.person_id, NEW.deputy_id)) < 2 THEN
    RAISE EXCEPTION 'Person and deputy belong to the organisation' USING ERRCODE = '23503', CONSTRAINT = 'substitution_of_members';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM identity.membership m
      WHERE m.organisation_id = NEW.organisation_id AND m.user_id = NEW.deputy_id AND m.role <> 'AUDITOR') THEN
    RAISE EXCEPTION 'An auditor stands in for nobody' USING ERRCODE = '23514', CONSTRAINT = 'substitution_no_auditor';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER substitution_of_members AFTER INSERT ON identity.substitution FOR EACH ROW EXECUTE FUNCTION identity.substitute_members();

-- An end is written once and stays.
CREATE FUNCTION identity.end_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.ended_at IS NOT NULL AND NEW.ended_at IS DISTINCT FROM OLD.ended_at THEN
    RAISE EXCEPTION 'The substitution has ended' USING ERRCODE = '23514', CONSTRAINT = 'substitution_ended_once';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER substitution_ended_once BEFORE UPDATE ON identity.substitution FOR EACH ROW EXECUTE FUNCTION identity.end_once();

ALTER TABLE identity.substitution ENABLE ROW LEVEL SECURITY;
CREATE POLICY substitution_own ON identity.substitution USING (
  (SELECT platform.is_operator()) OR organisation_id = (SELECT platform.current_organisation()));

-- Whom a person may act for, today: by roles of their own, and by those of whom they stand in for. Administration is
-- never handed on, nor is the right to sign: a deputy signs only with a right of their own. Whoever has come to be an
-- auditor and nothing else gains nothing.
DROP FUNCTION identity.memberships_of(text);
CREATE FUNCTION identity.memberships_of(person text) RETURNS TABLE (organisation_id uuid, role text, signing_right boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, identity AS $$
  SELECT held.organisation_id, held.role, bool_or(held.signing_right) FROM (
    SELECT m.organisation_id, m.role, m.signing_right FROM identity.membership m WHERE m.user_id = person
    UNION ALL
    SELECT m.organisation_id, m.role, false FROM identity.substitution s
    JOIN identity.membership m ON m.organisation_id = s.organisation_id AND m.user_id = s.person_id AND m.role <> 'ADMINISTRATOR'
    WHERE s.deputy_id = person AND s.ended_at IS NULL AND s.validity @> identity.today()
      AND EXISTS (SELECT 1 FROM identity.membership own
        WHERE own.user_id = person AND own.organisation_id = s.organisation_id AND own.role <> 'AUDITOR')
  ) held GROUP BY held.organisation_id, held.role ORDER BY 1, 2
$$;

-- A person's substitutions in all organisations, running and to come: the screen asks before an organisation is chosen.
CREATE FUNCTION identity.substitutions_of(person text)
RETURNS TABLE (id uuid, organisation_id uuid, person_id text, deputy_id text, valid_from date, valid_to date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, identity AS $$
  SELECT s.id, s.organisation_id, s.person_id, s.deputy_id, s.valid_from, s.valid_to FROM identity.substitution s
  WHERE person IN (s.person_id, s.deputy_id) AND s.ended_at IS NULL
    AND s.valid_to >= identity.today()
  ORDER BY s.valid_from, s.id
$$;
`;

const KEEPERS = `
-- People who run the system. Appointed on the command line; as such they belong to no organisation.
CREATE TABLE identity.keeper (
  user_id text PRIMARY KEY,
  appointed_at timestamptz NOT NULL DEFAULT platform.now()
);
ALTER TABLE identity.keeper ENABLE ROW LEVEL SECURITY;
CREATE POLICY keeper_all ON identity.keeper USING ((SELECT platform.is_operator()));

-- Asked by the sign-in, which knows the person and nothing else yet.
CREATE FUNCTION identity.keeps_system(person text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, identity AS $$
  SELECT EXISTS (SELECT 1 FROM identity.keeper k WHERE k.user_id = person)
$$;

-- A keeper is known to the directory of organisations and to nothing else: what is open to everyone signed in (offers,
-- terms of agreements, sessions) is open to members of organisations.
CREATE OR REPLACE FUNCTION platform.is_known() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT platform.is_operator() OR platform.current_organisation() IS NOT NULL
$$;
CREATE POLICY mail_write_keeper ON platform.mail FOR INSERT WITH CHECK ((SELECT platform.is_keeper()));
CREATE POLICY outbox_write_keeper ON platform.outbox FOR INSERT WITH CHECK ((SELECT platform.is_keeper()));
CREATE POLICY organisation_read_keeper ON identity.organisation FOR SELECT USING ((SELECT platform.is_keeper()));
CREATE POLICY organisation_insert_keeper ON identity.organisation FOR INSERT WITH CHECK (
  (SELECT platform.is_keeper()) AND kind = 'AGENCY' AND origin = 'SERVICE');
-- What a keeper did belongs to no agency's chain; their own entries are all that they read.
CREATE POLICY journal_keeper ON platform.journal USING (
  (SELECT platform.is_keeper()) AND agency_id IS NULL AND organisation_id IS NULL AND actor = (SELECT platform.current_actor()));
-- But for one: who was invited as the first administrator of an agency stands in the agency's own chain, for it to find.
CREATE POLICY journal_keeper_invites ON platform.journal FOR INSERT WITH CHECK (
  (SELECT platform.is_keeper()) AND organisation_id IS NULL AND actor = (SELECT platform.current_actor())
  AND action = 'first-administrator.invited' AND subject_kind = 'organisation' AND subject_id = agency_id::text
  AND EXISTS (SELECT 1 FROM identity.organisation o WHERE o.id = agency_id AND o.kind = 'AGENCY' AND o.origin = 'SERVICE'));
CREATE POLICY journal_keeper_invited ON platform.journal FOR SELECT USING (
  (SELECT platform.is_keeper()) AND organisation_id IS NULL AND actor = (SELECT platform.current_actor()) AND action = 'first-administrator.invited');
CREATE POLICY idempotency_keeper ON platform.idempotency USING (
  (SELECT platform.is_keeper()) AND organisation_id = platform.no_agency() AND actor = (SELECT platform.current_actor()));

-- True for an organisation in which nobody is yet: only there a keeper appoints the first administrator.
CREATE FUNCTION identity.awaits_administrator(organisation uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, identity AS $$
  SELECT NOT EXISTS (SELECT 1 FROM identity.membership m WHERE m.organisation_id = organisation)
$$;
-- True for the address of one of those who run the system: they appoint others, never themselves.
CREATE FUNCTION identity.is_keeper_address(address text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, identity AS $$
  SELECT EXISTS (SELECT 1 FROM identity.keeper k JOIN auth."user" u ON u.id = k.user_id WHERE u.email = lower(address))
$$;
CREATE POLICY invitation_first_read ON identity.invitation FOR SELECT USING (
  (SELECT platform.is_keeper()) AND roles = '{ADMINISTRATOR}' AND identity.awaits_administrator(organisation_id));
-- An organisation that an import brought may have cases: who administers it first is settled on the command line alone.
CREATE POLICY invitation_first_insert ON identity.invitation FOR INSERT WITH CHECK (
  (SELECT platform.is_keeper()) AND roles = '{ADMINISTRATOR}' AND identity.awaits_administrator(organisation_id)
  AND NOT identity.is_keeper_address(email)
  AND EXISTS (SELECT 1 FROM identity.organisation o WHERE o.id = organisation_id AND o.origin = 'SERVICE'));
CREATE POLICY invitation_first_withdraw ON identity.invitation FOR UPDATE USING (
  (SELECT platform.is_keeper()) AND roles = '{ADMINISTRATOR}' AND identity.awaits_administrator(organisation_id));
`;

const STANDING = `
-- Nobody runs the system and belongs to an organisation: whoever sees to the servers reaches no case through a role. Both
-- sides wait for each other by the person, so that two who write at once cannot both win; that needs a statement that
-- sees what the one before left, which only READ COMMITTED gives.
CREATE FUNCTION identity.await_standing(person text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'Who runs the system, and who belongs where, is written under READ COMMITTED' USING ERRCODE = '25001';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended(person, 7355613));
END $$;
CREATE FUNCTION identity.belongs_somewhere(person text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, identity AS $$
  SELECT EXISTS (SELECT 1 FROM identity.membership m WHERE m.user_id = person)
$$;

-- After the row and not before it, so that a policy speaks first.
CREATE FUNCTION identity.no_keeper_joins() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM identity.await_standing(NEW.user_id);
  IF identity.keeps_system(NEW.user_id) THEN
    RAISE EXCEPTION 'Whoever runs the system belongs to no organisation'
      USING ERRCODE = '23514', SCHEMA = 'identity', TABLE = 'membership', CONSTRAINT = 'membership_no_keeper';
  END IF;
  IF (identity.is_service() OR platform.is_operator()) AND NOT EXISTS (SELECT 1 FROM auth."user" u WHERE u.id = NEW.user_id) THEN
    RAISE EXCEPTION 'A membership is of somebody who has an account'
      USING ERRCODE = '23503', SCHEMA = 'identity', TABLE = 'membership', CONSTRAINT = 'membership_of_a_person';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER membership_no_keeper AFTER INSERT OR UPDATE OF user_id ON identity.membership
  FOR EACH ROW EXECUTE FUNCTION identity.no_keeper_joins();

CREATE FUNCTION identity.no_member_keeps() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM identity.await_standing(NEW.user_id);
  IF identity.belongs_somewhere(NEW.user_id) THEN
    RAISE EXCEPTION 'Whoever belongs to an organisation does not run the system'
      USING ERRCODE = '23514', SCHEMA = 'identity', TABLE = 'keeper', CONSTRAINT = 'keeper_no_member';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER keeper_no_member AFTER INSERT OR UPDATE OF user_id ON identity.keeper
  FOR EACH ROW EXECUTE FUNCTION identity.no_member_keeps();
`;

const HANDED_OUT = `
-- Ends what somebody who administers an organisation no more has handed out there: open invitations and tokens of
-- machines, through which they could come back. Asked in the name of the organisation or by the sign-in, which takes what
-- claims gave; of somebody who still administers it nothing is ended.
CREATE FUNCTION identity.end_handed_out(organisation uuid, person text) RETURNS TABLE (what text, id uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, identity AS $$
#variable_conflict use_column
BEGIN
  IF NOT (platform.is_operator() OR platform.current_organisation() IS NOT DISTINCT FROM organisation OR identity.is_sign_in()) THEN
    RAISE EXCEPTION 'Another organisation' USING ERRCODE = '42501';
  END IF;
  IF EXISTS (SELECT 1 FROM identity.membership m WHERE m.organisation_id = organisation AND m.user_id = person AND m.role = 'ADMINISTRATOR') THEN
    RETURN;
  END IF;
  RETURN QUERY UPDATE identity.invitation i SET withdrawn_at = platform.now()
    WHERE i.organisation_id = organisation AND i.invited_by = person AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL
    RETURNING 'invitation', i.id;
  RETURN QUERY UPDATE identity.machine_token t SET revoked_at = platform.now()
    WHERE t.organisation_id = organisation AND t.issued_by = person AND t.revoked_at IS NULL
    RETURNING 'machine_token', t.id;
END $$;
`;

const INVITATION_LIMITS = `
-- Whether one more mail may go out today: five invitations to an address (or to the administrators of an organisation that
-- is invited into a network) and a hundred of an organisation. Counts what was written, whatever has become of it, across
-- organisations; whoever asks at once waits.
CREATE FUNCTION identity.may_invite(inviting uuid, address text, invited uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, identity AS $$
DECLARE
  midnight timestamptz := identity.today()::timestamp AT TIME ZONE 'Europe/Berlin';
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(inviting::text, 7355614));
  PERFORM pg_advisory_xact_lock(hashtextextended(coalesce(lower(address), invited::text), 7355615));
  IF (SELECT count(*) FROM identity.invitation i WHERE i.organisation_id = inviting AND i.invited_at >= midnight)
    + (SELECT count(*) FROM identity.network_invitation n WHERE n.agency_id = inviting AND n.created_at >= midnight) >= 100 THEN
    RETURN false;
  END IF;
  IF address IS NULL THEN
    RETURN (SELECT count(*) FROM identity.network_invitation n WHERE n.organisation_id = invited AND n.created_at >= midnight) < 5;
  END IF;
  RETURN (SELECT count(*) FROM identity.invitation i WHERE i.email = lower(address) AND i.invited_at >= midnight)
    + (SELECT count(*) FROM identity.network_invitation n
       WHERE n.address_hash = sha256(convert_to(lower(address), 'UTF8')) AND n.created_at >= midnight) < 5;
END $$;
CREATE INDEX invitation_address_idx ON identity.invitation (email, invited_at);
`;

const PUBLISHED = `
-- Who belongs to an organisation in which role; for tasks and notices.
CREATE VIEW identity.member_v WITH (security_invoker = true) AS
  SELECT organisation_id, user_id, role, signing_right FROM identity.membership;
-- Where mail to a person goes; only the sender, who works across organisations, may read it.
CREATE VIEW identity.address_v WITH (security_invoker = true) AS
  SELECT id AS user_id, email FROM auth."user" WHERE (SELECT platform.is_operator());
-- Who stood in for whom on which days. One that was ended early counts up to and with the day of its end: whoever was a
-- deputy that day still is one for a guard that asks.
CREATE VIEW identity.substitution_v WITH (security_invoker = true) AS
  SELECT organisation_id, person_id, deputy_id, valid_from, ends AS valid_to, daterange(valid_from, ends, '[]') AS validity
  FROM (SELECT s.*, least(s.valid_to, (s.ended_at AT TIME ZONE 'Europe/Berlin')::date) AS ends FROM identity.substitution s) counted
  WHERE ends >= valid_from;
`;
