import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Terms that two people approve: agreements, weekly rates and settlement rates with states, authors and approvals
 * (NRW-13), service descriptions that rates are calculated for (NRW-02), and versions that replace one another.
 *
 * One trigger guards the three tables alike. It reads who acts from the transaction (platform.current_actor()), so that
 * no statement can name another author or approver.
 */
export class ApprovedTerms1764000000015 implements MigrationInterface {
  readonly name = 'ApprovedTerms1764000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
    await runner.query(TABLES);
    await runner.query(GUARDS);
    await runner.query(POLICIES);
  }

  async down(): Promise<void> {
    throw new Error('Approvals would be lost: restore a backup instead.');
  }
}

const STATES = `'DRAFT', 'IN_NEGOTIATION', 'PROFESSIONALLY_APPROVED', 'ECONOMICALLY_APPROVED', 'ACTIVE', 'REPLACED', 'DISCARDED'`;

const COLUMNS = `
DROP VIEW agreements.agreement_terms_v, agreements.agreement_v, agreements.settlement_rate_v;

-- The words that terms were calculated for; a changed text is a new version (NRW-02).
CREATE TABLE agreements.service_description (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  agency_id uuid NOT NULL,
  code text NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  title text NOT NULL,
  text text NOT NULL,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT platform.now(),
  UNIQUE (agency_id, code, version)
);

-- ACTIVE counts on the days of its validity, and nothing else does. Over is what has a last day in the past: no state,
-- because no timer may decide what is owed. REPLACED: a version that another one took the place of on every day.
ALTER TABLE agreements.agreement
  DROP CONSTRAINT agreement_no_overlap,
  DROP COLUMN is_draft,
  ADD COLUMN state text NOT NULL DEFAULT 'DRAFT' CHECK (state IN (${STATES})),
  ADD COLUMN round integer NOT NULL DEFAULT 1,
  ADD COLUMN version integer NOT NULL DEFAULT 1 CHECK (version >= 1),
  ADD COLUMN replaces_id uuid REFERENCES agreements.agreement,
  ADD COLUMN drafted_by uuid DEFAULT platform.current_organisation(),
  ADD COLUMN signed_on date,
  ADD COLUMN service_description_id uuid REFERENCES agreements.service_description;
UPDATE agreements.agreement SET state = 'ACTIVE'
  WHERE service_part IS NOT NULL AND quality_part IS NOT NULL AND fee_part IS NOT NULL;
ALTER TABLE agreements.agreement
  ADD COLUMN is_draft boolean GENERATED ALWAYS AS (state <> 'ACTIVE') STORED,
  ADD CONSTRAINT agreement_complete CHECK (state NOT IN ('PROFESSIONALLY_APPROVED', 'ECONOMICALLY_APPROVED', 'ACTIVE')
    OR (service_part IS NOT NULL AND quality_part IS NOT NULL AND fee_part IS NOT NULL)),
  ADD CONSTRAINT agreement_no_overlap EXCLUDE USING gist (agency_id WITH =, provider_id WITH =, validity WITH &&)
    WHERE (state = 'ACTIVE') DEFERRABLE INITIALLY DEFERRED;

CREATE INDEX agreement_social_space_idx ON agreements.agreement (social_space_id);
-- Which version takes the place of which.
CREATE INDEX agreement_replaces_idx ON agreements.agreement (replaces_id);

ALTER TABLE agreements.weekly_rate
  DROP CONSTRAINT weekly_rate_no_overlap,
  DROP CONSTRAINT weekly_rate_agreement_id_module_valid_from_key,
  ADD COLUMN state text NOT NULL DEFAULT 'DRAFT' CHECK (state IN (${STATES})),
  ADD COLUMN round integer NOT NULL DEFAULT 1,
  ADD COLUMN replaces_id uuid REFERENCES agreements.weekly_rate;
UPDATE agreements.weekly_rate SET state = 'ACTIVE';
CREATE INDEX weekly_rate_replaces_idx ON agreements.weekly_rate (replaces_id);
CREATE UNIQUE INDEX weekly_rate_start_key ON agreements.weekly_rate (agreement_id, module, valid_from) WHERE state = 'ACTIVE';
ALTER TABLE agreements.weekly_rate
  ADD CONSTRAINT weekly_rate_no_overlap EXCLUDE USING gist (agreement_id WITH =, module WITH =, validity WITH &&)
    WHERE (state = 'ACTIVE') DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE agreements.settlement_rate
  DROP CONSTRAINT settlement_rate_no_overlap,
  ADD COLUMN state text NOT NULL DEFAULT 'DRAFT' CHECK (state IN (${STATES})),
  ADD COLUMN round integer NOT NULL DEFAULT 1,
  ADD COLUMN version integer NOT NULL DEFAULT 1 CHECK (version >= 1),
  ADD COLUMN replaces_id uuid REFERENCES agreements.settlement_rate,
  ADD COLUMN service_description_id uuid REFERENCES agreements.service_description;
CREATE INDEX settlement_rate_replaces_idx ON agreements.settlement_rate (replaces_id);
UPDATE agreements.settlement_rate SET state = 'ACTIVE';
ALTER TABLE agreements.settlement_rate
  ADD CONSTRAINT settlement_rate_price_basis CHECK (origin <> 'SERVICE' OR service_description_id IS NOT NULL) NOT VALID,
  ADD CONSTRAINT settlement_rate_no_overlap EXCLUDE USING gist (agency_id WITH =, scope WITH =, validity WITH &&)
    WHERE (state = 'ACTIVE') DEFERRABLE INITIALLY DEFERRED;
`;

