import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { monthsAgo, nameOfMonth } from './support/german-day.js';
import { openBrowser, Visitor } from './support/visitor.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('a settlement rate', () => {
  it('is changed only after its effect was seen, and then as a draft', async () => {
    const visitor = await Visitor.come(browser);
    await visitor.signIn('administration.dadi', '/satz');
    const { page } = visitor;
    await page.getByRole('link', { name: 'DEMO-DADI-AAT' }).first().click();
    await page.getByText(/480,00\s€ je Kurs/).waitFor();
    const publish = page.getByRole('button', { name: 'Veröffentlichen' });
    await publish.or(page.getByRole('button', { name: 'Auswirkung ansehen' })).waitFor();
    if (await publish.isVisible()) {
      await page.getByLabel('Kennung').fill('LB-AAT');
      await page.getByLabel('Titel').fill('Anti-Gewalt-Training');
      await page.getByLabel('Was gehört zur Leistung?').fill('Zwölf Treffen mit Vor- und Nachgespräch.');
      await publish.click();
    }
    await page.getByLabel('Neuer Betrag in Euro').fill('viel');
    await page.getByRole('button', { name: 'Auswirkung ansehen' }).click();
    await page.getByText('Geben Sie einen Betrag').waitFor();
    expect(await page.getByRole('button', { name: 'Als Entwurf speichern' }).count()).toBe(0);
    await page.getByLabel('Neuer Betrag in Euro').fill('492,50');
    await page.getByRole('button', { name: 'Auswirkung ansehen' }).click();
    await page.getByRole('button', { name: 'Als Entwurf speichern' }).waitFor();
    await page.getByRole('button', { name: 'Als Entwurf speichern' }).click();
    await page.getByText(/492,50\s€ je Kurs/).waitFor();
    await page.getByText('Entwurf').first().waitFor();
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });

  it('is opened from a line of a month by whoever may see rates, and named there for the others', async () => {
    const month = nameOfMonth(monthsAgo(2));
    const openLine = async (visitor: Visitor, who: string): Promise<Locator> => {
      await visitor.signIn(who, '/monate');
      await visitor.page.getByRole('link', { name: month }).first().click();
      await visitor.page.getByRole('link', { name: 'Zeilen', exact: true }).click();
      await visitor.page.getByLabel('Ergebnis').selectOption({ label: 'Verrechnung' });
      await visitor.settle();
      await visitor.page.getByRole('region', { name: 'Alle Zeilen' }).locator('tbody tr').first().click();
      const line = visitor.page.getByRole('dialog', { name: 'Zeile der Abrechnung' });
      await line.getByText(/, Fassung \d/).waitFor();
      return line;
    };
    const clerk = await Visitor.come(browser);
    const link = (await openLine(clerk, 'abrechnung.dadi')).getByRole('link', { name: /, Fassung \d/ });
    const code = (await link.innerText()).replace(/,.*/, '');
    await link.click();
    await clerk.page.getByRole('heading', { level: 1, name: code }).waitFor();
    expect(clerk.complaints).toEqual([]);
    await clerk.leave();

    const provider = await Visitor.come(browser);
    expect(await (await openLine(provider, 'abrechnung.musterhaus')).getByRole('link', { name: /Fassung/ }).count()).toBe(0);
    await provider.leave();
  });
});
