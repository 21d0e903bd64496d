import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { startApi, type TestApi } from '../support/api.js';

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

describe('routes beside GraphQL', () => {
  it('show the client in German, with nothing from elsewhere and nothing inline', async () => {
    const response = await fetch(api.url);
    const html = await response.text();
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
    expect(response.headers.get('content-security-policy')).not.toMatch(/unsafe|\*|https?:/);
    expect(html).toContain('<html lang="de">');
    expect(html).not.toMatch(/https?:|<style|style=|<script(?![^>]*\ssrc=)/);
    const [script] = /\/assets\/[^"]+\.js/.exec(html)!;
    const asset = await fetch(`${api.url}${script}`);
    expect([asset.status, asset.headers.get('cache-control'), asset.headers.get('content-encoding')]).toEqual([200, 'public, max-age=31536000, immutable', 'gzip']);
  });

  it('show it at every address that is nobody else\'s, to who asks for a page; whatever else is not there is not there', async () => {
    const ask = (path: string, accept: string) => fetch(`${api.url}${path}`, { headers: { accept } });
    const page = await ask('/monate/2026-05', 'text/html');
    expect([page.status, page.headers.get('content-security-policy')]).toEqual([200, expect.stringContaining("script-src 'self'")]);
    for (const path of ['/monate/2026-05', '/api/unknown', '/assets/unknown.js']) {
      const answer = await ask(path, 'application/json');
      expect([path, answer.status]).toEqual([path, 404]);
    }
    expect((await ask('/assets/..%2f..%2fapi%2fsrc%2fmain.js', '*/*')).status).toBe(403);
  });

  it('offer nobody of the demonstration where the configuration does not say so', async () => {
    expect(await (await fetch(`${api.url}/api/demonstration`)).json()).toEqual([]);
  });

  it('serve the committed schema as text', async () => {
    const response = await fetch(`${api.url}/schema.graphql`);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await response.text()).toBe(await readFile('apps/api/schema.graphql', 'utf8'));
  });

  it('answer introspection without sign-in, and no page that loads from elsewhere', async () => {
    const { body } = await api.post({ query: '{ __schema { queryType { name } } }' });
    expect(body).toEqual({ data: { __schema: { queryType: { name: 'Query' } } } });
    const page = await fetch(`${api.url}/graphql`, { headers: { accept: 'text/html' } });
    expect(await page.text()).not.toMatch(/<script|cdn/i);
  });

  it('say alive and ready, and not ready while the database does not answer', async () => {
    expect((await fetch(`${api.url}/health/live`)).status).toBe(200);
    expect((await fetch(`${api.url}/health/ready`)).status).toBe(200);
    await api.statements.close();
    const ready = await fetch(`${api.url}/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([503, { status: 'unavailable' }]);
    expect((await fetch(`${api.url}/health/live`)).status).toBe(200);
  });
});
