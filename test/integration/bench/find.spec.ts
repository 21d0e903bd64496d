import { describe, expect, it } from '@jest/globals';
import { runBench } from '../../bench/cli.js';
import { findBench } from '../../bench/find.bench.js';
import { runRequests } from '../../bench/run-requests.js';

const SPREAD = { median: expect.any(Number), min: expect.any(Number), max: expect.any(Number) };

it('find prints one document with exactly the keys that are published, and both sides answer byte by byte alike', async () => {
  const printed: string[] = [];
  const said: string[] = [];
  const code = await runBench(['find', '--json', '--scale', '0.01'], [findBench], { print: (text) => printed.push(text), say: (line) => said.push(line) });
  expect(`${code} ${said.join('\n')}`).toMatch(/^0 /);
  expect(printed).toHaveLength(1);
  const document = JSON.parse(printed[0]!) as Record<string, unknown>;
  expect(Object.keys(document)).toEqual(['bench', 'pairs', 'sizes', 'ratios', 'product', 'bare']);
  expect(document).toMatchObject({
    bench: 'find',
    pairs: 5,
    sizes: { offers: 500, sessions: 13_000, places: 5, requests: 25 },
    ratios: { p50: SPREAD, p95: SPREAD, growth: SPREAD },
    product: { stepsMs: { p50: expect.any(Number), p95: expect.any(Number) } },
    bare: { stepsMs: { p50: expect.any(Number), p95: expect.any(Number) } },
  });
  expect(said.at(-1)).toMatch(/^the comparator needs \d+\.\d ms \(p50\)/);
}, 180_000);

describe('requests in turn', () => {
  const run = (product: (n: number) => string, bare: (n: number) => string) => {
    const order: string[] = [];
    const side = (name: string, answer: (n: number) => string) => async (n: number) => {
      order.push(`${name}${n}`);
      return answer(n);
    };
    const figures = runRequests({ requests: [1, 2], product: side('A', product), bare: side('B', bare), rounds: 1, say: () => undefined, differs: (message) => new Error(message) });
    return { figures, order };
  };

  it('go to one side and the other, once to warm up and once counted', async () => {
    const { figures, order } = run(String, String);
    expect((await figures).rounds).toHaveLength(1);
    expect(order).toEqual(['A1', 'B1', 'A2', 'B2', 'A1', 'B1', 'A2', 'B2']);
  });

  it('mean nothing once the sides answer differently', async () => {
    await expect(run(String, (n) => (n === 2 ? '2 ' : String(n))).figures).rejects.toThrow('request 1: from byte 1 on: product 2, bare 2 ');
  });
});
