import type { MigrationInterface, QueryRunner } from 'typeorm';
import { REACH } from './0041-reach.js';

/** What a draft would reach, how neutral the ranking is in practice (GZ-16), and what was searched in vain (§ 64 (3) SGB VIII). */
export class MatchingReports1764000000041 implements MigrationInterface {
  readonly name = 'MatchingReports1764000000041';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REACH);
    await runner.query(NEUTRALITY);
    await runner.query(NEUTRALITY_GUARDS);
    await runner.query(NEUTRALITY_REPORT);
    await runner.query(DEMAND);
  }

  async down(): Promise<void> {
    throw new Error('Declined offers would be forgotten: there is no way back.');
  }
}

const NEUTRALITY = `
-- Which offers were shown to a person for a referral: once a day, with the best place that the offer had in the ranking.
CREATE TABLE matching.shown (
  referral_id uuid NOT NULL,
  offer_id uuid NOT NULL,
  day date NOT NULL,
  agency_id uuid NOT NULL,
  host_id uuid NOT NULL,
  best_rank integer NOT NULL CHECK (best_rank >= 1),
  PRIMARY KEY (referral_id, offer_id, day)
);
CREATE INDEX shown_day_idx ON matching.shown (agency_id, day);
CREATE INDEX shown_old_idx ON matching.shown (day);

-- Which offer was taken: written with the reservation. The rank is that at which it was shown last; null: it was never shown.
CREATE TABLE matching.choice (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  referral_id uuid NOT NULL,
  offer_id uuid NOT NULL,
  agency_id uuid NOT NULL,
  host_id uuid NOT NULL,
  rank integer CHECK (rank >= 1),
  -- The family had wished for it (§ 5 SGB VIII).
  wished boolean NOT NULL,
  day date NOT NULL,
  -- However often it was reserved and cancelled on a day: it was chosen once.
  UNIQUE (referral_id, offer_id, day)
);
CREATE INDEX choice_day_idx ON matching.choice (agency_id, day);

-- Which offer was declined for a referral, and why, in a code. It stays in the ranking. Never changed, only withdrawn.
CREATE TABLE matching.decline (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  referral_id uuid NOT NULL,
  offer_id uuid NOT NULL,
  agency_id uuid NOT NULL,
  host_id uuid NOT NULL,
  reason text NOT NULL CHECK (reason IN ('FAMILY_DECLINED', 'TOO_FAR_IN_PRACTICE', 'TIMES', 'GROUP_DOES_NOT_SUIT', 'HOST_DECLINED', 'OTHER')),
  declined_by text NOT NULL,
  declined_at timestamptz NOT NULL DEFAULT platform.now(),
  withdrawn_by text,
  withdrawn_at timestamptz,
  CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL))
);
CREATE UNIQUE INDEX decline_one_idx ON matching.decline (referral_id, offer_id) WHERE withdrawn_at IS NULL;
CREATE INDEX decline_agency_idx ON matching.decline (agency_id, declined_at);
`;

const NEUTRALITY_GUARDS = `
CREATE FUNCTION matching.guard_decline() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.withdrawn_at IS NOT NULL
    OR (to_jsonb(OLD) - ARRAY['withdrawn_by', 'withdrawn_at']) <> (to_jsonb(NEW) - ARRAY['withdrawn_by', 'withdrawn_at']) THEN
    RAISE EXCEPTION 'That an offer was declined is withdrawn, not changed' USING ERRCODE = '23514', CONSTRAINT = 'decline_kept';
  END IF;
  RETURN NEW;
END $$;
-- Nobody declines in another's name, and what was shown or chosen was so today.
CREATE FUNCTION matching.stamp_decline() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT identity.is_service() THEN RETURN NEW; END IF;
  IF TG_OP = 'INSERT' THEN
    NEW.declined_by := coalesce(platform.current_actor(), '');
    NEW.declined_at := platform.now();
    NEW.withdrawn_by := NULL; NEW.withdrawn_at := NULL;
  ELSIF NEW.withdrawn_at IS NOT NULL OR NEW.withdrawn_by IS NOT NULL THEN
    NEW.withdrawn_by := coalesce(platform.current_actor(), '');
    NEW.withdrawn_at := platform.now();
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER decline_stamp BEFORE INSERT OR UPDATE ON matching.decline FOR EACH ROW EXECUTE FUNCTION matching.stamp_decline();
CREATE FUNCTION matching.stamp_day() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF identity.is_service() THEN NEW.day := identity.today(); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER shown_stamp BEFORE INSERT ON matching.shown FOR EACH ROW EXECUTE FUNCTION matching.stamp_day();
CREATE TRIGGER choice_stamp BEFORE INSERT ON matching.choice FOR EACH ROW EXECUTE FUNCTION matching.stamp_day();
CREATE TRIGGER decline_kept BEFORE UPDATE OR DELETE ON matching.decline FOR EACH ROW EXECUTE FUNCTION matching.guard_decline();
CREATE TRIGGER choice_append_only BEFORE UPDATE OR DELETE ON matching.choice FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();

-- Seen and written by those who see the referral, in the name of its agency and of the offer's host; never by the host.
${['shown', 'choice', 'decline']
  .map(
    (table) => `ALTER TABLE matching.${table} ENABLE ROW LEVEL SECURITY;
