import { SEALED_TABLES } from './0066-ledger-tables.js';

const hashOf = (table: string): string => `
-- Times are hashed as UTC has them, whoever asks. Empty columns are left out, so that a later migration may add one.
CREATE FUNCTION settlement.${table}_hash(t settlement.${table}) RETURNS bytea LANGUAGE sql STABLE SET timezone = 'UTC' AS $$
  SELECT sha256(convert_to(jsonb_strip_nulls(to_jsonb(t))::text, 'UTF8'))
$$;
CREATE TRIGGER ${table}_seal AFTER INSERT ON settlement.${table} REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION settlement.seal_rows(`;

/** Each row's hash, in blocks of one chain per owner: who adds to a chain waits for whoever does so just now. */
export const LEDGER_SEALS = `
-- Begun by whoever books first. On one snapshot a chain that has gone on meanwhile is a 40001, and the unit of work begins anew.
CREATE FUNCTION settlement.lock_chain(owner uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO settlement.ledger_head (owner_id, no, chain) VALUES (owner, 0, sha256('')) ON CONFLICT DO NOTHING;
  PERFORM 1 FROM settlement.ledger_head h WHERE h.owner_id = owner FOR UPDATE;
END $$;

-- Closes the block after the head: its digest is that of its hashes in their order, its chain that of the block before and this digest.
CREATE FUNCTION settlement.close_block(owner uuid) RETURNS void LANGUAGE sql AS $$
  WITH made AS (
    INSERT INTO settlement.ledger_block (owner_id, no, seal_count, digest, chain)
    SELECT h.owner_id, h.no + 1, d.n, d.digest, sha256(h.chain || d.digest)
    FROM settlement.ledger_head h CROSS JOIN LATERAL (
      SELECT count(*) AS n, sha256(string_agg(s.hash, '' ORDER BY s.kind, s.subject_id)) AS digest
      FROM settlement.ledger_seal s WHERE s.owner_id = h.owner_id AND s.block_no = h.no + 1) d
    WHERE h.owner_id = owner AND d.n > 0 RETURNING owner_id, no, chain)
  UPDATE settlement.ledger_head h SET no = m.no, chain = m.chain FROM made m WHERE h.owner_id = m.owner_id
$$;

CREATE FUNCTION settlement.seal_rows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, settlement AS $$
DECLARE owner uuid;
BEGIN
  FOR owner IN EXECUTE format('SELECT DISTINCT a.%I FROM added a ORDER BY 1', TG_ARGV[0]) LOOP
    PERFORM settlement.lock_chain(owner);
    EXECUTE format('INSERT INTO settlement.ledger_seal (kind, subject_id, owner_id, block_no, hash)
      SELECT %L, t.id, $1, h.no + 1, settlement.%I(t) FROM added a JOIN settlement.%I t ON t.id = a.id
      CROSS JOIN settlement.ledger_head h WHERE a.%I = $1 AND h.owner_id = $1', TG_TABLE_NAME, TG_TABLE_NAME || '_hash', TG_TABLE_NAME, TG_ARGV[0]) USING owner;
    PERFORM settlement.close_block(owner);
  END LOOP;
  RETURN NULL;
END $$;
${SEALED_TABLES.map(([table, owner]) => `${hashOf(table)}'${owner}');`).join('\n')}

CREATE FUNCTION settlement.ledger_entry_hash(t settlement.ledger_entry) RETURNS bytea LANGUAGE sql STABLE SET timezone = 'UTC' AS $$
  SELECT sha256(convert_to(jsonb_strip_nulls(to_jsonb(t) || jsonb_build_object('postings',
    (SELECT jsonb_agg(to_jsonb(p) ORDER BY p.no) FROM settlement.ledger_posting p WHERE p.entry_id = t.id)))::text, 'UTF8'))
$$;

-- An entry is sealed with its postings (settlement.book_postings); one that got none does not come to a commit.
CREATE FUNCTION settlement.entry_is_booked() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, settlement AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM settlement.ledger_seal s WHERE s.kind = 'ledger_entry' AND s.subject_id = NEW.id) THEN
    RAISE EXCEPTION 'An entry of the ledger has its postings' USING ERRCODE = '23514', CONSTRAINT = 'ledger_entry_booked';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER ledger_entry_booked AFTER INSERT ON settlement.ledger_entry DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION settlement.entry_is_booked();

${[...SEALED_TABLES.map(([table]) => table), 'ledger_entry', 'ledger_posting', 'ledger_block', 'ledger_seal']
  .map(
    (table) => `
CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON settlement.${table} FOR EACH ROW EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON settlement.${table} EXECUTE FUNCTION platform.refuse_change();`,
  )
  .join('\n')}
`;
