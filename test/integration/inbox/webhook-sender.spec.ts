import type { LookupAddress } from 'node:dns';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WebhookSender } from '#inbox';
import { startWebhookReceiver, type WebhookReceiver } from '../../support/webhook-receiver.js';

let receiver: WebhookReceiver;

beforeAll(async () => (receiver = await startWebhookReceiver()));
afterAll(() => receiver.close());

/** A resolver of names that answers with these addresses. */
const resolving = (...addresses: string[]) => {
  const asked: string[] = [];
  const lookup = (name: string, done: (error: Error | null, found: readonly LookupAddress[]) => void): void => {
    asked.push(name);
    done(null, addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));
  };
  return { asked, lookup };
};

const send = (url: string, options: ConstructorParameters<typeof WebhookSender>[0]) => new WebhookSender({ timeoutMs: 300, ...options }).send({ url, headers: { 'webhook-id': 'x' }, body: '{}' });
const refused = { status: null, error: 'ADDRESS_FORBIDDEN', retryAfter: null };

describe('a name that is looked up at delivery', () => {
  it.each(['127.0.0.1', '10.0.0.8', '169.254.169.254', '192.168.1.1', '100.64.0.1', '::1', 'fd00::1', 'fe80::1', '::ffff:127.0.0.1', '0.0.0.0'])('is not called when it stands for %s', async (address) => {
    const { asked, lookup } = resolving(address);
    expect(await send('https://hooks.example/', { allowsLocalhost: false, lookup })).toEqual(refused);
    expect(asked).toEqual(['hooks.example']);
  });

  it('is not called either when only one of its addresses is forbidden', async () => {
    for (const addresses of [['93.184.216.34', '127.0.0.1'], ['127.0.0.1', '93.184.216.34']]) {
      expect(await send('https://hooks.example/', { allowsLocalhost: false, lookup: resolving(...addresses).lookup })).toEqual(refused);
    }
  });

  it('is not called by the permission for this machine, which is for its own names alone', async () => {
    expect(await send(`https://hooks.example:8443/`, { allowsLocalhost: true, lookup: resolving('127.0.0.1').lookup })).toEqual(refused);
    // And its own names are not called when they mean something else.
    expect(await send(`http://localhost:${receiver.port}/`, { allowsLocalhost: true, lookup: resolving('93.184.216.34').lookup })).toEqual(refused);
    expect(receiver.received).toEqual([]);
  });

  it('is called at the address that was checked: nobody asks a second time', async () => {
    const { asked, lookup } = resolving('127.0.0.1');
    expect(await send(`http://localhost:${receiver.port}/in`, { allowsLocalhost: true, lookup })).toEqual({ status: 204, error: null, retryAfter: null });
    expect(asked).toEqual(['localhost']);
    expect(receiver.received).toHaveLength(1);
    receiver.forget();
  });

  it('that is unknown is told so', async () => {
    const lookup = (_name: string, done: (error: Error | null, found: readonly LookupAddress[]) => void): void => done(Object.assign(new Error('x'), { code: 'ENOTFOUND' }), []);
    expect(await send('https://hooks.example/', { allowsLocalhost: false, lookup })).toEqual({ ...refused, error: 'NAME_UNKNOWN' });
  });
});

describe('an address that was registered before it was forbidden', () => {
  it.each(['http://127.0.0.1', 'http://localhost', 'https://127.0.0.1', 'https://[::1]', 'https://10.0.0.8'])('is not called: %s', async (origin) => {
    expect(await send(`${origin}:${receiver.port}/`, { allowsLocalhost: false })).toEqual(refused);
    expect(receiver.received).toEqual([]);
  });
});

describe('a receiver whose certificate is not good', () => {
  it('gets no message: what answers on the port is no TLS, or not its own', async () => {
    expect(await send(`https://localhost:${receiver.port}/`, { allowsLocalhost: true })).toMatchObject({ status: null, error: 'TLS_FAILED' });
    expect(receiver.received).toEqual([]);
  });
});
