import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AcceptInvitationUseCase, InvitePersonUseCase, JoinOrganisationUseCase, RemovePersonUseCase, SignInService, WithdrawInvitationUseCase, type InvitePersonInput } from '#identity';
import { SERVICE_ROLE, UnitOfWork, type RequestContext } from '#platform';
import { buildNetwork, ids } from '../../support/api-network.js';
import { addPerson, as, asNorthAdmin, config, journalOf, refusalOf, rolesOf, tokenFor } from '../../support/people-world.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const NOW = '2026-05-04T08:00:00Z';
const PASSWORD = 'a long enough password';

let database: TestDatabase;
let signIn: SignInService;

beforeAll(async () => {
  database = await createTestDatabase({ now: NOW, poolSize: 12 });
  await buildNetwork(database.superuser, 0);
  await addPerson(database.superuser, 'north-admin', { organisationId: ids.northAgency, roles: ['ADMINISTRATOR'] });
  signIn = new SignInService({ databaseUrl: database.url, role: SERVICE_ROLE, secret: randomUUID(), publicUrl: 'http://127.0.0.1' });
});
afterAll(async () => {
  await signIn.close();
  await database.close();
});
beforeEach(async () => {
  await database.superuser.query('DELETE FROM platform.mail');
});

const at = (now: string) => new UnitOfWork(database.dataSource, { now });
const nobody: RequestContext = { actor: 'anonymous', organisationId: null, scope: 'ORGANISATION', roles: [], purpose: 'ADMINISTRATION', correlationId: 'test' };

const invite = (input: Partial<InvitePersonInput> = {}, context = asNorthAdmin, unitOfWork = database.unitOfWork) =>
  new InvitePersonUseCase(unitOfWork, config).run(context, { email: 'new@people.example', roles: ['CASEWORKER'], signingRight: false, ...input });
const accept = (token: string, input: { name?: string; password?: string; idempotencyKey?: string } = {}, unitOfWork = database.unitOfWork) =>
  new AcceptInvitationUseCase(unitOfWork, signIn).run(nobody, { token, name: 'Neue Person', password: PASSWORD, ...input });
const join = (token: string, actor: string, unitOfWork = database.unitOfWork) =>
  new JoinOrganisationUseCase(unitOfWork).run({ ...nobody, actor }, { token });

/** The token that the invitation of a new address brought. */
async function invited(email: string, input: Partial<InvitePersonInput> = {}): Promise<string> {
  const outcome = await invite({ email, ...input });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return tokenFor(database.superuser, email);
}

const userOf = async (email: string): Promise<string | undefined> => {
  const { rows } = await database.superuser.query<{ id: string }>('SELECT id FROM auth."user" WHERE email = $1', [email]);
  return rows[0]?.id;
};

