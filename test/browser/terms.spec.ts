import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { Visitor, openBrowser } from './support/visitor.js';

/** Trier-Saarburg, whose rates, agreements and weights no other journey touches. */
const AGENCY = 'ts';
const DAY_MS = 86_400_000;
const TODAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date());

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function come(who: string, path: string): Promise<Visitor> {
  const visitor = await Visitor.come(browser);
  await visitor.comeBack(who, path);
  return visitor;
}

/** Takes a step that is asked back, in the dialog that asks. */
async function confirm(page: Page, step: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: step, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: step, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

const standsAt = (page: Page, stage: string): Promise<void> => page.locator('[aria-current=step]').filter({ hasText: stage }).waitFor();

/** The day after the last of these, and in the future: so the journey can be made again. */
function after(texts: readonly string[]): string {
  const days = texts.flatMap((text) => [...text.matchAll(/(\d{2})\.(\d{2})\.(\d{4})/g)]).map(([, day, month, year]) => `${year}-${month}-${day}`);
  const last = [...days.filter((day) => day < '2098'), TODAY].sort().at(-1)!;
  return new Date(Date.parse(last) + DAY_MS).toISOString().slice(0, 10);
}

/** Somebody approves what stands at this address, and goes. */
async function approve(who: string, path: string, step: string, stage: string): Promise<void> {
  const visitor = await come(`${who}.${AGENCY}`, path);
  expect(await visitor.page.getByRole('button', { name: 'Ändern', exact: true }).count()).toBe(0);
  await confirm(visitor.page, step);
  await standsAt(visitor.page, stage);
  expect(visitor.complaints).toEqual([]);
  await visitor.leave();
}

describe('a settlement rate', () => {
  it('is drafted, changed while it is negotiated, approved by two people, put into force and ended', async () => {
    const author = await come(`administration.${AGENCY}`, '/satz');
    const { page } = author;
    // Of several versions the one that holds last: the journey may have been made before.
    await page.getByRole('row').filter({ hasText: 'Kategorie Medien' }).filter({ hasText: 'Gilt' }).last().getByRole('link').click();
    const publish = page.getByRole('button', { name: 'Veröffentlichen' });
    const look = page.getByRole('button', { name: 'Auswirkung ansehen' });
    await publish.or(look).waitFor();
    if (await publish.isVisible()) {
      await page.getByLabel('Kennung').fill('LB-MEDIEN');
      await page.getByLabel('Titel').fill('Medienpädagogische Gruppe');
      await page.getByLabel('Was gehört zur Leistung?').fill('Zehn Treffen mit Vor- und Nachbereitung.');
      await publish.click();
    }
    await look.waitFor();
    const from = after(await page.locator('.pv-facts dd').allInnerTexts());
    const amount = `${39 + (Date.now() % 20)},10`;
    await page.getByLabel('Neuer Betrag in Euro').fill('39,00');
    await page.getByLabel('Ab wann?').fill(from);
    await look.click();
    await page.getByText('Kein geschlossener Monat ändert sich').waitFor();
    await page.getByRole('button', { name: 'Als Entwurf speichern' }).click();
    await standsAt(page, 'Entwurf');

    await page.getByRole('button', { name: 'Ändern', exact: true }).click();
    await page.getByLabel('Betrag in Euro').fill('viel');
    await page.getByLabel('Entschuldigt gefehlt', { exact: false }).first().fill('101');
    await page.getByLabel('Bis wann?').fill('2020-01-01');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('Geben Sie einen Betrag').waitFor();
    await page.getByText('Geben Sie Prozent von 0 bis 100 ein').waitFor();
    await page.getByText('Der letzte Tag darf nicht vor dem ersten liegen.').waitFor();
    await page.getByLabel('Betrag in Euro').fill(amount);
    await page.getByLabel('Entschuldigt gefehlt', { exact: false }).first().fill('33,5');
    await page.getByLabel('Bis wann?').fill('');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText(new RegExp(`${amount}\\s€ je Platz und Termin`)).waitFor();
    await page.getByText(/33[.,]5 % des Satzes/).waitFor();

    await confirm(page, 'Zur Verhandlung vorlegen');
    await standsAt(page, 'Verhandlung');
    expect(await page.getByRole('button', { name: 'Ändern', exact: true }).count()).toBe(1);
    expect(await page.getByRole('button', { name: /freigeben/ }).count()).toBe(0);
    const path = new URL(page.url()).pathname;
    await approve('zertifizierung', path, 'Fachlich freigeben', 'Fachliche Freigabe');
    await approve('controlling', path, 'Wirtschaftlich freigeben', 'Wirtschaftliche Freigabe');
    await author.open(path);
    expect(await page.getByRole('button', { name: 'Ändern', exact: true }).count()).toBe(0);
    await confirm(page, 'In Kraft setzen');

    await page.getByRole('button', { name: 'Beenden …' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Letzter Tag').fill('2020-01-01');
    await dialog.getByRole('button', { name: 'Endgültig beenden' }).click();
    await dialog.getByText('Wählen Sie einen Tag von heute an').waitFor();
    await dialog.getByLabel('Letzter Tag').fill('2099-12-31');
    await dialog.getByRole('button', { name: 'Endgültig beenden' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.locator('.pv-facts').getByText('31.12.2099').waitFor();

    const reader = await come(`pruefung.${AGENCY}`, path);
    await reader.page.getByText('31.12.2099').first().waitFor();
    expect(await reader.page.getByRole('main').getByRole('button').count()).toBe(0);
    expect([...author.complaints, ...reader.complaints]).toEqual([]);
    await Promise.all([author.leave(), reader.leave()]);
  });
});

describe('a weekly rate', () => {
  it('goes from its draft over two approvals into force, where one sees what it changes', async () => {
    const author = await come(`administration.${AGENCY}`, '/vereinbarungen');
    const { page } = author;
    await page.getByRole('link', { name: 'LQE-TS-MUSTERTAL-1' }).first().click();
    await page.getByRole('button', { name: 'Wochensatz entwerfen' }).click();
    const rows = page.getByRole('region', { name: 'Wochensätze der Module' }).locator('tbody tr').filter({ hasText: /Sonder/i });
    const from = after(await rows.allInnerTexts());
    await page.getByLabel('Modul', { exact: true }).selectOption('SONDER');
    await page.getByRole('button', { name: 'Als Entwurf speichern' }).click();
    await page.getByText('Geben Sie einen Betrag mit höchstens zwei Nachkommastellen ein').waitFor();
    const amount = `${600 + (Date.now() % 300)},50`;
    await page.getByLabel('Betrag je Woche in Euro').fill(amount);
    await page.getByLabel('Gilt ab').fill(from);
    await page.getByText(new RegExp(`${amount}\\s€ je Woche`)).waitFor();
    await page.getByRole('button', { name: 'Als Entwurf speichern' }).click();
    await standsAt(page, 'Entwurf');
    await confirm(page, 'Zur Verhandlung vorlegen');
    await standsAt(page, 'Verhandlung');
    const path = new URL(page.url()).pathname;
    await approve('zertifizierung', path, 'Fachlich freigeben', 'Fachliche Freigabe');
    await approve('controlling', path, 'Wirtschaftlich freigeben', 'Wirtschaftliche Freigabe');
    await author.open(path);
    await confirm(page, 'In Kraft setzen');
    await rows.filter({ hasText: amount }).getByText('Gilt').waitFor();
    expect(author.complaints).toEqual([]);
    await author.leave();
  });
});

describe('an agreement in negotiation', () => {
  it('is written by the provider too; what one side saves the other does not overwrite unseen', async () => {
    const agency = await come(`administration.${AGENCY}`, '/vereinbarungen');
    const { page } = agency;
    const wish = `Vorhaltepauschale nach Absprache (${Date.now()})`;
    await page.getByRole('row').filter({ hasText: 'Mustermosel' }).filter({ hasText: 'Gilt' }).getByRole('link').first().click();
    await page.getByRole('button', { name: 'Neue Fassung entwerfen' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Entwurf anlegen' }).click();
    await standsAt(page, 'Entwurf');
    const path = new URL(page.url()).pathname;
    const code = await page.getByRole('heading', { level: 1 }).innerText();
    const provider = await come('administration.mustermosel', path);
    // A draft is of the side that has begun it.
    await provider.page.getByText('Diese Vereinbarung gibt es nicht').waitFor();
    await confirm(page, 'Zur Verhandlung vorlegen');
    await standsAt(page, 'Verhandlung');
    await page.getByRole('button', { name: 'Ändern', exact: true }).click();
    await page.getByLabel('Leistungsvereinbarung').fill('Was das Jugendamt gleichzeitig schreibt.');

    await provider.open('/vereinbarungen');
    await provider.page.getByRole('link', { name: code, exact: true }).click();
    await standsAt(provider.page, 'Verhandlung');
    expect(await provider.page.getByRole('button', { name: /freigeben|In Kraft setzen/ }).count()).toBe(0);
    await provider.page.getByRole('button', { name: 'Ändern', exact: true }).click();
    await provider.page.getByLabel('Entgeltvereinbarung').fill(wish);
    await provider.page.getByRole('button', { name: 'Speichern' }).click();
    await provider.page.getByRole('region', { name: /Was sich gegenüber/ }).getByText(wish).waitFor();

    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText(/Inzwischen/).first().waitFor();
    expect(await page.getByLabel('Leistungsvereinbarung').inputValue()).toBe('Was das Jugendamt gleichzeitig schreibt.');
    await agency.open(path);
    await page.getByRole('region', { name: /Was sich gegenüber/ }).getByText(wish).waitFor();
    await confirm(page, 'Verwerfen');
    await page.getByText('Verworfen').first().waitFor();
    expect([...agency.complaints, ...provider.complaints]).toEqual([]);
    await Promise.all([agency.leave(), provider.leave()]);
  });
});

describe('a template of agreements', () => {
  it('is published, taken for a draft, and gets another version', async () => {
    const author = await come(`administration.${AGENCY}`, '/vereinbarungen');
    const { page } = author;
    const code = `VORLAGE-${Date.now()}`;
    await page.getByRole('link', { name: 'Vorlagen', exact: true }).click();
    await page.getByRole('link', { name: 'Neue Vorlage' }).first().click();
    await page.getByLabel('Name der Vorlage').fill('Soziale Gruppenarbeit');
    await page.getByLabel('Kennung der Vorlage').fill(code);
    const clause = (no: number): Locator => page.getByRole('group', { name: `Klausel ${no}`, exact: true });
    await clause(1).getByLabel('Kennung').fill('LEISTUNG_1');
    await clause(1).getByLabel('Text der Klausel').fill('Zwölf Treffen zu zwei Stunden.');
    await clause(2).getByLabel('Kennung').fill('leistung_1');
    await clause(2).getByLabel('Text der Klausel').fill('Zwei Fachkräfte je Gruppe.');
    await page.getByRole('button', { name: 'Veröffentlichen' }).click();
    await clause(2).getByText('Diese Kennung hat schon eine andere Klausel.').waitFor();
    await clause(3).getByText('Schreiben Sie den Text der Klausel').waitFor();
    await clause(2).getByLabel('Kennung').fill('QUALITAET_1');
    await page.getByRole('button', { name: 'Klausel 3 entfernen' }).click();
    await page.getByRole('button', { name: 'Klausel hinzufügen' }).click();
    await clause(3).getByLabel('Wozu gehört sie?').selectOption('CO_USE_OUTGOING');
    await clause(3).getByLabel('Text der Klausel').fill('Der Träger darf Plätze anderer nutzen.');
    await page.getByRole('button', { name: 'Veröffentlichen' }).click();
    await page.getByRole('dialog').getByText('sie hat 3 Klauseln').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Veröffentlichen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Soziale Gruppenarbeit (Fassung 1)' }).waitFor();
    await page.getByText('Zwei Fachkräfte je Gruppe.').waitFor();

    await page.getByRole('button', { name: 'Neue Fassung schreiben' }).click();
    await clause(2).getByLabel('Text der Klausel').fill('Drei Fachkräfte je Gruppe.');
    await page.getByRole('button', { name: 'Veröffentlichen' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Veröffentlichen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Soziale Gruppenarbeit (Fassung 2)' }).waitFor();
    await page.getByText('Drei Fachkräfte je Gruppe.').waitFor();
    await page.getByRole('link', { name: 'Vorlagen', exact: true }).click();
    await page.getByRole('row', { name: code }).getByRole('link', { name: 'Soziale Gruppenarbeit' }).waitFor();
    await author.open('/vereinbarungen/neu');
    await page.getByLabel('Vorlage').selectOption({ label: 'Soziale Gruppenarbeit (Fassung 2)' });
    expect(await page.getByLabel('Leistungsvereinbarung').count()).toBe(0);

    // Whoever publishes none reads them.
    const reader = await come(`qualitaetsdialog.${AGENCY}`, '/vereinbarungen/vorlagen');
    await reader.page.getByRole('row', { name: code }).waitFor();
    expect(await reader.page.getByRole('link', { name: 'Neue Vorlage' }).count()).toBe(0);
    await reader.open('/vereinbarungen/vorlagen/neu');
    await reader.page.getByText('Vorlagen schreiben andere').waitFor();
    expect([...author.complaints, ...reader.complaints]).toEqual([]);
    await Promise.all([author.leave(), reader.leave()]);
  });
});

describe('a provider in the network', () => {
  it('is made another tier from a day on', async () => {
    const author = await come(`administration.${AGENCY}`, '/netzwerk');
    const { page } = author;
    const row = page.getByRole('region', { name: 'Mitglieder' }).getByRole('row').filter({ hasText: 'Mustersaar' });
    const next = (await row.innerText()).includes('Schwerpunktträger') ? 'Kernteamträger' : 'Schwerpunktträger';
    await row.getByRole('button', { name: /einstufen$/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: next, exact: true }).check();
    const day = await dialog.getByLabel('Ab wann?').inputValue();
    await dialog.getByLabel('Ab wann?').fill('1999-01-01');
    await dialog.getByRole('button', { name: 'Speichern' }).click();
    await dialog.getByText('Wählen Sie einen Tag, an dem die Mitgliedschaft gilt.').waitFor();
    await dialog.getByLabel('Ab wann?').fill(day);
    await dialog.getByRole('button', { name: 'Speichern' }).click();
    await dialog.waitFor({ state: 'detached' });
    await row.getByText(next).waitFor();
    const provider = await come('administration.mustertal', '/netzwerk');
    await provider.page.getByRole('region', { name: 'Mitgliedschaften' }).waitFor();
    expect(await provider.page.getByRole('button', { name: /einstufen/ }).count()).toBe(0);
    expect([...author.complaints, ...provider.complaints]).toEqual([]);
    await Promise.all([author.leave(), provider.leave()]);
  });
});

describe('weights of the search', () => {
  it('are published with a reason, and whoever still has the former ones on the screen is told', async () => {
    const [first, second] = [await come(`administration.${AGENCY}`, '/regeln/gewichte'), await come(`administration2.${AGENCY}`, '/regeln/gewichte')];
    const reason = `Kurze Wege zählen mehr (${Date.now()})`;
    const wish = async ({ page }: Visitor): Promise<void> => {
      const [near, topics] = [page.getByLabel('Nähe', { exact: true }), page.getByLabel('Themen', { exact: true })];
      const [one, other] = [Number((await near.inputValue()).replace(',', '.')), Number((await topics.inputValue()).replace(',', '.'))];
      const step = one > 25 ? -2 : 2;
      await near.fill(String(one + step));
      await topics.fill(String(other - step));
      await page.getByRole('button', { name: 'Auswirkung ansehen' }).click();
      await page.getByLabel('Grund').fill(reason);
    };
    await wish(second);
    await wish(first);
    await first.page.getByRole('button', { name: 'Gewichte veröffentlichen' }).click();
    await first.page.getByRole('region', { name: 'Fassungen' }).getByText(reason).waitFor();
    await second.page.getByRole('button', { name: 'Gewichte veröffentlichen' }).click();
    await second.page.getByText(/Inzwischen/).first().waitFor();
    expect(await second.page.getByLabel('Grund').inputValue()).toBe(reason);

    const reader = await come(`zertifizierung.${AGENCY}`, '/regeln/gewichte');
    await reader.page.getByRole('region', { name: 'Fassungen' }).getByText(reason).waitFor();
    expect(await reader.page.getByRole('button', { name: 'Gewichte veröffentlichen' }).count()).toBe(0);
    expect([...first.complaints, ...second.complaints, ...reader.complaints]).toEqual([]);
    await Promise.all([first.leave(), second.leave(), reader.leave()]);
  });
});

describe('utilisation over time', () => {
  it('is a picture with its figures beside it, of all groups or of those of one provider', async () => {
    const reader = await come(`controlling.${AGENCY}`, '/');
    const { page } = reader;
    await page.getByRole('navigation').getByRole('link', { name: 'Auslastung', exact: true }).click();
    const table = page.getByRole('region', { name: 'Auslastung je Monat' });
    await table.locator('tbody tr').first().waitFor();
    const whole = async (): Promise<number> => Number((await table.locator('tfoot td').nth(1).innerText()).replace(/\D/g, ''));
    const offered = await table.locator('tbody tr td:nth-child(3)').allInnerTexts();
    const all = await whole();
    expect(offered.reduce((sum, text) => sum + Number(text.replace(/\D/g, '')), 0)).toBe(all);
    await page.getByRole('img', { name: /^Auslastung von .* am höchsten im/ }).waitFor();
    await page.getByLabel('Träger', { exact: true }).selectOption({ label: 'Mustermosel Jugendhilfe gGmbH' });
    const ofOne = await whole();
    expect(ofOne).toBeGreaterThan(0);
    expect(ofOne).toBeLessThan(all);
    expect(await page.getByLabel('Gruppe', { exact: true }).locator('option').count()).toBeGreaterThan(1);
    expect(reader.complaints).toEqual([]);
    await reader.leave();
  });
});
