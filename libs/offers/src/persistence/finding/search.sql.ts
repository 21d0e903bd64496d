import { Keyset, type Page, type PageRequest, type Transaction } from '#platform';
import type { OfferCriteria, SearchPoint } from '../../domain/finding/offer-criteria.js';
import type { SessionView } from '../../domain/session-view.js';
import { Offer } from '../offer.entity.js';
import { SESSION_COLUMNS } from '../session-columns.js';
import { candidates } from './candidates.js';
import { spanConditions } from './span-conditions.js';
import { StatementValues } from './statement-values.js';
import { statementName } from './statement-name.js';

/** Criteria with what was looked up for them, and for whom seats are looked for. */
export interface Search {
  readonly criteria: OfferCriteria;
  readonly point: SearchPoint | null;
  /** Id of the organisation; seats that a host keeps for its own cases are free for it alone. */
  readonly asker: string | null;
}

export interface FoundOfferRow {
  readonly offer: Offer;
  readonly isStale: boolean;
  readonly band: number;
  readonly metres: number;
  /** Null also where nobody vouches for a number: the capacity is stale, or the offer is there on demand. */
  readonly freeSeats: number | null;
  readonly nextSession: SessionView | null;
}

type SearchRow = Omit<FoundOfferRow, 'offer'> & { readonly key: string[]; readonly [column: string]: unknown };

/** No price and no host in it. The lot decides between equals and is made of the id alone. */
const BY_RANK = new Keyset('found-offers', [
  { sql: 'stale', type: 'integer' },
  { sql: 'band', type: 'integer' },
  { sql: 'metres', type: 'integer' },
  { sql: 'lot', type: 'uuid' },
]);

/**
 * One page of what is found. The candidates are ranked by what is cheap to know, and asked for their sessions in that order
 * until the page is full: OFFSET 0 keeps the planner from asking all of them first, and the conditions are scalar so that it
 * does not join them. Free seats and the next session are read for the page alone. Throws BadCursorError.
 */
export async function findSearchPage(tx: Transaction, search: Search, request: PageRequest): Promise<Page<FoundOfferRow>> {
  const after = BY_RANK.decode(request.after);
  const values = new StatementValues();
  const asked = candidates({ ...search, offerId: null }, values);
  const span = spanConditions(search.criteria, search.asker, values);
  const order = orderOf(search);
  const text = `SELECT c.stale = 1 AS "isStale", c.band, c.metres, ${BY_RANK.keySql} AS key, ${offerColumns(tx)},
    (SELECT to_jsonb(n) FROM (SELECT ${SESSION_COLUMNS} FROM offers.session_v s WHERE s.offer_id = c.offer_id AND s.state = 'PLANNED' AND s.date >= ${span.fromDay}
      ORDER BY s.date, s.start, s.id LIMIT 1) n) AS "nextSession",
    CASE WHEN c.stale = 0 AND NOT o.on_demand THEN (SELECT min(${span.freeSeats()})::integer FROM offers.session_v s WHERE ${span.inSpan}) END AS "freeSeats"
  FROM (SELECT c.* FROM (
      SELECT r.* FROM (
        SELECT a.*, (f.confirmed_at <= (SELECT platform.now() - make_interval(hours => 24 * d.stale_after_days) FROM offers.freshness_days() d))::integer AS stale
        FROM (${asked}) a JOIN offers.capacity_confirmation_v f ON f.offer_id = a.offer_id
      ) r${after === null ? '' : ` WHERE ${BY_RANK.after(values.add(after, 'text[]'))}`} ORDER BY ${order} OFFSET 0
    ) c${where(span.conditions)} ORDER BY ${order} LIMIT ${values.add(request.first + 1, 'integer')}) c
  JOIN offers.offer o ON o.id = c.offer_id
  ORDER BY ${order}`;
  const name = statementName(text);
  const rows = name === null ? await tx.sql<SearchRow>(text, values.all) : await tx.prepared<SearchRow>(name, text, values.all);
  return BY_RANK.page(rows.map((row) => ({ node: toFound(row), key: row.key })), request);
}

/**
 * Without what is the same for all: the planner leaves a constant out of the inner order, takes the outer one for another, and
 * asks dozens of candidates more for their sessions to sort them again.
 */
function orderOf({ criteria, point }: Search): string {
  const constant = new Set([...(criteria.text === undefined ? ['band'] : []), ...(point === null ? ['metres'] : [])]);
  return BY_RANK.sortedBy.filter((column) => !constant.has(column)).join(', ');
}

/** Of an offer as its entity has them: the same columns, read in the same statement. */
const offerColumns = (tx: Transaction): string =>
  tx.repository(Offer).metadata.columns.map(({ databaseName, propertyName }) => `o.${databaseName} AS "${OFFER}${propertyName}"`).join(', ');

const OFFER = 'offer.';

function toFound(row: SearchRow): FoundOfferRow {
  const { isStale, band, metres, freeSeats, nextSession } = row;
  const offer: Record<string, unknown> = {};
  for (const name in row) if (name.startsWith(OFFER)) offer[name.slice(OFFER.length)] = row[name];
  return { offer: offer as unknown as Offer, isStale, band, metres, freeSeats, nextSession };
}

/** SQL of the ids of all offers that are found, or of one offer if it is, in a statement that holds other parts too. */
export function foundOffers(search: Search, offerId: string | null, values: StatementValues): string {
  const asked = candidates({ ...search, offerId }, values);
  const span = spanConditions(search.criteria, search.asker, values);
  return `SELECT c.offer_id FROM (${asked} OFFSET 0) c${where(span.conditions)}`;
}

const where = (conditions: readonly string[]): string => (conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`);
