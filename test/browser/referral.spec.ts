import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { daysAhead } from './support/german-day.js';
import { Visitor, openBrowser } from './support/visitor.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const textOf = async (locator: Locator): Promise<string> => (await locator.innerText()).replace(/\s+/g, ' ');
const section = ({ page }: Visitor, title: string): Locator => page.locator('section').filter({ has: page.getByRole('heading', { name: title, exact: true }) });
/** The calendar day in so many days, as a date field takes it. */

/** Writes what a new request needs, all but the needs. */
async function write({ page }: Visitor): Promise<void> {
  await page.getByLabel('Gesamtverantwortlicher Träger').selectOption({ label: 'Stiftung Musterhof' });
  await page.getByLabel('Rechtsgrundlage', { exact: true }).selectOption('31');
  await page.getByLabel('Geburtsmonat').fill(`${new Date().getFullYear() - 12}-01`);
  await page.getByRole('combobox', { name: 'Wohnort' }).pressSequentially('Groß-Um');
  await page.getByRole('option', { name: 'Groß-Umstadt' }).waitFor();
  await page.getByRole('combobox', { name: 'Wohnort' }).press('ArrowDown');
  await page.getByRole('combobox', { name: 'Wohnort' }).press('Enter');
  await page.getByLabel('Platz gesucht ab').fill(daysAhead(7));
}

