import type { Transaction } from '../database/transaction.js';
import type { UnitOfWork } from '../database/unit-of-work.js';
import { operatorContext } from '../request/request-context.js';

/** The new end of a chain. */
export interface SealedBlock {
  /** The agency, or the zero id for rows of no agency. */
  readonly chainId: string;
  readonly blockNo: string;
  readonly rows: number;
  /** SHA-256, hexadecimal. */
  readonly digest: string;
}

const BATCH = 20_000;
const LOCK_SPACE = 7_355_609;
const MINUTE = 60_000;

/** The first link of every chain; being different for each, a chain cannot be passed off as another's. */
export const GENESIS = `sha256(convert_to(chain_id::text, 'UTF8'))`;

/**
 * Seals what is not sealed yet: per agency one block of its rows in the order of their numbers, whose digest is
 * sha256(previous digest || for each row its hash and the digest of its history rows). Rows of transactions that end
 * later come into a later block, whatever their number. Two sealers do not harm each other: the second waits for the
 * chain and then finds nothing.
 */
export async function sealJournal(unitOfWork: UnitOfWork): Promise<SealedBlock[]> {
  const context = operatorContext('SEAL', 'seal-journal');
  const sealed: SealedBlock[] = [];
  for (let rows = BATCH; rows === BATCH; ) {
    const blocks = await unitOfWork.run(context, sealBatch, { statementTimeoutMs: 10 * MINUTE });
    rows = blocks.reduce((sum, block) => sum + block.rows, 0);
    sealed.push(...blocks);
  }
  return sealed;
}

async function sealBatch(tx: Transaction): Promise<SealedBlock[]> {
  const waiting = await tx.sql(
    `SELECT pg_advisory_xact_lock($1, hashtext(chain_id::text)) FROM (
       SELECT DISTINCT coalesce(j.agency_id, platform.no_agency()) AS chain_id
       FROM platform.journal_pending p JOIN platform.journal j ON j.id = p.journal_id ORDER BY 1 OFFSET 0) chain`,
    [LOCK_SPACE],
  );
  if (waiting.length === 0) return [];
  // A statement of its own: only its snapshot, taken after the locks, shows what another sealer has just written.
  return tx.sql<{ chainId: string; blockNo: string; rows: number; digest: string }>(SEAL, [LOCK_SPACE, BATCH]);
}

// Chains that came to light since the locks were taken are left for the next time: try-lock says no only for those that
// another sealer holds.
const SEAL = `
WITH unsealed AS MATERIALIZED (
  SELECT j.id, coalesce(j.agency_id, platform.no_agency()) AS chain_id, j.hash
  FROM platform.journal_pending p JOIN platform.journal j ON j.id = p.journal_id ORDER BY j.id LIMIT $2
), ours AS MATERIALIZED (
  SELECT chain_id FROM (SELECT DISTINCT chain_id FROM unsealed) c WHERE pg_try_advisory_xact_lock($1, hashtext(chain_id::text))
), history AS (
  SELECT h.journal_id, sha256(string_agg(platform.row_history_hash(h), ''::bytea ORDER BY h.id)) AS digest
  FROM platform.row_history h WHERE h.journal_id IN (SELECT id FROM unsealed) GROUP BY h.journal_id
), sealing AS (
  SELECT u.id, u.chain_id, u.hash, history.digest AS history_digest
  FROM unsealed u JOIN ours USING (chain_id) LEFT JOIN history ON history.journal_id = u.id
), body AS (
  SELECT chain_id, count(*)::int AS row_count, string_agg(hash || coalesce(history_digest, ''), ''::bytea ORDER BY id) AS hashes
  FROM sealing GROUP BY chain_id
), link AS (
  SELECT body.*, coalesce(head.block_no, 0) + 1 AS block_no, coalesce(head.digest, ${GENESIS}) AS previous
  FROM body LEFT JOIN LATERAL (SELECT b.block_no, b.digest FROM platform.journal_block b
    WHERE b.chain_id = body.chain_id ORDER BY b.block_no DESC LIMIT 1) head ON true
), block AS (
  INSERT INTO platform.journal_block (chain_id, block_no, previous_digest, row_count, digest, sealed_at)
  SELECT chain_id, block_no, previous, row_count, sha256(previous || hashes), platform.now() FROM link
  RETURNING chain_id, block_no, row_count, digest
), seal AS (
  INSERT INTO platform.journal_seal (journal_id, chain_id, block_no, row_hash, history_digest)
  SELECT s.id, s.chain_id, b.block_no, s.hash, s.history_digest FROM sealing s JOIN block b USING (chain_id)
), no_longer_pending AS (
  DELETE FROM platform.journal_pending p USING sealing s WHERE p.journal_id = s.id
)
SELECT chain_id AS "chainId", block_no AS "blockNo", row_count AS rows, encode(digest, 'hex') AS digest FROM block ORDER BY chain_id`;
