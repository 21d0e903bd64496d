import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildNetwork, ids } from '../support/api-network.js';
import { startApi, type Credentials, type TestApi } from '../support/api.js';

let api: TestApi;
let person: Credentials;

beforeAll(async () => {
  api = await startApi();
  await buildNetwork(api.database.superuser, 2);
  person = await api.signIn('case@north.example', ids.northAgency, 'CASEWORKER');
});
afterAll(() => api.close());

describe('what leaves of an error', () => {
  it('is a correlation id and no more, when the fault is ours; the log has the rest, without the values', async () => {
    await api.database.superuser.query('ALTER TABLE offers.offer RENAME COLUMN title TO secret_title');
    try {
      const headers = { ...person, 'x-correlation-id': 'a-broken-table' };
      const answer = await api.run('Offers', { text: 'a very personal text' }, headers);
      expect(answer.body).toEqual({
        errors: [
          {
            message: 'Something failed on our side.',
            locations: [expect.anything()],
            path: ['offers'],
            extensions: { code: 'INTERNAL', correlationId: 'a-broken-table' },
          },
        ],
        data: null,
      });
      expect(await api.logged('A GraphQL request failed')).toMatchObject({ correlationId: 'a-broken-table', path: 'offers', err: { sqlState: '42703' } });
      expect(api.log.join('\n')).not.toContain('a very personal text');
    } finally {
      await api.database.superuser.query('ALTER TABLE offers.offer RENAME COLUMN secret_title TO title');
    }
  });

  it.each([
    ['a broken query', { query: '{ offers {' }, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', { query: '{ nothingLikeThis }' }, 'GRAPHQL_VALIDATION_FAILED'],
    ['a day that the calendar does not know', { query: 'query ($d: LocalDate) { agreements(validOn: $d) { edges { cursor } } }', variables: { d: '2026-02-30' } }, 'BAD_USER_INPUT'],
    ['a page of no rows', { query: '{ offers(first: 0) { edges { cursor } } }' }, 'BAD_USER_INPUT'],
    ['a page of too many rows', { query: '{ offers(first: 101) { edges { cursor } } }' }, 'BAD_USER_INPUT'],
    ['a cursor of no list', { query: '{ offers(after: "bm9uc2Vuc2U") { edges { cursor } } }' }, 'BAD_USER_INPUT'],
  ])('names the mistake of the caller: %s', async (_name, body, code) => {
    const answer = await api.post(body, person);
    expect(answer.body.errors).toHaveLength(1);
    expect(answer.body.errors?.[0]?.extensions).toEqual({ code });
    expect(JSON.stringify(answer.body)).not.toMatch(/stacktrace|node_modules|\bat .*\.js/);
  });

  it('does not repeat a value that was not a day', async () => {
    const answer = await api.post({ query: 'query ($d: LocalDate) { agreements(validOn: $d) { edges { cursor } } }', variables: { d: '2026-02-30' } }, person);
    expect(answer.body.errors?.[0]?.message).toContain('a day of the calendar as YYYY-MM-DD was expected');
  });

  it('takes a cursor only in the list that gave it', async () => {
    const { body } = await api.post({ query: '{ organisations(first: 1) { edges { cursor } } }' }, person);
    const { cursor } = (body.data as { organisations: { edges: { cursor: string }[] } }).organisations.edges[0]!;
    const answer = await api.post({ query: 'query ($after: String) { offers(after: $after) { edges { cursor } } }', variables: { after: cursor } }, person);
    expect(answer.body.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
  });

  it('says of an unknown route that there is none', async () => {
    const response = await fetch(`${api.url}/no-such-route`);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('node_modules');
  });

  it('refuses a body that is too large or no JSON, without a stack trace', async () => {
    const send = (body: string) => fetch(`${api.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    const large = await send(JSON.stringify({ query: `{ me { id } } # ${'x'.repeat(1_100_000)}` }));
    const broken = await send('{ "query": ');
    expect(large.status).toBe(413);
    expect(broken.status).toBe(400);
    expect((await large.text()) + (await broken.text())).not.toMatch(/node_modules|stack/);
  });
});

describe('limits of a query', () => {
  const nested = (depth: number): string => (depth === 0 ? 'code' : `sessions(from: "2026-05-01", to: "2026-05-31", first: 1) { edges { node { offer { ${nested(depth - 1)} } } } }`);

  it('refuses what nests deeper than 10 levels', async () => {
    const allowed = await api.post({ query: `{ offers(first: 1) { edges { node { ${nested(1)} } } } }` }, person);
    expect(allowed.body.errors).toBeUndefined();
    const refused = await api.post({ query: `{ offers(first: 1) { edges { node { ${nested(3)} } } } }` }, person);
    expect(refused.body.errors?.[0]?.message).toMatch(/depth/i);
  });

  it('refuses what costs too much, by aliases or by sheer length', async () => {
    const aliases = Array.from({ length: 40 }, (_, n) => `a${n}: me { id }`).join(' ');
    expect((await api.post({ query: `{ ${aliases} }` }, person)).body.errors?.[0]?.message).toMatch(/alias/i);
    const tokens = 'id '.repeat(3_000);
    expect((await api.post({ query: `{ me { ${tokens} } }` }, person)).body.errors?.[0]?.message).toMatch(/token/i);
  });

  it('refuses what asks for too many rows of rows, whether the number is written, sent or left to the default', async () => {
    const ask = (first: string) => `query Rows($rows: Int! = 100) { offers${first} { edges { node { sessions(from: "2026-05-01", to: "2026-05-31", first: $rows) { edges { node { id date start } } } } } } }`;
    const send = async (query: string, variables: Record<string, unknown>) => (await api.post({ query, variables }, person)).body.errors?.[0];
    // By hand: 5 fields of a session, 501 for 100 of them, 503 for an offer: 50,301 for 100 offers, 10,061 for the 20 that nobody asked to be fewer.
    expect(await send(ask('(first: 100)'), {})).toMatchObject({ message: expect.stringContaining('asks for too much at once'), extensions: { code: 'QUERY_TOO_COSTLY' } });
    expect(await send(ask('(first: $rows)'), { rows: 100 })).toMatchObject({ extensions: { code: 'QUERY_TOO_COSTLY' } });
    expect(await send(ask(''), {})).toBeUndefined();
    expect(await send(ask('(first: $rows)'), { rows: 1 })).toBeUndefined();
    expect(await send(ask('(first: $rows)'), { rows: 'many' })).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  });

  it('refuses a query that a foreign page could send without asking (CSRF)', async () => {
    const response = await fetch(`${api.url}/graphql?query={me{id}}`, { headers: person });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('CSRF');
  });
});

describe('correlation ids', () => {
  it('go back with the answer: the one sent, if it is well-formed, else a new one', async () => {
    const sent = await api.run('Me', {}, { ...person, 'x-correlation-id': 'my.own-id_1' });
    expect(sent.headers.get('x-correlation-id')).toBe('my.own-id_1');
    const malformed = await api.run('Me', {}, { ...person, 'x-correlation-id': 'x y <script>' });
    expect(malformed.headers.get('x-correlation-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('stand in the log, which names routes but neither people nor queries', async () => {
    await api.post({ query: 'query WithAName { organisations(text: "Jugendamt Nord") { edges { cursor } } }' }, { ...person, 'x-correlation-id': 'log-line-test' });
    expect(await api.logged('log-line-test')).toMatchObject({ method: 'POST', route: '/graphql', status: 200, correlationId: 'log-line-test' });
    expect(api.log.join('\n')).not.toMatch(/Jugendamt Nord|case@north\.example|WithAName/);
  });
});
