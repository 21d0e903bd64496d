import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the organisations of a month see of it: whoever would pay for a held line and its host see that line, and by it the run and the month; and
 * both write about their own pairs and lines, too.
 */
export class MonthParties1764000000076 implements MigrationInterface {
  readonly name = 'MonthParties1764000000076';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(HELD);
    await runner.query(COMMENTS);
  }

  async down(): Promise<void> {
    throw new Error('Who has written which comment would be lost: there is no way back.');
  }
}

const OWN = '(SELECT platform.current_organisation())';
const OPERATOR = '(SELECT platform.is_operator())';

/** Who would pay for the use of a reservation v of a referral f with an offer o (exchange-format.md, section 5, step 7). */
const PAYER = `CASE WHEN v.variant = 'COMPLEMENTARY' AND o.host_id <> f.responsible_id OR f.responsible_id = f.agency_id THEN f.agency_id ELSE f.responsible_id END`;
const SIDES = `reservations.reservation_v v JOIN referrals.referral_v f ON f.id = v.referral_id JOIN offers.offer_v o ON o.id = v.offer_id`;
const definer = `LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, settlement`;

const HELD = `
-- Of held lines alone, which are few: the others cost nothing to write.
CREATE INDEX line_held_idx ON settlement.line (run_id, reservation_id) WHERE outcome = 'HELD';

-- A held line names nobody, for who owes is not worked out yet. Who would pay and who hosts is said by the records of today: a host does not see
-- the case and would not learn it from them, but from the line once it is priced.
CREATE FUNCTION settlement.is_side_of(reservation uuid) RETURNS boolean ${definer} AS $$
  SELECT EXISTS (SELECT 1 FROM ${SIDES} WHERE v.id = reservation AND platform.current_organisation() IN (o.host_id, ${PAYER}))
$$;

-- The two sides of the held lines of a run, by reservation: all for the agency, for others those of which they are a side.
CREATE FUNCTION settlement.held_sides(run uuid) RETURNS TABLE (reservation_id uuid, payer_id uuid, host_id uuid) ${definer} ROWS 100 AS $$
  SELECT s.id, s.payer_id, s.host_id FROM (
    SELECT v.id, f.agency_id, ${PAYER} AS payer_id, o.host_id
    FROM (SELECT DISTINCT l.reservation_id FROM settlement.line l WHERE l.run_id = run AND l.outcome = 'HELD') h JOIN ${SIDES} ON v.id = h.reservation_id
  ) s WHERE ${OPERATOR} OR ${OWN} IN (s.agency_id, s.payer_id, s.host_id)
$$;

-- Asked of held lines alone.
CREATE POLICY line_party_held ON settlement.line FOR SELECT USING (CASE WHEN outcome = 'HELD' THEN settlement.is_side_of(reservation_id) ELSE false END);

-- A provider sees the month and the run also where all that it has in it is held. Asked after settlement.is_party.
CREATE FUNCTION settlement.is_held_party(run uuid) RETURNS boolean ${definer} AS $$
  SELECT EXISTS (SELECT 1 FROM settlement.held_sides(run) h WHERE ${OWN} IN (h.payer_id, h.host_id))
$$;
CREATE POLICY clearing_run_party_held ON settlement.clearing_run FOR SELECT USING (settlement.is_held_party(id));
CREATE POLICY month_party_held ON settlement.month FOR SELECT USING (settlement.is_held_party(run_id));
`;

const COMMENTS = `
-- For whom it was written: the agency, or a party of the pair or line. Until now the agency alone wrote.
ALTER TABLE settlement.review_comment ADD COLUMN organisation_id uuid;
ALTER TABLE settlement.review_comment DISABLE TRIGGER review_comment_append_only;
UPDATE settlement.review_comment SET organisation_id = agency_id;
ALTER TABLE settlement.review_comment ENABLE TRIGGER review_comment_append_only;
ALTER TABLE settlement.review_comment ALTER COLUMN organisation_id SET NOT NULL;
CREATE INDEX review_comment_author_idx ON settlement.review_comment (organisation_id, agency_id, period) WHERE organisation_id <> agency_id;

-- As in 0069, and for whom it is written; parties of a held line are those who would pay and host. It looks at all lines, whoever writes.
CREATE OR REPLACE FUNCTION settlement.stamp_review_comment() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, settlement AS $$
DECLARE run uuid := (SELECT m.run_id FROM settlement.month m WHERE m.agency_id = NEW.agency_id AND m.period = NEW.period);
BEGIN
  NEW.author := coalesce(platform.current_actor(), NEW.author);
  NEW.organisation_id := coalesce(platform.current_organisation(), NEW.agency_id);
  NEW.at := platform.now();
  NEW.party_ids := '{}';
  IF NEW.first_id IS NOT NULL THEN
    NEW.party_ids := ARRAY[NEW.first_id, NEW.second_id];
  ELSIF NEW.session_id IS NOT NULL THEN
    IF NOT EXISTS (SELECT 1 FROM settlement.line l WHERE l.run_id = run AND l.reservation_id = NEW.reservation_id AND l.session_id = NEW.session_id
        AND l.corrects IS NOT DISTINCT FROM NEW.corrects) THEN
      RAISE EXCEPTION 'The month has no such line' USING ERRCODE = '23514', CONSTRAINT = 'review_comment_line';
    END IF;
    NEW.party_ids := ARRAY(
      SELECT DISTINCT p.id FROM settlement.line l
      LEFT JOIN LATERAL (SELECT ${PAYER} AS payer_id, o.host_id FROM ${SIDES} WHERE l.outcome = 'HELD' AND v.id = l.reservation_id) h ON true
      CROSS JOIN LATERAL unnest(ARRAY[l.debtor_id, l.creditor_id, h.payer_id, h.host_id] || l.share_ids) AS p(id)
      WHERE l.run_id = run AND l.reservation_id = NEW.reservation_id AND l.session_id = NEW.session_id AND l.corrects IS NOT DISTINCT FROM NEW.corrects AND p.id IS NOT NULL);
  END IF;
  RETURN NEW;
END $$;

-- The agency reads all that is said to it; who has written it reads it, too; and the parties what is shared with them.
DROP POLICY review_comment_read ON settlement.review_comment;
CREATE POLICY review_comment_read ON settlement.review_comment FOR SELECT USING (
  ${OPERATOR} OR agency_id = ${OWN} OR organisation_id = ${OWN} OR is_shared AND ${OWN} = ANY (party_ids));
-- The parties are those that the trigger has found.
DROP POLICY review_comment_insert ON settlement.review_comment;
CREATE POLICY review_comment_insert ON settlement.review_comment FOR INSERT WITH CHECK (agency_id = ${OWN} OR ${OWN} = ANY (party_ids));
`;
