import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildClientSchema, getIntrospectionQuery, getNamedType, isInterfaceType, isObjectType, type GraphQLSchema, type IntrospectionQuery } from 'graphql';
import { signInCallers, type Caller } from '../support/access-table/callers.js';
import type { Samples } from '../support/access-table/sample-call.js';
import { buildAccessWorld, type AccessWorld } from '../support/access-table/world.js';
import { startApi, type Answer, type TestApi } from '../support/api.js';
import type { RecordCaseIdentityMutationVariables } from '../support/gql/types.generated.js';
import { startMailServer, type MailServer } from '../support/mail-server.js';
import { Program } from '../support/programs.js';
import { bytesOf, leaksOf } from '../support/pseudonym/ask-walk.js';
import { dumpDatabase } from '../support/pseudonym/database-dump.js';
import { escaped, MarkerSearch, umlautless, unaccented } from '../support/pseudonym/marker-search.js';
import { walkMutations, walkQueries, type WalkCall } from '../support/pseudonym/schema-walk.js';
import { until } from '../support/until.js';

const CHILD = { givenNames: 'Käthe-Zwölfine', familyName: 'Quastenflößer', dateOfBirth: '2014-03-29', street: 'Rübezahlstieg 4711', postalCode: 'Q99X77', town: 'Hinterniedermühlen', phone: '+49 4711 0815 23', email: 'kaethe@quastenfloesser.example' };
const GUARDIAN = { givenNames: 'Zebedäus', familyName: 'Mondscheinmüller', street: 'Irrwischgasse 1313', postalCode: 'W88Y66', town: 'Oberunterhausen', phone: '+49 1313 7171 42', email: 'z.mondschein@irrwisch.example' };
/** Single words of several would give somebody away as well. */
const MARKERS = [...new Set([CHILD, GUARDIAN].flatMap((person) => Object.values(person)).flatMap((value) => [value, ...value.split(' ').filter((word) => /^\p{L}{5,}/u.test(word))]))];
const search = new MarkerSearch(MARKERS);
const find = (text: string) => search.find(text);

let api: TestApi;
let mail: MailServer;
let worker: Program;
let world: AccessWorld;
let callers: readonly Caller[];
let schema: GraphQLSchema;
let queries: WalkCall[];
let samples: Samples;

const caller = (name: string): Caller => callers.find((one) => one.name === name)!;
/** Everybody at the host, at a provider and an agency that have nothing to do with the case, who runs the system, and nobody at all. */
const OUTSIDE = ['neighbour ADMINISTRATOR', 'neighbour CASE_LEAD', 'neighbour GROUP_LEAD', 'neighbour BILLING', 'neighbour AUDITOR', 'foreign provider CASE_LEAD', 'foreign agency CASEWORKER', 'operator', 'not signed in'];
const INSIDE = ['agency CASEWORKER', 'provider CASE_LEAD'];
const referralId = () => String(world.samples['referralId']);

let keys = 0;
const run = (operation: string, input: object, who: string) =>
  api.run<Record<string, { __typename: string }>, object>(operation, { input: { ...input, idempotencyKey: `of-the-test-${++keys}` } }, caller(who).credentials);
async function must(answer: Promise<Answer<Record<string, { __typename: string }>>>, typename: string): Promise<void> {
  const { body } = await answer;
  expect([body.errors, Object.values(body.data ?? {}).map((value) => value.__typename)]).toEqual([undefined, [typename]]);
}
const identity = (change: object = {}): Omit<RecordCaseIdentityMutationVariables['input'], 'idempotencyKey'> => ({ referralId: referralId(), youngPerson: CHILD, guardians: [GUARDIAN], ...change });
const consent = (scope: string) => run('RecordConsent', { referralId: referralId(), scopes: [scope], givenBy: 'GUARDIANS', givenAt: '2026-03-01T10:00:00Z' }, 'agency CASEWORKER');

