import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { CountedDeadline } from '../../domain/deadlines/case-facts.js';
import type { CaseParties } from '../../domain/deadlines/case-side.js';
import type { ClarificationSubject } from '../../domain/deadlines/deadline-codes.js';

export interface NewDeadline extends CountedDeadline, CaseParties {
  readonly referralId: string;
  readonly owedById: string;
  /** Of a clarification. */
  readonly subject?: ClarificationSubject;
}

export interface WrittenDeadline extends NewDeadline {
  readonly id: string;
}

/** Writes deadlines of locked cases down; the database refuses a second open one of a kind. */
export function insertDeadlines(tx: Transaction, deadlines: readonly NewDeadline[]): Promise<WrittenDeadline[]> {
  return tx.sql<WrittenDeadline & Record<string, unknown>>(
    `INSERT INTO care.case_deadline AS d (referral_id, agency_id, responsible_id, code, owed_by, counted_from, due_on, regime_version_id, subject, opened_by)
     SELECT n."referralId", n."agencyId", n."responsibleId", n.code, n."owedById", n."countedFrom", n."dueOn", n."versionId", n.subject, CASE WHEN n.subject IS NOT NULL THEN $2 END
     FROM jsonb_to_recordset($1::jsonb) AS n("referralId" uuid, "agencyId" uuid, "responsibleId" uuid, code text, "owedById" uuid, "countedFrom" date, "dueOn" date,
       "versionId" uuid, subject text)
     RETURNING id, referral_id AS "referralId", agency_id AS "agencyId", responsible_id AS "responsibleId", code, owed_by AS "owedById", counted_from AS "countedFrom",
       due_on AS "dueOn", regime_version_id AS "versionId"`,
    [JSON.stringify(deadlines), tx.context.actor],
  );
}

/** Gives open deadlines another day. */
export const moveDeadlines = (tx: Transaction, moved: readonly (CountedDeadline & { readonly id: string })[]): Promise<number> =>
  tx.execute(
    `UPDATE care.case_deadline d SET counted_from = n."countedFrom", due_on = n."dueOn", regime_version_id = n."versionId"
     FROM jsonb_to_recordset($1::jsonb) AS n(id uuid, "countedFrom" date, "dueOn" date, "versionId" uuid) WHERE d.id = n.id AND d.state = 'OPEN'`,
    [JSON.stringify(moved)],
  );

export const cancelDeadlines = (tx: Transaction, ids: readonly string[]): Promise<number> =>
  tx.execute(`UPDATE care.case_deadline SET state = 'CANCELLED' WHERE id = ANY ($1::uuid[]) AND state = 'OPEN'`, [ids]);

/** Says that an open one is done; by whom is whoever acts. */
export const finishDeadline = (tx: Transaction, id: string, doneOn: LocalDate, coversGroupOffers: boolean | null): Promise<number> =>
  tx.execute(`UPDATE care.case_deadline SET state = 'DONE', done_on = $2, done_by = $4, covers_group_offers = $3 WHERE id = $1`, [id, doneOn, coversGroupOffers, tx.context.actor]);

/** The asker takes the question back; the database checks who asked (care.withdraw_clarification). */
export const withdrawClarification = (tx: Transaction, id: string): Promise<number> => tx.execute('SELECT care.withdraw_clarification($1)', [id]);

/** Opens again what was said to be done, and gives back the next one of its kind that goes for it (care.reopen_deadline). */
export async function reopenDeadline(tx: Transaction, id: string): Promise<readonly string[]> {
  const rows = await tx.sql<{ id: string }>('SELECT care.reopen_deadline($1) AS id', [id]);
  return rows.map((row) => row.id);
}
