import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Browser, Locator } from 'playwright-core';
import { putDatabaseClockAhead } from '../support/database-clock.js';
import { germanNoon } from './support/german-day.js';
import { startService, type Service } from './support/service.mjs';
import { Visitor, openBrowser } from './support/visitor.js';

/**
 * One group from its first word to the money: published, certified, searched, reserved, attended, cleared, disputed, approved, closed and taken along on paper.
 * The service is one of its own, because its clock is moved over the end of a month.
 */
const TITLE = 'Bogenschießen am Wald';
const CASE = 'DADI-0059';
const DAY_MS = 86_400_000;

let browser: Browser;
let service: Service;
let ahead = 0;

beforeAll(async () => {
  browser = await openBrowser();
  service = await startService();
  process.env['PV_TEST_WEB_URL'] = service.url;
}, 240_000);
afterAll(async () => {
  await browser.close();
  await service.stop();
});

/** The day that it is in Germany, by which the service goes; midnight is another one there. */
const today = (): string => germanNoon().toISOString().slice(0, 10);

/** Somebody signs in, on a device that goes by the service's day. */
async function comes(name: string, path: string): Promise<Visitor> {
  const visitor = await Visitor.come(browser, { clock: new Date(Date.now() + ahead * DAY_MS) });
  await visitor.signIn(name, path);
  return visitor;
}
/** It is this day now, for the database, for the service's programs, which start anew, and for whoever comes. */
async function itIs(day: string): Promise<void> {
  ahead = Math.round((Date.parse(day) - Date.parse(today())) / DAY_MS);
  const owner = new pg.Client({ connectionString: service.databaseUrl });
  await owner.connect();
  await putDatabaseClockAhead(owner, ahead);
  await owner.end();
  await service.halt();
  service = await startService({ folder: service.folder, daysAhead: ahead });
  process.env['PV_TEST_WEB_URL'] = service.url;
}
const dayAfter = (day: string, days = 1): string => new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
const monthAfter = (period: string): string => new Date(Date.UTC(Number(period.slice(0, 4)), Number(period.slice(5)), 1)).toISOString().slice(0, 7);
const monthBefore = (date: Date): string => new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - 1, 1)).toISOString().slice(0, 7);
const nameOf = (period: string): string => new Intl.DateTimeFormat('de-DE', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${period}-01`));
async function confirm({ page }: Visitor, button: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

const card = ({ page }: Pick<Visitor, 'page'>, period: string): Locator => page.getByRole('article').filter({ hasText: nameOf(period) });

const isCleared = ({ page }: Visitor, period: string): Promise<void> => page.getByRole('region', { name: 'Abgerechnet', exact: true }).filter({ has: card({ page }, period) }).waitFor();

/** Works a month out for the first time, and stays before the board, on which it goes to the cleared ones by itself. */
async function clearAndWait(clerk: Visitor, period: string): Promise<void> {
  await clerk.page.getByRole('button', { name: `${nameOf(period)} abrechnen`, exact: true }).click();
  await isCleared(clerk, period);
}

/** Works it out anew, from its own page, and comes back to the board. */
async function clearAnew(clerk: Visitor, period: string): Promise<void> {
  await clerk.open(`/monate/${period}`);
  await clerk.page.getByRole('button', { name: `${nameOf(period)} neu abrechnen`, exact: true }).click();
  await clerk.page.getByText(/Zeilen, davon \d+ zurückgestellt/).waitFor();
  await clerk.open('/monate');
  await isCleared(clerk, period);
}

/** A provider comes to its lines of a month from the board. */
async function openLines({ page }: Visitor, period: string): Promise<void> {
  await page.getByRole('link', { name: nameOf(period), exact: true }).click();
  await page.getByRole('link', { name: 'Zeilen', exact: true }).click();
  // The month stands, with rows of its own, until the lines have come.
  await page.getByRole('region', { name: 'Alle Zeilen' }).waitFor();
}

/** One begins the review and submits, the other approves and closes. */
async function close(first: Visitor, second: Visitor, period: string): Promise<void> {
  await first.open(`/monate/${period}`);
  await confirm(first, 'Prüfung beginnen');
  await confirm(first, 'Zur Freigabe einreichen');
  await second.open(`/monate/${period}`);
  await confirm(second, 'Freigeben');
  await confirm(second, 'Monat schließen');
  await second.page.locator('[aria-current=step]').filter({ hasText: 'Geschlossen' }).waitFor();
}

describe('a group, from being published to its statement', () => {
  // The first Tuesday from the day on which the case may begin.
  const earliest = dayAfter(today(), 16);
  const firstDay = dayAfter(earliest, (9 - new Date(earliest).getUTCDay()) % 7);
  const period = firstDay.slice(0, 7);

  it('is published by a group lead and certified by the agency', async () => {
    const lead = await comes('gruppenleitung.musterhaus', '/angebote/neu');
    await lead.page.getByLabel('Titel').fill(TITLE);
    await lead.page.getByLabel('Kategorie').selectOption('NATURE');
    await lead.page.getByLabel('Jüngstes Alter').fill('8');
    await lead.page.getByLabel('Ältestes Alter').fill('14');
    await lead.page.getByLabel('Plätze je Termin').fill('8');
    await lead.page.getByRole('combobox', { name: 'Gemeinde' }).fill('Dieburg');
    await lead.page.getByRole('option', { name: 'Dieburg' }).click();
    await lead.page.getByLabel('Erster Termin').fill(firstDay);
    await lead.page.getByRole('button', { name: 'Leitung angeben', exact: true }).click();
    await lead.page.getByRole('group', { name: 'Leitung 1' }).getByLabel('Qualifikation').selectOption({ index: 1 });
    await lead.page.getByLabel('Führungszeugnis vom').fill(dayAfter(firstDay, -200));
    await lead.page.getByRole('button', { name: 'Veröffentlichen', exact: true }).click();
    await lead.page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await lead.page.getByRole('navigation').getByRole('link', { name: 'Zertifizierung' }).click();
    await lead.page.getByRole('region', { name: 'Angebote und ihre Zertifikate' }).getByRole('link', { name: TITLE }).click();
    await lead.page.getByRole('button', { name: 'Antrag stellen' }).click();
    await lead.page.getByRole('button', { name: 'Antrag zurückziehen' }).waitFor();

    const certifier = await comes('zertifizierung.dadi', '/zertifizierung');
    await certifier.page.getByRole('region', { name: 'Anträge, die auf die Prüfung warten' }).getByRole('link', { name: TITLE }).click();
    await certifier.page.getByRole('button', { name: 'Prüfung beginnen' }).click();
    await certifier.page.getByLabel('Nummer des Zertifikats').fill('Z-BOGEN-1');
    await certifier.page.getByRole('button', { name: 'Zertifikat erteilen' }).click();
    await certifier.page.getByText('Z-BOGEN-1, erteilt am').waitFor();
    expect([lead.complaints, certifier.complaints]).toEqual([[], []]);
    await Promise.all([lead.leave(), certifier.leave()]);
  });

  it('is found for a child of another provider, and its seat reserved', async () => {
    const caseworker = await comes('fallmanagement.dadi', '/faelle?alle=true&stand=SEARCHING');
    const { page } = caseworker;
    await page.getByRole('link', { name: CASE }).click();
    await page.getByRole('link', { name: 'Platz suchen' }).click();
    await page.getByRole('article', { name: TITLE }).getByRole('button', { name: `Platz reservieren: ${TITLE}` }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Platz reservieren' }).click();
    await page.getByText(`Der Platz in „${TITLE}“ ist reserviert.`).waitFor();
    expect(caseworker.complaints).toEqual([]);
    await caseworker.leave();
  });

  it('is attended, with one tap', async () => {
    await itIs(dayAfter(firstDay));
    const lead = await comes('gruppenleitung.musterhaus', '/teilnahme');
    await lead.page.getByRole('link', { name: TITLE }).first().click();
    const child = lead.page.locator('.pv-person').filter({ hasText: CASE });
    await child.getByRole('button', { name: 'Anwesend', exact: true }).click();
    await child.locator('.pv-where--service').waitFor();
    expect(lead.complaints).toEqual([]);
    await lead.leave();
  });

  it('is cleared when the month is over, and disputed by whoever owes it', async () => {
    await itIs(`${monthAfter(period)}-03`);
    const clerk = await comes('abrechnung.dadi', '/monate');
    await clearAndWait(clerk, period);
    await clerk.leave();

    // 90 minutes at 27.40 € an hour, the host's rate (DEMO-DADI-TAGESZENTRUM), are 41.10 €.
    const owes = await comes('abrechnung.musterbruecke', '/monate');
    await openLines(owes, period);
    await owes.page.getByLabel('Ergebnis').selectOption({ label: 'Verrechnung' });
    await owes.settle();
    const line = owes.page.locator('tbody tr').filter({ hasText: '41,10 €' });
    await line.focus();
    await owes.page.keyboard.press('Space');
    await owes.page.getByRole('button', { name: 'Einspruch gegen 1 Zeile' }).click();
    await owes.page.getByRole('dialog').getByRole('textbox').first().fill('30,00');
    await owes.page.getByRole('dialog').getByRole('button', { name: 'Einspruch einlegen' }).click();
    await owes.page.getByRole('dialog').getByRole('link', { name: 'Zum Einspruch' }).click();
    await owes.page.getByText('Am Zug ist Musterhaus Dieburg gGmbH').waitFor();

    const isOwed = await comes('abrechnung.musterhaus', '/einsprueche?wer=wir');
    await isOwed.page.locator('tbody tr').first().click();
    await isOwed.page.getByRole('button', { name: 'Teilweise anerkennen' }).click();
    await isOwed.page.getByRole('dialog').getByRole('textbox').first().fill('35,00');
    await isOwed.page.getByRole('dialog').getByRole('button', { name: 'Teilweise anerkennen' }).click();
    await isOwed.page.getByText('Am Zug ist Musterbrücke Jugendhilfe gGmbH').waitFor();

    await owes.page.reload();
    await owes.settle();
    await confirm(owes, 'Zustimmen');
    await owes.page.getByRole('status').getByText('Geeinigt').waitFor();
    expect([owes.complaints, isOwed.complaints]).toEqual([[], []]);
    await Promise.all([owes.leave(), isOwed.leave()]);
  });

  it('is approved by two people, closed, and taken along on paper', async () => {
    const first = await comes('abrechnung.dadi', '/monate');
    const second = await comes('abrechnung2.dadi', '/monate');
    await clearAnew(first, period);
    // Months close in their order, the earliest that the demonstration has left open first.
    for (let month = monthBefore(germanNoon()); month <= period; month = monthAfter(month)) {
      await first.open('/monate');
      if (await first.page.getByRole('button', { name: `${nameOf(month)} abrechnen`, exact: true }).count()) await clearAndWait(first, month);
      await close(first, second, month);
    }
    expect([first.complaints, second.complaints]).toEqual([[], []]);
    await Promise.all([first.leave(), second.leave()]);

    const owes = await comes('abrechnung.musterbruecke', '/monate');
    await openLines(owes, period);
    await owes.page.getByRole('region', { name: 'Alle Zeilen' }).locator('tbody tr').filter({ hasText: '35,00 €' }).waitFor();
    await owes.page.getByRole('link', { name: 'Unterlagen', exact: true }).click();
    const [download] = await Promise.all([owes.page.waitForEvent('download'), owes.page.getByRole('button', { name: /PDF deutsch herunterladen/ }).first().click()]);
    expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-');
    expect(owes.complaints).toEqual([]);
    await owes.leave();
  });
});
