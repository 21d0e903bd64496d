import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { camt } from '../support/camt.js';
import { daysAhead, monthsAgo, nameOfMonth } from './support/german-day.js';
import { Visitor, openBrowser } from './support/visitor.js';

/** Trier-Saarburg's closed month and the two of its providers that people can be: no other spec changes them. */
const CLOSED_NAME = nameOfMonth(monthsAgo(2));
const MOSEL = { who: 'abrechnung.mustermosel', name: 'Mustermosel Jugendhilfe gGmbH' };
const TAL = { who: 'abrechnung.mustertal', name: 'Mustertal Soziale Dienste e. V.' };
type Side = typeof MOSEL;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const cents = (text: string): number => Number(text.replace(/[^\d-]/g, ''));
const typed = (amount: number): string => `${Math.floor(amount / 100)},${String(amount % 100).padStart(2, '0')}`;
const items = (page: Page): Locator => page.getByRole('region', { name: 'Offene Posten', exact: true });
/** The month's item of the pair, and what was paid too much. */
const itemWith = (page: Page, partner: Side): Locator => items(page).getByRole('row').filter({ hasText: partner.name }).filter({ hasText: CLOSED_NAME }).filter({ hasNotText: 'Guthaben' });
const creditsWith = (page: Page, partner: Side): Locator => items(page).getByRole('row').filter({ hasText: partner.name }).filter({ hasText: 'Guthaben' });
const openOf = async (row: Locator): Promise<number> => cents((await row.locator('td').last().innerText()).split('\n')[0]!);

async function come(who: string, path: string): Promise<Visitor> {
  const visitor = await Visitor.come(browser);
  await visitor.comeBack(who, path);
  return visitor;
}

/** Takes a step of the dialog that stands open and waits until it is gone. */
async function answer(page: Page, button: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: button, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Reloads until it is so: for what happens in the background. */
async function soon(visitor: Visitor, isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 20 && !(await isSo()); tries++) {
    await visitor.page.waitForTimeout(500);
    await visitor.page.reload();
    await visitor.settle();
  }
  expect(await isSo()).toBe(true);
}

