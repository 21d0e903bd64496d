import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { monthsAgo, nameOfMonth } from './support/german-day.js';
import { Visitor, openBrowser } from './support/visitor.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const LAST_MONTH = nameOfMonth(monthsAgo(1));
const LAST_PERIOD = monthsAgo(1).toISOString().slice(0, 7);
const THIS_MONTH = nameOfMonth(monthsAgo(0));
const THIS_PERIOD = monthsAgo(0).toISOString().slice(0, 7);

const column = ({ page }: Visitor, state: string): Locator => page.getByRole('region', { name: state, exact: true });
/** Presses it on the page, and in the dialog that asks back. */
async function confirm({ page }: Visitor, button: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}
const openMonth = async (visitor: Visitor): Promise<void> => {
  await visitor.page.getByRole('navigation').getByRole('link', { name: 'Abrechnung', exact: true }).click();
  await visitor.page.getByRole('link', { name: LAST_MONTH, exact: true }).click();
  await visitor.settle();
};
const cents = (text: string): number => Number(text.replace(/[^\d-]/g, ''));

describe('whoever bills for an agency', () => {
  it('clears the running month from the board and sees what it comes to', async () => {
    const clerk = await Visitor.come(browser);
    await clerk.signIn('abrechnung.dadi', '/monate');
    await column(clerk, 'Offen').getByRole('button', { name: `${THIS_MONTH} abrechnen` }).click();
    const card = column(clerk, 'Abgerechnet').getByRole('article').filter({ hasText: THIS_MONTH });
    await card.waitFor();
    expect(await card.innerText()).toContain('Verrechnung');
    expect(await column(clerk, 'Offen').innerText()).toContain('Alle begonnenen Monate sind abgerechnet.');
    // It is not over: so its review is not offered, and the screen says when it will be.
    await card.getByRole('link', { name: THIS_MONTH }).click();
    await clerk.page.getByText('Sobald er vorbei ist, kann die Prüfung beginnen').waitFor();
    expect(await clerk.page.getByRole('button', { name: 'Prüfung beginnen' }).count()).toBe(0);
    expect(await clerk.page.getByRole('button', { name: `${THIS_MONTH} neu abrechnen` }).count()).toBe(1);
    expect(clerk.complaints).toEqual([]);
    await clerk.leave();
  });

  it('sees a month as cleared that was cleared while the board was asked for', async () => {
    const clerk = await Visitor.come(browser);
    let asked = 0;
    await clerk.page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('query MonthsPage') !== true) return route.continue();
      asked += 1;
      if (asked > 1) return route.continue();
      const answer = (await (await route.fetch()).json()) as { data: { settlementMonths: { edges: { node: { period: string } }[] } } };
      const { settlementMonths } = answer.data;
      settlementMonths.edges = settlementMonths.edges.filter(({ node }) => node.period !== THIS_PERIOD);
      return route.fulfill({ json: answer });
    });
    await clerk.signIn('abrechnung.dadi', '/monate');
    await column(clerk, 'Abgerechnet').getByRole('article').filter({ hasText: THIS_MONTH }).waitFor();
    expect(asked).toBe(2);
    expect(clerk.complaints).toEqual([]);
    await clerk.leave();
  });

  it('goes by keyboard from the month over its lines down to what was recorded of one', async () => {
    const clerk = await Visitor.come(browser);
    await clerk.signIn('abrechnung.dadi');
    await openMonth(clerk);
    const { page } = clerk;
    // The sums by kind, the gross of all pairs: the same to the cent.
    const total = await page.getByRole('region', { name: 'Summen' }).locator('tfoot td').innerText();
    await page.getByText(`Die Paare ergeben zusammen ${total} brutto: dieselbe Summe wie oben.`).waitFor();
    await page.getByRole('link', { name: 'Zeilen', exact: true }).click();
    await page.getByLabel('Ergebnis').selectOption({ label: 'Verrechnung' });
    await page.getByLabel('Zusammenfassen').selectOption({ label: 'Nach Gruppe' });
    const groups = page.getByRole('region', { name: 'Nach Gruppe' });
    await groups.getByRole('row', { name: 'MH-REITEN' }).waitFor();
    const amounts = await groups.locator('tbody tr td:last-child').allInnerTexts();
    expect(amounts.reduce((sum, text) => sum + cents(text), 0)).toBe(cents(await groups.locator('tfoot td').last().innerText()));
    await groups.getByRole('row', { name: 'MH-REITEN' }).focus();
    await page.keyboard.press('Enter');
    const lines = page.getByRole('region', { name: 'Alle Zeilen' });
    await lines.locator('tbody tr').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const line = page.getByRole('dialog', { name: 'Zeile der Abrechnung' });
    await line.getByText(/× 84,50/).waitFor();
    await line.getByText('DEMO-DADI-REITEN, Fassung 1').waitFor();
    const attendance = line.getByRole('region', { name: 'Was von der Teilnahme erfasst ist' });
    expect(await attendance.locator('tbody tr').first().innerText()).toMatch(/^\d{2}\.\d{2}\.\d{4}, \d{2}:\d{2}\s+(Träger|Jugendamt)\s+(teilgenommen|entschuldigt gefehlt|unentschuldigt gefehlt)/);
    // The address leads to the line, whoever opens it.
    expect(page.url()).toContain('zeile=');
    await page.keyboard.press('Escape');
    await line.waitFor({ state: 'detached' });
    expect(clerk.complaints).toEqual([]);
    await clerk.leave();
  });

  it('submits a month, which a second person approves, and no one alone', async () => {
    const first = await Visitor.come(browser);
    await first.signIn('abrechnung.dadi');
    await openMonth(first);
    await confirm(first, 'Prüfung beginnen');
    await confirm(first, 'Zur Freigabe einreichen');
    await first.page.getByText('Freigeben muss ihn eine zweite Person').waitFor();
    expect(await first.page.getByRole('button', { name: 'Freigeben', exact: true }).count()).toBe(0);

    const second = await Visitor.come(browser);
    await second.signIn('abrechnung2.dadi');
    await openMonth(second);
    await confirm(second, 'Freigeben');
    await second.page.getByText('Zwei Personen haben unterschrieben').waitFor();
    expect(await second.page.locator('[aria-current=step]').innerText()).toBe('Freigegeben');
    expect(await second.page.getByRole('button', { name: 'Monat schließen' }).count()).toBe(1);

    // What was approved can be opened again, not without a reason.
    await second.page.getByRole('button', { name: 'Prüfung wieder öffnen' }).click();
    const dialog = second.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Prüfung wieder öffnen' }).click();
    await dialog.getByText('Schreiben Sie, was zu ändern ist.').waitFor();
    await dialog.getByLabel('Begründung').fill('Ein Träger hat Fragen.');
    await dialog.getByRole('button', { name: 'Prüfung wieder öffnen' }).click();
    await second.page.getByText('Begründung: Ein Träger hat Fragen.').waitFor();
    expect([first.complaints, second.complaints]).toEqual([[], []]);
    await Promise.all([first.leave(), second.leave()]);
  });
});

