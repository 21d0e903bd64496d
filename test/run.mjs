#!/usr/bin/env node
/**
 * `npm test`: builds, checks types, style and architecture, runs every jest test, and ends with one line
 * `N passed, N failed`. Each check counts as one. Nothing here needs a network: the tests start a database of their own.
 */
import { parseArgs } from 'node:util';
import { CHECKS, PROJECTS } from './runner/steps.mjs';
import { runChecks } from './runner/run-checks.mjs';
import { runJest } from './runner/run-jest.mjs';
import { runStep, stopAll } from './runner/run-step.mjs';
import { Tally } from './runner/tally.mjs';

const USAGE = `npm test [-- options]
  --only NAME      only this part (may be given again): ${[...Object.keys(CHECKS), ...PROJECTS].join(', ')}
  --real           integration and end-to-end tests only, against the servers that PV_TEST_SERVER_URL
                   (PostgreSQL, a superuser's address) and PV_TEST_REDIS_URL name
  --browser        journeys in a real browser alone (npm run test:browser): Debian's chromium, or the one that
                   PV_TEST_BROWSER names
  --filter TEXT    only test files whose path holds TEXT
  --help           this text`;

const tally = new Tally();

/** The last line must be there whatever happens: it is what scripts and people read. */
function finish(code) {
  console.log(tally.summary());
  process.exit(code ?? (tally.failed === 0 ? 0 : 1));
}

for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143]]) {
  process.once(signal, () => {
    stopAll();
    tally.fail(`stopped by ${signal}`);
    finish(code);
  });
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true, default: [] },
      real: { type: 'boolean', default: false },
      browser: { type: 'boolean', default: false },
      filter: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const only = values.only.flatMap((names) => names.split(','));
  const unknown = only.filter((name) => !(name in CHECKS) && !PROJECTS.includes(name));
  if (unknown.length > 0) throw new Error(`--only: there is no part called ${unknown.join(', ')}`);
  if (values.real && !process.env.PV_TEST_SERVER_URL) throw new Error('--real: PV_TEST_SERVER_URL is not set');
  return { ...values, only };
}

async function main() {
  const options = readOptions();
  if (options.help) {
    console.log(USAGE);
    process.exit(0);
  }
  if (options.browser) return browserTests(options);
  const wanted = (name) => (options.only.length > 0 ? options.only.includes(name) : !options.real || ['integration', 'e2e'].includes(name));
  const build = await runStep({ name: 'build', command: 'npm', args: ['run', '--silent', 'build'], minutes: 5 });
  if (!build.ok) tally.fail('build', build);
  const checks = runChecks(Object.entries(CHECKS).filter(([name]) => wanted(name) && options.filter === undefined), tally);
  const projects = PROJECTS.filter(wanted);
  // Lint takes longer than the others together: the tests begin beside the rest of it.
  await checks.room;
  if (projects.length > 0 && build.ok) await runJest({ projects, filter: options.filter, real: options.real }, tally);
  await checks.done;
  if (projects.length > 0 && !build.ok) tally.fail(`${projects.join(', ')}: not run, because the build failed`);
  tally.report();
  finish();
}

/** They look at what is served, so both halves are built first. */
async function browserTests({ filter }) {
  for (const part of ['build', 'build:web']) {
    const built = await runStep({ name: part, command: 'npm', args: ['run', '--silent', part], minutes: 5 });
    if (!built.ok) tally.fail(part, built);
  }
  if (tally.failed === 0) await runJest({ config: 'test/browser/jest.config.mjs', filter, real: false }, tally);
  tally.report();
  finish();
}

function crash(error) {
  stopAll();
  console.error(error instanceof Error ? error.message : error);
  tally.fail('the test runner');
  finish(2);
}

process.on('uncaughtException', crash);
await main().catch(crash);