describe('inviting', () => {
  it('sends a mail with a token that is kept nowhere else, for 14 days', async () => {
    const outcome = await invite({ email: ' Erika.Muster@People.Example ', roles: ['CASEWORKER', 'BILLING', 'CASEWORKER'], signingRight: true });
    expect(outcome).toMatchObject({ ok: true, value: { expiresAt: new Date('2026-05-18T08:00:00Z') } });
    const id = outcome.ok ? outcome.value.invitationId : '';
    const { rows: mails } = await database.superuser.query('SELECT recipient, template, params FROM platform.mail');
    const token = await tokenFor(database.superuser, 'erika.muster@people.example');
    expect(mails).toEqual([
      {
        recipient: 'erika.muster@people.example',
        template: 'invitation',
        params: { organisation: 'Jugendamt Nord', lastDay: '2026-05-18', link: `https://pv.example/einladung#${token}` },
      },
    ]);
    const { rows } = await database.superuser.query(
      `SELECT email, roles, signing_right, invited_by, expires_at - invited_at = interval '14 days' AS fourteen, token_hash = sha256($2::bytea) AS hashed
       FROM identity.invitation WHERE id = $1`,
      [id, Buffer.from(token)],
    );
    expect(rows).toEqual([
      { email: 'erika.muster@people.example', roles: ['BILLING', 'CASEWORKER'], signing_right: true, invited_by: 'north-admin', fourteen: true, hashed: true },
    ]);
    expect(await journalOf(database.superuser, id)).toEqual([
      {
        action: 'person.invited',
        actor: 'north-admin',
        organisation_id: ids.northAgency,
        agency_id: ids.northAgency,
        before: { withdrawn: [] },
        after: { roles: ['BILLING', 'CASEWORKER'], signingRight: true, expiresAt: '2026-05-18T08:00:00.000Z' },
      },
    ]);
    const { rows: traces } = await database.superuser.query(
      `SELECT 1 FROM platform.journal j WHERE j::text ILIKE '%erika%' OR strpos(j::text, $1) > 0
       UNION ALL SELECT 1 FROM platform.outbox o WHERE o::text ILIKE '%erika%' OR strpos(o::text, $1) > 0`,
      [token],
    );
    expect(traces).toEqual([]);
  });

  it('is refused for roles that the organisation does not have, without a role, and for what is no address', async () => {
    expect(await invite({ roles: ['GROUP_LEAD'] })).toMatchObject({ refusal: { code: 'ROLE_NOT_OF_ORGANISATION' } });
    expect(await invite({ roles: [] })).toMatchObject({ refusal: { code: 'NO_ROLE' } });
    expect(await invite({ roles: ['QUALITY'], signingRight: true })).toMatchObject({ refusal: { code: 'SIGNING_RIGHT_NEEDS_CASEWORKER' } });
    expect(await invite({ email: 'no address' })).toMatchObject({ refusal: { code: 'FIELD_INVALID', field: 'email' } });
    expect(await invite({ email: 'NORTH-ADMIN@people.example' })).toMatchObject({ refusal: { code: 'ALREADY_MEMBER' } });
    const { rows } = await database.superuser.query('SELECT 1 FROM platform.mail');
    expect(rows).toEqual([]);
  });

  it('says the same of an address that is known elsewhere and of one that nobody has', async () => {
    await addPerson(database.superuser, 'elsewhere', { organisationId: ids.southAgency, roles: ['QUALITY'] });
    const answers = [await invite({ email: 'elsewhere@people.example' }), await invite({ email: 'unheard-of@people.example' })];
    expect(answers.map((answer) => answer.ok && answer.value.expiresAt.toISOString())).toEqual(Array(2).fill('2026-05-18T08:00:00.000Z'));
  });

  it('once more withdraws the one before: the last mail holds', async () => {
    const first = await invited('again@people.example');
    const second = await invited('again@people.example', { roles: ['QUALITY'] });
    expect(await accept(first)).toMatchObject({ refusal: { code: 'INVITATION_INVALID' } });
    expect((await accept(second)).ok).toBe(true);
    expect(await rolesOf(database.superuser, (await userOf('again@people.example'))!, ids.northAgency)).toEqual(['QUALITY']);
  });
});