describe('two providers that owe each other something', () => {
  let creditor: Visitor;
  let debtor: Visitor;
  let [owed, owes]: Side[] = [];

  beforeAll(async () => {
    creditor = await come(MOSEL.who, '/zahlungen');
    const isOwed = (await itemWith(creditor.page, TAL).locator('td').nth(1).innerText()).includes(TAL.name);
    [owed, owes] = isOwed ? [MOSEL, TAL] : [TAL, MOSEL];
    debtor = creditor;
    if (isOwed) debtor = await come(TAL.who, '/zahlungen');
    else creditor = await come(TAL.who, '/zahlungen');
  });
  afterAll(() => Promise.all([creditor.leave(), debtor.leave()]));

  it('have an entry of the bank assigned, which is more than is open, and another one dismissed', async () => {
    const { page } = creditor;
    const dialog = page.getByRole('dialog');
    const row = itemWith(page, owes!);
    const open = await openOf(row);
    const half = Math.floor(open / 2);
    const tooMuch = Math.floor(half / 2);
    const before = await creditsWith(page, owes!).count();
    await row.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Zahlung eintragen' }).click();
    await dialog.getByLabel('Betrag in Euro').fill(typed(half));
    await answer(page, 'Zahlung eintragen');

    await creditor.open('/zahlungen/kontoauszug');
    const iban = /DE[\d ]+/.exec(await page.getByText('Für das Konto').innerText())![0].replaceAll(' ', '');
    const day = daysAhead(0);
    const [paid, gift] = [open - half + tooMuch, half + 1];
    const entries = [paid, gift].map((amount, index) => ({ amount: (amount / 100).toFixed(2), day, name: owes!.name, purpose: ['Abschlag', 'Spende'][index]! }));
    const statement = camt({ iban, code: `BUCH-${Date.now()}`, opening: '0.00', closing: ((paid + gift) / 100).toFixed(2), entries });
    await page.getByLabel('Datei der Bank').setInputFiles({ name: 'auszug.xml', mimeType: 'application/xml', buffer: Buffer.from(statement) });
    await page.getByRole('button', { name: 'Einlesen' }).click();
    await page.getByText('Warten auf Sie: 2.').waitFor();

    const entry = (purpose: string): Locator => page.getByRole('article').filter({ hasText: purpose });
    await entry('Abschlag').getByRole('button', { name: /^Zuordnen/ }).click();
    await dialog.getByRole('checkbox', { name: new RegExp(`${typed(open - half)}.*${CLOSED_NAME}`) }).setChecked(true);
    await dialog.getByText('ganz beglichen').waitFor();
    await dialog.getByRole('row', { name: /Guthaben/ }).or(dialog.getByText(/Guthaben/)).first().waitFor();
    await answer(page, 'Zuordnen');
    await page.getByText(`mit ${owes!.name} zugeordnet.`).waitFor();
    await entry('Abschlag').waitFor({ state: 'detached' });

    await entry('Spende').getByRole('button', { name: /^Gehört nicht hierher/ }).click();
    await dialog.getByRole('button', { name: 'Abbrechen' }).click();
    await entry('Spende').getByRole('button', { name: /^Gehört nicht hierher/ }).click();
    await answer(page, 'Gehört nicht hierher');
    await page.getByText('Die Buchung steht nicht mehr in der Liste.').waitFor();
    await entry('Spende').waitFor({ state: 'detached' });

    // Without what was recorded by hand, both directions are open again.
    await creditor.open('/zahlungen/eingetragen');
    await page.getByRole('region', { name: 'Gezahlt' }).getByRole('row').filter({ hasText: typed(half) }).getByRole('button', { name: /^Zurücknehmen/ }).first().click();
    await dialog.getByLabel('Grund').fill('Doppelt eingetragen.');
    await answer(page, 'Zurücknehmen');
    await page.getByText(': zurückgenommen.').waitFor();
    await creditor.open('/zahlungen');
    expect(await openOf(row)).toBe(half);
    const credits = creditsWith(page, owes!);
    expect(await credits.count()).toBe(before + 1);
    await credits.filter({ hasText: `${typed(tooMuch)} €` }).first().waitFor();
    expect(creditor.complaints).toEqual([]);
  });

  it('set it off: refused first, then agreed to and booked, and the books stay even', async () => {
    const { page } = creditor;
    await creditor.open('/zahlungen');
    const [item, credit] = [itemWith(page, owes!), creditsWith(page, owes!).last()];
    const [open, tooMuch] = [await openOf(item), await openOf(credit)];
    const amount = Math.min(open, tooMuch);
    const propose = async (): Promise<void> => {
      await item.getByRole('checkbox').check();
      await credit.getByRole('checkbox').check();
      await page.getByRole('button', { name: 'Aufrechnung vorschlagen' }).click();
      await page.getByRole('dialog').getByText(`${typed(amount)} €`).first().waitFor();
      await answer(page, 'Aufrechnung vorschlagen');
      await page.getByText(`vorgeschlagen. ${owes!.name} hat eine Aufgabe bekommen.`).waitFor();
    };
    await propose();
    // From the task to the screen where it is answered.
    await debtor.open('/');
    await debtor.page.getByRole('link', { name: /^Vorgeschlagene Aufrechnung/ }).first().click();
    await debtor.page.getByRole('heading', { level: 1, name: 'Aufrechnungen' }).waitFor();
    const asked = debtor.page.getByRole('button', { name: /^Antworten/ }).last();
    await asked.click();
    await debtor.page.getByRole('dialog').getByText(`${owed!.name} schlägt vor`).waitFor();
    await answer(debtor.page, 'Ablehnen');
    await debtor.page.getByText('abgelehnt; die Posten bleiben offen.').waitFor();

    await creditor.open('/zahlungen');
    expect(await openOf(item)).toBe(open);
    await propose();
    await creditor.open('/zahlungen/aufrechnungen');
    // Whoever proposes waits and cannot answer for the other side.
    await page.getByRole('row').filter({ hasText: 'wartet auf die andere Seite' }).first().waitFor();
    expect(await page.getByRole('button', { name: /^Antworten/ }).count()).toBe(0);
    await debtor.open('/zahlungen/aufrechnungen');
    await asked.click();
    await answer(debtor.page, 'Zustimmen und buchen');
    await debtor.page.getByText(`${typed(amount)} € gebucht.`).waitFor();
    await debtor.page.getByRole('row').filter({ hasText: 'Gebucht' }).first().waitFor();

    await creditor.open('/zahlungen');
    expect(await openOf(item)).toBe(open - amount);
    await item.getByRole('link', { name: new RegExp(`^Konto mit ${owes!.name}`) }).click();
    await page.getByText('Soll und Haben sind gleich').waitFor();
    const [debit, other] = await page.getByRole('region', { name: 'Buchungen' }).last().locator('tfoot td').allInnerTexts();
    expect(debit).toBe(other);
    expect([...creditor.complaints, ...debtor.complaints]).toEqual([]);
  });
});

