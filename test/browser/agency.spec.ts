import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, Visitor } from './support/visitor.js';

/** An agency whose agreements no other journey touches. */
const AGENCY = 'bhv';
/** Other words with every run, so that the journey can be made again. */
const RUN = randomUUID().slice(0, 8);
const FEE = `Fachleistungsstunde mit Vor- und Nachbereitung (${RUN})`;
const CODE = `SPEC_${RUN}`;

let browser: Browser;
let administration: Visitor;
beforeAll(async () => {
  browser = await openBrowser();
  administration = await Visitor.come(browser);
  await administration.signIn(`administration.${AGENCY}`, '/vereinbarungen?stand=ACTIVE');
});
afterAll(() => browser.close());

/** Takes a step that is asked back, in the dialog that asks. */
async function confirm(page: Page, step: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: step, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: step, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Somebody else of the agency, at the agreement. */
async function comeTo(who: string, path: string): Promise<Visitor> {
  const visitor = await Visitor.come(browser);
  await visitor.signIn(`${who}.${AGENCY}`, path);
  return visitor;
}

const standsAt = (page: Page, stage: string): Promise<void> => page.locator('[aria-current=step]').filter({ hasText: stage }).waitFor();

describe('an agreement', () => {
  it('gets another version: drafted, compared, negotiated, approved by two people, and put into force', async () => {
    const { page } = administration;
    // Of several versions the one that holds last: the journey may have been made before.
    await page.getByRole('row', { name: /Musterleuchtturm/ }).first().getByRole('link').click();
    await page.getByRole('button', { name: 'Neue Fassung entwerfen' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Entwurf anlegen' }).click();
    await standsAt(page, 'Entwurf');
    await page.getByRole('button', { name: 'Ändern', exact: true }).click();
    await page.getByLabel('Entgeltvereinbarung').fill(FEE);
    await page.getByLabel('Rechtsgrundlagen').fill('viele');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('Nennen Sie jeden Paragrafen einmal').waitFor();
    expect(await page.getByLabel('Entgeltvereinbarung').inputValue()).toBe(FEE);
    await page.getByLabel('Rechtsgrundlagen').fill('§ 30, 31 und 35a');
    await page.getByRole('button', { name: 'Speichern' }).click();

    const changes = page.getByRole('region', { name: /Was sich gegenüber Fassung \d+ ändert/ });
    await changes.getByRole('row', { name: 'Entgeltvereinbarung' }).getByText(FEE).waitFor();
    await page.getByText('§§ 30, 31 und 35a SGB VIII').first().waitFor();
    await page.getByText(/Tritt diese Fassung in Kraft, gilt Fassung \d+ noch bis/).waitFor();
    expect(await changes.getByRole('row', { name: 'Leistungsvereinbarung' }).count()).toBe(0);

    await confirm(page, 'Zur Verhandlung vorlegen');
    await standsAt(page, 'Verhandlung');
    expect(await page.getByRole('button', { name: /freigeben/ }).count()).toBe(0);
    const path = new URL(page.url()).pathname;

    const certifier = await comeTo('zertifizierung', path);
    await confirm(certifier.page, 'Fachlich freigeben');
    await standsAt(certifier.page, 'Fachliche Freigabe');
    expect(await certifier.page.getByRole('button', { name: 'Wirtschaftlich freigeben' }).count()).toBe(0);
    const controller = await comeTo('controlling', path);
    await confirm(controller.page, 'Wirtschaftlich freigeben');
    await standsAt(controller.page, 'Wirtschaftliche Freigabe');
    await controller.page.getByText('Demo Zertifizierung,').waitFor();
    expect([...certifier.complaints, ...controller.complaints]).toEqual([]);
    await certifier.leave();
    await controller.leave();

    await page.reload();
    await confirm(page, 'In Kraft setzen');
    await page.getByRole('button', { name: 'Neue Fassung entwerfen' }).waitFor();
    await page.getByText(FEE).first().waitFor();
    expect(administration.complaints).toEqual([]);
  });

  it('is ended only after its effect was seen, and stays where one turns back', async () => {
    const { page } = administration;
    await page.getByRole('button', { name: 'Beenden …' }).last().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Letzter Tag').fill('2099-12-31');
    await dialog.getByText(/Kein Platz wäre betroffen|Betroffen wären Termine/).waitFor();
    await dialog.getByRole('button', { name: 'Zurück', exact: true }).click();
    await page.getByRole('button', { name: 'Neue Fassung entwerfen' }).waitFor();
  });
});

describe('rules', () => {
  it('have words that are added, retired and never chosen twice', async () => {
    const { page } = administration;
    await administration.open('/regeln/listen?liste=TOPIC');
    await page.getByRole('button', { name: 'Wort hinzufügen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Kennung').fill('zwei Wörter');
    await dialog.getByLabel('Bezeichnung deutsch').fill('Umgang mit Medien');
    await dialog.getByLabel('Bezeichnung englisch').fill('Use of media');
    await dialog.getByRole('button', { name: 'Speichern' }).click();
    await dialog.getByText('Höchstens 60 Buchstaben').first().waitFor();
    await dialog.getByLabel('Kennung').fill(CODE);
    await dialog.getByRole('button', { name: 'Speichern' }).click();
    const row = page.getByRole('row', { name: CODE });
    await row.getByText('eigenes Wort').waitFor();
    await row.getByRole('button', { name: `${CODE} zurückziehen` }).click();
    await dialog.getByRole('button', { name: 'Zurückziehen' }).click();
    await row.getByText('Zurückgezogen').waitFor();
    expect(administration.complaints).toEqual([]);
  });

  it('have weights that are tried with a case before anybody can publish them', async () => {
    const { page } = administration;
    await administration.open('/regeln/gewichte');
    expect(await page.getByRole('button', { name: 'Gewichte veröffentlichen' }).count()).toBe(0);
    await page.getByLabel('Nähe', { exact: true }).fill('60');
    await page.getByRole('button', { name: 'Auswirkung ansehen' }).click();
    await page.getByText('Zusammen müssen es genau 100 Prozent sein').waitFor();
    await page.getByLabel('Themen').fill('0');
    await page.getByRole('button', { name: 'Auswirkung ansehen' }).click();
    await page.getByText(/Für BHV-\d+ (stünde|bliebe)|passt gerade keine Gruppe/).waitFor();
    await page.getByRole('button', { name: 'Gewichte veröffentlichen' }).click();
    await page.getByText('Schreiben Sie, warum die Gewichte geändert werden.').waitFor();
    expect(await page.getByText(/Preis|Entgelt/).count()).toBe(1);
    expect(administration.complaints).toEqual([]);
  });
});

describe('the journal', () => {
  it('shows these steps with who did them, and whoever audits sees who opened identities', async () => {
    const { page } = administration;
    await administration.open('/protokoll');
    const rows = page.getByRole('region', { name: 'Vorgänge' });
    await rows.getByRole('row', { name: 'Wort einer Auswahlliste zurückgezogen' }).first().getByText('Demo Administration').waitFor();
    await page.getByLabel('Bereich', { exact: true }).selectOption('Vereinbarungen und Entgelte');
    await rows.getByRole('row', { name: 'Vereinbarung in Kraft gesetzt' }).first().getByText('Demo Administration').waitFor();
    await rows.getByText('Wort einer Auswahlliste').first().waitFor({ state: 'detached' });
    const approvals = rows.getByRole('row', { name: 'Vereinbarung freigegeben' });
    await approvals.nth(0).getByText('Demo Controlling').waitFor();
    await approvals.nth(1).getByText('Demo Zertifizierung').waitFor();
    await approvals.nth(0).getByRole('button', { name: 'Nur dazu' }).click();
    await page.getByText('Nur Einträge zu einem Vorgang').waitFor();
    await rows.getByText('Vereinbarung entworfen').first().waitFor();
    await administration.open('/protokoll/zugriffe');
    await page.getByText('Das sehen Fallmanagement und Prüfung').waitFor();

    const auditor = await comeTo('pruefung', '/protokoll/zugriffe');
    await auditor.page.getByLabel('Fall suchen').fill('BHV-0001');
    await auditor.page.getByRole('button', { name: 'Suchen', exact: true }).click();
    await auditor.page.getByRole('heading', { name: 'Zugriffe zu BHV-0001' }).waitFor();
    expect([...administration.complaints, ...auditor.complaints]).toEqual([]);
    await auditor.leave();
  });
});

describe('the search of everything', () => {
  it('finds a case, a group and a screen by keyboard alone', async () => {
    const caseworker = await comeTo('fallmanagement', '/');
    const { page } = caseworker;
    const field = page.getByRole('combobox', { name: 'Suchen' });
    const find = async (keys: string, text: string, name: string | RegExp): Promise<void> => {
      await page.keyboard.press(keys);
      await page.keyboard.type(text);
      await page.getByRole('option', { name }).waitFor();
      expect(await field.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
      // What is wanted may stand below other results.
      for (let step = 0; step < 20 && (await page.getByRole('option', { name, selected: true }).count()) === 0; step++) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    };
    await field.waitFor();
    await find('/', 'hv-0002', 'BHV-0002');
    await page.getByRole('heading', { level: 1, name: 'BHV-0002' }).waitFor();
    await find('Control+k', 'multifam', /Multifamilientraining/);
    await page.getByRole('heading', { level: 1, name: 'Multifamilientraining' }).waitFor();
    await find('/', 'Fäl', 'Fälle');
    await page.getByRole('heading', { level: 1, name: 'Fälle' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('gibt es nicht');
    await page.getByText('Nichts gefunden. Suchen Sie').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByText('Nichts gefunden. Suchen Sie').count()).toBe(0);
    expect(caseworker.complaints).toEqual([]);
    await caseworker.leave();
  });
});