const TABLES = `
-- Who has written which part; kept by a trigger alone.
CREATE TABLE agreements.authorship (
  subject_kind text NOT NULL CHECK (subject_kind IN ('AGREEMENT', 'WEEKLY_RATE', 'SETTLEMENT_RATE')),
  subject_id uuid NOT NULL,
  part text NOT NULL CHECK (part IN ('SERVICE', 'QUALITY', 'FEE', 'TERMS')),
  actor text NOT NULL,
  at timestamptz NOT NULL DEFAULT platform.now(),
  PRIMARY KEY (subject_kind, subject_id, part, actor)
);

-- One professional and one economic approval, by two people of whom neither has written any of it (NRW-13). A round
-- ends when the terms are opened again; its approvals then count no more.
CREATE TABLE agreements.approval (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  subject_kind text NOT NULL CHECK (subject_kind IN ('AGREEMENT', 'WEEKLY_RATE', 'SETTLEMENT_RATE')),
  subject_id uuid NOT NULL,
  round integer NOT NULL,
  agency_id uuid NOT NULL,
  competence text NOT NULL CHECK (competence IN ('PROFESSIONAL', 'ECONOMIC')),
  actor text NOT NULL,
  at timestamptz NOT NULL,
  CONSTRAINT approval_once UNIQUE (subject_kind, subject_id, round, competence),
  CONSTRAINT approval_two_people UNIQUE (subject_kind, subject_id, round, actor)
);

-- What those who match and clear need to know of an agreement; no price in it but the social-space rate's owner view below.
CREATE VIEW agreements.agreement_terms_v AS
  SELECT id, agency_id, provider_id, valid_from, valid_to, validity, legal_bases, co_use_outgoing, co_use_incoming, funding, social_space_id
  FROM agreements.agreement WHERE state = 'ACTIVE' AND (SELECT platform.is_known());
CREATE VIEW agreements.agreement_v WITH (security_invoker = true) AS
  SELECT id, code, agency_id, provider_id, valid_from, valid_to, validity, legal_bases, co_use_outgoing, co_use_incoming,
    funding, social_space_id, hour_rate_eur
  FROM agreements.agreement WHERE state = 'ACTIVE';
CREATE VIEW agreements.settlement_rate_v WITH (security_invoker = true) AS
  SELECT id, code, agency_id, host_id, user_id, offer_id, category, unit, amount_cents, excused_percent, unexcused_percent,
    valid_from, valid_to, validity, scope, specificity
  FROM agreements.settlement_rate WHERE state = 'ACTIVE';
CREATE VIEW agreements.weekly_rate_v WITH (security_invoker = true) AS
  SELECT id, agreement_id, module, amount_cents, valid_from, valid_to, validity
  FROM agreements.weekly_rate WHERE state = 'ACTIVE';
`;

