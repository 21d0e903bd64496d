import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { Visitor, openBrowser } from './support/visitor.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** What is worked in all this month and for the network, in minutes. */
async function sums(page: Page): Promise<[number, number]> {
  const minutesOf = async (name: string): Promise<number> => {
    const text = await page.locator('.pv-facts > div').filter({ hasText: name }).locator('dd').innerText();
    const [, hours, minutes] = /(\d+):(\d\d)/.exec(text)!;
    return Number(hours) * 60 + Number(minutes);
  };
  return [await minutesOf('Zusammen'), await minutesOf('Netzwerkarbeit')];
}

describe('work without a case', () => {
  it('is recorded, corrected and taken back by a group lead, and the sums of the month go with it', async () => {
    const visitor = await Visitor.come(browser);
    const { page } = visitor;
    await visitor.signIn('gruppenleitung.musterbruecke', '/');
    await page.getByRole('navigation').getByRole('link', { name: 'Arbeit ohne Fall' }).click();
    await page.getByRole('heading', { level: 1, name: 'Arbeit ohne Fall' }).waitFor();
    await page.getByText('Zusammen').waitFor();
    const [all, network] = await sums(page);

    await page.getByRole('button', { name: 'Arbeit erfassen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Minuten').fill('0');
    await dialog.getByRole('button', { name: 'Erfassen' }).click();
    await dialog.getByText('Geben Sie eine ganze Zahl von 1 bis 1440 an.').waitFor();
    await dialog.getByLabel('Minuten').fill('95');
    await dialog.getByText('Das sind 1:35 Std.').waitFor();
    await dialog.getByLabel('Art der Arbeit').selectOption('NETWORK');
    await dialog.getByLabel('Für welches Jugendamt?').selectOption({ label: 'Demo-Jugendamt Landkreis Darmstadt-Dieburg' });
    await dialog.getByLabel('Für eine Gruppe oder einen Sozialraum?').selectOption({ label: 'Medienwerkstatt' });
    await dialog.getByRole('button', { name: 'Erfassen' }).click();
    await page.getByText(/^Die Arbeit vom .* ist erfasst\.$/).waitFor();
    const row = page.getByRole('row').filter({ hasText: 'Medienwerkstatt' }).filter({ hasText: '1:35' });
    await row.waitFor();
    expect(await sums(page)).toEqual([all + 95, network + 95]);

    await row.getByRole('button', { name: /^Berichtigen/ }).click();
    expect(await dialog.getByLabel('Für welches Jugendamt?').isDisabled()).toBe(true);
    await dialog.getByLabel('Minuten').fill('127');
    await dialog.getByRole('button', { name: 'Berichtigung speichern' }).click();
    await page.getByText(/^Die Arbeit vom .* ist berichtigt\.$/).waitFor();
    const corrected = page.getByRole('row').filter({ hasText: 'Medienwerkstatt' }).filter({ hasText: '2:07' });
    await corrected.waitFor();
    expect(await sums(page)).toEqual([all + 127, network + 127]);

    // The agency that it was worked for reads it and changes nothing.
    const agency = await Visitor.come(browser);
    await agency.signIn('controlling.dadi', '/arbeit-ohne-fall');
    await agency.page.getByRole('row').filter({ hasText: 'Musterbrücke' }).filter({ hasText: '2:07' }).waitFor();
    expect(await agency.page.getByRole('button', { name: /Berichtigen|Zurücknehmen|Arbeit erfassen/ }).count()).toBe(0);
    await agency.leave();

    await corrected.getByRole('button', { name: /^Zurücknehmen/ }).click();
    await dialog.getByLabel('Warum?').selectOption('ENTERED_TWICE');
    await dialog.getByRole('button', { name: 'Zurücknehmen' }).click();
    await page.getByText(/^Der Eintrag vom .* ist zurückgenommen\.$/).waitFor();
    await corrected.waitFor({ state: 'detached' });
    expect(await sums(page)).toEqual([all, network]);
    await page.getByLabel('Zurückgenommene Einträge zeigen').check();
    await page.getByText('Zurückgenommen: Doppelt erfasst').first().waitFor();
    expect(await sums(page)).toEqual([all, network]);
    await visitor.leave();
  });
});
