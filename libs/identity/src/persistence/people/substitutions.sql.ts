import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { SubstitutionSpan } from '../../domain/people/substitution-span.js';

export interface SubstitutionRow {
  readonly id: string;
  readonly person_id: string;
  readonly deputy_id: string;
  readonly valid_from: LocalDate;
  readonly valid_to: LocalDate;
  readonly ended_at: Date | null;
}

/** Today in Europe/Berlin. */
export async function findToday(tx: Transaction): Promise<LocalDate> {
  const [row] = await tx.sql<{ today: string }>('SELECT identity.today() AS today');
  return row!.today;
}

/** The deputy whom the person has on some of these days; undefined: none. */
export async function findOverlapping(tx: Transaction, personId: string, { from, to }: SubstitutionSpan): Promise<SubstitutionRow | undefined> {
  const [row] = await tx.sql<SubstitutionRow>(
    `SELECT id, person_id, deputy_id, valid_from, valid_to, ended_at FROM identity.substitution
     WHERE organisation_id = $1 AND person_id = $2 AND ended_at IS NULL AND validity && daterange($3, $4, '[]') ORDER BY valid_from LIMIT 1`,
    [tx.context.organisationId, personId, from, to],
  );
  return row;
}

export async function insertSubstitution(tx: Transaction, personId: string, deputyId: string, { from, to }: SubstitutionSpan): Promise<string> {
  const [row] = await tx.sql<{ id: string }>(
    'INSERT INTO identity.substitution (organisation_id, person_id, deputy_id, valid_from, valid_to) VALUES ($1, $2, $3, $4, $5) RETURNING id',
    [tx.context.organisationId, personId, deputyId, from, to],
  );
  return row!.id;
}

/** One of the organisation acted for; locked until the transaction ends. */
export async function lockSubstitution(tx: Transaction, id: string): Promise<SubstitutionRow | undefined> {
  const [row] = await tx.sql<SubstitutionRow>(
    'SELECT id, person_id, deputy_id, valid_from, valid_to, ended_at FROM identity.substitution WHERE id = $1 FOR NO KEY UPDATE',
    [id],
  );
  return row;
}

export async function endSubstitution(tx: Transaction, id: string): Promise<Date> {
  const [row] = await tx.sql<{ ended_at: Date }>('UPDATE identity.substitution SET ended_at = platform.now() WHERE id = $1 RETURNING ended_at', [id]);
  return row!.ended_at;
}

/** Ends all in which somebody who leaves the organisation has a part, as person or as deputy; the ids of what was ended. */
export async function endSubstitutionsOf(tx: Transaction, personId: string): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(
    `UPDATE identity.substitution SET ended_at = platform.now()
     WHERE organisation_id = $1 AND $2 IN (person_id, deputy_id) AND ended_at IS NULL AND valid_to >= identity.today() RETURNING id`,
    [tx.context.organisationId, personId],
  );
  return rows.map((row) => row.id);
}