describe('accepting without an account', () => {
  it('creates the account and gives the roles, once', async () => {
    const token = await invited('fresh@people.example', { roles: ['CASEWORKER', 'QUALITY'], signingRight: true });
    expect(await accept(token)).toEqual({ ok: true, value: { organisationName: 'Jugendamt Nord' } });
    const { rows } = await database.superuser.query(
      `SELECT u.name, u."emailVerified", m.role, m.signing_right FROM auth."user" u JOIN identity.membership m ON m.user_id = u.id
       WHERE u.email = 'fresh@people.example' ORDER BY m.role`,
    );
    expect(rows).toEqual([
      { name: 'Neue Person', emailVerified: true, role: 'CASEWORKER', signing_right: true },
      { name: 'Neue Person', emailVerified: true, role: 'QUALITY', signing_right: false },
    ]);
    const personId = (await userOf('fresh@people.example'))!;
    expect(await journalOf(database.superuser, personId)).toMatchObject([
      { action: 'invitation.accepted', actor: expect.stringMatching(/^invitation:/), organisation_id: ids.northAgency, after: { roles: ['CASEWORKER', 'QUALITY'], signingRight: true } },
    ]);
  });

  it('answers a repetition with the same key as the first time, and takes no password into what it keeps', async () => {
    const token = await invited('repeat@people.example');
    const first = await accept(token, { idempotencyKey: 'repeated key' });
    expect(await accept(token, { idempotencyKey: 'repeated key', password: 'another long password' })).toEqual(first);
    expect(await accept(token, { idempotencyKey: 'repeated key', name: 'Other' })).toMatchObject({ refusal: { code: 'IDEMPOTENCY_CONFLICT' } });
  });

  it.each([
    ['a short password', { password: 'eleven char' }, 'password'],
    ['an endless password', { password: 'x'.repeat(129) }, 'password'],
    ['no name', { name: '  ' }, 'name'],
  ])('is refused with %s, whether the token holds or not', async (_what, input, field) => {
    const token = await invited('typing@people.example');
    expect(await accept(token, input)).toMatchObject({ refusal: { code: 'FIELD_INVALID', field } });
    expect(await accept('unknown', input)).toMatchObject({ refusal: { code: 'FIELD_INVALID', field } });
    expect(await userOf('typing@people.example')).toBeUndefined();
  });

  it('answers whoever asks again alike, account or none, until the invitation expires: nothing tells whether it was used up', async () => {
    await addPerson(database.superuser, 'told', { organisationId: ids.southAgency, roles: ['QUALITY'] });
    const [known, fresh] = [await invited('told@people.example'), await invited('not-told@people.example')];
    const rounds = async (unitOfWork = database.unitOfWork) => [await accept(known, { idempotencyKey: randomUUID() }, unitOfWork), await accept(fresh, { idempotencyKey: randomUUID() }, unitOfWork)];
    const answered = { ok: true, value: { organisationName: 'Jugendamt Nord' } };
    for (let round = 0; round < 3; round++) expect(await rounds()).toEqual([answered, answered]);
    expect(await rounds(at('2026-05-18T07:59:59Z'))).toEqual([answered, answered]);
    expect(await rounds(at('2026-05-18T08:00:00Z'))).toMatchObject(Array(2).fill({ ok: false, refusal: { code: 'INVITATION_INVALID' } }));
    const { rows } = await database.superuser.query(`SELECT action FROM platform.journal WHERE action = 'invitation.accepted' AND subject_id = $1`, [await userOf('not-told@people.example')]);
    expect(rows).toHaveLength(1);
  });

  it('is refused in the same words for an unknown, expired and withdrawn token, and to others for a used one', async () => {
    const used = await invited('used@people.example');
    await accept(used);
    const withdrawn = await invited('withdrawn@people.example');
    const { rows } = await database.superuser.query<{ id: string }>(`SELECT id FROM identity.invitation WHERE email = 'withdrawn@people.example'`);
    expect((await new WithdrawInvitationUseCase(database.unitOfWork).run(asNorthAdmin, { invitationId: rows[0]!.id })).ok).toBe(true);
    const expired = await invited('expired@people.example');
    const answers = [
      await accept('unknown'),
      await accept(''),
      await accept('\0'),
      await accept(withdrawn),
      await accept(expired, {}, at('2026-05-18T08:00:00Z')),
      await join('unknown', 'north-admin'),
      await join(used, 'north-admin'),
      await join(withdrawn, 'north-admin'),
      await join(expired, 'north-admin', at('2026-05-18T08:00:00Z')),
    ];
    expect(answers[0]).toEqual({ ok: false, refusal: { code: 'INVITATION_INVALID', message: 'This invitation does not hold. Ask for a new one.' } });
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await accept(expired, {}, at('2026-05-18T07:59:59Z'))).ok).toBe(true);
  });

  it('makes one account and one membership when it is sent eight times at once', async () => {
    const token = await invited('eight@people.example');
    const answers = await Promise.all(Array.from({ length: 8 }, () => accept(token)));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(8);
    const { rows } = await database.superuser.query(`SELECT 1 FROM platform.journal WHERE action = 'invitation.accepted' AND subject_id = $1`, [await userOf('eight@people.example')]);
    expect(rows).toHaveLength(1);
    expect(await rolesOf(database.superuser, (await userOf('eight@people.example'))!, ids.northAgency)).toEqual(['CASEWORKER']);
  });

  it('makes one account of two invitations of one address that are accepted at once', async () => {
    const tokens = [await invited('both@people.example')];
    await invite({ email: 'both@people.example', roles: ['CASE_LEAD'] }, as('oak-admin', ids.oak, 'ADMINISTRATOR'));
    tokens.push(await tokenFor(database.superuser, 'both@people.example'));
    const answers = await Promise.all(tokens.map((token) => accept(token)));
    expect(answers.map((answer) => answer.ok)).toEqual([true, true]);
    const { rows } = await database.superuser.query(`SELECT 1 FROM auth."user" WHERE email = 'both@people.example'`);
    expect(rows).toHaveLength(1);
  });
});

