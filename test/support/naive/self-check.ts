// node --import tsx self-check.ts EXAMPLES [SEEDS]
//
// Runs the worked examples in the folder EXAMPLES and prints every difference, then fuzzes the generator over SEEDS seeds
// (default 300, and a third of it again with `slice`) and prints how often each branch occurred.

import { checkExamples } from './check-examples.js';
import { fuzzSeed, Tally } from './fuzz.js';

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function main(examples: string | undefined, seeds: number): number {
  if (examples === undefined) {
    process.stderr.write('usage: self-check.ts EXAMPLES [SEEDS]\n');
    return 2;
  }
  let wrong = 0;
  for (const [name, found] of Object.entries(checkExamples(examples))) {
    print(`${name}: ${String(found.length)} differences`);
    for (const difference of found.slice(0, 20)) print(`  ${difference}`);
    wrong += found.length;
  }
  for (const slice of [false, true]) {
    const tally = new Tally();
    const count = slice ? Math.ceil(seeds / 3) : seeds;
    const problems = Array.from({ length: count }, (_, seed) => fuzzSeed(seed + 1, { slice }, tally)).flat();
    print(`\n${String(count)} seeds${slice ? ' with slice' : ''}: ${String(problems.length)} problems`);
    for (const problem of problems.slice(0, 20)) print(`  ${problem}`);
    for (const [branch, times] of [...tally.counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
      print(`${String(times).padStart(9)}  ${branch}`);
    }
    wrong += problems.length;
  }
  return wrong === 0 ? 0 : 1;
}

process.exitCode = main(process.argv[2], Number(process.argv[3] ?? '300'));