CREATE POLICY ${table}_read ON matching.${table} FOR SELECT USING ((SELECT platform.is_operator()) OR agency_id = (SELECT platform.current_organisation())
  OR EXISTS (SELECT 1 FROM referrals.referral_v r WHERE r.id = referral_id));
CREATE POLICY ${table}_insert ON matching.${table} FOR INSERT WITH CHECK (
  EXISTS (SELECT 1 FROM referrals.referral_v r WHERE r.id = referral_id AND r.agency_id = ${table}.agency_id)
  AND EXISTS (SELECT 1 FROM offers.offer_v o WHERE o.id = offer_id AND o.host_id = ${table}.host_id));
SELECT identity.keep_parties('matching.${table}');`,
  )
  .join('\n')}
CREATE POLICY shown_update ON matching.shown FOR UPDATE USING (EXISTS (SELECT 1 FROM referrals.referral_v r WHERE r.id = referral_id));
CREATE POLICY decline_update ON matching.decline FOR UPDATE USING (EXISTS (SELECT 1 FROM referrals.referral_v r WHERE r.id = referral_id));
-- After 13 months nobody needs to know any more what was shown for whom.
CREATE POLICY shown_delete ON matching.shown FOR DELETE USING ((SELECT platform.is_operator()));
`;

const NEUTRALITY_REPORT = `
-- How often each provider was shown, shown first, chosen, chosen by the family's wish, and declined (by reason), from one day to another,
-- both included. host_id null: all providers together. For the agency every provider of its market, exact. For a provider of
-- that market its own numbers and those of all, hidden (null) where fewer than five referrals stand behind them, or behind
-- what is left of all without its own; rounded down, so that two spans do not tell of the days between them. Else nothing.
CREATE FUNCTION matching.neutrality_of(agency uuid, first_day date, last_day date) RETURNS TABLE (host_id uuid, what text, events integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, matching AS $$
  WITH asker AS (
    SELECT platform.is_operator() OR platform.current_organisation() = agency AS is_agency, platform.current_organisation() AS id
  ), event AS (
    SELECT s.host_id, s.referral_id, w.what FROM matching.shown s CROSS JOIN LATERAL (VALUES ('SHOWN'), (CASE WHEN s.best_rank = 1 THEN 'SHOWN_FIRST' END)) w(what)
    WHERE s.agency_id = agency AND s.day BETWEEN first_day AND last_day AND w.what IS NOT NULL
    UNION ALL SELECT c.host_id, c.referral_id, w.what FROM matching.choice c CROSS JOIN LATERAL (VALUES ('CHOSEN'), (CASE WHEN c.wished THEN 'WISHED' END)) w(what)
    WHERE c.agency_id = agency AND c.day BETWEEN first_day AND last_day AND w.what IS NOT NULL
    UNION ALL SELECT d.host_id, d.referral_id, w.what FROM matching.decline d CROSS JOIN LATERAL (VALUES ('DECLINED'), ('DECLINED_' || d.reason)) w(what)
    WHERE d.agency_id = agency AND d.withdrawn_at IS NULL AND (d.declined_at AT TIME ZONE 'Europe/Berlin')::date BETWEEN first_day AND last_day
  ), market AS (
    SELECT m.provider_id AS host_id FROM identity.network_membership_v m WHERE m.agency_id = agency AND m.validity && daterange(first_day, last_day, '[]')
    UNION SELECT a.provider_id FROM agreements.agreement_terms_v a WHERE a.agency_id = agency AND a.validity && daterange(first_day, last_day, '[]')
    UNION SELECT e.host_id FROM event e
  ), offer AS (
    SELECT o.host_id, count(*)::int AS offers FROM offers.offer_v o JOIN market USING (host_id)
    WHERE (o.archived_at IS NULL OR (o.archived_at AT TIME ZONE 'Europe/Berlin')::date >= first_day)
      AND EXISTS (SELECT 1 FROM offers.certificate_v c WHERE c.offer_id = o.id AND c.agency_id = agency AND c.validity && daterange(first_day, last_day, '[]'))
    GROUP BY o.host_id
  ), cell AS (
    SELECT e.host_id, e.what, count(*) AS events, count(DISTINCT e.referral_id) AS referrals FROM event e GROUP BY e.host_id, e.what
  ), total AS (
    SELECT e.what, count(*) AS events, count(DISTINCT e.referral_id) AS referrals,
      count(DISTINCT e.referral_id) FILTER (WHERE e.host_id <> a.id) AS others FROM event e CROSS JOIN asker a GROUP BY e.what
  )
  SELECT m.host_id, 'OFFERS', coalesce(o.offers, 0) FROM market m LEFT JOIN offer o USING (host_id) CROSS JOIN asker a WHERE a.is_agency OR m.host_id = a.id
  UNION ALL
  SELECT NULL, 'OFFERS', coalesce((SELECT sum(o.offers)::int FROM offer o), 0) FROM asker a WHERE a.is_agency OR EXISTS (SELECT 1 FROM market m WHERE m.host_id = a.id)
  UNION ALL
  SELECT c.host_id, c.what, CASE WHEN a.is_agency THEN c.events::int WHEN c.referrals >= 5 THEN matching.shown_count(c.events) END
  FROM cell c CROSS JOIN asker a WHERE a.is_agency OR c.host_id = a.id
  UNION ALL
  SELECT NULL, t.what, CASE WHEN a.is_agency THEN t.events::int WHEN t.referrals >= 5 AND t.others >= 5 THEN matching.shown_count(t.events) END
  FROM total t CROSS JOIN asker a WHERE a.is_agency OR EXISTS (SELECT 1 FROM market m WHERE m.host_id = a.id)
$$;
`;

