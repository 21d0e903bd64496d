import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { daysAhead, germanNoon, monthsAgo, nameOfMonth } from './support/german-day.js';
import { Visitor, openBrowser } from './support/visitor.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const TITLE = `Nähwerkstatt ${Date.now()}`;
/** Christmas that lies far enough ahead: its two days are holidays in every federal state. */
const now = germanNoon();
const YEAR = now.getUTCMonth() === 11 && now.getUTCDate() > 8 ? now.getUTCFullYear() + 1 : now.getUTCFullYear();
const december = (date: number): string => `${YEAR}-12-${String(date).padStart(2, '0')}`;
const written = (date: number): string => new Intl.DateTimeFormat('de-DE', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${december(date)}T12:00:00Z`));

const preview = (page: Page): Locator => page.getByRole('complementary', { name: 'Diese Termine kämen dazu' });

/** The group's own screen, from wherever one is. */
async function toGroup(page: Page): Promise<void> {
  await page.getByRole('link', { name: TITLE }).first().click();
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
}

describe('a group lead who plans', () => {
  let visitor: Visitor;
  let page: Page;
  beforeAll(async () => {
    visitor = await Visitor.come(browser);
    page = visitor.page;
    await visitor.signIn('gruppenleitung.musterbruecke', '/angebote/neu');
  });
  afterAll(() => visitor.leave());

  it('publishes a group, finds its municipality by name and keeps two seats for own cases', async () => {
    await page.getByLabel('Titel').fill(TITLE);
    await page.getByLabel('Kategorie').selectOption({ index: 1 });
    await page.getByLabel('Jüngstes Alter').fill('10');
    await page.getByLabel('Ältestes Alter').fill('14');
    await page.getByRole('combobox', { name: 'Gemeinde' }).fill('Dieb');
    await page.getByRole('option', { name: 'Dieburg' }).click();
    await page.getByLabel('Plätze je Termin', { exact: true }).fill('6');
    await page.getByLabel('Letzter Tag').fill(daysAhead(100));
    await page.getByLabel('Wie viele je Termin freihalten?').fill('2');
    await page.getByRole('button', { name: 'Veröffentlichen', exact: true }).click();
    // Without a day seats would be kept for ever.
    await page.getByText('Diese Angabe ist nicht möglich').waitFor();
    await page.getByLabel('Wie lange freihalten?').fill(daysAhead(21));
    await page.getByRole('button', { name: 'Veröffentlichen', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await page.getByText(/^2 Plätze für eigene Fälle freigehalten/).waitFor();
    await page.getByText(/^Freigehalten bis/).waitFor();
    await page.getByRole('heading', { name: 'So kehren die Termine wieder' }).waitFor();
  });

  it('plans every day around Christmas and sees which are holidays, leaves one out and keeps another', async () => {
    await page.getByRole('link', { name: 'Termine planen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Termine planen' }).waitFor();
    await page.getByLabel('Ab wann?').fill(december(22));
    await page.getByLabel('Beginn').fill('09:30');
    await page.getByLabel('Letzter Tag').fill(december(28));
    for (const day of ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag']) await page.getByRole('checkbox', { name: day }).check();
    await page.getByLabel('Auch in den Schulferien').check();
    // 22nd to 28th without the two days of Christmas.
    await preview(page).getByText('5 neue Termine').waitFor();
    expect(await preview(page).getByText('Feiertag').count()).toBe(2);
    await preview(page).getByRole('button', { name: `Doch planen: ${written(26)}` }).click();
    await preview(page).getByText('6 neue Termine').waitFor();
    await preview(page).getByRole('button', { name: `Auslassen: ${written(24)}` }).click();
    await preview(page).getByText('5 neue Termine').waitFor();
    await preview(page).getByRole('button', { name: `Auslassen: ${written(22)}` }).click();
    await preview(page).getByText('4 neue Termine').waitFor();
    await page.getByRole('button', { name: 'Termine planen' }).click();
    await page.getByText('4 Termine sind geplant').waitFor();
    await page.getByRole('link', { name: 'Im Kalender ansehen' }).click();
    await page.getByRole('heading', { name: `Termine im Dezember ${YEAR}` }).waitFor();
    await page.getByRole('button', { name: `${written(26)} 09:30 Uhr` }).waitFor();
    expect(await page.getByRole('button', { name: `${written(25)} 09:30 Uhr` }).count()).toBe(0);
  });

  it('is told at its field that a single session collides, and plans it at another time together with a second one', async () => {
    await page.getByRole('link', { name: 'Termine planen' }).click();
    await page.getByLabel('Einzelne Termine').check();
    const first = page.getByRole('group', { name: 'Termin 1' });
    await first.getByLabel('Tag').fill(december(23));
    await first.getByLabel('Beginn').fill('09:30');
    await page.getByRole('button', { name: 'Termin planen' }).click();
    await first.getByText('Zu dieser Zeit hat die Gruppe schon einen Termin').waitFor();
    await first.getByLabel('Beginn').fill('18:00');
    await page.getByRole('button', { name: 'Weiterer Termin' }).click();
    const second = page.getByRole('group', { name: 'Termin 2' });
    await second.getByLabel('Tag').fill(december(29));
    await second.getByLabel('Dauer in Minuten').fill('0');
    await page.getByRole('button', { name: '2 Termine planen' }).click();
    await second.getByText('Geben Sie eine Zahl von 1 bis 1440 an.').waitFor();
    await second.getByLabel('Dauer in Minuten').fill('240');
    await page.getByRole('button', { name: '2 Termine planen' }).click();
    await page.getByText('2 Termine sind geplant').waitFor();
    await page.getByRole('link', { name: 'Im Kalender ansehen' }).click();
    await page.getByRole('button', { name: `${written(29)} 18:00 Uhr` }).waitFor();
  });

  it('changes a rhythm after seeing what becomes of its sessions, and ends it', async () => {
    const rhythm = page.locator('.pv-rhythms li').filter({ hasText: '09:30 Uhr, 90 Minuten' });
    await rhythm.getByRole('link', { name: /^Ändern/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Rhythmus ändern' }).waitFor();
    await page.getByLabel('Dauer in Minuten').fill('120');
    await preview(page).getByText('4 Termine ändern sich').waitFor();
    await page.getByRole('button', { name: 'Rhythmus ändern' }).click();
    await page.getByText('Der Rhythmus ist geändert').waitFor();
    await toGroup(page);
    const changed = page.locator('.pv-rhythms li').filter({ hasText: '09:30 Uhr, 120 Minuten' });
    await changed.getByRole('button', { name: /^Beenden/ }).click();
    await page.getByLabel('Letzter Tag mit Termin').fill(december(26));
    await page.getByRole('button', { name: 'Rhythmus beenden' }).click();
    await page.getByText('2 Termine fallen weg.').waitFor();
    await page.getByRole('button', { name: 'Fertig' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    // Who changes it afterwards does not bring back what was ended.
    await changed.getByRole('link', { name: /^Ändern/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Rhythmus ändern' }).waitFor();
    expect(await page.getByLabel('Letzter Tag').inputValue()).toBe(december(26));
    await toGroup(page);
  });

  it('keeps a seat in one session and in a span of days, gives it back, and ends the group', async () => {
    await page.getByText(/^2 Plätze für eigene Fälle freigehalten/).waitFor();
    await page.getByRole('button', { name: /^Wieder freigeben: 2 Plätze/ }).click();
    await page.getByText('Alle freien Plätze stehen allen Jugendämtern Ihres Netzes offen.').waitFor();
    await page.getByRole('button', { name: 'Plätze freihalten' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Wie viele je Termin freihalten?').fill('7');
    await dialog.getByRole('button', { name: 'Plätze freihalten' }).click();
    await dialog.getByText('An mindestens einem der Tage ist kein Platz mehr frei').waitFor();
    await dialog.getByLabel('Wie viele je Termin freihalten?').fill('1');
    await dialog.getByRole('button', { name: 'Plätze freihalten' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(/^1 Platz für eigene Fälle freigehalten/).waitFor();

    await page.getByRole('button', { name: 'Gruppe beenden …' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Endgültig beenden' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Termine planen' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Plätze freihalten' }).waitFor({ state: 'detached' });
  });
});

describe('a session that is moved or cancelled', () => {
  /** The group's calendar in the month after this one. */
  async function toCalendar(visitor: Visitor, group: string): Promise<void> {
    await visitor.signIn('gruppenleitung.musterbruecke', '/angebote');
    await visitor.page.getByRole('link', { name: group }).click();
    await visitor.page.getByRole('button', { name: 'Monat danach' }).click();
    await visitor.page.getByRole('heading', { name: `Termine im ${nameOfMonth(monthsAgo(-1))}` }).waitFor();
    await visitor.settle();
  }
  const dayOf = async (session: Locator): Promise<string> => (await session.locator('.kern-sr-only').first().textContent())!;
  const isoOf = (written: string): string => {
    const [, date, month, year] = /(\d+)\. (\S+) (\d{4})/.exec(written)!;
    const months = ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'];
    return `${year}-${String(months.indexOf(month!) + 1).padStart(2, '0')}-${date!.padStart(2, '0')}`;
  };

  it('says whom it concerns before, takes the seats along, and tells the caseworker which cases and whereto', async () => {
    const visitor = await Visitor.come(browser);
    const { page } = visitor;
    await toCalendar(visitor, 'Jungengruppe „Starke Jungs“');
    const session = page.locator('.pv-month__session--planned').first();
    const from = await dayOf(session);
    const seats = (await session.getByRole('img').getAttribute('aria-label'))!;
    expect(seats).toContain('belegt');
    await session.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Verlegen' }).click();
    await dialog.getByText('Sie haben den Platz auch am neuen Termin').waitFor();
    await dialog.getByRole('button', { name: 'Termin verlegen' }).click();
    await dialog.getByText('Wählen Sie einen anderen Tag oder eine andere Uhrzeit.').waitFor();
    await dialog.getByLabel('Neuer Beginn').fill('17:45');
    await dialog.getByRole('button', { name: 'Termin verlegen' }).click();
    await page.getByText(`Der Termin ist verlegt auf ${from}, 17:45 Uhr`).waitFor();
    await page.getByText('Wer einen Platz hatte, wird benachrichtigt').waitFor();
    const moved = page.getByRole('button', { name: `${from} 17:45 Uhr` });
    expect(await moved.getByRole('img').getAttribute('aria-label')).toBe(seats);
    expect(await page.locator('.pv-month__session--cancelled').filter({ hasText: from }).count()).toBe(1);

    const caseworker = await Visitor.come(browser);
    await caseworker.signIn('fallmanagement.dadi', '/');
    // The service tells people after the answer; who was told before still has that task.
    const told = caseworker.page.getByRole('link', { name: 'Termin fällt aus oder ist verlegt: Familien informieren' });
    const news = caseworker.page.getByText(`Der Termin ist verlegt auf ${from}, 17:45 Uhr.`);
    for (let tries = 0; tries < 20 && (await news.count()) === 0; tries++) {
      await caseworker.open('/');
      for (const address of await told.evaluateAll((links) => links.map((link) => link.getAttribute('href')!))) {
        if ((await news.count()) === 0) await caseworker.open(address);
      }
    }
    await caseworker.page.getByText('hat den Platz auch am neuen Termin').first().waitFor();
    await caseworker.page.getByRole('link', { name: /^Fall / }).first().click();
    await caseworker.page.getByRole('heading', { level: 1, name: /^Fall / }).waitFor();
    await caseworker.leave();

    // Back again: the cancelled one takes place as it did.
    await moved.click();
    await dialog.getByRole('button', { name: 'Verlegen' }).click();
    await dialog.getByLabel('Neuer Beginn').fill('16:00');
    await dialog.getByRole('button', { name: 'Termin verlegen' }).click();
    await page.getByText(`Der Termin ist verlegt auf ${from}, 16:00 Uhr`).waitFor();
    await visitor.leave();
  });

  it('is cancelled with a reason that is said afterwards, and comes back as a single session', async () => {
    const visitor = await Visitor.come(browser);
    const { page } = visitor;
    await toCalendar(visitor, 'Erlebnispädagogische Gruppe im Odenwald');
    const session = page.locator('.pv-month__session--planned').first();
    const day = await dayOf(session);
    const seats = (await session.getByRole('img').getAttribute('aria-label'))!;
    await session.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Absagen' }).click();
    await dialog.getByText(/bestätigte Plätze sind betroffen/).waitFor();
    await dialog.getByLabel('Warum fällt der Termin aus?').selectOption('STAFF_ABSENT');
    await dialog.getByRole('button', { name: 'Termin endgültig absagen' }).click();
    await page.getByText(`Der Termin am ${day} ist abgesagt`).waitFor();
    await page.locator('.pv-month__session--cancelled').filter({ hasText: day }).click();
    await dialog.getByText('Der Termin fällt aus. Grund: Leitung fällt aus.').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });

    await page.getByRole('link', { name: 'Termine planen' }).click();
    await page.getByLabel('Einzelne Termine').check();
    await page.getByLabel('Tag', { exact: true }).fill(isoOf(day));
    await page.getByLabel('Beginn').fill('14:30');
    await page.getByLabel('Dauer in Minuten').fill('180');
    await page.getByRole('button', { name: 'Termin planen' }).click();
    await page.getByText('Ein abgesagter Termin findet wieder statt.').waitFor();
    await page.getByRole('link', { name: 'Im Kalender ansehen' }).click();
    const back = page.getByRole('button', { name: `${day} 14:30 Uhr` });
    expect(await back.getByRole('img').getAttribute('aria-label')).toBe(seats);
    await visitor.leave();
  });
});
