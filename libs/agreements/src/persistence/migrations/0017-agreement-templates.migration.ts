import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Templates of agreements with versions and clause codes (DD-28), the clauses of each agreement, which its three parts and
 * its co-use are made of (DD-22, DD-23), and an approval that is not an author's deputy's either (NRW-13).
 */
export class AgreementTemplates1764000000017 implements MigrationInterface {
  readonly name = 'AgreementTemplates1764000000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(GUARDS);
    await runner.query(APPROVAL);
    await runner.query(POLICIES);
  }

  async down(): Promise<void> {
    throw new Error('Clauses would be lost: restore a backup instead.');
  }
}

const CLAUSE = `
  code text NOT NULL CHECK (code ~ '^[A-Z][A-Z0-9_]{1,59}$'),
  part text NOT NULL CHECK (part IN ('SERVICE', 'QUALITY', 'FEE', 'CO_USE')),
  text text NOT NULL CHECK (btrim(text) <> ''),
  position integer NOT NULL CHECK (position >= 1),
  CHECK ((part = 'CO_USE') = (code IN ('CO_USE_OUTGOING', 'CO_USE_INCOMING')))`;

const TABLES = `
CREATE TABLE agreements.template (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  agency_id uuid NOT NULL,
  code text NOT NULL CHECK (code ~ '^[A-Z0-9][A-Z0-9_-]{0,39}$'),
  created_at timestamptz NOT NULL DEFAULT platform.now(),
  CONSTRAINT template_code_key UNIQUE (agency_id, code),
  UNIQUE (id, agency_id)
);

-- What was published stays as it is; a change is the next version.
CREATE TABLE agreements.template_version (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  template_id uuid NOT NULL,
  agency_id uuid NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  name text NOT NULL CHECK (btrim(name) <> ''),
  published_by text NOT NULL,
  published_at timestamptz NOT NULL DEFAULT platform.now(),
  -- The transaction that publishes it: no other one adds a clause.
  published_in xid8 NOT NULL DEFAULT pg_current_xact_id(),
  FOREIGN KEY (template_id, agency_id) REFERENCES agreements.template (id, agency_id),
  CONSTRAINT template_version_key UNIQUE (template_id, version),
  UNIQUE (id, agency_id)
);

CREATE TABLE agreements.template_clause (
  version_id uuid NOT NULL REFERENCES agreements.template_version,
  ${CLAUSE},
  PRIMARY KEY (version_id, code)
);

ALTER TABLE agreements.agreement
  -- The other side knows it: it has been in negotiation once.
  ADD COLUMN is_shared boolean NOT NULL DEFAULT false,
  ADD COLUMN template_version_id uuid,
  ADD CONSTRAINT agreement_template FOREIGN KEY (template_version_id, agency_id) REFERENCES agreements.template_version (id, agency_id);

-- The clauses of one agreement. The code stays; the text is negotiated, and so is whether the clause is agreed at all.
CREATE TABLE agreements.agreement_clause (
  agreement_id uuid NOT NULL REFERENCES agreements.agreement,
  ${CLAUSE},
  is_agreed boolean NOT NULL DEFAULT true,
  PRIMARY KEY (agreement_id, code)
);

-- LQE-<year>-<number>: what the service calls its agreements. Imported codes are the sender's own, so one may be taken.
CREATE SEQUENCE agreements.agreement_number;
CREATE FUNCTION agreements.next_agreement_code() RETURNS text LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, agreements AS $$
DECLARE candidate text;
BEGIN
  LOOP
    candidate := to_char(platform.now() AT TIME ZONE 'Europe/Berlin', '"LQE-"YYYY"-"') || to_char(nextval('agreements.agreement_number'), 'FM000000');
    EXIT WHEN NOT EXISTS (SELECT 1 FROM agreements.agreement a WHERE a.code = candidate);
  END LOOP;
  RETURN candidate;
END $$;
`;

const GUARDS = `
${['template', 'template_version', 'template_clause']
  .map(
    (table) => `
CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON agreements.${table} FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON agreements.${table} EXECUTE FUNCTION platform.refuse_change();`,
  )
  .join('')}

CREATE FUNCTION agreements.stamp_publisher() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.published_by := coalesce(platform.current_actor(), NEW.published_by);
  NEW.published_at := platform.now();
  NEW.published_in := pg_current_xact_id();
  RETURN NEW;
END $$;
CREATE TRIGGER template_version_publisher BEFORE INSERT ON agreements.template_version FOR EACH ROW EXECUTE FUNCTION agreements.stamp_publisher();

-- A version is published with all its clauses at once: none comes to it later.
CREATE FUNCTION agreements.guard_template_clause() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, agreements AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM agreements.template_version v WHERE v.id = NEW.version_id AND v.published_in = pg_current_xact_id()) THEN
    RAISE EXCEPTION 'a published version of a template does not change' USING ERRCODE = '23514', CONSTRAINT = 'template_clause_published';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER template_clause_published AFTER INSERT ON agreements.template_clause FOR EACH ROW EXECUTE FUNCTION agreements.guard_template_clause();

-- A part's text is that of its agreed clauses in their order; null where it has none of them.
CREATE FUNCTION agreements.part_text(agreement uuid, wanted text) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog, agreements AS $$
  SELECT string_agg(c.text, E'\\n\\n' ORDER BY c.position, c.code) FROM agreements.agreement_clause c
  WHERE c.agreement_id = agreement AND c.part = wanted AND c.is_agreed
$$;

-- Runs after agreement_guard (triggers go by name), which has settled the state. Parts that have clauses are made of
-- them, and co-use is agreed exactly where its clause is: what a statement says of these is not heard.
CREATE FUNCTION agreements.keep_clauses() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, agreements AS $$
DECLARE
  parts text[];
BEGIN
  IF NEW.origin <> 'SERVICE' THEN
    NEW.template_version_id := NULL;
    RETURN NEW;
  END IF;
  IF NEW.replaces_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM agreements.agreement was
      WHERE was.id = NEW.replaces_id AND was.id <> NEW.id AND was.agency_id = NEW.agency_id AND was.provider_id = NEW.provider_id) THEN
    RAISE EXCEPTION 'a version replaces one of the same agency and provider' USING ERRCODE = '23514', CONSTRAINT = 'agreement_replaces';
  END IF;
  IF TG_OP = 'INSERT' THEN
    NEW.is_shared := false;
    NEW.co_use_outgoing := false;
    NEW.co_use_incoming := false;
    RETURN NEW;
  END IF;
  NEW.is_shared := OLD.is_shared OR NEW.state = 'IN_NEGOTIATION';
  IF NEW.state <> OLD.state OR NEW.state NOT IN ('DRAFT', 'IN_NEGOTIATION') THEN RETURN NEW; END IF;
  parts := ARRAY(SELECT DISTINCT c.part FROM agreements.agreement_clause c WHERE c.agreement_id = NEW.id);
  IF 'SERVICE' = ANY (parts) THEN NEW.service_part := agreements.part_text(NEW.id, 'SERVICE'); END IF;
  IF 'QUALITY' = ANY (parts) THEN NEW.quality_part := agreements.part_text(NEW.id, 'QUALITY'); END IF;
  IF 'FEE' = ANY (parts) THEN NEW.fee_part := agreements.part_text(NEW.id, 'FEE'); END IF;
  NEW.co_use_outgoing := EXISTS (SELECT 1 FROM agreements.agreement_clause c WHERE c.agreement_id = NEW.id AND c.code = 'CO_USE_OUTGOING' AND c.is_agreed);
  NEW.co_use_incoming := EXISTS (SELECT 1 FROM agreements.agreement_clause c WHERE c.agreement_id = NEW.id AND c.code = 'CO_USE_INCOMING' AND c.is_agreed);
  RETURN NEW;
END $$;
CREATE TRIGGER agreement_keep_clauses BEFORE INSERT OR UPDATE ON agreements.agreement FOR EACH ROW EXECUTE FUNCTION agreements.keep_clauses();

-- An import that takes an agreement over brings its parts as they are: the clauses that were negotiated here are void.
CREATE FUNCTION agreements.drop_clauses() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, agreements AS $$
BEGIN
  DELETE FROM agreements.agreement_clause c WHERE c.agreement_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER agreement_taken_over AFTER UPDATE ON agreements.agreement FOR EACH ROW
  WHEN (OLD.origin = 'SERVICE' AND NEW.origin <> 'SERVICE') EXECUTE FUNCTION agreements.drop_clauses();

CREATE FUNCTION agreements.guard_clause() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - '{text,is_agreed}'::text[] IS DISTINCT FROM to_jsonb(OLD) - '{text,is_agreed}'::text[] THEN
    RAISE EXCEPTION 'the code of a clause stays, and so do its part and its place' USING ERRCODE = '23514', CONSTRAINT = 'clause_fixed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER agreement_clause_guard BEFORE UPDATE ON agreements.agreement_clause FOR EACH ROW EXECUTE FUNCTION agreements.guard_clause();

-- A clause is written only while its agreement is negotiated, at that moment and not when the statement began: the row of
-- the agreement is locked, so that whoever approves it meanwhile is waited for. Past the policies, because the side that
-- writes may no longer lock what the agency has approved, and would be told nothing; and after them, so that nobody locks or
-- asks about what is not theirs.
CREATE FUNCTION agreements.lock_negotiated() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, agreements AS $$
DECLARE
  negotiated boolean;
BEGIN
  SELECT a.origin = 'SERVICE' AND a.state IN ('DRAFT', 'IN_NEGOTIATION') INTO negotiated
    FROM agreements.agreement a WHERE a.id = NEW.agreement_id FOR UPDATE;
  IF negotiated IS DISTINCT FROM true THEN
    RAISE EXCEPTION 'clauses are written only while they are negotiated' USING ERRCODE = '23514', CONSTRAINT = 'terms_fixed';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER agreement_clause_negotiated AFTER INSERT OR UPDATE ON agreements.agreement_clause FOR EACH ROW EXECUTE FUNCTION agreements.lock_negotiated();

-- Whoever writes a clause has written the part that it belongs to.
CREATE FUNCTION agreements.note_clause_author() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, agreements AS $$
DECLARE
  author text := platform.current_actor();
BEGIN
  IF TG_OP = 'UPDATE' AND NEW IS NOT DISTINCT FROM OLD THEN RETURN NULL; END IF;
  IF author IS NULL THEN RAISE EXCEPTION 'who writes terms must be known (pv.actor)' USING ERRCODE = '23514', CONSTRAINT = 'terms_author'; END IF;
  INSERT INTO agreements.authorship (subject_kind, subject_id, part, actor)
  VALUES ('AGREEMENT', NEW.agreement_id, CASE NEW.part WHEN 'CO_USE' THEN 'TERMS' ELSE NEW.part END, author)
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER agreement_clause_author AFTER INSERT OR UPDATE ON agreements.agreement_clause FOR EACH ROW EXECUTE FUNCTION agreements.note_clause_author();

-- Carries clauses into their agreement, whose row lock_negotiated has locked.
CREATE FUNCTION agreements.carry_clauses() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, agreements AS $$
BEGIN
  UPDATE agreements.agreement SET version = version WHERE id IN (SELECT w.agreement_id FROM written w);
  RETURN NULL;
END $$;
CREATE TRIGGER agreement_clause_written AFTER INSERT ON agreements.agreement_clause REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION agreements.carry_clauses();
CREATE TRIGGER agreement_clause_rewritten AFTER UPDATE ON agreements.agreement_clause REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION agreements.carry_clauses();

-- A fingerprint of everything that is negotiated, so that nobody overwrites what they have not seen.
CREATE FUNCTION agreements.agreement_revision(a agreements.agreement) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog, agreements AS $$
  SELECT md5(jsonb_build_array(a.valid_from, a.valid_to, a.legal_bases, a.service_part, a.quality_part, a.fee_part, a.co_use_outgoing,
    a.co_use_incoming, a.funding, a.social_space_id, a.hour_rate_eur, a.budget_total_cents, a.service_description_id,
    (SELECT jsonb_agg(jsonb_build_array(c.code, c.is_agreed, c.text) ORDER BY c.code) FROM agreements.agreement_clause c
     WHERE c.agreement_id = a.id))::text)
$$;
`;

