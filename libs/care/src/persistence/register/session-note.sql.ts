import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { HeldTakenBackReason, SessionNote, Substitute } from '../../domain/register/session-note.js';

const SUBSTITUTES = `(SELECT coalesce(jsonb_agg(jsonb_build_object('position', u.position, 'kind', u.kind, 'qualification', u.qualification, 'reason', u.reason) ORDER BY u.position, u.reason, u.kind, u.id), '[]')
  FROM care.session_substitute u WHERE u.session_id = n.session_id AND u.revision = n.revision) AS substitutes`;

/** Notes of sessions that stand, for their host. */
export function findSessionNotes(tx: Transaction, sessionIds: readonly string[]): Promise<SessionNote[]> {
  return tx.sql<SessionNote & Record<string, unknown>>(
    `SELECT n.session_id AS "sessionId", n.revision, n.noted_at AS "notedAt", ${SUBSTITUTES} FROM care.session_note n WHERE n.session_id = ANY ($1::uuid[]) AND n.withdrawn_reason IS NULL`,
    [sessionIds],
  );
}

/** The note as it is now said: new, or in its next revision. `wasHeld`: somebody else has said before that it was held. */
export async function writeSessionNote(tx: Transaction, sessionId: string, { substitutes, wasHeld }: { readonly substitutes: readonly Substitute[]; readonly wasHeld: boolean }): Promise<number> {
  const [row] = await tx.sql<{ revision: number }>(
    `INSERT INTO care.session_note AS n (session_id, host_id, noted_by, was_held) VALUES ($1, $2, $3, $4)
     ON CONFLICT (session_id) DO UPDATE SET revision = n.revision + 1, noted_by = EXCLUDED.noted_by, withdrawn_reason = NULL,
       was_held = CASE WHEN n.withdrawn_reason IS NULL THEN n.was_held ELSE EXCLUDED.was_held END RETURNING revision`,
    [sessionId, tx.context.organisationId, tx.context.actor, wasHeld],
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

export interface ReleasedSession {
  /** NOT_NOTED: no note stands; ATTENDED: somebody's attendance is recorded there. */
  readonly outcome: 'RELEASED' | 'ATTENDED' | 'NOT_NOTED';
  readonly date: LocalDate;
  /** As it is now. */
  readonly state: 'PLANNED' | 'HELD' | 'CANCELLED';
  readonly revision: number | null;
}

/** Takes the note of an own session back, and with it that it was held; undefined for one that is not the caller's (care.release_session). */
export async function releaseSession(tx: Transaction, sessionId: string, reason: HeldTakenBackReason): Promise<ReleasedSession | undefined> {
  const [row] = await tx.sql<ReleasedSession & Record<string, unknown>>('SELECT r.outcome, r.date, r.state, r.revision FROM care.release_session($1, $2) r', [sessionId, reason]);
  return row;
}

/** Positions of the offer's staff. */
export async function findPositions(tx: Transaction, offerId: string): Promise<ReadonlySet<number>> {
  const rows = await tx.sql<{ position: number }>('SELECT position FROM offers.offer_staff_v WHERE offer_id = $1', [offerId]);
  return new Set(rows.map(({ position }) => position));
}
