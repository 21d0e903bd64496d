/**
 * The bare side of `clear`: one month without closed months before it, by statements written for that alone. They read the
 * tables themselves as their owner, work the lines out in one statement and leave what the product leaves, but no digest,
 * no journal and no progress. Written from exchange-format.md section 5, sharing nothing with the product.
 */

export const INSERT_RUN = `
INSERT INTO settlement.clearing_run (agency_id, period, state, attempt, origin) VALUES ($1, $2, 'RUNNING', 1, 'COMMAND_LINE') RETURNING id`;

/** $1 agency, $2 first and $3 last day: seat uses with what decides their outcome. */
export const MAKE_USES = `
CREATE TEMPORARY TABLE bare_use ON COMMIT DROP AS
WITH recorded AS (
  SELECT a.session_id, a.referral_id, max(a.status) FILTER (WHERE a.recorded_by = 'PROVIDER') AS status,
    max(a.status) FILTER (WHERE a.recorded_by = 'AGENCY') AS second
  FROM care.attendance a WHERE a.session_id IN (SELECT id FROM offers.session WHERE date BETWEEN $2 AND $3)
  GROUP BY a.session_id, a.referral_id
), held AS (
  SELECT s.* FROM offers.session s
  WHERE s.date BETWEEN $2 AND $3 AND (s.state = 'HELD' OR s.state = 'PLANNED' AND EXISTS (SELECT 1 FROM care.attendance a WHERE a.session_id = s.id))
), fact AS (
  SELECT s.id AS session_id, s.date, s.start, s.minutes, r.id AS reservation_id, r.code AS reservation_code, r.referral_id, r.referral_code,
    o.id AS offer_id, o.code AS offer_code, o.host_id, o.category, o.capacity, o.staff, o.cohost_ids, o.cohost_percents, o.settleable, f.responsible_id,
    t.status, t.second, r.variant = 'COMPLEMENTARY' OR f.responsible_id = $1 AS direct, c.id IS NOT NULL AS certified,
    coalesce(m.co_use_outgoing, false) AS may_send, coalesce(h.co_use_incoming, false) AS may_take,
    f.legal_basis = ANY (h.legal_bases) AND (h.funding = 'PROVIDER_BUDGET' OR h.funding = 'SOCIAL_SPACE_BUDGET' AND EXISTS (
      SELECT 1 FROM agreements.social_space p WHERE p.id = h.social_space_id AND f.municipality_ags = ANY (p.municipality_ags)
        AND s.date >= p.valid_from AND s.date <= coalesce(p.valid_to, 'infinity'))) AS covered,
    CASE WHEN m.funding = 'SOCIAL_SPACE_BUDGET' AND h.funding = 'SOCIAL_SPACE_BUDGET' AND m.social_space_id <> h.social_space_id THEN m.hour_rate_eur END AS space_rate
  FROM held s
  JOIN reservations.reservation r ON r.offer_id = s.offer_id AND r.state = 'CONFIRMED' AND r.agency_id = $1
    AND s.date >= r.valid_from AND (r.valid_to IS NULL OR s.date <= r.valid_to)
  JOIN referrals.referral f ON f.id = r.referral_id
  JOIN offers.offer o ON o.id = s.offer_id
  LEFT JOIN recorded t ON t.session_id = s.id AND t.referral_id = r.referral_id
  LEFT JOIN offers.certificate c ON c.offer_id = s.offer_id AND c.agency_id = $1 AND s.date >= c.valid_from AND (c.valid_to IS NULL OR s.date <= c.valid_to)
  LEFT JOIN agreements.agreement m ON m.agency_id = $1 AND m.provider_id = f.responsible_id AND NOT m.is_draft AND s.date >= m.valid_from AND (m.valid_to IS NULL OR s.date <= m.valid_to)
  LEFT JOIN agreements.agreement h ON h.agency_id = $1 AND h.provider_id = o.host_id AND NOT h.is_draft AND s.date >= h.valid_from AND (h.valid_to IS NULL OR s.date <= h.valid_to)
)
SELECT session_id, date, start, minutes, reservation_id, reservation_code, referral_id, referral_code, offer_id, offer_code, host_id, category, capacity, staff,
  cohost_ids, cohost_percents, status, x.outcome, x.reason, CASE WHEN x.outcome = 'SETTLEMENT' THEN space_rate END AS space_rate,
  CASE WHEN x.outcome = 'SETTLEMENT' THEN responsible_id WHEN x.outcome = 'DIRECT_BILLING' THEN $1::uuid END AS debtor_id
FROM fact, LATERAL (
  SELECT split_part(verdict, ' ', 1), nullif(split_part(verdict, ' ', 2), '') FROM (SELECT CASE
    WHEN status IS NULL THEN 'HELD ATTENDANCE_MISSING'
    WHEN second <> status THEN 'HELD DUAL_ENTRY_MISMATCH'
    WHEN host_id = responsible_id AND cohost_ids = '{}' THEN 'INTERNAL'
    WHEN NOT settleable THEN 'NOT_SETTLEABLE OFFER_NOT_SETTLEABLE'
    WHEN NOT certified THEN 'NOT_SETTLEABLE NOT_CERTIFIED'
    WHEN host_id = responsible_id THEN 'SETTLEMENT'
    WHEN direct AND covered THEN 'COVERED_BY_BUDGET'
    WHEN direct THEN 'DIRECT_BILLING'
    WHEN NOT may_send THEN 'NOT_SETTLEABLE MAIN_LQE_MISSING_CLAUSE'
    WHEN NOT may_take THEN 'NOT_SETTLEABLE PARTNER_LQE_MISSING_CLAUSE'
    ELSE 'SETTLEMENT' END) AS v(verdict)
) AS x(outcome, reason)`;

