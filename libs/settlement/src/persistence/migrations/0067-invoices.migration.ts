import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Invoices of closed months: one per claim of a creditor, with a number that is taken by writing it and by nothing else, never
 * changed and never deleted. What is wrong is cancelled by another invoice, and issued anew.
 */
export class Invoices1764000000067 implements MigrationInterface {
  readonly name = 'Invoices1764000000067';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- Whom to ask about an organisation's invoices, and where to send it some. An office, or a person of it.
CREATE TABLE settlement.invoice_contact (
  organisation_id uuid PRIMARY KEY,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  phone text NOT NULL CHECK (length(phone) <= 50 AND phone ~ '[0-9].*[0-9].*[0-9]'),
  email text NOT NULL CHECK (length(email) <= 200 AND email ~ '^[^@[:space:]]*[^@[:space:].]@[^@[:space:].][^@[:space:]]*[^@[:space:].]$' AND email !~ '^\\.'),
  updated_at timestamptz NOT NULL DEFAULT platform.now()
);

-- The last number of an issuer's year. Written by the trigger of the invoice alone: a number is taken with its invoice or not at all.
CREATE TABLE settlement.invoice_number (
  issuer_id uuid NOT NULL,
  year integer NOT NULL,
  last_number integer NOT NULL CHECK (last_number > 0),
  PRIMARY KEY (issuer_id, year)
);

CREATE TABLE settlement.invoice (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  agency_id uuid NOT NULL,
  run_id uuid NOT NULL REFERENCES settlement.clearing_run,
  period date NOT NULL CHECK (extract(day FROM period) = 1),
  kind text NOT NULL CHECK (kind IN ('SETTLEMENT', 'DIRECT_BILLING', 'WEEKLY_RATE', 'INSTALMENT')),
  type text NOT NULL CHECK (type IN ('INVOICE', 'CREDIT_NOTE', 'CANCELLATION')),
  -- The creditor of the claim, and its debtor.
  issuer_id uuid NOT NULL,
  recipient_id uuid NOT NULL,
  -- Of the issuer: taken by a trigger.
  year integer NOT NULL,
  sequence integer NOT NULL CHECK (sequence > 0),
  number text NOT NULL,
  -- The first invoice of a claim is 1; after a cancellation the next one is 2.
  turn integer NOT NULL CHECK (turn > 0),
  cancels uuid REFERENCES settlement.invoice,
  cancel_reason text CHECK (cancel_reason IN ('WRONG_MASTER_DATA', 'WRONG_TAX', 'OTHER')),
  -- Written by a trigger: the day in Germany on which it was issued.
  issued_on date NOT NULL,
  issued_at timestamptz NOT NULL DEFAULT platform.now(),
  issued_by text NOT NULL,
  due_on date NOT NULL,
  service_from date NOT NULL,
  service_to date NOT NULL,
  -- What was agreed, VAT included; below 0 what a credit note gives back. All amounts of one invoice have one sign.
  gross_cents bigint NOT NULL CHECK (gross_cents <> 0),
  net_cents bigint NOT NULL,
  tax_cents bigint NOT NULL,
  -- A cent that no net amount with its tax adds up to (BT-114).
  rounding_cents bigint NOT NULL CHECK (rounding_cents BETWEEN -1 AND 1),
  -- What the netting of the pair has paid already (BT-113), and what is left.
  prepaid_cents bigint NOT NULL,
  payable_cents bigint NOT NULL,
  vat_category text NOT NULL CHECK (vat_category IN ('E', 'S')),
  vat_percent integer NOT NULL CHECK (vat_percent IN (0, 19)),
  -- Both sides as they were on that day.
  issuer jsonb NOT NULL,
  recipient jsonb NOT NULL,
  -- Invoices of the months that this one corrects, and the one that it cancels: number and day.
  refers_to jsonb NOT NULL,
  CONSTRAINT invoice_number_key UNIQUE (issuer_id, year, sequence),
  CONSTRAINT invoice_text_key UNIQUE (issuer_id, number),
  CONSTRAINT invoice_cancelled_once UNIQUE (cancels),
  CONSTRAINT invoice_parties CHECK (issuer_id <> recipient_id),
  CONSTRAINT invoice_service CHECK (service_from <= service_to),
  CONSTRAINT invoice_sums CHECK (net_cents + tax_cents + rounding_cents = gross_cents AND gross_cents - prepaid_cents = payable_cents),
  CONSTRAINT invoice_prepaid CHECK (sign(prepaid_cents) IN (0, sign(gross_cents)) AND abs(prepaid_cents) <= abs(gross_cents)),
  CONSTRAINT invoice_tax CHECK (CASE vat_category WHEN 'E' THEN vat_percent = 0 AND tax_cents = 0 AND rounding_cents = 0 ELSE vat_percent = 19 END),
  CONSTRAINT invoice_type CHECK ((type = 'CANCELLATION') = (cancels IS NOT NULL) AND (cancels IS NULL) = (cancel_reason IS NULL)
    AND (type <> 'INVOICE' OR gross_cents > 0) AND (type <> 'CREDIT_NOTE' OR gross_cents < 0))
);
CREATE UNIQUE INDEX invoice_turn_key ON settlement.invoice (run_id, kind, recipient_id, issuer_id, turn) WHERE cancels IS NULL;
CREATE INDEX invoice_month_idx ON settlement.invoice (agency_id, period, id);
CREATE INDEX invoice_issuer_idx ON settlement.invoice (issuer_id, id);
CREATE INDEX invoice_recipient_idx ON settlement.invoice (recipient_id, id);

CREATE TABLE settlement.invoice_line (
  invoice_id uuid NOT NULL REFERENCES settlement.invoice,
  no integer NOT NULL CHECK (no > 0),
  -- Of a group, or of a module: no case.
  code text NOT NULL,
  title text NOT NULL,
  unit text NOT NULL,
  quantity numeric NOT NULL CHECK (quantity <> 0),
  from_date date NOT NULL,
  to_date date NOT NULL,
  -- The month that the line corrects.
  corrects date,
  gross_cents bigint NOT NULL,
  net_cents bigint NOT NULL,
  PRIMARY KEY (invoice_id, no),
  CHECK (from_date <= to_date)
);

-- What was issued, to the byte: an invoice is kept as it went out (GoBD), whatever becomes of the program that wrote it.
CREATE TABLE settlement.invoice_document (
  invoice_id uuid PRIMARY KEY REFERENCES settlement.invoice,
  xml text NOT NULL,
  digest bytea NOT NULL,
  CONSTRAINT invoice_document_digest CHECK (digest = sha256(convert_to(xml, 'UTF8')))
);

-- What keeps an invoice of a closed month from being issued, as of the last time it was tried.
CREATE TABLE settlement.invoice_gap (
  agency_id uuid NOT NULL,
  period date NOT NULL,
  issuer_id uuid NOT NULL,
  recipient_id uuid NOT NULL,
  -- Whose it is to say, and what.
  organisation_id uuid NOT NULL,
  field text NOT NULL CHECK (field IN ('CITY', 'POSTAL_CODE', 'VAT_STATUS', 'TAX_NUMBER', 'IBAN', 'CONTACT', 'ELECTRONIC_ADDRESS')),
  PRIMARY KEY (agency_id, period, issuer_id, recipient_id, organisation_id, field)
);

CREATE FUNCTION settlement.invoice_takes_number() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, settlement AS $$
BEGIN
  NEW.issued_at := platform.now();
  NEW.issued_on := (NEW.issued_at AT TIME ZONE 'Europe/Berlin')::date;
  NEW.issued_by := platform.current_actor();
  NEW.year := extract(year FROM NEW.issued_on);
  -- The row of the counter is locked until the invoice is committed or undone: the next one waits, and no number is left out.
  INSERT INTO settlement.invoice_number AS n (issuer_id, year, last_number) VALUES (NEW.issuer_id, NEW.year, 1)
    ON CONFLICT (issuer_id, year) DO UPDATE SET last_number = n.last_number + 1 RETURNING n.last_number INTO NEW.sequence;
  NEW.number := NEW.year || '-' || lpad(NEW.sequence::text, greatest(6, length(NEW.sequence::text)), '0');
  RETURN NEW;
END $$;
CREATE TRIGGER invoice_takes_number BEFORE INSERT ON settlement.invoice FOR EACH ROW EXECUTE FUNCTION settlement.invoice_takes_number();

-- An invoice is of a claim of a closed month, over what was cleared, and the only valid one of it.
CREATE FUNCTION settlement.invoice_is_of_claim() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, settlement AS $$
DECLARE
  claimed bigint;
  original settlement.invoice;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM settlement.month m WHERE m.run_id = NEW.run_id AND m.agency_id = NEW.agency_id AND m.period = NEW.period AND m.closed_at IS NOT NULL) THEN
    RAISE EXCEPTION 'An invoice is of a closed month' USING ERRCODE = '23514', CONSTRAINT = 'invoice_of_closed_month';
  END IF;
  IF NEW.cancels IS NOT NULL THEN
    SELECT * INTO original FROM settlement.invoice i WHERE i.id = NEW.cancels;
    IF original.type = 'CANCELLATION' OR (NEW.run_id, NEW.kind, NEW.issuer_id, NEW.recipient_id, NEW.turn, NEW.gross_cents, NEW.net_cents, NEW.tax_cents, NEW.prepaid_cents, NEW.vat_category)
      IS DISTINCT FROM (original.run_id, original.kind, original.issuer_id, original.recipient_id, original.turn, -original.gross_cents, -original.net_cents, -original.tax_cents, -original.prepaid_cents, original.vat_category) THEN
      RAISE EXCEPTION 'A cancellation takes back what its invoice says' USING ERRCODE = '23514', CONSTRAINT = 'invoice_cancels_all';
    END IF;
    RETURN NULL;
  END IF;
  IF NEW.kind IN ('SETTLEMENT', 'DIRECT_BILLING') THEN
    SELECT g.cents INTO claimed FROM settlement.gross g
      WHERE g.run_id = NEW.run_id AND g.kind = NEW.kind AND g.debtor_id = NEW.recipient_id AND g.creditor_id = NEW.issuer_id;
  ELSE
    SELECT c.cents INTO claimed FROM settlement.charge_sum c
      WHERE c.run_id = NEW.run_id AND c.kind = NEW.kind AND c.debtor_id = NEW.recipient_id AND c.creditor_id = NEW.issuer_id;
  END IF;
  IF claimed IS DISTINCT FROM NEW.gross_cents THEN
    RAISE EXCEPTION 'An invoice is over what was cleared' USING ERRCODE = '23514', CONSTRAINT = 'invoice_of_claim';
  END IF;
  IF EXISTS (SELECT 1 FROM settlement.invoice i WHERE i.run_id = NEW.run_id AND i.kind = NEW.kind AND i.issuer_id = NEW.issuer_id AND i.recipient_id = NEW.recipient_id
      AND i.cancels IS NULL AND i.id <> NEW.id AND (i.turn >= NEW.turn OR NOT EXISTS (SELECT 1 FROM settlement.invoice c WHERE c.cancels = i.id)))
    OR NEW.turn <> 1 + (SELECT count(*) FROM settlement.invoice i WHERE i.run_id = NEW.run_id AND i.kind = NEW.kind AND i.issuer_id = NEW.issuer_id
      AND i.recipient_id = NEW.recipient_id AND i.cancels IS NULL AND i.id <> NEW.id) THEN
    RAISE EXCEPTION 'A claim has one valid invoice' USING ERRCODE = '23514', CONSTRAINT = 'invoice_once';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER invoice_is_of_claim AFTER INSERT ON settlement.invoice FOR EACH ROW EXECUTE FUNCTION settlement.invoice_is_of_claim();

