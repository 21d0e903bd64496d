import type { PairFigures, SideFigures } from './run-pairs.js';
import type { Spread } from './spread.js';

export interface BenchDocument extends PairFigures {
  readonly bench: string;
  readonly sizes: Readonly<Record<string, number>>;
}

/** The figures of a bench for people. */
export function describeFigures({ bench, pairs, ratios, product, bare }: BenchDocument): string {
  return [
    `${bench}, ${pairs} pairs`,
    ...Object.entries(ratios).map(([metric, spread]) => `  ${metric}: product ÷ bare ${describe(spread, 2)}`),
    ...describeSide('product', product),
    ...describeSide('bare', bare),
  ].join('\n');
}

function describeSide(name: string, { wallMs, stepsMs, rates = {} }: SideFigures): string[] {
  return [
    `  ${name}: ${describe(wallMs, 0)} ms`,
    ...Object.entries(stepsMs).map(([step, value]) => `    ${step}: ${value.toFixed(0)} ms`),
    ...Object.entries(rates).map(([rate, value]) => `    ${rate}: ${value.toFixed(0)}`),
  ];
}

const describe = ({ median, min, max }: Spread, digits: number): string => `${median.toFixed(digits)} (${min.toFixed(digits)} … ${max.toFixed(digits)})`;
