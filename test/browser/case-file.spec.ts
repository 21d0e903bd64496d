import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { daysAhead } from './support/german-day.js';
import { Visitor, openBrowser } from './support/visitor.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const CASE = 'DADI-0042';
/** What the dialog says of a group that wants to be asked. */
const ASKS_FIRST = 'Dieser Anbieter möchte vorher gefragt werden.';
const GROUP = 'Trägerübergreifende Gruppe „Gemeinsam stark“';

const textOf = async (locator: Locator): Promise<string> => (await locator.innerText()).replace(/\s+/g, ' ');
/** The day so many days from now, in Germany, as it is typed and as it is written. */
function dayIn(days: number): { readonly typed: string; readonly written: string } {
  const typed = daysAhead(days);
  return { typed, written: typed.split('-').reverse().join('.') };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Signs in and opens the file of a case from the list of all. */
async function fileOf(name: string, code = CASE): Promise<Visitor> {
  const visitor = await Visitor.come(browser);
  await visitor.comeBack(name, '/faelle?alle=true');
  await visitor.page.getByRole('link', { name: code, exact: true }).click();
  await visitor.page.getByRole('heading', { level: 1, name: `Fall ${code}` }).waitFor();
  await visitor.settle();
  return visitor;
}

const seatIn = ({ page }: Visitor, group: string): Locator => page.getByRole('listitem').filter({ has: page.getByRole('link', { name: group }) }).filter({ has: page.getByText('Reserviert', { exact: true }) });

describe('the days of a seat', () => {
  it('are paused and taken back by whoever leads the case: what becomes free is said before, and the caseworker sees it', async () => {
    const lead = await fileOf('fallfuehrung.musterhaus');
    const { page } = lead;
    const dialog = page.getByRole('dialog');
    const [first, back, last] = [dayIn(3), dayIn(10), dayIn(24)];
    await page.getByRole('button', { name: `Pausieren: ${GROUP}` }).click();
    await dialog.getByLabel('Erster Tag der Pause').fill(first.typed);
    await dialog.getByLabel('Letzter Tag der Pause').fill(dayIn(-1).typed);
    await dialog.getByRole('button', { name: 'Pause eintragen' }).click();
    await dialog.getByText('Die Pause endet nicht vor ihrem ersten Tag.').waitFor();
    await dialog.getByText('Wählen Sie einen Grund.').waitFor();
    await dialog.getByLabel('Letzter Tag der Pause').fill(last.typed);
    await dialog.getByLabel('Grund').selectOption('Ferien oder Urlaub');
    await dialog.getByText(/^Für andere frei (wird 1 Termin|werden \d Termine): |^An diesen Tagen ist kein Termin geplant/).waitFor();
    await dialog.getByRole('button', { name: 'Pause eintragen' }).click();
    await page.getByText(`„${GROUP}“ pausiert vom ${first.written} bis ${last.written}.`).waitFor();
    await lead.settle();
    expect(await textOf(seatIn(lead, GROUP))).toContain(`Pause geplant vom ${first.written} bis ${last.written}`);

    const caseworker = await fileOf('fallmanagement.dadi');
    expect(await textOf(seatIn(caseworker, GROUP))).toContain(`Pause geplant vom ${first.written} bis ${last.written}`);
    const host = await Visitor.come(browser);
    await host.comeBack('gruppenleitung.musterbruecke', '/angebote');
    await host.page.getByRole('link', { name: GROUP }).click();
    await host.page.getByRole('link', { name: 'Wer einen Platz hat' }).click();
    const stay = host.page.getByRole('row').filter({ hasText: CASE });
    await stay.getByText(`vom ${first.written} bis ${last.written}`).waitFor();
    await stay.getByRole('link', { name: `An die Fallführung schreiben: ${CASE}` }).waitFor();
    expect(host.complaints).toEqual([]);
    await host.leave();

    await caseworker.page.getByRole('button', { name: `Früher zurückkommen aus der Pause vom ${first.written} bis ${last.written}: ${GROUP}` }).click();
    const answer = caseworker.page.getByRole('dialog');
    await answer.getByLabel('Wieder dabei ab').fill(back.typed);
    await answer.getByRole('button', { name: 'Plätze zurücknehmen' }).click();
    await caseworker.page.getByText(`Der Platz in „${GROUP}“ gehört ab ${back.written} wieder diesem Fall.`).waitFor();
    await caseworker.settle();
    expect(await textOf(seatIn(caseworker, GROUP))).toContain(`Pause geplant vom ${first.written} bis ${dayIn(9).written}`);
    await caseworker.page.getByRole('button', { name: /^Früher zurückkommen aus der Pause/ }).click();
    await answer.getByRole('button', { name: 'Plätze zurücknehmen' }).click();
    await caseworker.page.getByText(`Der Platz in „${GROUP}“ gehört ab ${first.written} wieder diesem Fall.`).waitFor();
    await caseworker.settle();
    expect(await textOf(seatIn(caseworker, GROUP))).not.toContain('Pause');
    expect([lead.complaints, caseworker.complaints]).toEqual([[], []]);
    await caseworker.leave();
    await lead.leave();
  });

  it('move to another group and end there on a day, and where they cannot be had it is said what can', async () => {
    const caseworker = await fileOf('fallmanagement.dadi', 'DADI-0024');
    const { page } = caseworker;
    const dialog = page.getByRole('dialog');
    const move = page.getByRole('button', { name: /^Gruppe wechseln: / }).first();
    const old = (await move.getAttribute('aria-label'))!.replace('Gruppe wechseln: ', '');
    await move.click();
    await dialog.getByLabel('Neue Gruppe').waitFor();
    await dialog.getByRole('button', { name: 'Gruppe wechseln' }).click();
    await dialog.getByText('Wählen Sie die neue Gruppe.').waitFor();
    // One group of the demonstration asks first; which one depends on the day.
    for (const index of [1, 2]) {
      await dialog.getByLabel('Neue Gruppe').selectOption({ index });
      if ((await dialog.getByText(ASKS_FIRST).count()) === 0) break;
    }
    const chosen = await dialog.getByLabel('Neue Gruppe').locator('option:checked').innerText();
    const next = chosen.slice(0, chosen.lastIndexOf(' ('));
    await dialog.getByRole('button', { name: 'Gruppe wechseln' }).click();
    await page.getByText(new RegExp(`^Ab \\d\\d\\.\\d\\d\\.\\d{4} ist der Platz in „${escaped(next)}“, der in „${escaped(old)}“ endet am Tag davor\\.$`)).waitFor();
    await caseworker.settle();
    const last = dayIn(30);
    await page.getByRole('button', { name: `Belegung beenden: ${next}` }).click();
    await dialog.getByLabel('Letzter Tag').fill(last.typed);
    await dialog.getByLabel('Grund').selectOption('Die Hilfe ist beendet');
    await dialog.getByText(/^Für andere frei |^An diesen Tagen ist kein Termin geplant/).waitFor();
    await dialog.getByRole('button', { name: 'Belegung beenden' }).click();
    await page.getByText(`Die Belegung in „${next}“ endet am ${last.written}.`).waitFor();
    await caseworker.settle();
    expect(await textOf(seatIn(caseworker, next))).toContain(`bis ${last.written}`);

    await page.getByRole('button', { name: `Tage ändern: ${next}` }).click();
    await dialog.getByRole('button', { name: 'Tage ändern' }).click();
    await dialog.getByText('Diese Tage gelten schon. Wählen Sie andere.').waitFor();
    await dialog.getByLabel('Letzter Tag').fill(dayIn(900).typed);
    await dialog.getByRole('button', { name: 'Tage ändern' }).click();
    await dialog.getByText('Das geht so nicht').waitFor();
    await dialog.getByRole('button', { name: 'Abbrechen' }).click();
    expect(await textOf(seatIn(caseworker, next))).toContain(`bis ${last.written}`);
    expect(caseworker.complaints).toEqual([]);
    await caseworker.leave();
  });
});

describe('the documents of a case', () => {
  it('have a state that both sides see and whoever works on the case says; of one that is done also the day', async () => {
    const lead = await fileOf('fallfuehrung.musterhaus');
    const { page } = lead;
    const documents = ({ page: of }: Visitor): Locator => of.locator('section').filter({ has: of.getByRole('heading', { name: 'Unterlagen', exact: true }) });
    const row = documents(lead).getByRole('listitem').filter({ hasText: 'Hilfevereinbarung' });
    const dialog = page.getByRole('dialog');
    const set = async (state: string): Promise<void> => {
      await row.getByRole('button', { name: 'Stand ändern: Hilfevereinbarung' }).click();
      await dialog.getByLabel(state, { exact: true }).check();
    };
    await set('Fertig');
    await dialog.getByLabel('Fertig seit').fill(dayIn(2).typed);
    await dialog.getByRole('button', { name: 'Stand speichern' }).click();
    await dialog.getByText(/^Wählen Sie einen Tag bis heute/).waitFor();
    await dialog.getByLabel('Fertig seit').fill(dayIn(-3).typed);
    await dialog.getByRole('button', { name: 'Stand speichern' }).click();
    await page.getByText('Als fertig vermerkt: Hilfevereinbarung.').waitFor();
    await lead.settle();
    expect(await textOf(row)).toContain(`fertig seit ${dayIn(-3).written}`);

    const caseworker = await fileOf('fallmanagement.dadi');
    expect(await textOf(documents(caseworker))).toContain(`fertig seit ${dayIn(-3).written}`);
    // The other side has it open while it changes.
    await caseworker.page.getByRole('button', { name: 'Stand ändern: Hilfevereinbarung' }).click();
    await set('Fehlt');
    await dialog.getByRole('button', { name: 'Stand speichern' }).click();
    await page.getByText('Als fehlend vermerkt: Hilfevereinbarung.').waitFor();
    await caseworker.page.getByRole('dialog').getByLabel('In Arbeit').check();
    await caseworker.page.getByRole('dialog').getByRole('button', { name: 'Stand speichern' }).click();
    await caseworker.page.getByText(/^Den Stand hat inzwischen jemand anderes geändert\./).waitFor();

    const auditor = await fileOf('pruefung.dadi');
    await documents(auditor).getByText('Hilfevereinbarung').waitFor();
    expect(await auditor.page.getByRole('button', { name: /^Stand ändern|^Pausieren|^Belegung beenden/ }).count()).toBe(0);
    expect([lead.complaints, caseworker.complaints, auditor.complaints]).toEqual([[], [], []]);
    await auditor.leave();
    await caseworker.leave();
    await lead.leave();
  });
});

describe('the notes of the two who lead in a seat', () => {
  it('are written, read and taken back by the two of them, and nobody else is led there', async () => {
    const lead = await fileOf('fallfuehrung.musterhaus');
    const { page } = lead;
    await page.getByRole('link', { name: `Absprache mit der Gruppenleitung: ${GROUP}` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Mit wem').waitFor();
    expect(await textOf(dialog.getByLabel('Mit wem').locator('option:checked'))).toBe('mit Demo Gruppenleitung (Gruppenleitung)');
    await dialog.getByRole('button', { name: 'Absprache öffnen' }).click();
    await page.getByRole('heading', { level: 1, name: `${CASE}: ${GROUP}` }).waitFor();
    await lead.settle();
    await page.getByRole('button', { name: 'Notiz senden' }).click();
    await page.getByText('Schreiben Sie etwas, bevor Sie senden.').waitFor();
    const question = `Passt der spätere Beginn? ${Date.now()}`;
    await page.getByLabel('Worum es geht').selectOption('Frage');
    await page.getByLabel('Notiz', { exact: true }).fill(question);
    await page.getByRole('button', { name: 'Notiz senden' }).click();
    await page.getByText('Die Notiz ist gesendet.').waitFor();
    const mine = page.getByRole('listitem').filter({ hasText: question });
    await mine.getByText('Demo Gruppenleitung hat sie noch nicht als gelesen gemeldet.').waitFor();

    const group = await Visitor.come(browser);
    await group.comeBack('gruppenleitung.musterbruecke');
    await group.page.getByRole('link', { name: 'Neue Notiz der fallverantwortlichen Fachkraft lesen' }).first().click();
    const theirs = group.page.getByRole('listitem').filter({ hasText: question });
    await theirs.getByText('Neu', { exact: true }).waitFor();
    expect(await theirs.getByRole('button').count()).toBe(0);
    await group.page.getByRole('button', { name: /als gelesen melden$/i }).click();
    await group.page.getByText(/^Als gelesen gemeldet: /).waitFor();
    await group.page.getByLabel('Worum es geht').selectOption('Antwort');
    await group.page.getByLabel('Notiz', { exact: true }).fill('Ja, ab der nächsten Woche.');
    await group.page.getByRole('button', { name: 'Notiz senden' }).click();
    await group.page.getByText('Die Notiz ist gesendet.').waitFor();

    await page.getByRole('navigation').getByRole('link', { name: 'Absprachen' }).click();
    await page.getByText(/neue Notiz/).first().waitFor();
    await page.getByRole('link', { name: `${CASE}: ${GROUP}` }).click();
    await mine.getByText(/^Demo Gruppenleitung hat sie am .* als gelesen gemeldet\.$/).waitFor();
    await page.getByText('Ja, ab der nächsten Woche.').last().waitFor();
    await mine.getByRole('button', { name: /^Zurücknehmen: Frage vom/ }).click();
    await dialog.getByRole('button', { name: 'Zurücknehmen', exact: true }).click();
    await page.getByText('Die Notiz ist zurückgenommen, ihr Text ist gelöscht.').waitFor();
    await lead.settle();
    expect(await page.getByText(question).count()).toBe(0);
    await page.getByRole('button', { name: /als gelesen melden$/i }).click();
    await page.getByText(/^Als gelesen gemeldet: /).waitFor();

    const address = new URL(page.url()).pathname;
    const other = await Visitor.come(browser);
    await other.comeBack('fallmanagement.dadi', address);
    await other.page.getByText('Dafür fehlt Ihnen eine Rolle').waitFor();
    expect(await other.page.getByRole('navigation').getByRole('link', { name: 'Absprachen' }).count()).toBe(0);
    expect([lead.complaints, group.complaints]).toEqual([[], []]);
    await other.leave();
    await group.leave();
    await lead.leave();
  });
});

describe('deputies', () => {
  it('are named and ended by an administrator for somebody who cannot, who sees it under their name', async () => {
    const administrator = await Visitor.come(browser);
    const { page } = administrator;
    await administrator.comeBack('administration.musteranker', '/organisation');
    const part = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Vertretungen' }) });
    const dialog = page.getByRole('dialog');
    await part.getByRole('button', { name: 'Vertretung eintragen' }).click();
    await dialog.getByLabel('Wer wird vertreten').selectOption('Demo Fallführung');
    await dialog.getByLabel('Wer vertritt').selectOption('Demo Fallführung');
    await dialog.getByRole('button', { name: 'Eintragen' }).click();
    await dialog.getByText('Niemand vertritt sich selbst.').waitFor();
    await dialog.getByText('Wählen Sie den ersten Tag oder einen späteren.').waitFor();
    await dialog.getByLabel('Wer vertritt').selectOption('Demo Gruppenleitung');
    await dialog.getByLabel('Letzter Tag').fill(dayIn(5).typed);
    await dialog.getByRole('button', { name: 'Eintragen' }).click();
    await page.getByText('Eingetragen: Demo Gruppenleitung vertritt Demo Fallführung.').waitFor();
    const row = part.getByRole('listitem').filter({ hasText: 'Demo Gruppenleitung vertritt Demo Fallführung' });
    await row.getByText('Gilt heute').waitFor();

    const person = await Visitor.come(browser);
    await person.comeBack('fallfuehrung.musteranker', '/konto');
    await person.page.getByText('Demo Gruppenleitung vertritt Sie').waitFor();

    await row.getByRole('button', { name: 'Beenden: Demo Gruppenleitung vertritt Demo Fallführung' }).click();
    await dialog.getByRole('button', { name: 'Vertretung beenden' }).click();
    await page.getByText('Beendet: Demo Gruppenleitung vertritt Demo Fallführung nicht mehr.').waitFor();
    await row.waitFor({ state: 'detached' });
    expect([administrator.complaints, person.complaints]).toEqual([[], []]);
    await person.leave();
    await administrator.leave();
  });
});

describe('a seat that becomes free', () => {
  it('is offered to the case that waits for it, whose caseworker accepts it', async () => {
    const caseworker = await Visitor.come(browser);
    const { page } = caseworker;
    const dialog = page.getByRole('dialog');
    await caseworker.comeBack('fallmanagement.bhv', '/faelle?alle=true&stand=SEARCHING');
    await page.getByRole('link', { name: 'BHV-0025' }).click();
    await page.getByRole('link', { name: 'Platz suchen' }).click();
    await page.getByRole('heading', { name: /Angebote? pass/ }).waitFor();
    await caseworker.settle();
    const match = page.getByRole('list', { name: 'Passende Angebote' }).getByRole('article').filter({ hasText: 'Musteranker' }).filter({ has: page.getByRole('button', { name: /^Platz reservieren/ }) }).first();
    const group = await match.getByRole('heading').innerText();
    await match.getByRole('button', { name: /^Platz reservieren/ }).click();
    const [, date] = /Erster Termin (\d\d\.\d\d\.\d{4})/.exec(await textOf(dialog))!;
    await dialog.getByRole('button', { name: 'Abbrechen' }).click();
    const [day, month, year] = date!.split('.').map(Number) as [number, number, number];

    // The host takes what is free there on that day off the market.
    const host = await Visitor.come(browser);
    await host.comeBack('gruppenleitung.musteranker', '/angebote');
    await host.page.getByRole('link', { name: group }).click();
    await host.page.getByRole('button', { name: 'Als Liste' }).click();
    const session = host.page.getByRole('button', { name: `Ansehen: ${new Intl.DateTimeFormat('de-DE', { dateStyle: 'full', timeZone: 'UTC' }).format(Date.UTC(year, month - 1, day))}` });
    for (let months = 0; months < 3 && (await session.count()) === 0; months += 1) {
      await host.page.getByRole('button', { name: 'Monat danach' }).click();
      await host.settle();
    }
    await session.click();
    const block = host.page.getByRole('dialog');
    const free = await block.locator('dd').nth(1).innerText();
    await block.getByRole('button', { name: 'Plätze sperren' }).click();
    await block.getByLabel('Wie viele Plätze?').fill(free);
    await block.getByRole('button', { name: 'Sperren', exact: true }).click();
    const own = host.page.getByRole('button', { name: /^Wieder freigeben: \d+ Pl.* gesperrt: / }).first();
    await own.waitFor();

    await page.reload();
    await page.getByRole('button', { name: `Auf die Warteliste setzen: ${group}` }).click();
    await dialog.getByRole('button', { name: 'Auf die Warteliste setzen' }).click();
    await page.getByText('Der Fall steht auf der Warteliste.').waitFor();
    await own.click();
    await own.waitFor({ state: 'detached' });

    // It is offered a moment later, by a worker of the service.
    const accept = page.getByRole('button', { name: `Angebotenen Platz annehmen: ${group}` });
    await page.getByRole('link', { name: 'Fall BHV-0025' }).click();
    await page.getByRole('heading', { level: 1, name: 'Fall BHV-0025' }).waitFor();
    for (let tries = 0; tries < 30 && (await accept.count()) === 0; tries += 1) {
      await page.reload();
      await page.getByRole('heading', { name: 'Plätze in diesem Fall' }).waitFor();
      await caseworker.settle();
    }
    await page.getByText(/^Bitte antworten bis /).waitFor();
    await accept.click();
    await page.getByText(new RegExp(`^Der Platz in „${escaped(group)}“ ist (reserviert|angefragt)`)).waitFor();
    await caseworker.settle();
    await seatIn(caseworker, group).first().waitFor();
    expect([caseworker.complaints, host.complaints]).toEqual([[], []]);

    // The case searches on as before.
    await page.getByRole('button', { name: `Platz zurückgeben: ${group}` }).first().click();
    await dialog.getByLabel('Grund').selectOption('Irrtümlich eingegeben');
    await dialog.getByRole('button', { name: 'Platz zurückgeben' }).click();
    await page.getByText(`Der Platz in „${group}“ ist zurückgegeben.`).waitFor();
    await host.leave();
    await caseworker.leave();
  });
});

describe('where the two records of an attendance differ', () => {
  it('the host proposes what is to hold and the caseworker accepts it: both records say the same, and nothing is left to settle', async () => {
    const host = await Visitor.come(browser);
    await host.comeBack('gruppenleitung.mustertal', '/abweichungen');
    const first = host.page.getByRole('article').filter({ has: host.page.getByRole('button', { name: /^Vorschlag machen/ }) }).first();
    const name = (await first.getAttribute('aria-label'))!;
    await first.getByRole('button', { name: /^Vorschlag machen/ }).click();
    const proposal = host.page.getByRole('dialog');
    await proposal.getByLabel('Entschuldigt gefehlt', { exact: true }).check();
    await proposal.getByLabel('Grund').selectOption({ index: 1 });
    await proposal.getByRole('button', { name: 'Vorschlag machen' }).click();
    await host.page.getByText(/Jetzt ist die andere Seite am Zug\.$/).waitFor();

    const caseworker = await Visitor.come(browser);
    const { page } = caseworker;
    await caseworker.comeBack('fallmanagement.ts', '/abweichungen');
    const card = page.getByRole('article', { name });
    await card.getByText('Der Anbieter schlägt vor: Entschuldigt gefehlt.').waitFor();
    await card.getByRole('button', { name: /^Annehmen/ }).click();
    await page.getByRole('dialog').getByText('Auf beiden Seiten steht dann: Entschuldigt gefehlt.').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Annehmen' }).click();
    await page.getByText(/ ist angenommen, beide Einträge sind gleich\.$/).waitFor();
    await card.waitFor({ state: 'detached' });
    await host.open('/abweichungen');
    await host.page.getByRole('heading', { level: 1 }).waitFor();
    expect(await host.page.getByRole('article', { name }).count()).toBe(0);
    expect([host.complaints, caseworker.complaints]).toEqual([[], []]);
    await caseworker.leave();
    await host.leave();
  });
});
