import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { keyboardFaults } from './support/keyboard.js';
import { SCREENS, type Screen } from './support/screens.js';
import { Visitor, openBrowser } from './support/visitor.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Somebody at a screen that a window of 1440 px shows, in German and light colours. */
async function at(screen: Screen): Promise<Visitor> {
  const visitor = await Visitor.come(browser);
  if (screen.who === null) await visitor.open(screen.path);
  else await visitor.comeBack(screen.who, screen.path);
  for (const name of screen.through ?? []) {
    await visitor.page.locator(`a, button`).filter({ hasText: name }).first().click();
    await visitor.settle();
  }
  return visitor;
}

/** Visits by the position of their screen. The next screen is opened while the one before is looked at. */
const visits = new Map<number, Promise<Visitor>>();
function visit(position: number): Promise<Visitor> {
  const visiting = visits.get(position) ?? at(SCREENS[position]!);
  visits.set(position, visiting);
  return visiting;
}

/** axe is run as the developer tools run a line: the page's policy stands, and forbids the page itself as much as before. */
async function violations({ context, page }: Visitor): Promise<string[]> {
  const tools = await context.newCDPSession(page);
  const run = async (expression: string) => {
    const { result, exceptionDetails } = await tools.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as AxeResults;
  };
  await run(`window.axe ? undefined : (() => { ${AXE} })()`);
  const results = await run(`axe.run({ runOnly: ${JSON.stringify(STANDARD)} })`);
  await tools.detach();
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`));
}

/** How far the page is wider than the window, when that is `width` px wide. */
async function overflow({ page }: Visitor, width: number): Promise<number> {
  await page.setViewportSize({ width, height: 640 });
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

/** What moves on the page, or would as soon as something changes. */
function motion({ page }: Visitor): Promise<string[]> {
  return page.evaluate(`[...document.querySelectorAll('*')].filter((element) => [null, '::before', '::after'].some((part) => {
    const { animationDuration, transitionDuration } = getComputedStyle(element, part);
    return [animationDuration, transitionDuration].some((durations) => durations.split(', ').some((duration) => parseFloat(duration) > 0));
  })).map((element) => element.tagName + '.' + element.getAttribute('class'))`);
}

describe.each(SCREENS)('$name', (screen) => {
  let visitor: Visitor;
  beforeAll(async () => {
    const position = SCREENS.indexOf(screen);
    visitor = await visit(position);
    // What goes wrong there is told when its turn has come.
    if (position + 1 < SCREENS.length) visit(position + 1).catch(() => undefined);
  });
  afterAll(() => (visitor as Visitor | undefined)?.leave());

  it('breaks no rule of WCAG 2.2 A and AA, in German', async () => {
    expect(await violations(visitor)).toEqual([]);
  });

  it('can be walked over by keyboard: every place is reached, seen and can be pressed', async () => {
    expect(await keyboardFaults(visitor.page)).toEqual([]);
  });

  it('breaks none in English and dark colours', async () => {
    await visitor.page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    // Also where a dialog lies over it.
    await visitor.page.getByRole('button', { name: 'English' }).dispatchEvent('click');
    await visitor.settle();
    expect(await visitor.page.locator('html').getAttribute('lang')).toBe('en');
    expect(await violations(visitor)).toEqual([]);
  });

  // Zoom makes a window of 1440 px one of 720, and at 400 % one of 1280 px one of 320.
  it('loses nothing at 200 % and at 320 px', async () => {
    expect(await overflow(visitor, 720)).toBeLessThanOrEqual(0);
    expect(await overflow(visitor, 320)).toBeLessThanOrEqual(0);
    expect(await violations(visitor)).toEqual([]);
  });

  it('moves nothing for who wishes for less motion', async () => {
    expect(await motion(visitor)).toEqual([]);
  });

  it('asks no other host for anything and complains of nothing', () => {
    expect([visitor.foreignRequests, visitor.complaints]).toEqual([[], []]);
  });
});

describe('the checks of every screen', () => {
  it('see what is wrong, and what the page asks of others', async () => {
    const visitor = await at(SCREENS[0]!);
    await visitor.page.evaluate(`{ const image = new Image(10, 10); image.style.marginLeft = '900px'; document.querySelector('main').append(image); }`);
    expect(await violations(visitor)).toEqual([expect.stringContaining('image-alt')]);
    expect(await overflow(visitor, 720)).toBeGreaterThan(0);
    await visitor.page.evaluate(`{ const line = document.createElement('p'); line.style.transition = 'opacity 1s'; document.querySelector('main').append(line); }`);
    expect(await motion(visitor)).toEqual([]);
    await visitor.page.emulateMedia({ reducedMotion: 'no-preference' });
    expect(await motion(visitor)).toEqual(['P.null']);
    await visitor.page.evaluate(`fetch('http://other.example/').catch(() => undefined)`);
    expect(visitor.complaints.join()).toContain('Content Security Policy');
    await visitor.leave();
  });

  it('see what only a pointer reaches, and where the keyboard is cannot be seen', async () => {
    const visitor = await at(SCREENS[0]!);
    expect(await keyboardFaults(visitor.page)).toEqual([]);
    await visitor.page.evaluate(`{
      const add = (name, text, change) => { const element = document.createElement(name); element.textContent = text; change(element); document.querySelector('main').append(element); return element; };
      add('div', 'Zeile', (row) => { row['__reactProps$of'] = { onClick() {} }; });
      add('button', 'Ringlos', ({ style }) => { style.outline = 'none'; });
      add('button', 'Vorgedrängt', (button) => { button.tabIndex = 3; });
      const under = add('button', 'Darunter', () => {});
      const veil = add('div', '', ({ style }) => { style.position = 'absolute'; style.background = 'white'; });
      const { left, top, width, height } = under.getBoundingClientRect();
      Object.assign(veil.style, { left: left + scrollX + 'px', top: top + scrollY + 'px', width: width + 'px', height: height + 'px' });
    }`);
    expect(await keyboardFaults(visitor.page)).toEqual(['only by pointer: div "Zeile"', 'out of order: button "Vorgedrängt"', 'no focus to be seen: button "Ringlos"', 'covered: button "Darunter"']);
    await visitor.leave();
  });
});
