import { clearBench } from './clear.bench.js';
import { runBench } from './cli.js';
import { importBench } from './import.bench.js';

process.exitCode = await runBench(process.argv.slice(2), [importBench, clearBench], {
  print: (text) => console.log(text),
  say: (line) => console.error(line),
});
