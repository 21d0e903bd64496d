export interface Page {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** An answer that does not come fails the test before its own time is over. */
const PATIENCE_MS = 15_000;

/** Keeps cookies as a browser does, for each origin its own, and follows no redirect unless it is told to. */
export class Browser {
  private readonly jars = new Map<string, Map<string, string>>();
  /** Every cookie that was set, as it came, with its attributes. */
  readonly setCookies: string[] = [];

  constructor(readonly url: string) {}

  /** A call of the sign-in, as the web client makes it. */
  async auth(path: string, body: object = {}, headers: Readonly<Record<string, string>> = {}): Promise<Page> {
    return this.send(`${this.url}/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: this.url, ...headers },
      body: JSON.stringify(body),
    });
  }

  async get(address: string): Promise<Page> {
    return this.send(address, { method: 'GET', headers: {} });
  }

  async submit(address: string, fields: Readonly<Record<string, string>>): Promise<Page> {
    return this.send(address, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams(fields).toString() });
  }

  /** The header that a call to our service carries. */
  get cookie(): string {
    return this.cookieFor(this.url);
  }

  private cookieFor(address: string): string {
    return [...(this.jars.get(new URL(address).origin) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private async send(address: string, request: { method: string; headers: Record<string, string>; body?: string }): Promise<Page> {
    const cookie = this.cookieFor(address);
    const response = await fetch(address, { ...request, redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS), headers: { ...request.headers, ...(cookie !== '' && { cookie }) } });
    const origin = new URL(address).origin;
    const jar = this.jars.get(origin) ?? new Map<string, string>();
    this.jars.set(origin, jar);
    for (const line of response.headers.getSetCookie()) {
      if (origin === new URL(this.url).origin) this.setCookies.push(line);
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      if (/; Max-Age=0/i.test(line) || /; expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(name!);
      else jar.set(name!, value!);
    }
    return { status: response.status, headers: response.headers, text: await response.text() };
  }
}
