import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { monthsAgo, nameOfMonth } from './support/german-day.js';
import { Visitor, openBrowser } from './support/visitor.js';

const LEAD = 'gruppenleitung.musterhaus';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const people = (page: Page): Locator => page.locator('.pv-person');
const pressed = (page: Page, row: number): Promise<string | null> => people(page).nth(row).locator('button[aria-pressed=true]').textContent();

/** The list of a session of the day centre in which all is recorded; of today's, if there is one, nothing may be yet. */
const recorded = (page: Page): Locator => page.getByRole('article').filter({ hasText: 'Vollständig' }).getByRole('link', { name: 'Tageszentrum' }).first();

/** Presses what is not pressed yet; what it is. */
async function change(page: Page, row: number): Promise<string> {
  const status = (await pressed(page, row)) === 'Anwesend' ? 'Entschuldigt' : 'Anwesend';
  await people(page).nth(row).getByRole('button', { name: status, exact: true }).tap();
  return status;
}

const onDevice = (page: Page): Promise<Record<string, unknown>[]> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.open('platzverbund', 1);
        request.onsuccess = () => {
          const all = request.result.transaction('attendance-entries').objectStore('attendance-entries').getAll();
          all.onsuccess = () => {
            request.result.close();
            resolve(all.result as Record<string, unknown>[]);
          };
        };
      }),
  );

describe('a group lead with a phone', () => {
  it('records attendance with one tap each, without a connection too, and nothing is lost when the page is closed', async () => {
    const visitor = await Visitor.come(browser, { width: 390, height: 844, hasTouch: true, isMobile: true });
    const { page, context } = visitor;
    await visitor.signIn(LEAD, '/teilnahme');
    await recorded(page).tap();
    await page.getByRole('heading', { level: 1, name: 'Tageszentrum' }).waitFor();
    const address = page.url();

    // Taken back before it was sent, it has never been.
    const before = await pressed(page, 0);
    await change(page, 0);
    await page.getByRole('button', { name: 'Rückgängig' }).tap();
    await page.waitForFunction((status) => document.querySelector('.pv-person button[aria-pressed=true]')?.textContent === status, before);
    expect(await onDevice(page)).toEqual([]);

    await context.setOffline(true);
    await page.getByText('Keine Verbindung').waitFor();
    const [first, second] = [await change(page, 0), await change(page, 1)];
    await page.getByText('2 Einträge sind auf diesem Gerät').waitFor();
    expect([await pressed(page, 0), await pressed(page, 1)]).toEqual([first, second]);
    expect((await onDevice(page)).map((entry) => Object.keys(entry).sort())).toEqual(
      Array(2).fill(['date', 'group', 'key', 'madeAt', 'owner', 'presentFrom', 'presentTo', 'referralCode', 'referralId', 'refused', 'sessionId', 'status']),
    );
    // The register of another group is there without a connection, too.
    await page.getByRole('link', { name: 'Alle Termine' }).tap();
    await page.getByText('2 Einträge noch auf diesem Gerät').waitFor();
    await page.close();

    await context.setOffline(false);
    const later = await context.newPage();
    await later.goto(new URL('/', address).href);
    await later.locator('.pv-shell').waitFor();
    await later.goto(address);
    await later.waitForFunction(() => document.querySelectorAll('.pv-where--service').length >= 2);
    await later.waitForFunction(() => document.querySelectorAll('.pv-where--device').length === 0);
    expect(await onDevice(later)).toEqual([]);
    expect([await pressed(later, 0), await pressed(later, 1)]).toEqual([first, second]);

    // And so it stands at the service: whoever comes with another device sees it.
    const other = await Visitor.come(browser);
    await other.signIn(LEAD, new URL(address).pathname);
    expect([await pressed(other.page, 0), await pressed(other.page, 1)]).toEqual([first, second]);
    await other.leave();
    await visitor.leave();
  });
});

/** As a device keeps what is no longer true when it comes back: the seat was never confirmed, or has ended since. */
const keepWithoutSeat = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('platzverbund', 1);
        request.onsuccess = () => {
          const transaction = request.result.transaction('attendance-entries', 'readwrite');
          const store = transaction.objectStore('attendance-entries');
          const all = store.getAll();
          all.onsuccess = () => store.put({ ...(all.result[0] as object), key: crypto.randomUUID(), referralId: crypto.randomUUID(), referralCode: 'DADI-9999' });
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
  );

