import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Notes between the case lead of the responsible provider and the group lead of the host, for the two of them alone (DD-29); and
 * which documents of a case are done, without a word of them (GZ-06).
 */
export class NotesAndDocuments1764000000059 implements MigrationInterface {
  readonly name = 'NotesAndDocuments1764000000059';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(NOTES);
    await runner.query(PEOPLE);
    await runner.query(GUARDS);
    await runner.query(POLICIES);
    await runner.query(DOCUMENTS);
  }

  async down(): Promise<void> {
    throw new Error('Notes would be lost: there is no way back.');
  }
}

const NOTES = `
-- Two people about one seat. Which organisations they belong to is the seat's to say, not theirs.
CREATE TABLE care.coordination_thread (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  reservation_id uuid NOT NULL,
  responsible_id uuid NOT NULL,
  host_id uuid NOT NULL,
  case_lead_id text NOT NULL,
  group_lead_id text NOT NULL,
  opened_by text NOT NULL,
  opened_at timestamptz NOT NULL DEFAULT platform.now(),
  CONSTRAINT coordination_thread_two CHECK (case_lead_id <> group_lead_id),
  CONSTRAINT coordination_thread_once UNIQUE (reservation_id, case_lead_id, group_lead_id)
);
CREATE INDEX coordination_thread_case_lead_idx ON care.coordination_thread (case_lead_id);
CREATE INDEX coordination_thread_group_lead_idx ON care.coordination_thread (group_lead_id);
CREATE INDEX coordination_thread_responsible_idx ON care.coordination_thread (responsible_id);

-- The words are sealed with a key that the database does not have: the responsible provider's. Null: taken back by their author.
CREATE TABLE care.coordination_note (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  thread_id uuid NOT NULL REFERENCES care.coordination_thread,
  -- Counted by a trigger: the order in which they were written.
  position integer NOT NULL CHECK (position >= 1),
  kind text NOT NULL CHECK (kind IN ('OBSERVATION', 'QUESTION', 'ANSWER', 'AGREEMENT', 'ABSENCE_EXPECTED', 'CONCERN_FOR_PLAN')),
  sealed bytea,
  key_id text,
  author_id text NOT NULL,
  written_at timestamptz NOT NULL DEFAULT platform.now(),
  -- When the other one has read it.
  read_at timestamptz,
  withdrawn_at timestamptz,
  CONSTRAINT coordination_note_words CHECK (num_nonnulls(sealed, key_id) IN (0, 2) AND (sealed IS NULL) = (withdrawn_at IS NOT NULL)),
  CONSTRAINT coordination_note_order UNIQUE (thread_id, position)
);
`;

