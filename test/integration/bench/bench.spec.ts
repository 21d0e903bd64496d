import { expect, it } from '@jest/globals';
import type { Bench } from '../../bench/bench.js';
import { clearBench } from '../../bench/clear.bench.js';
import { runBench } from '../../bench/cli.js';
import { importBench } from '../../bench/import.bench.js';
import { monthReportBench } from '../../bench/month-report.bench.js';
import { seatsBench } from '../../bench/seats.bench.js';

const TINY = ['--json', '--scale', '0.002'];

const BENCHES: readonly Bench[] = [importBench, clearBench, seatsBench, monthReportBench];

async function run(args: readonly string[], { benches = BENCHES, pairs }: { benches?: readonly Bench[]; pairs?: number } = {}): Promise<{ code: number; printed: string[]; said: string }> {
  const printed: string[] = [];
  const said: string[] = [];
  const code = await runBench(args, benches, { print: (text) => printed.push(text), say: (line) => said.push(line) }, pairs);
  return { code, printed, said: said.join('\n') };
}

/** The bench with one byte of the comparator's result changed after its work. */
const falsified = (bench: Bench, sql: string): Bench => ({
  ...bench,
  prepare: async (database, scale) => {
    const prepared = await bench.prepare(database, scale);
    const bare = async () => {
      const steps = await prepared.bare();
      await database.owner.query(`SET session_replication_role = replica; ${sql}; RESET session_replication_role`);
      return steps;
    };
    return { ...prepared, bare };
  },
});

const SPREAD = { median: expect.any(Number), min: expect.any(Number), max: expect.any(Number) };

/** The five pairs of a run once, with the bench that is quickest; of the others one after that to warm up. */
it.each([
  ['import', ['wall'], 1],
  ['clear', ['wall', 'growth', 'pair'], 1],
  ['seats', ['hot', 'spread'], 1],
  ['month-report', ['wall'], undefined],
])('%s prints one document with exactly the keys that are published', async (name, ratios, pairs) => {
  const { code, printed, said } = await run([name, ...TINY], pairs === undefined ? {} : { pairs });
  expect(`${code} ${said}`).toMatch(/^0 /);
  expect(printed).toHaveLength(1);
  const document = JSON.parse(printed[0]!) as Record<string, unknown>;
  expect(Object.keys(document)).toEqual(['bench', 'pairs', 'sizes', 'ratios', 'product', 'bare']);
  expect(document).toMatchObject({ bench: name, pairs: pairs ?? 5, ratios: Object.fromEntries(ratios.map((ratio) => [ratio, SPREAD])), product: { wallMs: SPREAD }, bare: { wallMs: SPREAD } });
  expect(Object.keys(document['ratios'] as object)).toEqual(ratios);
});

it.each([
  [importBench, `UPDATE care.attendance SET status = 'UNEXCUSED' WHERE ctid = (SELECT ctid FROM care.attendance WHERE status = 'ATTENDED' LIMIT 1)`, 'care.attendance'],
  [clearBench, 'UPDATE settlement.line SET cents = cents + 1 WHERE ctid = (SELECT ctid FROM settlement.line WHERE cents > 0 LIMIT 1)', 'lines'],
  [monthReportBench, 'UPDATE care.report SET single_minutes = single_minutes + 1, delivered_minutes = delivered_minutes + 1, professional_minutes = professional_minutes + 1 WHERE ctid = (SELECT ctid FROM care.report LIMIT 1)', 'reports'],
  [seatsBench, `UPDATE platform.journal SET after = after || '{"seats": 7}' WHERE id = (SELECT min(id) FROM platform.journal WHERE action = 'seats.blocked')`, 'journal'],
])('a comparator that leaves something else makes the bench fail, and the difference is named', async (bench, sql, part) => {
  const { code, printed, said } = await run([bench.name, ...TINY], { benches: [falsified(bench, sql)] });
  expect(code).toBe(1);
  expect(printed).toEqual([]);
  expect(said).toContain(`${part}: product `);
});

it.each([[[]], [['nothing']], [['import', 'clear']], [['import', '--scale', '0']], [['import', '--scale', 'x']], [['import', '--unknown']]])(
  'a wrong call %j is answered with how to call',
  async (args) => {
    const { code, printed, said } = await run(args);
    expect(code).toBe(2);
    expect(printed).toEqual([]);
    expect(said).toContain('npm run bench -- NAME [--json] [--scale F]');
  },
);