const SCOPES = [0, 1, 2, 3, 4, 5, 6, 7].map((mask) => {
  const field = (bit: number, rate: string, use: string): string => (mask & bit ? `r.${rate} = k.${use}` : `r.${rate} IS NULL`);
  return `SELECT k.offer_id, k.debtor_id, r.* FROM scope_key k JOIN agreements.settlement_rate r ON r.agency_id = $1
    AND ${field(1, 'offer_id', 'offer_id')} AND ${field(2, 'host_id', 'host_id')} AND ${field(4, 'user_id', 'debtor_id')} AND coalesce(r.category, k.category) = k.category`;
});

/** $1 agency: the rate of each offer, debtor and day. */
export const MAKE_RATES = `
CREATE TEMPORARY TABLE bare_rate ON COMMIT DROP AS
WITH priced AS MATERIALIZED (
  SELECT offer_id, debtor_id, date, min(host_id::text)::uuid AS host_id, min(category) AS category FROM bare_use
  WHERE debtor_id IS NOT NULL AND space_rate IS NULL GROUP BY offer_id, debtor_id, date
), scope_key AS MATERIALIZED (SELECT DISTINCT offer_id, debtor_id, host_id, category FROM priced),
candidate (offer_id, debtor_id, rate_id, rate_code, unit, amount_cents, excused, unexcused, valid_from, valid_to, points) AS MATERIALIZED (
  SELECT offer_id, debtor_id, id, code, unit, amount_cents, excused_percent, unexcused_percent, valid_from, valid_to, specificity
  FROM (${SCOPES.map((scope) => scope.replace('r.*', 'r.id, r.code, r.unit, r.amount_cents, r.excused_percent, r.unexcused_percent, r.valid_from, r.valid_to, r.specificity')).join(' UNION ALL ')}) c
)
SELECT DISTINCT ON (p.offer_id, p.debtor_id, p.date) p.offer_id, p.debtor_id, p.date, c.rate_id, c.rate_code, c.unit, c.amount_cents, c.excused, c.unexcused
FROM priced p JOIN candidate c ON c.offer_id = p.offer_id AND c.debtor_id = p.debtor_id AND p.date >= c.valid_from AND (c.valid_to IS NULL OR p.date <= c.valid_to)
ORDER BY p.offer_id, p.debtor_id, p.date, c.points DESC`;

