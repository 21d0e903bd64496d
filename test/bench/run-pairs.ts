import type { Content, Contender, PreparedBench, Steps } from './bench.js';
import { spreadOf, type Spread } from './spread.js';

export interface SideFigures {
  readonly wallMs: Spread;
  /** Medians over the pairs. */
  readonly stepsMs: Steps;
}

export interface PairFigures {
  readonly pairs: number;
  readonly ratios: { readonly wall: Spread };
  readonly product: SideFigures;
  readonly bare: SideFigures;
}

/** The two sides left different contents: whatever was measured means nothing. */
export class ResultsDiffer extends Error {
  constructor(readonly differences: readonly string[]) {
    super(`The results differ:\n${differences.join('\n')}`);
  }
}

interface Run {
  readonly wallMs: number;
  readonly steps: Steps;
}

/**
 * Product and bare in turn (A B A B …), so that what slows the machine down for a while falls on both sides of a pair.
 * One unmeasured pair warms the caches. After every pair both contents are compared; throws ResultsDiffer.
 */
export async function runPairs(bench: PreparedBench, pairs: number, say: (line: string) => void): Promise<PairFigures> {
  const product: Run[] = [];
  const bare: Run[] = [];
  for (let pair = 0; pair <= pairs; pair++) {
    const ours = await measure(bench, bench.product);
    const theirs = await measure(bench, bench.bare);
    const differences = differencesOf(ours.content, theirs.content);
    if (differences.length > 0) throw new ResultsDiffer(differences);
    const ratio = ours.run.wallMs / theirs.run.wallMs;
    say(`${pair === 0 ? 'warm-up' : `pair ${pair}`}: product ${ms(ours.run.wallMs)}, bare ${ms(theirs.run.wallMs)}, ratio ${ratio.toFixed(2)}`);
    if (pair === 0) continue;
    product.push(ours.run);
    bare.push(theirs.run);
  }
  const wall = spreadOf(product.map((run, index) => run.wallMs / bare[index]!.wallMs));
  return { pairs, ratios: { wall }, product: figuresOf(product), bare: figuresOf(bare) };
}

async function measure(bench: PreparedBench, contender: Contender): Promise<{ run: Run; content: Content }> {
  await bench.reset();
  const began = performance.now();
  const steps = await contender();
  const wallMs = performance.now() - began;
  return { run: { wallMs, steps }, content: await bench.content() };
}

function differencesOf(product: Content, bare: Content): string[] {
  const parts = [...new Set([...Object.keys(product), ...Object.keys(bare)])];
  return parts.filter((part) => product[part] !== bare[part]).map((part) => `${part}: product ${product[part]}, bare ${bare[part]}`);
}

function figuresOf(runs: readonly Run[]): SideFigures {
  const names = Object.keys(runs[0]!.steps);
  const stepsMs = Object.fromEntries(names.map((name) => [name, spreadOf(runs.map(({ steps }) => steps[name]!)).median]));
  return { wallMs: spreadOf(runs.map(({ wallMs }) => wallMs)), stepsMs };
}

const ms = (value: number): string => `${Math.round(value)} ms`;