const GUARDS = `
CREATE TRIGGER service_description_append_only BEFORE UPDATE OR DELETE ON agreements.service_description
  FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER service_description_no_truncate BEFORE TRUNCATE ON agreements.service_description EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER approval_append_only BEFORE UPDATE OR DELETE ON agreements.approval FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER approval_no_truncate BEFORE TRUNCATE ON agreements.approval EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER authorship_append_only BEFORE UPDATE OR DELETE ON agreements.authorship FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER authorship_no_truncate BEFORE TRUNCATE ON agreements.authorship EXECUTE FUNCTION platform.refuse_change();

CREATE FUNCTION agreements.stamp_author() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.created_by := coalesce(platform.current_actor(), NEW.created_by);
  NEW.created_at := platform.now();
  RETURN NEW;
END $$;
CREATE TRIGGER service_description_author BEFORE INSERT ON agreements.service_description
  FOR EACH ROW EXECUTE FUNCTION agreements.stamp_author();

-- The states and the ways between them; libs/agreements/src/domain/terms-state.ts has the same table, a test compares them.
CREATE FUNCTION agreements.may_become(was text, becomes text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (was, becomes) IN (
    ('DRAFT', 'IN_NEGOTIATION'), ('DRAFT', 'DISCARDED'),
    ('IN_NEGOTIATION', 'PROFESSIONALLY_APPROVED'), ('IN_NEGOTIATION', 'DISCARDED'),
    ('PROFESSIONALLY_APPROVED', 'ECONOMICALLY_APPROVED'), ('PROFESSIONALLY_APPROVED', 'IN_NEGOTIATION'),
    ('ECONOMICALLY_APPROVED', 'ACTIVE'), ('ECONOMICALLY_APPROVED', 'IN_NEGOTIATION'),
    ('ACTIVE', 'REPLACED'))
$$;

-- Terms begin as a draft, change only while they are negotiated, and become active only with two approvals of the
-- current round. Active ones can only end earlier or be replaced. TG_ARGV[0]: the kind of the terms.
CREATE FUNCTION agreements.guard_terms() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, agreements AS $$
DECLARE
  movable constant text[] := '{state,round,valid_to,validity,signed_on,is_draft,scope,specificity}';
  row_now jsonb := to_jsonb(NEW);
  changed boolean;
BEGIN
  -- Decided outside: the operator's rows hold as they come; an agreement that lacks a part is a draft (NRW-01).
  IF NEW.origin <> 'SERVICE' OR (TG_OP = 'UPDATE' AND platform.is_operator()) THEN
    IF NEW.origin = 'SERVICE' THEN NEW.origin := 'IMPORT'; END IF;
    NEW.state := CASE WHEN OLD.state = 'ACTIVE' AND NEW.state = 'REPLACED' THEN 'REPLACED'
      WHEN TG_ARGV[0] = 'AGREEMENT' AND (row_now->>'service_part' IS NULL OR row_now->>'quality_part' IS NULL
        OR row_now->>'fee_part' IS NULL) THEN 'DRAFT' ELSE 'ACTIVE' END;
    RETURN NEW;
  END IF;

  -- Whatever a statement says: terms begin as a draft.
  IF TG_OP = 'INSERT' THEN
    IF row_now->>'signed_on' IS NOT NULL THEN
      RAISE EXCEPTION 'a draft is not signed' USING ERRCODE = '23514', CONSTRAINT = 'terms_fixed';
    END IF;
    NEW.state := 'DRAFT';
    NEW.round := 1;
    RETURN NEW;
  END IF;

  -- Whose terms they are is settled with their first row; only what was agreed is negotiated.
  IF EXISTS (SELECT 1 FROM unnest('{id,code,origin,agency_id,provider_id,agreement_id,drafted_by}'::text[]) AS fixed(name)
      WHERE row_now->fixed.name IS DISTINCT FROM to_jsonb(OLD)->fixed.name) THEN
    RAISE EXCEPTION 'whose terms they are and where they come from stays' USING ERRCODE = '23514', CONSTRAINT = 'terms_fixed';
  END IF;
  changed := (row_now - movable) IS DISTINCT FROM (to_jsonb(OLD) - movable);
  IF row_now->'signed_on' IS DISTINCT FROM to_jsonb(OLD)->'signed_on' AND NOT (OLD.state = 'ECONOMICALLY_APPROVED' AND NEW.state = 'ACTIVE') THEN
    RAISE EXCEPTION 'the day of the signature is written when the agreement comes into force' USING ERRCODE = '23514', CONSTRAINT = 'terms_fixed';
  END IF;

  IF NEW.state = OLD.state THEN
    IF NEW.round <> OLD.round THEN RAISE EXCEPTION 'a round ends with its state' USING ERRCODE = '23514', CONSTRAINT = 'terms_state'; END IF;
    IF OLD.state IN ('DRAFT', 'IN_NEGOTIATION') THEN RETURN NEW; END IF;
    IF changed OR OLD.state <> 'ACTIVE' OR NEW.valid_to IS NULL OR NEW.valid_to > coalesce(OLD.valid_to, NEW.valid_to) THEN
      RAISE EXCEPTION 'approved terms do not change; active ones can only end earlier' USING ERRCODE = '23514', CONSTRAINT = 'terms_fixed';
    END IF;
    RETURN NEW;
  END IF;

  IF changed OR NEW.valid_to IS DISTINCT FROM OLD.valid_to THEN
    RAISE EXCEPTION 'terms and their state do not change at once' USING ERRCODE = '23514', CONSTRAINT = 'terms_fixed';
  END IF;
  IF NOT agreements.may_become(OLD.state, NEW.state) THEN
    RAISE EXCEPTION 'terms that are % do not become %', OLD.state, NEW.state USING ERRCODE = '23514', CONSTRAINT = 'terms_state';
  END IF;
  IF NEW.round <> OLD.round + (CASE WHEN NEW.state = 'IN_NEGOTIATION' AND OLD.state <> 'DRAFT' THEN 1 ELSE 0 END) THEN
    RAISE EXCEPTION 'terms that are opened again begin a new round' USING ERRCODE = '23514', CONSTRAINT = 'terms_state';
  END IF;
  IF NEW.state IN ('PROFESSIONALLY_APPROVED', 'ECONOMICALLY_APPROVED', 'ACTIVE') AND (
    SELECT count(*) FROM agreements.approval a WHERE a.subject_kind = TG_ARGV[0] AND a.subject_id = NEW.id AND a.round = NEW.round
      AND (a.competence = 'PROFESSIONAL' OR NEW.state <> 'PROFESSIONALLY_APPROVED')
  ) < (CASE NEW.state WHEN 'PROFESSIONALLY_APPROVED' THEN 1 ELSE 2 END) THEN
    RAISE EXCEPTION 'terms become % only with their approvals', NEW.state USING ERRCODE = '23514', CONSTRAINT = 'terms_approved';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER agreement_guard BEFORE INSERT OR UPDATE ON agreements.agreement FOR EACH ROW EXECUTE FUNCTION agreements.guard_terms('AGREEMENT');
CREATE TRIGGER weekly_rate_guard BEFORE INSERT OR UPDATE ON agreements.weekly_rate FOR EACH ROW EXECUTE FUNCTION agreements.guard_terms('WEEKLY_RATE');
CREATE TRIGGER settlement_rate_guard BEFORE INSERT OR UPDATE ON agreements.settlement_rate FOR EACH ROW EXECUTE FUNCTION agreements.guard_terms('SETTLEMENT_RATE');

-- What is owed is changed by two people and never by one: active terms that are replaced, or that end on a day before
-- today, leave none of their days until today without versions in their place that two people have approved. At the commit, because
-- those come into force after the end of the ones before. What an import brings was decided outside.
CREATE FUNCTION agreements.guard_end() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, agreements AS $$
DECLARE
  today constant date := (platform.now() AT TIME ZONE 'Europe/Berlin')::date;
  lost daterange;
  covered datemultirange;
BEGIN
  IF platform.is_operator() THEN RETURN NULL; END IF;
  IF NEW.state = 'REPLACED' THEN lost := OLD.validity;
  ELSIF NEW.valid_to < today THEN lost := OLD.validity * daterange(NEW.valid_to, today, '(]');
  ELSE RETURN NULL;
  END IF;
  EXECUTE format($of$SELECT range_agg(s.validity) FROM agreements.%I s WHERE s.replaces_id = $1 AND s.state IN ('ACTIVE', 'REPLACED')$of$, TG_TABLE_NAME)
    INTO covered USING NEW.id;
  IF NOT isempty(lost) AND NOT coalesce(covered @> lost, false) THEN
    RAISE EXCEPTION 'active terms lose the days % without others in their place', lost USING ERRCODE = '23514', CONSTRAINT = 'terms_succeeded';
  END IF;
  RETURN NULL;
END $$;
${['agreement', 'weekly_rate', 'settlement_rate']
  .map(
    (table) => `
