import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startMailServer, type MailServer } from '../support/mail-server.js';
import { secretOf, totp } from '../support/totp.js';
import { until } from '../support/until.js';
import { openBrowser, serviceUrl, Visitor } from './support/visitor.js';

const PASSWORD = 'vier blaue Stühle im Garten';
const LATER_PASSWORD = 'fünf grüne Tische am Fluss';

let browser: Browser;
let mail: MailServer;
beforeAll(async () => {
  browser = await openBrowser();
  mail = await startMailServer({ port: Number(process.env['PV_TEST_MAIL_PORT']) });
});
afterAll(async () => {
  await browser.close();
  await mail.close();
});

/** The address in the newest mail to somebody, as it would be clicked. */
async function linkFor(email: string, path: string): Promise<string> {
  const found = (): string | undefined => mail.mails.findLast(({ to, text }) => to.includes(email) && text.includes(path))?.text;
  await until('the mail has come', async () => Promise.resolve(found() !== undefined));
  return new RegExp(`\\S+${path}#\\S+`).exec(found()!)![0];
}

/** Where the link leads on the service of these tests, which may have another name than in the mail. */
const pathOf = (link: string): string => link.slice(new URL(link).origin.length);

const INVITE = 'mutation($input: InvitePersonInput!) { invitePerson(input: $input) { __typename } }';

/** Somebody new for the agency; the way there in the browser is a journey of its own (inviteByHand). */
async function invite(email: string): Promise<string> {
  const administrator = await Visitor.come(browser);
  await administrator.signIn('administration.dadi');
  const variables = { input: { idempotencyKey: randomUUID(), email, roles: ['CASEWORKER'], signingRight: false } };
  const answer = await administrator.page.request.post(`${serviceUrl()}/graphql`, { data: { query: INVITE, variables }, headers: { origin: serviceUrl() } });
  expect(await answer.json()).toEqual({ data: { invitePerson: { __typename: 'PersonInvited' } } });
  await administrator.leave();
  return pathOf(await linkFor(email, '/einladung'));
}

async function signInAs(visitor: Visitor, email: string, password: string): Promise<void> {
  await visitor.page.getByLabel('E-Mail-Adresse').fill(email);
  await visitor.page.getByLabel('Passwort', { exact: true }).fill(password);
  await visitor.page.getByRole('button', { name: 'Anmelden', exact: true }).click();
}

