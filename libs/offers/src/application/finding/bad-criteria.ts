import { ok, refuse, type Refusal, type Result } from '#kernel';
import { findMunicipality, type Transaction } from '#platform';
import { criteriaProblem } from '../../domain/finding/check-criteria.js';
import type { OfferCriteria, SearchPoint } from '../../domain/finding/offer-criteria.js';

/** The criteria cannot be searched for; the message says what was expected. */
export interface BadCriteria extends Refusal {
  readonly code: 'BAD_CRITERIA';
}

export const badCriteria = (message: string): BadCriteria => ({ code: 'BAD_CRITERIA', message });

/** Where the search is around, or why its criteria are refused; null: anywhere. */
export async function pointOf(tx: Transaction, criteria: OfferCriteria): Promise<Result<SearchPoint | null, BadCriteria>> {
  const problem = criteriaProblem(criteria);
  if (problem !== null) return refuse(badCriteria(problem));
  const { near } = criteria;
  if (near === undefined) return ok(null);
  if (near.ags === undefined) return ok({ lat: near.lat!, lon: near.lon!, km: near.km });
  const municipality = await findMunicipality(tx, near.ags);
  return municipality ? ok({ lat: municipality.lat, lon: municipality.lon, km: near.km }) : refuse(badCriteria('near.ags: the gazetteer does not know this municipality.'));
}
