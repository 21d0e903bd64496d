import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { Visitor, openBrowser } from './support/visitor.js';

const LEAD = 'gruppenleitung.musterhaus';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const people = (page: Page): Locator => page.locator('.pv-person');
const pressed = (page: Page, row: number): Promise<string | null> => people(page).nth(row).locator('button[aria-pressed=true]').textContent();

/** Presses what is not pressed yet; what it is. */
async function change(page: Page, row: number): Promise<string> {
  const status = (await pressed(page, row)) === 'Anwesend' ? 'Entschuldigt' : 'Anwesend';
  await people(page).nth(row).getByRole('button', { name: status, exact: true }).tap();
  return status;
}

const onDevice = (page: Page): Promise<Record<string, unknown>[]> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.open('platzverbund', 1);
        request.onsuccess = () => {
          const all = request.result.transaction('attendance-entries').objectStore('attendance-entries').getAll();
          all.onsuccess = () => {
            request.result.close();
            resolve(all.result as Record<string, unknown>[]);
          };
        };
      }),
  );

describe('a group lead with a phone', () => {
  it('records attendance with one tap each, without a connection too, and nothing is lost when the page is closed', async () => {
    const visitor = await Visitor.come(browser, { width: 390, height: 844, hasTouch: true, isMobile: true });
    const { page, context } = visitor;
    await visitor.signIn(LEAD, '/teilnahme');
    await page.getByRole('link', { name: 'Tageszentrum' }).first().tap();
    await page.getByRole('heading', { level: 1, name: 'Tageszentrum' }).waitFor();
    const address = page.url();

    // Taken back before it was sent, it has never been.
    const before = await pressed(page, 0);
    await change(page, 0);
    await page.getByRole('button', { name: 'Rückgängig' }).tap();
    await page.waitForFunction((status) => document.querySelector('.pv-person button[aria-pressed=true]')?.textContent === status, before);
    expect(await onDevice(page)).toEqual([]);

    await context.setOffline(true);
    await page.getByText('Keine Verbindung').waitFor();
    const [first, second] = [await change(page, 0), await change(page, 1)];
    await page.getByText('2 Einträge sind auf diesem Gerät').waitFor();
    expect([await pressed(page, 0), await pressed(page, 1)]).toEqual([first, second]);
    expect((await onDevice(page)).map((entry) => Object.keys(entry).sort())).toEqual(
      Array(2).fill(['date', 'group', 'key', 'madeAt', 'owner', 'presentFrom', 'presentTo', 'referralCode', 'referralId', 'refused', 'sessionId', 'status']),
    );
    // The register of another group is there without a connection, too.
    await page.getByRole('link', { name: 'Alle Termine' }).tap();
    await page.getByText('2 Einträge noch auf diesem Gerät').waitFor();
    await page.close();

    await context.setOffline(false);
    const later = await context.newPage();
    await later.goto(new URL('/', address).href);
    await later.locator('.pv-shell').waitFor();
    await later.goto(address);
    await later.waitForFunction(() => document.querySelectorAll('.pv-where--service').length >= 2);
    await later.waitForFunction(() => document.querySelectorAll('.pv-where--device').length === 0);
    expect(await onDevice(later)).toEqual([]);
    expect([await pressed(later, 0), await pressed(later, 1)]).toEqual([first, second]);

    // And so it stands at the service: whoever comes with another device sees it.
    const other = await Visitor.come(browser);
    await other.signIn(LEAD, new URL(address).pathname);
    expect([await pressed(other.page, 0), await pressed(other.page, 1)]).toEqual([first, second]);
    await other.leave();
    await visitor.leave();
  });
});
