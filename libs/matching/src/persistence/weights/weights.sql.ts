import type { Transaction } from '#platform';
import type { WeightsProposal } from '../../domain/weights/check-weights.js';
import type { WeightsVersion } from '../../domain/weights/weights-version.js';

interface Row extends Record<string, unknown> {
  readonly version: number;
  readonly weights: WeightsProposal['weights'];
  readonly halfDistanceKm: number;
  readonly halfWaitDays: number;
  readonly reason: string;
  readonly publishedAt: Date;
}

/** All versions of an agency, the newest first; without the default ones. */
export function findWeightsVersions(tx: Transaction, agencyId: string): Promise<WeightsVersion[]> {
  return tx.sql<Row>(
    `SELECT version, jsonb_build_object('TOPICS', topics, 'DISTANCE', distance, 'START', start, 'WISH', wish, 'AGE_MIDDLE', age_middle, 'GROUP_FILL', group_fill) AS weights,
       half_distance_km::float8 AS "halfDistanceKm", half_wait_days AS "halfWaitDays", reason, published_at AS "publishedAt"
     FROM matching.weights WHERE agency_id = $1 ORDER BY version DESC`,
    [agencyId],
  );
}

/** The last version of an agency, 0 where it has published none; nobody else publishes until the end of the transaction. */
export async function lockWeights(tx: Transaction, agencyId: string): Promise<number> {
  await tx.sql('SELECT pg_advisory_xact_lock(hashtextextended($1, 7355638))', [agencyId]);
  // A statement of its own: under READ COMMITTED it sees what was committed while we waited for the lock.
  const [row] = await tx.sql<{ version: number }>('SELECT coalesce(max(version), 0) AS version FROM matching.weights WHERE agency_id = $1', [agencyId]);
  return row!.version;
}

export interface NewWeights extends WeightsProposal {
  readonly agencyId: string;
  readonly version: number;
  readonly reason: string;
}

export async function insertWeights(tx: Transaction, { agencyId, version, weights, halfDistanceKm, halfWaitDays, reason }: NewWeights): Promise<void> {
  await tx.sql(
    `INSERT INTO matching.weights (agency_id, version, topics, distance, start, wish, age_middle, group_fill, half_distance_km, half_wait_days, reason, published_by)
     VALUES ($1, $2, $3::float8::numeric(4,3), $4::float8::numeric(4,3), $5::float8::numeric(4,3), $6::float8::numeric(4,3), $7::float8::numeric(4,3), $8::float8::numeric(4,3), $9::float8::numeric(5,1), $10, $11, $12)`,
    [agencyId, version, weights.TOPICS, weights.DISTANCE, weights.START, weights.WISH, weights.AGE_MIDDLE, weights.GROUP_FILL, halfDistanceKm, halfWaitDays, reason, tx.context.actor],
  );
}

/** The version that counts for each of the referrals that the caller may see; 0: the default ones. */
export async function findVersionsOfReferrals(tx: Transaction, referralIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.sql<{ id: string; version: number }>(
    `SELECT r.id, (SELECT coalesce(max(w.version), 0) FROM matching.weights w WHERE w.agency_id = r.agency_id) AS version
     FROM referrals.referral_v r WHERE r.id = ANY ($1::uuid[])`,
    [referralIds],
  );
  return new Map(rows.map(({ id, version }) => [id, version]));
}

/** Whether there is such an agency. */
export async function isAgency(tx: Transaction, organisationId: string | null): Promise<boolean> {
  const [row] = await tx.sql(`SELECT 1 FROM identity.organisation_v WHERE id = $1 AND kind = 'AGENCY'`, [organisationId]);
  return row !== undefined;
}