/** $1 run, $2 agency: the lines. The price is one fraction, rounded once, half away from zero. */
export const INSERT_LINES = `
INSERT INTO settlement.line (run_id, agency_id, session_id, reservation_id, referral_id, offer_id, offer_code, date, start, referral_code, reservation_code,
  rate_code, outcome, reason, debtor_id, creditor_id, rate_id, unit, quantity, status, cents, share_ids, share_cents)
WITH rated AS (
  SELECT u.*, r.rate_id, r.rate_code, r.amount_cents, r.excused, r.unexcused, CASE WHEN u.space_rate IS NULL THEN r.unit ELSE 'SOCIAL_SPACE_HOUR' END AS unit
  FROM bare_use u LEFT JOIN bare_rate r ON r.offer_id = u.offer_id AND r.debtor_id = u.debtor_id AND r.date = u.date AND u.space_rate IS NULL
), counted AS (
  SELECT session_id, reservation_id, lag(date) OVER (PARTITION BY reservation_id, unit, CASE unit WHEN 'SEAT_WEEK' THEN to_char(date, 'IYYYIW') END ORDER BY date, start) IS NULL AS first
  FROM rated WHERE unit IN ('SEAT_WEEK', 'COURSE')
), amount AS (
  SELECT x.*, CASE x.unit
      WHEN 'SEAT_SESSION' THEN round(x.amount_cents * x.percent / 100)
      WHEN 'SEAT_HOUR' THEN round(x.amount_cents * x.minutes * x.percent / 6000, 0)
      WHEN 'SOCIAL_SPACE_HOUR' THEN div(200 * x.space_rate * x.minutes * x.staff * x.percent + 6000 * x.capacity, 12000 * x.capacity)
      ELSE CASE WHEN x.first THEN x.amount_cents ELSE 0 END
    END::bigint AS cents,
    CASE WHEN x.unit IN ('SEAT_WEEK', 'COURSE') AND NOT x.first THEN 0 WHEN x.unit IN ('SEAT_HOUR', 'SOCIAL_SPACE_HOUR') THEN round(x.minutes / 60.0, 4) WHEN x.unit IS NOT NULL THEN 1 END AS quantity
  FROM (
    SELECT r.*, c.first, CASE WHEN r.status = 'ATTENDED' THEN 100::numeric WHEN r.unit = 'SOCIAL_SPACE_HOUR' THEN CASE r.status WHEN 'EXCUSED' THEN 0 ELSE 100 END
      WHEN r.status = 'EXCUSED' THEN r.excused ELSE r.unexcused END AS percent
    FROM rated r LEFT JOIN counted c ON c.session_id = r.session_id AND c.reservation_id = r.reservation_id
  ) x
)
SELECT $1, $2, session_id, reservation_id, referral_id, offer_id, offer_code, date, start, referral_code, reservation_code, rate_code,
  CASE WHEN debtor_id IS NOT NULL AND unit IS NULL THEN 'HELD' ELSE outcome END, CASE WHEN debtor_id IS NOT NULL AND unit IS NULL THEN 'RATE_MISSING' ELSE reason END,
  CASE WHEN unit IS NOT NULL THEN debtor_id END, CASE WHEN unit IS NOT NULL THEN host_id END, rate_id, unit, quantity, status, coalesce(cents, 0),
  CASE WHEN coalesce(cents, 0) = 0 THEN '{}'::uuid[] ELSE host_id || cohost_ids END,
  CASE WHEN coalesce(cents, 0) = 0 THEN '{}'::bigint[] WHEN cohost_ids = '{}' THEN ARRAY[cents] ELSE (
    SELECT array_agg(whole + CASE WHEN place <= cents - total THEN 1 ELSE 0 END ORDER BY n) FROM (
      SELECT n, whole, sum(whole) OVER () AS total, row_number() OVER (ORDER BY exact - whole DESC, n) AS place FROM (
        SELECT n, cents * percent / 100 AS exact, floor(cents * percent / 100)::bigint AS whole
        FROM unnest(array_prepend(100 - (SELECT sum(p) FROM unnest(cohost_percents) p), cohost_percents)) WITH ORDINALITY AS s(percent, n)
      ) part
    ) ranked) END
FROM amount`;

/** $1 run, $2 agency. */
export const INSERT_GROSS = `
INSERT INTO settlement.gross (run_id, agency_id, kind, debtor_id, creditor_id, cents)
SELECT $1, $2, outcome, debtor_id, creditor, sum(share)
FROM settlement.line l, unnest(share_ids, share_cents) AS s(creditor, share) WHERE run_id = $1 AND creditor <> debtor_id
GROUP BY outcome, debtor_id, creditor HAVING sum(share) <> 0`;

export const INSERT_NET = `
INSERT INTO settlement.net (run_id, agency_id, debtor_id, creditor_id, cents)
SELECT $1, $2, (ARRAY[one, other])[CASE WHEN owes > 0 THEN 1 ELSE 2 END], (ARRAY[one, other])[CASE WHEN owes > 0 THEN 2 ELSE 1 END], abs(owes)
FROM (
  SELECT least(debtor_id, creditor_id) AS one, greatest(debtor_id, creditor_id) AS other, sum(cents * CASE WHEN debtor_id < creditor_id THEN 1 ELSE -1 END) AS owes
  FROM settlement.gross WHERE run_id = $1 AND kind = 'SETTLEMENT' GROUP BY 1, 2
) pair WHERE owes <> 0`;

export const INSERT_POSITIONS = `
INSERT INTO settlement.position (run_id, agency_id, organisation_id, cents)
SELECT $1, $2, party, sum(s.cents) FROM settlement.gross, LATERAL (VALUES (creditor_id, cents), (debtor_id, -cents)) AS s(party, cents)
WHERE run_id = $1 GROUP BY party HAVING sum(s.cents) <> 0`;

/** $1 run, $2 agency, $3 the month. */
export const FINISH_RUN = `
UPDATE settlement.clearing_run SET state = 'DONE', finished_at = platform.now(), line_count = l.lines, held_count = l.held,
  settlement_cents = g.settlement, direct_billing_cents = g.direct
FROM (SELECT count(*) AS lines, count(*) FILTER (WHERE outcome = 'HELD') AS held FROM settlement.line WHERE run_id = $1) l,
  (SELECT coalesce(sum(cents) FILTER (WHERE kind = 'SETTLEMENT'), 0) AS settlement, coalesce(sum(cents) FILTER (WHERE kind = 'DIRECT_BILLING'), 0) AS direct
   FROM settlement.gross WHERE run_id = $1) g
WHERE id = $1`;
export const INSERT_MONTH = `INSERT INTO settlement.month (agency_id, period, state, run_id) VALUES ($2, $3, 'CLEARED', $1)`;