-- At the end of the transaction: lines that add up, and the document that was issued.
CREATE FUNCTION settlement.invoice_is_whole() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, settlement AS $$
DECLARE
  lines record;
BEGIN
  SELECT coalesce(sum(l.gross_cents), 0) AS gross, coalesce(sum(l.net_cents), 0) AS net, count(*) AS n INTO lines FROM settlement.invoice_line l WHERE l.invoice_id = NEW.id;
  IF lines.n = 0 OR lines.gross <> NEW.gross_cents OR lines.net <> NEW.net_cents OR NOT EXISTS (SELECT 1 FROM settlement.invoice_document d WHERE d.invoice_id = NEW.id) THEN
    RAISE EXCEPTION 'An invoice has lines that add up, and its document' USING ERRCODE = '23514', CONSTRAINT = 'invoice_whole';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER invoice_is_whole AFTER INSERT ON settlement.invoice DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION settlement.invoice_is_whole();

-- Lines and document come with their invoice, in its transaction, and never later.
CREATE FUNCTION settlement.part_of_new_invoice() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, settlement AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM settlement.invoice i WHERE i.id = NEW.invoice_id AND i.xmin::text <> (pg_current_xact_id()::xid)::text) THEN
    RAISE EXCEPTION 'An invoice never changes' USING ERRCODE = '23514', CONSTRAINT = 'invoice_never_changes';
  END IF;
  RETURN NULL;
