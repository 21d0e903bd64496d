/**
 * How many searching referrals a draft offer would serve. Counted where nobody of the host can look, and answered only in numbers
 * that are hidden under five and rounded down to multiples of five.
 */
export const REACH = `
CREATE TYPE matching.reach_draft AS (n integer, criterion text, from_day date, to_day date, age_from integer, age_to integer, genders text[], languages text[],
  accessibility text[], contraindications text[], is_professional boolean, lat double precision, lon double precision, slots jsonb);
CREATE TYPE matching.reach_case AS (day date, birth_month date, gender text, languages text[], accessibility_needs text[], flags text[],
  child_protection_relevant boolean, availability text[], lat double precision, lon double precision, max_km double precision, relaxed jsonb);

-- Under five nothing is told, not even whether there is anybody. Rounded down, so that whoever asks again with a slightly
-- different draft does not learn of a single referral by the difference.
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

-- The exact numbers, of what whoever runs it may see: a host sees none of these referrals, so only reach_of_draft gives it an
-- answer. drafts: number 0 is the draft itself, the others each change one criterion of it. Rows: CONSIDERED, SERVED, a criterion
-- that alone is failed (of number 0), and SERVED by each of the others.
-- Considered are referrals in search of agencies that may use the host's groups on the first day (in their network, or with an
-- agreement), that want a seat while the draft takes place, and are approved then. Referrals of the host's own are left out: it
-- sees them one by one, and could reckon back to the others with them.
CREATE FUNCTION matching.reach_counts(host uuid, drafts jsonb) RETURNS TABLE (n integer, what text, referrals bigint)
LANGUAGE sql STABLE SET search_path = pg_catalog, matching AS $$
  WITH drafts AS MATERIALIZED (
    SELECT d FROM jsonb_populate_recordset(NULL::matching.reach_draft, drafts) AS d
  ), agencies AS (
    SELECT m.agency_id FROM identity.network_membership_v m WHERE m.provider_id = host
    UNION SELECT a.agency_id FROM agreements.agreement_terms_v a WHERE a.provider_id = host
  ), cases AS (
    SELECT r.id, r.agency_id, r.responsible_id, r.legal_basis, r.purpose, c.day,
      ROW(c.day, r.birth_month, r.gender, r.languages, r.accessibility_needs, r.flags, r.child_protection_relevant, r.availability, r.lat, r.lon, r.max_km,
        coalesce((SELECT jsonb_object_agg(x.criterion, jsonb_build_object('km', x.up_to_km, 'years', x.up_to_years, 'windows', x.windows))
          FROM matching.relaxation x WHERE x.referral_id = r.id AND x.withdrawn_at IS NULL), '{}'))::matching.reach_case AS facts
    FROM drafts d JOIN referrals.referral_v r ON r.state = 'SEARCHING' AND r.agency_id IN (SELECT agency_id FROM agencies) AND r.responsible_id <> host
    CROSS JOIN LATERAL (SELECT greatest(r.wanted_from, (d.d).from_day) AS day) c
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

-- What a host is told: for itself, of referrals that it may not see, numbers that are hidden under five (null) and rounded down.
CREATE FUNCTION matching.reach_of_draft(drafts jsonb) RETURNS TABLE (n integer, what text, referrals integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, matching AS $$
  SELECT c.n, c.what, matching.shown_count(c.referrals) FROM matching.reach_counts(platform.current_organisation(), drafts) c
$$;
`;
