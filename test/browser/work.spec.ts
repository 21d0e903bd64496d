import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page, Route } from 'playwright-core';
import { Visitor, openBrowser } from './support/visitor.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** What is worked in all this month and for the network, in minutes. */
async function sums(page: Page): Promise<[number, number]> {
  const minutesOf = async (name: string): Promise<number> => {
    const text = await page.locator('.pv-facts > div').filter({ hasText: name }).locator('dd').innerText();
    const [, hours, minutes] = /(\d+):(\d\d)/.exec(text)!;
    return Number(hours) * 60 + Number(minutes);
  };
  return [await minutesOf('Zusammen'), await minutesOf('Netzwerkarbeit')];
}

describe('work without a case', () => {
  it('is recorded, corrected and taken back by a group lead, and the sums of the month go with it', async () => {
    const visitor = await Visitor.come(browser);
    const { page } = visitor;
    await visitor.signIn('gruppenleitung.musterbruecke', '/');
    await page.getByRole('navigation').getByRole('link', { name: 'Arbeit ohne Fall' }).click();
    await page.getByRole('heading', { level: 1, name: 'Arbeit ohne Fall' }).waitFor();
    await page.getByText('Zusammen').waitFor();
    const [all, network] = await sums(page);

    await page.getByRole('button', { name: 'Arbeit erfassen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Minuten').fill('0');
    await dialog.getByRole('button', { name: 'Erfassen' }).click();
    await dialog.getByText('Geben Sie eine ganze Zahl von 1 bis 1440 an.').waitFor();
    await dialog.getByLabel('Minuten').fill('95');
    await dialog.getByText('Das sind 1:35 Std.').waitFor();
    await dialog.getByLabel('Art der Arbeit').selectOption('NETWORK');
    await dialog.getByLabel('Für welches Jugendamt?').selectOption({ label: 'Demo-Jugendamt Landkreis Darmstadt-Dieburg' });
    await dialog.getByLabel('Für eine Gruppe oder einen Sozialraum?').selectOption({ label: 'Medienwerkstatt' });
    await dialog.getByRole('button', { name: 'Erfassen' }).click();
    await page.getByText(/^Die Arbeit vom .* ist erfasst\.$/).waitFor();
    const row = page.getByRole('row').filter({ hasText: 'Medienwerkstatt' }).filter({ hasText: '1:35' });
    await row.waitFor();
    expect(await sums(page)).toEqual([all + 95, network + 95]);

    await row.getByRole('button', { name: /^Berichtigen/ }).click();
    expect(await dialog.getByLabel('Für welches Jugendamt?').isDisabled()).toBe(true);
    await dialog.getByLabel('Minuten').fill('127');
    await dialog.getByRole('button', { name: 'Berichtigung speichern' }).click();
    await page.getByText(/^Die Arbeit vom .* ist berichtigt\.$/).waitFor();
    const corrected = page.getByRole('row').filter({ hasText: 'Medienwerkstatt' }).filter({ hasText: '2:07' });
    await corrected.waitFor();
    expect(await sums(page)).toEqual([all + 127, network + 127]);

    // The agency that it was worked for reads it and changes nothing.
    const agency = await Visitor.come(browser);
    await agency.signIn('controlling.dadi', '/arbeit-ohne-fall');
    await agency.page.getByRole('row').filter({ hasText: 'Musterbrücke' }).filter({ hasText: '2:07' }).waitFor();
    expect(await agency.page.getByRole('button', { name: /Berichtigen|Zurücknehmen|Arbeit erfassen/ }).count()).toBe(0);
    await agency.leave();

    await corrected.getByRole('button', { name: /^Zurücknehmen/ }).click();
    await dialog.getByLabel('Warum?').selectOption('ENTERED_TWICE');
    await dialog.getByRole('button', { name: 'Zurücknehmen' }).click();
    await page.getByText(/^Der Eintrag vom .* ist zurückgenommen\.$/).waitFor();
    await corrected.waitFor({ state: 'detached' });
    expect(await sums(page)).toEqual([all, network]);
    await page.getByLabel('Zurückgenommene Einträge zeigen').check();
    await page.getByText('Zurückgenommen: Doppelt erfasst').first().waitFor();
    expect(await sums(page)).toEqual([all, network]);
    await visitor.leave();
  });

  it('shows the sums of a month under that month alone', async () => {
    const visitor = await Visitor.come(browser);
    const { page } = visitor;
    let release = (): void => undefined;
    const isReleased = new Promise<void>((resolve) => (release = resolve));
    const current = new Set<string>();
    await answerWork(page, async (route, { from }) => {
      if (current.size === 0) current.add(from);
      const minutes = current.has(from) ? '65' : '130';
      if (!current.has(from)) await isReleased;
      const answer = (await (await route.fetch()).json()) as WorkAnswer;
      answer.data.workHours.withoutCaseMinutes = minutes;
      return answer;
    });
    await visitor.comeBack('gruppenleitung.musterbruecke', '/arbeit-ohne-fall');
    const sum = page.locator('.pv-facts > div').filter({ hasText: 'Zusammen' }).locator('dd');
    expect(await sum.innerText()).toContain('1:05');
    const heading = await page.getByRole('heading', { level: 2 }).first().innerText();
    await page.getByRole('button', { name: 'Monat davor' }).click();
    await page.getByRole('heading', { level: 2, name: heading }).waitFor({ state: 'detached' });
    expect(await sum.count()).toBe(0);
    release();
    await sum.waitFor();
    expect(await sum.innerText()).toContain('2:10');
    await visitor.leave();
  });

  it('lets the keyboard into every row again once a long table has become a short one', async () => {
    const visitor = await Visitor.come(browser);
    const { page } = visitor;
    const rows = Array.from({ length: 90 }, (_, index) => ({
      __typename: 'WorkTimeEdge',
      node: { __typename: 'WorkTime', id: `row-${index}`, date: '2026-01-05', minutes: 30 + index, workType: 'NETWORK', staff: 'PROFESSIONAL', revision: 1, withdrawnAt: null, withdrawReason: null, socialSpaceId: null, agency: { __typename: 'Organisation', id: 'agency', name: 'Jugendamt' }, provider: { __typename: 'Organisation', id: 'provider', name: 'Träger' }, offer: null },
    }));
    await answerWork(page, async (route, { withWithdrawn }) => {
      const answer = (await (await route.fetch()).json()) as WorkAnswer;
      answer.data.workTimes = { __typename: 'WorkTimeConnection', edges: withWithdrawn ? rows : rows.slice(-5), pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null } };
      return answer;
    });
    await visitor.comeBack('gruppenleitung.musterbruecke', '/arbeit-ohne-fall');
    const withdrawn = page.getByLabel('Zurückgenommene Einträge zeigen');
    await withdrawn.check();
    await page.locator('.pv-table--long').evaluate((table) => ((table as unknown as { scrollTop: number }).scrollTop = 1_000_000));
    await page.getByRole('row').filter({ hasText: '1:59' }).waitFor();
    await withdrawn.uncheck();
    await page.locator('.pv-table--stack').waitFor();
    const steps = page.locator('tbody button');
    expect(await page.locator('tbody tr').count()).toBe(5);
    expect(await steps.count()).toBe(10);
    await page.getByRole('region', { name: /^Arbeit ohne Fall im/ }).focus();
    for (let at = 0; at < 10; at += 1) {
      await page.keyboard.press('Tab');
      expect(await steps.nth(at).evaluate((step) => step === (globalThis as unknown as { document: { activeElement: unknown } }).document.activeElement)).toBe(true);
    }
    await visitor.leave();
  });

  it('offers every group, also those that came on a later page', async () => {
    const visitor = await Visitor.come(browser);
    const { page } = visitor;
    await visitor.comeBack('gruppenleitung.musterbruecke', '/arbeit-ohne-fall');
    const choices = async (): Promise<string[]> => {
      await page.getByRole('button', { name: 'Arbeit erfassen' }).click();
      await visitor.settle();
      return page.getByRole('dialog').getByLabel('Für eine Gruppe oder einen Sozialraum?').locator('option').allInnerTexts();
    };
    const all = await choices();
    expect(all.length).toBeGreaterThan(2);
    let pages = 0;
    await page.route('**/graphql', (route) => {
      const body = route.request().postData() ?? '';
      if (body.includes('query MoreWorkOffers')) pages += 1;
      return route.continue({ postData: body.replaceAll(/offers\(first: ?100/g, 'offers(first: 1') });
    });
    await visitor.open('/arbeit-ohne-fall');
    expect(await choices()).toEqual(all);
    expect(pages).toBeGreaterThan(0);
    await visitor.leave();
  });
});

interface WorkAnswer {
  data: { workHours: { withoutCaseMinutes: string }; workTimes: unknown };
}

/** Answers in place of the service what is asked for the page of a month. */
async function answerWork(page: Page, answer: (route: Route, variables: { from: string; withWithdrawn: boolean }) => Promise<WorkAnswer>): Promise<void> {
  await page.route('**/graphql', async (route) => {
    const body = route.request().postData() ?? '';
    if (!body.includes('query WorkPage')) return route.continue();
    const { variables } = JSON.parse(body) as { variables: { from: string; withWithdrawn: boolean } };
    return route.fulfill({ json: await answer(route, variables) });
  });
}
