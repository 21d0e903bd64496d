import type { MigrationInterface, QueryRunner } from 'typeorm';
import { shippedCodes } from './0023-shipped-codes.js';

/** Code lists with labels, drafts of offers, codes of published ones, and what entries for information never become. */
export class OfferDrafts1764000000023 implements MigrationInterface {
  readonly name = 'OfferDrafts1764000000023';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CODES);
    await runner.query(
      `INSERT INTO offers.code (list, code, label_de, label_en, position)
       SELECT c->>0, c->>1, c->>2, c->>3, 10 * row_number() OVER (PARTITION BY c->>0 ORDER BY n)
       FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS s(c, n)`,
      [JSON.stringify(shippedCodes)],
    );
    await runner.query(DRAFTS);
    await runner.query(OFFERS);
  }

  async down(): Promise<void> {
    throw new Error('Drafts and own codes of agencies would be lost: there is no way back.');
  }
}

const CODES = `
-- Codes with labels. Those without an agency ship with the product; an agency's own count before them in its network, and a
-- retired one is offered no more. Imports may bring codes that stand in no list (exchange-format.md 2).
CREATE TABLE offers.code (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  agency_id uuid,
  list text NOT NULL CHECK (list IN ('CATEGORY', 'TOPIC', 'ACCESSIBILITY', 'CONTRAINDICATION', 'PRICE_CATEGORY', 'QUALIFICATION', 'RESOURCE_KIND')),
  code text NOT NULL CHECK (length(code) BETWEEN 1 AND 60),
  label_de text NOT NULL CHECK (length(label_de) BETWEEN 1 AND 120),
  label_en text NOT NULL CHECK (length(label_en) BETWEEN 1 AND 120),
  position integer NOT NULL DEFAULT 0 CHECK (position >= 0),
  retired_at timestamptz,
  CONSTRAINT code_key UNIQUE NULLS NOT DISTINCT (agency_id, list, code)
);
CREATE INDEX code_list_idx ON offers.code (list, code);
ALTER TABLE offers.code ENABLE ROW LEVEL SECURITY;
CREATE POLICY code_read ON offers.code FOR SELECT USING ((SELECT platform.is_known()));
CREATE POLICY code_insert ON offers.code FOR INSERT WITH CHECK ((SELECT platform.is_operator()) OR agency_id = (SELECT platform.current_organisation()));
CREATE POLICY code_update ON offers.code FOR UPDATE USING ((SELECT platform.is_operator()) OR agency_id = (SELECT platform.current_organisation()));
SELECT identity.keep_parties('offers.code');
CREATE VIEW offers.code_v WITH (security_invoker = true) AS SELECT id, agency_id, list, code, label_de, label_en, position, retired_at FROM offers.code;

-- Whose codes count for whoever asks: an agency's own, for others those of the networks that they take part in today.
CREATE FUNCTION offers.code_agencies() RETURNS TABLE (agency_id uuid) LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY SELECT platform.current_organisation() WHERE identity.is_agency(platform.current_organisation())
    UNION SELECT m.agency_id FROM identity.network_membership_v m
      WHERE m.provider_id = platform.current_organisation() AND m.validity @> identity.today();
END $$;

-- The list as it counts for whoever asks: every code once, in use before retired, own label before shipped one. A shipped code
-- is there as long as one of the agencies has not put its own in its place.
CREATE FUNCTION offers.codes_in_use(asked text) RETURNS SETOF offers.code LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY
  WITH agencies AS MATERIALIZED (SELECT a.agency_id FROM offers.code_agencies() a)
  SELECT DISTINCT ON (c.list, c.code) c.* FROM offers.code c
  WHERE (asked IS NULL OR c.list = asked) AND (c.agency_id IN (SELECT a.agency_id FROM agencies a)
    OR c.agency_id IS NULL AND (NOT EXISTS (SELECT 1 FROM agencies) OR EXISTS (SELECT 1 FROM agencies a
      WHERE NOT EXISTS (SELECT 1 FROM offers.code o WHERE o.agency_id = a.agency_id AND o.list = c.list AND o.code = c.code))))
  ORDER BY c.list, c.code, c.retired_at IS NOT NULL, c.agency_id IS NULL, c.agency_id;
END $$;
`;

const DRAFTS = `
-- What a host has written of an offer that is not published yet; nobody else sees it. The service checks the form of what is
-- said; that it is whole is asked when it is published.
CREATE TABLE offers.offer_draft (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  host_id uuid NOT NULL,
  content jsonb NOT NULL CHECK (jsonb_typeof(content) = 'object' AND octet_length(content::text) <= 200000),
  -- The own offer that it began as a copy of, such as last term's.
  copied_from uuid REFERENCES offers.offer,
  created_at timestamptz NOT NULL DEFAULT platform.now(),
  updated_at timestamptz NOT NULL DEFAULT platform.now(),
  -- Who wrote it last.
  actor text NOT NULL
);
CREATE INDEX offer_draft_host_idx ON offers.offer_draft (host_id, id);
ALTER TABLE offers.offer_draft ENABLE ROW LEVEL SECURITY;
CREATE POLICY offer_draft_own ON offers.offer_draft USING ((SELECT platform.is_operator()) OR host_id = (SELECT platform.current_organisation()))
  WITH CHECK ((SELECT platform.is_operator()) OR host_id = (SELECT platform.current_organisation()));
`;

