import type { OfferCriteria, SearchPoint } from '../../domain/finding/offer-criteria.js';
import { boxAround, EARTH_RADIUS_KM } from '../../domain/finding/search-box.js';
import { similarWords } from '../../domain/finding/similar-words.js';
import { entryFilters } from './entry-filters.js';
import type { StatementValues } from './statement-values.js';

export interface CandidateInput {
  readonly criteria: OfferCriteria;
  readonly point: SearchPoint | null;
  /** Only this offer; null: all. */
  readonly offerId: string | null;
}

/**
 * SQL of the offers that are as the criteria say, their sessions aside: offer_id, host_id, lot, delivery, band and metres.
 * band: 0 the title holds the words, 1 the offer does, 2 it holds something like them; 0 for all without a text. metres: the
 * great-circle distance; for an offer that takes place online, 0 (DD-31): it ignores the distance and nothing is nearer.
 */
export function candidates({ criteria, point, offerId }: CandidateInput, values: StatementValues): string {
  const found = criteria.text === undefined ? null : textHits(criteria.text, values);
  const metres = point && distance(point, values);
  const conditions = entryFilters(criteria, values);
  if (offerId !== null) conditions.push(`e.offer_id = ${values.add(offerId, 'uuid')}`);
  if (point && metres !== null) conditions.push(nearby(point, metres, criteria.delivery === 'ON_SITE', values));
  return `SELECT e.offer_id, e.host_id, e.lot, e.delivery, ${found === null ? '0' : 'h.band'} AS band,
      ${metres === null ? '0' : `CASE WHEN e.delivery = 'ONLINE' THEN 0 ELSE round(${metres})::integer END`} AS metres
    FROM offers.search_entry_v e${found === null ? '' : ` JOIN (${found}) h ON h.offer_id = e.offer_id`}
    WHERE ${conditions.length === 0 ? 'true' : conditions.join(' AND ')}`;
}

/** Haversine, as matching works it out; in metres. */
function distance({ lat, lon }: SearchPoint, values: StatementValues): string {
  const [y, x] = [values.add(lat, 'float8'), values.add(lon, 'float8')];
  const h = `power(sin(radians(e.lat - ${y}) / 2), 2) + cos(radians(${y})) * cos(radians(e.lat)) * power(sin(radians(e.lon - ${x}) / 2), 2)`;
  return `${2000 * EARTH_RADIUS_KM} * asin(least(1, sqrt(${h})))`;
}

function nearby(point: SearchPoint, metres: string, isOnSite: boolean, values: StatementValues): string {
  const { latFrom, latTo, lonFrom, lonTo } = boxAround(point);
  const bounds = [latFrom, latTo, lonFrom, lonTo].map((degrees) => values.add(degrees, 'float8'));
  const near = `e.delivery = 'ON_SITE' AND e.lat BETWEEN ${bounds[0]} AND ${bounds[1]} AND e.lon BETWEEN ${bounds[2]} AND ${bounds[3]}
      AND ${metres} <= ${values.add(point.km * 1000, 'float8')}`;
  return isOnSite ? near : `(e.delivery = 'ONLINE' OR ${near})`;
}

/**
 * By the German stems of the words, as they are written and without umlauts; beside it by words that look alike. Both ways
 * have an index, which a condition that joins them by OR would lose.
 */
function textHits(text: string, values: StatementValues): string {
  const raw = values.add(text, 'text');
  const query = `(SELECT websearch_to_tsquery('german', lower(translate(${raw}, 'ÄÖÜẞ', 'äöüß'))) || websearch_to_tsquery('german', offers.fold(${raw})))`;
  const words = similarWords(text);
  const exact = `SELECT offer_id, CASE WHEN ts_filter(document, '{a}') @@ ${query} THEN 0 ELSE 1 END AS band FROM offers.search_entry_v WHERE document @@ ${query}`;
  if (words.length === 0) return exact;
  return `SELECT offer_id, min(band) AS band FROM (${exact} UNION ALL
      SELECT w.offer_id, 2 FROM offers.similar_entries(${values.add(words, 'text[]')}) AS w(offer_id)) t GROUP BY offer_id`;
}