CREATE CONSTRAINT TRIGGER ${table}_succeeded AFTER UPDATE ON agreements.${table} DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD.state = 'ACTIVE' AND (NEW.state = 'REPLACED' OR NEW.valid_to IS DISTINCT FROM OLD.valid_to)) EXECUTE FUNCTION agreements.guard_end();`,
  )
  .join('')}

-- Notes who has written what of terms that are negotiated here.
CREATE FUNCTION agreements.note_author() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, agreements AS $$
DECLARE
  was jsonb := CASE WHEN TG_OP = 'UPDATE' THEN to_jsonb(OLD) ELSE '{}' END;
  now_is jsonb := to_jsonb(NEW);
  author text := platform.current_actor();
BEGIN
  IF NEW.origin <> 'SERVICE' OR NEW.state NOT IN ('DRAFT', 'IN_NEGOTIATION') OR (TG_OP = 'UPDATE' AND NEW.state <> OLD.state) THEN RETURN NULL; END IF;
  IF author IS NULL THEN RAISE EXCEPTION 'who writes terms must be known (pv.actor)' USING ERRCODE = '23514', CONSTRAINT = 'terms_author'; END IF;
  INSERT INTO agreements.authorship (subject_kind, subject_id, part, actor)
  SELECT TG_ARGV[0], NEW.id, p.part, author
  FROM (VALUES ('SERVICE', 'service_part'), ('QUALITY', 'quality_part'), ('FEE', 'fee_part')) AS p(part, name)
  WHERE now_is->p.name IS DISTINCT FROM coalesce(was->p.name, 'null'::jsonb) AND now_is ? p.name
  UNION ALL
  SELECT TG_ARGV[0], NEW.id, 'TERMS', author
  WHERE now_is - '{service_part,quality_part,fee_part}'::text[] IS DISTINCT FROM was - '{service_part,quality_part,fee_part}'::text[]
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER agreement_author AFTER INSERT OR UPDATE ON agreements.agreement FOR EACH ROW EXECUTE FUNCTION agreements.note_author('AGREEMENT');
CREATE TRIGGER weekly_rate_author AFTER INSERT OR UPDATE ON agreements.weekly_rate FOR EACH ROW EXECUTE FUNCTION agreements.note_author('WEEKLY_RATE');
CREATE TRIGGER settlement_rate_author AFTER INSERT OR UPDATE ON agreements.settlement_rate FOR EACH ROW EXECUTE FUNCTION agreements.note_author('SETTLEMENT_RATE');

-- State, round and agency of terms that wait for an approval, locked so that nobody writes them meanwhile; no row where
-- the asking organisation is not their agency.
CREATE FUNCTION agreements.awaiting_approval(kind text, subject uuid) RETURNS TABLE (state text, round integer, agency_id uuid)
LANGUAGE plpgsql SET search_path = pg_catalog, agreements AS $$
#variable_conflict use_column
BEGIN
  IF kind = 'AGREEMENT' THEN
    RETURN QUERY SELECT a.state, a.round, a.agency_id FROM agreements.agreement a
    WHERE a.id = subject AND a.agency_id = platform.current_organisation() FOR UPDATE;
  ELSIF kind = 'SETTLEMENT_RATE' THEN
    RETURN QUERY SELECT r.state, r.round, r.agency_id FROM agreements.settlement_rate r
    WHERE r.id = subject AND r.agency_id = platform.current_organisation() FOR UPDATE;
  ELSE
    RETURN QUERY SELECT w.state, w.round, g.agency_id FROM agreements.weekly_rate w JOIN agreements.agreement g ON g.id = w.agreement_id
    WHERE w.id = subject AND g.agency_id = platform.current_organisation() FOR UPDATE OF w;
  END IF;
END $$;

CREATE FUNCTION agreements.guard_approval() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, agreements AS $$
DECLARE
  subject record;
BEGIN
  SELECT * INTO subject FROM agreements.awaiting_approval(NEW.subject_kind, NEW.subject_id);
  IF NOT FOUND THEN RAISE EXCEPTION 'nothing of this organisation to approve' USING ERRCODE = '42501'; END IF;
  NEW.round := subject.round;
  NEW.agency_id := subject.agency_id;
  NEW.actor := platform.current_actor();
  NEW.at := platform.now();
  IF NEW.actor IS NULL OR NOT platform.is_person(NEW.actor) THEN
    RAISE EXCEPTION 'only people approve' USING ERRCODE = '23514', CONSTRAINT = 'approval_person';
  END IF;
  IF subject.state <> (CASE NEW.competence WHEN 'PROFESSIONAL' THEN 'IN_NEGOTIATION' ELSE 'PROFESSIONALLY_APPROVED' END) THEN
    RAISE EXCEPTION 'the % approval does not come at %', NEW.competence, subject.state USING ERRCODE = '23514', CONSTRAINT = 'approval_order';
  END IF;
  IF EXISTS (SELECT 1 FROM agreements.authorship t WHERE t.subject_kind = NEW.subject_kind AND t.subject_id = NEW.subject_id AND t.actor = NEW.actor) THEN
    RAISE EXCEPTION 'whoever has written terms does not approve them' USING ERRCODE = '23514', CONSTRAINT = 'approval_not_author';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER approval_guard BEFORE INSERT ON agreements.approval FOR EACH ROW EXECUTE FUNCTION agreements.guard_approval();

-- An approval and the state that it brings are one: between the two nobody could change what was approved.
CREATE FUNCTION agreements.apply_approval() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, agreements AS $$
DECLARE
  reached text := CASE NEW.competence WHEN 'PROFESSIONAL' THEN 'PROFESSIONALLY_APPROVED' ELSE 'ECONOMICALLY_APPROVED' END;
BEGIN
  IF NEW.subject_kind = 'AGREEMENT' THEN
    UPDATE agreements.agreement SET state = reached WHERE id = NEW.subject_id;
  ELSIF NEW.subject_kind = 'SETTLEMENT_RATE' THEN
    UPDATE agreements.settlement_rate SET state = reached WHERE id = NEW.subject_id;
  ELSE
    UPDATE agreements.weekly_rate SET state = reached WHERE id = NEW.subject_id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER approval_apply AFTER INSERT ON agreements.approval FOR EACH ROW EXECUTE FUNCTION agreements.apply_approval();

-- An agency ends terms on a day, or puts a version out of force that another one replaces on every day (last_day null),
-- also terms that an import brought, which it may not write otherwise. An end only comes nearer; nothing else changes.
-- What may not be lost by that, guard_end decides at the commit.
CREATE FUNCTION agreements.end_terms(kind text, subject uuid, last_day date) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, agreements AS $$
DECLARE
  ended integer;
BEGIN
  IF kind = 'AGREEMENT' THEN
    UPDATE agreements.agreement SET valid_to = coalesce(last_day, valid_to), state = CASE WHEN last_day IS NULL THEN 'REPLACED' ELSE state END
    WHERE id = subject AND state = 'ACTIVE' AND agency_id = platform.current_organisation() AND coalesce(last_day <= valid_to, true);
  ELSIF kind = 'SETTLEMENT_RATE' THEN
    UPDATE agreements.settlement_rate SET valid_to = coalesce(last_day, valid_to), state = CASE WHEN last_day IS NULL THEN 'REPLACED' ELSE state END
    WHERE id = subject AND state = 'ACTIVE' AND agency_id = platform.current_organisation() AND coalesce(last_day <= valid_to, true);
  ELSIF kind = 'WEEKLY_RATE' THEN
    UPDATE agreements.weekly_rate SET valid_to = coalesce(last_day, valid_to), state = CASE WHEN last_day IS NULL THEN 'REPLACED' ELSE state END
    WHERE id = subject AND state = 'ACTIVE' AND coalesce(last_day <= valid_to, true) AND agreement_id IN (SELECT id FROM agreements.agreement WHERE agency_id = platform.current_organisation());
  END IF;
  GET DIAGNOSTICS ended = ROW_COUNT;
  RETURN coalesce(ended, 0) > 0;
END $$;
`;

