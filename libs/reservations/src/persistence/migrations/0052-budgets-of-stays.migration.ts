import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a stay uses of which budget (TS-07, TS-08, TS-09, TS-17, BHV-02), and who has overridden the warning of module hours. */
export class BudgetsOfStays1764000000052 implements MigrationInterface {
  readonly name = 'BudgetsOfStays1764000000052';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SOURCES);
    await runner.query(ATTENDED);
    await runner.query(USE);
    await runner.query(REBOOK);
    await runner.query(OVERRIDES);
  }

  async down(): Promise<void> {
    throw new Error('Seats would be paid for without anybody knowing by what: there is no way back.');
  }
}

const CASE_PARTIES = `(SELECT platform.is_operator()) OR EXISTS (SELECT 1 FROM reservations.reservation v JOIN referrals.referral r ON r.id = v.referral_id
  WHERE v.id = reservation_id`;

const SOURCES = `
-- TS-08: who chose by which step of the order of use a stay is paid for, and why the earlier steps could not. Without a row the
-- standing of the host decides.
CREATE TABLE reservations.budget_source (
  reservation_id uuid PRIMARY KEY REFERENCES reservations.reservation,
  agency_id uuid NOT NULL,
  step text NOT NULL CHECK (step IN ('TEAM', 'PARTNER_STAFF', 'THIRD_PROVIDER', 'ASD')),
  reason text CHECK (reason ~ '^[A-Z][A-Z_]{1,39}$'),
  -- The last day that the reservation had then: whoever makes the stay longer does not dispose of the ASD volume (TS-09). Null: open.
  days_to date,
  chosen_by text NOT NULL,
  chosen_at timestamptz NOT NULL,
  CONSTRAINT budget_source_reason CHECK (step = 'TEAM' OR reason IS NOT NULL)
);
SELECT identity.keep_parties('reservations.budget_source');
CREATE FUNCTION reservations.guard_budget_source() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.reservation_id <> OLD.reservation_id THEN
    RAISE EXCEPTION 'a choice stays with its reservation' USING ERRCODE = '23514', CONSTRAINT = 'budget_source_fixed';
  END IF;
  SELECT v.valid_to INTO NEW.days_to FROM reservations.reservation v WHERE v.id = NEW.reservation_id;
  NEW.chosen_by := coalesce(platform.current_actor(), '');
  NEW.chosen_at := platform.now();
  -- TS-09: of the ASD volume a person of the agency disposes, also where it is taken back, and nobody else.
  IF (NEW.step = 'ASD' OR TG_OP = 'UPDATE' AND OLD.step = 'ASD')
    AND NOT (platform.is_person(platform.current_actor()) AND platform.current_organisation() IS NOT DISTINCT FROM NEW.agency_id) THEN
    RAISE EXCEPTION 'only a person of the agency disposes of the ASD volume' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER budget_source_guard BEFORE INSERT OR UPDATE ON reservations.budget_source FOR EACH ROW EXECUTE FUNCTION reservations.guard_budget_source();
ALTER TABLE reservations.budget_source ENABLE ROW LEVEL SECURITY;
CREATE POLICY budget_source_of_case ON reservations.budget_source USING (${CASE_PARTIES})) WITH CHECK (${CASE_PARTIES} AND v.agency_id = budget_source.agency_id));
`;

const ATTENDED = `
-- What the host has recorded of a seat, where the agency has a budget: it makes of the reserved use a consumed one. Written by
-- reservations.note_attendance under the rights of whoever owns the tables, by no statement of the service.
CREATE TABLE reservations.seat_attendance (
  session_id uuid NOT NULL,
  referral_id uuid NOT NULL,
  agency_id uuid NOT NULL,
  status text NOT NULL CHECK (status IN ('ATTENDED', 'EXCUSED', 'UNEXCUSED')),
  PRIMARY KEY (session_id, referral_id)
);
ALTER TABLE reservations.seat_attendance ENABLE ROW LEVEL SECURITY;
CREATE POLICY seat_attendance_read ON reservations.seat_attendance FOR SELECT USING ((SELECT platform.is_operator()) OR agency_id = (SELECT platform.current_organisation()));
`;

