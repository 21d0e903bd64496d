import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '#platform';
import { buildSchema, getNamedType, type GraphQLInputObjectType } from 'graphql';
import { valueOf } from '../support/access-table/sample-call.js';
import { buildCommandWorld, type CommandWorld } from '../support/access-table/world.js';
import { startApi, type Credentials, type TestApi } from '../support/api.js';
import { loseAnswers, type LostAnswers } from '../support/idempotency/lost-answers.js';
import { BUDGET_COMMAND_FIELDS } from '../support/idempotency/budget-commands.js';
import { keyedMutations, Repeater, type Command } from '../support/idempotency/repeat.js';
import { SEAT_COMMAND_FIELDS } from '../support/idempotency/seat-commands.js';

/** Who is answered with what, as the access table has it: whoever is answered with a type and not with a code, succeeds. */
const TABLE = JSON.parse(readFileSync('test/e2e/access-table.expected.json', 'utf8')) as Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
const schema = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8'));
const FIELDS = keyedMutations(schema).map(({ name }) => name);

/** Those of whom the access table knows somebody who succeeds in a world of one row of everything; the others are refused there. */
const succeeds = (field: string): string | undefined =>
  Object.entries(TABLE[`mutation ${field}`] ?? {}).find(([outcome]) => /[a-z]/.test(outcome))?.[1].find((caller) => !caller.startsWith('foreign'));
const SUCCEEDING = FIELDS.filter((field) => succeeds(field) !== undefined);
const REFUSED = FIELDS.filter((field) => TABLE[`mutation ${field}`] !== undefined && succeeds(field) === undefined);

let api: TestApi;
let lostAnswers: LostAnswers;
let repeater: Repeater;
let worlds = 0;
/** Of those that are refused one for all: they write nothing. */
let refusing: CommandWorld | undefined;
const callers = new Map<string, Credentials>();

beforeAll(async () => {
  api = await startApi({ PV_LOG_LEVEL: 'info' }, { through: async (url) => (lostAnswers = await loseAnswers(url)) });
  repeater = new Repeater(api, schema, lostAnswers);
}, 120_000);
afterAll(() => api.close());

const MEMBERS: Readonly<Record<string, 'AGENCY' | 'MAIN' | 'HOST'>> = { agency: 'AGENCY', provider: 'MAIN', neighbour: 'HOST' };

async function signIn(world: CommandWorld, caller: string): Promise<Credentials> {
  const email = `caller@world-${worlds}.example`;
  const [relation, role] = caller.split(' ') as [string, Role];
  const member = MEMBERS[relation];
  if (member !== undefined) return api.signIn(email, world.own.ids[member], role);
  const id = await api.createPerson(email, []);
  if (caller === 'operator') await api.database.superuser.query('INSERT INTO identity.keeper (user_id) VALUES ($1)', [id]);
  return api.signInAs(email);
}

/** A sample of the access table in a world of its own, so that nothing done before is in its way. */
async function sampleOf(field: string, caller: string): Promise<Command> {
  // The spaces that are adopted have codes of their own, which only one can have.
  if (field === 'adoptSocialSpaces') await api.database.superuser.query('SET session_replication_role = replica; UPDATE agreements.social_space SET code = id::text; RESET session_replication_role');
  const world = await buildCommandWorld(api, `W${++worlds}`);
  return { ...inputOf(field, world), credentials: await signIn(world, caller) };
}

function inputOf(field: string, world: CommandWorld): Omit<Command, 'credentials'> {
  const type = schema.getMutationType()!.getFields()[field]!.args.find(({ name }) => name === 'input')!.type;
  const { idempotencyKey, ...input } = valueOf(type, field, 'input', world.samples, { ids: 0 }) as Record<string, unknown>;
  expect(idempotencyKey).toBeDefined();
  expect((getNamedType(type) as GraphQLInputObjectType).name).toMatch(/Input$/);
  return { field, input };
}

it('every mutation with a key is among those that are tried', () => {
  const tried = new Set<string>([...SUCCEEDING, ...REFUSED, ...SEAT_COMMAND_FIELDS, ...BUDGET_COMMAND_FIELDS]);
  expect(FIELDS.filter((field) => !tried.has(field))).toEqual([]);
});

describe('every mutation with a key that succeeds in a world of one row of everything', () => {
  it.each(SUCCEEDING)('%s answers the same when it is sent again, and acts once', async (field) => {
    expect(await repeater.twice(await sampleOf(field, succeeds(field)!))).toBeNull();
  });

  it.each(SUCCEEDING)('%s acts once, too, when its answer was lost after the commit', async (field) => {
    expect(await repeater.lost(await sampleOf(field, succeeds(field)!))).toBeNull();
  });
});

describe('every mutation with a key that is refused there', () => {
  it.each(REFUSED)('%s is refused again with the same words and writes nothing', async (field) => {
    const known = Object.entries(TABLE[`mutation ${field}`]!).filter(([outcome]) => !['FORBIDDEN', 'UNAUTHENTICATED'].includes(outcome));
    const caller = known.flatMap(([, callers]) => callers).find((name) => !name.startsWith('foreign')) ?? 'operator';
    refusing ??= await buildCommandWorld(api, `W${++worlds}`);
    const credentials = callers.get(caller) ?? (worlds++, await signIn(refusing, caller));
    callers.set(caller, credentials);
    expect(await repeater.refusedTwice({ ...inputOf(field, refusing), credentials })).toBeNull();
  });
});
