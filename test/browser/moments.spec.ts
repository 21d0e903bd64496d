import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { Visitor, openBrowser, serviceUrl, type VisitorOptions } from './support/visitor.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Suits the case whose search is looked at here. */
const GROUP = 'Medienwerkstatt';
const CODE = 'DADI-0052';

interface Found {
  data: { matches: { matches: { edges: { node: { offer: { title: string } } }[] } }; reservations: { edges: unknown[] } };
}

const card = (page: Page, title = GROUP): Locator => page.getByRole('article', { name: title });
const without = (found: Found): Found => {
  const { matches } = found.data.matches;
  matches.edges = matches.edges.filter(({ node }) => node.offer.title !== GROUP);
  return found;
};

/** Hands each answer to the question of the search to whoever changes or holds it; `no` counts from 1. */
async function changeAnswers(page: Page, change: (found: Found, no: number) => Found): Promise<() => number> {
  let asked = 0;
  await page.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes('query SearchPage') !== true) return route.continue();
    asked += 1;
    const no = asked;
    const found = change((await (await route.fetch()).json()) as Found, no);
    // A question that was asked anew meanwhile waits for nothing any more.
    return route.fulfill({ json: found }).catch(() => undefined);
  });
  return () => asked;
}

/** That the answer is another one now. */
const word = (version: number): string =>
  `event: next\ndata: ${JSON.stringify({ data: { matchesChanged: { __typename: 'MatchesChanged', version, isRestart: true, gone: [], appeared: [], matchCount: 1 } } })}\n\n`;

const TASK = { __typename: 'Task', kind: 'OTHER', subjectType: 'referral', subjectId: null, dueOn: null, createdAt: '2026-01-01T08:00:00.000Z', isOverdue: false, isEscalated: false };

async function cases(options?: VisitorOptions): Promise<Visitor> {
  const visitor = await Visitor.come(browser, options);
  await visitor.comeBack('fallmanagement.dadi', '/faelle?alle=true&stand=SEARCHING');
  return visitor;
}

async function search({ page }: Visitor): Promise<void> {
  await page.getByRole('link', { name: CODE }).click();
  await page.getByRole('heading', { name: `Fall ${CODE}` }).waitFor();
  await page.getByRole('link', { name: 'Platz suchen' }).click();
  await page.getByRole('heading', { name: /Angebote? pass/ }).waitFor();
}

