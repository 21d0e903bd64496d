import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { Visitor, openBrowser } from './support/visitor.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Signs in and walks from the cases to the search of one of them, as a caseworker does. */
async function searchOf(name: string, code: string, scope: '' | '?alle=true&stand=SEARCHING'): Promise<Visitor> {
  const visitor = await Visitor.come(browser);
  await visitor.signIn(name, '/');
  await visitor.page.getByRole('navigation').getByRole('link', { name: 'Fälle' }).click();
  if (scope !== '') {
    await visitor.page.getByLabel('Wessen Fälle').selectOption('Alle der Organisation');
    await visitor.page.getByLabel('Stand', { exact: true }).selectOption('Platz gesucht');
  }
  await visitor.page.getByRole('link', { name: code }).click();
  await visitor.page.getByRole('heading', { name: `Fall ${code}` }).waitFor();
  await visitor.page.getByRole('link', { name: 'Platz suchen' }).click();
  await visitor.page.getByRole('heading', { name: /Angebote? pass/ }).waitFor();
  return visitor;
}

const card = (visitor: Visitor, title: string): Locator => visitor.page.getByRole('article', { name: title });
const textOf = async (locator: Locator): Promise<string> => (await locator.innerText()).replace(/\s+/g, ' ');

describe('a caseworker finds a seat', () => {
  it('goes from the sign-in to a seat that is held, reserved and stands in the case', async () => {
    const visitor = await searchOf('fallmanagement.dadi', 'DADI-0049', '?alle=true&stand=SEARCHING');
    const { page } = visitor;
    const offer = card(visitor, 'Medienwerkstatt');

    // Why, in words; and the seats of the coming weeks for who cannot see the picture.
    await offer.getByText('Warum es passt').click();
    expect(await textOf(offer)).toContain('An jedem Tag zertifiziert.');
    expect(await offer.getByText(/^Woche ab \d\d\.\d\d\.?: 2 Plätze frei$/).count()).toBeGreaterThan(0);

    // The map points at the list and the list at the map.
    await page.getByRole('button', { name: /Angebote? in Groß-Umstadt$/ }).focus();
    await page.getByRole('button', { name: 'Medienwerkstatt in der Liste zeigen' }).click();
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Medienwerkstatt');

    await offer.getByRole('button', { name: 'Vormerken: Medienwerkstatt' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Vormerken' }).click();
    await page.getByText('Der Platz in „Medienwerkstatt“ ist für Sie vorgemerkt.').waitFor();
    expect(await textOf(page.getByRole('timer'))).toMatch(/^noch \d+:\d\d Minuten$/);

    await page.getByRole('button', { name: 'Frist verlängern: Medienwerkstatt' }).click();
    await page.getByText('Die Frist für „Medienwerkstatt“ ist verlängert.').waitFor();
    await page.getByRole('button', { name: 'Platz reservieren: Medienwerkstatt' }).click();
    await page.getByText('Der Platz in „Medienwerkstatt“ ist reserviert.').waitFor();

    await page.getByRole('link', { name: 'Fall DADI-0049' }).click();
    const seats = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Plätze in diesem Fall' }) });
    await seats.getByText('Reserviert').waitFor();
    expect(await textOf(seats)).toContain('Medienwerkstatt');
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });

  it('sees at once that the last seat is gone to another browser, and what else fits', async () => {
    const title = 'Tageszentrum: Kochgruppe';
    const [slow, quick] = [await searchOf('fallmanagement.dadi', 'DADI-0058', ''), await searchOf('fallmanagement2.dadi', 'DADI-0051', '?alle=true&stand=SEARCHING')];
    expect(await textOf(card(slow, title))).toContain('1 Platz durchgehend frei');

    // Both have the question before them; one answers first.
    await card(slow, title).getByRole('button', { name: `Platz reservieren: ${title}` }).click();
    await card(quick, title).getByRole('button', { name: `Platz reservieren: ${title}` }).click();
    await quick.page.getByRole('dialog').getByRole('button', { name: 'Platz reservieren' }).click();
    await quick.page.getByText(`Der Platz in „${title}“ ist reserviert.`).waitFor();

    // The other one is told without doing anything …
    await slow.page.getByText('Eben vergeben', { exact: true }).waitFor({ timeout: 15_000 });
    // … and, trying all the same, what else there is.
    const dialog = slow.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Platz reservieren' }).click();
    await dialog.getByText('Was sonst passt').waitFor();
    expect(await textOf(dialog)).toMatch(/Voll sind \d+ Termine: .* Was sonst passt .*Trägerübergreifende Gruppe „Gemeinsam stark“/);

    await dialog.getByRole('button', { name: 'Platz reservieren: Trägerübergreifende Gruppe „Gemeinsam stark“' }).click();
    await dialog.getByRole('button', { name: 'Platz reservieren', exact: true }).click();
    await slow.page.getByText('Der Platz in „Trägerübergreifende Gruppe „Gemeinsam stark““ ist reserviert.').waitFor();
    expect([slow.complaints, quick.complaints]).toEqual([[], []]);
    await slow.leave();
    await quick.leave();
  });

  it('compares offers side by side, and keeps the search in the address', async () => {
    const visitor = await searchOf('fallmanagement.dadi', 'DADI-0052', '?alle=true&stand=SEARCHING');
    const { page } = visitor;
    await page.getByLabel('Längster Weg').selectOption('Bis 15 km');
    await visitor.settle();
    await page.getByLabel('Reihenfolge').selectOption('Kürzester Weg');
    for (const offer of ['Medienwerkstatt', 'Tageszentrum: Elternkurs am Nachmittag']) await page.getByLabel(`${offer} zum Vergleich vormerken`).check();
    await page.getByRole('region', { name: 'Angebote vergleichen' }).getByRole('button', { name: 'Vergleichen' }).click();
    await page.getByRole('rowheader', { name: 'Rechtsgrundlage' }).waitFor();

    const address = new URL(page.url());
    const again = await Visitor.come(browser);
    await again.signIn('fallmanagement.dadi', `${address.pathname}${address.search}`);
    await again.page.getByRole('rowheader', { name: 'Rechtsgrundlage' }).waitFor();
    expect((await again.page.getByRole('columnheader').allInnerTexts()).slice(1).sort()).toEqual(['Medienwerkstatt', 'Tageszentrum: Elternkurs am Nachmittag']);
    await again.leave();
    await visitor.leave();
  });

  it('waits for a seat where all are taken, sees its place and the reason, and leaves again', async () => {
    const visitor = await searchOf('fallmanagement.dadi', 'DADI-0060', '?alle=true&stand=SEARCHING');
    const { page } = visitor;
    await page.getByRole('link', { name: 'Fall DADI-0060' }).click();
    await page.getByText('Höchstens Platz 1 bei „Mädchentreff Babenhausen“').waitFor();
    await page.getByText('In mindestens einem Termin ist kein Platz frei.').waitFor();
    await page.getByRole('button', { name: 'Warteliste verlassen' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Warteliste verlassen' }).click();
    await page.getByText('Der Fall wartet nicht mehr.').waitFor();

    await page.getByRole('link', { name: 'Platz suchen' }).click();
    await page.getByRole('button', { name: 'Auf die Warteliste setzen: Mädchentreff Babenhausen' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Auf die Warteliste setzen' }).click();
    await page.getByText('Der Fall steht auf der Warteliste.').waitFor();
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });
});