const PEOPLE = `
-- Whether somebody has this role in that organisation by themselves: a deputy has it not.
CREATE FUNCTION care.leads(organisation uuid, person text, wanted text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM identity.member_v m WHERE m.organisation_id = organisation AND m.user_id = person AND m.role = wanted)
$$;

-- Whether whoever asks is one of the two, for the organisation in which they are, with the role that they have there.
CREATE FUNCTION care.takes_part(thread uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, care AS $$
  SELECT NOT platform.is_operator() AND EXISTS (SELECT 1 FROM care.coordination_thread t WHERE t.id = thread AND (
    t.case_lead_id = platform.current_actor() AND t.responsible_id = platform.current_organisation() AND care.leads(t.responsible_id, t.case_lead_id, 'CASE_LEAD')
    OR t.group_lead_id = platform.current_actor() AND t.host_id = platform.current_organisation() AND care.leads(t.host_id, t.group_lead_id, 'GROUP_LEAD')))
$$;

-- Whom one may name: the leads of the other side of a confirmed seat, and of both for somebody who is both. For the leads of the seat
-- alone; looks past the policies, which show people their own organisation only.
CREATE FUNCTION care.coordination_partners(reservation uuid) RETURNS TABLE (side text, organisation_id uuid, user_id text, name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, care AS $$
  WITH seat AS (
    SELECT r.responsible_id, v.host_id,
      platform.current_organisation() = r.responsible_id AND care.leads(r.responsible_id, platform.current_actor(), 'CASE_LEAD') AS leads_case,
      platform.current_organisation() = v.host_id AND care.leads(v.host_id, platform.current_actor(), 'GROUP_LEAD') AS leads_group
    FROM reservations.reservation_v v JOIN referrals.referral_v r ON r.id = v.referral_id
    WHERE v.id = reservation AND v.state = 'CONFIRMED' AND (v.valid_to IS NULL OR v.valid_to >= identity.today()))
  SELECT m.role, m.organisation_id, m.user_id, u.name FROM seat s
  JOIN identity.member_v m ON s.leads_case AND m.organisation_id = s.host_id AND m.role = 'GROUP_LEAD'
    OR s.leads_group AND m.organisation_id = s.responsible_id AND m.role = 'CASE_LEAD'
  JOIN auth."user" u ON u.id = m.user_id
  WHERE m.user_id <> platform.current_actor() AND NOT platform.is_operator()
  ORDER BY u.name, m.user_id, m.role
$$;

-- Whether the family of a confirmed seat's case consents, for whoever leads there; null for everybody else.
CREATE FUNCTION care.seat_consents(reservation uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, care AS $$
  SELECT r.consent FROM reservations.reservation_v v JOIN referrals.referral_v r ON r.id = v.referral_id
  WHERE v.id = reservation AND EXISTS (SELECT 1 FROM care.coordination_partners(reservation))
$$;

-- The two people of threads by name, for those two alone: also one who has left.
CREATE FUNCTION care.coordination_people(threads uuid[]) RETURNS TABLE (thread_id uuid, user_id text, name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, care AS $$
  SELECT t.id, u.id, u.name FROM care.coordination_thread t JOIN auth."user" u ON u.id IN (t.case_lead_id, t.group_lead_id)
  WHERE t.id = ANY (threads) AND care.takes_part(t.id)
$$;
`;