/** The same, as the administrator does it. */
async function inviteByHand(email: string): Promise<string> {
  const administrator = await Visitor.come(browser);
  await administrator.signIn('administration.dadi', '/organisation');
  const { page } = administrator;
  await page.getByRole('button', { name: 'Person einladen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('E-Mail-Adresse').fill(email);
  await dialog.getByRole('button', { name: 'Einladung senden' }).click();
  await dialog.getByText('Wählen Sie mindestens eine Rolle.').waitFor();
  await dialog.getByLabel('Fallmanagement').check();
  await dialog.getByRole('button', { name: 'Einladung senden' }).click();
  await page.getByText(`Die Einladung ist unterwegs an ${email}.`).waitFor();
  await page.getByRole('region', { name: 'Offene Einladungen' }).getByText(email).waitFor();
  expect(administrator.complaints).toEqual([]);
  await administrator.leave();
  return pathOf(await linkFor(email, '/einladung'));
}

describe('an invitation', () => {
  it('leads from its mail to the first screen, and its secret stays in no address', async () => {
    const email = `neu-${randomUUID()}@people.example`;
    const path = await inviteByHand(email);
    const visitor = await Visitor.come(browser);
    const { page } = visitor;
    await visitor.open(path);
    expect(page.url()).toBe(`${serviceUrl()}/einladung`);

    await page.getByRole('button', { name: 'Einladung annehmen' }).click();
    expect(await page.getByText('Das Passwort braucht 12 bis 128 Zeichen.').count()).toBe(1);
    expect(await page.evaluate('document.activeElement.name')).toBe('email');
    await page.getByLabel('E-Mail-Adresse').fill(email);
    await page.getByLabel('Vor- und Nachname').fill('Nora Neumann');
    await page.getByLabel('Passwort wählen').fill(PASSWORD);
    await page.getByRole('button', { name: 'Einladung annehmen' }).click();
    await page.getByRole('heading', { name: 'Guten Tag, Nora Neumann' }).waitFor();
    await page.getByText('Demo-Jugendamt Landkreis Darmstadt-Dieburg').first().waitFor();
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });

  it('that is loaded anew, or does not hold, says what to do', async () => {
    const visitor = await Visitor.come(browser);
    await visitor.open('/einladung#something');
    await visitor.page.reload();
    await visitor.page.getByRole('heading', { name: 'Der Link ist unvollständig' }).waitFor();
    await visitor.open('/einladung#something');
    await visitor.page.getByLabel('E-Mail-Adresse').fill('jemand@people.example');
    await visitor.page.getByLabel('Vor- und Nachname').fill('Jemand');
    await visitor.page.getByLabel('Passwort wählen').fill(PASSWORD);
    await visitor.page.getByRole('button', { name: 'Einladung annehmen' }).click();
    await visitor.page.getByText('Diese Einladung gilt nicht').waitFor();
    expect(await visitor.page.getByLabel('Vor- und Nachname').inputValue()).toBe('Jemand');
    await visitor.leave();
  });
});

describe('the administration of an organisation', () => {
  it('gives somebody other roles and removes them; the last administrator stays', async () => {
    const email = `rollen-${randomUUID()}@people.example`;
    const newcomer = await Visitor.come(browser);
    await newcomer.open(await invite(email));
    await newcomer.page.getByLabel('E-Mail-Adresse').fill(email);
    await newcomer.page.getByLabel('Vor- und Nachname').fill('Rita Rolle');
    await newcomer.page.getByLabel('Passwort wählen').fill(PASSWORD);
    await newcomer.page.getByRole('button', { name: 'Einladung annehmen' }).click();
    await newcomer.page.getByRole('heading', { name: 'Guten Tag, Rita Rolle' }).waitFor();
    await newcomer.leave();

    const administrator = await Visitor.come(browser);
    await administrator.signIn('administration.dadi', '/organisation');
    const { page } = administrator;
    const row = page.getByRole('row').filter({ hasText: email });
    await row.getByRole('button', { name: 'Rollen ändern: Rita Rolle' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Fallmanagement').uncheck();
    await dialog.getByLabel('Controlling').check();
    await dialog.getByRole('button', { name: 'Rollen speichern' }).click();
    await row.getByText('Controlling').waitFor();
    await row.getByRole('button', { name: 'Entfernen: Rita Rolle' }).click();
    await dialog.getByRole('button', { name: 'Entfernen' }).click();
    await row.waitFor({ state: 'detached' });
    await administrator.leave();

    const provider = await Visitor.come(browser);
    await provider.signIn('administration.musterhaus', '/organisation');
    await provider.page.getByRole('button', { name: 'Entfernen: Demo Administration' }).click();
    await provider.page.getByRole('dialog').getByRole('button', { name: 'Entfernen' }).click();
    await provider.page.getByText('Das ist die letzte Person mit der Rolle Administration.').waitFor();
    await provider.leave();
  });

  it('invites a new organisation into the network, which answers by its mail and is there', async () => {
    const email = `leitung-${randomUUID()}@people.example`;
    const name = `Neuer Träger ${email.slice(8, 12)}`;
    const administrator = await Visitor.come(browser);
    await administrator.signIn('administration.dadi', '/netzwerk');
    const { page } = administrator;
    await page.getByRole('button', { name: 'Organisation einladen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Eine neue Organisation').check();
    await dialog.getByLabel('Name der Organisation').fill(name);
    await dialog.getByLabel('E-Mail-Adresse der künftigen Administration').fill(email);
    await dialog.getByRole('button', { name: 'Einladung senden' }).click();
    await dialog.getByText('Wählen Sie eine Gemeinde aus der Liste.').waitFor();
    await dialog.getByRole('combobox', { name: 'Gemeinde des Sitzes' }).fill('Dieburg');
    await dialog.getByRole('option', { name: 'Dieburg' }).click();
    await dialog.getByRole('button', { name: 'Einladung senden' }).click();
    await page.getByText(`${name} ist eingeladen.`).waitFor();

    const founder = await Visitor.come(browser);
    await founder.open(pathOf(await linkFor(email, '/netzwerk-einladung')));
    expect(founder.page.url()).toBe(`${serviceUrl()}/netzwerk-einladung`);
    await founder.page.getByRole('button', { name: 'Annehmen' }).click();
    await founder.page.getByText(`${name} ist angelegt.`).waitFor();
    await founder.page.getByLabel('E-Mail-Adresse').fill(email);
    await founder.page.getByLabel('Vor- und Nachname').fill('Greta Gründung');
    await founder.page.getByLabel('Passwort wählen').fill(PASSWORD);
    await founder.page.getByRole('button', { name: 'Einladung annehmen' }).click();
    await founder.page.getByRole('heading', { name: 'Guten Tag, Greta Gründung' }).waitFor();
    await founder.page.getByRole('link', { name: 'Netzwerk' }).click();
    await founder.page.getByRole('region', { name: 'Mitgliedschaften' }).getByText('Demo-Jugendamt Landkreis Darmstadt-Dieburg').waitFor();
    await administrator.open('/netzwerk');
    await page.getByRole('region', { name: 'Mitglieder' }).getByText(name).waitFor();
    await founder.leave();
    await administrator.leave();
  });
});

describe('one who has an account', () => {
  const email = `konto-${randomUUID()}@people.example`;
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await Visitor.come(browser);
    const path = await invite(email);
    await visitor.open(path);
    await visitor.page.getByLabel('E-Mail-Adresse').fill(email);
    await visitor.page.getByLabel('Vor- und Nachname').fill('Karl Konto');
    await visitor.page.getByLabel('Passwort wählen').fill(PASSWORD);
    await visitor.page.getByRole('button', { name: 'Einladung annehmen' }).click();
    await visitor.page.getByRole('heading', { name: 'Guten Tag, Karl Konto' }).waitFor();
  });
  afterAll(() => visitor.leave());

  it('is asked for a code from the moment the second factor is on, and not after it is off', async () => {
    const { page } = visitor;
    await page.getByRole('link', { name: 'Mein Konto: Karl Konto' }).click();
    await page.getByRole('button', { name: 'Einschalten' }).click();
    const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Weiter' }) });
    await form.getByLabel('Bisheriges Passwort').fill('nicht mein Passwort');
    await form.getByRole('button', { name: 'Weiter' }).click();
    await page.getByText('Das ist nicht Ihr Passwort.').waitFor();
    await form.getByLabel('Bisheriges Passwort').fill(PASSWORD);
    await form.getByRole('button', { name: 'Weiter' }).click();
    const address = await page.getByRole('link', { name: 'Auf diesem Gerät in einer App öffnen' }).getAttribute('href');
    const key = (await page.locator('.pv-secret').innerText()).replaceAll(' ', '');
    expect(new URL(address!).searchParams.get('secret')).toBe(key);
    await page.getByLabel('Code des zweiten Faktors').fill(totp(secretOf(address!), Date.now()));
    await page.getByRole('button', { name: 'Einschalten' }).click();
    await page.getByText('Eingeschaltet').waitFor();
    const codes = await page.locator('.pv-codes code').allInnerTexts();
    expect(codes).toHaveLength(10);
    await page.getByRole('button', { name: 'Ich habe sie aufbewahrt' }).click();

    await page.getByRole('button', { name: 'Abmelden', exact: true }).click();
    await signInAs(visitor, email, PASSWORD);
    await page.getByLabel('Zweiter Faktor').fill(codes[0]!);
    await page.getByRole('button', { name: 'Bestätigen' }).click();
    await page.getByRole('heading', { name: 'Mein Konto' }).or(page.getByRole('heading', { name: 'Guten Tag, Karl Konto' })).waitFor();

    await visitor.open('/konto');
    await page.getByRole('button', { name: 'Ausschalten' }).click();
    const off = page.locator('form').filter({ has: page.getByLabel('Code des zweiten Faktors') });
    await off.getByLabel('Bisheriges Passwort').fill(PASSWORD);
    await off.getByLabel('Code des zweiten Faktors').fill(codes[1]!);
    await off.getByRole('button', { name: 'Ausschalten' }).click();
    await page.getByText('Ausgeschaltet').waitFor();
  });

  it('names a deputy and ends that again, and chooses which mails come', async () => {
    const { page } = visitor;
    await visitor.open('/konto');
    await page.getByLabel('Gar nicht').check();
    await page.getByText('Gespeichert.').waitFor();
    await page.reload();
    await page.getByLabel('Gar nicht').waitFor();
    expect(await page.getByLabel('Gar nicht').isChecked()).toBe(true);

    await page.getByRole('button', { name: 'Eintragen' }).click();
    await page.getByText('Wählen Sie eine Person.').waitFor();
    await page.getByLabel('Wer vertritt Sie?').selectOption({ label: 'Demo Fallmanagement 2' });
    await page.getByLabel('Letzter Tag').fill('2099-12-31');
    await page.getByRole('button', { name: 'Eintragen' }).click();
    await page.getByText('Demo Fallmanagement 2 vertritt Sie').waitFor();
    await page.getByRole('button', { name: 'Vertretung durch Demo Fallmanagement 2 beenden' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Vertretung beenden' }).click();
    await page.getByText('Zurzeit ist niemand eingetragen.').waitFor();
  });

  it('gets back in with a forgotten password by mail, and signs out everywhere', async () => {
    const { page } = visitor;
    const other = await Visitor.come(browser);
    await other.open('/');
    await other.page.getByRole('link', { name: 'Passwort vergessen?' }).click();
    await other.page.getByLabel('E-Mail-Adresse').fill(email);
    await other.page.getByRole('button', { name: 'Link anfordern' }).click();
    await other.page.getByText('Sehen Sie in Ihr Postfach').waitFor();
    await other.open(pathOf(await linkFor(email, '/passwort-neu')));
    expect(other.page.url()).toBe(`${serviceUrl()}/passwort-neu`);
    await other.page.getByLabel('Neues Passwort').fill(LATER_PASSWORD);
    await other.page.getByRole('button', { name: 'Passwort setzen' }).click();
    await other.page.getByRole('link', { name: 'Zur Anmeldung' }).click();
    await signInAs(other, email, LATER_PASSWORD);
    await other.page.getByRole('heading', { name: 'Guten Tag, Karl Konto' }).waitFor();
    // The first device was signed in with the old password.
    await visitor.open('/konto');
    await page.getByRole('heading', { name: 'Anmelden', exact: true }).waitFor();
    await signInAs(visitor, email, LATER_PASSWORD);
    await page.getByRole('button', { name: 'Überall abmelden' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Überall abmelden' }).click();
    await page.getByRole('heading', { name: 'Anmelden', exact: true }).waitFor();
    await other.open('/');
    await other.page.getByRole('heading', { name: 'Anmelden', exact: true }).waitFor();
    await other.leave();
  });
});
