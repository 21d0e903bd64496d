/**
 * Clearing in set-based statements on temporary tables: seat uses with their outcome, rates, lines, corrections, sums.
 * Parameters: $1 the agency, $2 first and $3 last day of what is worked out. Section numbers are those of
 * exchange-format.md section 5. The number of statements does not depend on the number of lines.
 */

/** What reads all of the agency's reservations, or those of the temporary table `scope` (id, offer_id) by their keys; the rules are the same. */
interface Reach {
  readonly reservations: string;
  readonly offers: string;
  readonly recorded: string;
  /** Said again for certificates, which are else looked for through all of the agency's. */
  readonly certificates: string;
}
const EVERYTHING: Reach = { reservations: '', offers: '', recorded: 's.id IN (SELECT session_id FROM care.recorded_session_v)', certificates: '' };
const SCOPE: Reach = {
  reservations: 'AND r.id = ANY (ARRAY(SELECT id FROM scope))',
  offers: 'AND o.id = ANY (ARRAY(SELECT offer_id FROM scope))',
  recorded: 'EXISTS (SELECT 1 FROM care.recorded_session_v x WHERE x.session_id = s.id)',
  certificates: 'AND c.offer_id = ANY (ARRAY(SELECT offer_id FROM scope))',
};

/** Every seat use of the days with its outcome, the first rule that applies (steps 1 to 9). */
const seatUses = (reach: Reach): string => `
CREATE TEMPORARY TABLE seat_use ON COMMIT DROP AS
-- GZ-05: sessions of which somebody would receive a share who is associated and has no contract, the host or a co-host; of
-- all others nobody looks for one
WITH lacking AS MATERIALIZED (
  SELECT DISTINCT s.id FROM identity.network_tier_v t
  JOIN offers.offer_v o ON t.provider_id = ANY (o.host_id || o.cohost_ids) ${reach.offers}
  JOIN offers.session_v s ON s.offer_id = o.id AND s.date BETWEEN $2 AND $3 AND t.validity @> s.date
  WHERE t.agency_id = $1 AND t.tier = 'ASSOCIATED' AND t.validity && daterange($2, $3, '[]') AND NOT EXISTS (
    SELECT 1 FROM identity.cooperation_contract_v k WHERE k.agency_id = $1 AND k.provider_id = t.provider_id AND k.validity @> s.date)
),
-- few beside the uses: read once each, and met by their keys
disputed AS MATERIALIZED (SELECT session_id, reservation_id FROM settlement.disputed_use WHERE agency_id = $1 AND state = 'OPEN'),
decided AS MATERIALIZED (
  SELECT DISTINCT ON (d.session_id, d.reservation_id) d.session_id, d.reservation_id, d.id, d.agreed_cents FROM settlement.decision d
  WHERE d.agency_id = $1 ORDER BY d.session_id, d.reservation_id, d.no DESC
)
SELECT session_id, date, start, minutes, reservation_id, stay_id, reservation_code, referral_id, referral_code, offer_id, offer_code, host_id, category,
  capacity, staff, cohost_ids, cohost_percents, status, decision_id, agreed_cents,
  -- step 7: what a budget covers is not billed; the space must hold the municipality on the day
  CASE
    WHEN status IS NULL OR agency_status <> status OR is_disputed THEN 'HELD'
    WHEN host_id = responsible_id AND cardinality(cohost_ids) = 0 THEN 'INTERNAL'
    WHEN NOT settleable OR NOT certified OR lacks_contract THEN 'NOT_SETTLEABLE'
    WHEN host_id = responsible_id THEN 'SETTLEMENT'
    WHEN variant = 'COMPLEMENTARY' OR responsible_id = $1 THEN
      CASE WHEN legal_basis = ANY (host_legal_bases) AND (host_funding = 'PROVIDER_BUDGET' OR host_funding = 'SOCIAL_SPACE_BUDGET' AND EXISTS (
        SELECT 1 FROM agreements.social_space_v p WHERE p.id = host_space_id AND u.municipality_ags = ANY (p.municipality_ags)
          AND p.valid_from <= u.date AND (p.valid_to IS NULL OR u.date <= p.valid_to)))
      THEN 'COVERED_BY_BUDGET' ELSE 'DIRECT_BILLING' END
    WHEN coalesce(responsible_co_use, false) AND coalesce(host_co_use, false) THEN 'SETTLEMENT'
    ELSE 'NOT_SETTLEABLE'
  END AS outcome,
  CASE
    WHEN status IS NULL THEN 'ATTENDANCE_MISSING'
    WHEN agency_status <> status THEN 'DUAL_ENTRY_MISMATCH'
    WHEN is_disputed THEN 'DISPUTED'
    WHEN host_id = responsible_id AND cardinality(cohost_ids) = 0 THEN NULL
    WHEN NOT settleable THEN 'OFFER_NOT_SETTLEABLE'
    WHEN NOT certified THEN 'NOT_CERTIFIED'
    WHEN lacks_contract THEN 'NO_COOPERATION_CONTRACT'
    WHEN host_id = responsible_id OR variant = 'COMPLEMENTARY' OR responsible_id = $1 THEN NULL
    WHEN NOT coalesce(responsible_co_use, false) THEN 'MAIN_LQE_MISSING_CLAUSE'
    WHEN NOT coalesce(host_co_use, false) THEN 'PARTNER_LQE_MISSING_CLAUSE'
  END AS reason,
  CASE WHEN variant = 'COMPLEMENTARY' AND host_id <> responsible_id OR responsible_id = $1 THEN $1::uuid ELSE responsible_id END AS debtor_id,
  -- TS-07: both funded by social spaces, and by different ones
  CASE WHEN responsible_funding = 'SOCIAL_SPACE_BUDGET' AND host_funding = 'SOCIAL_SPACE_BUDGET' AND responsible_space_id <> host_space_id
    THEN responsible_hour_rate END AS space_hour_rate
FROM (
  SELECT s.id AS session_id, s.date, s.start, s.minutes, r.id AS reservation_id, r.stay_id, r.code AS reservation_code, r.referral_id, f.code AS referral_code,
    r.offer_id, o.code AS offer_code, r.variant, f.responsible_id,
    f.legal_basis, f.municipality_ags, o.host_id, o.category, o.capacity, o.staff, o.settleable, o.cohost_ids, o.cohost_percents,
    p.status, a.status AS agency_status, c.id IS NOT NULL AS certified,
    n.id IS NOT NULL AS lacks_contract, q.session_id IS NOT NULL AS is_disputed, e.id AS decision_id, e.agreed_cents,
    main.co_use_outgoing AS responsible_co_use, main.funding AS responsible_funding, main.social_space_id AS responsible_space_id,
    main.hour_rate_eur AS responsible_hour_rate, partner.co_use_incoming AS host_co_use, partner.funding AS host_funding,
    partner.social_space_id AS host_space_id, partner.legal_bases AS host_legal_bases
  FROM referrals.referral_v f
  JOIN reservations.reservation_v r ON r.referral_id = f.id AND r.state = 'CONFIRMED' AND r.valid_from <= $3 AND (r.valid_to IS NULL OR r.valid_to >= $2)
  JOIN offers.offer_v o ON o.id = r.offer_id
  JOIN offers.session_v s ON s.offer_id = r.offer_id AND s.date BETWEEN $2 AND $3
    -- within a CASE it is taken to hold for half of the sessions; alone for one in two hundred, and the joins after it for loops over a few rows
    AND CASE WHEN r.days @> s.date THEN true ELSE false END
    AND (s.state = 'HELD' OR s.state = 'PLANNED' AND ${reach.recorded})
  LEFT JOIN care.attendance_v p ON p.session_id = s.id AND p.referral_id = r.referral_id AND p.recorded_by = 'PROVIDER'
  LEFT JOIN care.attendance_v a ON a.session_id = s.id AND a.referral_id = r.referral_id AND a.recorded_by = 'AGENCY'
  LEFT JOIN offers.certificate_v c ON c.offer_id = r.offer_id AND c.agency_id = $1 AND c.validity @> s.date ${reach.certificates}
  LEFT JOIN lacking n ON n.id = s.id
  LEFT JOIN agreements.agreement_v main ON main.agency_id = $1 AND main.provider_id = f.responsible_id AND main.validity @> s.date
  LEFT JOIN agreements.agreement_v partner ON partner.agency_id = $1 AND partner.provider_id = o.host_id AND partner.validity @> s.date
  LEFT JOIN disputed q ON q.reservation_id = r.id AND q.session_id = s.id
  LEFT JOIN decided e ON e.session_id = s.id AND e.reservation_id = r.id
  WHERE f.agency_id = $1 ${reach.reservations}
) u`;

