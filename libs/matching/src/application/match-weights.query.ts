import type { Transaction } from '#platform';
import { DEFAULT_WEIGHTS, type MatchWeights } from '../domain/weights.js';

interface Row extends Record<string, unknown> {
  readonly agency_id: string;
  readonly version: number;
  readonly topics: number;
  readonly distance: number;
  readonly start: number;
  readonly wish: number;
  readonly age_middle: number;
  readonly group_fill: number;
  readonly half_distance_km: number;
  readonly half_wait_days: number;
}

/** The weights that each of these agencies has published last, or the default ones. */
export async function findMatchWeights(tx: Transaction, agencyIds: readonly string[]): Promise<ReadonlyMap<string, MatchWeights>> {
  const found = new Map<string, MatchWeights>(agencyIds.map((id) => [id, DEFAULT_WEIGHTS]));
  const rows = await tx.prepared<Row>(
    'pv_match_weights',
    `SELECT DISTINCT ON (agency_id) agency_id, version, topics::float8, distance::float8, start::float8, wish::float8, age_middle::float8, group_fill::float8,
       half_distance_km::float8, half_wait_days FROM matching.weights WHERE agency_id = ANY ($1::uuid[]) ORDER BY agency_id, version DESC`,
    [[...found.keys()]],
  );
  for (const row of rows) {
    found.set(row.agency_id, {
      version: row.version,
      weights: { TOPICS: row.topics, DISTANCE: row.distance, START: row.start, WISH: row.wish, AGE_MIDDLE: row.age_middle, GROUP_FILL: row.group_fill },
      halfDistanceKm: row.half_distance_km,
      halfWaitDays: row.half_wait_days,
    });
  }
  return found;
}
