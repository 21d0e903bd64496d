import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { Visitor, openBrowser } from './support/visitor.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const CASE = 'DADI-0021';
const textOf = async (locator: Locator): Promise<string> => (await locator.innerText()).replace(/\s+/g, ' ');
/** The minutes of `6:30 Std.` where it stands first. */
const minutesIn = (text: string): number => {
  const [, hours, minutes] = /(\d+):(\d\d) Std\./.exec(text)!;
  return Number(hours) * 60 + Number(minutes);
};

/** Signs in and walks to the care of a case. */
async function careOf(name: string): Promise<Visitor> {
  const visitor = await Visitor.come(browser);
  const { page } = visitor;
  await visitor.signIn(name);
  await page.getByRole('navigation').getByRole('link', { name: 'Fälle' }).click();
  await page.getByLabel('Wessen Fälle').selectOption('Alle der Organisation');
  await page.getByRole('link', { name: CASE }).click();
  await page.getByRole('link', { name: 'Betreuung Woche für Woche' }).click();
  await page.getByRole('heading', { name: `Betreuung im Fall ${CASE}` }).waitFor();
  await visitor.settle();
  return visitor;
}

const thisWeek = ({ page }: Visitor): Locator => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'diese Woche' }) });

describe('the care of a case', () => {
  it('moves beside the range of the module when its case lead records a contact, which the caseworker sees', async () => {
    const lead = await careOf('fallfuehrung.musterhaus');
    const { page } = lead;
    expect(await textOf(page.locator('main'))).toMatch(/Bewilligt ist das Modul Standard\. Das sind 6:00 bis 8:00 Stunden in der Woche\./);
    const before = minutesIn(await textOf(thisWeek(lead)));

    await page.getByRole('button', { name: 'Kontakt erfassen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Dauer in Minuten').fill('0');
    await dialog.getByRole('button', { name: 'Erfassen' }).click();
    await dialog.getByText('Geben Sie die Dauer in ganzen Minuten an, von 1 bis 1440.').waitFor();
    await dialog.getByRole('button', { name: '90 Min.' }).click();
    await dialog.getByLabel('Beginn').fill('06:07');
    await dialog.getByLabel('Mit wem').selectOption('Elternarbeit');
    await dialog.getByRole('button', { name: 'Erfassen' }).click();
    await page.getByText(/^Der Kontakt vom .* ist erfasst\.$/).waitFor();
    await lead.settle();
    expect(minutesIn(await textOf(thisWeek(lead)))).toBe(before + 90);

    // Its length was another: corrected, and never written over without a trace.
    await thisWeek(lead).locator('summary').click();
    const mine = thisWeek(lead).getByRole('listitem').filter({ hasText: '06:07 Uhr' });
    await mine.getByRole('button', { name: /^Berichtigen: Elternarbeit/ }).click();
    await dialog.getByLabel('Dauer in Minuten').fill('75');
    await dialog.getByRole('button', { name: 'Berichtigung speichern' }).click();
    await page.getByText(/^Der Kontakt vom .* ist berichtigt\.$/).waitFor();
    await lead.settle();
    expect(minutesIn(await textOf(thisWeek(lead)))).toBe(before + 75);

    const caseworker = await careOf('fallmanagement.dadi');
    expect(minutesIn(await textOf(thisWeek(caseworker)))).toBe(before + 75);
    expect(await caseworker.page.getByRole('button', { name: 'Kontakt erfassen' }).count()).toBe(0);

    await mine.getByRole('button', { name: /^Zurücknehmen: Elternarbeit/ }).click();
    await dialog.getByLabel('Grund').selectOption('Doppelt erfasst');
    await dialog.getByRole('button', { name: 'Zurücknehmen', exact: true }).click();
    await page.getByText(/^Der Kontakt vom .* ist zurückgenommen\.$/).waitFor();
    await lead.settle();
    expect(minutesIn(await textOf(thisWeek(lead)))).toBe(before);
    expect([lead.complaints, caseworker.complaints]).toEqual([[], []]);
    await caseworker.leave();
    await lead.leave();
  });

  it('is reported by the month: the caseworker answers, and the case lead reads the answer', async () => {
    const caseworker = await Visitor.come(browser);
    const { page } = caseworker;
    await caseworker.signIn('fallmanagement.dadi');
    await page.getByRole('navigation').getByRole('link', { name: 'Monatliche Berichte' }).click();
    await page.getByRole('button', { name: 'Alle Berichte' }).click();
    await caseworker.settle();
    await page.getByRole('row').filter({ hasText: CASE }).first().getByRole('link', { name: CASE }).click();
    await page.getByRole('heading', { level: 1, name: `Fall ${CASE}` }).waitFor();
    await caseworker.settle();
    expect(await textOf(page.locator('main'))).toMatch(/Geleistet sind \d+:\d\d Stunden, bewilligt \d+:\d\d bis \d+:\d\d/);
    await page.getByRole('heading', { name: 'Genutzte Gruppenangebote' }).waitFor();

    await page.getByRole('button', { name: 'Antwort senden' }).click();
    await page.getByText('Wählen Sie eine der Antworten.').waitFor();
    await page.getByLabel('Anderes Modul').check();
    await page.getByRole('button', { name: 'Antwort senden' }).click();
    await page.getByText('Wählen Sie das Modul, das Sie für richtig halten.').waitFor();
    await page.getByLabel('Gewünschtes Modul').selectOption({ label: 'Basis (3:00 bis 5:00 Std. in der Woche)' });
    await page.getByLabel('Darüber sprechen').check();
    await page.getByRole('button', { name: 'Antwort senden' }).click();
    await page.getByText('Die Antwort ist gesendet: Darüber sprechen.').waitFor();
    await page.getByRole('heading', { name: 'Neu antworten' }).waitFor();
    const address = new URL(page.url()).pathname;

    const lead = await Visitor.come(browser);
    await lead.signIn('fallfuehrung.musterhaus', address);
    const answers = lead.page.locator('section').filter({ has: lead.page.getByRole('heading', { name: 'Antwort', exact: true }) });
    expect(await textOf(answers.getByRole('listitem').last())).toContain('Darüber sprechen');
    expect(await lead.page.getByRole('button', { name: 'Antwort senden' }).count()).toBe(0);
    expect([lead.complaints, caseworker.complaints]).toEqual([[], []]);
    await lead.leave();
    await caseworker.leave();
  });

  it('has deadlines: the side that has the duty says that one is done, the other side sees it, and it is opened again', async () => {
    const lead = await Visitor.come(browser);
    const { page } = lead;
    await lead.signIn('fallfuehrung.musteranker');
    await page.getByRole('navigation').getByRole('link', { name: 'Fristen' }).click();
    const report = page.getByRole('row').filter({ has: page.getByRole('cell', { name: 'Bericht', exact: true }) }).first();
    const code = await report.getByRole('link').innerText();
    await report.getByRole('button', { name: `Erledigt melden: Bericht, ${code}` }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Erledigt melden' }).click();
    await page.getByText(`Erledigt ist im Fall ${code}: Bericht.`).waitFor();

    const caseworker = await Visitor.come(browser);
    await caseworker.signIn('fallmanagement.bhv', '/faelle?alle=true');
    await caseworker.page.getByRole('link', { name: code }).click();
    const deadlines = caseworker.page.locator('section').filter({ has: caseworker.page.getByRole('heading', { name: 'Fristen' }) });
    await deadlines.locator('summary').click();
    expect(await textOf(deadlines.getByRole('listitem').filter({ hasText: 'erledigt am' }).first())).toMatch(/^Bericht erledigt am \d\d\.\d\d\.\d{4}, fällig war/);

    await page.getByRole('button', { name: 'Erledigte', exact: true }).click();
    await page.getByRole('button', { name: `Wieder öffnen: Bericht, ${code}` }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Wieder öffnen' }).click();
    await page.getByText(`Wieder offen ist im Fall ${code}: Bericht.`).waitFor();
    expect([lead.complaints, caseworker.complaints]).toEqual([[], []]);
    await caseworker.leave();
    await lead.leave();
  });

  it('is recorded by both sides: where they differ the caseworker proposes what is to hold, and the host answers', async () => {
    const caseworker = await Visitor.come(browser);
    const { page } = caseworker;
    await caseworker.signIn('fallmanagement.dadi');
    await page.getByRole('link', { name: 'Abweichende Anwesenheit' }).first().click();
    const card = page.getByRole('article').filter({ hasText: 'Tageszentrum' });
    await card.getByRole('button', { name: /^Vorschlag machen/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Vorschlag machen' }).click();
    await dialog.getByText('Wählen Sie, was gelten soll.').waitFor();
    await dialog.getByLabel('Anwesend').check();
    await dialog.getByLabel('Grund').selectOption('Die Familie wurde gefragt.');
    await dialog.getByRole('button', { name: 'Vorschlag machen' }).click();
    await page.getByText(/Jetzt ist die andere Seite am Zug\.$/).waitFor();
    expect(await card.getByRole('button', { name: /^Annehmen/ }).count()).toBe(0);

    const host = await Visitor.come(browser);
    await host.signIn('gruppenleitung.musterhaus', '/abweichungen');
    const same = host.page.getByRole('article').filter({ hasText: 'Tageszentrum' });
    await same.getByText('Das Jugendamt schlägt vor: Anwesend.').waitFor();
    await same.getByRole('button', { name: /^Annehmen/ }).click();
    await host.page.getByRole('dialog').getByText('Auf beiden Seiten steht dann: Anwesend.').waitFor();
    await host.page.getByRole('dialog').getByRole('button', { name: 'Zurück' }).click();
    await same.getByRole('button', { name: /^Ablehnen/ }).click();
    await host.page.getByText(/ist abgelehnt\. Die Einträge bleiben, wie sie waren\.$/).waitFor();
    expect([host.complaints, caseworker.complaints]).toEqual([[], []]);
    await host.leave();
    await caseworker.leave();
  });
});