export const SEAT_USES = seatUses(EVERYTHING);
/** The seat uses of the reservations in `scope` alone. */
export const SCOPED_SEAT_USES = seatUses(SCOPE);

/** The scope fields that a rate may name beside its category; each combination is an equality join of its own. */
const SCOPES = [
  { rate: 'offer_id', use: 'offer_id' },
  { rate: 'host_id', use: 'host_id' },
  { rate: 'user_id', use: 'debtor_id' },
];

function scopeJoin(mask: number, rates: string): string {
  const conditions = SCOPES.map(({ rate, use }, index) => (mask & (1 << index) ? `r.${rate} = k.${use}` : `r.${rate} IS NULL`));
  return `SELECT k.offer_id, k.debtor_id, r.id, r.code, r.unit, r.amount_cents, r.excused_percent, r.unexcused_percent, r.validity, r.specificity
    FROM pair k JOIN ${rates} r ON r.agency_id = $1 AND ${conditions.join(' AND ')} AND (r.category IS NULL OR r.category = k.category)`;
}

/** For each offer, debtor and day the most specific rate that is valid (offer 16, host 8, user 4, category 2). */
const pickRates = (rates: string): string => `
CREATE TEMPORARY TABLE picked_rate ON COMMIT DROP AS
WITH priced AS (
  SELECT DISTINCT offer_id, host_id, category, debtor_id, date FROM seat_use
  WHERE outcome IN ('SETTLEMENT', 'DIRECT_BILLING') AND NOT (outcome = 'SETTLEMENT' AND space_hour_rate IS NOT NULL)
), pair AS MATERIALIZED (
  SELECT DISTINCT offer_id, host_id, category, debtor_id FROM priced
), candidate AS MATERIALIZED (
  ${[0, 1, 2, 3, 4, 5, 6, 7].map((mask) => scopeJoin(mask, rates)).join('\n  UNION ALL ')}
)
SELECT DISTINCT ON (p.offer_id, p.debtor_id, p.date) p.offer_id, p.debtor_id, p.date,
  c.id AS rate_id, c.code AS rate_code, c.unit, c.amount_cents, c.excused_percent, c.unexcused_percent
FROM priced p JOIN candidate c ON c.offer_id = p.offer_id AND c.debtor_id = p.debtor_id AND c.validity @> p.date
ORDER BY p.offer_id, p.debtor_id, p.date, c.specificity DESC`;