const GUARDS = `
-- Whether the two still write to each other: the seat is confirmed and not over, the family consents, and both are what they were.
-- Null for whoever is none of them.
CREATE FUNCTION care.thread_is_open(thread uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, care AS $$
  SELECT EXISTS (SELECT 1 FROM reservations.reservation_v v JOIN referrals.referral_v r ON r.id = v.referral_id
      WHERE v.id = t.reservation_id AND v.state = 'CONFIRMED' AND (v.valid_to IS NULL OR v.valid_to >= identity.today())
        AND r.consent AND r.responsible_id = t.responsible_id AND v.host_id = t.host_id)
    AND care.leads(t.responsible_id, t.case_lead_id, 'CASE_LEAD') AND care.leads(t.host_id, t.group_lead_id, 'GROUP_LEAD')
  FROM care.coordination_thread t WHERE t.id = thread AND care.takes_part(t.id)
$$;

-- Whether anything is sealed with the key of the thread's responsible provider: then that key must be there, and none is made anew.
CREATE FUNCTION care.has_sealed_notes(responsible uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, care AS $$
  SELECT EXISTS (SELECT 1 FROM care.coordination_note n JOIN care.coordination_thread t ON t.id = n.thread_id WHERE t.responsible_id = responsible AND n.sealed IS NOT NULL)
  WHERE EXISTS (SELECT 1 FROM care.coordination_thread t WHERE t.responsible_id = responsible AND care.takes_part(t.id))
$$;

-- Whoever opens it names the two people; all else is the seat's. Nobody opens one between others.
CREATE FUNCTION care.guard_thread() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, care AS $$
DECLARE seat record;
BEGIN
  SELECT r.responsible_id, v.host_id, r.consent, v.state = 'CONFIRMED' AND (v.valid_to IS NULL OR v.valid_to >= identity.today()) AS is_held
  INTO seat FROM reservations.reservation_v v JOIN referrals.referral_v r ON r.id = v.referral_id WHERE v.id = NEW.reservation_id;
  IF NOT FOUND OR platform.is_operator() OR platform.current_actor() IS NULL OR platform.current_actor() NOT IN (NEW.case_lead_id, NEW.group_lead_id)
    OR platform.current_organisation() IS DISTINCT FROM (CASE platform.current_actor() WHEN NEW.case_lead_id THEN seat.responsible_id ELSE seat.host_id END)
    OR NOT care.leads(seat.responsible_id, NEW.case_lead_id, 'CASE_LEAD') OR NOT care.leads(seat.host_id, NEW.group_lead_id, 'GROUP_LEAD') THEN
    RAISE EXCEPTION 'Not between these two' USING ERRCODE = '42501';
  END IF;
  IF NOT seat.is_held THEN
    RAISE EXCEPTION 'Coordination is about seats that are confirmed' USING ERRCODE = '23514', CONSTRAINT = 'coordination_thread_seat';
  END IF;
  IF NOT seat.consent THEN
    RAISE EXCEPTION 'The family does not consent' USING ERRCODE = '23514', CONSTRAINT = 'coordination_thread_consent';
  END IF;
  NEW.responsible_id := seat.responsible_id;
  NEW.host_id := seat.host_id;
  NEW.opened_by := platform.current_actor();
  NEW.opened_at := platform.now();
  RETURN NEW;
END $$;
CREATE TRIGGER coordination_thread_guard BEFORE INSERT ON care.coordination_thread FOR EACH ROW EXECUTE FUNCTION care.guard_thread();
CREATE TRIGGER coordination_thread_append_only BEFORE UPDATE OR DELETE ON care.coordination_thread FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();

CREATE FUNCTION care.guard_note() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  is_open constant boolean := care.thread_is_open(NEW.thread_id);
BEGIN
  IF is_open IS NULL THEN RAISE EXCEPTION 'Not of these two' USING ERRCODE = '42501'; END IF;
  IF NOT is_open THEN
    RAISE EXCEPTION 'Nothing is added any more' USING ERRCODE = '23514', CONSTRAINT = 'coordination_note_open';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended(NEW.thread_id::text, 7355660));
  NEW.position := 1 + coalesce((SELECT max(n.position) FROM care.coordination_note n WHERE n.thread_id = NEW.thread_id), 0);
  NEW.author_id := platform.current_actor();
  NEW.written_at := platform.now();
  NEW.read_at := NULL;
  NEW.withdrawn_at := NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER coordination_note_guard BEFORE INSERT ON care.coordination_note FOR EACH ROW EXECUTE FUNCTION care.guard_note();

-- Read once, by the other one; taken back once, by its author, also when nothing is added any more. Nothing else changes.
CREATE FUNCTION care.change_note() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.author_id <> platform.current_actor() AND OLD.read_at IS NULL AND NEW.read_at IS NOT NULL
    AND NEW.withdrawn_at IS NOT DISTINCT FROM OLD.withdrawn_at AND NEW.sealed IS NOT DISTINCT FROM OLD.sealed AND NEW.key_id IS NOT DISTINCT FROM OLD.key_id THEN
    OLD.read_at := platform.now();
    RETURN OLD;
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.author_id = platform.current_actor() AND OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL
    AND NEW.read_at IS NOT DISTINCT FROM OLD.read_at THEN
    OLD.withdrawn_at := platform.now();
    OLD.sealed := NULL;
    OLD.key_id := NULL;
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'A note stays as it was written' USING ERRCODE = '23001';
END $$;
CREATE TRIGGER coordination_note_change BEFORE UPDATE OR DELETE ON care.coordination_note FOR EACH ROW EXECUTE FUNCTION care.change_note();
`;

