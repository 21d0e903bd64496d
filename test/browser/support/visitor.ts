import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Cookie, type Page, type Request } from 'playwright-core';

const PASSWORD = 'platzverbund-demo';
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** What keeps somebody signed in; the service counts how often people sign in. */
const SIGNED_IN = new Map<string, Cookie[]>();

export const serviceUrl = (): string => process.env['PV_TEST_WEB_URL']!;

/** Debian's Chromium, or what PV_TEST_BROWSER names. */
export function openBrowser(): Promise<Browser> {
  const executablePath = [process.env['PV_TEST_BROWSER'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => path !== undefined && existsSync(path));
  if (executablePath === undefined) throw new Error('There is no Chromium here: apt-get install chromium, or name one in PV_TEST_BROWSER');
  return chromium.launch({ executablePath, args: FLAGS });
}

export interface VisitorOptions extends BrowserContextOptions {
  readonly language?: 'de' | 'en';
  readonly width?: number;
  readonly height?: number;
  /** What the device takes for now, from which its clock goes on; nothing said: the present. */
  readonly clock?: Date;
}

/** Somebody before a browser of their own. What the page complains of, and whatever it asks of other hosts, is kept. */
export class Visitor {
  readonly complaints: string[] = [];
  readonly foreignRequests: string[] = [];

  /** Requests that wait for their answer; a stream has none, and is not waited for. */
  private readonly unanswered = new Set<Request>();

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  static async come(browser: Browser, { language = 'de', width = 1440, height = 900, clock, ...options }: VisitorOptions = {}): Promise<Visitor> {
    const context = await browser.newContext({ locale: language === 'de' ? 'de-DE' : 'en-GB', timezoneId: 'Europe/Berlin', viewport: { width, height }, reducedMotion: 'reduce', ...options });
    if (clock) await context.clock.install({ time: clock });
    const page = await context.newPage();
    const visitor = new Visitor(context, page);
    page.on('pageerror', ({ message }) => visitor.complaints.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') visitor.complaints.push(message.text());
    });
    page.on('requestfinished', (request) => visitor.unanswered.delete(request));
    page.on('requestfailed', (request) => visitor.unanswered.delete(request));
    page.on('request', (request) => {
      if (!request.url().endsWith('/graphql/stream')) visitor.unanswered.add(request);
      if (!request.url().startsWith(serviceUrl()) && !request.url().startsWith('data:') && !request.url().startsWith('blob:')) visitor.foreignRequests.push(request.url());
    });
    return visitor;
  }

  /** Opens an address of the service and waits until nothing is loading. */
  async open(path: string): Promise<void> {
    await this.page.goto(`${serviceUrl()}${path}`);
    await this.settle();
  }

  /** Until nothing has been asked for a moment: what a page asks for begins shortly after the click that leads there. */
  async settle(): Promise<void> {
    await this.page.waitForLoadState('load');
    for (let quiet = 0; quiet < 5; quiet = this.unanswered.size === 0 ? quiet + 1 : 0) await this.page.waitForTimeout(60);
    await this.page.locator('.pv-waiting').first().waitFor({ state: 'detached' });
  }

  /** Somebody of the demonstration, by the part of the address before the @, such as `abrechnung.dadi`. */
  async signIn(name: string, path = '/'): Promise<void> {
    await this.page.goto(`${serviceUrl()}${path}`);
    await this.page.locator('input[name=email]').fill(`${name}@demo.example`);
    await this.page.locator('input[name=password]').fill(PASSWORD);
    await this.page.locator('input[name=password]').press('Enter');
    await this.page.locator('.pv-shell, .kern-alert').first().waitFor();
    if ((await this.page.locator('.pv-shell').count()) === 0) throw new Error(`${name} is not signed in: ${await this.page.locator('.kern-alert').innerText()}`);
    await this.settle();
  }

  /** Opens an address as somebody who has signed in before in this file; the first time by the form. */
  async comeBack(name: string, path = '/'): Promise<void> {
    const cookies = SIGNED_IN.get(name);
    if (cookies === undefined) {
      await this.signIn(name, path);
      SIGNED_IN.set(name, await this.context.cookies());
      return;
    }
    await this.context.addCookies(cookies);
    await this.open(path);
    await this.page.locator('.pv-shell').waitFor();
  }

  async leave(): Promise<void> {
    await this.context.close();
  }
}