export const RATES = pickRates('agreements.settlement_rate_v');
/** Rates of which one may be that of a seat use in `seat_use`: for a few uses the others need not be looked through again and again. */
export const NEAR_RATES = `
CREATE TEMPORARY TABLE proposed_rate ON COMMIT DROP AS
SELECT * FROM agreements.settlement_rate_v WHERE agency_id = $1
  AND (host_id IS NULL OR host_id = ANY (ARRAY(SELECT DISTINCT host_id FROM seat_use))) AND (user_id IS NULL OR user_id = ANY (ARRAY(SELECT DISTINCT debtor_id FROM seat_use)))
  AND (offer_id IS NULL OR offer_id = ANY (ARRAY(SELECT DISTINCT offer_id FROM seat_use)))`;

/** The same from the temporary table `proposed_rate`: rates as they would be. */
export const PROPOSED_RATES = pickRates('proposed_rate');

/** Uses that have a settlement rate, as far as the agency has one for them. */
const RATE_OF_USE = `r.offer_id = u.offer_id AND r.debtor_id = u.debtor_id AND r.date = u.date
    AND u.outcome IN ('SETTLEMENT', 'DIRECT_BILLING') AND NOT (u.outcome = 'SETTLEMENT' AND u.space_hour_rate IS NOT NULL)`;

/**
 * Lines of all seat uses: price as one exact fraction (numerator ÷ denominator), rounded once, half away from zero; where the sides of a
 * dispute have agreed upon cents, or two people of the agency have decided, these (unit AGREED where there is no rate).
 * SEAT_WEEK and COURSE count the first use of a reservation in the ISO week, or ever, among uses priced by that unit, of a stay that
 * was made longer by days that somebody was asked for as of one reservation;
 * they are looked up beside the other uses, which then pass through in one go, never held as a whole.
 */
