import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { signInCallers, type Caller } from '../support/access-table/callers.js';
import { anonymous, outcomeOf } from '../support/access-table/outcome.js';
import { sampleCalls, type SampleCall } from '../support/access-table/sample-call.js';
import { buildAccessWorld, CATALOGUE, type AccessWorld } from '../support/access-table/world.js';
import { startApi, type Answer, type TestApi } from '../support/api.js';
import { EventStream } from '../support/event-stream.js';
import { rollBackEverything } from '../support/roll-back-proxy.js';

/** The table: by handler, then by what is answered, who gets that answer. PV_ACCESS_TABLE=write writes it anew. */
const EXPECTED = 'test/e2e/access-table.expected.json';
type Table = Record<string, Record<string, string[]>>;

let api: TestApi;
let callers: readonly Caller[];
let world: AccessWorld;
/** What the table's calls told those of foreign organisations, by caller and call. */
const told = new Map<string, string>();
const schema = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8'));

beforeAll(async () => {
  // Nothing that a call does is kept, so that each one meets the same world.
  api = await startApi({ PV_LOG_LEVEL: 'info' }, { isCounted: false, through: (url) => rollBackEverything(url, 'platzverbund-api') });
  world = await buildAccessWorld(api);
  callers = await signInCallers(api, world.own, world.foreign);
}, 180_000);
afterAll(() => api.close());

async function ask({ query, variables }: SampleCall, { credentials }: Caller): Promise<Answer> {
  if (!query.startsWith('subscription')) return api.post({ query, variables }, credentials);
  const stream = await EventStream.open(api.url, { query, variables }, credentials);
  const { data } = await stream.next();
  stream.close();
  return { status: stream.status, headers: new Headers(), body: (data ?? {}) as Answer['body'] };
}

describe('every query, mutation and subscription, for every role of an own, a neighbouring and a foreign organisation', () => {
  it('answers as the committed table says', async () => {
    const table: Table = {};
    for (const call of sampleCalls(schema, world.samples)) {
      const row: Record<string, string[]> = {};
      for (const caller of callers) {
        const answer = await ask(call, caller);
        (row[outcomeOf(answer)] ??= []).push(caller.name);
        if (caller.relation === 'FOREIGN' && call.hasId) told.set(`${caller.name}, ${call.name}`, anonymous(answer, world.ids));
      }
      table[call.name] = row;
    }
    expect(Object.entries(table).filter(([, row]) => 'INTERNAL' in row)).toEqual([]);
    if (process.env['PV_ACCESS_TABLE'] === 'write') writeFileSync(EXPECTED, `${JSON.stringify(table, null, 2)}\n`);
    expect(table).toEqual(JSON.parse(readFileSync(EXPECTED, 'utf8')));
  }, 600_000);

  it('answers foreign ids exactly like ids that do not exist', async () => {
    const foreign = callers.filter(({ relation }) => relation === 'FOREIGN');
    const calls = sampleCalls(schema, world.samples).filter(({ hasId }) => hasId);
    const unknown = new Map(sampleCalls(schema, world.unknown).map((call) => [call.name, call]));
    const different: string[] = [];
    for (const call of calls.filter(({ name }) => !CATALOGUE.has(name))) {
      for (const caller of foreign) {
        const there = told.get(`${caller.name}, ${call.name}`) ?? anonymous(await ask(call, caller), world.ids);
        const nowhere = anonymous(await ask(unknown.get(call.name)!, caller), world.unknownIds);
        if (there !== nowhere) different.push(`${caller.name}, ${call.name}: ${there} is not ${nowhere}`);
      }
    }
    expect(different).toEqual([]);
  }, 600_000);

  it('is not complete while the samples lack an id, so that a new handler cannot go unlisted', () => {
    const { offerId, ...lacking } = world.samples;
    expect(offerId).toBeDefined();
    expect(() => sampleCalls(schema, lacking)).toThrow('Say in the samples what id');
  });
});
