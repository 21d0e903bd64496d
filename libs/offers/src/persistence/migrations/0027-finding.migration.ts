import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What offers are found by, kept by triggers; and searches that people keep and are told of. */
export class Finding1764000000027 implements MigrationInterface {
  readonly name = 'Finding1764000000027';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ENTRIES);
    await runner.query(KEEPING);
    await runner.query(VIEWS);
    await runner.query(SAVED_SEARCHES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TRIGGER offer_found_added ON offers.offer;
DROP TRIGGER offer_found_changed ON offers.offer;
DROP TRIGGER code_found_added ON offers.code;
DROP TRIGGER code_found_changed ON offers.code;
DROP TRIGGER organisation_found_changed ON identity.organisation;
DROP TABLE offers.saved_search_hit, offers.saved_search;
DROP FUNCTION offers.similar_entries;
DROP VIEW offers.search_entry_v, offers.full_session_v;
DROP TABLE offers.search_entry;
DROP FUNCTION offers.keep_search_entries, offers.keep_labels_found, offers.keep_hosts_found, offers.write_search_entries, offers.fold, offers.spellings`);
  }
}

const ENTRIES = `
CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public;
-- Loads it, so that its setting below is known.
SELECT public.word_similarity('', '');

-- Small letters without umlauts: what a typo is compared in, whatever the locale of the database.
CREATE FUNCTION offers.fold(raw text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT replace(replace(replace(replace(lower(translate(raw, 'ÄÖÜẞ', 'äöüß')), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss')
$$;
-- The text as it is written and, where it has umlauts, as it is typed without them: Mädchen is found by Maedchen, too.
CREATE FUNCTION offers.spellings(raw text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE WHEN raw ~ '[äöüßÄÖÜẞ]' THEN lower(translate(raw, 'ÄÖÜẞ', 'äöüß')) || ' ' || offers.fold(raw) ELSE lower(raw) END
$$;

-- An offer as it is searched for: what it says of itself, and what filters and the distance need, in one narrow row. Kept by
-- triggers alone; archived offers have none.
CREATE TABLE offers.search_entry (
  offer_id uuid PRIMARY KEY REFERENCES offers.offer,
  host_id uuid NOT NULL,
  -- Decides between equals: made of the id alone, so it favours neither age nor name.
  lot uuid NOT NULL,
  kind text NOT NULL,
  category text NOT NULL,
  admission text NOT NULL,
  delivery text NOT NULL,
  lead_qualification text NOT NULL,
  age_from integer,
  age_to integer,
  settleable boolean NOT NULL,
  on_demand boolean NOT NULL,
  resource_kind text,
  site_id uuid,
  -- Degrees: its own, else those of its municipality; both null for an online offer without a place.
  lat double precision,
  lon double precision,
  genders text[] NOT NULL,
  topics text[] NOT NULL,
  languages text[] NOT NULL,
  accessibility text[] NOT NULL,
  contraindications text[] NOT NULL,
  -- Title (A), labels of category and topics (B), description and rules (C), host and municipality (D).
  document tsvector NOT NULL,
  -- The words of title and German labels, folded.
  words text NOT NULL
);
CREATE INDEX search_entry_place_idx ON offers.search_entry (lat, lon) WHERE delivery = 'ON_SITE';
CREATE INDEX search_entry_online_idx ON offers.search_entry (lot) WHERE delivery = 'ONLINE';
CREATE INDEX search_entry_host_idx ON offers.search_entry (host_id);
CREATE INDEX search_entry_document_idx ON offers.search_entry USING gin (document);
CREATE INDEX search_entry_words_idx ON offers.search_entry USING gin (words gin_trgm_ops);
ALTER TABLE offers.search_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY search_entry_read ON offers.search_entry FOR SELECT USING ((SELECT platform.is_known()));
`;

const KEEPING = `
-- Writes the entries of these offers anew, in one statement for all of them; compiling it would take longer than what it saves.
-- Locks the offers first and reads them after that: whoever waits for a change of an offer writes what it says then, and not what
-- it said before.
CREATE FUNCTION offers.write_search_entries(ids uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, offers SET jit = off AS $$
BEGIN
  PERFORM 1 FROM offers.offer o WHERE o.id = ANY (ids) ORDER BY o.id FOR NO KEY UPDATE;
  DELETE FROM offers.search_entry e USING offers.offer o WHERE e.offer_id = ANY (ids) AND o.id = e.offer_id AND o.archived_at IS NOT NULL;
  INSERT INTO offers.search_entry AS e (offer_id, host_id, lot, kind, category, admission, delivery, lead_qualification, age_from, age_to, settleable, on_demand,
    resource_kind, site_id, lat, lon, genders, topics, languages, accessibility, contraindications, document, words)
  WITH wanted AS MATERIALIZED (
    SELECT o.* FROM unnest(ids) AS w(id) JOIN offers.offer o ON o.id = w.id WHERE o.archived_at IS NULL
  ), label AS MATERIALIZED (
    SELECT c.list, c.code, string_agg(DISTINCT c.label_de, ' ') AS de, string_agg(DISTINCT c.label_en, ' ') AS en
    FROM offers.code c WHERE c.list IN ('CATEGORY', 'TOPIC') GROUP BY c.list, c.code
  -- What many offers share is read as text once: labels, hosts and municipalities.
  ), labels AS MATERIALIZED (
    SELECT c.category, c.topics, setweight(to_tsvector('german', offers.spellings(concat_ws(' ', string_agg(l.de, ' '), string_agg(l.en, ' ')))), 'B') AS document,
      ' ' || offers.fold(string_agg(l.de, ' ')) AS words
    FROM (SELECT DISTINCT category, topics FROM wanted) c
    JOIN label l ON l.list = 'CATEGORY' AND l.code = c.category OR l.list = 'TOPIC' AND l.code = ANY (c.topics) GROUP BY c.category, c.topics
  ), host AS MATERIALIZED (
    SELECT h.id, setweight(to_tsvector('german', offers.spellings(h.name)), 'D') AS document
    FROM identity.organisation h WHERE h.id IN (SELECT host_id FROM wanted)
  ), place AS MATERIALIZED (
    SELECT p.ags, p.lat, p.lon, setweight(to_tsvector('german', offers.spellings(p.name)), 'D') AS document
    FROM platform.place p WHERE p.main AND p.ags IN (SELECT municipality_ags FROM wanted)
  )
  SELECT o.id, o.host_id, md5(o.id::text)::uuid, o.kind, o.category, o.admission, o.delivery, o.lead_qualification, o.age_from, o.age_to, o.settleable,
    o.on_demand, o.resource_kind, o.site_id, coalesce(o.lat, p.lat), coalesce(o.lon, p.lon), o.genders, o.topics, o.languages, o.accessibility, o.contraindications,
    setweight(to_tsvector('german', offers.spellings(o.title)), 'A') || coalesce(l.document, '')
      || CASE WHEN o.description = '' AND o.group_rules = '' THEN '' ELSE setweight(to_tsvector('german', offers.spellings(o.description || ' ' || o.group_rules)), 'C') END
      || coalesce(h.document, '') || coalesce(p.document, ''),
    offers.fold(o.title) || coalesce(l.words, '')
  FROM wanted o LEFT JOIN labels l ON l.category = o.category AND l.topics = o.topics LEFT JOIN host h ON h.id = o.host_id
    LEFT JOIN place p ON p.ags = o.municipality_ags
  ON CONFLICT (offer_id) DO UPDATE SET host_id = excluded.host_id, kind = excluded.kind, category = excluded.category, admission = excluded.admission,
    delivery = excluded.delivery, lead_qualification = excluded.lead_qualification, age_from = excluded.age_from, age_to = excluded.age_to,
    settleable = excluded.settleable, on_demand = excluded.on_demand, resource_kind = excluded.resource_kind, site_id = excluded.site_id, lat = excluded.lat,
    lon = excluded.lon, genders = excluded.genders, topics = excluded.topics, languages = excluded.languages, accessibility = excluded.accessibility,
    contraindications = excluded.contraindications, document = excluded.document, words = excluded.words;
END $$;

CREATE FUNCTION offers.keep_search_entries() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, offers AS $$
DECLARE ids uuid[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg(id) INTO ids FROM changed;
  ELSE
    -- Whoever writes a row as it was changes nothing that is found.
    SELECT array_agg(c.id) INTO ids FROM changed c JOIN former f ON f.id = c.id
    WHERE (c.host_id, c.title, c.category, c.kind, c.admission, c.delivery, c.age_from, c.age_to, c.genders, c.topics, c.languages, c.accessibility, c.contraindications,
        c.lead_qualification, c.municipality_ags, c.lat, c.lon, c.settleable, c.description, c.group_rules, c.site_id, c.resource_kind, c.on_demand, c.archived_at)
      IS DISTINCT FROM (f.host_id, f.title, f.category, f.kind, f.admission, f.delivery, f.age_from, f.age_to, f.genders, f.topics, f.languages, f.accessibility, f.contraindications,
        f.lead_qualification, f.municipality_ags, f.lat, f.lon, f.settleable, f.description, f.group_rules, f.site_id, f.resource_kind, f.on_demand, f.archived_at);
  END IF;
  IF ids IS NOT NULL THEN PERFORM offers.write_search_entries(ids); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER offer_found_added AFTER INSERT ON offers.offer REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION offers.keep_search_entries();
CREATE TRIGGER offer_found_changed AFTER UPDATE ON offers.offer REFERENCING NEW TABLE AS changed OLD TABLE AS former
  FOR EACH STATEMENT EXECUTE FUNCTION offers.keep_search_entries();

-- A new label is written into every entry that has it before the statement ends: measured were 3.3 s for 20,000 offers, and
-- changes of those offers wait as long, so that is the most that one label should stand in. Written is only what reads
-- differently: a row that moves in its list or retires changes no entry.
CREATE FUNCTION offers.keep_labels_found() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, offers AS $$
DECLARE
  named_categories text[];
  named_topics text[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg(c.code) FILTER (WHERE c.list = 'CATEGORY'), array_agg(c.code) FILTER (WHERE c.list = 'TOPIC') INTO named_categories, named_topics FROM changed c;
  ELSE
    SELECT array_agg(c.code) FILTER (WHERE c.list = 'CATEGORY'), array_agg(c.code) FILTER (WHERE c.list = 'TOPIC') INTO named_categories, named_topics
    FROM changed c JOIN former f ON f.id = c.id WHERE (c.list, c.code, c.label_de, c.label_en) IS DISTINCT FROM (f.list, f.code, f.label_de, f.label_en);
  END IF;
  PERFORM offers.write_search_entries(array_agg(e.offer_id)) FROM offers.search_entry e
  WHERE e.category = ANY (named_categories) OR e.topics && named_topics
  HAVING count(*) > 0;
  RETURN NULL;
END $$;
CREATE TRIGGER code_found_added AFTER INSERT ON offers.code REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION offers.keep_labels_found();
CREATE TRIGGER code_found_changed AFTER UPDATE ON offers.code REFERENCING NEW TABLE AS changed OLD TABLE AS former
  FOR EACH STATEMENT EXECUTE FUNCTION offers.keep_labels_found();

CREATE FUNCTION offers.keep_hosts_found() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, offers AS $$
BEGIN
  PERFORM offers.write_search_entries(array_agg(e.offer_id)) FROM changed c JOIN former f ON f.id = c.id AND f.name <> c.name
  JOIN offers.search_entry e ON e.host_id = c.id HAVING count(*) > 0;
  RETURN NULL;
END $$;
CREATE TRIGGER organisation_found_changed AFTER UPDATE ON identity.organisation REFERENCING NEW TABLE AS changed OLD TABLE AS former
  FOR EACH STATEMENT EXECUTE FUNCTION offers.keep_hosts_found();

SELECT offers.write_search_entries(array_agg(id)) FROM offers.offer HAVING count(*) > 0;
`;

const VIEWS = `
-- For searching. Read with its owner's rights: under a policy the operators of text and arrays would lose their indexes.
CREATE VIEW offers.search_entry_v AS SELECT * FROM offers.search_entry WHERE (SELECT platform.is_known());
-- Planned sessions in which nobody gets a seat but, where seats_kept > 0, the host for a case of its own. Read from the
-- index of full sessions; one with an expired claim is not full, although the claim's row still stands.
CREATE VIEW offers.full_session_v AS
  SELECT s.id, s.offer_id, s.date, s.seats_kept FROM offers.session s
  WHERE (SELECT platform.is_known()) AND s.state = 'PLANNED' AND NOT s.has_free_seat
    AND NOT EXISTS (SELECT FROM offers.seat_claim c WHERE c.session_id = s.id AND c.expires_at <= (SELECT platform.now()));

-- Offers that hold something like each of these folded words (at most six), so that a typo finds them: a letter too many, too
-- few or wrong in a word of five letters and more.
CREATE FUNCTION offers.similar_entries(wanted text[]) RETURNS SETOF uuid LANGUAGE plpgsql STABLE SET pg_trgm.word_similarity_threshold = 0.5 AS $$
BEGIN
  RETURN QUERY SELECT e.offer_id FROM offers.search_entry_v e
  WHERE e.words OPERATOR(public.%>) wanted[1] AND (wanted[2] IS NULL OR e.words OPERATOR(public.%>) wanted[2])
    AND (wanted[3] IS NULL OR e.words OPERATOR(public.%>) wanted[3]) AND (wanted[4] IS NULL OR e.words OPERATOR(public.%>) wanted[4])
    AND (wanted[5] IS NULL OR e.words OPERATOR(public.%>) wanted[5]) AND (wanted[6] IS NULL OR e.words OPERATOR(public.%>) wanted[6]);
END $$;
`;

const SAVED_SEARCHES = `
-- A search that somebody keeps, for themselves alone. Criteria are codes, numbers and words to look for, never about a case.
CREATE TABLE offers.saved_search (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  organisation_id uuid NOT NULL REFERENCES identity.organisation,
  user_id text NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  criteria jsonb NOT NULL CHECK (jsonb_typeof(criteria) = 'object'),
  -- Where it is around, looked up when it was saved: degrees and kilometres; null: anywhere.
  lat double precision,
  lon double precision,
  km double precision,
  notify boolean NOT NULL,
  created_at timestamptz NOT NULL DEFAULT platform.now(),
  -- When all offers were last looked through for it.
  evaluated_at timestamptz,
  CONSTRAINT saved_search_point CHECK (num_nonnulls(lat, lon, km) IN (0, 3)),
  CONSTRAINT saved_search_name_key UNIQUE (organisation_id, user_id, name)
);
CREATE INDEX saved_search_due_idx ON offers.saved_search (evaluated_at) WHERE notify;
ALTER TABLE offers.saved_search ENABLE ROW LEVEL SECURITY;
CREATE POLICY saved_search_own ON offers.saved_search USING ((SELECT platform.is_operator())
  OR organisation_id = (SELECT platform.current_organisation()) AND user_id = (SELECT platform.current_actor()));

-- What a search that notifies has found so far: an offer is told of once. seen_at: its owner knows of it.
CREATE TABLE offers.saved_search_hit (
  search_id uuid NOT NULL REFERENCES offers.saved_search ON DELETE CASCADE,
  offer_id uuid NOT NULL REFERENCES offers.offer,
  found_at timestamptz NOT NULL DEFAULT platform.now(),
  seen_at timestamptz,
  PRIMARY KEY (search_id, offer_id)
);
CREATE INDEX saved_search_hit_new_idx ON offers.saved_search_hit (search_id, found_at) WHERE seen_at IS NULL;
ALTER TABLE offers.saved_search_hit ENABLE ROW LEVEL SECURITY;
CREATE POLICY saved_search_hit_own ON offers.saved_search_hit USING ((SELECT platform.is_operator())
  OR EXISTS (SELECT 1 FROM offers.saved_search s WHERE s.id = search_id));
`;