/**
 * Money is one exact fraction for each seat, rounded once, half away from zero, as clearing does it (settlement/seat-use.sql.ts).
 * Minutes are those of the leads that fall to the seat: minutes × staff ÷ capacity.
 */
const USE = `
-- These reservations and all others of the same stays, of which what is paid once is paid for one alone.
CREATE FUNCTION reservations.with_stays(ids uuid[]) RETURNS uuid[] LANGUAGE sql STABLE AS $$
  SELECT ARRAY(SELECT i FROM unnest(ids) AS i
    UNION SELECT v.stay_id FROM reservations.reservation v WHERE v.id = ANY (ids) AND v.stay_id IS NOT NULL
    UNION SELECT k.id FROM reservations.reservation v JOIN reservations.reservation k ON k.stay_id = coalesce(v.stay_id, v.id) WHERE v.id = ANY (ids) ORDER BY 1)
$$;

-- What each seat of these stays uses of which account. Payer PROVIDER: the host's budget covers it (BHV-02), or that of the responsible
-- provider which uses another one's group; what stays billable is nobody's (BHV-03). Payer SPACE: the social space of the case, which is
-- that of the responsible provider's agreement, else the one that holds its municipality.
-- derived is the step that follows from the host: of the team of that space, of another space's (TS-07), or none. In plpgsql, whose
-- plans are kept, and in steps that are not merged, which would repeat every look-up wherever its column is named.
CREATE FUNCTION reservations.budget_use(ids uuid[])
RETURNS TABLE (reservation_id uuid, session_id uuid, agency_id uuid, account_id uuid, payer text, derived text, step text, reason text, state text, cents bigint, minutes bigint, asd_account_id uuid)
LANGUAGE plpgsql STABLE SET jit = off AS $$
#variable_conflict use_column
DECLARE all_ids constant uuid[] := reservations.with_stays(ids);
BEGIN
  RETURN QUERY
  WITH seat AS MATERIALIZED (
    SELECT v.id, coalesce(v.stay_id, v.id) AS stay_id, c.session_id, v.agency_id, v.variant, v.offer_id, v.host_id, s.date, s.start, s.minutes, o.staff, o.capacity, o.category,
      f.responsible_id, f.legal_basis, f.municipality_ags, p.status, b.step AS chosen, b.reason, b.days_to,
      CASE WHEN p.status IS NOT NULL THEN 'CONSUMED' WHEN v.state = 'CONFIRMED' AND c.expires_at IS NULL THEN 'RESERVED' ELSE 'EXPECTED' END AS state
    FROM offers.seat_claim_v c
    JOIN reservations.reservation v ON v.id = c.holder_id
    JOIN offers.session_v s ON s.id = c.session_id AND s.state <> 'CANCELLED'
    JOIN offers.offer_v o ON o.id = v.offer_id
    JOIN referrals.referral_v f ON f.id = v.referral_id
    LEFT JOIN reservations.seat_attendance p ON p.session_id = c.session_id AND p.referral_id = v.referral_id
    LEFT JOIN reservations.budget_source b ON b.reservation_id = v.id
    WHERE c.holder_id = ANY (all_ids) AND c.kind = 'SEAT'
  ), agreed AS MATERIALIZED (
    SELECT t.*, main.funding AS main_funding, main.social_space_id AS main_space, main.hour_rate_eur AS main_rate, main.legal_bases AS main_bases,
      host.funding AS host_funding, host.social_space_id AS host_space, host.hour_rate_eur AS host_rate, host.legal_bases AS host_bases,
      t.host_id = t.responsible_id OR t.variant = 'COMPLEMENTARY' OR t.responsible_id = t.agency_id AS is_hosts,
      (SELECT w.id FROM agreements.social_space_v w WHERE w.agency_id = t.agency_id AND t.municipality_ags = ANY (w.municipality_ags)
        AND w.valid_from <= t.date AND (w.valid_to IS NULL OR t.date <= w.valid_to) ORDER BY w.id LIMIT 1) AS home_space
    FROM seat t
    LEFT JOIN agreements.agreement_v main ON main.agency_id = t.agency_id AND main.provider_id = t.responsible_id AND main.validity @> t.date
    LEFT JOIN agreements.agreement_v host ON host.agency_id = t.agency_id AND host.provider_id = t.host_id AND host.validity @> t.date
  ), placed AS MATERIALIZED (
    SELECT a.*,
      CASE WHEN main_funding = 'SOCIAL_SPACE_BUDGET' THEN main_space WHEN is_hosts THEN home_space END AS case_space,
      EXISTS (SELECT 1 FROM agreements.regime_version_v g WHERE g.agency_id = a.agency_id AND g.funding = 'SOCIAL_SPACE_BUDGET' AND g.validity @> a.date
        AND agreements.lists_legal_basis(g.legal_bases, a.legal_basis) AND NOT agreements.lists_legal_basis(g.excluded_legal_bases, a.legal_basis)
        AND NOT agreements.lists_legal_basis(g.payable_legal_bases, a.legal_basis)) AS space_pays,
      NOT EXISTS (SELECT 1 FROM agreements.regime_version_v g WHERE g.agency_id = a.agency_id AND g.funding = 'PROVIDER_BUDGET' AND g.validity @> a.date
        AND (agreements.lists_legal_basis(g.payable_legal_bases, a.legal_basis) OR agreements.lists_legal_basis(g.excluded_legal_bases, a.legal_basis))) AS provider_pays
    FROM agreed a
  ), payable AS MATERIALIZED (
    SELECT p.*,
      CASE WHEN is_hosts AND host_funding = 'PROVIDER_BUDGET' AND provider_pays AND agreements.lists_legal_basis(host_bases, legal_basis) THEN host_id
           WHEN NOT is_hosts AND main_funding = 'PROVIDER_BUDGET' AND provider_pays AND agreements.lists_legal_basis(main_bases, legal_basis) THEN responsible_id
      END AS provider,
      CASE WHEN host_funding = 'SOCIAL_SPACE_BUDGET' AND host_space = case_space THEN 'TEAM'
           WHEN host_funding = 'SOCIAL_SPACE_BUDGET' THEN 'PARTNER_STAFF' ELSE 'THIRD_PROVIDER' END AS derived
    FROM placed p
  ), stepped AS MATERIALIZED (
    SELECT y.*, z.payer,
      CASE WHEN z.is_asd THEN 'ASD' WHEN z.payer <> 'SPACE' THEN NULL WHEN y.derived = 'TEAM' AND y.chosen = 'PARTNER_STAFF' THEN 'PARTNER_STAFF' ELSE y.derived END AS step,
      (SELECT x.id FROM agreements.budget_account_v x WHERE x.agency_id = y.agency_id AND x.kind = 'ASD' AND x.validity @> y.date
        AND (x.provider_id = y.provider OR x.social_space_id = coalesce(y.case_space, y.home_space)) ORDER BY x.provider_id IS NULL, x.id LIMIT 1) AS asd_account_id
    FROM payable y CROSS JOIN LATERAL (
      SELECT CASE WHEN y.provider IS NOT NULL THEN 'PROVIDER' WHEN y.case_space IS NOT NULL AND y.space_pays THEN 'SPACE' END AS payer,
        coalesce(y.chosen = 'ASD' AND (y.days_to IS NULL OR y.date <= y.days_to), false) AS is_asd) z
  ), billed AS MATERIALIZED (
    SELECT q.*, CASE WHEN q.step = 'ASD' THEN q.asd_account_id ELSE (
        SELECT x.id FROM agreements.budget_account_v x WHERE x.agency_id = q.agency_id AND x.validity @> q.date AND CASE q.payer
          WHEN 'PROVIDER' THEN x.provider_id = q.provider AND x.kind = 'PROVIDER_BUDGET'
          WHEN 'SPACE' THEN x.social_space_id = q.case_space AND x.kind = CASE q.step WHEN 'TEAM' THEN 'PERSONALISED' ELSE 'VARIABLE' END END) END AS account_id,
      -- TS-07: the rate of the case's space, never the provider's own; null: a third provider is paid by its settlement rate
      CASE WHEN q.payer = 'PROVIDER' THEN coalesce(CASE WHEN q.provider = q.host_id THEN q.host_rate ELSE q.main_rate END, 0)
           WHEN q.derived = 'THIRD_PROVIDER' OR q.payer IS NULL THEN NULL
           ELSE coalesce(CASE WHEN q.main_space = q.case_space THEN q.main_rate END, CASE WHEN q.host_space = q.case_space THEN q.host_rate END,
             (SELECT g.hour_rate_eur FROM agreements.agreement_v g WHERE g.agency_id = q.agency_id AND g.social_space_id = q.case_space AND g.funding = 'SOCIAL_SPACE_BUDGET'
               AND g.validity @> q.date ORDER BY g.provider_id LIMIT 1), 0) END AS hour_rate
    FROM stepped q
  ), rated AS MATERIALIZED (
    SELECT q.*, r.unit, r.amount_cents,
      CASE q.status WHEN 'EXCUSED' THEN r.excused_percent WHEN 'UNEXCUSED' THEN r.unexcused_percent ELSE 100 END AS percent,
      row_number() OVER (PARTITION BY q.stay_id, r.unit, CASE WHEN r.unit = 'SEAT_WEEK' THEN date_trunc('week', q.date) END ORDER BY q.state = 'EXPECTED', q.date, q.start, q.session_id) = 1 AS is_first
    FROM billed q
    LEFT JOIN LATERAL (
      SELECT e.unit, e.amount_cents, e.excused_percent, e.unexcused_percent FROM agreements.settlement_rate_v e
      WHERE q.hour_rate IS NULL AND q.account_id IS NOT NULL AND e.agency_id = q.agency_id AND e.validity @> q.date AND (e.offer_id IS NULL OR e.offer_id = q.offer_id) AND (e.host_id IS NULL OR e.host_id = q.host_id)
        AND (e.category IS NULL OR e.category = q.category)
        AND (e.user_id IS NULL OR e.user_id = CASE WHEN q.variant = 'COMPLEMENTARY' AND q.host_id <> q.responsible_id OR q.responsible_id = q.agency_id THEN q.agency_id ELSE q.responsible_id END)
      ORDER BY e.specificity DESC LIMIT 1) r ON true
  )
  SELECT id, session_id, agency_id, account_id, payer, derived, step, CASE WHEN step = chosen THEN reason END, state,
    CASE WHEN hour_rate IS NOT NULL THEN div(2 * hour_rate * minutes * staff * (CASE status WHEN 'EXCUSED' THEN 0 ELSE 100 END) + 60 * capacity, 120 * capacity)
         WHEN unit = 'SEAT_SESSION' THEN div(2 * amount_cents * percent + 100, 200)
         WHEN unit = 'SEAT_HOUR' THEN div(2 * amount_cents::numeric * minutes * percent + 6000, 12000)
         WHEN is_first AND unit IS NOT NULL THEN amount_cents::numeric ELSE 0 END::bigint,
    CASE status WHEN 'EXCUSED' THEN 0 ELSE (2::bigint * minutes * staff + capacity) / (2 * capacity) END::bigint,
    asd_account_id
  FROM rated WHERE id = ANY (ids);
END $$;

-- By which steps a stay can be paid for: what follows from its host on its days, and whether there is an ASD volume for it. Asked by
-- whoever acts for the case, who need not see the host's agreement; tells no price.
CREATE FUNCTION reservations.budget_steps(reservation uuid) RETURNS TABLE (derived text[], has_asd boolean) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, reservations AS $$
  SELECT coalesce(array_agg(DISTINCT u.derived) FILTER (WHERE u.payer = 'SPACE'), '{}'), coalesce(bool_or(u.asd_account_id IS NOT NULL), false)
  FROM reservations.budget_use(ARRAY[reservation]) u
  WHERE EXISTS (SELECT 1 FROM reservations.reservation v JOIN referrals.referral r ON r.id = v.referral_id
    WHERE v.id = reservation AND (platform.is_operator() OR platform.current_organisation() IN (v.agency_id, r.responsible_id)))
$$;
`;