describe('an entry that the service refuses', () => {
  it('stays on the device with the reason until somebody decides, and keeps no other from being sent', async () => {
    const visitor = await Visitor.come(browser, { width: 390, height: 844, hasTouch: true, isMobile: true });
    const { page, context } = visitor;
    await visitor.signIn(LEAD, '/teilnahme');
    await recorded(page).tap();
    await people(page).first().waitFor();
    await context.setOffline(true);
    await change(page, 0);
    await page.getByText('ein Eintrag ist auf diesem Gerät').waitFor();
    await keepWithoutSeat(page);
    await page.close();
    await context.setOffline(false);

    const later = await context.newPage();
    await later.goto(`${new URL(page.url()).origin}/`);
    await later.getByRole('link', { name: 'Ein Eintrag noch nicht übertragen' }).tap();
    await later.getByText('Für diesen Tag ist kein Platz bestätigt').waitFor();
    await later.getByRole('button', { name: 'Noch einmal übertragen' }).tap();
    await later.getByText('Für diesen Tag ist kein Platz bestätigt').waitFor();
    await later.getByRole('button', { name: 'Verwerfen' }).tap();
    await later.getByRole('dialog').getByRole('button', { name: 'Verwerfen' }).tap();
    await later.getByText('Ein Eintrag wurde nicht übernommen').waitFor({ state: 'detached' });
    expect(await onDevice(later)).toEqual([]);
    await visitor.leave();
  });
});

