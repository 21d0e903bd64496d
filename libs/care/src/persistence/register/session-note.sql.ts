import type { Transaction } from '#platform';
import type { SessionNote, Substitute } from '../../domain/register/session-note.js';

const SUBSTITUTES = `(SELECT coalesce(jsonb_agg(jsonb_build_object('position', u.position, 'kind', u.kind, 'qualification', u.qualification, 'reason', u.reason) ORDER BY u.position), '[]')
  FROM care.session_substitute u WHERE u.session_id = n.session_id AND u.revision = n.revision) AS substitutes`;

/** Notes of sessions, for their host. */
export function findSessionNotes(tx: Transaction, sessionIds: readonly string[]): Promise<SessionNote[]> {
  return tx.sql<SessionNote & Record<string, unknown>>(
    `SELECT n.session_id AS "sessionId", n.revision, n.noted_at AS "notedAt", ${SUBSTITUTES} FROM care.session_note n WHERE n.session_id = ANY ($1::uuid[])`,
    [sessionIds],
  );
}

/** The note as it is now said: new, or in its next revision. */
export async function writeSessionNote(tx: Transaction, sessionId: string, substitutes: readonly Substitute[]): Promise<number> {
  const [row] = await tx.sql<{ revision: number }>(
    `INSERT INTO care.session_note AS n (session_id, host_id, noted_by) VALUES ($1, $2, $3)
     ON CONFLICT (session_id) DO UPDATE SET revision = n.revision + 1, noted_by = EXCLUDED.noted_by RETURNING revision`,
    [sessionId, tx.context.organisationId, tx.context.actor],
  );
  if (substitutes.length > 0) {
    await tx.execute(
      `INSERT INTO care.session_substitute (session_id, revision, position, kind, qualification, reason)
       SELECT $1, $2, u.position, u.kind, u.qualification, u.reason FROM jsonb_to_recordset($3::jsonb) AS u(position integer, kind text, qualification text, reason text)`,
      [sessionId, row!.revision, JSON.stringify(substitutes)],
    );
  }
  return row!.revision;
}

/** Positions of the offer's staff. */
export async function findPositions(tx: Transaction, offerId: string): Promise<ReadonlySet<number>> {
  const rows = await tx.sql<{ position: number }>('SELECT position FROM offers.offer_staff_v WHERE offer_id = $1', [offerId]);
  return new Set(rows.map(({ position }) => position));
}