const APPROVAL = `
-- As in ApprovedTerms, and no deputy of an author either, on the days of the substitution: else somebody who goes on
-- holiday could have their own terms approved in their name.
CREATE OR REPLACE FUNCTION agreements.guard_approval() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, agreements AS $$
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
  IF EXISTS (SELECT 1 FROM agreements.authorship t
      JOIN identity.substitution_v s ON s.person_id = t.actor AND s.deputy_id = NEW.actor AND s.organisation_id = subject.agency_id
      WHERE t.subject_kind = NEW.subject_kind AND t.subject_id = NEW.subject_id
        AND s.validity @> (platform.now() AT TIME ZONE 'Europe/Berlin')::date) THEN
    RAISE EXCEPTION 'whoever stands in for an author does not approve' USING ERRCODE = '23514', CONSTRAINT = 'approval_not_deputy';
  END IF;
  RETURN NEW;
END $$;
`;

const own = '(SELECT platform.current_organisation())';

/** A draft is its writer's alone until it is negotiated. */
const isKnown = `(is_shared OR state NOT IN ('DRAFT', 'DISCARDED') OR drafted_by IS NULL OR drafted_by = ${own})`;

const POLICIES = `
-- Templates are there to be shared: whoever is signed in may read them. No person, no price in them.
${['template', 'template_version', 'template_clause']
  .map(
    (table) => `
