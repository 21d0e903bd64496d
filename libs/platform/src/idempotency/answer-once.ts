import { createHash } from 'node:crypto';
import { ok, refuse, type Refusal, type Result } from '#kernel';
import type { Transaction } from '../database/transaction.js';
import type { IdempotencyConflict } from './idempotency-conflict.js';
import { fromStored, toCanonicalText, toStoredText } from './stored-answer.js';

export interface RepeatableCommand {
  /** The command's name, as its GraphQL field: `reserveSeat`. */
  readonly name: string;
  /** The caller's key; absent for callers that repeat by other means (jobs, the command line): then the work just runs. */
  readonly key: string | undefined;
  /** Everything that decides the effect; the same key with another input is a conflict. The key itself is left out. */
  readonly input: unknown;
}

/** Commands of those who run the system belong to no organisation: platform.no_agency(). */
const OF_KEEPERS = '00000000-0000-0000-0000-000000000000';

interface StoredAnswer {
  input_hash: Buffer;
  response: unknown;
}

/**
 * Runs a command at most once per key of one actor in one organisation, inside the caller's unit of work.
 *
 * The first success is written beside its effect, in the same transaction; a repetition gets that answer. A refusal is not
 * remembered (the transaction rolls back), so a refused command runs again. Two at once with one key: the second waits for
 * the first at an advisory lock and then sees its row, or, after a rollback, does the work itself.
 *
 * In a REPEATABLE READ unit of work the snapshot is older than the lock: there the write below meets the first one's row
 * and fails with 40001, and the unit of work runs again.
 *
 * Refuses with IDEMPOTENCY_CONFLICT. Throws 55P03 (lock timeout) when the first takes longer than the limit of a request,
 * and when a key comes from somebody who acts for no organisation and does not run the system.
 */
export async function answerOnce<T, R extends Refusal>(
  tx: Transaction,
  command: RepeatableCommand,
  work: () => Promise<Result<T, R>>,
): Promise<Result<T, R | IdempotencyConflict>> {
  const { key } = command;
  if (key === undefined) return work();
  const { actor, scope } = tx.context;
  const organisationId = tx.context.organisationId ?? (scope === 'KEEPER' ? OF_KEEPERS : null);
  if (organisationId === null) throw new Error('An idempotency key needs an organisation that is acted for');
  const inputHash = createHash('sha256').update(toCanonicalText([command.name, command.input])).digest();
  const owner = [organisationId, actor, key];

  await tx.prepared('pv_idempotency_lock', 'SELECT pg_advisory_xact_lock(hashtextextended($1, 7355609))', [owner.join(' ')]);
  // A statement of its own: under READ COMMITTED it sees what was committed while we waited for the lock.
  const [stored] = await tx.prepared<StoredAnswer>(
    'pv_idempotency_find',
    'SELECT input_hash, response FROM platform.idempotency WHERE organisation_id = $1 AND actor = $2 AND key = $3',
    owner,
  );
  if (stored) {
    if (stored.input_hash.equals(inputHash)) return ok(fromStored(stored.response) as T);
    return refuse({ code: 'IDEMPOTENCY_CONFLICT', message: 'This idempotency key was used before with another input.' });
  }
  const outcome = await work();
  if (!outcome.ok) return outcome;
  await tx.prepared(
    'pv_idempotency_keep',
    'INSERT INTO platform.idempotency (organisation_id, actor, key, input_hash, response) VALUES ($1, $2, $3, $4, $5::jsonb) ON CONFLICT DO NOTHING',
    [...owner, inputHash, toStoredText(outcome.value)],
  );
  return outcome;
}
