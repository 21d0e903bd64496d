const broken = (message: string, constraint: string): string => `RAISE EXCEPTION '${message}' USING ERRCODE = '23514', CONSTRAINT = '${constraint}';`;

/** Hash of an entry e with its postings p, of rows grouped by the entry; what 0066 has sealed one by one. */
const ENTRY_HASH = `sha256(convert_to(jsonb_strip_nulls(to_jsonb(e) || jsonb_build_object('postings', jsonb_agg(to_jsonb(p) ORDER BY p.no) FILTER (WHERE p.entry_id IS NOT NULL)))::text, 'UTF8'))`;
const SOURCE_DIFFERS = broken('An entry books what its source says', 'ledger_entry_source_says');

/** From how many postings on a statement joins by hashes alone; below, indexes are quicker than reading whole tables. */
const MANY_POSTINGS = 1_000;

/** Of a set of new entries at once, so that a row of a large month, or one after a long history, costs what it costs in a small one. */
export const LEDGER_CHECKS = `
-- Hashes of entries with their postings, in two forms that plan differently: of some, and of all. Times are hashed as UTC has them, whoever asks.
CREATE FUNCTION settlement.ledger_entry_hashes(entries uuid[]) RETURNS TABLE (entry_id uuid, hash bytea) LANGUAGE sql STABLE SET timezone = 'UTC' SET plan_cache_mode = force_custom_plan AS $$
  SELECT e.id, ${ENTRY_HASH} FROM unnest(entries) AS w(id) JOIN settlement.ledger_entry e ON e.id = w.id
  LEFT JOIN settlement.ledger_posting p ON p.entry_id = e.id GROUP BY e.id
$$;
CREATE FUNCTION settlement.ledger_entry_hashes() RETURNS TABLE (entry_id uuid, hash bytea) LANGUAGE sql STABLE SET timezone = 'UTC' AS $$
  SELECT e.id, ${ENTRY_HASH} FROM settlement.ledger_entry e LEFT JOIN settlement.ledger_posting p ON p.entry_id = e.id GROUP BY e.id
$$;
-- A credit is found by its payment.
CREATE INDEX open_item_payment_idx ON settlement.open_item (payment_id) WHERE payment_id IS NOT NULL;

-- Each of these payments, set-offs and reversals stands for something else that is there, and says the same.
CREATE OR REPLACE FUNCTION settlement.check_sources(entries uuid[]) RETURNS void LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan AS $$
BEGIN
  IF EXISTS (
      WITH booked AS MATERIALIZED (SELECT e.* FROM unnest(entries) AS w(id) JOIN settlement.ledger_entry e ON e.id = w.id AND e.kind = 'PAYMENT'),
      said AS (
        SELECT e.id, -sum(p.cents) FILTER (WHERE p.account = 'BANK' AND p.organisation_id = e.debtor_id) AS cents,
          coalesce(sum(p.cents) FILTER (WHERE p.claim_kind = 'CREDIT' AND p.item_id IS NULL AND p.organisation_id = e.debtor_id), 0) AS rest_cents
        FROM booked e JOIN settlement.ledger_posting p ON p.entry_id = e.id GROUP BY e.id)
      SELECT 1 FROM booked e JOIN said s ON s.id = e.id
      LEFT JOIN settlement.payment y ON y.id = e.source_id AND y.agency_id = e.agency_id AND y.payer_id = e.debtor_id AND y.payee_id = e.creditor_id AND y.paid_on = e.booked_on
      LEFT JOIN settlement.open_item i ON i.payment_id = y.id
      WHERE y.cents IS DISTINCT FROM s.cents OR coalesce(i.cents, 0) <> s.rest_cents)
    OR EXISTS (SELECT 1 FROM unnest(entries) AS w(id) JOIN settlement.ledger_entry e ON e.id = w.id JOIN settlement.ledger_posting p ON p.entry_id = e.id
      WHERE p.account <> 'BANK' AND p.item_id IS NULL AND NOT (e.kind = 'PAYMENT' AND p.claim_kind = 'CREDIT') OR e.kind = 'SET_OFF' AND p.account = 'BANK')
    OR EXISTS (SELECT 1 FROM unnest(entries) AS w(id) JOIN settlement.ledger_entry e ON e.id = w.id AND e.kind = 'SET_OFF' WHERE NOT EXISTS (
      SELECT 1 FROM settlement.set_off s JOIN settlement.set_off_answer a ON a.id = s.id AND a.accepted
      WHERE s.id = e.source_id AND s.agency_id = e.agency_id AND (s.proposer_id, s.partner_id) IN ((e.debtor_id, e.creditor_id), (e.creditor_id, e.debtor_id))
        AND NOT EXISTS (SELECT 1 FROM unnest(s.item_ids, s.item_cents) AS x(id, cents)
          FULL JOIN (SELECT p.item_id, -p.cents AS cents FROM settlement.ledger_posting p WHERE p.entry_id = e.id AND p.account = 'RECEIVABLE') b ON b.item_id = x.id AND b.cents = x.cents
          WHERE x.id IS NULL OR b.item_id IS NULL))) THEN
    ${SOURCE_DIFFERS}
  END IF;
  -- A payment or a set-off is taken back whole: the same postings with the other sign; what was paid too much must still be there.
  IF EXISTS (SELECT 1 FROM unnest(entries) AS w(id) JOIN settlement.ledger_entry e ON e.id = w.id JOIN settlement.ledger_entry o ON o.id = e.reverses_id WHERE
      o.kind NOT IN ('PAYMENT', 'SET_OFF') OR (o.agency_id, o.debtor_id, o.creditor_id, o.posting_count) IS DISTINCT FROM (e.agency_id, e.debtor_id, e.creditor_id, e.posting_count)
      OR EXISTS (
        SELECT p.organisation_id, p.counterparty_id, p.account, p.claim_kind, p.period, CASE WHEN p.account <> 'BANK' THEN coalesce(p.item_id, (SELECT i.id FROM settlement.open_item i WHERE i.payment_id = o.source_id)) END, -p.cents
        FROM settlement.ledger_posting p WHERE p.entry_id = o.id
        EXCEPT ALL SELECT p.organisation_id, p.counterparty_id, p.account, p.claim_kind, p.period, p.item_id, p.cents FROM settlement.ledger_posting p WHERE p.entry_id = e.id)) THEN
    ${broken('A reversal takes back what was booked, and nothing else', 'ledger_reversal')}
  END IF;
END $$;

-- One at a time in a chain, so that two payments do not both see an item open. Postings come whole entries at a time, so that what was added
-- just now is all of them. It is compared set by set: planned anew for each statement, as a plan is otherwise kept for the size that a connection
-- has met first, and by hashes where there are many, as rows of this very transaction are in no statistics and a loop over them is quadratic.
CREATE OR REPLACE FUNCTION settlement.book_postings() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, settlement AS $$
DECLARE
  owner uuid;
  others uuid[];
  is_broken boolean;
  loops text := current_setting('enable_nestloop');
  items uuid[] := (SELECT array_agg(DISTINCT a.item_id) FROM added a WHERE a.item_id IS NOT NULL);
BEGIN
  FOR owner IN SELECT DISTINCT a.agency_id FROM added a ORDER BY 1 LOOP
    PERFORM settlement.lock_chain(owner);
  END LOOP;
  IF (SELECT count(*) FROM added) > ${MANY_POSTINGS} THEN PERFORM set_config('enable_nestloop', 'off', true); END IF;
  EXECUTE $q$SELECT
    EXISTS (SELECT 1 FROM (SELECT a.entry_id, count(*) AS n FROM added a GROUP BY 1) s JOIN settlement.ledger_entry e ON e.id = s.entry_id WHERE e.posting_count <> s.n)
    OR EXISTS (SELECT 1 FROM added p JOIN settlement.ledger_seal s ON s.kind = 'ledger_entry' AND s.subject_id = p.entry_id)
    OR EXISTS (SELECT 1 FROM added p GROUP BY p.entry_id, p.organisation_id HAVING sum(p.cents) <> 0)
    OR EXISTS (SELECT 1 FROM added p JOIN settlement.ledger_entry e ON e.id = p.entry_id
      WHERE (p.organisation_id, p.counterparty_id) NOT IN ((e.debtor_id, e.creditor_id), (e.creditor_id, e.debtor_id)))$q$ INTO is_broken;
  IF is_broken THEN
    ${broken('An entry is whole and sums to nothing in the books of each side', 'ledger_balance')}
  END IF;
  EXECUTE $q$SELECT
    EXISTS (SELECT 1 FROM added p JOIN settlement.open_item i ON i.id = p.item_id WHERE (i.kind, i.period) IS DISTINCT FROM (p.claim_kind, p.period)
      OR (p.organisation_id, p.counterparty_id) <> CASE p.account WHEN 'RECEIVABLE' THEN (i.creditor_id, i.debtor_id) ELSE (i.debtor_id, i.creditor_id) END)
    OR EXISTS (SELECT 1 FROM added p WHERE p.item_id IS NOT NULL GROUP BY p.entry_id, p.item_id HAVING sum(p.cents) <> 0 OR count(*) <> 2)$q$ INTO is_broken;
  IF is_broken OR EXISTS (SELECT 1 FROM unnest(items) AS w(id) JOIN settlement.open_item i ON i.id = w.id
      WHERE (SELECT coalesce(-sum(p.cents), 0) FROM settlement.ledger_posting p WHERE p.item_id = i.id AND p.account = 'RECEIVABLE') NOT BETWEEN 0 AND i.cents) THEN
    ${broken('An item is settled by both sides alike, and never more than whole', 'open_item_settled')}
  END IF;
  -- What a closed month claims: gross, and the sums of charges.
  EXECUTE $q$SELECT
    EXISTS (SELECT e.id FROM added p JOIN settlement.ledger_entry e ON e.id = p.entry_id WHERE e.kind = 'CLAIM'
      EXCEPT (
      SELECT e.id FROM added p JOIN settlement.ledger_entry e ON e.id = p.entry_id JOIN settlement.month m ON m.run_id = e.source_id AND m.period = e.period AND m.closed_at IS NOT NULL
      JOIN settlement.gross g ON g.run_id = e.source_id AND g.kind = e.claim_kind AND g.debtor_id = e.debtor_id AND g.creditor_id = e.creditor_id AND g.agency_id = e.agency_id AND g.cents = p.cents
      WHERE e.kind = 'CLAIM' AND p.account = 'RECEIVABLE' AND p.organisation_id = e.creditor_id
      UNION ALL
      SELECT e.id FROM added p JOIN settlement.ledger_entry e ON e.id = p.entry_id JOIN settlement.month m ON m.run_id = e.source_id AND m.period = e.period AND m.closed_at IS NOT NULL
      JOIN settlement.charge_sum c ON c.run_id = e.source_id AND c.kind = e.charge_kind AND c.debtor_id = e.debtor_id AND c.creditor_id = e.creditor_id AND c.agency_id = e.agency_id AND c.cents = p.cents
      WHERE e.kind = 'CLAIM' AND e.claim_kind = 'CHARGE' AND p.account = 'RECEIVABLE' AND p.organisation_id = e.creditor_id))
    OR EXISTS (SELECT 1 FROM added p JOIN settlement.ledger_entry e ON e.id = p.entry_id
      WHERE e.kind IN ('CLAIM', 'NETTING') AND ((p.claim_kind, p.period) IS DISTINCT FROM (e.claim_kind, e.period) OR p.item_id IS NOT NULL
        OR e.kind = 'NETTING' AND p.account NOT IN ('RECEIVABLE', 'PAYABLE')))$q$ INTO is_broken;
  IF is_broken THEN
    ${SOURCE_DIFFERS}
  END IF;
  EXECUTE $q$SELECT array_agg(DISTINCT e.id) FROM added p JOIN settlement.ledger_entry e ON e.id = p.entry_id WHERE e.kind NOT IN ('CLAIM', 'NETTING')$q$ INTO others;
  PERFORM set_config('enable_nestloop', loops, true);
  IF others IS NOT NULL THEN PERFORM settlement.check_sources(others); END IF;
  FOR owner IN SELECT DISTINCT a.agency_id FROM added a ORDER BY 1 LOOP
    INSERT INTO settlement.ledger_seal (kind, subject_id, owner_id, block_no, hash)
    SELECT 'ledger_entry', s.entry_id, owner, h.no + 1, s.hash
    FROM settlement.ledger_entry_hashes(ARRAY(SELECT DISTINCT a.entry_id FROM added a WHERE a.agency_id = owner)) s CROSS JOIN settlement.ledger_head h WHERE h.owner_id = owner;
    PERFORM settlement.close_block(owner);
  END LOOP;
  PERFORM settlement.follow_payments(items);
  RETURN NULL;
END $$;
DROP FUNCTION settlement.ledger_entry_hash(settlement.ledger_entry);
`;