const REBOOK = `
-- Books what the stays use now, as budget_use works it out and nobody says: idempotent, whoever calls. One row for each account on which
-- something was written, with whether it was exhausted before and is now. Stays of agencies without a budget cost one look.
CREATE FUNCTION reservations.rebook_budgets(ids uuid[])
RETURNS TABLE (account_id uuid, agency_id uuid, was_exhausted boolean, is_exhausted boolean, entries jsonb)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, reservations AS $$
#variable_conflict use_column
DECLARE
  wanted jsonb;
  written jsonb;
BEGIN
  -- To whoever is not known the catalogue is empty, and no seat would use anything.
  IF NOT platform.is_known() THEN RETURN; END IF;
  -- Nobody books, or is told of, what is none of their business.
  ids := ARRAY(SELECT v.id FROM reservations.reservation v JOIN referrals.referral r ON r.id = v.referral_id
    WHERE v.id = ANY (ids) AND (platform.is_operator() OR platform.current_organisation() IN (v.agency_id, v.host_id, r.responsible_id)));
  IF NOT EXISTS (SELECT 1 FROM agreements.budget_account_v a WHERE a.agency_id IN (SELECT v.agency_id FROM reservations.reservation v WHERE v.id = ANY (ids))) THEN RETURN; END IF;
  -- Whoever books a stay second sees what the first has made of it. Accounts are locked after it, in their own order.
  ids := reservations.with_stays(ids);
  PERFORM pg_advisory_xact_lock(hashtextextended(one.id::text, 7355645)) FROM (SELECT DISTINCT unnest(ids) AS id ORDER BY 1 OFFSET 0) one;
  SELECT jsonb_agg(jsonb_build_object('accountId', u.account_id, 'agencyId', u.agency_id, 'holderId', u.reservation_id, 'sessionId', u.session_id, 'state', u.state,
      'cents', u.cents, 'minutes', u.minutes, 'step', u.step, 'reason', u.reason))
    INTO wanted FROM reservations.budget_use(ids) u WHERE u.account_id IS NOT NULL AND (u.cents > 0 OR u.minutes > 0);
  SELECT jsonb_agg(to_jsonb(b)) INTO written FROM agreements.book_seats(ids, wanted) b;
  -- A statement of its own: it sees what the one before has booked.
  RETURN QUERY
  SELECT x.id, x.agency_id, x.free_cents + b.cents < 0 OR coalesce(x.free_minutes + b.minutes < 0, false), x.free_cents < 0 OR coalesce(x.free_minutes < 0, false), b.entries
  FROM (SELECT w.on_account, sum(CASE w.entry_kind WHEN 'RELEASED' THEN -w.entry_cents ELSE w.entry_cents END) AS cents,
      sum(CASE w.entry_kind WHEN 'RELEASED' THEN -w.entry_minutes ELSE w.entry_minutes END) AS minutes,
      jsonb_agg(jsonb_build_object('id', w.entry_id, 'accountId', w.on_account, 'kind', w.entry_kind, 'cents', w.entry_cents::text, 'minutes', w.entry_minutes::text)) AS entries
    FROM jsonb_to_recordset(coalesce(written, '[]')) AS w(entry_id uuid, on_account uuid, of_agency uuid, entry_kind text, entry_cents bigint, entry_minutes bigint)
    GROUP BY w.on_account) b
  JOIN agreements.budget_account_v x ON x.id = b.on_account ORDER BY x.id;
END $$;

-- The host has recorded attendance: what was reserved for these seats is consumed, at once. Called by a trigger of care/ with the
-- rights of the owner; the service by itself may not write here.
CREATE FUNCTION reservations.note_attendance(sessions uuid[], referrals uuid[], agencies uuid[], statuses text[]) RETURNS void LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, reservations AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM agreements.budget_account_v) THEN RETURN; END IF;
  INSERT INTO reservations.seat_attendance AS a (session_id, referral_id, agency_id, status)
  SELECT w.session_id, w.referral_id, w.agency_id, w.status FROM unnest(sessions, referrals, agencies, statuses) AS w(session_id, referral_id, agency_id, status)
  WHERE EXISTS (SELECT 1 FROM agreements.budget_account_v x WHERE x.agency_id = w.agency_id)
  ORDER BY w.session_id, w.referral_id
  ON CONFLICT (session_id, referral_id) DO UPDATE SET status = EXCLUDED.status WHERE a.status <> EXCLUDED.status;
  PERFORM 1 FROM reservations.rebook_budgets(ARRAY(SELECT DISTINCT c.holder_id FROM unnest(sessions, referrals) AS w(session_id, referral_id)
    JOIN offers.seat_claim_v c ON c.session_id = w.session_id AND c.referral_id = w.referral_id AND c.kind = 'SEAT' AND c.expires_at IS NULL));
END $$;
`;