const own = '(SELECT platform.current_organisation())';

const POLICIES = `
-- Whose terms they are: an agency's, with a provider.
SELECT identity.keep_parties('agreements.agreement', 'provider_id');
SELECT identity.keep_parties('agreements.settlement_rate'), identity.keep_parties('agreements.social_space'), identity.keep_parties('agreements.service_description');

ALTER TABLE agreements.service_description ENABLE ROW LEVEL SECURITY;
-- Everyone who may know the agency's rates may know what they were calculated for; no person's data in it.
CREATE POLICY service_description_read ON agreements.service_description FOR SELECT USING ((SELECT platform.is_known()));
CREATE POLICY service_description_write ON agreements.service_description FOR INSERT WITH CHECK (
  (SELECT platform.is_operator()) OR agency_id = ${own});

ALTER TABLE agreements.authorship ENABLE ROW LEVEL SECURITY;
CREATE POLICY authorship_read ON agreements.authorship FOR SELECT USING ((SELECT platform.is_operator())
  OR (subject_kind = 'AGREEMENT' AND subject_id IN (SELECT a.id FROM agreements.agreement a))
  OR (subject_kind = 'SETTLEMENT_RATE' AND subject_id IN (SELECT r.id FROM agreements.settlement_rate r))
  OR (subject_kind = 'WEEKLY_RATE' AND subject_id IN (SELECT w.id FROM agreements.weekly_rate w)));

ALTER TABLE agreements.approval ENABLE ROW LEVEL SECURITY;
CREATE POLICY approval_read ON agreements.approval FOR SELECT USING ((SELECT platform.is_operator()) OR agency_id = ${own}
  OR (subject_kind = 'AGREEMENT' AND subject_id IN (SELECT a.id FROM agreements.agreement a)));
CREATE POLICY approval_write ON agreements.approval FOR INSERT WITH CHECK (agency_id = ${own});

-- Both sides negotiate; a draft is seen by the side that writes it, and only the agency goes beyond negotiation.
DROP POLICY agreement_read ON agreements.agreement;
DROP POLICY agreement_insert ON agreements.agreement;
DROP POLICY agreement_update ON agreements.agreement;
DROP POLICY agreement_origin_insert ON agreements.agreement;
DROP POLICY agreement_origin_update ON agreements.agreement;
CREATE POLICY agreement_read ON agreements.agreement FOR SELECT USING ((SELECT platform.is_operator())
  OR ((agency_id = ${own} OR provider_id = ${own}) AND (state NOT IN ('DRAFT', 'DISCARDED') OR drafted_by IS NULL OR drafted_by = ${own})));
CREATE POLICY agreement_insert ON agreements.agreement FOR INSERT WITH CHECK ((SELECT platform.is_operator())
  OR ((agency_id = ${own} OR provider_id = ${own}) AND drafted_by = ${own}));
CREATE POLICY agreement_update ON agreements.agreement FOR UPDATE
  USING ((SELECT platform.is_operator()) OR agency_id = ${own} OR (provider_id = ${own} AND state IN ('DRAFT', 'IN_NEGOTIATION')))
  WITH CHECK ((SELECT platform.is_operator()) OR agency_id = ${own} OR (provider_id = ${own} AND state IN ('DRAFT', 'IN_NEGOTIATION', 'DISCARDED')));
CREATE POLICY agreement_origin_update ON agreements.agreement AS RESTRICTIVE FOR UPDATE USING (true)
  WITH CHECK (origin = 'SERVICE' OR (SELECT platform.is_operator()));

DROP POLICY weekly_rate_read ON agreements.weekly_rate;
CREATE POLICY weekly_rate_read ON agreements.weekly_rate FOR SELECT USING ((SELECT platform.is_operator())
  OR agreement_id IN (SELECT a.id FROM agreements.agreement a WHERE a.agency_id = ${own})
  OR (state NOT IN ('DRAFT', 'DISCARDED') AND agreement_id IN (SELECT a.id FROM agreements.agreement a)));
CREATE POLICY weekly_rate_origin_update ON agreements.weekly_rate AS RESTRICTIVE FOR UPDATE USING (true)
  WITH CHECK (origin = 'SERVICE' OR (SELECT platform.is_operator()));

DROP POLICY settlement_rate_read ON agreements.settlement_rate;
CREATE POLICY settlement_rate_read ON agreements.settlement_rate FOR SELECT USING ((SELECT platform.is_operator()) OR agency_id = ${own}
  OR (state IN ('ACTIVE', 'REPLACED') AND (host_id = ${own} OR user_id = ${own}
    OR (host_id IS NULL AND user_id IS NULL AND agency_id IN (
      -- In force, now or once: else whoever drafts an agreement would read the agency's prices.
      SELECT a.agency_id FROM agreements.agreement a WHERE a.provider_id = ${own} AND a.state IN ('ACTIVE', 'REPLACED'))))));
CREATE POLICY settlement_rate_origin_update ON agreements.settlement_rate AS RESTRICTIVE FOR UPDATE USING (true)
  WITH CHECK (origin = 'SERVICE' OR (SELECT platform.is_operator()));
`;
