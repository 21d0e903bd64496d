/** SQL of migration 0062: what is done is taken back by a reason, a question by whoever asked, and nothing is done before it began. */
export const DEADLINES_TAKEN_BACK = `
-- As in 0058, and besides: nothing is done before the day it is counted from (what is counted backwards, from a talk, is done before it),
-- and through the two functions below, which work under the rights of whoever owns the table, people take back what they have said.
CREATE OR REPLACE FUNCTION care.guard_case_deadline() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  closing constant text[] := '{state,done_on,done_by,covers_group_offers,closed_at}';
  counting constant text[] := '{counted_from,due_on,regime_version_id}';
  by_function constant boolean := identity.is_service() AND current_user = (SELECT pg_get_userbyid(c.relowner) FROM pg_class c WHERE c.oid = TG_RELID);
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.closed_at := CASE WHEN NEW.state <> 'OPEN' THEN platform.now() END;
    IF identity.is_service() THEN
      NEW.opened_by := CASE WHEN NEW.code = 'COORDINATION' THEN platform.current_actor() END;
      NEW.created_at := platform.now();
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.state <> 'OPEN' AND NOT (by_function AND OLD.state = 'DONE' AND NEW.state = 'OPEN') THEN
    RAISE EXCEPTION 'A deadline that is closed stays as it is' USING ERRCODE = '23514', CONSTRAINT = 'case_deadline_closed';
  END IF;
  IF to_jsonb(NEW) - closing - counting <> to_jsonb(OLD) - closing - counting THEN
    RAISE EXCEPTION 'A deadline keeps its case, its kind and whose duty it is' USING ERRCODE = '23514', CONSTRAINT = 'case_deadline_kept';
  END IF;
  IF identity.is_service() AND (NEW.state <> 'DONE' AND NOT by_function OR (NEW.counted_from, NEW.due_on, NEW.regime_version_id) IS DISTINCT FROM (OLD.counted_from, OLD.due_on, OLD.regime_version_id)) THEN
    RAISE EXCEPTION 'People say that something is done; when it is due is counted' USING ERRCODE = '23514', CONSTRAINT = 'case_deadline_counted';
  END IF;
  IF NEW.state = 'DONE' THEN
    NEW.done_by := platform.current_actor();
    IF NEW.done_on > (platform.now() AT TIME ZONE 'Europe/Berlin')::date THEN
      RAISE EXCEPTION 'Nothing is done on a day to come' USING ERRCODE = '23514', CONSTRAINT = 'case_deadline_done_day';
    END IF;
    IF NEW.done_on < NEW.counted_from AND NEW.counted_from <= NEW.due_on THEN
      RAISE EXCEPTION 'Nothing is done before the day it is counted from' USING ERRCODE = '23514', CONSTRAINT = 'case_deadline_done_from';
    END IF;
  END IF;
  NEW.closed_at := CASE WHEN NEW.state <> 'OPEN' THEN platform.now() END;
  RETURN NEW;
END $$;

-- A subject of a case is asked about once at a time, by whichever side. A trigger and no index: of before there may be two, which are settled one by one.
CREATE OR REPLACE FUNCTION care.guard_clarification() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF identity.is_service() AND (NEW.state <> 'OPEN' OR NEW.counted_from <> (platform.now() AT TIME ZONE 'Europe/Berlin')::date) THEN
    RAISE EXCEPTION 'A clarification is opened today' USING ERRCODE = '23514', CONSTRAINT = 'case_deadline_opened';
  END IF;
  IF NEW.subject IS NOT NULL AND NEW.state = 'OPEN' THEN
    PERFORM care.lock_deadlines(ARRAY[NEW.referral_id]);
    IF EXISTS (SELECT 1 FROM care.case_deadline d WHERE d.referral_id = NEW.referral_id AND d.subject = NEW.subject AND d.state = 'OPEN' AND d.id <> NEW.id) THEN
      RAISE EXCEPTION 'The subject is being clarified' USING ERRCODE = '23514', CONSTRAINT = 'case_deadline_subject_open';
    END IF;
  END IF;
  RETURN NULL;
END $$;
CREATE INDEX case_deadline_subject_idx ON care.case_deadline (referral_id, subject) WHERE state = 'OPEN' AND subject IS NOT NULL;

-- Whoever has asked, and nobody else, takes the question back.
CREATE FUNCTION care.withdraw_clarification(clarification uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, care AS $$
DECLARE
  own constant uuid := platform.current_organisation();
BEGIN
  UPDATE care.case_deadline d SET state = 'CANCELLED'
  WHERE d.id = clarification AND d.code = 'COORDINATION' AND d.state = 'OPEN' AND own IN (d.agency_id, d.responsible_id) AND d.owed_by <> own AND identity.is_service();
  IF NOT FOUND THEN RAISE EXCEPTION 'No open question of this organisation' USING ERRCODE = '42501'; END IF;
END $$;

-- What was said to be done by mistake is open again, for the side whose duty it is: the last one of its kind alone, because the next is
-- counted from what is done. The next one that is open already goes; its id is given back.
CREATE FUNCTION care.reopen_deadline(deadline uuid) RETURNS SETOF uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, care AS $$
DECLARE
  d care.case_deadline;
BEGIN
  SELECT * INTO d FROM care.case_deadline x WHERE x.id = deadline AND x.owed_by = platform.current_organisation();
  IF NOT FOUND OR NOT identity.is_service() THEN RAISE EXCEPTION 'No deadline of this organisation' USING ERRCODE = '42501'; END IF;
  PERFORM care.lock_deadlines(ARRAY[d.referral_id]);
  SELECT * INTO d FROM care.case_deadline x WHERE x.id = deadline FOR UPDATE;
  IF d.state <> 'DONE' THEN RAISE EXCEPTION 'Only what is done is taken back' USING ERRCODE = '23514', CONSTRAINT = 'case_deadline_not_done'; END IF;
  IF d.code <> 'COORDINATION' AND EXISTS (SELECT 1 FROM care.case_deadline x WHERE x.referral_id = d.referral_id AND x.code = d.code AND x.state = 'DONE' AND (x.due_on, x.id) > (d.due_on, d.id)) THEN
    RAISE EXCEPTION 'A later one of its kind is done' USING ERRCODE = '23514', CONSTRAINT = 'case_deadline_later_done';
  END IF;
  IF EXISTS (SELECT 1 FROM care.case_deadline x WHERE x.referral_id = d.referral_id AND x.subject = d.subject AND x.state = 'OPEN') THEN
    RAISE EXCEPTION 'The subject is being clarified' USING ERRCODE = '23514', CONSTRAINT = 'case_deadline_subject_open';
  END IF;
  RETURN QUERY UPDATE care.case_deadline x SET state = 'CANCELLED' WHERE x.referral_id = d.referral_id AND x.code = d.code AND x.code <> 'COORDINATION' AND x.state = 'OPEN' RETURNING x.id;
  UPDATE care.case_deadline x SET state = 'OPEN', done_on = NULL, done_by = NULL, covers_group_offers = NULL WHERE x.id = d.id;
END $$;
`;