END $$;
${['invoice_line', 'invoice_document']
  .map((table) => `CREATE TRIGGER ${table}_with_invoice AFTER INSERT ON settlement.${table} FOR EACH ROW EXECUTE FUNCTION settlement.part_of_new_invoice();`)
  .join('\n')}

-- An invoice with its lines and the digest of its document, as it is sealed into the chain of its agency (0066).
CREATE FUNCTION settlement.invoice_hash(t settlement.invoice) RETURNS bytea LANGUAGE sql STABLE SET timezone = 'UTC' AS $$
  SELECT sha256(convert_to(jsonb_strip_nulls(to_jsonb(t) || jsonb_build_object(
    'lines', (SELECT jsonb_agg(to_jsonb(l) ORDER BY l.no) FROM settlement.invoice_line l WHERE l.invoice_id = t.id),
    'document', (SELECT encode(d.digest, 'hex') FROM settlement.invoice_document d WHERE d.invoice_id = t.id)))::text, 'UTF8'))
$$;
CREATE FUNCTION settlement.seal_invoices() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, settlement AS $$
DECLARE owner uuid;
BEGIN
  FOR owner IN SELECT DISTINCT i.agency_id FROM added a JOIN settlement.invoice i ON i.id = a.invoice_id ORDER BY 1 LOOP
    PERFORM settlement.lock_chain(owner);
    INSERT INTO settlement.ledger_seal (kind, subject_id, owner_id, block_no, hash)
      SELECT 'invoice', i.id, owner, h.no + 1, settlement.invoice_hash(i) FROM added a JOIN settlement.invoice i ON i.id = a.invoice_id
      CROSS JOIN settlement.ledger_head h WHERE i.agency_id = owner AND h.owner_id = owner;
    PERFORM settlement.close_block(owner);
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER invoice_document_seal AFTER INSERT ON settlement.invoice_document REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION settlement.seal_invoices();

