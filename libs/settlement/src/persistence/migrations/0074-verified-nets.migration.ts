import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What `pv verify` could not tell apart from what was said: decisions and steps of disputes, closed months and their history are sealed into the
 * chain of their agency (0066), and between two organisations one row of net stands in a run, not one in each direction.
 */
export class VerifiedNets1764000000074 implements MigrationInterface {
  readonly name = 'VerifiedNets1764000000074';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [JOURNAL, NETS, HASHES, SEALS, WHAT_IS_THERE]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('A chain cannot give back what was sealed into it: there is no way back.');
  }
}

const JOURNAL = `
-- What was journalled, for contexts that compare their books with it.
CREATE VIEW platform.journal_v WITH (security_invoker = true) AS
  SELECT id, agency_id, actor, action, subject_kind, subject_id, before, after FROM platform.journal;
`;

const NETS = `
CREATE UNIQUE INDEX net_pair_key ON settlement.net (run_id, least(debtor_id, creditor_id), greatest(debtor_id, creditor_id));
`;

const AS_HASHED = `LANGUAGE sql STABLE SET timezone = 'UTC' SET bytea_output = 'hex'`;

const HASHES = `
-- Times are hashed as UTC has them, whoever asks. Empty columns are left out, so that a later migration may add one.
${['decision', 'dispute_step', 'month_step']
  .map(
    (table) => `
CREATE FUNCTION settlement.${table}_hash(t settlement.${table}) RETURNS bytea ${AS_HASHED} AS $$
  SELECT sha256(convert_to(jsonb_strip_nulls(to_jsonb(t))::text, 'UTF8'))
$$;`,
  )
  .join('\n')}
-- A dispute with its lines, and a month with the run that is in force.
CREATE FUNCTION settlement.dispute_hash(t settlement.dispute) RETURNS bytea ${AS_HASHED} AS $$
  SELECT sha256(convert_to(jsonb_strip_nulls(to_jsonb(t) || jsonb_build_object('uses',
    (SELECT jsonb_agg(to_jsonb(u) ORDER BY u.session_id, u.reservation_id) FROM settlement.disputed_use u WHERE u.dispute_id = t.id)))::text, 'UTF8'))
$$;
CREATE FUNCTION settlement.month_hash(t settlement.month) RETURNS bytea ${AS_HASHED} AS $$
  SELECT sha256(convert_to(jsonb_strip_nulls(to_jsonb(t) || jsonb_build_object('run', (SELECT to_jsonb(r) FROM settlement.clearing_run r WHERE r.id = t.run_id)))::text, 'UTF8'))
$$;
`;

const SEALS = `
CREATE TRIGGER decision_seal AFTER INSERT ON settlement.decision REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION settlement.seal_rows('agency_id');
CREATE TRIGGER dispute_step_seal AFTER INSERT ON settlement.dispute_step REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION settlement.seal_rows('agency_id');

-- What a step has made of its dispute, under the id of the step: at the end of the transaction, when all of it is written. Every change of a
-- dispute has its step, so the last one tells how it stands.
CREATE FUNCTION settlement.seal_dispute() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, settlement AS $$
BEGIN
  PERFORM settlement.lock_chain(NEW.agency_id);
  INSERT INTO settlement.ledger_seal (kind, subject_id, owner_id, block_no, hash)
    SELECT 'dispute', NEW.id, NEW.agency_id, h.no + 1, settlement.dispute_hash(d) FROM settlement.dispute d CROSS JOIN settlement.ledger_head h
    WHERE d.id = NEW.dispute_id AND h.owner_id = NEW.agency_id;
  PERFORM settlement.close_block(NEW.agency_id);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER dispute_step_state AFTER INSERT ON settlement.dispute_step DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION settlement.seal_dispute();

-- A month is sealed when it is closed, with all steps up to then, and with each step after it. Not before: a clearing would wait for the chain,
-- and begin anew whenever somebody books meanwhile; until it is closed, its figures and signatures are compared with the journal.
CREATE FUNCTION settlement.seal_months() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, settlement AS $$
DECLARE closed record;
BEGIN
  FOR closed IN SELECT DISTINCT m.agency_id, m.period FROM added a JOIN settlement.month m ON m.agency_id = a.agency_id AND m.period = a.period
      WHERE m.closed_at IS NOT NULL ORDER BY 1, 2 LOOP
    PERFORM settlement.lock_chain(closed.agency_id);
    INSERT INTO settlement.ledger_seal (kind, subject_id, owner_id, block_no, hash)
      SELECT 'month_step', s.id, s.agency_id, h.no + 1, settlement.month_step_hash(s) FROM settlement.month_step s JOIN settlement.ledger_head h ON h.owner_id = s.agency_id
      WHERE s.agency_id = closed.agency_id AND s.period = closed.period
        AND NOT EXISTS (SELECT 1 FROM settlement.ledger_seal k WHERE k.kind = 'month_step' AND k.subject_id = s.id)
      UNION ALL
      SELECT 'month', (SELECT s.id FROM settlement.month_step s WHERE s.agency_id = m.agency_id AND s.period = m.period ORDER BY s.no DESC LIMIT 1),
        m.agency_id, h.no + 1, settlement.month_hash(m)
      FROM settlement.month m JOIN settlement.ledger_head h ON h.owner_id = m.agency_id WHERE m.agency_id = closed.agency_id AND m.period = closed.period;
    PERFORM settlement.close_block(closed.agency_id);
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER month_step_seal AFTER INSERT ON settlement.month_step REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION settlement.seal_months();
`;

/** What was said before is sealed as it stands. A month that was closed before months had a history is sealed under its own id. */
const WHAT_IS_THERE = `
DO $$
DECLARE owner uuid;
BEGIN
  FOR owner IN SELECT agency_id FROM settlement.dispute UNION SELECT agency_id FROM settlement.month WHERE closed_at IS NOT NULL ORDER BY 1 LOOP
    PERFORM settlement.lock_chain(owner);
    INSERT INTO settlement.ledger_seal (kind, subject_id, owner_id, block_no, hash)
      SELECT x.kind, x.id, owner, h.no + 1, x.hash FROM settlement.ledger_head h CROSS JOIN (
        SELECT 'decision' AS kind, e.id, settlement.decision_hash(e) AS hash FROM settlement.decision e WHERE e.agency_id = owner
        UNION ALL SELECT 'dispute_step', s.id, settlement.dispute_step_hash(s) FROM settlement.dispute_step s WHERE s.agency_id = owner
        UNION ALL SELECT 'dispute', (SELECT s.id FROM settlement.dispute_step s WHERE s.dispute_id = d.id ORDER BY s.no DESC LIMIT 1), settlement.dispute_hash(d)
          FROM settlement.dispute d WHERE d.agency_id = owner
        UNION ALL SELECT 'month_step', s.id, settlement.month_step_hash(s) FROM settlement.month_step s
          JOIN settlement.month m ON m.agency_id = s.agency_id AND m.period = s.period AND m.closed_at IS NOT NULL WHERE s.agency_id = owner
        UNION ALL SELECT 'month', coalesce((SELECT s.id FROM settlement.month_step s WHERE s.agency_id = m.agency_id AND s.period = m.period ORDER BY s.no DESC LIMIT 1), m.id),
          settlement.month_hash(m) FROM settlement.month m WHERE m.agency_id = owner AND m.closed_at IS NOT NULL
      ) x WHERE h.owner_id = owner;
    PERFORM settlement.close_block(owner);
  END LOOP;
END $$;
`;