export const LINES = `
WITH first_use AS MATERIALIZED (
  SELECT u.session_id, u.reservation_id, row_number() OVER (
    PARTITION BY u.stay_id, r.unit, CASE WHEN r.unit = 'SEAT_WEEK' THEN date_trunc('week', u.date) END ORDER BY u.date, u.start) = 1 AS is_first
  FROM seat_use u JOIN picked_rate r ON ${RATE_OF_USE} WHERE r.unit IN ('SEAT_WEEK', 'COURSE')
), rated AS (
  SELECT u.*, r.rate_id, r.rate_code, r.amount_cents, r.excused_percent, r.unexcused_percent,
    CASE WHEN u.outcome = 'SETTLEMENT' AND u.space_hour_rate IS NOT NULL THEN 'SOCIAL_SPACE_HOUR'
         WHEN u.outcome IN ('SETTLEMENT', 'DIRECT_BILLING') THEN coalesce(r.unit, CASE WHEN u.agreed_cents IS NOT NULL THEN 'AGREED' END) END AS unit
  FROM seat_use u LEFT JOIN picked_rate r ON ${RATE_OF_USE}
), fraction AS (
  SELECT d.*, f.is_first,
    CASE d.unit
      WHEN 'SEAT_SESSION' THEN 1
      WHEN 'AGREED' THEN 1
      WHEN 'SEAT_HOUR' THEN d.minutes::numeric / 60
      WHEN 'SOCIAL_SPACE_HOUR' THEN d.minutes::numeric / 60
      ELSE CASE WHEN f.is_first THEN 1 ELSE 0 END
    END AS quantity,
    CASE
      WHEN d.unit IN ('SEAT_WEEK', 'COURSE') OR d.status = 'ATTENDED' THEN 100
      WHEN d.unit = 'SOCIAL_SPACE_HOUR' THEN CASE d.status WHEN 'EXCUSED' THEN 0 ELSE 100 END
      ELSE CASE d.status WHEN 'EXCUSED' THEN d.excused_percent ELSE d.unexcused_percent END
    END AS percent
  FROM rated d LEFT JOIN first_use f ON f.session_id = d.session_id AND f.reservation_id = d.reservation_id
), priced AS (
  SELECT x.*,
    CASE WHEN x.unit IS NOT NULL AND x.agreed_cents IS NOT NULL THEN x.agreed_cents ELSE CASE x.unit
      WHEN 'SEAT_SESSION' THEN div(2 * x.amount_cents * x.percent + 100, 200)
      WHEN 'SEAT_HOUR' THEN div(2 * x.amount_cents::numeric * x.minutes * x.percent + 6000, 12000)
      WHEN 'SOCIAL_SPACE_HOUR' THEN div(2 * x.space_hour_rate * x.minutes * x.staff * x.percent + 60 * x.capacity, 120 * x.capacity)
      ELSE CASE WHEN x.is_first THEN x.amount_cents::numeric ELSE 0 END
    END::bigint END AS price
  FROM fraction x
)
SELECT session_id, reservation_id, referral_id, offer_id, offer_code, date, start, referral_code, reservation_code, rate_code,
  CASE WHEN missing THEN 'HELD' ELSE outcome END AS outcome,
  CASE WHEN missing THEN 'RATE_MISSING' ELSE reason END AS reason,
  CASE WHEN unit IS NOT NULL THEN debtor_id END AS debtor_id,
  CASE WHEN unit IS NOT NULL THEN host_id END AS creditor_id,
  rate_id, unit,
  CASE WHEN unit IS NOT NULL THEN round(quantity, 4) END AS quantity,
  status, coalesce(price, 0) AS cents,
  CASE WHEN coalesce(price, 0) = 0 THEN '{}'::uuid[] ELSE host_id || cohost_ids END AS share_ids,
  CASE WHEN coalesce(price, 0) = 0 THEN '{}'::bigint[]
       WHEN cardinality(cohost_ids) = 0 THEN ARRAY[price]
       ELSE (
         -- each share rounded down, the missing cents one by one to the largest remainders, host first, then as listed
         SELECT array_agg(part.floor + CASE WHEN part.rank <= part.lacking THEN 1 ELSE 0 END ORDER BY part.place)
         FROM (
           SELECT place, floor, row_number() OVER (ORDER BY remainder DESC, place) AS rank, q.price - sum(floor) OVER () AS lacking
           FROM (
             SELECT place, div(q.price * percent, 100)::bigint AS floor, q.price * percent - 100 * div(q.price * percent, 100) AS remainder
             FROM unnest((100 - (SELECT sum(x) FROM unnest(q.cohost_percents) AS x)) || q.cohost_percents) WITH ORDINALITY AS s(percent, place)
           ) cut
         ) part
       ) END AS share_cents,
  CASE WHEN unit IS NOT NULL THEN decision_id END AS decision_id
FROM (SELECT *, outcome IN ('SETTLEMENT', 'DIRECT_BILLING') AND unit IS NULL AS missing FROM priced) q`;