ALTER TABLE agreements.${table} ENABLE ROW LEVEL SECURITY;
CREATE POLICY ${table}_read ON agreements.${table} FOR SELECT USING ((SELECT platform.is_known()));`,
  )
  .join('')}
CREATE POLICY template_insert ON agreements.template FOR INSERT WITH CHECK ((SELECT platform.is_operator()) OR agency_id = ${own});
SELECT identity.keep_parties('agreements.template');
CREATE POLICY template_version_insert ON agreements.template_version FOR INSERT WITH CHECK ((SELECT platform.is_operator()) OR agency_id = ${own});
CREATE POLICY template_clause_insert ON agreements.template_clause FOR INSERT WITH CHECK ((SELECT platform.is_operator())
  OR version_id IN (SELECT v.id FROM agreements.template_version v WHERE v.agency_id = ${own}));

ALTER TABLE agreements.agreement_clause ENABLE ROW LEVEL SECURITY;
CREATE POLICY agreement_clause_read ON agreements.agreement_clause FOR SELECT USING ((SELECT platform.is_operator())
  OR agreement_id IN (SELECT a.id FROM agreements.agreement a));
CREATE POLICY agreement_clause_insert ON agreements.agreement_clause FOR INSERT WITH CHECK (
  agreement_id IN (SELECT a.id FROM agreements.agreement a WHERE a.origin = 'SERVICE' AND a.state IN ('DRAFT', 'IN_NEGOTIATION')));
CREATE POLICY agreement_clause_update ON agreements.agreement_clause FOR UPDATE USING (
  agreement_id IN (SELECT a.id FROM agreements.agreement a WHERE a.origin = 'SERVICE' AND a.state IN ('DRAFT', 'IN_NEGOTIATION')));

-- A draft is for the side that writes it; what has been negotiated stays known to both, also when it is given up.
DROP POLICY agreement_read ON agreements.agreement;
CREATE POLICY agreement_read ON agreements.agreement FOR SELECT USING ((SELECT platform.is_operator())
  OR ((agency_id = ${own} OR provider_id = ${own})
    AND ${isKnown}));
-- The same in every change: an UPDATE that names no column is not asked whether its rows may be read.
DROP POLICY agreement_update ON agreements.agreement;
CREATE POLICY agreement_update ON agreements.agreement FOR UPDATE
  USING ((SELECT platform.is_operator())
    OR ((agency_id = ${own} OR (provider_id = ${own} AND state IN ('DRAFT', 'IN_NEGOTIATION'))) AND ${isKnown}))
  WITH CHECK ((SELECT platform.is_operator()) OR agency_id = ${own} OR (provider_id = ${own} AND state IN ('DRAFT', 'IN_NEGOTIATION', 'DISCARDED')));
`;