beforeAll(async () => {
  api = await startApi({ PV_LOG_LEVEL: 'trace' }, { asProcess: true, isCounted: false });
  mail = await startMailServer();
  world = await buildAccessWorld(api);
  callers = await signInCallers(api, world.own, world.foreign);
  const { body } = await api.post({ query: getIntrospectionQuery() });
  schema = buildClientSchema(body.data as unknown as IntrospectionQuery);
  samples = { ...world.samples, 'DraftReachInput.draftId': world.samples['draftId'] };
  queries = walkQueries(schema, samples);
  await placeAtHost();
  await recordIdentity();
  worker = Program.start([join('dist', 'apps', 'worker', 'src', 'main.js')], {
    DATABASE_URL: api.database.url,
    PV_WORKER_HEALTH_PORT: '0',
    PV_LOG_LEVEL: 'trace',
    PV_PUBLIC_URL: 'https://platzverbund.example',
    PV_SMTP_URL: mail.url,
    PV_MAIL_FROM: 'Platzverbund <post@platzverbund.example>',
  });
  await worker.says('"working"');
}, 240_000);
afterAll(async () => {
  await worker?.end();
  await mail?.close();
  await api?.close();
});

/** The reservation of the world goes on at the host: a confirmed seat in a session to come. */
async function placeAtHost(): Promise<void> {
  const { superuser } = api.database;
  const reservationId = world.samples['reservationId'];
  await superuser.query(`UPDATE reservations.reservation SET valid_to = '2999-12-31' WHERE id = $1`, [reservationId]);
  await superuser.query(
    `INSERT INTO offers.seat_claim (session_id, holder_id, referral_id, agency_id)
     SELECT s.id, r.id, r.referral_id, r.agency_id FROM reservations.reservation r JOIN offers.session s ON s.offer_id = r.offer_id AND s.date >= '2999-01-01' WHERE r.id = $1`,
    [reservationId],
  );
}