const POLICIES = `
-- The two people alone: no colleague, no administrator, no deputy, no agency, neither the operator nor whoever keeps the system.
ALTER TABLE care.coordination_thread ENABLE ROW LEVEL SECURITY;
CREATE POLICY coordination_thread_read ON care.coordination_thread FOR SELECT USING (NOT (SELECT platform.is_operator()) AND (
  case_lead_id = (SELECT platform.current_actor()) AND responsible_id = (SELECT platform.current_organisation())
    AND (SELECT care.leads(platform.current_organisation(), platform.current_actor(), 'CASE_LEAD'))
  OR group_lead_id = (SELECT platform.current_actor()) AND host_id = (SELECT platform.current_organisation())
    AND (SELECT care.leads(platform.current_organisation(), platform.current_actor(), 'GROUP_LEAD'))));
CREATE POLICY coordination_thread_open ON care.coordination_thread FOR INSERT WITH CHECK (NOT (SELECT platform.is_operator()) AND (
  case_lead_id = (SELECT platform.current_actor()) AND responsible_id = (SELECT platform.current_organisation())
  OR group_lead_id = (SELECT platform.current_actor()) AND host_id = (SELECT platform.current_organisation())));

ALTER TABLE care.coordination_note ENABLE ROW LEVEL SECURITY;
CREATE POLICY coordination_note_read ON care.coordination_note FOR SELECT USING (EXISTS (SELECT 1 FROM care.coordination_thread t WHERE t.id = thread_id));
CREATE POLICY coordination_note_write ON care.coordination_note FOR INSERT WITH CHECK (author_id = (SELECT platform.current_actor())
  AND EXISTS (SELECT 1 FROM care.coordination_thread t WHERE t.id = thread_id));
CREATE POLICY coordination_note_change ON care.coordination_note FOR UPDATE USING (EXISTS (SELECT 1 FROM care.coordination_thread t WHERE t.id = thread_id));
`;

const DOCUMENTS = `
-- How far a document of a case has come, which lies elsewhere. No row: it is missing. Of reports on the way done_on is the day of the
-- last one, also while the next is in work.
CREATE TABLE care.document_status (
  referral_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('ASSESSMENT', 'JOURNAL', 'HELP_AGREEMENT', 'PROGRESS_REPORT', 'FINAL_REPORT')),
  state text NOT NULL CHECK (state IN ('MISSING', 'IN_WORK', 'DONE')),
  done_on date,
  revision integer NOT NULL DEFAULT 1 CHECK (revision >= 1),
  updated_by text NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT platform.now(),
  PRIMARY KEY (referral_id, kind),
  CONSTRAINT document_status_done CHECK (CASE WHEN state = 'DONE' THEN done_on IS NOT NULL ELSE done_on IS NULL OR kind = 'PROGRESS_REPORT' END),
  CONSTRAINT document_status_not_ahead CHECK (done_on <= (updated_at AT TIME ZONE 'Europe/Berlin')::date)
);
CREATE FUNCTION care.stamp_document_status() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.revision := 1;
  ELSIF (NEW.referral_id, NEW.kind) IS DISTINCT FROM (OLD.referral_id, OLD.kind) THEN
    RAISE EXCEPTION 'A document stays that of its case' USING ERRCODE = '23001';
  ELSE
    NEW.revision := OLD.revision + 1;
  END IF;
  NEW.updated_by := coalesce(platform.current_actor(), NEW.updated_by);
  NEW.updated_at := platform.now();
  RETURN NEW;
END $$;
CREATE TRIGGER document_status_stamp BEFORE INSERT OR UPDATE ON care.document_status FOR EACH ROW EXECUTE FUNCTION care.stamp_document_status();
CREATE TRIGGER document_status_keep BEFORE DELETE ON care.document_status FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();

-- Whoever sees the case: its agency and the responsible provider.
ALTER TABLE care.document_status ENABLE ROW LEVEL SECURITY;
CREATE POLICY document_status_read ON care.document_status FOR SELECT USING (EXISTS (SELECT 1 FROM referrals.referral_v r WHERE r.id = referral_id));
CREATE POLICY document_status_insert ON care.document_status FOR INSERT WITH CHECK (EXISTS (SELECT 1 FROM referrals.referral_v r WHERE r.id = referral_id));
CREATE POLICY document_status_update ON care.document_status FOR UPDATE USING (EXISTS (SELECT 1 FROM referrals.referral_v r WHERE r.id = referral_id));
CREATE VIEW care.document_status_v WITH (security_invoker = true) AS
  SELECT referral_id, kind, state, done_on, updated_at FROM care.document_status;
`;
