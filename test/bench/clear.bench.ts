import { operatorContext, type RequestContext } from '#platform';
import { ClearMonthUseCase } from '#settlement';
import type pg from 'pg';
import { clearMonthBare } from './bare/clear-month.js';
import type { Bench, Content, PreparedBench, Steps } from './bench.js';
import { checksum, emptyTables, type BenchDatabase } from './bench-database.js';
import { AGENCY_ID, PERIOD, SEATS, SESSIONS, writeClearingData, type ClearingSizes } from './data/clearing-data.js';
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
    const offers = Math.max(1, Math.round((FULL_SEAT_USES * scale) / (SESSIONS * SEATS)));
    // down to a tenth the network stays the same and only its sessions get fewer, so that the cost of a line can be compared
    const providers = Math.min(FULL_PROVIDERS, Math.max(FEWEST_PROVIDERS, Math.round(FULL_PROVIDERS * scale * 10)));
    return prepared(database, { providers, offers });
  },
};

async function prepared({ unitOfWork, owner }: BenchDatabase, input: ClearingSizes): Promise<PreparedBench> {
  await writeClearingData(owner, input);
  const context: RequestContext = { ...operatorContext('CLEARING', 'bench'), organisationId: AGENCY_ID, scope: 'ORGANISATION' };
  return {
    sizes: await sizesOf(owner, input),
    product: async (): Promise<Steps> => {
      const watch = new StopWatch();
      const result = await new ClearMonthUseCase(unitOfWork).run(context, {
        agencyId: AGENCY_ID,
        period: PERIOD,
        origin: 'COMMAND_LINE',
        summary: true,
        report: (_step, _steps, label) => watch.next(label.toLowerCase()),
      });
      if (!result.ok) throw new Error(result.refusal.message);
      return watch.end();
    },
    bare: () => clearMonthBare(owner, { agencyId: AGENCY_ID, first: '2026-05-01', last: '2026-05-31' }),
    reset: () => emptyTables(owner, ['settlement']),
    content: () => contentOf(owner),
  };
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
