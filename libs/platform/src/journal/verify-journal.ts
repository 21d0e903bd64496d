import type { Transaction } from '../database/transaction.js';
import { GENESIS } from './seal-journal.js';
import { MOST_VIOLATIONS, type Verification, type Verifier, type Violation } from './verifier.js';

/**
 * Recomputes the journal from its rows: every row's hash, the digest of its history, every block's digest and the links
 * between the blocks. Finds a changed, deleted or moved row, a changed, added or deleted history row, a changed or deleted
 * block, whoever did it.
 *
 * What no chain can find by itself is that its end was cut off cleanly, the newest blocks with all of their rows; for that
 * the worker writes the newest digest of each chain to its log, which lies elsewhere.
 */
export const verifyJournal: Verifier = {
  name: 'journal',
  async run(tx: Transaction): Promise<Verification> {
    const violations: Violation[] = [];
    for (const check of CHECKS) violations.push(...(await tx.sql<Violation & Record<string, unknown>>(`${check} LIMIT ${MOST_VIOLATIONS}`)));
    const [counted] = await tx.sql<Record<string, number>>(COUNTS);
    return { checked: counted!, violations };
  },
};

const COUNTS = `SELECT (SELECT count(*)::int FROM platform.journal) AS "journalRows",
  (SELECT count(*)::int FROM platform.row_history) AS "historyRows",
  (SELECT count(*)::int FROM platform.journal_seal) AS "journalSeals",
  (SELECT count(*)::int FROM platform.journal_block) AS "journalBlocks"`;

const ROW = `'journal ' || j.id AS subject`;
const BLOCK = `'block ' || b.block_no || ' of chain ' || b.chain_id AS subject`;

// A row that was changed together with its own hash no longer has the hash that was sealed.
const CHANGED_ROWS = `
SELECT 'JOURNAL_ROW_CHANGED' AS kind, ${ROW}, 'The journal row is no longer what was written.' AS message
FROM platform.journal j LEFT JOIN platform.journal_seal s ON s.journal_id = j.id
WHERE platform.journal_hash(j) <> j.hash OR s.row_hash <> j.hash
  OR s.chain_id <> coalesce(j.agency_id, platform.no_agency()) ORDER BY j.id`;

const DELETED_ROWS = `
SELECT 'JOURNAL_ROW_DELETED' AS kind, 'journal ' || s.journal_id AS subject, 'The journal row was sealed and is gone.' AS message
FROM platform.journal_seal s WHERE NOT EXISTS (SELECT 1 FROM platform.journal j WHERE j.id = s.journal_id) ORDER BY s.journal_id`;

// Every entry waits for its seal in journal_pending; one that neither waits nor has a seal was slipped past the chain.
const UNSEALED_ROWS = `
SELECT 'JOURNAL_ROW_UNSEALED' AS kind, ${ROW}, 'The journal row is in no block and does not wait for one.' AS message
FROM platform.journal j WHERE NOT EXISTS (SELECT 1 FROM platform.journal_seal s WHERE s.journal_id = j.id)
  AND NOT EXISTS (SELECT 1 FROM platform.journal_pending p WHERE p.journal_id = j.id) ORDER BY j.id`;

const CHANGED_HISTORY = `
SELECT 'HISTORY_CHANGED' AS kind, ${ROW}, 'The history rows of this journal row are no longer those that were sealed with it.' AS message
FROM platform.journal_seal s JOIN platform.journal j ON j.id = s.journal_id
LEFT JOIN (SELECT h.journal_id, sha256(string_agg(platform.row_history_hash(h), ''::bytea ORDER BY h.id)) AS digest
  FROM platform.row_history h GROUP BY h.journal_id) h ON h.journal_id = s.journal_id
WHERE h.digest IS DISTINCT FROM s.history_digest ORDER BY j.id`;

const ORPHANED_HISTORY = `
SELECT 'HISTORY_WITHOUT_JOURNAL' AS kind, 'history ' || h.id AS subject, 'The history row belongs to no journal row.' AS message
FROM platform.row_history h WHERE NOT EXISTS (SELECT 1 FROM platform.journal j WHERE j.id = h.journal_id) ORDER BY h.id`;

const CHANGED_BLOCKS = `
SELECT 'JOURNAL_BLOCK_CHANGED' AS kind, ${BLOCK}, 'The digest of the block does not follow from its rows.' AS message
FROM platform.journal_block b
LEFT JOIN (SELECT s.chain_id, s.block_no, count(*) AS row_count,
    string_agg(s.row_hash || coalesce(s.history_digest, ''), ''::bytea ORDER BY s.journal_id) AS hashes
  FROM platform.journal_seal s GROUP BY s.chain_id, s.block_no) body USING (chain_id, block_no)
WHERE body.row_count IS DISTINCT FROM b.row_count OR sha256(b.previous_digest || body.hashes) <> b.digest
ORDER BY b.chain_id, b.block_no`;

const BROKEN_CHAINS = `
SELECT 'JOURNAL_CHAIN_BROKEN' AS kind, ${BLOCK}, 'The block does not follow the one before it.' AS message
FROM (SELECT b.*, lag(block_no, 1, 0::bigint) OVER link AS before_no, lag(digest, 1, ${GENESIS}) OVER link AS before_digest
  FROM platform.journal_block b WINDOW link AS (PARTITION BY chain_id ORDER BY block_no)) b
WHERE b.block_no <> b.before_no + 1 OR b.previous_digest <> b.before_digest ORDER BY b.chain_id, b.block_no`;

const DELETED_BLOCKS = `
SELECT 'JOURNAL_BLOCK_DELETED' AS kind, ${BLOCK}, 'Rows are sealed in this block, and it is gone.' AS message
FROM (SELECT DISTINCT s.chain_id, s.block_no FROM platform.journal_seal s) b
WHERE NOT EXISTS (SELECT 1 FROM platform.journal_block k WHERE k.chain_id = b.chain_id AND k.block_no = b.block_no)
ORDER BY b.chain_id, b.block_no`;

const CHECKS = [CHANGED_ROWS, DELETED_ROWS, UNSEALED_ROWS, CHANGED_HISTORY, ORPHANED_HISTORY, CHANGED_BLOCKS, BROKEN_CHAINS, DELETED_BLOCKS];