${['invoice', 'invoice_line', 'invoice_document']
  .map(
    (table) => `
CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON settlement.${table} FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON settlement.${table} EXECUTE FUNCTION platform.refuse_change();`,
  )
  .join('\n')}

ALTER TABLE settlement.invoice_contact ENABLE ROW LEVEL SECURITY;
CREATE POLICY invoice_contact_own ON settlement.invoice_contact USING (
  (SELECT platform.is_operator()) OR organisation_id = (SELECT platform.current_organisation()));
ALTER TABLE settlement.invoice_number ENABLE ROW LEVEL SECURITY;
CREATE POLICY invoice_number_own ON settlement.invoice_number FOR SELECT USING (
  (SELECT platform.is_operator()) OR issuer_id = (SELECT platform.current_organisation()));
ALTER TABLE settlement.invoice ENABLE ROW LEVEL SECURITY;
-- Read by its two sides, and by the agency whose month it is: it has cleared the claim.
CREATE POLICY invoice_read ON settlement.invoice FOR SELECT USING ((SELECT platform.is_operator()) OR agency_id = (SELECT platform.current_organisation())
  OR issuer_id = (SELECT platform.current_organisation()) OR recipient_id = (SELECT platform.current_organisation()));
CREATE POLICY invoice_write ON settlement.invoice FOR INSERT WITH CHECK ((SELECT platform.is_operator()) OR issuer_id = (SELECT platform.current_organisation()));
${['invoice_line', 'invoice_document']
  .map(
    (table) => `
ALTER TABLE settlement.${table} ENABLE ROW LEVEL SECURITY;
CREATE POLICY ${table}_read ON settlement.${table} FOR SELECT USING (EXISTS (SELECT 1 FROM settlement.invoice i WHERE i.id = invoice_id));
CREATE POLICY ${table}_write ON settlement.${table} FOR INSERT WITH CHECK ((SELECT platform.is_operator())
  OR EXISTS (SELECT 1 FROM settlement.invoice i WHERE i.id = invoice_id AND i.issuer_id = (SELECT platform.current_organisation())));`,
  )
  .join('\n')}
ALTER TABLE settlement.invoice_gap ENABLE ROW LEVEL SECURITY;
CREATE POLICY invoice_gap_read ON settlement.invoice_gap FOR SELECT USING ((SELECT platform.is_operator()) OR agency_id = (SELECT platform.current_organisation())
  OR issuer_id = (SELECT platform.current_organisation()) OR organisation_id = (SELECT platform.current_organisation()));
CREATE POLICY invoice_gap_write ON settlement.invoice_gap FOR INSERT WITH CHECK ((SELECT platform.is_operator()));
CREATE POLICY invoice_gap_delete ON settlement.invoice_gap FOR DELETE USING ((SELECT platform.is_operator()));
`);
  }

  async down(): Promise<void> {
    throw new Error('Invoices that were issued would be lost: restore a backup instead.');
  }
}
