import { serveBareSearch, type BareSearch } from './bare/find-offers.js';
import { startBenchApi } from './bench-api.js';
import { openBenchDatabase, type BenchDatabase } from './bench-database.js';
import type { OwnBench } from './bench.js';
import { FIRST_DAY, SEARCHER_ID, SESSIONS, writeFindingData } from './data/finding-data.js';
import { runRequests, type RequestFigures, type Side } from './run-requests.js';
import { ResultsDiffer, type PairFigures } from './run-pairs.js';
import { spreadOf } from './spread.js';

const FULL_OFFERS = 50_000;
/** Of these the search costs so much less that its growth is seen. */
const FEWER = 5;
const PLACES = 100;
/** Of a bench that only shows that it works. */
const FEWEST_PLACES = 5;
const ROUNDS = 5;
/** Below, the comparator is over before anything could be compared. */
const LEAST_BARE_MS = 5;

const QUERY = `query Find($criteria: OfferCriteriaInput!, $first: Int!) {
  searchOffers(criteria: $criteria, first: $first) {
    edges { cursor node { distanceKm freeSeats isStale offer { id code title } nextSession { date start } } }
    pageInfo { hasNextPage endCursor }
  }
}`;

const ASKED = { topics: [2, 3, 5, 7, 8, 12, 16, 19].map((n) => `TOPIC_${n}`), age: 11, gender: 'F', km: 15, weeks: 12, first: 20, from: nextMonday(FIRST_DAY, 4) };

/** Free every week for 12 weeks within 15 km, three filters, 20 a page: the API, signed in, against a bare route and SQL for it alone. */
export const findBench: OwnBench = {
  name: 'find',
  compares: 'offers free every week for 12 weeks within 15 km of 50,000 with 1.3 million sessions, through GraphQL, against SQL behind a bare route',
  figures: async (database, scale, say) => {
    const offers = Math.max(500, Math.round(FULL_OFFERS * scale));
    const places = Math.min(PLACES, Math.max(FEWEST_PLACES, Math.round(PLACES * scale * 5)));
    const full = await measure(database, { offers, places }, say);
    const fewer = await openBenchDatabase(say);
    try {
      const part = await measure(fewer, { offers: Math.round(offers / FEWER), places }, say);
      const figures = figuresOf(full, part);
      const bareMs = figures.bare.stepsMs['p50']!;
      say(`the comparator needs ${bareMs.toFixed(1)} ms (p50)${bareMs < LEAST_BARE_MS ? `: less than ${LEAST_BARE_MS} ms, the data is too small for the ratios to mean much` : ''}`);
      return { sizes: { offers, sessions: offers * SESSIONS, places, requests: places * ROUNDS }, figures };
    } finally {
      await fewer.close();
    }
  },
};

interface Place {
  readonly lat: number;
  readonly lon: number;
}

interface Sizes {
  readonly offers: number;
  readonly places: number;
}

async function measure(database: BenchDatabase, { offers, places: count }: Sizes, say: (line: string) => void): Promise<RequestFigures> {
  const began = performance.now();
  await writeFindingData(database.owner, { offers });
  const places = await densestPlaces(database, count);
  say(`data: ${offers} offers, ${offers * SESSIONS} sessions, ${places.length} places (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  const api = await startBenchApi(database, SEARCHER_ID, 'CASEWORKER');
  const bare = await serveBareSearch(database.url, 2);
  try {
    return await runRequests({ requests: places, product: productSide(api), bare: bareSide(bare.url), rounds: ROUNDS, say, differs: (message) => new ResultsDiffer([message]) });
  } finally {
    await bare.close();
    await api.close();
  }
}

/** Where most offers are within reach, and so most is to be done: one municipality each. */
async function densestPlaces({ owner }: BenchDatabase, count: number): Promise<Place[]> {
  const { rows } = await owner.query<Place>(
    `SELECT p.lat, p.lon FROM platform.place p CROSS JOIN LATERAL (
       SELECT count(*) AS n FROM offers.search_entry e WHERE e.delivery = 'ON_SITE' AND e.lat BETWEEN p.lat - 0.135 AND p.lat + 0.135 AND e.lon BETWEEN p.lon - 0.21 AND p.lon + 0.21) near
     WHERE p.main ORDER BY near.n DESC, p.ags LIMIT $1`,
    [count],
  );
  return rows;
}

function productSide({ url, cookie }: { readonly url: string; readonly cookie: string }): Side<Place> {
  return (place) => {
    const { topics, age, gender, km, weeks, first, from } = ASKED;
    const criteria = { topicsAny: topics, age, gender, near: { ...place, km }, freeWeekly: { from, weeks } };
    return post(`${url}/graphql`, { query: QUERY, variables: { criteria, first } }, { cookie });
  };
}

function bareSide(url: string): Side<Place> {
  return (place) => post(`${url}/search`, { ...ASKED, ...place, asker: SEARCHER_ID } satisfies BareSearch);
}

async function post(url: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<string> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
  return response.text();
}

/** growth: the cost of a request with five times the offers ÷ five; 1 is linear. */
function figuresOf(full: RequestFigures, part: RequestFigures): PairFigures {
  const spread = (of: (round: RequestFigures['rounds'][number]) => number) => spreadOf(full.rounds.map(of));
  const growth = spreadOf(full.rounds.map(({ product }, n) => product.mean / part.rounds[n]!.product.mean / FEWER));
  const side = (name: 'product' | 'bare') => ({
    wallMs: spread((round) => round[name].mean),
    stepsMs: { p50: spread((round) => round[name].p50).median, p95: spread((round) => round[name].p95).median },
  });
  const ratios = { p50: spread(({ product, bare }) => product.p50 / bare.p50), p95: spread(({ product, bare }) => product.p95 / bare.p95), growth };
  return { pairs: full.rounds.length, ratios, product: side('product'), bare: side('bare') };
}

function nextMonday(first: string, weeks: number): string {
  return new Date(Date.parse(`${first}T00:00:00Z`) + weeks * 7 * 86_400_000).toISOString().slice(0, 10);
}
