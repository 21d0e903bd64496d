import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from './browser.js';

export interface IdentityProvider {
  readonly issuer: string;
  /** What the provider says of each account, by its subject; may be changed at any time. */
  readonly accounts: Map<string, Record<string, unknown>>;
  /** Requests that the provider has answered: method and path. */
  readonly served: string[];
  /** What it answers instead of the truth, by path. */
  readonly lies: Map<string, object>;
  close(): Promise<void>;
}

export const CLIENT = { id: 'platzverbund', secret: 'a secret of the tests only' } as const;

/** A real OpenID Connect provider in this process, on a free port unless one is named, with its own sign-in and consent forms. */
export async function startIdentityProvider(redirectUri: string, wantedPort = 0): Promise<IdentityProvider> {
  const accounts = new Map<string, Record<string, unknown>>();
  const served: string[] = [];
  const lies = new Map<string, object>();
  const server = createServer();
  const port = await listen(server, wantedPort);
  const issuer = `http://127.0.0.1:${port}`;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const handle = await quietly(async () => {
    const { default: Provider } = await import('oidc-provider');
    return new Provider(issuer, {
      clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [redirectUri], grant_types: ['authorization_code'], response_types: ['code'] }],
      jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig', kid: 'test' }] },
      cookies: { keys: [randomUUID()] },
      claims: { openid: ['sub', 'groups'], email: ['email', 'email_verified'], profile: ['name'] },
      pkce: { required: () => true },
      findAccount: (_: unknown, sub: string) => (accounts.has(sub) ? { accountId: sub, claims: () => ({ sub, ...accounts.get(sub) }) } : undefined),
      ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    }).callback();
  });
  server.on('request', (request, response) => {
    const path = request.url!.split('?')[0]!;
    served.push(`${request.method} ${path}`);
    const lie = lies.get(path);
    if (lie) response.setHeader('content-type', 'application/json').end(JSON.stringify(lie));
    else handle(request, response);
  });
  return { issuer, accounts, served, lies, close: () => closeServer(server) };
}

/** Goes from the provider's first address through its forms until it leads back to us; answers with that address. */
export async function passThrough(browser: Browser, first: string, subject: string): Promise<string> {
  let address = first;
  let page: Page = await browser.get(address);
  for (let step = 0; step < 20; step++) {
    const location = page.headers.get('location');
    if (location !== null) {
      address = new URL(location, address).href;
      if (address.startsWith(browser.url)) return address;
      page = await browser.get(address);
    } else {
      const [, action] = /<form[^>]* action="([^"]+)"/.exec(page.text) ?? [];
      if (action === undefined) throw new Error(`The provider answered ${page.status} without a form`);
      const prompt = /name="prompt" value="([^"]+)"/.exec(page.text)![1]!;
      address = new URL(action.replaceAll('&amp;', '&'), address).href;
      page = await browser.submit(address, prompt === 'login' ? { prompt, login: subject, password: 'any' } : { prompt });
    }
  }
  throw new Error('The provider leads nowhere');
}

/** At each start it warns that it keeps everything in memory and brings its own forms; for a test that is the point. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { warn, info } = console;
  console.warn = console.info = () => {};
  try {
    return await work();
  } finally {
    Object.assign(console, { warn, info });
  }
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