describe('an invoice', () => {
  it('is cancelled by whoever issued it, its cancellation can be taken along, and another one is issued', async () => {
    const clerk = await come(MOSEL.who, '/monate');
    const { page } = clerk;
    await page.getByRole('link', { name: CLOSED_NAME, exact: true }).click();
    await page.getByRole('link', { name: 'Unterlagen', exact: true }).click();
    const invoices = page.getByRole('region', { name: 'Rechnungen' });
    // The issuer stands in the third column.
    const own = invoices.getByRole('row').filter({ has: page.locator('td:nth-child(3)', { hasText: MOSEL.name }) });
    await own.filter({ hasText: 'Rechnung,' }).filter({ hasNotText: 'Storniert' }).last().getByRole('link').click();
    await page.getByRole('region', { name: 'Positionen' }).waitFor();
    const number = /[\d-]+$/.exec(await page.getByRole('heading', { level: 1 }).innerText())![0];
    const gross = page.getByRole('region', { name: 'Positionen' }).locator('tfoot td').last();
    const amount = cents(await gross.innerText());
    await page.getByRole('button', { name: 'Stornieren' }).click();
    await page.getByRole('dialog').getByLabel('Grund').selectOption('Anderer Grund');
    await answer(page, 'Stornieren');
    await page.getByText('Diese Rechnung ist storniert').waitFor();
    expect(await page.getByRole('button', { name: 'Stornieren' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Zum Storno' }).click();
    await page.getByRole('heading', { level: 1, name: /^Storno/ }).waitFor();
    expect(cents(await gross.innerText())).toBe(-amount);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /XRechnung herunterladen$/ }).click()]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString('utf8')).toContain(`>${number}<`);
    await page.getByRole('link', { name: 'Zur stornierten Rechnung' }).click();
    await page.getByText('Diese Rechnung ist storniert').waitFor();

    // Both stand with the month, and what is owed has an invoice again once it is asked for.
    await page.getByRole('main').getByRole('link', { name: new RegExp(`, ${CLOSED_NAME}$`) }).click();
    await invoices.getByRole('row').filter({ hasText: number }).filter({ hasText: MOSEL.name }).filter({ hasText: 'Storniert' }).first().waitFor();
    const valid = own.filter({ hasText: 'Rechnung,' }).filter({ hasNotText: 'Storniert' });
    const left = await valid.count();
    await page.getByRole('button', { name: 'Fehlende Rechnungen ausstellen' }).click();
    await page.getByText('werden im Hintergrund ausgestellt').waitFor();
    await soon(clerk, async () => (await valid.count()) > left);
    expect(clerk.complaints).toEqual([]);
    await clerk.leave();
  });
});

describe('rules of the clearing', () => {
  it('are changed by whoever bills, field by field, and stay changed', async () => {
    const clerk = await come('abrechnung.ts', '/monate');
    const { page } = clerk;
    await page.getByRole('link', { name: 'Regeln der Abrechnung' }).click();
    const part = (title: string): Locator => page.locator('section').filter({ has: page.getByRole('heading', { name: title, exact: true }) });
    const payment = part('Zahlungsfrist und Mahnungen');
    const days = payment.getByLabel('Zahlungsfrist in Tagen');
    const before = Number(await days.inputValue());
    const next = before === 21 ? 28 : 21;
    await days.fill('91');
    await payment.getByRole('button', { name: 'Speichern' }).click();
    await payment.getByText('1 bis 90 Tage.').waitFor();
    await days.fill(String(next));
    await payment.getByLabel('Zweite Mahnung').fill('1');
    await payment.getByRole('button', { name: 'Speichern' }).click();
    await payment.getByText('Mehr Tage als bis zur ersten.').waitFor();
    await payment.getByLabel('Zweite Mahnung').fill('24');
    await payment.getByLabel('Dritte Mahnung').fill('38');
    await payment.getByRole('button', { name: 'Speichern' }).click();
    await payment.getByText('Gespeichert.').waitFor();
    const disputes = part('Frist für Einsprüche');
    await disputes.getByLabel('Frist in Arbeitstagen').fill('12');
    await disputes.getByRole('button', { name: 'Speichern' }).click();
    await disputes.getByText('Gespeichert.').waitFor();
    const schedule = part('Von selbst abrechnen');
    await schedule.getByLabel('Jeden Monat von selbst abrechnen').check();
    await schedule.getByLabel('Tag des folgenden Monats').selectOption('am 7.');
    await schedule.getByLabel('Uhrzeit').selectOption('5 Uhr');
    await schedule.getByRole('button', { name: 'Speichern' }).click();
    await schedule.getByText('Gespeichert.').waitFor();
    await page.reload();
    await clerk.settle();
    expect(await days.inputValue()).toBe(String(next));
    expect(await disputes.getByLabel('Frist in Arbeitstagen').inputValue()).toBe('12');
    expect(await schedule.getByLabel('Tag des folgenden Monats').locator('option:checked').innerText()).toBe('am 7.');
    // Nothing runs by itself for whoever comes after.
    await schedule.getByLabel('Jeden Monat von selbst abrechnen').uncheck();
    await schedule.getByRole('button', { name: 'Speichern' }).click();
    await schedule.getByText('Gespeichert.').waitFor();
    const reader = await come('controlling.ts', '/monate/regeln');
    await reader.page.getByText('Sie können die Regeln lesen.').waitFor();
    expect(await reader.page.getByRole('button', { name: 'Speichern' }).count()).toBe(0);
    expect([...clerk.complaints, ...reader.complaints]).toEqual([]);
    await Promise.all([clerk.leave(), reader.leave()]);
  });
});
