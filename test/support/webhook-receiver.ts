import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { until } from './until.js';

export interface ReceivedWebhook {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** The bytes as they came. */
  readonly body: string;
}

export interface WebhookReceiver {
  /** `http://127.0.0.1:port`. */
  readonly url: string;
  readonly port: number;
  /** What has come, in order. */
  readonly received: readonly ReceivedWebhook[];
  /** How the next ones are answered; 204 at first. */
  answer: (response: ServerResponse, webhook: ReceivedWebhook) => void;
  /** Waits until so many have come. */
  has(count: number): Promise<void>;
  /** As if nothing had come yet, and answering 204 again. */
  forget(): void;
  close(): Promise<void>;
}

export const withStatus =
  (status: number, headers: Readonly<Record<string, string>> = {}) =>
  (response: ServerResponse): void =>
    void response.writeHead(status, headers).end();

/** A real HTTP server that keeps what is sent to it. */
export async function startWebhookReceiver(): Promise<WebhookReceiver> {
  const received: ReceivedWebhook[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    response.on('error', () => undefined);
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const webhook = { path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString('utf8') };
      received.push(webhook);
      receiver.answer(response, webhook);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.address() as AddressInfo;
  const receiver: WebhookReceiver = {
    url: `http://127.0.0.1:${port}`,
    port,
    received,
    answer: withStatus(204),
    has: (count) => until(`${count} webhooks have come`, () => received.length >= count),
    forget: () => {
      received.length = 0;
      receiver.answer = withStatus(204);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return receiver;
}
