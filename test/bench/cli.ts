import { parseArgs } from 'node:util';
import type { AnyBench, MeasuredBench, PreparedBench } from './bench.js';
import { openBenchDatabase } from './bench-database.js';
import { describeFigures } from './describe-figures.js';
import { ResultsDiffer, runPairs } from './run-pairs.js';

/** Where lines go: the result to `print`, everything that happens on the way to `say`. */
export interface Output {
  print(text: string): void;
  say(line: string): void;
}

interface Options {
  readonly bench: AnyBench;
  readonly json: boolean;
  readonly scale: number;
}

const PAIRS = 5;
/** Below, the data is too small to hold one of everything; far above, a run takes hours. */
const LARGEST_SCALE = 100;

/** Runs one bench, so many pairs of it. Answers 0 when done, 1 when the results differ, 2 when called wrongly, 3 when something failed. */
export async function runBench(args: readonly string[], benches: readonly AnyBench[], output: Output, pairs = PAIRS): Promise<0 | 1 | 2 | 3> {
  let options: Options;
  try {
    options = readOptions(args, benches);
  } catch (error) {
    output.say(messageOf(error));
    output.say(usage(benches));
    return 2;
  }
  try {
    const { sizes, figures } = await measure(options, output.say, pairs);
    const document = { bench: options.bench.name, pairs: figures.pairs, sizes, ratios: figures.ratios, product: figures.product, bare: figures.bare };
    output.print(options.json ? JSON.stringify(document) : describeFigures(document));
    return 0;
  } catch (error) {
    output.say(messageOf(error));
    return error instanceof ResultsDiffer ? 1 : 3;
  }
}

async function measure({ bench, scale }: Options, say: (line: string) => void, pairs: number): Promise<MeasuredBench> {
  const database = await openBenchDatabase(say, bench.connections);
  let prepared: PreparedBench | undefined;
  try {
    if ('figures' in bench) return await bench.figures(database, scale, say);
    const began = performance.now();
    prepared = await bench.prepare(database, scale);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    say(`data: ${Object.entries(prepared.sizes).map(([name, count]) => `${count} ${name}`).join(', ')} (${seconds} s)`);
    return { sizes: prepared.sizes, figures: await runPairs(prepared, pairs, say) };
  } finally {
    await prepared?.close?.();
    await database.close();
  }
}

function readOptions(args: readonly string[], benches: readonly AnyBench[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean', default: false }, scale: { type: 'string', default: '1' } },
    allowPositionals: true,
  });
  const bench = benches.find(({ name }) => name === positionals[0]);
  if (positionals.length !== 1 || bench === undefined) throw new Error('Name one bench.');
  const scale = Number(values.scale);
  if (!(scale > 0 && scale <= LARGEST_SCALE)) throw new Error(`--scale takes a number above 0, at most ${LARGEST_SCALE}.`);
  return { bench, json: values.json, scale };
}

function usage(benches: readonly AnyBench[]): string {
  const list = benches.map(({ name, compares }) => `  ${name.padEnd(8)} ${compares}`);
  return ['npm run bench -- NAME [--json] [--scale F]', ...list].join('\n');
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