describe('accepting with an account', () => {
  it('answers as if there were none, and changes neither the account nor the membership', async () => {
    await addPerson(database.superuser, 'known', { organisationId: ids.southAgency, roles: ['QUALITY'] });
    const token = await invited('known@people.example');
    expect(await accept(token, { name: 'Intruder' })).toEqual({ ok: true, value: { organisationName: 'Jugendamt Nord' } });
    const { rows } = await database.superuser.query(
      `SELECT u.name, (SELECT count(*)::int FROM auth.account a WHERE a."userId" = u.id) AS passwords FROM auth."user" u WHERE u.id = 'known'`,
    );
    expect(rows).toEqual([{ name: 'known', passwords: 0 }]);
    expect(await rolesOf(database.superuser, 'known', ids.northAgency)).toEqual([]);

    expect(await join(token, 'known')).toEqual({ ok: true, value: { organisationId: ids.northAgency, roles: ['CASEWORKER'] } });
    expect(await rolesOf(database.superuser, 'known', ids.northAgency)).toEqual(['CASEWORKER']);
    expect(await rolesOf(database.superuser, 'known', ids.southAgency)).toEqual(['QUALITY']);
    // To the one who has joined the token says so again; to all others it is used up.
    expect((await join(token, 'known')).ok).toBe(true);
    expect(await join(token, 'north-admin')).toMatchObject({ refusal: { code: 'INVITATION_INVALID' } });
  });

  it('says nothing any more to somebody who has joined by it and was removed', async () => {
    await addPerson(database.superuser, 'gone', { organisationId: ids.southAgency, roles: ['QUALITY'] });
    const token = await invited('gone@people.example');
    expect((await join(token, 'gone')).ok).toBe(true);
    expect((await new RemovePersonUseCase(database.unitOfWork).run(asNorthAdmin, { personId: 'gone' })).ok).toBe(true);
    expect(await join(token, 'gone')).toMatchObject({ refusal: { code: 'INVITATION_INVALID' } });
    expect(await rolesOf(database.superuser, 'gone', ids.northAgency)).toEqual([]);
  });

  it('is refused to whoever runs the system', async () => {
    await addPerson(database.superuser, 'runs-it');
    await database.superuser.query(`INSERT INTO identity.keeper (user_id) VALUES ('runs-it')`);
    const token = await invited('runs-it@people.example');
    expect(await accept(token)).toEqual({ ok: true, value: { organisationName: 'Jugendamt Nord' } });
    expect(await join(token, 'runs-it')).toMatchObject({ ok: false, refusal: { code: 'OPERATOR_NO_MEMBER' } });
    expect(await join(token, 'north-admin')).toMatchObject({ refusal: { code: 'INVITATION_INVALID' } });
    expect(await rolesOf(database.superuser, 'runs-it', ids.northAgency)).toEqual([]);
  });

  it('is not done by somebody else who is signed in, nor by a machine', async () => {
    await addPerson(database.superuser, 'thief', { organisationId: ids.southAgency, roles: ['QUALITY'] });
    const token = await invited('victim@people.example', { roles: ['ADMINISTRATOR'] });
    for (const actor of ['thief', 'north-admin', 'machine:00000000-0000-7000-8000-000000000001', 'nobody']) {
      expect(await join(token, actor)).toMatchObject({ refusal: { code: 'INVITATION_INVALID' } });
    }
    expect(await rolesOf(database.superuser, 'thief', ids.northAgency)).toEqual([]);
  });
});

