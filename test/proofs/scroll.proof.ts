import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { operatorContext, type RequestContext } from '#platform';
import { ClearMonthUseCase } from '#settlement';
import type { Browser } from 'playwright-core';
import { AGENCY_ID, PERIOD, SEATS, SESSIONS, writeClearingData } from '../bench/data/clearing-data.js';
import { openBrowser, Visitor } from '../browser/support/visitor.js';
import { PASSWORD, startApi, type TestApi } from '../support/api.js';

/**
 * A clerk scrolls through every line of a month that has PV_PROOF_COUNT of them (10,000), in a real browser whose trace is recorded: how long the
 * page's own thread was busy at a stretch, and how many rows it ever held. `npm run build:web` first.
 */
const ROWS = Number(process.env['PV_PROOF_COUNT'] ?? 10_000);
const LONGEST_MS = 100;
const MOST_ROWS = 100;

jest.setTimeout(1_800_000);

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly args?: { readonly name?: string };
}

/** Two screens further down, and what the page holds then. */
const FURTHER = `(async () => {
  const table = document.querySelector('.pv-table--long');
  table.scrollBy(0, 2000);
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const rows = [...table.querySelectorAll('tbody tr:not([aria-hidden])')];
  return { rows: rows.length, last: Math.max(...rows.map((row) => Number(row.getAttribute('aria-rowindex')) - 1)) };
})()`;

let api: TestApi;
let browser: Browser;
beforeAll(async () => {
  api = await startApi();
  browser = await openBrowser();
  await writeClearingData(api.database.superuser, { providers: 20, offers: Math.ceil(ROWS / (SESSIONS * SEATS)) });
  const context: RequestContext = { ...operatorContext('CLEARING', 'proof'), organisationId: AGENCY_ID, scope: 'ORGANISATION' };
  const cleared = await new ClearMonthUseCase(api.database.unitOfWork).run(context, { agencyId: AGENCY_ID, period: PERIOD, origin: 'COMMAND_LINE', summary: true });
  if (!cleared.ok) throw new Error(cleared.refusal.message);
  await api.createPerson('clerk@scroll.example', [{ organisationId: AGENCY_ID, role: 'BILLING' }]);
});
afterAll(async () => {
  await browser.close();
  await api.close();
});

it(`scrolls ${ROWS} rows without a task of more than ${LONGEST_MS} ms, and with at most ${MOST_ROWS} of them in the page`, async () => {
  process.env['PV_TEST_WEB_URL'] = api.url;
  const { page } = await signedIn();
  await page.locator('.pv-table--long').waitFor();
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', '__metadata'] });
  let [seen, most, rounds] = [0, 0, 0];
  while (seen < ROWS) {
    const now = await page.evaluate<{ rows: number; last: number }>(FURTHER);
    if (now.last === seen && ++rounds > 2_000) throw new Error(`No further row after ${seen}`);
    if (now.last > seen) rounds = 0;
    [seen, most] = [Math.max(seen, now.last), Math.max(most, now.rows)];
  }
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const tasks = mainThreadTasks(trace.traceEvents);
  console.log(`${seen} rows; at most ${most} in the page; ${tasks.length} tasks, longest ${tasks.slice(0, 5).map((ms) => ms.toFixed(0)).join(', ')} ms; over 50 ms: ${tasks.filter((ms) => ms > 50).length}`);
  expect(most).toBeLessThanOrEqual(MOST_ROWS);
  expect(tasks[0]).toBeLessThanOrEqual(LONGEST_MS);
});

async function signedIn(): Promise<Visitor> {
  const visitor = await Visitor.come(browser);
  await visitor.page.goto(`${api.url}/monate/${PERIOD}/zeilen`);
  await visitor.page.locator('input[name=email]').fill('clerk@scroll.example');
  await visitor.page.locator('input[name=password]').fill(PASSWORD);
  await visitor.page.locator('input[name=password]').press('Enter');
  await visitor.page.locator('.pv-shell').waitFor();
  await visitor.settle();
  return visitor;
}

/** Milliseconds of the tasks of the pages' own threads, the longest first. */
function mainThreadTasks(events: readonly TraceEvent[]): number[] {
  const main = new Set(events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(({ pid, tid }) => `${pid}:${tid}`));
  return events
    .filter(({ name, ph, pid, tid, dur }) => ph === 'X' && name.endsWith('RunTask') && dur !== undefined && main.has(`${pid}:${tid}`))
    .map(({ dur }) => dur! / 1_000)
    .sort((a, b) => b - a);
}
