import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '#platform';
import { buildSchema, getNamedType, type GraphQLInputObjectType } from 'graphql';
import { valueOf } from '../support/access-table/sample-call.js';
import { buildCommandWorld, type CommandWorld } from '../support/access-table/world.js';
import { startApi, type Credentials, type TestApi } from '../support/api.js';
import { loseAnswers, type LostAnswers } from '../support/idempotency/lost-answers.js';
import { PREPARED_COMMAND_FIELDS } from '../support/idempotency/prepared-commands.js';
import { keyedMutations, Repeater, type Command } from '../support/idempotency/repeat.js';

/** Who is answered with what, as the access table has it: whoever is answered with a type and not with a code, succeeds. */
const TABLE = JSON.parse(readFileSync('test/e2e/access-table.expected.json', 'utf8')) as Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
const schema = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8'));
const FIELDS = keyedMutations(schema).map(({ name }) => name);

/**
 * Mutations that by their nature cannot succeed in any world that a test could prepare, each with the reason. There is none:
 * even an answer to a mail is prepared, its token is read where the mail waits. Whoever adds a mutation prepares it in a
 * topic of test/support/idempotency, unless it succeeds in the world below.
 */
const REFUSED_BY_NATURE: Readonly<Record<string, string>> = {};
/** Refusals of every kind: of a state, of another side, of a field, of a day, of a right, of a month. */
const ALSO_REFUSED = ['activateAgreement', 'approveBudgetShift', 'invitePerson', 'endSessionPlan', 'grantApproval', 'closeMonth'];

/** Those of whom the access table knows somebody who succeeds in a world of one row of everything. */
const succeeds = (field: string): string | undefined =>
  Object.entries(TABLE[`mutation ${field}`] ?? {}).find(([outcome]) => /[a-z]/.test(outcome))?.[1].find((caller) => !caller.startsWith('foreign'));
const SUCCEEDING = FIELDS.filter((field) => succeeds(field) !== undefined && !PREPARED_COMMAND_FIELDS.includes(field));

let api: TestApi;
let lostAnswers: LostAnswers;
let repeater: Repeater;
let worlds = 0;
/** Of those that are refused one for all: they write nothing. */
let refusing: CommandWorld | undefined;
const callers = new Map<string, { readonly id: string; readonly credentials: Credentials }>();

beforeAll(async () => {
  api = await startApi({ PV_LOG_LEVEL: 'info' }, { through: async (url) => (lostAnswers = await loseAnswers(url)) });
  repeater = new Repeater(api, schema, lostAnswers);
}, 120_000);
afterAll(() => api.close());

const MEMBERS: Readonly<Record<string, 'AGENCY' | 'MAIN' | 'HOST'>> = { agency: 'AGENCY', provider: 'MAIN', neighbour: 'HOST' };

/** One person for each caller, who goes from world to world: to sign in takes longer than to build one. */
async function signIn(world: CommandWorld, caller: string): Promise<Credentials> {
  const { superuser } = api.database;
  const email = `${caller.toLowerCase().replaceAll(' ', '-')}@callers.example`;
  if (!callers.has(caller)) {
    const id = await api.createPerson(email, []);
    if (caller === 'operator') await superuser.query('INSERT INTO identity.keeper (user_id) VALUES ($1)', [id]);
    callers.set(caller, { id, credentials: await api.signInAs(email) });
  }
  const { id, credentials } = callers.get(caller)!;
  const [relation, role] = caller.split(' ') as [string, Role];
  const member = MEMBERS[relation];
  if (member === undefined) return credentials;
  await superuser.query('SET session_replication_role = replica');
  await superuser.query('DELETE FROM identity.membership WHERE user_id = $1', [id]);
  await superuser.query('RESET session_replication_role');
  await superuser.query('INSERT INTO identity.membership (user_id, organisation_id, role) VALUES ($1, $2, $3)', [id, world.own.ids[member], role]);
  return credentials;
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

it('every mutation with a key is among those that succeed when they are tried, each in one place', () => {
  const tried = [...SUCCEEDING, ...PREPARED_COMMAND_FIELDS, ...Object.keys(REFUSED_BY_NATURE)];
  const missing = FIELDS.filter((field) => !tried.includes(field));
  const unknown = tried.filter((field) => !FIELDS.includes(field));
  const twice = tried.filter((field, index) => tried.indexOf(field) !== index);
  expect({ missing, unknown, twice }).toEqual({ missing: [], unknown: [], twice: [] });
});

describe('every mutation with a key that succeeds in a world of one row of everything', () => {
  it.each(SUCCEEDING)('%s answers the same when it is sent again, and acts once', async (field) => {
    expect(await repeater.twice(await sampleOf(field, succeeds(field)!))).toBeNull();
  });

  it.each(SUCCEEDING)('%s acts once, too, when its answer was lost after the commit', async (field) => {
    expect(await repeater.lost(await sampleOf(field, succeeds(field)!))).toBeNull();
  });
});

describe('a mutation with a key that is refused there', () => {
  it.each([...ALSO_REFUSED, ...Object.keys(REFUSED_BY_NATURE)])('%s is refused again with the same words and writes nothing', async (field) => {
    const known = Object.entries(TABLE[`mutation ${field}`]!).filter(([outcome]) => !['FORBIDDEN', 'UNAUTHENTICATED'].includes(outcome));
    const caller = known.flatMap(([, callers]) => callers).find((name) => !name.startsWith('foreign')) ?? 'operator';
    refusing ??= await buildCommandWorld(api, `W${++worlds}`);
    expect(await repeater.refusedTwice({ ...inputOf(field, refusing), credentials: await signIn(refusing, caller) })).toBeNull();
  });
});
