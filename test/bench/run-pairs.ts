import type { Content, Contender, PreparedBench, Ratios, Steps } from './bench.js';
import { spreadOf, type Spread } from './spread.js';

export interface SideFigures {
  readonly wallMs: Spread;
  /** Medians over the pairs. */
  readonly stepsMs: Steps;
  /** What happens in a second, by name; absent: nothing was counted. */
  readonly rates?: Readonly<Record<string, number>>;
}

export interface PairFigures {
  readonly pairs: number;
  readonly ratios: Readonly<Record<string, Spread>>;
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
  const ratios: Ratios[] = [];
  for (let pair = 0; pair <= pairs; pair++) {
    const ours = await measure(bench, bench.product);
    const theirs = await measure(bench, bench.bare);
    const differences = differencesOf(ours.content, theirs.content);
    if (differences.length > 0) throw new ResultsDiffer(differences);
    const compared = bench.ratios?.(ours.run.steps, theirs.run.steps) ?? { wall: ours.run.wallMs / theirs.run.wallMs };
    const told = Object.entries(compared).map(([name, ratio]) => `${name} ${ratio.toFixed(2)}`);
    say(`${pair === 0 ? 'warm-up' : `pair ${pair}`}: product ${ms(ours.run.wallMs)}, bare ${ms(theirs.run.wallMs)}, ${told.join(', ')}`);
    if (pair === 0) continue;
    product.push(ours.run);
    bare.push(theirs.run);
    ratios.push(compared);
  }
  const aside = (await bench.aside?.()) ?? {};
  const spreads = Object.keys(ratios[0]!).map((name) => [name, spreadOf(ratios.map((pair) => pair[name]!))] as const);
  return { pairs, ratios: Object.fromEntries(spreads), product: withSteps(figuresOf(product), aside), bare: figuresOf(bare) };
}

const withSteps = (figures: SideFigures, more: Steps): SideFigures => ({ ...figures, stepsMs: { ...figures.stepsMs, ...more } });

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
