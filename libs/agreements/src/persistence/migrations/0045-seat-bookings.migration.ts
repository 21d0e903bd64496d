import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Seats on budget accounts (TS-08, TS-09, TS-17): expected, reserved and consumed use, booked for the agency by nobody but the stay itself. */
export class SeatBookings1764000000045 implements MigrationInterface {
  readonly name = 'SeatBookings1764000000045';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
    await runner.query(TRIGGERS);
    await runner.query(BOOKINGS);
  }

  async down(): Promise<void> {
    throw new Error('Entries of accounts are never deleted: there is no way back.');
  }
}

const COLUMNS = `
-- TS-08: which step of the order of use paid for a seat, and why the earlier ones could not; null for what is booked by hand,
-- and for budgets that know no order.
ALTER TABLE agreements.budget_entry
  ADD COLUMN source_step text CHECK (source_step IN ('TEAM', 'PARTNER_STAFF', 'THIRD_PROVIDER', 'ASD')),
  ADD COLUMN source_reason text CHECK (source_reason ~ '^[A-Z][A-Z_]{1,39}$');
-- A seat is reservation:session. Expected is what is held or asked for, reserved what is confirmed.
CREATE INDEX budget_entry_seat_idx ON agreements.budget_entry (left(subject_id, 36)) WHERE subject_kind IN ('expected_seat', 'reserved_seat');
CREATE INDEX budget_account_agency_idx ON agreements.budget_account (agency_id);

-- How much of what is reserved is only expected.
ALTER TABLE agreements.budget_balance ADD COLUMN expected_cents numeric NOT NULL DEFAULT 0, ADD COLUMN expected_minutes numeric NOT NULL DEFAULT 0;
CREATE OR REPLACE VIEW agreements.budget_account_v WITH (security_invoker = true) AS
  SELECT a.id, a.budget_id, a.agency_id, a.kind, b.social_space_id, b.agreement_id, b.valid_from, b.valid_to, b.validity,
    a.cents + coalesce(e.shifted_cents, 0) AS total_cents, coalesce(e.reserved_cents, 0) AS reserved_cents, coalesce(e.consumed_cents, 0) AS consumed_cents,
    a.cents + coalesce(e.shifted_cents - e.reserved_cents - e.consumed_cents, 0) AS free_cents,
    a.minutes + coalesce(e.shifted_minutes, 0) AS total_minutes, coalesce(e.reserved_minutes, 0) AS reserved_minutes, coalesce(e.consumed_minutes, 0) AS consumed_minutes,
    a.minutes + coalesce(e.shifted_minutes - e.reserved_minutes - e.consumed_minutes, 0) AS free_minutes,
    b.provider_id, coalesce(e.expected_cents, 0) AS expected_cents, coalesce(e.expected_minutes, 0) AS expected_minutes
  FROM agreements.budget_account a JOIN agreements.budget b ON b.id = a.budget_id
  LEFT JOIN agreements.budget_balance e ON e.account_id = a.id;

-- Which seat binds or has used what on which account, as it stands: for those who see its bookings.
CREATE VIEW agreements.seat_booking_v WITH (security_invoker = true) AS
  SELECT account_id, agency_id, subject_kind, subject_id, left(subject_id, 36) AS holder_id, right(subject_id, 36) AS session_id,
    coalesce(sum(CASE kind WHEN 'RESERVED' THEN cents WHEN 'RELEASED' THEN -cents END), 0) AS reserved_cents,
    coalesce(sum(CASE kind WHEN 'RESERVED' THEN minutes WHEN 'RELEASED' THEN -minutes END), 0) AS reserved_minutes,
    coalesce(sum(cents) FILTER (WHERE kind = 'CONSUMED'), 0) AS consumed_cents,
    coalesce(sum(minutes) FILTER (WHERE kind = 'CONSUMED'), 0) AS consumed_minutes,
    (array_agg(source_step ORDER BY round DESC) FILTER (WHERE kind = 'RESERVED' AND reverses_id IS NULL))[1] AS reserved_step,
    (array_agg(source_reason ORDER BY round DESC) FILTER (WHERE kind = 'RESERVED' AND reverses_id IS NULL))[1] AS reserved_reason,
    (array_agg(source_step ORDER BY round DESC) FILTER (WHERE kind = 'CONSUMED' AND reverses_id IS NULL))[1] AS consumed_step,
    (array_agg(source_reason ORDER BY round DESC) FILTER (WHERE kind = 'CONSUMED' AND reverses_id IS NULL))[1] AS consumed_reason
  FROM agreements.budget_entry WHERE subject_kind IN ('expected_seat', 'reserved_seat')
  GROUP BY account_id, agency_id, subject_kind, subject_id;

-- What seats bind follows from the stays alone: nobody books it by hand, neither an organisation nor a person, nor takes it back.
CREATE POLICY budget_entry_seats ON agreements.budget_entry AS RESTRICTIVE FOR INSERT WITH CHECK (subject_kind NOT IN ('expected_seat', 'reserved_seat'));

-- A paragraph covers its subsections, and a listed subsection a case that names only the paragraph (listsLegalBasis).
CREATE FUNCTION agreements.lists_legal_basis(listed text[], basis text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog AS $$
  SELECT coalesce(bool_or(one = basis OR starts_with(basis, one || '.') OR starts_with(one, basis || '.')), false) FROM unnest(listed) AS one
$$;
`;

