import { clearBench } from './clear.bench.js';
import { runBench } from './cli.js';
import { findBench } from './find.bench.js';
import { importBench } from './import.bench.js';
import { matchBench } from './match.bench.js';
import { monthReportBench } from './month-report.bench.js';
import { reserveBench } from './reserve.bench.js';
import { seatsBench } from './seats.bench.js';

process.exitCode = await runBench(process.argv.slice(2), [importBench, clearBench, seatsBench, findBench, matchBench, reserveBench, monthReportBench], {
  print: (text) => console.log(text),
  say: (line) => console.error(line),
});