describe('whoever bills for a provider', () => {
  it('disputes a line of its own month, and the two settle it', async () => {
    const owes = await Visitor.come(browser);
    await owes.signIn('abrechnung.musterbruecke');
    await openMonth(owes);
    await owes.page.getByRole('link', { name: 'Zeilen', exact: true }).click();
    await owes.page.getByLabel('Ergebnis').selectOption({ label: 'Verrechnung' });
    const pair = owes.page.getByLabel('Zwischen').locator('option', { hasText: /Musterhaus.*Musterbrücke|Musterbrücke.*Musterhaus/ });
    await owes.page.getByLabel('Zwischen').selectOption(await pair.getAttribute('value'));
    await owes.settle();
    const line = owes.page.locator('tbody tr').filter({ hasText: /Musterbrücke.*Musterhaus/s }).filter({ hasNotText: /\s0,00 €/ }).first();
    await line.focus();
    await owes.page.keyboard.press('Space');
    await owes.page.getByRole('button', { name: 'Einspruch gegen 1 Zeile' }).click();
    const dialog = owes.page.getByRole('dialog');
    await dialog.getByRole('textbox').first().fill('keine Ahnung');
    await dialog.getByRole('button', { name: 'Einspruch einlegen' }).click();
    await dialog.getByText('Schreiben Sie einen Betrag in Euro, zum Beispiel 36,00.').waitFor();
    await dialog.getByRole('textbox').first().fill('1,00');
    await dialog.getByRole('button', { name: 'Einspruch einlegen' }).click();
    await dialog.getByRole('link', { name: 'Zum Einspruch' }).click();
    await owes.page.getByText('Am Zug ist Musterhaus Dieburg gGmbH').waitFor();

    const isOwed = await Visitor.come(browser);
    await isOwed.signIn('abrechnung.musterhaus', '/einsprueche?wer=wir');
    await isOwed.page.locator('tbody tr').first().click();
    await isOwed.page.getByRole('button', { name: 'Teilweise anerkennen' }).click();
    await isOwed.page.getByRole('dialog').getByRole('textbox').first().fill('2,50');
    await isOwed.page.getByRole('dialog').getByRole('button', { name: 'Teilweise anerkennen' }).click();
    await isOwed.page.getByText('Am Zug ist Musterbrücke Jugendhilfe gGmbH').waitFor();

    await owes.page.reload();
    await owes.settle();
    await owes.page.getByRole('button', { name: 'Zustimmen' }).click();
    await owes.page.getByText('Sie unterschreiben zusammen 2,50 €.').waitFor();
    await owes.page.getByRole('dialog').getByRole('button', { name: 'Zustimmen' }).click();
    await owes.page.getByRole('status').getByText('Geeinigt').waitFor();
    expect(cents(await owes.page.getByRole('region', { name: 'Beanstandete Zeilen' }).locator('tfoot td').last().innerText())).toBe(250);
    expect([owes.complaints, isOwed.complaints]).toEqual([[], []]);
    await Promise.all([owes.leave(), isOwed.leave()]);
  });

  it('takes a statement and a table along', async () => {
    const clerk = await Visitor.come(browser);
    await clerk.signIn('abrechnung.musterhaus');
    await openMonth(clerk);
    await clerk.page.getByRole('link', { name: 'Unterlagen' }).click();
    const save = async (name: RegExp): Promise<string> => {
      const [download] = await Promise.all([clerk.page.waitForEvent('download'), clerk.page.getByRole('button', { name }).first().click()]);
      return download.suggestedFilename();
    };
    expect(await save(/PDF deutsch herunterladen/)).toBe(`abrechnung-${LAST_PERIOD}.pdf`);
    expect(await save(/^Zeilen: CSV herunterladen/)).toBe(`abrechnung-${LAST_PERIOD}-lines.csv`);
    expect(clerk.complaints).toEqual([]);
    await clerk.leave();
  });
});