describe('what happens between two answers', () => {
  it('comes to the search although it happened before anybody followed it', async () => {
    const visitor = await cases();
    const { page } = visitor;
    await changeAnswers(page, (found, no) => (no === 1 ? without(found) : found));
    let follow = (): void => undefined;
    const isShown = new Promise<void>((resolve) => (follow = resolve));
    await page.route('**/graphql/stream', async (route) => {
      await isShown;
      return route.continue();
    });
    await search(visitor);
    expect(await card(page).count()).toBe(0);
    follow();
    await card(page).waitFor({ timeout: 15_000 });
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });

  it('comes to the search although the stream was broken meanwhile', async () => {
    const visitor = await cases();
    const { page } = visitor;
    let isThere = false;
    await changeAnswers(page, (found) => (isThere ? found : without(found)));
    const streams: ServerResponse[] = [];
    const server = createServer((request, response) => {
      request.resume();
      streams.push(response.writeHead(200, { 'content-type': 'text/event-stream' }));
      response.write(word(streams.length));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await page.route('**/graphql/stream', (route) => route.continue({ url: `http://127.0.0.1:${port}/` }));
    await search(visitor);
    await expectSoon(() => streams.length === 1);
    await visitor.settle();
    expect(await card(page).count()).toBe(0);
    isThere = true;
    streams[0]!.destroy();
    await card(page).waitFor({ timeout: 40_000 });
    expect(streams.length).toBe(2);
    await visitor.leave();
    server.closeAllConnections();
    server.close();
  });

  it('is not undone by an older answer that comes later', async () => {
    const visitor = await Visitor.come(browser);
    const { page } = visitor;
    let gone = 0;
    const held: (() => void)[] = [];
    await page.route('**/graphql', async (route) => {
      const body = route.request().postData() ?? '';
      if (body.includes('mutation CompleteTask')) {
        gone += 1;
        return route.fulfill({ json: { data: { __typename: 'Mutation', completeTask: { __typename: 'Task', id: `done-${gone}` } } } });
      }
      if (!body.includes('query StartPage')) return route.continue();
      const asked = gone;
      const answer = (await (await route.fetch()).json()) as { data: { inbox: { edges: { node: { title: string } }[] } } };
      answer.data.inbox.edges = ['Erste', 'Zweite', 'Dritte'].slice(asked).map((title) => ({ __typename: 'TaskEdge', node: { ...TASK, id: title, title } }));
      // The answer that knows of the first alone comes last.
      if (asked === 1) await new Promise<void>((release) => held.push(release));
      return route.fulfill({ json: answer });
    });
    await visitor.comeBack('fallmanagement.dadi', '/');
    const done = (title: string): Promise<void> => page.getByRole('button', { name: new RegExp(title) }).click();
    await done('Erste');
    await expectSoon(() => held.length > 0);
    await done('Zweite');
    await page.getByText('Zweite').waitFor({ state: 'detached' });
    const isAnswered = page.waitForResponse((response) => response.request().postData()?.includes('query StartPage') === true);
    for (const release of held) release();
    await isAnswered;
    await visitor.settle();
    await pause(500);
    expect(await page.getByText('Zweite').count()).toBe(0);
    expect(await page.getByText('Dritte').count()).toBe(1);
    await visitor.leave();
  });

  it('leaves a question open that somebody has before them when the time for a seat runs out', async () => {
    const visitor = await cases({ clock: new Date() });
    const { page } = visitor;
    const seat = {
      __typename: 'Reservation',
      id: '00000000-0000-4000-8000-000000000001',
      state: 'HELD',
      holdKind: 'FORM',
      expiresAt: new Date(Date.now() + 10 * 60_000).toISOString(),
      wasExtended: false,
      hostAnswer: 'NOT_ASKED',
      agencyAnswer: 'NOT_ASKED',
      validFrom: '2030-01-01',
      validTo: null,
      outcome: null,
      offer: { __typename: 'Offer', id: '00000000-0000-4000-8000-000000000002', title: 'Vorgemerkte Gruppe', asksFirst: false },
    };
    let isHeld = true;
    const asked = await changeAnswers(page, (found) => {
      if (isHeld) found.data.reservations.edges = [{ __typename: 'ReservationEdge', node: seat }];
      return found;
    });
    await search(visitor);
    await page.getByRole('timer').waitFor();
    await visitor.settle();
    await card(page).getByRole('button', { name: `Vormerken: ${GROUP}` }).click();
    const before = asked();
    await page.clock.fastForward(11 * 60_000);
    await page.getByText('Die Frist für „Vorgemerkte Gruppe“ ist abgelaufen.').waitFor();
    // The device's clock was ahead: for the service the seat is held a moment longer.
    await expectSoon(() => asked() > before);
    await visitor.settle();
    expect(await page.getByRole('dialog').getByRole('button', { name: 'Vormerken' }).count()).toBe(1);
    isHeld = false;
    await page.clock.fastForward(11_000);
    await page.getByText('Vorgemerkte Gruppe', { exact: true }).waitFor({ state: 'detached' });
    expect(await page.getByRole('dialog').count()).toBe(1);
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });
});

describe('whoever signs in again after the session has ended', () => {
  it('has the search followed anew', async () => {
    const visitor = await Visitor.come(browser);
    const { page } = visitor;
    await visitor.signIn('fallmanagement2.dadi', '/faelle?alle=true&stand=SEARCHING');
    await search(visitor);
    await visitor.settle();
    await visitor.context.clearCookies();
    await page.getByLabel('Längster Weg').selectOption('Bis 15 km');
    const dialog = page.getByRole('dialog', { name: 'Ihre Anmeldung ist abgelaufen' });
    await dialog.waitFor();
    const followed = page.waitForRequest(`${serviceUrl()}/graphql/stream`, { timeout: 15_000 });
    await signInAgain(dialog, 'fallmanagement2.dadi');
    await followed;
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Noch einmal versuchen' }).waitFor({ state: 'detached' });
    await card(page).waitFor();
    await visitor.leave();
  });

  it('keeps what was typed although the service did not say at once who it is', async () => {
    const visitor = await Visitor.come(browser);
    const { page } = visitor;
    await visitor.signIn('fallmanagement2.dadi', '/konto');
    const field = page.locator('input[name=newPassword]');
    await field.fill('halb geschrieben');
    await visitor.context.clearCookies();
    await page.locator('input[name=mode]:not(:checked)').first().check({ force: true });
    const dialog = page.getByRole('dialog', { name: 'Ihre Anmeldung ist abgelaufen' });
    await dialog.waitFor();
    let tries = 0;
    await page.route('**/api/auth/get-session', (route) => {
      tries += 1;
      return tries === 1 ? route.abort() : route.continue();
    });
    await signInAgain(dialog, 'fallmanagement2.dadi');
    await page.getByText('Keine Verbindung').last().waitFor();
    await page.getByRole('button', { name: 'Noch einmal versuchen' }).last().click();
    await dialog.waitFor({ state: 'detached' });
    await page.locator('.pv-shell').waitFor();
    expect(await field.inputValue()).toBe('halb geschrieben');
    await visitor.leave();
  });
});

describe('a command', () => {
  it('is not sent a second time while the next screen is on its way', async () => {
    const visitor = await Visitor.come(browser);
    const { page } = visitor;
    await visitor.comeBack('gruppenleitung.musterhaus', '/angebote');
    await page.locator('.pv-offers a').first().click();
    const copy = page.getByRole('button', { name: 'Als Vorlage nehmen' });
    await copy.waitFor();
    let sent = 0;
    await page.route('**/graphql', (route) => {
      if (route.request().postData()?.includes('mutation DraftOffer') !== true) return route.continue();
      sent += 1;
      return route.fulfill({ json: { data: { __typename: 'Mutation', draftOffer: { __typename: 'OfferDraft', id: '00000000-0000-4000-8000-000000000003', problems: [] } } } });
    });
    let come = (): void => undefined;
    const isToCome = new Promise<void>((resolve) => (come = resolve));
    await page.route('**/assets/publish-page-*.js', async (route) => {
      await isToCome;
      return route.continue();
    });
    const isFetched = page.waitForRequest('**/assets/publish-page-*.js');
    await copy.click();
    await isFetched;
    await copy.click({ force: true });
    come();
    await page.waitForURL(/\/angebote\/neu\?entwurf=/);
    expect(sent).toBe(1);
    await visitor.leave();
  });
});

async function signInAgain(dialog: Locator, name: string): Promise<void> {
  await dialog.locator('input[name=email]').fill(`${name}@demo.example`);
  await dialog.locator('input[name=password]').fill('platzverbund-demo');
  await dialog.locator('input[name=password]').press('Enter');
}

async function expectSoon(isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo() && tries < 100; tries += 1) await pause(100);
  expect(isSo()).toBe(true);
}