describe('a caseworker writes a request', () => {
  it('sees what is missing, loses nothing on leaving, records consent and hearing, approves, and finds offers', async () => {
    const visitor = await Visitor.come(browser);
    const { page } = visitor;
    await visitor.signIn('fallmanagement.dadi', '/faelle');
    await page.getByRole('link', { name: 'Neue Anfrage' }).click();
    const missing = page.getByRole('complementary', { name: 'Was noch fehlt' });
    await missing.waitFor();
    expect(await missing.getByRole('listitem').allInnerTexts()).toEqual(['Gesamtverantwortlicher Träger', 'Rechtsgrundlage', 'Geburtsmonat', 'Wohnort', 'Platz gesucht ab', 'Bedarfe und Ziele']);

    // Sent as it is, it says at each field what is missing and goes to the first one.
    await page.getByRole('button', { name: 'Speichern und einreichen' }).click();
    expect(await page.getByText('Diese Angabe fehlt noch.').count()).toBe(6);
    expect(await page.evaluate('document.activeElement.name')).toBe('responsibleId');

    await write(visitor);
    expect(await missing.getByRole('listitem').allInnerTexts()).toEqual(['Bedarfe und Ziele']);

    // Away and back again: what was typed is still there, though nothing was stored.
    await page.getByRole('navigation', { name: 'Bereiche' }).getByRole('link', { name: 'Start' }).click();
    await page.getByRole('heading', { level: 1 }).filter({ hasNotText: 'Neue Anfrage' }).waitFor();
    await visitor.open('/faelle/neu');
    await page.getByText('Ihre letzten Eingaben stehen wieder da').waitFor();
    expect(await page.getByRole('combobox', { name: 'Wohnort' }).inputValue()).toBe('Groß-Umstadt');

    await page.getByRole('button', { name: 'Als Entwurf speichern' }).click();
    await page.getByText('Entwurf gespeichert').waitFor();
    await page.getByRole('checkbox', { name: 'Soziale Kompetenz' }).check();
    await missing.getByText('Nichts: Die Anfrage kann eingereicht werden.').waitFor();
    await page.getByRole('button', { name: 'Speichern und einreichen' }).click();
    await page.getByRole('heading', { level: 1, name: /^Fall / }).waitFor();
    await section(visitor, 'Stand').getByText('Eingereicht', { exact: true }).first().waitFor();

    const consent = section(visitor, 'Einwilligung der Familie');
    await consent.getByRole('button', { name: 'Einwilligung festhalten: Teilnahme an Gruppenangeboten' }).click();
    await page.getByRole('dialog').getByRole('region', { name: 'Text der Einwilligung' }).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Einwilligung festhalten' }).click();
    await page.getByText('Die Einwilligung ist festgehalten: Teilnahme an Gruppenangeboten.').waitFor();
    await consent.getByText(/^Sorgeberechtigte, am [\d.]+\. Text in Fassung \d+\.$/).waitFor();

    await page.getByRole('button', { name: 'Anhörung festhalten' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Festhalten', exact: true }).click();
    await page.getByText('Die Anhörung ist festgehalten.').waitFor();
    await section(visitor, 'Anhörung').getByText(/^Zuletzt gehört am [\d.]+ von Demo Fallmanagement$/).waitFor();

    await page.getByRole('button', { name: 'Hilfe bewilligen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Modul', { exact: true }).selectOption('STANDARD');
    await dialog.getByRole('button', { name: 'Unterschreiben und bewilligen' }).click();
    await page.getByText(/^Die Hilfe in .* ist bewilligt, die Suche hat begonnen\./).waitFor();
    await section(visitor, 'Bewilligungen').getByText('§ 31 Sozialpädagogische Familienhilfe · Standard').waitFor();
    await section(visitor, 'Bewilligungen').getByText(/^Bewilligung, unterschrieben von Demo Fallmanagement am/).waitFor();

    // Another module from a day on, for some days only: afterwards the former one holds again.
    await page.getByRole('button', { name: 'Modul oder Umfang ändern' }).click();
    await dialog.getByText(/^Bisher: Standard/).waitFor();
    await dialog.getByRole('button', { name: 'Unterschreiben und ändern' }).click();
    await dialog.getByText('Das gilt schon so.').waitFor();
    await dialog.getByLabel('Modul', { exact: true }).selectOption('BASIS');
    const from = await dialog.getByLabel('Ab', { exact: true }).inputValue();
    const dayAfter = (days: number): string => new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);
    await dialog.getByLabel('Bis').fill(dayAfter(-1));
    await dialog.getByText('Der letzte Tag darf nicht vor dem').waitFor();
    expect(await dialog.getByRole('button', { name: 'Unterschreiben und ändern' }).isDisabled()).toBe(true);
    await dialog.getByLabel('Bis').fill(dayAfter(6));
    await dialog.getByRole('button', { name: 'Unterschreiben und ändern' }).click();
    await page.getByText(/^Ab [\d.]+ gilt der neue Umfang\./).waitFor();
    await section(visitor, 'Bewilligungen').getByText('§ 31 Sozialpädagogische Familienhilfe · Basis').waitFor();
    expect(await section(visitor, 'Bewilligungen').getByText('§ 31 Sozialpädagogische Familienhilfe · Standard').count()).toBe(1);

    await page.getByRole('link', { name: 'Platz suchen' }).click();
    await page.getByRole('heading', { name: /^[1-9]\d* Angebote? pass/ }).waitFor();

    // An offer is set aside with a reason, and taken back.
    const first = page.getByRole('list', { name: 'Passende Angebote' }).getByRole('article').first();
    await first.getByRole('button', { name: /^Zurückstellen: / }).click();
    await page.getByRole('dialog').getByLabel('Grund').selectOption({ label: 'Weg zu weit' });
    await page.getByRole('dialog').getByRole('button', { name: 'Zurückstellen' }).click();
    await page.getByText(/ist zurückgestellt\.$/).waitFor();
    await page.getByText('Schon abgelehnt: Weg zu weit').waitFor();
    await page.getByRole('button', { name: /^Doch wieder in Betracht ziehen: / }).click();
    await page.getByText(/kommt wieder in Betracht\.$/).waitFor();
    await page.getByText('Schon abgelehnt: Weg zu weit').waitFor({ state: 'detached' });

    // The search is over: the case of this walk does not stay behind.
    await page.getByRole('link', { name: /^Fall / }).click();
    await section(visitor, 'Stand').getByRole('button', { name: 'Beenden' }).click();
    await page.getByRole('dialog').getByLabel('Grund').selectOption({ label: 'Versehentlich eingegeben' });
    await page.getByRole('dialog').getByRole('button', { name: 'Beenden' }).click();
    await page.getByText(/^Der Fall .* ist beendet\.$/).waitFor();
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });

  it('takes a request back into its draft with a reason, changes it and sends it in again', async () => {
    const visitor = await Visitor.come(browser);
    const { page } = visitor;
    await visitor.signIn('fallmanagement.dadi', '/faelle/neu');
    await page.getByRole('complementary', { name: 'Was noch fehlt' }).waitFor();
    await write(visitor);
    await page.getByRole('checkbox', { name: 'Soziale Kompetenz' }).check();
    await page.getByRole('button', { name: 'Speichern und einreichen' }).click();
    await page.getByRole('heading', { level: 1, name: /^Fall / }).waitFor();
    const stand = section(visitor, 'Stand');
    await stand.getByText('Eingereicht', { exact: true }).first().waitFor();
    const code = (await page.getByRole('heading', { level: 1 }).innerText()).replace('Fall ', '');

    await stand.getByRole('button', { name: 'Zum Entwurf zurücknehmen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Die Anfrage wird wieder zum Entwurf, Stiftung Musterhof sieht sie nicht mehr.').waitFor();
    await dialog.getByLabel('Grund').selectOption({ label: 'Es fehlt etwas' });
    await dialog.getByRole('button', { name: 'Zum Entwurf zurücknehmen' }).click();
    await page.getByText(`Die Anfrage ${code} ist wieder ein Entwurf.`).waitFor();
    await stand.getByText('Entwurf', { exact: true }).first().waitFor();
    expect(await stand.getByRole('button', { name: 'Zum Entwurf zurücknehmen' }).count()).toBe(0);

    await stand.getByRole('link', { name: 'Anfrage bearbeiten' }).click();
    await page.getByRole('checkbox', { name: 'Umgang mit Konflikten' }).check();
    await page.getByRole('button', { name: 'Speichern und einreichen' }).click();
    await page.getByRole('heading', { level: 1, name: `Fall ${code}` }).waitFor();
    await stand.getByText('Eingereicht', { exact: true }).first().waitFor();

    // The case of this walk does not stay behind.
    await stand.getByRole('button', { name: 'Beenden' }).click();
    await dialog.getByLabel('Grund').selectOption({ label: 'Versehentlich eingegeben' });
    await dialog.getByRole('button', { name: 'Beenden' }).click();
    await page.getByText(`Der Fall ${code} ist beendet.`).waitFor();
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });

  it('lets a near miss in by relaxing what speaks against it, and insists on it again', async () => {
    const visitor = await Visitor.come(browser);
    const { page } = visitor;
    await visitor.signIn('fallmanagement.dadi', '/faelle?alle=true&stand=SEARCHING');
    await page.getByRole('link', { name: 'DADI-0055' }).click();
    await page.getByRole('link', { name: 'Platz suchen' }).click();
    await page.getByRole('heading', { name: /Angebote? pass/ }).waitFor();
    await visitor.settle();
    await page.getByRole('button', { name: /^Weg lockern: / }).first().click();
    await page.getByRole('dialog').getByLabel('Grund').fill('Die Familie hat ein Auto.');
    await page.getByRole('dialog').getByRole('button', { name: 'Lockern' }).click();
    await page.getByText(/ist für diesen Fall gelockert\.$/).waitFor();
    const relaxed = section(visitor, 'In diesem Fall gelockert');
    await relaxed.getByText(/^Die Familie hat ein Auto\. \(Demo Fallmanagement/).waitFor();
    await relaxed.getByRole('button', { name: /^Wieder darauf bestehen: / }).click();
    await page.getByText(/muss in diesem Fall wieder erfüllt sein\.$/).waitFor();
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });

  it('says that it is done also where the list cannot be asked for anew, and keeps what is on the screen', async () => {
    const visitor = await Visitor.come(browser);
    const { page } = visitor;
    await visitor.signIn('fallmanagement.dadi', '/faelle?alle=true&stand=SEARCHING');
    await page.getByRole('link', { name: 'DADI-0055' }).click();
    await page.getByRole('link', { name: 'Platz suchen' }).click();
    await page.getByRole('heading', { name: /Angebote? pass/ }).waitFor();
    await visitor.settle();
    await page.getByRole('button', { name: /^Weg lockern: / }).first().click();
    await page.getByRole('dialog').getByLabel('Grund').fill('Die Großmutter fährt.');
    let isBroken = true;
    await page.route('**/graphql', (route) => (isBroken && route.request().postData()?.includes('query SearchPage') === true ? route.abort() : route.continue()));
    await page.getByRole('dialog').getByRole('button', { name: 'Lockern' }).click();
    await page.getByText(/ist für diesen Fall gelockert\.$/).waitFor();
    await page.getByText('Keine Verbindung').first().waitFor();
    await page.getByRole('heading', { name: /Angebote? pass/ }).waitFor();
    isBroken = false;
    await page.getByRole('button', { name: 'Noch einmal versuchen' }).click();
    const relaxed = section(visitor, 'In diesem Fall gelockert');
    await relaxed.getByText(/^Die Großmutter fährt\. \(Demo Fallmanagement/).waitFor();
    await page.getByText('Keine Verbindung').waitFor({ state: 'detached' });
    await relaxed.getByRole('button', { name: /^Wieder darauf bestehen: / }).click();
    await page.getByText(/muss in diesem Fall wieder erfüllt sein\.$/).waitFor();
    await visitor.leave();
  });
});

describe('who a case is', () => {
  it('is opened for a purpose, and whoever opened it stands in the list', async () => {
    const visitor = await Visitor.come(browser);
    const { page } = visitor;
    await visitor.signIn('fallmanagement.dadi', '/faelle?alle=true&stand=SEARCHING');
    await page.getByRole('link', { name: 'DADI-0055' }).click();
    await page.getByRole('button', { name: 'Name und Anschrift öffnen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Wofür Sie es brauchen').selectOption({ label: 'Qualitätsdialog' });
    await dialog.getByRole('button', { name: 'Öffnen und festhalten' }).click();
    await dialog.getByText(/Dieses Öffnen ist festgehalten\.|noch nicht hinterlegt/).waitFor();
    await dialog.getByRole('button', { name: 'Schließen' }).last().click();
    await page.getByRole('button', { name: 'Wer hat sie geöffnet?' }).click();
    const row = page.getByRole('dialog').getByRole('row').nth(1);
    await row.waitFor();
    expect(await textOf(row)).toMatch(/Demo Fallmanagement Demo-Jugendamt Landkreis Darmstadt-Dieburg Qualitätsdialog Geöffnet/);
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });
});

describe('offers without a case', () => {
  it('are found by filters that stand in the address; a search is kept and deleted', async () => {
    const visitor = await Visitor.come(browser);
    const { page } = visitor;
    await visitor.signIn('fallfuehrung.musterhaus', '/');
    await page.getByRole('navigation').getByRole('link', { name: 'Angebote suchen' }).click();
    await page.getByRole('heading', { name: /^\d+ Angebote/ }).waitFor();
    await page.getByLabel('Alter').selectOption('12');
    await page.getByRole('combobox', { name: 'In der Nähe von' }).pressSequentially('Dieburg');
    await page.getByRole('option', { name: 'Dieburg', exact: true }).click();
    await page.getByLabel('Umkreis').selectOption('30');
    await visitor.settle();
    expect(new URL(page.url()).search).toMatch(/alter=12.*km=30|km=30.*alter=12/);
    const cards = page.getByRole('list', { name: 'Gefundene Angebote' }).getByRole('article');
    const titles = await cards.getByRole('heading').allInnerTexts();
    expect(titles.length).toBeGreaterThan(0);
    expect(await cards.first().getByText(/^Woche ab \d\d\.\d\d\.?: /).count()).toBe(10);

    await page.getByRole('button', { name: 'Diese Suche merken' }).click();
    const name = `Um Dieburg ${Date.now()}`;
    await page.getByLabel('Wie sie heißen soll').fill(name);
    await page.getByRole('dialog').getByRole('button', { name: 'Merken' }).click();
    await page.getByText(`Die Suche „${name}“ ist gemerkt.`).waitFor();
    await page.getByRole('button', { name: 'Alle Filter zurücknehmen' }).click();
    await page.getByRole('link', { name }).click();
    await page.getByLabel('Umkreis').waitFor();
    await visitor.settle();
    expect(await cards.getByRole('heading').allInnerTexts()).toEqual(titles);
    await page.getByRole('button', { name: `Suche „${name}“ löschen` }).click();
    await page.getByText(`Die Suche „${name}“ ist gelöscht.`).waitFor();
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });
});
