import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { SCREENS, type Screen } from './support/screens.js';
import { Visitor, openBrowser, type VisitorOptions } from './support/visitor.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function at(screen: Screen, { language, ...options }: VisitorOptions): Promise<Visitor> {
  // axe is put into the page, which the page's own policy forbids.
  const visitor = await Visitor.come(browser, { bypassCSP: true, ...options });
  if (screen.who === null) await visitor.open(screen.path);
  else await visitor.signIn(screen.who, screen.path);
  for (const name of screen.through ?? []) {
    await visitor.page.locator(`a, button`).filter({ hasText: name }).first().click();
    await visitor.settle();
  }
  // Also where a dialog lies over it.
  if (language === 'en') await visitor.page.getByRole('button', { name: 'English' }).dispatchEvent('click');
  return visitor;
}

async function violations(visitor: Visitor): Promise<string[]> {
  await visitor.page.evaluate(AXE);
  const results = await visitor.page.evaluate<AxeResults>(`axe.run({ runOnly: ${JSON.stringify(STANDARD)} })`);
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`));
}

/** How far the page is wider than the window. */
const overflow = (visitor: Visitor): Promise<number> => visitor.page.evaluate('document.documentElement.scrollWidth - window.innerWidth');

describe.each(SCREENS)('$name', (screen) => {
  it.each([
    ['German', { language: 'de' }],
    ['English in dark colours', { language: 'en', colorScheme: 'dark' }],
  ] as const)('breaks no rule of WCAG 2.2 A and AA, in %s', async (_, options) => {
    const visitor = await at(screen, options);
    expect(await violations(visitor)).toEqual([]);
    await visitor.leave();
  });

  it('loses nothing at 320 px, which is 1280 px at 400 %', async () => {
    const visitor = await at(screen, { width: 320, height: 640 });
    expect(await overflow(visitor)).toBeLessThanOrEqual(0);
    expect(await violations(visitor)).toEqual([]);
    await visitor.leave();
  });

  it('asks no other host for anything and complains of nothing', async () => {
    const visitor = await at(screen, { bypassCSP: false });
    expect([visitor.foreignRequests, visitor.complaints]).toEqual([[], []]);
    await visitor.leave();
  });
});
