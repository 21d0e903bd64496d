import { RankOffersQuery } from '#matching';
import { operatorContext } from '#platform';
import { serveBareMatch, type BareMatcher } from './bare/match-offers.js';
import { startBenchApi, type BenchApi } from './bench-api.js';
import type { BenchDatabase } from './bench-database.js';
import type { OwnBench } from './bench.js';
import { MATCH_SESSIONS, writeMatchingData } from './data/matching-data.js';
import { explainedPerSecond } from './explained-per-second.js';
import { ResultsDiffer, type PairFigures } from './run-pairs.js';
import { runRequests, type RequestFigures, type Side } from './run-requests.js';
import { spreadOf } from './spread.js';

const FULL_OFFERS = 50_000;
const FULL_REFERRALS = 2_000;
/** Requests of a round, of so many agencies: those with the most referrals. */
const [REQUESTS, AGENCIES] = [100, 10];
const ROUNDS = 5;
/** All referrals ranked anew take minutes on either side. */
const RANKINGS = 3;
const WARM_UP = 200;
/** Referrals of one statement, as a job takes them. */
const BATCH = 50;
/** Below, the comparator is over before anything could be compared. */
const LEAST_BARE_MS = 5;

const QUERY = `query Match($id: ID!) {
  matches(referralId: $id) {
    matches(first: 20) {
      edges { node {
        score distanceKm freeSeats firstDate lastDate offer { id title }
        criteria { code verdict score detail }
      } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

/** The best 20 for a referral, explained: the API, signed in, against a bare route and SQL that screens the same criteria and says which offers pass. */
export const matchBench: OwnBench = {
  name: 'match',
  compares: 'the 20 best of 50,000 offers with 1.3 million sessions for a referral, explained, through GraphQL, against SQL that screens the same 18 criteria behind a bare route',
  figures: async (database, scale, say) => {
    const [offers, referrals] = [Math.max(1_000, Math.round(FULL_OFFERS * scale)), Math.max(100, Math.round(FULL_REFERRALS * scale))];
    const began = performance.now();
    await writeMatchingData(database.owner, { offers, referrals });
    say(`data: ${offers} offers, ${offers * MATCH_SESSIONS} sessions, ${referrals} referrals (${((performance.now() - began) / 1000).toFixed(1)} s)`);
    const bare = await serveBareMatch(database.url, 2);
    try {
      const figures = await measureRequests(database, bare, say);
      const rounds = await measureRanking(database, bare, say);
      const bareMs = spreadOf(figures.rounds.map((round) => round.bare.p50)).median;
      say(`the comparator needs ${bareMs.toFixed(1)} ms (p50)${bareMs < LEAST_BARE_MS ? `: less than ${LEAST_BARE_MS} ms, the data is too small for the ratios to mean much` : ''}`);
      return { sizes: { offers, sessions: offers * MATCH_SESSIONS, referrals, requests: figures.requests * ROUNDS }, figures: figuresOf(figures, rounds, explainedPerSecond()) };
    } finally {
      await bare.close();
    }
  },
};

interface Request {
  readonly id: string;
  readonly agencyId: string;
}

async function measureRequests(database: BenchDatabase, bare: BareMatcher, say: (line: string) => void): Promise<RequestFigures & { readonly requests: number }> {
  const requests = await busiestReferrals(database);
  const api = await startBenchApi(database, [...new Set(requests.map(({ agencyId }) => agencyId))], 'CASEWORKER');
  const counts: number[] = [];
  try {
    const figures = await runRequests({
      requests,
      product: productSide(api),
      bare: ({ id }) => post(`${bare.url}/match`, { referralId: id }),
      rounds: ROUNDS,
      inTurns: true,
      say,
      differs: (message) => new ResultsDiffer([message]),
      compare: async ({ id }, product, answer, round) => {
        const expected = (JSON.parse(answer) as { offers: string[] }).offers;
        if (round > 0) return best20(product, expected);
        counts.push(expected.length);
        return best20(product, expected) ?? difference(await allOf(database, [id]), id, expected);
      },
    });
    counts.sort((a, b) => a - b);
    const [low, middle, high] = [0.1, 0.5, 0.9].map((part) => counts[Math.floor(counts.length * part)]!);
    say(`matches of a request: ${low} (a tenth has fewer), ${middle} (median), ${high} (a tenth has more)`);
    return { ...figures, requests: requests.length };
  } finally {
    await api.close();
  }
}

/** Of the agencies that search for most, where most people live. */
async function busiestReferrals({ owner }: BenchDatabase): Promise<Request[]> {
  const { rows } = await owner.query<Request>(
    `SELECT id, agency_id AS "agencyId" FROM (
       SELECT r.id, r.agency_id, row_number() OVER (PARTITION BY r.agency_id ORDER BY r.id) AS n FROM referrals.referral r
       WHERE r.agency_id IN (SELECT agency_id FROM referrals.referral GROUP BY agency_id ORDER BY count(*) DESC, agency_id LIMIT $2)) r
     WHERE n <= $1 / $2 ORDER BY n, agency_id`,
    [REQUESTS, AGENCIES],
  );
  return rows;
}

function productSide({ url, cookie }: BenchApi): Side<Request> {
  return ({ id, agencyId }) => post(`${url}/graphql`, { query: QUERY, variables: { id } }, { cookie, 'x-organisation': agencyId });
}

async function post(url: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<string> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
  return response.text();
}

interface Answer {
  readonly data?: { readonly matches: { readonly matches: { readonly edges: readonly { readonly node: { readonly offer: { readonly id: string }; readonly criteria: readonly unknown[] } }[] } } | null };
}

/** The page must be 20 of what the bare side found, or all of it, each explained. */
function best20(product: string, expected: readonly string[]): string | null {
  const edges = (JSON.parse(product) as Answer).data?.matches?.matches.edges;
  if (!edges) return `the product answered ${product.slice(0, 300)}`;
  const found = new Set(expected);
  const isRight = edges.length === Math.min(20, expected.length) && edges.every(({ node }) => found.has(node.offer.id) && node.criteria.length === 24);
  return isRight ? null : `the product shows ${edges.length} offers, the bare side finds ${expected.length}`;
}

/** All that suits, as the product finds it, ranked; by referral. */
function allOf({ unitOfWork }: BenchDatabase, ids: readonly string[]) {
  return new RankOffersQuery(unitOfWork).run(operatorContext('CASE_WORK', 'bench'), ids, {});
}

function difference(found: Awaited<ReturnType<typeof allOf>>, id: string, expected: readonly string[]): string | null {
  const [product, bare] = [new Set(found.get(id)?.map(({ offerId }) => offerId)), new Set(expected)];
  const apart = [...[...product].filter((offer) => !bare.has(offer)).map((offer) => `only the product: ${offer}`), ...expected.filter((offer) => !product.has(offer)).map((offer) => `only the bare side: ${offer}`)];
  return apart.length === 0 ? null : `referral ${id}: ${apart.slice(0, 5).join(', ')}`;
}

interface RankingRound {
  readonly productMs: number;
  readonly bareMs: number;
  readonly referrals: number;
}

/** Every referral ranked anew, batch by batch, some of them once before to warm up; after each batch the bare statement for the same referrals, one after the other. */
async function measureRanking(database: BenchDatabase, bare: BareMatcher, say: (line: string) => void): Promise<RankingRound[]> {
  const { rows } = await database.owner.query<{ id: string }>('SELECT id FROM referrals.referral ORDER BY id');
  const rounds: RankingRound[] = [];
  for (let round = 0; round <= RANKINGS; round++) {
    const ranked = round === 0 ? rows.slice(0, WARM_UP) : rows;
    let [productMs, bareMs] = [0, 0];
    for (let at = 0; at < ranked.length; at += BATCH) {
      const ids = ranked.slice(at, at + BATCH).map(({ id }) => id);
      const began = performance.now();
      const found = await allOf(database, ids);
      const between = performance.now();
      const expected = new Map<string, string[]>();
      for (const id of ids) expected.set(id, await bare.match(id));
      bareMs += performance.now() - between;
      productMs += between - began;
      const apart = ids.map((id) => difference(found, id, expected.get(id)!)).find((one) => one !== null);
      if (apart) throw new ResultsDiffer([apart]);
    }
    const told = [productMs, bareMs].map((ms) => (ms / ranked.length).toFixed(2));
    say(`ranking, ${round === 0 ? 'warm-up' : `round ${round}`}: product ${told[0]} ms, bare ${told[1]} ms for a referral`);
    if (round > 0) rounds.push({ productMs, bareMs, referrals: rows.length });
  }
  return rounds;
}

function figuresOf(requests: RequestFigures, ranking: readonly RankingRound[], explained: number): PairFigures {
  const spread = (of: (round: RequestFigures['rounds'][number]) => number) => spreadOf(requests.rounds.map(of));
  const side = (name: 'product' | 'bare') => ({
    wallMs: spread((round) => round[name].mean),
    stepsMs: {
      p50: spread((round) => round[name].p50).median,
      p95: spread((round) => round[name].p95).median,
      'ranking anew, a referral': spreadOf(ranking.map((round) => round[`${name}Ms`] / round.referrals)).median,
    },
  });
  const ratios = {
    p50: spread(({ product, bare }) => product.p50 / bare.p50),
    p95: spread(({ product, bare }) => product.p95 / bare.p95),
    rerank: spreadOf(ranking.map(({ productMs, bareMs }) => productMs / bareMs)),
  };
  return { pairs: requests.rounds.length, ratios, product: { ...side('product'), rates: { explainedPerSecond: explained } }, bare: side('bare') };
}
