import { lookup, type LookupAddress } from 'node:dns';
import { request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { WebhookErrorCode } from '../../domain/webhooks/webhook-records.js';
import { bareHost, isLocalHost, isLoopback, isPublicAddress, webhookAddress } from './webhook-address.js';

export interface WebhookRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** How an attempt went; what the receiver has said besides is not read. */
export interface WebhookAnswer {
  /** Null: it did not come so far. */
  readonly status: number | null;
  /** Null: taken (200 to 299). */
  readonly error: WebhookErrorCode | null;
  /** Seconds for which the receiver wants to be left alone (Retry-After); null: it said none. */
  readonly retryAfter: number | null;
}

export interface SenderOptions {
  /** Whether addresses of this machine may be called that name it by its spelling; for development and tests. */
  readonly allowsLocalhost: boolean;
  /** Milliseconds for an attempt, from the name to the first line of the answer. */
  readonly timeoutMs?: number;
  /** How names are looked up. */
  readonly lookup?: (hostname: string, done: (error: Error | null, addresses: readonly LookupAddress[]) => void) => void;
}

const TIMEOUT_MS = 10_000;
const MOST_HEADER_BYTES = 16_384;

class ForbiddenAddressError extends Error {
  override readonly name = 'ForbiddenAddressError';
}

/**
 * Sends one message over HTTPS on a connection of its own, to an address that everybody on the internet may reach: the address that
 * was checked is the one that is called, so that a name cannot mean another one a moment later. Follows no redirects, reads
 * no body. Never throws for what the other side does.
 */
export class WebhookSender {
  constructor(private readonly options: SenderOptions) {}

  async send(message: WebhookRequest): Promise<WebhookAnswer> {
    const address = webhookAddress(message.url, this.options.allowsLocalhost);
    if ('problem' in address) return failed('ADDRESS_FORBIDDEN');
    const url = new URL(address.url);
    const host = bareHost(url.hostname);
    if (isIP(host) !== 0 && !this.mayCall(host, url)) return failed('ADDRESS_FORBIDDEN');
    try {
      return answerOf(await this.post(url, message));
    } catch (error) {
      return failed(codeOf(error));
    }
  }

  private mayCall(address: string, url: URL): boolean {
    return this.options.allowsLocalhost && isLocalHost(url.hostname) ? isLoopback(address) : isPublicAddress(address);
  }

  private post(url: URL, { headers, body }: WebhookRequest): Promise<IncomingMessage> {
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
    return new Promise((resolve, reject) => {
      const call: ClientRequest = send(url, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), 'user-agent': 'Platzverbund-Webhooks/1', connection: 'close' },
        agent: false,
        lookup: this.lookupFor(url),
        maxHeaderSize: MOST_HEADER_BYTES,
        signal: AbortSignal.timeout(this.options.timeoutMs ?? TIMEOUT_MS),
      });
      call.on('response', (response) => {
        // Its status is all that is wanted; what comes after it, however much, is left unread.
        response.on('error', () => undefined);
        response.destroy();
        resolve(response);
      });
      call.on('error', reject);
      call.end(body);
    });
  }

  /** Node asks this function for the addresses that it then calls, so nothing can change between the check and the call. */
  private lookupFor(url: URL): LookupFunction {
    const find = this.options.lookup ?? ((hostname, done) => lookup(hostname, { all: true }, done));
    return (hostname, options, done) =>
      find(hostname, (error, addresses) => {
        const [first] = addresses ?? [];
        if (error !== null || first === undefined) return done(error ?? new Error('The name has no address'), '');
        // One forbidden address among others is no oversight of whoever runs the name.
        if (!addresses.every(({ address }) => this.mayCall(address, url))) return done(new ForbiddenAddressError(), '');
        return options.all === true ? done(null, [...addresses]) : done(null, first.address, first.family);
      });
  }
}

const failed = (error: WebhookErrorCode): WebhookAnswer => ({ status: null, error, retryAfter: null });

function answerOf({ statusCode, headers }: IncomingMessage): WebhookAnswer {
  const status = statusCode ?? null;
  const wish = /^\d{1,9}$/.exec(headers['retry-after'] ?? '');
  return { status, error: errorOf(status ?? 0), retryAfter: wish === null ? null : Number(wish[0]) };
}

function errorOf(status: number): WebhookErrorCode | null {
  if (status >= 200 && status < 300) return null;
  if (status >= 300 && status < 400) return 'REDIRECTED';
  return status === 410 ? 'GONE' : 'STATUS';
}

const UNKNOWN_NAME = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_NODATA', 'EAI_NONAME', 'ENODATA']);

function codeOf(error: unknown): WebhookErrorCode {
  const { name, code, errors } = error as { name?: string; code?: string; errors?: readonly unknown[] };
  if (error instanceof ForbiddenAddressError) return 'ADDRESS_FORBIDDEN';
  if (name === 'AbortError' || name === 'TimeoutError' || code === 'ABORT_ERR' || code === 'ETIMEDOUT') return 'TIMEOUT';
  if (code !== undefined && UNKNOWN_NAME.has(code)) return 'NAME_UNKNOWN';
  if (code !== undefined && /CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO|ERR_OSSL|EPROTO/.test(code)) return 'TLS_FAILED';
  // Several addresses of a name, none of which answers.
  return errors?.[0] === undefined ? 'UNREACHABLE' : codeOf(errors[0]);
}
