/** What is booked, what is owed because of it, and what comes in and goes out. Nothing here is ever changed or deleted. */
export const LEDGER_TABLES = `
-- When what is owed is due, and when it is reminded of; an agency without a row has the defaults.
CREATE TABLE settlement.payment_setting (
  agency_id uuid PRIMARY KEY REFERENCES identity.organisation,
  payment_days integer NOT NULL DEFAULT 14 CHECK (payment_days BETWEEN 1 AND 90),
  first_reminder_days integer NOT NULL DEFAULT 7,
  second_reminder_days integer NOT NULL DEFAULT 21,
  third_reminder_days integer NOT NULL DEFAULT 35,
  CONSTRAINT payment_setting_reminders CHECK (0 < first_reminder_days AND first_reminder_days < second_reminder_days
    AND second_reminder_days < third_reminder_days AND third_reminder_days <= 365)
);

-- Money that went from one to the other; recorded_for is the side whose person or bank statement says so.
CREATE TABLE settlement.payment (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  agency_id uuid NOT NULL REFERENCES identity.organisation,
  payer_id uuid NOT NULL REFERENCES identity.organisation,
  payee_id uuid NOT NULL REFERENCES identity.organisation,
  cents bigint NOT NULL CHECK (cents > 0),
  paid_on date NOT NULL,
  reference text CHECK (length(reference) BETWEEN 1 AND 140),
  recorded_for uuid NOT NULL,
  recorded_by text NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT platform.now(),
  CHECK (payer_id <> payee_id),
  CHECK (recorded_for IN (payer_id, payee_id))
);
CREATE INDEX payment_payer_idx ON settlement.payment (payer_id, payee_id, agency_id);
CREATE INDEX payment_payee_idx ON settlement.payment (payee_id, agency_id);

-- What one owes the other, each as of its month: a row of net, a row of gross that the agency pays, a sum of charges (is_credit: of a
-- negative one, which goes back), or what was paid too much and is owed back (CREDIT). What is open follows from the postings.
CREATE TABLE settlement.open_item (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  agency_id uuid NOT NULL REFERENCES identity.organisation,
  kind text NOT NULL CHECK (kind IN ('SETTLEMENT', 'DIRECT_BILLING', 'CHARGE', 'CREDIT')),
  charge_kind text,
  run_id uuid REFERENCES settlement.clearing_run,
  period date CHECK (extract(day FROM period) = 1),
  payment_id uuid REFERENCES settlement.payment,
  debtor_id uuid NOT NULL REFERENCES identity.organisation,
  creditor_id uuid NOT NULL REFERENCES identity.organisation,
  cents bigint NOT NULL CHECK (cents > 0),
  is_credit boolean NOT NULL DEFAULT false,
  due_on date NOT NULL,
  opened_at timestamptz NOT NULL DEFAULT platform.now(),
  CHECK (debtor_id <> creditor_id),
  CHECK ((kind = 'CREDIT') = (payment_id IS NOT NULL)),
  CHECK ((kind = 'CREDIT') = (run_id IS NULL)),
  CHECK ((run_id IS NULL) = (period IS NULL)),
  CHECK ((kind = 'CHARGE') = (charge_kind IS NOT NULL)),
  CONSTRAINT open_item_source UNIQUE NULLS NOT DISTINCT (run_id, payment_id, kind, charge_kind, debtor_id, creditor_id),
  UNIQUE (id, agency_id)
);
CREATE INDEX open_item_month_idx ON settlement.open_item (agency_id, period);
CREATE INDEX open_item_debtor_idx ON settlement.open_item (debtor_id);
CREATE INDEX open_item_creditor_idx ON settlement.open_item (creditor_id);

-- One entry is about one pair. source_id: the run of CLAIM and NETTING, the payment, the set-off, the entry that is reversed.
CREATE TABLE settlement.ledger_entry (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  agency_id uuid NOT NULL REFERENCES identity.organisation,
  kind text NOT NULL CHECK (kind IN ('CLAIM', 'NETTING', 'PAYMENT', 'SET_OFF', 'REVERSAL')),
  claim_kind text CHECK (claim_kind IN ('SETTLEMENT', 'DIRECT_BILLING', 'CHARGE')),
  charge_kind text,
  period date CHECK (extract(day FROM period) = 1),
  debtor_id uuid NOT NULL REFERENCES identity.organisation,
  creditor_id uuid NOT NULL REFERENCES identity.organisation,
  source_id uuid NOT NULL,
  reverses_id uuid UNIQUE REFERENCES settlement.ledger_entry,
  posting_count smallint NOT NULL CHECK (posting_count >= 2),
  booked_on date NOT NULL,
  text text CHECK (length(text) BETWEEN 1 AND 200),
  actor text NOT NULL,
  at timestamptz NOT NULL DEFAULT platform.now(),
  CHECK (debtor_id <> creditor_id),
  CHECK ((kind IN ('CLAIM', 'NETTING')) = (claim_kind IS NOT NULL)),
  CHECK ((claim_kind IS NULL) = (period IS NULL)),
  CHECK ((claim_kind IS NOT DISTINCT FROM 'CHARGE') = (charge_kind IS NOT NULL)),
  CHECK ((kind = 'REVERSAL') = (reverses_id IS NOT NULL)),
  CHECK (kind <> 'REVERSAL' OR source_id = reverses_id),
  CHECK (kind <> 'REVERSAL' OR text IS NOT NULL),
  CONSTRAINT ledger_entry_source UNIQUE NULLS NOT DISTINCT (kind, source_id, claim_kind, charge_kind, debtor_id, creditor_id),
  UNIQUE (id, agency_id)
);
CREATE INDEX ledger_entry_agency_idx ON settlement.ledger_entry (agency_id, id);
CREATE INDEX ledger_entry_debtor_idx ON settlement.ledger_entry (debtor_id, id);
CREATE INDEX ledger_entry_creditor_idx ON settlement.ledger_entry (creditor_id, id);

-- Debit is positive, credit negative, in the books of organisation_id. RECEIVABLE and PAYABLE say of which month and kind; with an item
-- they settle it. Without one they are the claim itself, or what was paid too much.
CREATE TABLE settlement.ledger_posting (
  entry_id uuid NOT NULL,
  no smallint NOT NULL CHECK (no > 0),
  agency_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  counterparty_id uuid NOT NULL,
  account text NOT NULL CHECK (account IN ('RECEIVABLE', 'PAYABLE', 'REVENUE', 'EXPENSE', 'BANK')),
  claim_kind text CHECK (claim_kind IN ('SETTLEMENT', 'DIRECT_BILLING', 'CHARGE', 'CREDIT')),
  period date,
  item_id uuid,
  cents bigint NOT NULL CHECK (cents <> 0),
  PRIMARY KEY (entry_id, no),
  FOREIGN KEY (entry_id, agency_id) REFERENCES settlement.ledger_entry (id, agency_id),
  FOREIGN KEY (item_id, agency_id) REFERENCES settlement.open_item (id, agency_id),
  CHECK ((account = 'BANK') = (claim_kind IS NULL)),
  CHECK ((claim_kind IS NULL OR claim_kind = 'CREDIT') = (period IS NULL)),
  CHECK (item_id IS NULL OR account IN ('RECEIVABLE', 'PAYABLE'))
);
CREATE INDEX ledger_posting_item_idx ON settlement.ledger_posting (item_id) WHERE item_id IS NOT NULL;
CREATE INDEX ledger_posting_balance_idx ON settlement.ledger_posting (organisation_id, agency_id, period);

-- Opposite items of a pair that one side wants to set off, and what the other side answers; accepted false: declined or taken back.
CREATE TABLE settlement.set_off (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  agency_id uuid NOT NULL REFERENCES identity.organisation,
  proposer_id uuid NOT NULL REFERENCES identity.organisation,
  partner_id uuid NOT NULL REFERENCES identity.organisation,
  item_ids uuid[] NOT NULL CHECK (cardinality(item_ids) BETWEEN 2 AND 100),
  item_cents bigint[] NOT NULL,
  proposed_by text NOT NULL,
  proposed_at timestamptz NOT NULL DEFAULT platform.now(),
  CHECK (proposer_id <> partner_id),
  CHECK (cardinality(item_ids) = cardinality(item_cents) AND 0 < ALL (item_cents)),
  UNIQUE (id, agency_id)
);
CREATE INDEX set_off_proposer_idx ON settlement.set_off (proposer_id);
CREATE INDEX set_off_partner_idx ON settlement.set_off (partner_id);
CREATE TABLE settlement.set_off_answer (
  id uuid PRIMARY KEY,
  agency_id uuid NOT NULL,
  accepted boolean NOT NULL,
  answered_for uuid NOT NULL,
  answered_by text NOT NULL,
  answered_at timestamptz NOT NULL DEFAULT platform.now(),
  FOREIGN KEY (id, agency_id) REFERENCES settlement.set_off (id, agency_id)
);

-- Somebody was reminded of an item that is due; written by a job alone.
CREATE TABLE settlement.payment_reminder (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  agency_id uuid NOT NULL,
  item_id uuid NOT NULL,
  level smallint NOT NULL CHECK (level BETWEEN 1 AND 3),
  open_cents bigint NOT NULL CHECK (open_cents > 0),
  reminded_on date NOT NULL,
  UNIQUE (item_id, level),
  FOREIGN KEY (item_id, agency_id) REFERENCES settlement.open_item (id, agency_id)
);

-- Statements of an organisation's own account, and of their entries those that may be about what is owed here; nobody else reads them.
CREATE TABLE settlement.bank_statement (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  organisation_id uuid NOT NULL REFERENCES identity.organisation,
  account text NOT NULL,
  code text NOT NULL CHECK (length(code) BETWEEN 1 AND 35),
  opening_cents bigint NOT NULL,
  closing_cents bigint NOT NULL,
  entry_count integer NOT NULL CHECK (entry_count >= 0),
  -- Hash of the statement's content.
  content text NOT NULL,
  imported_by text NOT NULL,
  imported_at timestamptz NOT NULL DEFAULT platform.now(),
  UNIQUE (organisation_id, account, code),
  UNIQUE (id, organisation_id)
);
CREATE TABLE settlement.bank_entry (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  organisation_id uuid NOT NULL,
  statement_id uuid NOT NULL,
  place integer NOT NULL CHECK (place > 0),
  booked_on date NOT NULL,
  -- Positive: came in; negative: went out.
  cents bigint NOT NULL CHECK (cents <> 0),
  is_return boolean NOT NULL,
  end_to_end_id text CHECK (length(end_to_end_id) <= 35),
  remittance text CHECK (length(remittance) <= 140),
  counterparty text CHECK (length(counterparty) <= 140),
  UNIQUE (statement_id, place),
  UNIQUE (id, organisation_id),
  FOREIGN KEY (statement_id, organisation_id) REFERENCES settlement.bank_statement (id, organisation_id)
);
CREATE INDEX bank_entry_organisation_idx ON settlement.bank_entry (organisation_id, id);
-- What an entry of a statement is: a payment, or nothing of this (payment_id null). It counts until its payment is reversed.
CREATE TABLE settlement.bank_match (
  id uuid PRIMARY KEY DEFAULT platform.new_id(),
  organisation_id uuid NOT NULL,
  bank_entry_id uuid NOT NULL,
  payment_id uuid REFERENCES settlement.payment,
  how text NOT NULL CHECK (how IN ('REFERENCE', 'KNOWN', 'PERSON', 'DISMISSED')),
  matched_by text NOT NULL,
  matched_at timestamptz NOT NULL DEFAULT platform.now(),
  CHECK ((how = 'DISMISSED') = (payment_id IS NULL)),
  FOREIGN KEY (bank_entry_id, organisation_id) REFERENCES settlement.bank_entry (id, organisation_id)
);
CREATE INDEX bank_match_entry_idx ON settlement.bank_match (bank_entry_id);
CREATE INDEX bank_match_payment_idx ON settlement.bank_match (payment_id);

-- The hash of every row above, in blocks that hang together, one chain per agency (bank statements: per organisation).
-- Written by triggers alone.
CREATE TABLE settlement.ledger_head (
  owner_id uuid PRIMARY KEY,
  no bigint NOT NULL,
  chain bytea NOT NULL
);
CREATE TABLE settlement.ledger_block (
  owner_id uuid NOT NULL,
  no bigint NOT NULL CHECK (no > 0),
  seal_count integer NOT NULL,
  digest bytea NOT NULL,
  chain bytea NOT NULL,
  PRIMARY KEY (owner_id, no)
);
CREATE TABLE settlement.ledger_seal (
  kind text NOT NULL,
  subject_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  block_no bigint NOT NULL,
  hash bytea NOT NULL,
  PRIMARY KEY (kind, subject_id)
);
CREATE INDEX ledger_seal_block_idx ON settlement.ledger_seal (owner_id, block_no);

-- What the two accounts of a claim hold, in the books of each side; a view on postings, so that it is never out of step.
CREATE VIEW settlement.balance_v WITH (security_invoker = true) AS
  SELECT agency_id, organisation_id, counterparty_id, period, claim_kind AS kind,
    coalesce(sum(cents) FILTER (WHERE account = 'RECEIVABLE'), 0)::bigint AS receivable_cents,
    coalesce(-sum(cents) FILTER (WHERE account = 'PAYABLE'), 0)::bigint AS payable_cents,
    coalesce(-sum(cents) FILTER (WHERE account = 'REVENUE'), 0)::bigint AS revenue_cents,
    coalesce(sum(cents) FILTER (WHERE account = 'EXPENSE'), 0)::bigint AS expense_cents
  FROM settlement.ledger_posting WHERE claim_kind IS NOT NULL
  GROUP BY agency_id, organisation_id, counterparty_id, period, claim_kind;

CREATE VIEW settlement.open_item_v WITH (security_invoker = true) AS
  SELECT i.id, i.agency_id, i.period, i.kind, i.debtor_id, i.creditor_id, i.cents, s.paid_cents, i.cents - s.paid_cents AS open_cents, i.due_on,
    i.charge_kind, i.is_credit, i.run_id, i.payment_id, coalesce(r.level, 0)::smallint AS reminder_level
  FROM settlement.open_item i
  CROSS JOIN LATERAL (SELECT coalesce(-sum(p.cents), 0)::bigint AS paid_cents FROM settlement.ledger_posting p WHERE p.item_id = i.id AND p.account = 'RECEIVABLE') s
  CROSS JOIN LATERAL (SELECT max(r.level) AS level FROM settlement.payment_reminder r WHERE r.item_id = i.id) r;
`;

/** Every table whose rows are sealed one by one, with the column that names the chain; ledger_entry is sealed with its postings. */
export const SEALED_TABLES: readonly (readonly [table: string, owner: string])[] = [
  ['payment', 'agency_id'],
  ['open_item', 'agency_id'],
  ['set_off', 'agency_id'],
  ['set_off_answer', 'agency_id'],
  ['payment_reminder', 'agency_id'],
  ['bank_statement', 'organisation_id'],
  ['bank_entry', 'organisation_id'],
  ['bank_match', 'organisation_id'],
];