const TRIGGERS = `
-- As before; what a seat binds is booked for the agency whose case it is, whoever acts, so that whoever acts next frees it.
CREATE OR REPLACE FUNCTION agreements.stamp_budget_entry() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, agreements AS $$
DECLARE
  acting uuid := platform.current_organisation();
  original agreements.budget_entry;
  latest agreements.budget_entry;
  bound record;
BEGIN
  PERFORM agreements.lock_budget_accounts(ARRAY[NEW.account_id]);
  NEW.booked_by := coalesce(platform.current_actor(), NEW.booked_by);
  NEW.at := platform.now();
  IF NEW.reverses_id IS NOT NULL THEN
    SELECT * INTO original FROM agreements.budget_entry e WHERE e.id = NEW.reverses_id;
    IF (original.account_id, original.kind, original.subject_kind, original.subject_id, -original.cents, -original.minutes)
        IS DISTINCT FROM (NEW.account_id, NEW.kind, NEW.subject_kind, NEW.subject_id, NEW.cents, NEW.minutes)
      OR original.reverses_id IS NOT NULL OR original.kind = 'SHIFTED' THEN
      RAISE EXCEPTION 'a reversal is its original with the other sign' USING ERRCODE = '23514', CONSTRAINT = 'budget_entry_reversal';
    END IF;
    NEW.organisation_id := original.organisation_id;
  ELSIF NEW.subject_kind IN ('expected_seat', 'reserved_seat') THEN
    NEW.organisation_id := NEW.agency_id;
  ELSIF acting IS NOT NULL AND NOT (NEW.kind = 'RELEASED' AND acting = NEW.agency_id) THEN
    NEW.organisation_id := acting;
  END IF;

  SELECT coalesce(sum(CASE e.kind WHEN 'RESERVED' THEN e.cents WHEN 'RELEASED' THEN -e.cents END), 0) AS cents,
    coalesce(sum(CASE e.kind WHEN 'RESERVED' THEN e.minutes WHEN 'RELEASED' THEN -e.minutes END), 0) AS minutes,
    count(*) FILTER (WHERE e.kind = NEW.kind AND e.reverses_id IS NULL)::integer AS made,
    count(*) FILTER (WHERE e.kind = NEW.kind AND e.reverses_id IS NOT NULL)::integer AS reversed
  INTO bound FROM agreements.budget_entry e
  WHERE e.account_id = NEW.account_id AND e.subject_kind = NEW.subject_kind AND e.subject_id = NEW.subject_id AND e.organisation_id = NEW.organisation_id;
  NEW.round := CASE
    WHEN NEW.reverses_id IS NOT NULL THEN original.round
    WHEN NEW.kind NOT IN ('RESERVED', 'RELEASED') THEN bound.reversed
    -- Meets the reservation that stands.
    WHEN NEW.kind = 'RESERVED' AND (bound.cents > 0 OR bound.minutes > 0) THEN bound.made - 1
    ELSE bound.made END;

  IF NEW.kind = 'RELEASED' AND NEW.reverses_id IS NULL AND (NEW.cents > bound.cents OR NEW.minutes > bound.minutes) THEN
    RAISE EXCEPTION 'no more is released than is reserved' USING ERRCODE = '23514', CONSTRAINT = 'budget_entry_release';
  END IF;
  IF NEW.kind IN ('RESERVED', 'RELEASED') AND NEW.reverses_id IS NOT NULL THEN
    SELECT * INTO latest FROM agreements.budget_entry e
    WHERE e.account_id = NEW.account_id AND e.subject_kind = NEW.subject_kind AND e.subject_id = NEW.subject_id AND e.organisation_id = NEW.organisation_id
      AND e.kind = 'RESERVED' AND e.reverses_id IS NULL AND NOT EXISTS (SELECT 1 FROM agreements.budget_entry r WHERE r.reverses_id = e.id)
    ORDER BY e.round DESC LIMIT 1;
    IF (CASE NEW.kind
      WHEN 'RESERVED' THEN latest.id IS DISTINCT FROM original.id OR bound.cents + NEW.cents < 0 OR bound.minutes + NEW.minutes < 0
      ELSE bound.cents - NEW.cents > coalesce(latest.cents, 0) OR bound.minutes - NEW.minutes > coalesce(latest.minutes, 0) END) THEN
      RAISE EXCEPTION 'what was released is bound no more, and what is bound anew is not bound twice' USING ERRCODE = '23514', CONSTRAINT = 'budget_entry_released';
    END IF;
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION agreements.keep_budget_balance() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, agreements AS $$
BEGIN
  INSERT INTO agreements.budget_balance AS b (account_id, agency_id, shifted_cents, shifted_minutes, reserved_cents, reserved_minutes,
    consumed_cents, consumed_minutes, expected_cents, expected_minutes)
  SELECT e.account_id, e.agency_id,
    coalesce(sum(e.cents) FILTER (WHERE e.kind = 'SHIFTED'), 0), coalesce(sum(e.minutes) FILTER (WHERE e.kind = 'SHIFTED'), 0),
    coalesce(sum(CASE e.kind WHEN 'RESERVED' THEN e.cents WHEN 'RELEASED' THEN -e.cents END), 0),
    coalesce(sum(CASE e.kind WHEN 'RESERVED' THEN e.minutes WHEN 'RELEASED' THEN -e.minutes END), 0),
    coalesce(sum(e.cents) FILTER (WHERE e.kind = 'CONSUMED'), 0), coalesce(sum(e.minutes) FILTER (WHERE e.kind = 'CONSUMED'), 0),
    coalesce(sum(CASE e.kind WHEN 'RESERVED' THEN e.cents WHEN 'RELEASED' THEN -e.cents END) FILTER (WHERE e.subject_kind = 'expected_seat'), 0),
    coalesce(sum(CASE e.kind WHEN 'RESERVED' THEN e.minutes WHEN 'RELEASED' THEN -e.minutes END) FILTER (WHERE e.subject_kind = 'expected_seat'), 0)
  FROM added e GROUP BY e.account_id, e.agency_id ORDER BY e.account_id
  ON CONFLICT (account_id) DO UPDATE SET
    shifted_cents = b.shifted_cents + EXCLUDED.shifted_cents, shifted_minutes = b.shifted_minutes + EXCLUDED.shifted_minutes,
    reserved_cents = b.reserved_cents + EXCLUDED.reserved_cents, reserved_minutes = b.reserved_minutes + EXCLUDED.reserved_minutes,
    consumed_cents = b.consumed_cents + EXCLUDED.consumed_cents, consumed_minutes = b.consumed_minutes + EXCLUDED.consumed_minutes,
    expected_cents = b.expected_cents + EXCLUDED.expected_cents, expected_minutes = b.expected_minutes + EXCLUDED.expected_minutes;
  RETURN NULL;
END $$;
`;