/** As a caseworker does, with the mistakes that people make and the outages that programs have: each of them could put it into a log. */
async function recordIdentity(): Promise<void> {
  await must(run('PublishConsentText', { scope: 'DISCLOSURE', text: 'Der Träger darf erfahren, wer kommt.', validFrom: '2026-01-01' }, 'agency ADMINISTRATOR'), 'ConsentText');
  await must(run('RecordCaseIdentity', identity({ revision: 1, youngPerson: { ...CHILD, dateOfBirth: '2015-03-29' } }), 'agency CASEWORKER'), 'ValueInvalid');
  await must(run('RecordCaseIdentity', identity({ revision: 1, guardians: [{ ...GUARDIAN, givenNames: `${GUARDIAN.givenNames}\n` }] }), 'agency CASEWORKER'), 'ValueInvalid');
  await must(run('RecordCaseIdentity', identity(), 'agency CASEWORKER'), 'IdentityChanged');
  const nonsense = await run('RecordCaseIdentity', identity({ revision: CHILD.familyName }), 'agency CASEWORKER');
  expect(nonsense.body.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  await rename(api.keysFolder, `${api.keysFolder}-away`);
  const outage = await run('RecordCaseIdentity', identity({ revision: 1 }), 'agency CASEWORKER');
  expect([outage.body.errors?.[0]?.extensions['code'], find(bytesOf(outage))]).toEqual(['INTERNAL', []]);
  await rename(`${api.keysFolder}-away`, api.keysFolder);
  await must(run('RecordCaseIdentity', identity({ revision: 1 }), 'agency CASEWORKER'), 'CaseIdentityRecorded');
}

describe('the search', () => {
  it('finds a marker in every disguise, and nothing where none is', () => {
    const name = CHILD.familyName;
    const texts = [`x${name}y`, name.toUpperCase(), 'quastenflosser', umlautless(name), unaccented(name), encodeURIComponent(name), escaped(name), Buffer.from(name).toString('hex').toUpperCase(), [...name].reverse().join('')];
    // In whichever place of a longer text that was encoded as a whole.
    const wrapped = ['', 'a', 'ab', '{"n":"'].flatMap((before) => [Buffer.from(`${before}${name}", b`).toString('base64'), Buffer.from(`${before}${name}`).toString('base64url')]);
    for (const text of [...texts.slice(0, 2), ...texts.slice(3), ...wrapped]) expect([text, find(text)]).toEqual([text, expect.arrayContaining([name])]);
    expect(find('Quasten, flößer, 2014-03-01, Käthe, 4711')).toEqual([]);
  });
});

describe('before the family consents to being made known', () => {
  it('nothing in the whole schema tells anybody who the case is, but its identity to those who may open it', async () => {
    const { leaks, failed, opened } = await leaksOf(api, queries, [...OUTSIDE, ...INSIDE].map(caller), find);
    expect(failed).toEqual([]);
    expect(leaks).toEqual(['agency CASEWORKER: query caseIdentity', 'provider CASE_LEAD: query caseIdentity']);
    // The walk came everywhere: every query was open to somebody.
    const closed = [...new Set(queries.map(({ root }) => root))].filter((root) => !opened.has(root));
    expect(closed.filter((root) => !CLOSED_TO_ALL_OF_THEM.has(root))).toEqual([]);
  }, 600_000);

  it('no other field of the schema could: an identity is the answer of one query and stands below it alone', () => {
    const personal = new Set(['CaseIdentity', 'CaseYoungPerson', 'CaseGuardian']);
    const places = Object.values(schema.getTypeMap())
      .filter((type) => isObjectType(type) || isInterfaceType(type))
      .flatMap((type) => Object.values(type.getFields()).map((field) => ({ place: `${type.name}.${field.name}`, answers: getNamedType(field.type).name })))
      .filter(({ answers }) => personal.has(answers));
    expect(places.map(({ place }) => place).sort()).toEqual(['CaseIdentity.guardians', 'CaseIdentity.youngPerson', 'Query.caseIdentity']);
  });

  it('nor do files, calendars and pages', async () => {
    const files = ['angebote.csv', 'sitzungen.csv', 'angebote.xlsx', 'sitzungen.xlsx'].map((name) => `/katalog/${name}`);
    for (const path of [...files, '/berichte/betreuung/2026-05.csv', '/', '/schema.graphql', '/health/ready', '/kalender/none.ics', '/platz-bestaetigen/none']) {
      for (const name of OUTSIDE) {
        const response = await fetch(`${api.url}${path}`, { headers: caller(name).credentials });
        const bytes = Buffer.from(await response.arrayBuffer());
        expect([path, name, find(JSON.stringify([...response.headers]) + bytes.toString('utf8') + bytes.toString('latin1'))]).toEqual([path, name, []]);
      }
    }
  }, 120_000);
});

/** Queries of roles of agencies that are not among the callers of the walk. */
const CLOSED_TO_ALL_OF_THEM = new Set<string>(['query certificateEndImpact']);

describe('negative control', () => {
  it('with the consent the leads of the host open it, and nobody else there; when it is taken back nobody does', async () => {
    await must(consent('DISCLOSURE'), 'ConsentsRecorded');
    const own = queries.filter(({ root }) => root === 'query caseIdentity');
    const told = async () => (await leaksOf(api, own, OUTSIDE.map(caller), find)).leaks;
    expect(await told()).toEqual(['neighbour CASE_LEAD: query caseIdentity', 'neighbour GROUP_LEAD: query caseIdentity']);
    const { body } = await api.run('CaseIdentity', { referralId: referralId() }, caller('neighbour GROUP_LEAD').credentials);
    expect(find(JSON.stringify(body)).sort()).toEqual(MARKERS.filter((marker) => find(JSON.stringify(CHILD) + GUARDIAN.givenNames + GUARDIAN.familyName + GUARDIAN.phone).includes(marker)).sort());
    await must(run('RevokeConsent', { referralId: referralId(), scopes: ['DISCLOSURE'], reason: 'FAMILY_WISH' }, 'provider CASE_LEAD'), 'ConsentsRevoked');
    expect(await told()).toEqual([]);
  }, 120_000);

  it('a text that somebody writes where all may read is found, at every caller and in the database', async () => {
    const { superuser } = api.database;
    const set = (name: string) => superuser.query('UPDATE identity.organisation SET name = $2 WHERE id = $1', [world.own.ids.HOST, name]);
    await set(`Haus ${CHILD.familyName}`);
    const some = queries.filter(({ root }) => ['query organisations', 'query reservation'].includes(root));
    const { leaks } = await leaksOf(api, some, ['neighbour GROUP_LEAD', 'foreign provider CASE_LEAD'].map(caller), find);
    const dump = await dumpDatabase(superuser);
    await set('HOST');
    expect(leaks).toEqual(['foreign provider CASE_LEAD: query organisations', 'neighbour GROUP_LEAD: query organisations', 'neighbour GROUP_LEAD: query reservation']);
    expect(find(dump.get('identity.organisation')!)).toEqual([CHILD.familyName]);
  }, 120_000);

  it('so are bytes and documents in the database', async () => {
    const { superuser } = api.database;
    await superuser.query('BEGIN');
    await superuser.query(`UPDATE referrals.case_identity SET sealed = convert_to('x' || $1, 'UTF8') WHERE referral_id = $2`, [CHILD.familyName, referralId()]);
    await superuser.query(`INSERT INTO platform.outbox (queue, job, payload, correlation_id) VALUES ('offers', 'x', jsonb_build_object('n', $1::text), 'c')`, [GUARDIAN.town]);
    const dump = await dumpDatabase(superuser);
    await superuser.query('ROLLBACK');
    expect([find(dump.get('referrals.case_identity')!), find(dump.get('platform.outbox')!)]).toEqual([[CHILD.familyName], [GUARDIAN.town]]);
  });
});

describe('whatever is done', () => {
  it('no command answers with it, whoever at the host, elsewhere or nowhere sends it', async () => {
    const { leaks, failed, asked } = await leaksOf(api, walkMutations(schema, samples), OUTSIDE.map(caller), find);
    expect([leaks, failed]).toEqual([[], []]);
    expect(asked).toBeGreaterThan(Object.keys(schema.getMutationType()!.getFields()).length);
  }, 600_000);

  it('and when the consent is taken back, the seats are given back without a word of it', async () => {
    await must(run('RevokeConsent', { referralId: referralId(), scopes: ['PARTICIPATION'], reason: 'FAMILY_WISH' }, 'agency CASEWORKER'), 'ConsentsRevoked');
    const { superuser } = api.database;
    await until('the worker has given the seats back', async () => {
      const { rows } = await superuser.query(`SELECT 1 FROM platform.outbox WHERE job = 'release-seats-of-case' AND done_at IS NOT NULL`);
      return rows.length > 0;
    });
    const { rows } = await superuser.query('SELECT count(*)::int AS n FROM offers.seat_claim c JOIN offers.session s ON s.id = c.session_id WHERE c.referral_id = $1 AND s.date >= $2', [referralId(), '2999-01-01']);
    expect(rows).toEqual([{ n: 0 }]);
    const { leaks } = await leaksOf(api, queries.filter(({ root }) => /query (case|inbox|reservation)/.test(root)), OUTSIDE.map(caller), find);
    expect(leaks).toEqual([]);
  }, 240_000);
});

describe('what is left behind', () => {
  it('holds nothing of it: logs, mails, what the command line says, and every row of the database', async () => {
    const verify = Program.start(['dist/apps/cli/src/main.js', 'verify'], { DATABASE_URL: api.database.url });
    await verify.ended();
    await worker.end();
    expect(api.log.length).toBeGreaterThan(1_000);
    expect(worker.output).toContain('"working"');
    const traces = { api: api.log.join('\n'), worker: worker.output, verify: verify.output, mails: mail.mails.map(({ raw, text }) => raw + text).join('\n') };
    expect(Object.entries(traces).map(([name, text]) => [name, find(text)])).toEqual(Object.keys(traces).map((name) => [name, []]));
    const dump = await dumpDatabase(api.database.superuser);
    for (const table of ['platform.journal', 'platform.outbox', 'platform.idempotency', 'platform.mail', 'inbox.task', 'identity.access_log', 'referrals.case_identity', 'referrals.consent']) expect([table, dump.get(table)]).toEqual([table, expect.stringMatching(/./)]);
    expect([...dump].map(([table, text]) => [table, find(text)]).filter(([, found]) => found!.length > 0)).toEqual([]);
    expect([...dump.keys()].some((name) => name.startsWith('queue.'))).toBe(true);
  }, 120_000);
});
