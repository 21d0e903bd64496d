import { Agent, request } from 'node:http';

export interface JsonAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** Connections stay open between calls. */
const agent = new Agent({ keepAlive: true });

/** Posts JSON and reads JSON: as fetch does, with less between the caller and the wire, because some specs ask thousands of times. */
export function postJson(url: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<JsonAnswer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method: 'POST', agent, headers: { 'content-type': 'application/json', ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', reject);
      response.once('end', () => {
        try {
          resolve({ status: response.statusCode ?? 0, headers: headersOf(response.rawHeaders), body: JSON.parse(Buffer.concat(chunks).toString('utf8')) });
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
    });
    asked.once('error', reject);
    asked.end(JSON.stringify(body));
  });
}

function headersOf(raw: readonly string[]): Headers {
  const headers = new Headers();
  for (let at = 0; at + 1 < raw.length; at += 2) headers.append(raw[at]!, raw[at + 1]!);
  return headers;
}
