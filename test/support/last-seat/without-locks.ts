/** A database in which the sessions are no longer locked: so many clients have seen the free seat before the first one takes it. */
export const withoutLocks = (clients: number): string => `
CREATE OR REPLACE FUNCTION offers.lock_session_rows(session_ids uuid[]) RETURNS SETOF offers.session
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, offers AS $$ SELECT * FROM offers.session WHERE id = ANY (session_ids) ORDER BY id $$;
CREATE FUNCTION public.wait_for_all() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE arrived integer;
BEGIN
  PERFORM pg_advisory_lock_shared(20);
  LOOP
    SELECT count(*) INTO arrived FROM pg_locks WHERE locktype = 'advisory' AND objid = 20 AND mode = 'ShareLock'
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database());
    EXIT WHEN arrived >= ${clients};
    PERFORM pg_sleep(0.005);
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER waits_for_all BEFORE INSERT ON offers.seat_claim FOR EACH STATEMENT EXECUTE FUNCTION public.wait_for_all()`;

export const WITHOUT_CHECK = 'ALTER TABLE offers.session DROP CONSTRAINT session_not_oversold';
