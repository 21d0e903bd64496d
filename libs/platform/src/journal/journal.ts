import type { Transaction } from '../database/transaction.js';

export interface JournalEntry {
  /** The agency whose chain the entry is sealed into; null for what belongs to no agency. */
  readonly agencyId: string | null;
  /** What happened, in the past tense with its context: `reservation.confirmed`. */
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** A row as it was and as it became, tied to the journal entry of the change. */
export interface RowChange {
  readonly journalId: string;
  /** The table with its schema: `care.attendance`. */
  readonly entity: string;
  /** The row's key, ids only; parts are joined by `:`. */
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * The append-only journal: one entry per change, in the transaction of the change. The database stamps the time and the
 * hash; a job seals entries into one chain per agency (seal-journal.ts), because chaining here would queue all writers.
 */
export class Journal {
  constructor(private readonly tx: Transaction) {}

  /** Writes the entry and returns its number, to which history rows refer. */
  async write(entry: JournalEntry): Promise<string> {
    const { context } = this.tx;
    const [row] = await this.tx.prepared<{ id: string }>(
      'pv_journal',
      `INSERT INTO platform.journal (agency_id, organisation_id, actor, purpose, action, subject_kind, subject_id, before, after, correlation_id, at, hash)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9::jsonb, $10, platform.now(), '') RETURNING id`,
      [
        entry.agencyId,
        context.organisationId,
        context.actor,
        context.purpose,
        entry.action,
        entry.subjectKind,
        entry.subjectId,
        entry.before === undefined ? null : JSON.stringify(entry.before),
        entry.after === undefined ? null : JSON.stringify(entry.after),
        context.correlationId,
      ],
    );
    return row!.id;
  }

  /** Writes several entries at once, such as one per agency of a set-based command, and returns their numbers with the agencies and subjects. */
  async writeAll(entries: readonly JournalEntry[]): Promise<{ id: string; agencyId: string | null; subjectId: string }[]> {
    const { context } = this.tx;
    return this.tx.sql(
      `INSERT INTO platform.journal (agency_id, organisation_id, actor, purpose, action, subject_kind, subject_id, before, after, correlation_id, at, hash)
       SELECT e."agencyId", $2, $3, $4, e.action, e."subjectKind", e."subjectId", e.before, e.after, $5, platform.now(), ''
       FROM jsonb_to_recordset($1::jsonb) AS e("agencyId" uuid, action text, "subjectKind" text, "subjectId" text, before jsonb, after jsonb)
       RETURNING id, agency_id AS "agencyId", subject_id AS "subjectId"`,
      [JSON.stringify(entries), context.organisationId, context.actor, context.purpose, context.correlationId],
    );
  }

  /** Keeps what a change replaced; one statement for all rows. */
  async keep(changes: readonly RowChange[]): Promise<void> {
    if (changes.length === 0) return;
    await this.tx.execute(
      `INSERT INTO platform.row_history (journal_id, entity, entity_key, before, after)
       SELECT c."journalId", c.entity, c.key, c.before, c.after
       FROM jsonb_to_recordset($1::jsonb) AS c("journalId" bigint, entity text, key text, before jsonb, after jsonb)`,
      [JSON.stringify(changes)],
    );
  }
}