const DEMAND = `
-- Searches without a match in the month that runs. No id of a referral: only a mark that counts it once, made with a secret of the
-- month. Neither outlives the month: then the rows become numbers (unmet_need) and are deleted with their secret (§ 64 (3) SGB VIII).
CREATE TABLE matching.vain_key (month date PRIMARY KEY CHECK (extract(day FROM month) = 1), key bytea NOT NULL CHECK (length(key) = 32));
CREATE TABLE matching.vain_search (
  -- Random, not by time: an order would tell which search was noted when.
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  agency_id uuid NOT NULL,
  month date NOT NULL REFERENCES matching.vain_key,
  mark bytea NOT NULL,
  municipality_ags text NOT NULL,
  age_band text NOT NULL CHECK (age_band IN ('AGE_0_5', 'AGE_6_9', 'AGE_10_13', 'AGE_14_17', 'AGE_18_UP')),
  topics text[] NOT NULL,
  UNIQUE (month, mark)
);
CREATE INDEX vain_search_agency_idx ON matching.vain_search (agency_id, month);

-- What was searched in vain in a month that is over, by municipality, age band and topic, and in all. Null: hidden, under five or so
-- that no other can be reckoned back. The numbers behind it are nowhere.
CREATE TABLE matching.unmet_need (
  agency_id uuid NOT NULL,
  month date NOT NULL CHECK (extract(day FROM month) = 1),
  dimension text NOT NULL CHECK (dimension IN ('TOTAL', 'MUNICIPALITY', 'AGE', 'TOPIC')),
  code text NOT NULL,
  searches integer CHECK (searches >= 5),
  PRIMARY KEY (agency_id, month, dimension, code)
);

-- Notes searches of the asker's that ended without a match, each once in a month. The number of those that are new.
CREATE FUNCTION matching.note_vain(referral_ids uuid[]) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, matching AS $$
DECLARE
  today constant date := (platform.now() AT TIME ZONE 'Europe/Berlin')::date;
  this_month constant date := date_trunc('month', today::timestamp)::date;
  noted integer;
BEGIN
  INSERT INTO matching.vain_key AS k (month, key) VALUES (this_month, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) ON CONFLICT DO NOTHING;
  INSERT INTO matching.vain_search (agency_id, month, mark, municipality_ags, age_band, topics)
  SELECT r.agency_id, this_month, sha256(k.key || uuid_send(r.id)), r.municipality_ags,
    CASE WHEN a.years < 6 THEN 'AGE_0_5' WHEN a.years < 10 THEN 'AGE_6_9' WHEN a.years < 14 THEN 'AGE_10_13' WHEN a.years < 18 THEN 'AGE_14_17' ELSE 'AGE_18_UP' END,
    ARRAY(SELECT DISTINCT topic FROM unnest(r.needs) AS topic ORDER BY topic)
  FROM referrals.referral_v r JOIN matching.vain_key k ON k.month = this_month
  CROSS JOIN LATERAL (SELECT extract(year FROM age(today::timestamp, r.birth_month::timestamp)) AS years) a
  WHERE r.id = ANY (referral_ids) AND r.state = 'SEARCHING' AND (platform.is_operator() OR r.agency_id = platform.current_organisation())
  ON CONFLICT (month, mark) DO NOTHING;
  GET DIAGNOSTICS noted = ROW_COUNT;
  RETURN noted;
END $$;

ALTER TABLE matching.vain_key ENABLE ROW LEVEL SECURITY;
CREATE POLICY vain_key_operator ON matching.vain_key USING ((SELECT platform.is_operator()));
ALTER TABLE matching.vain_search ENABLE ROW LEVEL SECURITY;
CREATE POLICY vain_search_operator ON matching.vain_search USING ((SELECT platform.is_operator()));
SELECT identity.keep_parties('matching.vain_search');
ALTER TABLE matching.unmet_need ENABLE ROW LEVEL SECURITY;
CREATE POLICY unmet_need_read ON matching.unmet_need FOR SELECT USING ((SELECT platform.is_operator()) OR agency_id = (SELECT platform.current_organisation()));
CREATE POLICY unmet_need_insert ON matching.unmet_need FOR INSERT WITH CHECK ((SELECT platform.is_operator()));
SELECT identity.keep_parties('matching.unmet_need');
`;
