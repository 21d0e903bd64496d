/**
 * How many searching referrals a draft offer would serve. Counted where nobody of the host can look, answered only in numbers
 * that are hidden under five and rounded down to multiples of five, and of what is coarse on both sides: at the edge of a
 * multiple a number jumps by a single referral, and whoever looks for the edge finds no more than a municipality and a year of birth.
 */
export const REACH = `
CREATE TYPE matching.reach_draft AS (n integer, criterion text, from_day date, to_day date, age_from integer, age_to integer, genders text[], languages text[],
  accessibility text[], contraindications text[], is_professional boolean, lat double precision, lon double precision, slots jsonb);
CREATE TYPE matching.reach_case AS (day date, birth_month date, gender text, languages text[], accessibility_needs text[], flags text[],
  child_protection_relevant boolean, availability text[], lat double precision, lon double precision, max_km double precision, relaxed jsonb);

-- Under five nothing is told, not even whether there is anybody. Rounding alone does not hide a single referral: where four
-- others stand behind a number, it decides between nothing and five. So what is compared has to be coarse, too (reach_of_draft).
CREATE FUNCTION matching.shown_count(n bigint) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN n >= 5 THEN (n - n % 5)::integer END
$$;

-- Every slot of the draft lies in a window: one of the referral's, or one that was added by a relaxation.
CREATE FUNCTION matching.fits_slots(availability text[], relaxed jsonb, slots jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT NOT EXISTS (
    SELECT 1 FROM jsonb_to_recordset(slots) AS s(weekday integer, from_minute integer, to_minute integer)
    WHERE NOT EXISTS (
      SELECT 1 FROM unnest(availability || ARRAY(SELECT jsonb_array_elements_text(CASE jsonb_typeof(relaxed #> '{SCHEDULE,windows}') WHEN 'array'
        THEN relaxed #> '{SCHEDULE,windows}' ELSE '[]' END))) AS w(text)
      WHERE array_position(ARRAY['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], left(w.text, 2)) = s.weekday
        AND substr(w.text, 4, 2)::int * 60 + substr(w.text, 7, 2)::int <= s.from_minute
        AND s.to_minute <= substr(w.text, 10, 2)::int * 60 + substr(w.text, 13, 2)::int))
$$;

-- One criterion of exchange-format.md section 3 for one referral and one draft, relaxations included.
CREATE FUNCTION matching.draft_fits(code text, c matching.reach_case, d matching.reach_draft) RETURNS boolean LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE outside double precision;
BEGIN
  IF code IN ('AGE', 'TOO_FAR') THEN
    IF code = 'AGE' THEN
      outside := extract(year FROM c.day) - extract(year FROM c.birth_month) - CASE WHEN extract(month FROM c.day) < extract(month FROM c.birth_month) THEN 1 ELSE 0 END;
      outside := CASE WHEN outside < d.age_from THEN d.age_from - outside WHEN outside > d.age_to THEN outside - d.age_to ELSE 0 END;
      RETURN outside = 0 OR c.relaxed ? 'AGE' AND outside <= coalesce((c.relaxed #>> '{AGE,years}')::double precision, 'Infinity');
    END IF;
    IF d.lat IS NULL OR c.max_km IS NULL THEN RETURN true; END IF;
    outside := sin(radians(d.lat - c.lat) / 2) ^ 2 + cos(radians(c.lat)) * cos(radians(d.lat)) * sin(radians(d.lon - c.lon) / 2) ^ 2;
    outside := 2 * 6371.0088 * asin(least(1, sqrt(outside)));
    RETURN outside <= c.max_km OR c.relaxed ? 'TOO_FAR' AND outside <= coalesce((c.relaxed #>> '{TOO_FAR,km}')::double precision, 'Infinity');
  END IF;
  IF code = 'GENDER' THEN RETURN cardinality(d.genders) = 0 OR coalesce(c.gender = ANY (d.genders), false) OR c.relaxed ? 'GENDER'; END IF;
  IF code = 'LANGUAGE' THEN RETURN c.languages && d.languages OR c.relaxed ? 'LANGUAGE'; END IF;
  IF code = 'ACCESSIBILITY' THEN RETURN c.accessibility_needs <@ d.accessibility; END IF;
  IF code = 'CONTRAINDICATION' THEN RETURN NOT c.flags && d.contraindications; END IF;
  IF code = 'QUALIFICATION' THEN RETURN d.is_professional OR NOT c.child_protection_relevant; END IF;
  -- SCHEDULE
  RETURN cardinality(c.availability) = 0 OR jsonb_array_length(d.slots) = 0
    OR coalesce(jsonb_typeof(c.relaxed #> '{SCHEDULE,windows}') = 'null', false) OR matching.fits_slots(c.availability, c.relaxed, d.slots);
END $$;

-- The main point of the municipality that lies next.
CREATE FUNCTION matching.main_point(lat double precision, lon double precision) RETURNS TABLE (lat double precision, lon double precision)
LANGUAGE sql STABLE SET search_path = pg_catalog, matching AS $$
  SELECT p.lat, p.lon FROM platform.place p WHERE p.main AND $1 IS NOT NULL AND $2 IS NOT NULL
  ORDER BY (p.lat - $1) ^ 2 + ((p.lon - $2) * cos(radians($1))) ^ 2, p.ags LIMIT 1
$$;

-- The drafts as far as a host may ask: for the place of the first the main point of the municipality that lies next, from today or the first
-- day of another month on, to the last day of a month, with times of the week that begin and end at half hours.
CREATE FUNCTION matching.coarse_drafts(drafts jsonb) RETURNS jsonb LANGUAGE sql STABLE SET search_path = pg_catalog, matching AS $$
  SELECT jsonb_agg(to_jsonb(d) || jsonb_build_object('lat', p.lat, 'lon', p.lon,
    'from_day', CASE WHEN date_trunc('month', d.from_day) = date_trunc('month', identity.today()) THEN identity.today() ELSE date_trunc('month', d.from_day)::date END,
    'to_day', (date_trunc('month', d.to_day) + interval '1 month - 1 day')::date,
    'slots', (SELECT coalesce(jsonb_agg(jsonb_build_object('weekday', s.weekday, 'from_minute', s.from_minute / 30 * 30, 'to_minute', (s.to_minute + 29) / 30 * 30)), '[]')
      FROM jsonb_to_recordset(d.slots) AS s(weekday integer, from_minute integer, to_minute integer))))
  FROM jsonb_populate_recordset(NULL::matching.reach_draft, drafts) AS d
  LEFT JOIN (SELECT m.lat, m.lon FROM jsonb_populate_recordset(NULL::matching.reach_draft, drafts) AS f CROSS JOIN LATERAL matching.main_point(f.lat, f.lon) m
    WHERE f.n = 0 LIMIT 1) p ON true
$$;

-- How often an organisation has asked since its hour began.
CREATE TABLE matching.reach_preview (
  organisation_id uuid PRIMARY KEY,
  began_at timestamptz NOT NULL,
  previews integer NOT NULL CHECK (previews BETWEEN 1 AND 60)
);
ALTER TABLE matching.reach_preview ENABLE ROW LEVEL SECURITY;
CREATE POLICY reach_preview_operator ON matching.reach_preview USING ((SELECT platform.is_operator()));

-- The exact numbers, of what whoever runs it may see: a host sees none of these referrals, so only reach_of_draft gives it an
-- answer. drafts: number 0 is the draft itself, the others each change one criterion of it. Rows: CONSIDERED, SERVED, a criterion
-- that alone is failed (of number 0), and SERVED by each of the others.
-- Considered are referrals in search of agencies that may use the host's groups on the first day (in their network, or with an
-- agreement), that want a seat while the draft takes place, and are approved then. Referrals of the host's own are left out: it
-- sees them one by one, and could reckon back to the others with them.
-- coarse: a referral is where its municipality's main point is, and as old as on 1 July of the year of that first day.
CREATE FUNCTION matching.reach_counts(host uuid, drafts jsonb, coarse boolean DEFAULT false) RETURNS TABLE (n integer, what text, referrals bigint)
LANGUAGE sql STABLE SET search_path = pg_catalog, matching AS $$
  WITH drafts AS MATERIALIZED (
    SELECT d FROM jsonb_populate_recordset(NULL::matching.reach_draft, drafts) AS d
  ), agencies AS (
    SELECT m.agency_id FROM identity.network_membership_v m WHERE m.provider_id = host
    UNION SELECT a.agency_id FROM agreements.agreement_terms_v a WHERE a.provider_id = host
  ), cases AS (
    SELECT r.id, r.agency_id, r.responsible_id, r.legal_basis, r.purpose, c.day,
      ROW(CASE WHEN coarse THEN make_date(extract(year FROM c.day)::int, 7, 1) ELSE c.day END, r.birth_month, r.gender, r.languages, r.accessibility_needs, r.flags,
        r.child_protection_relevant, r.availability, CASE WHEN coarse THEN p.lat ELSE r.lat END, CASE WHEN coarse THEN p.lon ELSE r.lon END, r.max_km,
        coalesce((SELECT jsonb_object_agg(x.criterion, jsonb_build_object('km', x.up_to_km, 'years', x.up_to_years, 'windows', x.windows))
          FROM matching.relaxation x WHERE x.referral_id = r.id AND x.withdrawn_at IS NULL), '{}'))::matching.reach_case AS facts
    FROM drafts d JOIN referrals.referral_v r ON r.state = 'SEARCHING' AND r.agency_id IN (SELECT agency_id FROM agencies) AND r.responsible_id <> host
    CROSS JOIN LATERAL (SELECT greatest(r.wanted_from, (d.d).from_day) AS day) c
    LEFT JOIN LATERAL (
      SELECT m.lat, m.lon FROM platform.place m WHERE coarse AND m.main AND m.ags = r.municipality_ags
      UNION ALL SELECT m.lat, m.lon FROM matching.main_point(r.lat, r.lon) m WHERE coarse
      LIMIT 1) p ON true
    WHERE (d.d).n = 0 AND c.day < r.wanted_from + least(r.weeks, 5000) * 7 AND c.day <= coalesce((d.d).to_day, c.day)
      AND r.approved_from <= c.day AND c.day <= coalesce(r.approved_to, c.day)
  ), known AS (
    SELECT c.facts, c.responsible_id = c.agency_id AS is_agencys, c.legal_basis, c.purpose, own.legal_bases, own.co_use_outgoing, hosts.co_use_incoming
    FROM cases c
    LEFT JOIN LATERAL (SELECT a.legal_bases, a.co_use_outgoing FROM agreements.agreement_terms_v a
      WHERE a.agency_id = c.agency_id AND a.provider_id = c.responsible_id AND a.validity @> c.day LIMIT 1) own ON true
    LEFT JOIN LATERAL (SELECT a.co_use_incoming FROM agreements.agreement_terms_v a
      WHERE a.agency_id = c.agency_id AND a.provider_id = host AND a.validity @> c.day LIMIT 1) hosts ON true
    WHERE hosts.co_use_incoming IS NOT NULL OR EXISTS (
      SELECT 1 FROM identity.network_membership_v m WHERE m.agency_id = c.agency_id AND m.provider_id = host AND m.validity @> c.day)
  ), judged AS MATERIALIZED (
    SELECT k.facts, array_remove(ARRAY[
        CASE WHEN NOT (k.is_agencys OR k.purpose = 'RELIEF' OR coalesce(k.legal_basis = ANY (k.legal_bases), false)) THEN 'LEGAL_BASIS_NOT_COVERED' END,
        CASE WHEN NOT (k.is_agencys OR coalesce(k.co_use_outgoing, false)) THEN 'MAIN_LQE_MISSING_CLAUSE' END,
        CASE WHEN NOT (k.is_agencys OR coalesce(k.co_use_incoming, false)) THEN 'PARTNER_LQE_MISSING_CLAUSE' END], NULL)
      || ARRAY(SELECT code FROM unnest(ARRAY['AGE', 'GENDER', 'LANGUAGE', 'ACCESSIBILITY', 'CONTRAINDICATION', 'QUALIFICATION', 'SCHEDULE', 'TOO_FAR']) AS code
        WHERE NOT matching.draft_fits(code, k.facts, d.d)) AS failed
    FROM known k JOIN drafts d ON (d.d).n = 0
  )
  SELECT 0, 'CONSIDERED', count(*) FROM judged
  UNION ALL SELECT 0, 'SERVED', count(*) FROM judged j WHERE j.failed = '{}'
  UNION ALL SELECT 0, j.failed[1], count(*) FROM judged j WHERE cardinality(j.failed) = 1 GROUP BY j.failed[1]
  UNION ALL SELECT (d.d).n, 'SERVED', count(j.failed) FROM drafts d
    LEFT JOIN judged j ON (j.failed = '{}' OR j.failed = ARRAY[(d.d).criterion]) AND matching.draft_fits((d.d).criterion, j.facts, d.d)
    WHERE (d.d).n > 0 GROUP BY (d.d).n
$$;

-- What a host is told: for itself, of referrals that it may not see, numbers that are hidden under five (null) and rounded down, of
-- coarse drafts and coarse referrals. At most sixty times in an hour; then no row at all (else there is always CONSIDERED).
CREATE FUNCTION matching.reach_of_draft(drafts jsonb) RETURNS TABLE (n integer, what text, referrals integer)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, matching AS $$
#variable_conflict use_column
DECLARE
  host constant uuid := platform.current_organisation();
  hour_ago constant timestamptz := platform.now() - interval '1 hour';
BEGIN
  IF host IS NULL THEN RETURN; END IF;
  IF jsonb_array_length(drafts) > 150 THEN
    RAISE EXCEPTION 'A draft is asked about with at most 150 changes' USING ERRCODE = '22023';
  END IF;
  INSERT INTO matching.reach_preview AS p (organisation_id, began_at, previews) VALUES (host, platform.now(), 1)
  ON CONFLICT (organisation_id) DO UPDATE SET began_at = CASE WHEN p.began_at <= hour_ago THEN excluded.began_at ELSE p.began_at END,
    previews = CASE WHEN p.began_at <= hour_ago THEN 1 ELSE p.previews + 1 END
  WHERE p.previews < 60 OR p.began_at <= hour_ago;
  IF NOT FOUND THEN RETURN; END IF;
  RETURN QUERY SELECT c.n, c.what, matching.shown_count(c.referrals) FROM matching.reach_counts(host, matching.coarse_drafts(drafts), true) c;
END $$;
`;
