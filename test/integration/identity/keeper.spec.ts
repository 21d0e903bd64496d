import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AppointOperatorUseCase, CreateOrganisationUseCase, InviteFirstAdministratorUseCase, SignInService, type CreateOrganisationInput } from '#identity';
import { keeperContext, SERVICE_ROLE, type RequestContext } from '#platform';
import pg from 'pg';
import { addOffers, buildNetwork, ids } from '../../support/api-network.js';
import { addPerson, as, config, journalOf, refusalOf, tokenFor } from '../../support/people-world.js';
import { asOperator, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const NOW = '2026-05-04T08:00:00Z';
const EMPTY = '00000000-0000-7000-8000-000000000004';

let database: TestDatabase;
let keeper: RequestContext;

beforeAll(async () => {
  database = await createTestDatabase({ now: NOW });
  const { superuser } = database;
  await buildNetwork(superuser, 1);
  await superuser.query(
    `INSERT INTO identity.organisation (id, code, kind, name, municipality_ags, federal_state, origin) VALUES ($1, 'EMPTY', 'AGENCY', 'Jugendamt Leer', '01001000', 'SH', 'SERVICE')`,
    [EMPTY],
  );
  await addPerson(superuser, 'keeper');
  await superuser.query(`INSERT INTO identity.keeper (user_id) VALUES ('keeper')`);
  await addPerson(superuser, 'north-admin', { organisationId: ids.northAgency, roles: ['ADMINISTRATOR'] });
  keeper = keeperContext('keeper', 'ADMINISTRATION', 'test');
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.superuser.query('DELETE FROM platform.mail');
});

const INVITATION = `INSERT INTO identity.invitation (organisation_id, email, roles, token_hash, invited_by, expires_at)
  VALUES ($1, $2, $3, '\\x00', 'keeper', platform.now())`;

const sql = (text: string, values: readonly unknown[] = [], context = keeper) => database.unitOfWork.run(context, (tx) => tx.sql(text, values), { dryRun: true });

describe('whoever runs the system, by raw SQL in their scope', () => {
  it('reads the directory of organisations and nothing else: no case, no agreement, no money, no offer, nobody’s membership', async () => {
    await addOffers(database.superuser, 50, 50);
    await addPerson(database.superuser, 'caseworker', { organisationId: ids.northAgency, roles: ['CASEWORKER'] });
    const { rows } = await database.superuser.query<{ name: string }>(
      `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'p', 'v', 'm') AND n.nspname IN ('platform', 'identity', 'inbox', 'agreements', 'offers', 'referrals', 'reservations', 'care', 'settlement')
         AND has_table_privilege('${SERVICE_ROLE}', c.oid, 'SELECT') ORDER BY 1`,
    );
    const seen: string[] = [];
    for (const { name } of rows) if ((await sql(`SELECT 1 FROM ${name} LIMIT 1`)).length > 0) seen.push(name);
    expect(rows.length).toBeGreaterThan(50);
    // Organisations; municipalities of Germany; which tables have no policy; applied migrations.
    expect(seen).toEqual(['agreements.municipality_v', 'identity.organisation', 'platform.applied_migration_v', 'platform.place', 'platform.without_policy']);
  });

  it('negative control: a member of the agency sees agreements, referrals and offers by the same statements', async () => {
    const north = as('caseworker', ids.northAgency, 'CASEWORKER');
    for (const name of ['agreements.agreement', 'agreements.agreement_terms_v', 'agreements.settlement_rate', 'referrals.referral', 'offers.offer', 'identity.membership']) {
      expect([name, (await sql(`SELECT 1 FROM ${name} LIMIT 1`, [], north)).length]).toEqual([name, 1]);
      expect([name, (await sql(`SELECT 1 FROM ${name} LIMIT 1`)).length]).toEqual([name, 0]);
    }
  });

  const ORGANISATION = `INSERT INTO identity.organisation (code, kind, name, municipality_ags, federal_state, origin) VALUES ('RAW', $1, 'Raw', '01001000', 'SH', $2)`;


  it.each<[what: string, statement: string, values: readonly unknown[]]>([
    ['a membership for oneself', `INSERT INTO identity.membership (user_id, organisation_id, role) VALUES ('keeper', $1, 'ADMINISTRATOR')`, [ids.northAgency]],
    ['another keeper', `INSERT INTO identity.keeper (user_id) VALUES ('friend')`, []],
    ['a token for a machine', `INSERT INTO identity.machine_token (organisation_id, role, label, token_hash, expires_at) VALUES ($1, 'BILLING', 'x', '\\x00', '2999-01-01')`, [ids.northAgency]],
    ['a substitution', `INSERT INTO identity.substitution (organisation_id, person_id, deputy_id, valid_from, valid_to) VALUES ($1, 'north-admin', 'keeper', '2026-05-04', '2026-05-05')`, [ids.northAgency]],
    ['a provider', ORGANISATION, ['PROVIDER', 'SERVICE']],
    ['an agency that says it was imported', ORGANISATION, ['AGENCY', 'IMPORT']],
    ['an invitation into an organisation that has people', INVITATION, [ids.northAgency, 'x@people.example', ['ADMINISTRATOR']]],
    ['an invitation for a caseworker', INVITATION, [ids.southAgency, 'x@people.example', ['CASEWORKER']]],
    ['an invitation of themselves', INVITATION, [ids.southAgency, 'keeper@people.example', ['ADMINISTRATOR']]],
    ['an entry in the journal of an agency', `INSERT INTO platform.journal (agency_id, actor, purpose, action, subject_kind, subject_id, correlation_id, at, hash) VALUES ($1, 'keeper', 'X', 'x', 'x', 'x', 'x', now(), '')`, [ids.northAgency]],
    ['an entry in the name of somebody else', `INSERT INTO platform.journal (actor, purpose, action, subject_kind, subject_id, correlation_id, at, hash) VALUES ('other', 'X', 'x', 'x', 'x', 'x', now(), '')`, []],
  ])('writes no %s', async (_what, statement, values) => {
    expect((await refusalOf(sql(statement, values)))?.code).toBe('42501');
  });

  it('changes no organisation that is there', async () => {
    const { count } = await database.unitOfWork.run(keeper, async (tx) => ({ count: await tx.execute(`UPDATE identity.organisation SET name = 'Other'`) }), { dryRun: true });
    expect(count).toBe(0);
  });

  it('is nobody’s administrator in the sense of the database: no organisation is acted for', async () => {
    expect(await sql('SELECT platform.current_organisation() AS id, platform.is_known() AS known, platform.is_operator() AS operator')).toEqual([{ id: null, known: false, operator: false }]);
  });
});

const create = (input: Partial<CreateOrganisationInput> = {}) =>
  new CreateOrganisationUseCase(database.unitOfWork, config).run(keeper, {
    code: 'JA-EAST',
    name: 'Jugendamt Ost',
    municipalityAgs: '14612000',
    administratorEmail: 'first@people.example',
    ...input,
  });

describe('creating an agency', () => {
  it('puts it there and invites its first administrator by mail', async () => {
    const outcome = await create({ street: 'Am Amt 1', postalCode: '01067' });
    const { organisationId, invitationId } = outcome.ok ? outcome.value : { organisationId: '', invitationId: '' };
    const { rows } = await database.superuser.query('SELECT code, kind, name, street, postal_code, municipality_ags, federal_state, origin FROM identity.organisation WHERE id = $1', [organisationId]);
    expect(rows).toEqual([
      { code: 'JA-EAST', kind: 'AGENCY', name: 'Jugendamt Ost', street: 'Am Amt 1', postal_code: '01067', municipality_ags: '14612000', federal_state: 'SN', origin: 'SERVICE' },
    ]);
    const invited = await database.superuser.query('SELECT email, roles, signing_right, invited_by FROM identity.invitation WHERE id = $1', [invitationId]);
    expect(invited.rows).toEqual([{ email: 'first@people.example', roles: ['ADMINISTRATOR'], signing_right: false, invited_by: 'keeper' }]);
    expect(await tokenFor(database.superuser, 'first@people.example')).toHaveLength(43);
    expect(await journalOf(database.superuser, organisationId)).toMatchObject([
      { action: 'organisation.created', actor: 'keeper', organisation_id: null, agency_id: null, before: null, after: { code: 'JA-EAST', kind: 'AGENCY', federalState: 'SN' } },
    ]);
  });

  it('happens once per key, which belongs to the keeper', async () => {
    const input = { code: 'JA-ONCE', idempotencyKey: 'once and no more' };
    const first = await create(input);
    expect(first.ok).toBe(true);
    expect(await create(input)).toEqual(first);
    expect(await create({ ...input, name: 'Another' })).toMatchObject({ refusal: { code: 'IDEMPOTENCY_CONFLICT' } });
    const other = new CreateOrganisationUseCase(database.unitOfWork, config).run(keeperContext('second-keeper', 'ADMINISTRATION', 'test'), {
      code: 'JA-TWICE',
      name: 'Jugendamt',
      municipalityAgs: '14612000',
      administratorEmail: 'x@people.example',
      idempotencyKey: 'once and no more',
    });
    expect((await other).ok).toBe(true);
  });

  it.each<[string, Partial<CreateOrganisationInput>, Record<string, string>]>([
    ['an identifier that is taken', { code: 'NORTH' }, { code: 'CODE_TAKEN' }],
    ['an identifier of the wrong form', { code: 'a|b' }, { code: 'FIELD_INVALID', field: 'code' }],
    ['no name', { name: ' ' }, { code: 'FIELD_INVALID', field: 'name' }],
    ['a municipality that cannot be', { municipalityAgs: '17000000' }, { code: 'FIELD_INVALID', field: 'municipalityAgs' }],
    ['a street of nothing', { street: '' }, { code: 'FIELD_INVALID', field: 'street' }],
    ['a postal code of four digits', { postalCode: '1234' }, { code: 'FIELD_INVALID', field: 'postalCode' }],
    ['no address', { administratorEmail: 'x' }, { code: 'FIELD_INVALID', field: 'administratorEmail' }],
    ['oneself as administrator', { administratorEmail: 'Keeper@people.example' }, { code: 'OPERATOR_NOT_INVITED' }],
  ])('is refused with %s, and leaves nothing behind', async (_what, input, refusal) => {
    const before = await database.superuser.query('SELECT count(*) FROM identity.organisation');
    expect(await create({ code: 'JA-WEST', ...input })).toMatchObject({ ok: false, refusal });
    expect((await database.superuser.query('SELECT count(*) FROM identity.organisation')).rows).toEqual(before.rows);
    expect((await database.superuser.query('SELECT 1 FROM platform.mail')).rows).toEqual([]);
  });
});

describe('the first administrator of an organisation', () => {
  const invite = (organisationId: string, email: string) => new InviteFirstAdministratorUseCase(database.unitOfWork, config).run(keeper, { organisationId, email });

  it('is invited as long as nobody is there; the last invitation holds', async () => {
    expect((await invite(EMPTY, 'one@people.example')).ok).toBe(true);
    expect((await invite(EMPTY, 'two@people.example')).ok).toBe(true);
    const { rows } = await database.superuser.query('SELECT email, withdrawn_at IS NULL AS open FROM identity.invitation WHERE organisation_id = $1 ORDER BY email', [EMPTY]);
    expect(rows).toEqual([
      { email: 'one@people.example', open: false },
      { email: 'two@people.example', open: true },
    ]);
    // For the agency to find, in the chain of its own journal.
    const common = { action: 'first-administrator.invited', actor: 'keeper', organisation_id: null, agency_id: EMPTY };
    expect(await journalOf(database.superuser, EMPTY)).toMatchObject([{ ...common, before: { withdrawn: [] } }, { ...common, before: { withdrawn: [expect.any(String)] } }]);
  });

  describe('that an import brought', () => {
    const IMPORTED = '00000000-0000-7000-8000-000000000005';
    const byCommand = (code: string, email: string, context = asOperator) => new InviteFirstAdministratorUseCase(database.unitOfWork, config).inviteByCommandLine(context, { code, email });

    beforeAll(async () => {
      await database.superuser.query(
        `INSERT INTO identity.organisation (id, code, kind, name, municipality_ags, federal_state, origin) VALUES ($1, 'IMPORTED', 'AGENCY', 'Jugendamt Import', '01001000', 'SH', 'IMPORT')`,
        [IMPORTED],
      );
    });

    it('is invited on the command line alone: through the API whoever runs the system could invite another address of their own', async () => {
      expect(await invite(IMPORTED, 'keeper+2@people.example')).toMatchObject({ ok: false, refusal: { code: 'FIRST_ADMINISTRATOR_BY_COMMAND_LINE' } });
      expect((await refusalOf(sql(INVITATION, [IMPORTED, 'keeper+2@people.example', ['ADMINISTRATOR']])))?.code).toBe('42501');
      expect((await refusalOf(byCommand('IMPORTED', 'first@imported.example', keeper)))?.code).toBe('42501');
      expect((await database.superuser.query('SELECT 1 FROM identity.invitation WHERE organisation_id = $1', [IMPORTED])).rows).toEqual([]);

      expect((await byCommand('IMPORTED', 'first@imported.example')).ok).toBe(true);
      expect(await tokenFor(database.superuser, 'first@imported.example')).toHaveLength(43);
      expect(await journalOf(database.superuser, IMPORTED)).toMatchObject([{ action: 'first-administrator.invited', actor: 'operator', organisation_id: null, agency_id: IMPORTED }]);
    });

    it('is refused there too where people are, for whoever runs the system, and for an organisation that is not there', async () => {
      expect(await byCommand('NORTH', 'x@people.example')).toMatchObject({ refusal: { code: 'ORGANISATION_HAS_PEOPLE' } });
      expect(await byCommand('IMPORTED', 'keeper@people.example')).toMatchObject({ refusal: { code: 'OPERATOR_NOT_INVITED' } });
      expect(await byCommand('NOWHERE', 'x@people.example')).toMatchObject({ refusal: { code: 'ORGANISATION_NOT_FOUND' } });
    });
  });

  it('is refused where people are, for oneself and for an organisation that is not there', async () => {
    expect(await invite(ids.northAgency, 'x@people.example')).toMatchObject({ refusal: { code: 'ORGANISATION_HAS_PEOPLE' } });
    expect(await invite(EMPTY, 'keeper@people.example')).toMatchObject({ refusal: { code: 'OPERATOR_NOT_INVITED' } });
    expect(await invite(EMPTY, 'nonsense')).toMatchObject({ refusal: { code: 'FIELD_INVALID' } });
    expect(await invite(ids.northReferral, 'x@people.example')).toMatchObject({ refusal: { code: 'ORGANISATION_NOT_FOUND' } });
    expect(await invite('no uuid', 'x@people.example')).toMatchObject({ refusal: { code: 'ORGANISATION_NOT_FOUND' } });
  });
});

describe('appointing somebody who runs the system', () => {
  it('makes an account or takes the one that is there, is written down, and ends again', async () => {
    const signIn = new SignInService({ databaseUrl: database.url, role: SERVICE_ROLE, secret: randomUUID(), publicUrl: 'http://127.0.0.1' });
    try {
      const useCase = new AppointOperatorUseCase(database.unitOfWork, signIn);
      const appoint = (email: string) => useCase.appoint(asOperator, { email, name: 'Betrieb', password: 'a long enough password' });
      const first = await appoint('Ops@people.example');
      expect(first).toMatchObject({ ok: true, value: { isNew: true } });
      const personId = first.ok ? first.value.personId : '';
      expect(await appoint('ops@people.example')).toEqual({ ok: true, value: { personId, isNew: false } });
      expect(await appoint('north-admin@people.example')).toMatchObject({ ok: false, refusal: { code: 'OPERATOR_NO_MEMBER' } });
      expect((await database.superuser.query(`SELECT 1 FROM identity.keeper WHERE user_id = 'north-admin'`)).rows).toEqual([]);
      expect(await appoint('nonsense')).toMatchObject({ refusal: { code: 'FIELD_INVALID', field: 'email' } });
      expect(await useCase.dismiss(asOperator, 'ops@people.example')).toEqual({ ok: true, value: { personId } });
      expect(await useCase.dismiss(asOperator, 'ops@people.example')).toMatchObject({ refusal: { code: 'PERSON_NOT_FOUND' } });
      expect(await useCase.dismiss(asOperator, 'nobody@people.example')).toMatchObject({ refusal: { code: 'PERSON_NOT_FOUND' } });
      const entries = await journalOf(database.superuser, personId);
      expect(entries.map(({ action, before, after }) => ({ action, before, after }))).toEqual([
        { action: 'operator.appointed', before: { operator: false }, after: { operator: true } },
        { action: 'operator.dismissed', before: { operator: true }, after: { operator: false } },
      ]);
    } finally {
      await signIn.close();
    }
  });
});

describe('running the system and belonging to an organisation', () => {
  const NO_MEMBER = 'membership_no_keeper';
  const NO_KEEPER = 'keeper_no_member';
  const addKeeper = (id: string) => `INSERT INTO identity.keeper (user_id) VALUES ('${id}')`;
  const addMember = (id: string) => `INSERT INTO identity.membership (user_id, organisation_id, role) VALUES ('${id}', '${ids.northAgency}', 'QUALITY')`;
  const outcome = (statement: string, context: RequestContext) => refusalOf(database.unitOfWork.run(context, (tx) => tx.execute(statement)));

  it('exclude each other in the database, whoever writes', async () => {
    const north = as('north-admin', ids.northAgency, 'ADMINISTRATOR');
    for (const context of [north, asOperator]) expect(await outcome(addMember('keeper'), context)).toEqual({ code: '23514', constraint: NO_MEMBER });
    expect(await outcome(addKeeper('north-admin'), asOperator)).toEqual({ code: '23514', constraint: NO_KEEPER });
    expect((await refusalOf(database.superuser.query(addMember('keeper'))))?.constraint).toBe(NO_MEMBER);
    const late = database.unitOfWork.run(asOperator, (tx) => tx.execute(addKeeper('nobody-yet')), { isolation: 'REPEATABLE READ' });
    expect((await refusalOf(late))?.code).toBe('25001');
  });

  /** Both at once for twenty people, by raw SQL; who is both afterwards. */
  async function race(own: TestDatabase, prefix: string): Promise<number> {
    const people = Array.from({ length: 20 }, (_, n) => `${prefix}-${n}`);
    for (const person of people) await addPerson(own.superuser, person);
    const clients = await Promise.all([0, 1].map(async () => {
      const client = new pg.Client({ connectionString: own.url });
      await client.connect();
      return client;
    }));
    try {
      for (const person of people) {
        await Promise.all(clients.map((client) => client.query('BEGIN')));
        const [first, second] = clients.map((client, side) => client.query(side === 0 ? addKeeper(person) : addMember(person)).then(() => true, () => false));
        const firstDone = await Promise.race([first!.then(() => 0), second!.then(() => 1)]);
        await clients[firstDone]!.query('COMMIT');
        await Promise.all([first, second]);
        await clients[1 - firstDone]!.query('COMMIT');
      }
    } finally {
      await Promise.all(clients.map((client) => client.end()));
    }
    const { rows } = await own.superuser.query<{ both: number }>(
      `SELECT count(*)::int AS both FROM identity.keeper k JOIN identity.membership m USING (user_id) WHERE k.user_id LIKE $1 || '-%'`,
      [prefix],
    );
    return rows[0]!.both;
  }

  it('exclude each other for two who write at once; negative control: without the wait some become both', async () => {
    const own = await createTestDatabase();
    try {
      await buildNetwork(own.superuser, 0);
      expect(await race(own, 'waits')).toBe(0);
      await own.superuser.query('CREATE OR REPLACE FUNCTION identity.await_standing(person text) RETURNS void LANGUAGE plpgsql AS $$ BEGIN END $$');
      expect(await race(own, 'hurries')).toBeGreaterThan(0);
    } finally {
      await own.close();
    }
  });

  it('a membership is of somebody who has an account, and changes hands never', async () => {
    const north = as('north-admin', ids.northAgency, 'ADMINISTRATOR');
    expect(await outcome(addMember('who-is-that'), north)).toEqual({ code: '23503', constraint: 'membership_of_a_person' });
    for (const column of ['user_id', 'organisation_id', 'role', 'source']) {
      expect((await outcome(`UPDATE identity.membership SET ${column} = ${column} WHERE user_id = 'north-admin'`, north))?.code).toBe('42501');
    }
    expect(await outcome(`UPDATE identity.membership SET signing_right = false WHERE user_id = 'north-admin'`, north)).toBeNull();
  });
});

describe('what other contexts read of people', () => {
  it('members of one’s own organisation, and addresses only across organisations', async () => {
    const north = as('caseworker', ids.northAgency, 'CASEWORKER');
    const members = await sql('SELECT user_id, role, signing_right FROM identity.member_v ORDER BY user_id', [], north);
    expect(members).toEqual([
      { user_id: 'caseworker', role: 'CASEWORKER', signing_right: false },
      { user_id: 'north-admin', role: 'ADMINISTRATOR', signing_right: false },
    ]);
    expect(await sql('SELECT 1 FROM identity.address_v', [], north)).toEqual([]);
    expect(await sql('SELECT 1 FROM identity.address_v')).toEqual([]);
    const addresses = await sql(`SELECT user_id, email FROM identity.address_v WHERE user_id = 'caseworker'`, [], asOperator);
    expect(addresses).toEqual([{ user_id: 'caseworker', email: 'caseworker@people.example' }]);
  });
});
