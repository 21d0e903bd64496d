import { Agent, request } from 'node:http';
import type { BenchApi } from './bench-api.js';

/** GraphQL over kept connections, as a client does that asks often. */
export class ApiClient {
  private readonly agent: Agent;
  private readonly url: URL;

  constructor(
    private readonly api: BenchApi,
    connections: number,
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: connections });
    this.url = new URL('/graphql', api.url);
  }

  /** The one field of the answer; throws with the answer where it is no success of that type. */
  async ask<T extends { readonly __typename: string }>(query: string, variables: object, expected: string): Promise<T> {
    const text = await this.post(JSON.stringify({ query, variables }));
    const body = JSON.parse(text) as { data?: Record<string, T> | null };
    const [field] = Object.values(body.data ?? {});
    if (field?.__typename !== expected) throw new Error(text);
    return field;
  }

  close(): void {
    this.agent.destroy();
  }

  private post(body: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), cookie: this.api.cookie };
      const call = request(this.url, { method: 'POST', agent: this.agent, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks).toString('utf8'))).on('error', reject);
      });
      call.on('error', reject);
      call.end(body);
    });
  }
}