const OFFERS = `
-- Codes of published offers: never one that is taken, also by an import.
CREATE SEQUENCE offers.offer_number;
CREATE FUNCTION offers.next_offer_code() RETURNS text LANGUAGE plpgsql VOLATILE AS $$
DECLARE candidate text;
BEGIN
  LOOP
    candidate := to_char(platform.now() AT TIME ZONE 'Europe/Berlin', '"AN-"YYYY"-"') || to_char(nextval('offers.offer_number'), 'FM000000');
    EXIT WHEN NOT EXISTS (SELECT 1 FROM offers.offer o WHERE o.code = candidate);
  END LOOP;
  RETURN candidate;
END $$;

ALTER TABLE offers.offer
  ADD CONSTRAINT offer_minimum CHECK (minimum IS NULL OR minimum <= capacity),
  -- A resource from elsewhere is listed for information and never settled (DD-30, TS-23).
  ADD CONSTRAINT offer_resource CHECK (resource_kind IS NULL OR NOT settleable);
CREATE INDEX offer_listed_by_idx ON offers.offer (listed_by) WHERE listed_by IS NOT NULL;

-- Hosts are providers and partners; what an import brings was checked outside.
CREATE POLICY offer_host ON offers.offer AS RESTRICTIVE FOR INSERT WITH CHECK ((SELECT platform.is_operator()) OR identity.is_provider(host_id));

-- The service changes neither whose offer it is nor brings an archived one back: that is a copy. An import replaces what the
-- format knows; what it does not know gives way where the two would contradict each other.
CREATE FUNCTION offers.offer_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT identity.is_service() THEN
    IF NEW.settleable THEN
      NEW.listed_by := NULL;
      NEW.resource_kind := NULL;
    END IF;
    NEW.minimum := CASE WHEN NEW.minimum > NEW.capacity THEN NEW.capacity ELSE NEW.minimum END;
    RETURN NEW;
  END IF;
  IF (NEW.id, NEW.code, NEW.host_id, NEW.listed_by) IS DISTINCT FROM (OLD.id, OLD.code, OLD.host_id, OLD.listed_by) THEN
    RAISE EXCEPTION 'An offer keeps its code, its host and who lists it' USING ERRCODE = '23001';
  END IF;
  IF OLD.archived_at IS NOT NULL AND NEW.archived_at IS DISTINCT FROM OLD.archived_at THEN
    RAISE EXCEPTION 'An archived offer stays archived: copy it' USING ERRCODE = '23001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER offer_guard BEFORE UPDATE ON offers.offer FOR EACH ROW EXECUTE FUNCTION offers.offer_guard();

-- Whoever lists a partner's offer also cancels its sessions when it is taken out of the catalogue.
DROP POLICY session_update ON offers.session;
CREATE POLICY session_update ON offers.session FOR UPDATE USING ((SELECT platform.is_operator())
  OR offer_id IN (SELECT o.id FROM offers.offer o WHERE o.host_id = (SELECT platform.current_organisation()) OR o.listed_by = (SELECT platform.current_organisation())));

-- What is archived gets no more sessions.
CREATE POLICY session_in_catalogue ON offers.session AS RESTRICTIVE FOR INSERT WITH CHECK ((SELECT platform.is_operator())
  OR EXISTS (SELECT 1 FROM offers.offer o WHERE o.id = offer_id AND o.archived_at IS NULL));

-- Nor does one of its sessions come back. An import brings back what its file says: sessions of an archived offer are no
-- stay, so that nobody gets a seat in them (matching/).
CREATE FUNCTION offers.keep_out_of_catalogue() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF identity.is_service() AND EXISTS (SELECT 1 FROM offers.offer o WHERE o.id = NEW.offer_id AND o.archived_at IS NOT NULL) THEN
    RAISE EXCEPTION 'A session of an archived offer does not come back' USING ERRCODE = '23001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER session_of_archive BEFORE UPDATE ON offers.session FOR EACH ROW
  WHEN (OLD.state <> 'PLANNED' AND NEW.state = 'PLANNED') EXECUTE FUNCTION offers.keep_out_of_catalogue();

-- How many seats of these sessions are taken by cases, for whoever writes the offer and sees none of those cases. VOLATILE: it
-- is asked once the sessions are locked, and must see what was reserved while the caller waited for them, not only what had
-- been reserved when the caller's statement began.
CREATE FUNCTION offers.seats_of_cases(session_ids uuid[]) RETURNS TABLE (session_id uuid, seats integer)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, offers AS $$
  SELECT c.session_id, count(*)::int FROM offers.seat_claim c JOIN offers.session s ON s.id = c.session_id JOIN offers.offer o ON o.id = s.offer_id
  WHERE c.session_id = ANY (session_ids) AND c.kind = 'SEAT' AND (c.expires_at IS NULL OR c.expires_at > platform.now())
    AND offers.may_write_offer(o.host_id, o.listed_by)
  GROUP BY c.session_id
$$;
`;
