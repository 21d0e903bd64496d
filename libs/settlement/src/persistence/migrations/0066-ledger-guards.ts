const broken = (message: string, constraint: string): string => `RAISE EXCEPTION '${message}' USING ERRCODE = '23514', CONSTRAINT = '${constraint}';`;

/** What an entry, an item, an answer and a match must be, whoever writes them; looked at set by set. */
export const LEDGER_GUARDS = `
-- An item is what its source says: a row of net, of gross or of the charges of a closed month, or what a payment left.
CREATE FUNCTION settlement.items_have_sources() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, settlement AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM added i WHERE i.kind <> 'CREDIT' AND NOT EXISTS (
    SELECT 1 FROM settlement.month m WHERE m.agency_id = i.agency_id AND m.period = i.period AND m.run_id = i.run_id AND m.closed_at IS NOT NULL)) THEN
    ${broken('What is owed comes of a closed month', 'open_item_month')}
  END IF;
  IF EXISTS (SELECT 1 FROM added i WHERE i.kind = 'SETTLEMENT' AND (i.is_credit OR NOT EXISTS (
      SELECT 1 FROM settlement.net n WHERE n.run_id = i.run_id AND n.debtor_id = i.debtor_id AND n.creditor_id = i.creditor_id AND n.cents = i.cents)))
    OR EXISTS (SELECT 1 FROM added i WHERE i.kind = 'DIRECT_BILLING' AND NOT EXISTS (
      SELECT 1 FROM settlement.gross g WHERE g.run_id = i.run_id AND g.kind = 'DIRECT_BILLING' AND g.cents = CASE WHEN i.is_credit THEN -i.cents ELSE i.cents END
        AND (g.debtor_id, g.creditor_id) = CASE WHEN i.is_credit THEN (i.creditor_id, i.debtor_id) ELSE (i.debtor_id, i.creditor_id) END))
    OR EXISTS (SELECT 1 FROM added i WHERE i.kind = 'CREDIT' AND NOT EXISTS (
      SELECT 1 FROM settlement.payment y WHERE y.id = i.payment_id AND y.agency_id = i.agency_id AND y.payer_id = i.creditor_id AND y.payee_id = i.debtor_id
        AND y.recorded_for = y.payee_id AND y.cents >= i.cents)) THEN
    ${broken('An item says what its source says', 'open_item_source')}
  END IF;
  IF EXISTS (SELECT 1 FROM added i WHERE i.kind = 'CHARGE') THEN
    IF EXISTS (SELECT 1 FROM added i WHERE i.kind = 'CHARGE' AND NOT EXISTS (
      SELECT 1 FROM settlement.charge_sum c WHERE c.run_id = i.run_id AND c.kind = i.charge_kind AND c.cents = CASE WHEN i.is_credit THEN -i.cents ELSE i.cents END
        AND (c.debtor_id, c.creditor_id) = CASE WHEN i.is_credit THEN (i.creditor_id, i.debtor_id) ELSE (i.debtor_id, i.creditor_id) END)) THEN
      ${broken('An item says what its source says', 'open_item_source')}
    END IF;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER open_item_has_source AFTER INSERT ON settlement.open_item REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION settlement.items_have_sources();

-- Each entry stands for something else that is there, and says the same.
CREATE FUNCTION settlement.check_sources(entries uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM settlement.ledger_entry e WHERE e.id = ANY (entries) AND e.kind = 'CLAIM' AND e.claim_kind <> 'CHARGE' AND NOT EXISTS (
      SELECT 1 FROM settlement.gross g JOIN settlement.month m ON m.run_id = g.run_id AND m.closed_at IS NOT NULL
        JOIN settlement.ledger_posting p ON p.entry_id = e.id AND p.account = 'RECEIVABLE' AND p.organisation_id = g.creditor_id AND p.cents = g.cents
      WHERE g.run_id = e.source_id AND g.agency_id = e.agency_id AND m.period = e.period AND g.kind = e.claim_kind AND g.debtor_id = e.debtor_id AND g.creditor_id = e.creditor_id))
    OR EXISTS (SELECT 1 FROM settlement.ledger_entry e JOIN settlement.ledger_posting p ON p.entry_id = e.id
      WHERE e.id = ANY (entries) AND e.kind IN ('CLAIM', 'NETTING') AND ((p.claim_kind, p.period) IS DISTINCT FROM (e.claim_kind, e.period) OR p.item_id IS NOT NULL
        OR e.kind = 'NETTING' AND p.account NOT IN ('RECEIVABLE', 'PAYABLE')))
    OR EXISTS (SELECT 1 FROM settlement.ledger_entry e WHERE e.id = ANY (entries) AND e.kind = 'PAYMENT' AND NOT EXISTS (
      SELECT 1 FROM settlement.payment y WHERE y.id = e.source_id AND y.agency_id = e.agency_id AND y.payer_id = e.debtor_id AND y.payee_id = e.creditor_id AND y.paid_on = e.booked_on
        AND y.cents = (SELECT -sum(p.cents) FROM settlement.ledger_posting p WHERE p.entry_id = e.id AND p.account = 'BANK' AND p.organisation_id = e.debtor_id)
        AND coalesce((SELECT i.cents FROM settlement.open_item i WHERE i.payment_id = y.id), 0)
          = coalesce((SELECT sum(p.cents) FROM settlement.ledger_posting p WHERE p.entry_id = e.id AND p.claim_kind = 'CREDIT' AND p.item_id IS NULL AND p.organisation_id = e.debtor_id), 0)))
    OR EXISTS (SELECT 1 FROM settlement.ledger_entry e JOIN settlement.ledger_posting p ON p.entry_id = e.id
      WHERE e.id = ANY (entries) AND e.kind IN ('PAYMENT', 'SET_OFF', 'REVERSAL') AND p.account <> 'BANK' AND p.item_id IS NULL AND NOT (e.kind = 'PAYMENT' AND p.claim_kind = 'CREDIT'))
    OR EXISTS (SELECT 1 FROM settlement.ledger_entry e JOIN settlement.ledger_posting p ON p.entry_id = e.id
      WHERE e.id = ANY (entries) AND e.kind = 'SET_OFF' AND p.account = 'BANK')
    OR EXISTS (SELECT 1 FROM settlement.ledger_entry e WHERE e.id = ANY (entries) AND e.kind = 'SET_OFF' AND NOT EXISTS (
      SELECT 1 FROM settlement.set_off s JOIN settlement.set_off_answer a ON a.id = s.id AND a.accepted
      WHERE s.id = e.source_id AND s.agency_id = e.agency_id AND (s.proposer_id, s.partner_id) IN ((e.debtor_id, e.creditor_id), (e.creditor_id, e.debtor_id))
        AND NOT EXISTS (SELECT 1 FROM unnest(s.item_ids, s.item_cents) AS w(id, cents)
          FULL JOIN (SELECT p.item_id, -p.cents AS cents FROM settlement.ledger_posting p WHERE p.entry_id = e.id AND p.account = 'RECEIVABLE') b ON b.item_id = w.id AND b.cents = w.cents
          WHERE w.id IS NULL OR b.item_id IS NULL))) THEN
    ${broken('An entry books what its source says', 'ledger_entry_source_says')}
  END IF;
  IF EXISTS (SELECT 1 FROM settlement.ledger_entry e WHERE e.id = ANY (entries) AND e.claim_kind = 'CHARGE' AND e.kind = 'CLAIM') THEN
    IF EXISTS (SELECT 1 FROM settlement.ledger_entry e WHERE e.id = ANY (entries) AND e.claim_kind = 'CHARGE' AND e.kind = 'CLAIM' AND NOT EXISTS (
      SELECT 1 FROM settlement.charge_sum c JOIN settlement.month m ON m.run_id = c.run_id AND m.closed_at IS NOT NULL AND m.period = e.period
        JOIN settlement.ledger_posting p ON p.entry_id = e.id AND p.account = 'RECEIVABLE' AND p.organisation_id = c.creditor_id AND p.cents = c.cents
      WHERE c.run_id = e.source_id AND c.agency_id = e.agency_id AND c.kind = e.charge_kind AND c.debtor_id = e.debtor_id AND c.creditor_id = e.creditor_id)) THEN
      ${broken('An entry books what its source says', 'ledger_entry_source_says')}
    END IF;
  END IF;
  -- A payment or a set-off is taken back whole: the same postings with the other sign; what was paid too much must still be there.
  IF EXISTS (SELECT 1 FROM settlement.ledger_entry e JOIN settlement.ledger_entry o ON o.id = e.reverses_id WHERE e.id = ANY (entries) AND (
      o.kind NOT IN ('PAYMENT', 'SET_OFF') OR (o.agency_id, o.debtor_id, o.creditor_id, o.posting_count) IS DISTINCT FROM (e.agency_id, e.debtor_id, e.creditor_id, e.posting_count)
      OR EXISTS (
        SELECT p.organisation_id, p.counterparty_id, p.account, p.claim_kind, p.period, CASE WHEN p.account <> 'BANK' THEN coalesce(p.item_id, (SELECT i.id FROM settlement.open_item i WHERE i.payment_id = o.source_id)) END, -p.cents
        FROM settlement.ledger_posting p WHERE p.entry_id = o.id
        EXCEPT ALL SELECT p.organisation_id, p.counterparty_id, p.account, p.claim_kind, p.period, p.item_id, p.cents FROM settlement.ledger_posting p WHERE p.entry_id = e.id))) THEN
    ${broken('A reversal takes back what was booked, and nothing else', 'ledger_reversal')}
  END IF;
END $$;

-- A month is paid when all of its items are, and closed again when one of them is not any more.
CREATE FUNCTION settlement.follow_payments(items uuid[]) RETURNS void LANGUAGE sql AS $$
  UPDATE settlement.month m SET state = CASE WHEN t.is_open THEN 'CLOSED' ELSE 'PAID' END, paid_at = CASE WHEN NOT t.is_open THEN platform.now() END
  FROM (
    SELECT d.agency_id, d.period, EXISTS (SELECT 1 FROM settlement.open_item i WHERE i.agency_id = d.agency_id AND i.period = d.period AND i.cents
      > (SELECT coalesce(-sum(p.cents), 0) FROM settlement.ledger_posting p WHERE p.item_id = i.id AND p.account = 'RECEIVABLE')) AS is_open
    FROM (SELECT DISTINCT i.agency_id, i.period FROM settlement.open_item i WHERE i.id = ANY (items) AND i.period IS NOT NULL) d
  ) t WHERE m.agency_id = t.agency_id AND m.period = t.period AND m.closed_at IS NOT NULL AND (m.state = 'PAID') = t.is_open
$$;

-- One at a time in a chain, so that two payments do not both see an item open. Postings come whole entries at a time.
CREATE FUNCTION settlement.book_postings() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, settlement AS $$
DECLARE
  owner uuid;
  entries uuid[] := (SELECT array_agg(DISTINCT a.entry_id) FROM added a);
  items uuid[] := (SELECT array_agg(DISTINCT a.item_id) FROM added a WHERE a.item_id IS NOT NULL);
BEGIN
  FOR owner IN SELECT DISTINCT a.agency_id FROM added a ORDER BY 1 LOOP
    PERFORM settlement.lock_chain(owner);
  END LOOP;
  IF EXISTS (SELECT 1 FROM settlement.ledger_entry e
      LEFT JOIN (SELECT p.entry_id, count(*) AS n FROM settlement.ledger_posting p WHERE p.entry_id = ANY (entries) GROUP BY p.entry_id) s ON s.entry_id = e.id
      WHERE e.id = ANY (entries) AND e.posting_count IS DISTINCT FROM s.n)
    OR EXISTS (SELECT 1 FROM settlement.ledger_posting p WHERE p.entry_id = ANY (entries) GROUP BY p.entry_id, p.organisation_id HAVING sum(p.cents) <> 0)
    OR EXISTS (SELECT 1 FROM settlement.ledger_posting p JOIN settlement.ledger_entry e ON e.id = p.entry_id WHERE p.entry_id = ANY (entries)
      AND (p.organisation_id, p.counterparty_id) NOT IN ((e.debtor_id, e.creditor_id), (e.creditor_id, e.debtor_id))) THEN
    ${broken('An entry is whole and sums to nothing in the books of each side', 'ledger_balance')}
  END IF;
  IF EXISTS (SELECT 1 FROM added p JOIN settlement.open_item i ON i.id = p.item_id WHERE (i.kind, i.period) IS DISTINCT FROM (p.claim_kind, p.period)
      OR (p.organisation_id, p.counterparty_id) <> CASE p.account WHEN 'RECEIVABLE' THEN (i.creditor_id, i.debtor_id) ELSE (i.debtor_id, i.creditor_id) END)
    OR EXISTS (SELECT 1 FROM added p WHERE p.item_id IS NOT NULL GROUP BY p.entry_id, p.item_id HAVING sum(p.cents) <> 0 OR count(*) <> 2)
    OR EXISTS (SELECT 1 FROM settlement.open_item i WHERE i.id = ANY (items)
      AND (SELECT coalesce(-sum(p.cents), 0) FROM settlement.ledger_posting p WHERE p.item_id = i.id AND p.account = 'RECEIVABLE') NOT BETWEEN 0 AND i.cents) THEN
    ${broken('An item is settled by both sides alike, and never more than whole', 'open_item_settled')}
  END IF;
  PERFORM settlement.check_sources(entries);
  FOR owner IN SELECT DISTINCT a.agency_id FROM added a ORDER BY 1 LOOP
    INSERT INTO settlement.ledger_seal (kind, subject_id, owner_id, block_no, hash)
    SELECT 'ledger_entry', e.id, owner, h.no + 1, settlement.ledger_entry_hash(e)
    FROM settlement.ledger_entry e CROSS JOIN settlement.ledger_head h WHERE e.id = ANY (entries) AND e.agency_id = owner AND h.owner_id = owner;
    PERFORM settlement.close_block(owner);
  END LOOP;
  PERFORM settlement.follow_payments(items);
  RETURN NULL;
END $$;
CREATE TRIGGER ledger_posting_book AFTER INSERT ON settlement.ledger_posting REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION settlement.book_postings();

-- A set-off is agreed on by the other side, and ended by either.
CREATE FUNCTION settlement.guard_answer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, settlement AS $$
DECLARE asked settlement.set_off;
BEGIN
  SELECT s.* INTO asked FROM settlement.set_off s WHERE s.id = NEW.id;
  IF NEW.answered_for <> asked.partner_id AND (NEW.accepted OR NEW.answered_for <> asked.proposer_id) THEN
    ${broken('The other side agrees on a set-off', 'set_off_answer_side')}
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER set_off_answer_guard AFTER INSERT ON settlement.set_off_answer FOR EACH ROW EXECUTE FUNCTION settlement.guard_answer();

-- An entry of a statement is one thing at a time.
CREATE FUNCTION settlement.guard_match() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, settlement AS $$
BEGIN
  PERFORM 1 FROM settlement.bank_entry b WHERE b.id = NEW.bank_entry_id FOR NO KEY UPDATE;
  IF EXISTS (SELECT 1 FROM settlement.bank_match_v m WHERE m.bank_entry_id = NEW.bank_entry_id AND m.id <> NEW.id)
    OR NEW.payment_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM settlement.payment y JOIN settlement.bank_entry b ON b.id = NEW.bank_entry_id
      WHERE y.id = NEW.payment_id AND y.cents = abs(b.cents) AND NEW.organisation_id = CASE WHEN b.cents > 0 THEN y.payee_id ELSE y.payer_id END) THEN
    ${broken('An entry of a statement is one payment of the same amount', 'bank_match_once')}
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER bank_match_guard AFTER INSERT ON settlement.bank_match FOR EACH ROW EXECUTE FUNCTION settlement.guard_match();
`;

/** A match counts until its payment is reversed. */
export const MATCH_VIEW = `
CREATE VIEW settlement.bank_match_v WITH (security_invoker = true) AS
  SELECT m.id, m.organisation_id, m.bank_entry_id, m.payment_id, m.how, m.matched_by, m.matched_at FROM settlement.bank_match m
  WHERE NOT EXISTS (SELECT 1 FROM settlement.ledger_entry e JOIN settlement.ledger_entry r ON r.reverses_id = e.id WHERE e.kind = 'PAYMENT' AND e.source_id = m.payment_id);
`;
