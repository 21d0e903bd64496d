import { operatorContext, type RequestContext, type UnitOfWork } from '#platform';
import { ClearMonthUseCase, ClearPairUseCase } from '#settlement';
import type pg from 'pg';
import { clearMonthBare } from './bare/clear-month.js';
import type { Bench, Content, PreparedBench, Steps } from './bench.js';
import { checksum, emptyTables, type BenchDatabase } from './bench-database.js';
import { AGENCY_ID, PERIOD, SEATS, SESSIONS, writeClearingData, type ClearingSizes } from './data/clearing-data.js';
import { recordWhile } from './record-while.js';
import { StopWatch } from './stop-watch.js';

const FULL_SEAT_USES = 1_000_000;
const FULL_PROVIDERS = 200;
/** Enough for one of every kind. */
const FEWEST_PROVIDERS = 12;

/** One month of one agency, from the records to its lines and sums, against set-based statements written for it alone. */
export const clearBench: Bench = {
  name: 'clear',
  compares: '1,000,000 seat uses, 200 providers, 44,000 rates against bare set-based statements',
  prepare: async (database, scale) => {
    const smaller = await database.beside();
    const sizes = sizesAt(scale);
    await writeClearingData(smaller.owner, sizesAt(scale / 10, sizes.providers));
    await writeClearingData(database.owner, sizes);
    return prepared(database, smaller, sizes);
  },
};

/** Down to a tenth the network stays the same and only its offers and sessions get fewer, so that the cost of a line can be compared. */
function sizesAt(scale: number, providers = Math.min(FULL_PROVIDERS, Math.max(FEWEST_PROVIDERS, Math.round(FULL_PROVIDERS * scale * 10)))): ClearingSizes {
  return { providers, offers: Math.max(1, Math.round((FULL_SEAT_USES * scale) / (SESSIONS * SEATS))) };
}

/**
 * `wall`: the clearing against the bare statements. `growth`: the cost of a line against that of a line of a tenth of the data. `pair`: one
 * pair of organisations cleared anew, the one with the most lines, against the whole month.
 */
async function prepared(database: BenchDatabase, smaller: BenchDatabase, sizes: ClearingSizes): Promise<PreparedBench> {
  const { unitOfWork, owner } = database;
  const pair = await busiestPair(owner);
  return {
    sizes: await sizesOf(owner, sizes),
    product: async (): Promise<Steps> => {
      const watch = new StopWatch();
      await clear(unitOfWork, (label) => watch.next(label));
      const steps = { ...watch.end() };
      const whole = sumOf(steps);
      await emptyTables(smaller.owner, ['settlement']);
      return {
        ...steps,
        whole,
        pair: await timed(() => clearPair(unitOfWork, pair)),
        'a tenth': await timed(() => clear(smaller.unitOfWork)),
      };
    },
    bare: async () => {
      const steps = await clearMonthBare(owner, { agencyId: AGENCY_ID, first: '2026-05-01', last: '2026-05-31' });
      return { ...steps, whole: sumOf(steps) };
    },
    ratios: (product, bare) => ({
      wall: product['whole']! / bare['whole']!,
      growth: product['whole']! / sizes.offers / (product['a tenth']! / Math.max(1, Math.round(sizes.offers / 10))),
      pair: product['pair']! / product['whole']!,
    }),
    aside: async () => {
      await emptyTables(owner, ['settlement']);
      return recordWhile(database, AGENCY_ID, () => clear(unitOfWork));
    },
    reset: () => emptyTables(owner, ['settlement']),
    content: () => contentOf(owner),
    close: () => smaller.close(),
  };
}

const CONTEXT: RequestContext = { ...operatorContext('CLEARING', 'bench'), organisationId: AGENCY_ID, scope: 'ORGANISATION' };

async function clear(unitOfWork: UnitOfWork, step: (label: string) => void = () => {}): Promise<void> {
  const month = { agencyId: AGENCY_ID, period: PERIOD, origin: 'COMMAND_LINE', summary: true } as const;
  const result = await new ClearMonthUseCase(unitOfWork).run(CONTEXT, { ...month, report: (_step, _steps, label) => step(label.toLowerCase()) });
  if (!result.ok) throw new Error(result.refusal.message);
}

async function clearPair(unitOfWork: UnitOfWork, [firstId, secondId]: readonly [string, string]): Promise<void> {
  const result = await new ClearPairUseCase(unitOfWork).run(CONTEXT, { agencyId: AGENCY_ID, period: PERIOD, firstId, secondId });
  if (!result.ok) throw new Error(result.refusal.message);
}

/** Two providers, by the number of the reservations that one has with the other. */
async function busiestPair(owner: pg.Client): Promise<readonly [string, string]> {
  const { rows } = await owner.query<{ a: string; b: string }>(
    `SELECT least(f.responsible_id, r.host_id) AS a, greatest(f.responsible_id, r.host_id) AS b FROM reservations.reservation r JOIN referrals.referral f ON f.id = r.referral_id
     WHERE f.responsible_id NOT IN (r.host_id, f.agency_id) GROUP BY 1, 2 ORDER BY count(*) DESC, 1, 2 LIMIT 1`,
  );
  return [rows[0]!.a, rows[0]!.b];
}

const sumOf = (steps: Steps): number => Object.values(steps).reduce((sum, ms) => sum + ms, 0);

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function sizesOf(owner: pg.Client, { providers, offers }: ClearingSizes): Promise<Record<string, number>> {
  const { rows } = await owner.query<Record<string, number>>(
    `SELECT (SELECT count(*)::int FROM offers.session) AS sessions, (SELECT count(*)::int FROM reservations.reservation) AS reservations,
       (SELECT count(*)::int FROM care.attendance) AS attendance, (SELECT count(*)::int FROM agreements.settlement_rate) AS settlement_rates`,
  );
  return { seat_uses: offers * SESSIONS * SEATS, providers, offers, ...rows[0]! };
}

const LINE = `ROW(t.agency_id, t.session_id, t.reservation_id, t.referral_id, t.offer_id, t.offer_code, t.date, t.start, t.referral_code, t.reservation_code,
  t.rate_code, t.outcome, t.reason, t.debtor_id, t.creditor_id, t.rate_id, t.unit, trim_scale(t.quantity), t.status, t.cents, t.share_ids, t.share_cents,
  t.corrects, t.is_reversal)`;

/** What a clearing leaves, the id of its run, its digest and its journal entry aside. */
async function contentOf(owner: pg.Client): Promise<Content> {
  const parts: readonly (readonly [string, string, string])[] = [
    ['lines', LINE, 'settlement.line t JOIN settlement.month m ON m.run_id = t.run_id'],
    ['gross', 'ROW(t.kind, t.debtor_id, t.creditor_id, t.cents)', 'settlement.gross t'],
    ['net', 'ROW(t.debtor_id, t.creditor_id, t.cents)', 'settlement.net t'],
    ['positions', 'ROW(t.organisation_id, t.cents)', 'settlement.position t'],
    ['run', 'ROW(t.period, t.state, t.attempt, t.line_count, t.held_count, t.settlement_cents, t.direct_billing_cents)', 'settlement.clearing_run t'],
  ];
  const content: [string, string][] = [];
  for (const [name, row, from] of parts) content.push([name, await checksum(owner, row, from)]);
  return Object.fromEntries(content);
}
