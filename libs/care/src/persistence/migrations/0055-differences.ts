const own = '(SELECT platform.current_organisation())';

/** SQL of migration 0055: where the agency's own record and the host's differ (TS-16), and what one side proposes to agree on. */
export const DIFFERENCES = `
-- Few rows among many: an agency records beside the host where it looks for itself.
CREATE INDEX attendance_beside_idx ON care.attendance (session_id, referral_id) WHERE recorded_by = 'AGENCY';

-- A span in which both records were there and said different things. Kept, because the two sides were told of it by its id.
CREATE TABLE care.attendance_difference (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  session_id uuid NOT NULL,
  referral_id uuid NOT NULL,
  agency_id uuid NOT NULL,
  host_id uuid NOT NULL,
  since timestamptz NOT NULL DEFAULT platform.now(),
  ended_at timestamptz,
  -- Both sides have a task about it; those tasks are closed.
  is_told boolean NOT NULL DEFAULT false,
  is_closed boolean NOT NULL DEFAULT false,
  CONSTRAINT attendance_difference_closed CHECK (NOT is_closed OR ended_at IS NOT NULL)
);
CREATE UNIQUE INDEX attendance_difference_open ON care.attendance_difference (session_id, referral_id) WHERE ended_at IS NULL;
CREATE INDEX attendance_difference_agency_idx ON care.attendance_difference (agency_id) WHERE ended_at IS NULL;
CREATE INDEX attendance_difference_host_idx ON care.attendance_difference (host_id) WHERE ended_at IS NULL;
CREATE INDEX attendance_difference_to_tell_idx ON care.attendance_difference (session_id) WHERE NOT is_told OR ended_at IS NOT NULL AND NOT is_closed;

-- What one side proposes that both records say from now on.
CREATE TABLE care.attendance_proposal (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  session_id uuid NOT NULL,
  referral_id uuid NOT NULL,
  agency_id uuid NOT NULL,
  host_id uuid NOT NULL,
  proposed_by text NOT NULL CHECK (proposed_by IN ('PROVIDER', 'AGENCY')),
  status text NOT NULL CHECK (status IN ('ATTENDED', 'EXCUSED', 'UNEXCUSED')),
  reason text NOT NULL CHECK (reason IN ('ENTRY_MISTAKEN', 'LIST_CHECKED', 'FAMILY_ASKED', 'EXCUSE_CAME_LATER', 'OTHER')),
  -- OBSOLETE: the records have come to say the same by themselves.
  state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'OBSOLETE')),
  author text NOT NULL,
  proposed_at timestamptz NOT NULL DEFAULT platform.now(),
  settled_by text,
  settled_at timestamptz,
  CONSTRAINT attendance_proposal_settled CHECK ((state = 'OPEN') = (settled_at IS NULL))
);
CREATE UNIQUE INDEX attendance_proposal_open ON care.attendance_proposal (session_id, referral_id) WHERE state = 'OPEN';
CREATE INDEX attendance_proposal_session_idx ON care.attendance_proposal (session_id, referral_id);

-- Which differences there are follows from the two records and is reckoned from them whenever either is written, whoever writes it:
-- for these sessions, or for all.
CREATE FUNCTION care.reckon_differences(sessions uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, care AS $$
BEGIN
  -- Also where an import gives the case or the offer to somebody else: between those it is another difference.
  UPDATE care.attendance_difference d SET ended_at = platform.now()
  WHERE d.ended_at IS NULL AND (sessions IS NULL OR d.session_id = ANY (sessions)) AND NOT EXISTS (
    SELECT 1 FROM care.attendance a JOIN care.attendance p ON p.session_id = a.session_id AND p.referral_id = a.referral_id AND p.recorded_by = 'PROVIDER'
    WHERE a.session_id = d.session_id AND a.referral_id = d.referral_id AND a.recorded_by = 'AGENCY' AND a.status <> p.status AND (a.agency_id, a.host_id) = (d.agency_id, d.host_id));
  IF FOUND THEN
    UPDATE care.attendance_proposal p SET state = 'OBSOLETE', settled_at = platform.now()
    WHERE p.state = 'OPEN' AND (sessions IS NULL OR p.session_id = ANY (sessions)) AND NOT EXISTS (
      SELECT 1 FROM care.attendance_difference d WHERE d.session_id = p.session_id AND d.referral_id = p.referral_id AND d.ended_at IS NULL);
  END IF;
  INSERT INTO care.attendance_difference (session_id, referral_id, agency_id, host_id)
  SELECT a.session_id, a.referral_id, a.agency_id, a.host_id
  FROM care.attendance a JOIN care.attendance p ON p.session_id = a.session_id AND p.referral_id = a.referral_id AND p.recorded_by = 'PROVIDER'
  WHERE a.recorded_by = 'AGENCY' AND a.status <> p.status AND (sessions IS NULL OR a.session_id = ANY (sessions))
    AND NOT EXISTS (SELECT 1 FROM care.attendance_difference d WHERE d.session_id = a.session_id AND d.referral_id = a.referral_id AND d.ended_at IS NULL)
  ORDER BY a.session_id, a.referral_id ON CONFLICT (session_id, referral_id) WHERE ended_at IS NULL DO NOTHING;
END $$;
-- One statement-level trigger and not the use cases: an import and an agreement write the register, too. Where no agency records beside
-- the hosts there is nothing to reckon, which one look at the small index tells.
CREATE FUNCTION care.note_differences() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, care AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM care.attendance a WHERE a.recorded_by = 'AGENCY') THEN
    PERFORM care.reckon_differences(ARRAY(SELECT DISTINCT w.session_id FROM written w));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER attendance_differs_new AFTER INSERT ON care.attendance REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION care.note_differences();
CREATE TRIGGER attendance_differs_changed AFTER UPDATE ON care.attendance REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION care.note_differences();

-- That the two sides were told, and are done with those that were over when whoever tells them looked: one that an import has ended
-- meanwhile has tasks that are still to be closed.
CREATE FUNCTION care.mark_differences(differences uuid[], past uuid[]) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, care AS $$
  UPDATE care.attendance_difference d SET is_told = true, is_closed = d.is_closed OR d.ended_at IS NOT NULL AND d.id = ANY (past) WHERE d.id = ANY (differences)
    AND (platform.is_operator() OR platform.current_organisation() IN (d.agency_id, d.host_id))
$$;

-- Whose a proposal is follows from the difference: nobody names another party, and each side proposes for itself.
CREATE FUNCTION care.route_proposal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, care AS $$
DECLARE
  own constant uuid := platform.current_organisation();
  d care.attendance_difference;
BEGIN
  SELECT * INTO d FROM care.attendance_difference x WHERE x.session_id = NEW.session_id AND x.referral_id = NEW.referral_id AND x.ended_at IS NULL AND own IN (x.agency_id, x.host_id);
  IF NOT FOUND THEN RAISE EXCEPTION 'No difference of this organisation' USING ERRCODE = '42501'; END IF;
  NEW.agency_id := d.agency_id;
  NEW.host_id := d.host_id;
  NEW.proposed_by := CASE WHEN own = d.host_id THEN 'PROVIDER' ELSE 'AGENCY' END;
  NEW.author := coalesce(platform.current_actor(), NEW.author);
  NEW.proposed_at := platform.now();
  NEW.state := 'OPEN';
  NEW.settled_by := NULL;
  NEW.settled_at := NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER attendance_proposal_route BEFORE INSERT ON care.attendance_proposal FOR EACH ROW EXECUTE FUNCTION care.route_proposal();
CREATE FUNCTION care.guard_proposal() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE movable constant text[] := '{state,settled_by,settled_at}';
BEGIN
  IF TG_OP = 'DELETE' OR OLD.state <> 'OPEN' OR to_jsonb(NEW) - movable <> to_jsonb(OLD) - movable THEN
    RAISE EXCEPTION 'A proposal stays as it was made, and settled when it is' USING ERRCODE = '23514', CONSTRAINT = 'attendance_proposal_stays';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER attendance_proposal_guard BEFORE UPDATE OR DELETE ON care.attendance_proposal FOR EACH ROW EXECUTE FUNCTION care.guard_proposal();

-- Settles an open proposal: the other side accepts or declines, the same side withdraws. Accepted, it is an entry of both sides, of the
-- latest moment of all: the only way in which one side writes the other's record, and it needs both.
CREATE FUNCTION care.settle_proposal(proposal uuid, decision text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, care AS $$
DECLARE
  own constant uuid := platform.current_organisation();
  p care.attendance_proposal;
  moment timestamptz;
BEGIN
  SELECT * INTO p FROM care.attendance_proposal x WHERE x.id = proposal AND own IN (x.agency_id, x.host_id);
  IF NOT FOUND OR NOT identity.is_service() THEN RAISE EXCEPTION 'No proposal of this organisation' USING ERRCODE = '42501'; END IF;
  -- The same lock as a list that is being recorded.
  PERFORM pg_advisory_xact_lock(hashtextextended(p.session_id::text, 7355611));
  SELECT * INTO p FROM care.attendance_proposal x WHERE x.id = proposal FOR UPDATE;
  IF coalesce(decision NOT IN ('ACCEPTED', 'DECLINED', 'WITHDRAWN'), true) OR (decision = 'WITHDRAWN') <> (own = CASE p.proposed_by WHEN 'PROVIDER' THEN p.host_id ELSE p.agency_id END) THEN
    RAISE EXCEPTION 'A proposal is answered by the other side' USING ERRCODE = '23514', CONSTRAINT = 'attendance_proposal_sides';
  END IF;
  UPDATE care.attendance_proposal x SET state = decision, settled_by = platform.current_actor(), settled_at = platform.now() WHERE x.id = proposal;
  IF decision <> 'ACCEPTED' THEN RETURN; END IF;
  SELECT greatest(platform.now(), max(a.recorded_at) + interval '1 microsecond') INTO moment FROM care.attendance a WHERE a.session_id = p.session_id AND a.referral_id = p.referral_id;
  INSERT INTO care.attendance_entry (session_id, referral_id, recorded_by, agency_id, host_id, key, status, present_from, present_to, device_made_at, device_sent_at, received_at, author, proposal_id)
  SELECT p.session_id, p.referral_id, side, p.agency_id, p.host_id, platform.new_id()::text, p.status, said.present_from, said.present_to, moment, moment, moment, coalesce(platform.current_actor(), ''), p.id
  FROM unnest('{PROVIDER,AGENCY}'::text[]) AS side
  LEFT JOIN care.attendance said ON said.session_id = p.session_id AND said.referral_id = p.referral_id AND said.status = p.status;
END $$;

ALTER TABLE care.attendance_difference ENABLE ROW LEVEL SECURITY;
CREATE POLICY attendance_difference_read ON care.attendance_difference FOR SELECT USING ((SELECT platform.is_operator())
  OR agency_id = ${own} OR host_id = ${own} OR referral_id IN (SELECT r.id FROM referrals.referral_v r WHERE r.responsible_id = ${own}));
ALTER TABLE care.attendance_proposal ENABLE ROW LEVEL SECURITY;
CREATE POLICY attendance_proposal_read ON care.attendance_proposal FOR SELECT USING (
  agency_id = ${own} OR host_id = ${own} OR referral_id IN (SELECT r.id FROM referrals.referral_v r WHERE r.responsible_id = ${own}));
CREATE POLICY attendance_proposal_insert ON care.attendance_proposal FOR INSERT WITH CHECK (agency_id = ${own} OR host_id = ${own});
`;
