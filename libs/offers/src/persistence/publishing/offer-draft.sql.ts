import type { Transaction } from '#platform';

export interface DraftRow {
  readonly id: string;
  readonly hostId: string;
  /** As it was stored; parsed by the application. */
  readonly content: unknown;
  readonly copiedFrom: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

const COLUMNS = 'id, host_id AS "hostId", content, copied_from AS "copiedFrom", created_at AS "createdAt", updated_at AS "updatedAt"';

export async function insertDraft(tx: Transaction, content: object, copiedFrom: string | null): Promise<DraftRow> {
  const [row] = await tx.sql<DraftRow>(
    `INSERT INTO offers.offer_draft (host_id, content, copied_from, actor) VALUES ($1, $2, $3, $4) RETURNING ${COLUMNS}`,
    [tx.context.organisationId, JSON.stringify(content), copiedFrom, tx.context.actor],
  );
  return row!;
}

/** The draft, if it is one of the organisation acted for, locked. */
export async function lockDraft(tx: Transaction, id: string): Promise<DraftRow | undefined> {
  const [row] = await tx.sql<DraftRow>(`SELECT ${COLUMNS} FROM offers.offer_draft WHERE id = $1 AND host_id = $2 FOR UPDATE`, [id, tx.context.organisationId]);
  return row;
}

export async function updateDraft(tx: Transaction, id: string, content: object): Promise<DraftRow> {
  const [row] = await tx.sql<DraftRow>(
    `UPDATE offers.offer_draft SET content = $2, updated_at = platform.now(), actor = $3 WHERE id = $1 RETURNING ${COLUMNS}`,
    [id, JSON.stringify(content), tx.context.actor],
  );
  return row!;
}

export const deleteDraft = (tx: Transaction, id: string): Promise<number> => tx.execute('DELETE FROM offers.offer_draft WHERE id = $1', [id]);