describe('withdrawing', () => {
  it('is refused for what is closed; a foreign invitation answers like an unknown one', async () => {
    const withdraw = (invitationId: string, context = asNorthAdmin) => new WithdrawInvitationUseCase(database.unitOfWork).run(context, { invitationId });
    const outcome = await invite({ email: 'closing@people.example' });
    const id = outcome.ok ? outcome.value.invitationId : '';
    const south = as('south-admin', ids.southAgency, 'ADMINISTRATOR');
    const unknown = [await withdraw(id, south), await withdraw(ids.northReferral), await withdraw('no uuid')];
    expect(unknown[0]).toMatchObject({ ok: false, refusal: { code: 'INVITATION_NOT_FOUND' } });
    expect(new Set(unknown.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await withdraw(id)).ok).toBe(true);
    expect(await withdraw(id)).toMatchObject({ refusal: { code: 'INVITATION_CLOSED' } });
  });
});

describe('the database', () => {
  const run = (sql: string, values: readonly unknown[] = [], now = NOW) => refusalOf(at(now).run(asNorthAdmin, (tx) => tx.execute(sql, values)));

  it('lets no answer be taken back, and none be given to an expired invitation', async () => {
    await invited('fixed@people.example');
    const set = (what: string) => `UPDATE identity.invitation SET ${what} WHERE email = 'fixed@people.example'`;
    const once = { code: '23514', constraint: 'invitation_answered_once' };
    expect(await run(set(`accepted_at = platform.now(), accepted_by = 'x'`), [], '2026-05-18T08:00:00Z')).toEqual(once);
    expect(await run(set('withdrawn_at = platform.now()'))).toBeNull();
    expect(await run(set('withdrawn_at = NULL'))).toEqual(once);
    expect(await run(set(`withdrawn_at = NULL, accepted_at = platform.now(), accepted_by = 'x'`))).toEqual(once);
  });

  it('keeps one open invitation per address and organisation, and none beyond 14 days', async () => {
    const insert = (days: number) =>
      run(
        `INSERT INTO identity.invitation (organisation_id, email, roles, token_hash, invited_by, expires_at)
         VALUES ($1, 'raw@people.example', '{BILLING}', $2, 'x', platform.now() + make_interval(hours => $3))`,
        [ids.northAgency, Buffer.from(randomUUID()), days * 24],
      );
    expect(await insert(15)).toEqual({ code: '23514', constraint: 'invitation_fourteen_days' });
    expect(await insert(14)).toBeNull();
    expect(await insert(14)).toEqual({ code: '23505', constraint: 'invitation_open_key' });
  });

  it('says who has invited, whatever the statement says, and keeps it', async () => {
    const inviter = async () => (await database.superuser.query<{ invited_by: string }>(`SELECT invited_by FROM identity.invitation WHERE email = 'raw@people.example'`)).rows[0]!.invited_by;
    await run(
      `INSERT INTO identity.invitation (organisation_id, email, roles, token_hash, invited_by, expires_at)
       VALUES ($1, 'raw@people.example', '{BILLING}', $2, 'somebody-else', platform.now() + interval '1 hour')`,
      [ids.northAgency, Buffer.from(randomUUID())],
    );
    expect(await inviter()).toBe(asNorthAdmin.actor);
    await run(`UPDATE identity.invitation SET invited_by = 'somebody-else' WHERE email = 'raw@people.example'`);
    expect(await inviter()).toBe(asNorthAdmin.actor);
  });

  it('shows nobody else whom an organisation invites', async () => {
    const rows = await database.unitOfWork.run(as('x', ids.southAgency, 'ADMINISTRATOR'), (tx) => tx.sql('SELECT 1 FROM identity.invitation'));
    expect(rows).toEqual([]);
    expect(await database.unitOfWork.run(nobody, (tx) => tx.sql('SELECT 1 FROM identity.invitation'))).toEqual([]);
  });
});
