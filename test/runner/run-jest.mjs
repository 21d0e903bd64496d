import { rmSync } from 'node:fs';
import { chmod, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fastFolder } from '../support/fast-folder.mjs';
import { atStop, runStep } from './run-step.mjs';

const MINUTES = 35;
const SLOWEST = 15;

/**
 * Specs that servers of another version do not change: of the embedded server itself, of programs that start it, of what the
 * schema shows to whom; and those that only repeat, in hundreds of worlds, statements that other specs send there too.
 */
const NOT_ON_REAL_SERVERS = `test/(${[
  'integration/(platform/embedded-postgres|bench/)',
  'integration/(settlement/(random-networks|charges/random-charges|every-column)|exchange/one-faulty-cell|matching/matching-agrees)[.]',
  'e2e/(access-table|pseudonym|start[a-z-]*|idempotency[a-z-]*)[.]',
].join('|')})`;

/**
 * What a person has set for a service of their own must not reach the tests, which start theirs; PV_TEST_… is meant for
 * them and only then used when asked for.
 */
function cleanEnvironment(real) {
  const env = { DATABASE_URL: undefined, DATABASE_MIGRATION_URL: undefined, REDIS_URL: undefined };
  for (const name of Object.keys(process.env)) {
    if (/^PV_/.test(name) && !(real && /^PV_TEST_/.test(name))) env[name] = undefined;
  }
  return env;
}

/** Runs the jest projects, or what a configuration of its own names, and counts their tests from jest's own report. */
export async function runJest({ projects = [], config, filter, real }, tally) {
  // All that the tests put into the folder of temporary files goes with it, also when they are cut off: a database server
  // of theirs that is left without its files ends by itself.
  const folder = await mkdtemp(join(tmpdir(), 'pv-jest-'));
  await chmod(folder, 0o1777);
  const databases = await mkdtemp(join(fastFolder(), 'pv-jest-'));
  await chmod(databases, 0o1777);
  const remove = () => [folder, databases].forEach((one) => rmSync(one, { recursive: true, force: true, maxRetries: 5 }));
  const forget = atStop(remove);
  const report = join(folder, 'report.json');
  const jest = 'node_modules/jest/bin/jest.js';
  try {
    const step = await runStep({
      name: 'jest',
      command: process.execPath,
      args: [
        '--experimental-vm-modules',
        '--disable-warning=ExperimentalWarning',
        jest,
        ...(filter === undefined ? [] : [filter]),
        ...(config === undefined ? ['--selectProjects', ...projects, '--maxWorkers=2'] : ['--config', config]),
        ...(real ? [`--testPathIgnorePatterns=${NOT_ON_REAL_SERVERS}`] : []),
        '--cacheDirectory=node_modules/.cache/jest',
        '--ci',
        '--json',
        `--outputFile=${report}`,
      ],
      minutes: MINUTES,
      env: { ...cleanEnvironment(real || config !== undefined), TMPDIR: folder, PV_TEST_FOLDER: databases },
    });
    await count(report, step, tally);
  } finally {
    forget();
    remove();
  }
}

/** jest's own numbers are believed only as far as its exit code agrees with them. */
async function count(report, step, tally) {
  const result = await readReport(report);
  if (result === undefined) {
    tally.fail('jest, without a report', step);
    return;
  }
  sayTheSlowest(result.testResults);
  const before = tally.failed;
  tally.pass(result.numPassedTests);
  for (const suite of result.testResults) countSuite(suite, tally);
  if (result.numTotalTests === 0) tally.fail('jest: no test was found');
  if (!step.ok && tally.failed === before) tally.fail('jest, although its tests passed', step);
}

/** A suite of hundreds of files grows slow unnoticed. */
function sayTheSlowest(suites) {
  const seconds = ({ startTime, endTime }) => (endTime - startTime) / 1000;
  const slowest = [...suites].sort((one, other) => seconds(other) - seconds(one)).slice(0, SLOWEST);
  console.log(`\nThe slowest of ${suites.length} files:`);
  for (const suite of slowest) console.log(`${seconds(suite).toFixed(0).padStart(5)} s  ${relative(process.cwd(), suite.name)}`);
}

function countSuite(suite, tally) {
  const file = relative(process.cwd(), suite.name);
  const failed = suite.assertionResults.filter((test) => test.status === 'failed');
  for (const test of failed) tally.fail(`${file} › ${test.fullName}`);
  for (const test of suite.assertionResults) {
    if (test.status !== 'passed' && test.status !== 'failed') tally.fail(`${file} › ${test.fullName} was ${test.status}: every test runs`);
  }
  if (suite.status === 'failed' && failed.length === 0) tally.fail(`${file} could not run`);
}

async function readReport(path) {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return undefined;
  }
}
