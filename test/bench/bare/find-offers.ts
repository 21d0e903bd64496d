import fastify from 'fastify';
import pg from 'pg';

/** What is searched for: a place, and what the offers must be like. */
export interface BareSearch {
  readonly asker: string;
  readonly lat: number;
  readonly lon: number;
  readonly km: number;
  readonly topics: readonly string[];
  readonly age: number;
  readonly gender: string;
  readonly from: string;
  readonly weeks: number;
  readonly first: number;
}

interface Row {
  offer_id: string;
  code: string;
  title: string;
  delivery: string;
  stale: number;
  metres: number;
  lot: string;
  /** Null where nobody vouches for a number. */
  free: number | null;
  date: string;
  start: string;
}

const METRES = `2 * 6371008.8 * asin(least(1, sqrt(power(sin(radians(e.lat - $1) / 2), 2) + cos(radians($1)) * cos(radians(e.lat)) * power(sin(radians(e.lon - $2) / 2), 2))))`;

/**
 * By hand for this one question, past row-level security, on the same tables and indexes: ranked candidates of the box, each
 * asked for a full session and for its weeks until the page is full; free seats and the first session of the page alone.
 */
const SEARCH = `
SELECT p.offer_id, o.code, o.title, p.delivery, p.stale, p.metres, p.lot, CASE WHEN p.stale = 0 AND NOT o.on_demand THEN f.free END AS free, f.first[1]::text AS date, n.start::text AS start
FROM (
  SELECT c.* FROM (
    SELECT r.* FROM (
      SELECT e.offer_id, e.host_id, e.lot, e.delivery, (f.confirmed_at <= now() - interval '28 days')::integer AS stale,
        CASE WHEN e.delivery = 'ONLINE' THEN 0 ELSE round(${METRES})::integer END AS metres
      FROM offers.search_entry e JOIN offers.capacity_confirmation f ON f.offer_id = e.offer_id
      WHERE (e.delivery = 'ONLINE' OR e.delivery = 'ON_SITE' AND e.lat BETWEEN $3 AND $4 AND e.lon BETWEEN $5 AND $6 AND ${METRES} <= $7)
        AND e.topics && $8::text[] AND coalesce(e.age_from, 0) <= $9 AND coalesce(e.age_to, 999) >= $9 AND (e.genders = '{}' OR $10 = ANY (e.genders))
    ) r ORDER BY r.stale, r.metres, r.lot OFFSET 0
  ) c
  WHERE CASE WHEN (SELECT EXISTS (SELECT FROM offers.session s WHERE s.offer_id = c.offer_id AND s.date BETWEEN $11 AND $11::date + 7 * $12::integer - 1 AND s.state = 'PLANNED'
      AND NOT s.has_free_seat AND NOT (s.seats_kept > 0 AND c.host_id = $13)
      AND NOT EXISTS (SELECT FROM offers.seat_claim k WHERE k.session_id = s.id AND k.expires_at <= now()))) THEN false
    ELSE (SELECT count(DISTINCT (s.date - $11::date) / 7) FROM offers.session s WHERE s.offer_id = c.offer_id AND s.date BETWEEN $11 AND $11::date + 7 * $12::integer - 1
      AND s.state = 'PLANNED') >= $12 END
  ORDER BY c.stale, c.metres, c.lot LIMIT $14
) p
JOIN offers.offer o ON o.id = p.offer_id
CROSS JOIN LATERAL (
  SELECT min(s.capacity - s.seats_taken + CASE WHEN p.host_id = $13 THEN s.seats_kept ELSE 0 END
      + coalesce((SELECT sum(k.seats) FROM offers.seat_claim k WHERE k.session_id = s.id AND k.expires_at <= now()), 0))::integer AS free,
    array_agg(s.date ORDER BY s.date, s.start) AS first
  FROM offers.session s WHERE s.offer_id = p.offer_id AND s.date BETWEEN $11 AND $11::date + 7 * $12::integer - 1 AND s.state = 'PLANNED') f
CROSS JOIN LATERAL (SELECT s.start FROM offers.session s WHERE s.offer_id = p.offer_id AND s.date = f.first[1] AND s.state = 'PLANNED' ORDER BY s.start LIMIT 1) n
ORDER BY p.stale, p.metres, p.lot`;

const RAD = Math.PI / 180;

export interface BareFinder {
  readonly url: string;
  close(): Promise<void>;
}

/** A route that answers one search, with a pool of its own and the statement prepared. */
export async function serveBareSearch(databaseUrl: string, connections: number): Promise<BareFinder> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: connections, application_name: 'pv-bench-bare', options: '-c timezone=UTC' });
  const server = fastify();
  server.post<{ Body: BareSearch }>('/search', async (request, reply) => {
    const { asker, lat, lon, km, topics, age, gender, from, weeks, first } = request.body;
    const reach = km / 6371.0088;
    const [high, wide] = [reach / RAD, Math.asin(Math.sin(reach) / Math.cos(lat * RAD)) / RAD];
    const values = [lat, lon, lat - high, lat + high, lon - wide, lon + wide, km * 1000, topics, age, gender, from, weeks, asker, first + 1];
    const { rows } = await pool.query<Row>({ name: 'bare_search', text: SEARCH, values });
    reply.type('application/json; charset=utf-8');
    return answerOf(rows, first);
  });
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  return {
    url,
    close: async () => {
      await server.close();
      await pool.end();
    },
  };
}

function answerOf(rows: readonly Row[], first: number): string {
  const edges = rows.slice(0, first).map((row) => ({
    cursor: Buffer.from(JSON.stringify(['found-offers', String(row.stale), '0', String(row.metres), row.lot])).toString('base64url'),
    node: {
      distanceKm: row.delivery === 'ONLINE' ? null : row.metres / 1000,
      freeSeats: row.free,
      isStale: row.stale === 1,
      offer: { id: row.offer_id, code: row.code, title: row.title },
      nextSession: { date: row.date, start: row.start.slice(0, 5) },
    },
  }));
  const pageInfo = { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null };
  return `${JSON.stringify({ data: { searchOffers: { edges, pageInfo } } })}\n`;
}
