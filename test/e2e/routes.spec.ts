import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { startApi, type TestApi } from '../support/api.js';

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

describe('routes beside GraphQL', () => {
  it('say in German what runs here, with nothing from elsewhere', async () => {
    const response = await fetch(api.url);
    const html = await response.text();
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(html).toContain('<html lang="de">');
    expect(html).toContain('href="/schema.graphql"');
    expect(html).not.toMatch(/https?:|<script|<img|<link/);
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