const BOOKINGS = `
-- Makes the bookings of the holders' seats equal to what is wanted: releases and takes back what differs, then books anew; what is
-- equal is left alone. Works with the rights of its caller, and the service has none to such entries: only a function of the
-- owner, which has worked out by itself what seats use, gets through (reservations.rebook_budgets, which also
-- has the holders locked). wanted: accountId, agencyId, holderId, sessionId, state (EXPECTED, RESERVED, CONSUMED), cents, minutes,
-- step, reason; one for each seat, none of 0 cents and 0 minutes. Answers the entries that it wrote.
CREATE FUNCTION agreements.book_seats(holders uuid[], wanted jsonb)
RETURNS TABLE (entry_id uuid, on_account uuid, of_agency uuid, entry_kind text, entry_cents bigint, entry_minutes bigint)
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, agreements AS $$
#variable_conflict use_column
DECLARE
  holding text[] := ARRAY(SELECT DISTINCT h::text FROM unnest(holders) AS h);
  aims jsonb := coalesce(wanted, '[]');
BEGIN
  PERFORM agreements.lock_budget_accounts(ARRAY(
    SELECT w."accountId" FROM jsonb_to_recordset(aims) AS w("accountId" uuid)
    UNION SELECT s.account_id FROM agreements.seat_booking_v s WHERE s.holder_id = ANY (holding)));

  RETURN QUERY
  INSERT INTO agreements.budget_entry AS e (account_id, agency_id, kind, cents, minutes, subject_kind, subject_id, organisation_id, booked_by, at, source_step, source_reason)
  SELECT s.account_id, s.agency_id, 'RELEASED', s.reserved_cents, s.reserved_minutes, s.subject_kind, s.subject_id, s.agency_id, '', platform.now(), s.reserved_step, s.reserved_reason
  FROM agreements.seat_booking_v s
  LEFT JOIN (SELECT_WANTED) w ON w.account_id = s.account_id AND w.subject_kind = s.subject_kind AND w.subject_id = s.subject_id AND w.state <> 'CONSUMED'
    AND (w.cents, w.minutes) = (s.reserved_cents, s.reserved_minutes) AND (w.step, w.reason) IS NOT DISTINCT FROM (s.reserved_step, s.reserved_reason)
  WHERE s.holder_id = ANY (holding) AND (s.reserved_cents > 0 OR s.reserved_minutes > 0) AND w.account_id IS NULL
  ORDER BY s.account_id, s.subject_kind, s.subject_id
  RETURNING e.id, e.account_id, e.agency_id, e.kind, e.cents, e.minutes;

  RETURN QUERY
  INSERT INTO agreements.budget_entry AS e (account_id, agency_id, kind, cents, minutes, subject_kind, subject_id, reverses_id, organisation_id, booked_by, at, source_step, source_reason)
  SELECT o.account_id, o.agency_id, o.kind, -o.cents, -o.minutes, o.subject_kind, o.subject_id, o.id, o.organisation_id, '', platform.now(), o.source_step, o.source_reason
  FROM agreements.budget_entry o
  LEFT JOIN (SELECT_WANTED) w ON w.account_id = o.account_id AND w.subject_kind = o.subject_kind AND w.subject_id = o.subject_id AND w.state = 'CONSUMED'
    AND (w.cents, w.minutes) = (o.cents, o.minutes) AND (w.step, w.reason) IS NOT DISTINCT FROM (o.source_step, o.source_reason)
  WHERE left(o.subject_id, 36) = ANY (holding) AND o.subject_kind IN ('expected_seat', 'reserved_seat') AND o.kind = 'CONSUMED' AND o.reverses_id IS NULL
    AND (SELECT count(*) FROM agreements.budget_entry r WHERE r.reverses_id = o.id) = 0 AND w.account_id IS NULL
  ORDER BY o.id
  RETURNING e.id, e.account_id, e.agency_id, e.kind, e.cents, e.minutes;

  RETURN QUERY
  INSERT INTO agreements.budget_entry AS e (account_id, agency_id, kind, cents, minutes, subject_kind, subject_id, organisation_id, booked_by, at, source_step, source_reason)
  SELECT w.account_id, w.agency_id, CASE w.state WHEN 'CONSUMED' THEN 'CONSUMED' ELSE 'RESERVED' END, w.cents, w.minutes, w.subject_kind, w.subject_id, w.agency_id, '', platform.now(), w.step, w.reason
  FROM (SELECT_WANTED) w
  LEFT JOIN agreements.seat_booking_v s ON s.holder_id = ANY (holding) AND s.account_id = w.account_id AND s.subject_kind = w.subject_kind AND s.subject_id = w.subject_id
  WHERE coalesce(CASE w.state WHEN 'CONSUMED' THEN s.consumed_cents ELSE s.reserved_cents END, 0) = 0
    AND coalesce(CASE w.state WHEN 'CONSUMED' THEN s.consumed_minutes ELSE s.reserved_minutes END, 0) = 0
  ORDER BY w.account_id, w.subject_kind, w.subject_id
  RETURNING e.id, e.account_id, e.agency_id, e.kind, e.cents, e.minutes;
END $$;
`.replaceAll(
  'SELECT_WANTED',
  `SELECT t."accountId" AS account_id, t."agencyId" AS agency_id, t."holderId" || ':' || t."sessionId" AS subject_id,
    CASE t.state WHEN 'EXPECTED' THEN 'expected_seat' ELSE 'reserved_seat' END AS subject_kind, t.state, t.cents, t.minutes, t.step, t.reason
    FROM jsonb_to_recordset(aims) AS t("accountId" uuid, "agencyId" uuid, "holderId" uuid, "sessionId" uuid, state text, cents bigint, minutes bigint, step text, reason text)`,
);
