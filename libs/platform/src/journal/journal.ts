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
}
