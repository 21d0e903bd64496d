import type { MigrationInterface, QueryRunner } from 'typeorm';
import { GUARD_DECISION, GUARD_NEW_USE } from './0072-dispute-guards.js';

/**
 * Mends of disputes and months: people sign in disputes, never machines; a ruling binds the sides; an approved month is not disputed any more;
 * nobody signs or closes a month whose lines are not worked out as its disputes say; of a line that a co-host disputes its share is kept; and an
 * organisation sees its month also where all that it had in it is held, free or evened out.
 */
export class DisputeMends1764000000072 implements MigrationInterface {
  readonly name = 'DisputeMends1764000000072';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SHARES);
    await runner.query(SIGNERS);
    await runner.query(GUARD_DECISION);
    await runner.query(GUARD_NEW_USE);
    await runner.query(PENDING);
    await runner.query(PARTIES);
  }

  async down(): Promise<void> {
    throw new Error('The shares of disputed lines would be lost: there is no way back.');
  }
}

const SHARES = `
-- What the co-host that has opened the dispute got of the line; null where the agency, the debtor or the host has opened it.
ALTER TABLE settlement.disputed_use ADD COLUMN opener_share_cents bigint;
-- Lines in dispute before this: rounded down, for their shares are gone with them.
ALTER TABLE settlement.disputed_use DISABLE TRIGGER disputed_use_guard;
UPDATE settlement.disputed_use u SET opener_share_cents = trunc(u.line_cents * h.percent / 100)
FROM settlement.dispute d, offers.session_v s, offers.offer_v o, LATERAL unnest(o.cohost_ids, o.cohost_percents) AS h(id, percent)
WHERE d.id = u.dispute_id AND d.opener_id NOT IN (d.agency_id, d.debtor_id, d.creditor_id) AND s.id = u.session_id AND o.id = s.offer_id AND h.id = d.opener_id;
ALTER TABLE settlement.disputed_use ENABLE TRIGGER disputed_use_guard;
`;

const SIGNERS = `
-- Cents that stand at the lines are signed, the claim too: by a person.
CREATE FUNCTION settlement.guard_dispute_signer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.proposal_id IS NOT NULL AND (TG_OP = 'INSERT' OR NEW.proposal_id IS DISTINCT FROM OLD.proposal_id) AND NOT platform.is_person(NEW.proposed_by) THEN
    RAISE EXCEPTION 'A person signs cents in a dispute, no machine' USING ERRCODE = '23514', CONSTRAINT = 'dispute_person';
  END IF;
  RETURN NEW;
END $$;
-- After dispute_guard, which says who signs.
CREATE TRIGGER dispute_person BEFORE INSERT OR UPDATE ON settlement.dispute FOR EACH ROW EXECUTE FUNCTION settlement.guard_dispute_signer();
`;

const PENDING = `
-- Whether lines of a run are not as the disputes of its agency say: in dispute and not held, or priced otherwise than by the last decision.
CREATE FUNCTION settlement.has_pending_disputes(agency uuid, run uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
      SELECT 1 FROM settlement.disputed_use u
      JOIN settlement.line l ON l.run_id = run AND l.reservation_id = u.reservation_id AND l.session_id = u.session_id AND NOT l.is_reversal AND l.outcome <> 'HELD'
      WHERE u.agency_id = agency AND u.state = 'OPEN')
    OR EXISTS (
      SELECT 1 FROM settlement.decision e
      JOIN settlement.line l ON l.run_id = run AND l.reservation_id = e.reservation_id AND l.session_id = e.session_id AND NOT l.is_reversal
        AND l.outcome IN ('SETTLEMENT', 'DIRECT_BILLING') AND l.decision_id IS DISTINCT FROM e.id
      WHERE e.agency_id = agency AND NOT EXISTS (SELECT 1 FROM settlement.decision n
        WHERE n.agency_id = e.agency_id AND n.session_id = e.session_id AND n.reservation_id = e.reservation_id AND n.no > e.no))
$$;

CREATE FUNCTION settlement.guard_pending_disputes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF settlement.has_pending_disputes(NEW.agency_id, NEW.run_id) THEN
    RAISE EXCEPTION 'Lines in dispute are not held yet in the clearing in force' USING ERRCODE = '23514', CONSTRAINT = 'month_disputes';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER month_disputes_signed BEFORE UPDATE ON settlement.month FOR EACH ROW
  WHEN (OLD.closed_at IS NULL AND (NEW.submitted_at IS NOT NULL AND NEW.submitted_at IS DISTINCT FROM OLD.submitted_at OR NEW.approved_at IS NOT NULL AND NEW.approved_at IS DISTINCT FROM OLD.approved_at))
  EXECUTE FUNCTION settlement.guard_pending_disputes();
CREATE TRIGGER month_disputes_closed BEFORE UPDATE ON settlement.month FOR EACH ROW
  WHEN (OLD.closed_at IS NULL AND NEW.closed_at IS NOT NULL) EXECUTE FUNCTION settlement.guard_pending_disputes();
`;

const PARTIES = `
CREATE INDEX dispute_month_idx ON settlement.dispute (agency_id, period);
-- Shares that a sum may not show: of a correction, or of no cent. Few of the lines that are shared.
CREATE INDEX line_evened_idx ON settlement.line (run_id) WHERE cardinality(share_ids) > 1 AND (corrects IS NOT NULL OR 0 = ANY (share_cents));

-- A party of a month: by a sum, a charge, a line without one (free, or evened out by another), or a dispute, whose lines name nobody while they are held.
-- The cheap and likely first; the debtors of a run are walked one by one, for a run has hundreds of them and up to a million lines.
CREATE OR REPLACE FUNCTION settlement.is_party(run uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, settlement AS $$
  SELECT EXISTS (SELECT 1 FROM settlement.gross g WHERE g.run_id = run AND platform.current_organisation() IN (g.debtor_id, g.creditor_id))
    OR EXISTS (SELECT 1 FROM settlement.charge c WHERE c.run_id = run AND c.creditor_id = platform.current_organisation())
    OR EXISTS (SELECT 1 FROM settlement.clearing_run r JOIN settlement.dispute d ON d.agency_id = r.agency_id AND d.period = r.period
      WHERE r.id = run AND platform.current_organisation() IN (d.opener_id, d.respondent_id, d.debtor_id, d.creditor_id))
    OR EXISTS (SELECT 1 FROM settlement.line l WHERE l.run_id = run AND l.debtor_id = platform.current_organisation())
    OR EXISTS (
      WITH RECURSIVE debtor AS (
        (SELECT l.debtor_id AS id FROM settlement.line l WHERE l.run_id = run AND l.debtor_id IS NOT NULL ORDER BY l.debtor_id LIMIT 1)
        UNION ALL
        SELECT (SELECT l.debtor_id FROM settlement.line l WHERE l.run_id = run AND l.debtor_id > d.id ORDER BY l.debtor_id LIMIT 1) FROM debtor d WHERE d.id IS NOT NULL
      )
      SELECT 1 FROM debtor d JOIN settlement.line l ON l.run_id = run AND l.debtor_id = d.id AND l.creditor_id = platform.current_organisation())
    OR EXISTS (SELECT 1 FROM settlement.line l WHERE l.run_id = run AND cardinality(l.share_ids) > 1 AND (l.corrects IS NOT NULL OR 0 = ANY (l.share_cents))
      AND platform.current_organisation() = ANY (l.share_ids))
$$;
`;