describe('a provider at a desk', () => {
  it('sees how full the groups are and confirms with one click that their seats still hold', async () => {
    const visitor = await Visitor.come(browser);
    const { page } = visitor;
    await visitor.signIn(LEAD, '/angebote');
    const cards = page.locator('.pv-offer');
    expect(await cards.count()).toBeGreaterThan(3);
    expect(await cards.first().getByRole('progressbar').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Plätze stimmen noch: Tageszentrum: Kochgruppe' }).click();
    await page.getByText('Die Plätze einer Gruppe sind bestätigt').waitFor();
    await page.getByRole('button', { name: 'Alle Plätze stimmen noch' }).click();
    await page.getByText(/Die Plätze von \d+ Gruppen sind bestätigt/).waitFor();
    await visitor.leave();
  });

  it('blocks a seat of a session and releases it, and sees whom a cancellation would concern before it happens', async () => {
    const visitor = await Visitor.come(browser);
    const { page } = visitor;
    await visitor.signIn(LEAD, '/angebote');
    await page.getByRole('link', { name: 'Tageszentrum: Soziales Kompetenztraining' }).click();
    await page.getByRole('button', { name: 'Monat danach' }).click();
    await visitor.settle();
    const session = page.locator('.pv-month__session--planned').first();
    const free = Number((await session.textContent())!.match(/(\d+) Pl/)![1]);
    await session.click();
    await page.getByRole('dialog').getByRole('button', { name: 'Plätze sperren' }).click();
    await page.getByLabel('Wie viele Plätze?').fill('99');
    await page.getByRole('button', { name: 'Sperren', exact: true }).click();
    await page.getByText(`Geben Sie eine Zahl von 1 bis ${free} an`).waitFor();
    await page.getByLabel('Wie viele Plätze?').fill('1');
    await page.getByRole('button', { name: 'Sperren', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('1 Platz gesperrt').waitFor();
    await page.getByRole('button', { name: 'Wieder freigeben: 1 Platz gesperrt' }).first().click();
    await page.getByText('1 Platz gesperrt').waitFor({ state: 'detached' });

    await session.click();
    await page.getByRole('dialog').getByRole('button', { name: 'Absagen' }).click();
    await page.getByText(/bestätigte Plätze sind betroffen/).waitFor();
    await page.getByRole('button', { name: 'Termin endgültig absagen' }).click();
    await page.getByText('Wählen Sie einen Grund').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await visitor.leave();
  });

  it('publishes a group in one form that shows whom it would serve and names what is missing at its field', async () => {
    const visitor = await Visitor.come(browser);
    const { page } = visitor;
    await visitor.signIn(LEAD, '/angebote/neu');
    await page.getByText(/Fälle suchen zurzeit in Ihrem Netz/).waitFor();
    await page.getByRole('button', { name: 'Veröffentlichen', exact: true }).click();
    await page.getByText('Diese Angabe fehlt noch').first().waitFor();
    expect(await page.getByLabel('Titel').evaluate((field) => document.activeElement === field)).toBe(true);
    const title = `Bogenschießen ${Date.now()}`;
    await page.getByLabel('Titel').fill(title);
    await page.getByRole('button', { name: 'Als Entwurf speichern' }).click();
    await page.getByText('Entwurf gespeichert').waitFor();

    await page.getByRole('link', { name: 'Meine Gruppen' }).first().click();
    await page.getByRole('link', { name: title }).click();
    await page.waitForFunction((text) => document.querySelector<HTMLInputElement>('main input')?.value === text, title);
    await page.getByLabel('Kategorie').selectOption({ index: 1 });
    await page.getByLabel('Jüngstes Alter').fill('10');
    await page.getByLabel('Ältestes Alter').fill('14');
    await page.getByLabel('Plätze je Termin').fill('8');
    await page.getByRole('combobox', { name: 'Gemeinde' }).fill('Dieburg');
    await page.getByRole('option', { name: 'Dieburg' }).click();
    await page.getByRole('button', { name: 'Veröffentlichen', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.getByRole('button', { name: 'Monat danach' }).click();
    await page.getByRole('heading', { name: `Termine im ${nameOfMonth(monthsAgo(-1))}` }).waitFor();
    await page.locator('.pv-month__session--planned').first().waitFor();
    await visitor.leave();
  });

  it('writes over nothing that somebody else has written about a group since it was opened', async () => {
    const [visitor, other] = [await Visitor.come(browser), await Visitor.come(browser)];
    await visitor.signIn(LEAD, '/angebote');
    await other.signIn(LEAD, '/angebote');
    for (const { page } of [visitor, other]) {
      await page.getByRole('link', { name: 'Tageszentrum: Kochgruppe' }).first().click();
      await page.getByRole('link', { name: 'Angaben ändern' }).click();
      await page.getByRole('button', { name: 'Änderungen speichern' }).waitFor();
    }
    await other.page.getByLabel('Beschreibung').fill('Wir kochen, was die Kinder vorschlagen.');
    await other.page.getByRole('button', { name: 'Änderungen speichern' }).click();
    await other.page.getByRole('link', { name: 'Angaben ändern' }).waitFor();

    const { page } = visitor;
    await page.getByLabel('Regeln der Gruppe').fill('Alle spülen mit.');
    await page.getByRole('button', { name: 'Änderungen speichern' }).click();
    await page.getByText('Jemand hat das Angebot inzwischen geändert.').waitFor();
    expect(await page.getByLabel('Regeln der Gruppe').inputValue()).toBe('Alle spülen mit.');
    await page.reload();
    await page.getByRole('button', { name: 'Änderungen speichern' }).waitFor();
    expect(await page.getByLabel('Beschreibung').inputValue()).toBe('Wir kochen, was die Kinder vorschlagen.');
    await page.getByLabel('Regeln der Gruppe').fill('Alle spülen mit.');
    await page.getByRole('button', { name: 'Änderungen speichern' }).click();
    await page.getByRole('link', { name: 'Angaben ändern' }).waitFor();
    await Promise.all([visitor.leave(), other.leave()]);
  });

  it('answers a request for a seat, with a reason where it says no', async () => {
    const visitor = await Visitor.come(browser);
    const { page } = visitor;
    await visitor.signIn('gruppenleitung.musterbruecke', '/anfragen');
    const request = page.locator('.pv-request').filter({ hasText: 'Antwort bis' }).first();
    const code = (await request.getByRole('heading').textContent())!;
    await request.getByRole('button', { name: 'Absagen' }).click();
    await page.getByRole('button', { name: 'Absage senden' }).click();
    await page.getByText('Wählen Sie einen Grund.').waitFor();
    await page.getByLabel('Warum sagen Sie ab?').selectOption('STAFFING');
    await page.getByRole('button', { name: 'Absage senden' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.locator('.pv-request').filter({ hasText: code }).getByText('Abgesagt').waitFor();
    await visitor.leave();
  });
});
