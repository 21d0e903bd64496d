import type { Transaction } from '#platform';
import type { Heard, Participation } from '../../domain/participation/participation.js';

interface ParticipationRow {
  readonly reservation_id: string;
  readonly participation: Partial<Record<'YOUNG_PERSON' | 'PARENTS', Heard>> | null;
}

/** Of those reservations whose verdicts the caller's organisation sees: its agency and the responsible provider, never the host. */
export async function findParticipation(tx: Transaction, reservationIds: readonly string[]): Promise<ReadonlyMap<string, Participation>> {
  const rows = await tx.sql<ParticipationRow>('SELECT reservation_id, participation FROM reservations.verdict WHERE reservation_id = ANY ($1) AND participation IS NOT NULL', [reservationIds]);
  return new Map(rows.map(({ reservation_id, participation }) => [reservation_id, { youngPerson: participation?.YOUNG_PERSON ?? null, parents: participation?.PARENTS ?? null }]));
}
