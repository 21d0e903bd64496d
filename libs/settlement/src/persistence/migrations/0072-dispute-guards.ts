/** As in 0065, and that both who have signed are people. After the policies have let it in. */
export const GUARD_DECISION = `
CREATE OR REPLACE FUNCTION settlement.guard_decision() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  d settlement.dispute;
  proposed bigint;
BEGIN
  SELECT * INTO d FROM settlement.dispute x WHERE x.id = NEW.dispute_id;
  SELECT u.proposed_cents INTO proposed FROM settlement.disputed_use u
  WHERE u.dispute_id = NEW.dispute_id AND u.session_id = NEW.session_id AND u.reservation_id = NEW.reservation_id AND u.state = 'OPEN';
  IF d.agency_id IS DISTINCT FROM NEW.agency_id OR proposed IS DISTINCT FROM NEW.agreed_cents
     OR (d.proposed_by, d.proposed_for) IS DISTINCT FROM (NEW.proposed_by, NEW.proposed_for) THEN
    RAISE EXCEPTION 'Another sum, or another hand, than was proposed' USING ERRCODE = '23514', CONSTRAINT = 'decision_proposal';
  END IF;
  IF NOT (CASE NEW.kind WHEN 'RULING' THEN d.state = 'ESCALATED' AND NEW.confirmed_for = d.agency_id
      ELSE d.state IN ('OPEN', 'ANSWERED') AND d.is_settleable AND NEW.confirmed_for IN (d.opener_id, d.respondent_id) AND NEW.proposed_for IN (d.opener_id, d.respondent_id) END) THEN
    RAISE EXCEPTION 'The two sides agree, or two people of the agency decide' USING ERRCODE = '23514', CONSTRAINT = 'decision_sides';
  END IF;
  IF NOT (platform.is_person(NEW.proposed_by) AND platform.is_person(NEW.confirmed_by)) THEN
    RAISE EXCEPTION 'Two people sign what a use costs, no machine' USING ERRCODE = '23514', CONSTRAINT = 'decision_people';
  END IF;
  UPDATE settlement.disputed_use u SET state = 'SETTLED' WHERE u.dispute_id = NEW.dispute_id AND u.session_id = NEW.session_id AND u.reservation_id = NEW.reservation_id;
  RETURN NULL;
END $$;
`;

/**
 * As in 0065: a line in dispute is one of the run in force of a month that is not closed, the opener has a part in it, and it says itself what it
 * was; the month is held until the commit. And the month is not approved, no ruling binds the opener, and a co-host's share is kept.
 */
export const GUARD_NEW_USE = `
CREATE OR REPLACE FUNCTION settlement.guard_new_use() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, settlement AS $$
DECLARE
  d settlement.dispute;
  l settlement.line;
  month_state text;
  ruled bigint;
  own constant uuid := platform.current_organisation();
BEGIN
  SELECT * INTO d FROM settlement.dispute x WHERE x.id = NEW.dispute_id;
  IF d.id IS NULL OR own IS DISTINCT FROM d.opener_id AND NOT platform.is_operator() THEN
    RAISE EXCEPTION 'No dispute of this organisation' USING ERRCODE = '42501';
  END IF;
  SELECT m.state INTO month_state FROM settlement.month m WHERE m.agency_id = d.agency_id AND m.period = d.period AND m.closed_at IS NULL FOR SHARE;
  IF NOT FOUND OR d.opened_in <> pg_current_xact_id() THEN
    RAISE EXCEPTION 'Lines of a closed month, or another one later, are not disputed' USING ERRCODE = '23514', CONSTRAINT = 'dispute_month';
  END IF;
  IF month_state = 'APPROVED' THEN
    RAISE EXCEPTION 'Lines of an approved month are not disputed' USING ERRCODE = '23514', CONSTRAINT = 'dispute_month_approved';
  END IF;
  SELECT x.* INTO l FROM settlement.line x JOIN settlement.month m ON m.run_id = x.run_id
  WHERE m.agency_id = d.agency_id AND m.period = d.period AND x.session_id = NEW.session_id AND x.reservation_id = NEW.reservation_id
    AND NOT x.is_reversal AND x.outcome IN ('SETTLEMENT', 'DIRECT_BILLING');
  IF l.run_id IS NULL OR (l.debtor_id, l.creditor_id) <> (d.debtor_id, d.creditor_id) OR d.opener_id NOT IN (d.agency_id, d.debtor_id, d.creditor_id) AND d.opener_id <> ALL (l.share_ids) THEN
    RAISE EXCEPTION 'No line in force in which the opener has a part' USING ERRCODE = '23514', CONSTRAINT = 'dispute_line';
  END IF;
  IF d.respondent_id NOT IN (d.agency_id, d.debtor_id, d.creditor_id) AND d.respondent_id <> ALL (l.share_ids)
     OR d.is_settleable AND NOT (CASE WHEN d.debtor_id <> d.creditor_id THEN (d.opener_id, d.respondent_id) IN ((d.debtor_id, d.creditor_id), (d.creditor_id, d.debtor_id))
       ELSE cardinality(l.share_ids) = 2 AND d.debtor_id IN (d.opener_id, d.respondent_id) AND ARRAY[d.opener_id, d.respondent_id] <@ l.share_ids END) THEN
    RAISE EXCEPTION 'The two sides are not those of the line' USING ERRCODE = '23514', CONSTRAINT = 'dispute_sides';
  END IF;
  -- What two people of the agency have ruled binds the sides: the agency alone takes it up again, or whoever is billed something else.
  SELECT e.agreed_cents INTO ruled FROM (SELECT x.kind, x.agreed_cents FROM settlement.decision x
    WHERE x.agency_id = d.agency_id AND x.session_id = NEW.session_id AND x.reservation_id = NEW.reservation_id ORDER BY x.no DESC LIMIT 1) e WHERE e.kind = 'RULING';
  IF ruled = l.cents AND d.opener_id <> d.agency_id THEN
    RAISE EXCEPTION 'The agency has ruled what the line costs' USING ERRCODE = '23514', CONSTRAINT = 'dispute_ruled';
  END IF;
  NEW.agency_id := d.agency_id;
  NEW.offer_code := l.offer_code;
  NEW.date := l.date;
  NEW.start := l.start;
  NEW.referral_code := l.referral_code;
  NEW.reservation_code := l.reservation_code;
  NEW.status := l.status;
  NEW.line_cents := l.cents;
  NEW.opener_share_cents := CASE WHEN d.opener_id NOT IN (d.agency_id, d.debtor_id, d.creditor_id) THEN l.share_cents[array_position(l.share_ids, d.opener_id)] END;
  NEW.proposed_cents := NEW.claimed_cents;
  NEW.state := 'OPEN';
  RETURN NEW;
END $$;
`;
