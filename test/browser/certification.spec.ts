import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, Visitor } from './support/visitor.js';

/** Groups of one provider in the demonstration, certified until 30 September 2028. */
const GRANTED = 'Tageszentrum: Kochgruppe';
const REFUSED = 'Tageszentrum: Mädchengruppe';

let browser: Browser;
let host: Visitor;
let agency: Visitor;
beforeAll(async () => {
  browser = await openBrowser();
  host = await Visitor.come(browser);
  agency = await Visitor.come(browser);
  await host.signIn('gruppenleitung.musterhaus', '/zertifizierung');
  await agency.signIn('zertifizierung.dadi', '/zertifizierung');
});
afterAll(() => browser.close());

/** The host asks for what comes after its certificate. */
async function apply(offer: string, wantedTo: string): Promise<void> {
  const { page } = host;
  await page.getByRole('link', { name: 'Zertifizierung' }).first().click();
  await page.getByRole('region', { name: 'Angebote und ihre Zertifikate' }).getByRole('link', { name: offer }).click();
  await page.getByRole('heading', { name: 'Verlängerung beantragen' }).waitFor();
  await page.getByText('das am 30.09.2028 endet').waitFor();
  await page.getByLabel('Bis wann?').fill(wantedTo);
  await page.getByLabel('Was ist dazu zu sagen?').fill('Wie bisher, mit zwei Plätzen mehr.');
  await page.getByRole('button', { name: 'Antrag stellen' }).click();
  await page.getByRole('button', { name: 'Antrag zurückziehen' }).waitFor();
  await page.getByText('Eingegangen', { exact: true }).first().waitFor();
}

/** The agency opens it out of its queue and begins to look at it. */
async function beginReview(offer: string): Promise<void> {
  const { page } = agency;
  await agency.open('/zertifizierung');
  await page.getByRole('region', { name: 'Anträge, die auf die Prüfung warten' }).getByRole('link', { name: offer }).click();
  await page.getByText('Wie bisher, mit zwei Plätzen mehr.').waitFor();
  await page.getByRole('region', { name: 'Wer die Gruppe leitet' }).getByText('Fachkraft des Trägers').first().waitFor();
  await page.getByRole('button', { name: 'Prüfung beginnen' }).click();
  await page.getByRole('heading', { name: 'Entscheidung' }).waitFor();
}

describe('an application for a certificate', () => {
  it('is made by the host and granted by the agency, with conditions and a last day of its own', async () => {
    await apply(GRANTED, '2031-09-30');
    await beginReview(GRANTED);
    const { page } = agency;
    expect(await page.getByLabel('Gilt ab').inputValue()).toBe('2028-10-01');
    await page.getByLabel('Gilt bis').fill('2028-09-30');
    await page.getByRole('button', { name: 'Zertifikat erteilen' }).click();
    await page.getByText('Der letzte Tag liegt vor dem ersten.').waitFor();
    await page.getByLabel('Gilt bis').fill('2030-09-30');
    await page.getByLabel('Nummer des Zertifikats').fill('Z-2028-17');
    await page.getByLabel('Auflagen').fill('Höchstens acht Kinder\nJährlicher Bericht');
    await page.getByRole('button', { name: 'Zertifikat erteilen' }).click();
    await page.getByText('Z-2028-17, erteilt am').waitFor();
    expect(await page.getByText('Jährlicher Bericht').count()).toBe(1);

    await host.page.reload();
    await host.page.getByText('Z-2028-17, erteilt am').waitFor();
    await host.page.getByRole('link', { name: 'Alle Zertifikate dieses Angebots' }).click();
    await host.page.getByText('01.10.2028 bis 30.09.2030').waitFor();
    expect(host.complaints).toEqual([]);
  });

  it('is refused with a reason that the host reads', async () => {
    await apply(REFUSED, '2031-09-30');
    await beginReview(REFUSED);
    const { page } = agency;
    await page.getByRole('button', { name: 'Antrag ablehnen …' }).click();
    await page.getByRole('button', { name: 'Antrag ablehnen', exact: true }).click();
    await page.getByText('Schreiben Sie eine Begründung').waitFor();
    await page.getByLabel('Warum lehnen Sie ab?').fill('Bitte das Konzept für die Ferien ergänzen.');
    await page.getByRole('button', { name: 'Antrag ablehnen', exact: true }).click();
    await page.getByRole('heading', { name: 'Warum er abgelehnt wurde' }).waitFor();
    await host.page.reload();
    await host.page.getByText('Bitte das Konzept für die Ferien ergänzen.').waitFor();
    expect(await host.page.getByRole('button', { name: 'Antrag zurückziehen' }).count()).toBe(0);
  });

  it('leads to a certificate that the agency withdraws after it has seen what that would end', async () => {
    const { page } = agency;
    await agency.open('/zertifizierung');
    await page.getByLabel('Wort aus dem Angebot').fill('Kochgruppe');
    await page.getByRole('button', { name: 'Suchen' }).click();
    await page.getByRole('region', { name: 'Ihre Zertifikate' }).getByRole('link', { name: GRANTED }).first().click();
    const held = page.getByRole('article').filter({ hasText: '01.09.2025 bis 30.09.2028' });
    await held.getByRole('button', { name: 'Zurücknehmen …' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/Betroffen wären Termine ab|Kein Platz wäre betroffen/).waitFor();
    await dialog.getByRole('button', { name: 'Zurück', exact: true }).click();

    await page.getByRole('article').filter({ hasText: 'Z-2028-17' }).getByRole('button', { name: 'Zurücknehmen …' }).click();
    await dialog.getByText('Kein Platz wäre betroffen').waitFor();
    await dialog.getByRole('button', { name: 'Endgültig zurücknehmen' }).click();
    await dialog.getByText('Schreiben Sie einen Grund').waitFor();
    await dialog.getByLabel('Grund').fill('Die Gruppe wird neu aufgestellt.');
    await dialog.getByRole('button', { name: 'Endgültig zurücknehmen' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Zurückgenommen, weil: Die Gruppe wird neu aufgestellt.').waitFor();
    expect(agency.complaints).toEqual([]);
  });
});