const OVERRIDES = `
-- MODULE_HOURS warns; a person may say why the seat is right all the same. A text about hours, without a name.
CREATE TABLE reservations.module_hours_override (
  reservation_id uuid PRIMARY KEY REFERENCES reservations.reservation,
  agency_id uuid NOT NULL,
  reason text NOT NULL CHECK (btrim(reason) <> '' AND length(reason) <= 500),
  overridden_by text NOT NULL,
  overridden_at timestamptz NOT NULL
);
SELECT identity.keep_parties('reservations.module_hours_override');
-- Where a regime wants a signature for what is granted (TS-15), somebody of the agency with signing right overrides and nobody else.
CREATE FUNCTION reservations.may_override_hours(reservation uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT platform.is_person(platform.current_actor()) AND EXISTS (
    SELECT 1 FROM reservations.reservation v JOIN referrals.referral_v f ON f.id = v.referral_id WHERE v.id = reservation AND (
      referrals.may_sign(v.agency_id) AND v.agency_id = platform.current_organisation() OR NOT EXISTS (
        SELECT 1 FROM agreements.regime_version_v g WHERE g.agency_id = v.agency_id AND g.signing_right_needed AND g.validity @> v.valid_from
          AND (f.responsible_id = v.agency_id OR g.funding = (SELECT a.funding FROM agreements.agreement_terms_v a
            WHERE a.agency_id = v.agency_id AND a.provider_id = f.responsible_id AND a.validity @> v.valid_from)))))
$$;
CREATE FUNCTION reservations.guard_module_hours_override() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.reservation_id <> OLD.reservation_id THEN
    RAISE EXCEPTION 'a word on hours stays with its reservation' USING ERRCODE = '23514', CONSTRAINT = 'module_hours_override_fixed';
  END IF;
  IF NOT platform.is_operator() AND NOT reservations.may_override_hours(NEW.reservation_id) THEN
    RAISE EXCEPTION 'the regime wants a signature of the agency for this' USING ERRCODE = '42501';
  END IF;
  NEW.overridden_by := coalesce(platform.current_actor(), '');
  NEW.overridden_at := platform.now();
  RETURN NEW;
END $$;
CREATE TRIGGER module_hours_override_guard BEFORE INSERT OR UPDATE ON reservations.module_hours_override FOR EACH ROW EXECUTE FUNCTION reservations.guard_module_hours_override();
ALTER TABLE reservations.module_hours_override ENABLE ROW LEVEL SECURITY;
CREATE POLICY module_hours_override_of_case ON reservations.module_hours_override USING (${CASE_PARTIES})) WITH CHECK (${CASE_PARTIES} AND v.agency_id = module_hours_override.agency_id));
`;
