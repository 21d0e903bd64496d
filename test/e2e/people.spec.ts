import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildNetwork, ids } from '../support/api-network.js';
import { cookiesOf, PASSWORD, startApi, type Credentials, type TestApi } from '../support/api.js';
import type {
  AcceptInvitationMutation,
  ColleaguesQuery,
  InvitationsQuery,
  InvitePersonMutation,
  IssueMachineTokenMutation,
  JoinOrganisationMutation,
  MachineTokensQuery,
  MyPositionQuery,
  NameDeputyMutation,
  PeopleQuery,
  SetRolesMutation,
} from '../support/gql/types.generated.js';
import { tokenFor } from '../support/people-world.js';

let api: TestApi;
let admin: Credentials;
let caseworker: Credentials;
let auditor: Credentials;
let southAdmin: Credentials;
const personIds: Record<string, string> = {};

beforeAll(async () => {
  api = await startApi({ PV_PUBLIC_URL: 'https://pv.example' });
  await buildNetwork(api.database.superuser, 1);
  admin = await signedIn('admin@north.example', ids.northAgency, 'ADMINISTRATOR');
  caseworker = await signedIn('case@north.example', ids.northAgency, 'CASEWORKER');
  auditor = await signedIn('audit@north.example', ids.northAgency, 'AUDITOR');
  southAdmin = await signedIn('admin@south.example', ids.southAgency, 'ADMINISTRATOR');
});
afterAll(() => api.close());

async function signedIn(email: string, organisationId: string, role: 'ADMINISTRATOR' | 'CASEWORKER' | 'AUDITOR' | 'BILLING'): Promise<Credentials> {
  const credentials = await enter(email, PASSWORD, () => api.createPerson(email, [{ organisationId, role }]));
  personIds[email] = (await position(credentials)).id;
  return credentials;
}

/** Signs in as a browser does, under the public address; the name of the cookie says that it is https. */
async function enter(email: string, password: string, prepare: () => Promise<unknown> = () => Promise.resolve()): Promise<Credentials> {
  await prepare();
  await api.database.superuser.query('DELETE FROM auth."rateLimit"');
  const response = await fetch(`${api.url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'https://pv.example' },
    body: JSON.stringify({ email, password }),
  });
  if (response.status !== 200) throw new Error(`Sign-in was answered with ${response.status}`);
  return { cookie: cookiesOf(response) };
}

const position = async (credentials: Credentials) => (await api.data<MyPositionQuery, object>('MyPosition', {}, credentials)).me;
const command = (fields: object) => ({ input: { idempotencyKey: randomUUID(), ...fields } });

async function run<D>(operation: string, fields: object, credentials?: Credentials): Promise<D> {
  const answer = await api.run<D, object>(operation, command(fields), credentials);
  if (!answer.body.data || answer.body.errors) throw new Error(`${operation}: ${JSON.stringify(answer.body.errors)}`);
  return answer.body.data;
}

const invite = async (email: string, fields: object = {}, credentials = admin) =>
  (await run<InvitePersonMutation>('InvitePerson', { email, roles: ['CASEWORKER'], ...fields }, credentials)).invitePerson;
const accept = async (token: string, fields: object = {}) =>
  (await run<AcceptInvitationMutation>('AcceptInvitation', { token, name: 'Neue Person', password: PASSWORD, ...fields })).acceptInvitation;
const join = async (token: string, credentials: Credentials) =>
  (await run<JoinOrganisationMutation>('JoinOrganisation', { token }, credentials)).joinOrganisation;

async function invited(email: string, fields: object = {}): Promise<string> {
  expect(await invite(email, fields)).toMatchObject({ __typename: 'PersonInvited' });
  return tokenFor(api.database.superuser, email);
}

const INVALID = { __typename: 'InvitationInvalid', code: 'INVITATION_INVALID', message: 'This invitation does not hold. Ask for a new one.' };

describe('an invitation', () => {
  it('lets somebody without an account in: by mail, name and password, and then by signing in', async () => {
    const token = await invited('new@people.example', { roles: ['CASEWORKER', 'QUALITY'], signingRight: true });
    expect(await accept(token)).toEqual({ __typename: 'InvitationAnswered', organisationName: 'Jugendamt Nord' });
    const me = await position(await enter('new@people.example', PASSWORD));
    expect(me).toMatchObject({ isOperator: false, memberships: [{ organisation: { code: 'NORTH' }, roles: ['CASEWORKER', 'QUALITY'], signingRight: true }] });
  });

  it('tells whoever answers it nothing of an account, and takes none over: its owner signs in and joins', async () => {
    await api.createPerson('known@people.example', [{ organisationId: ids.oak, role: 'CASE_LEAD' }]);
    const token = await invited('known@people.example');
    const fresh = await invited('unknown@people.example');
    expect(await accept(token, { password: 'the password of an intruder' })).toEqual(await accept(fresh));
    await expect(enter('known@people.example', 'the password of an intruder')).rejects.toThrow('401');

    const owner = await enter('known@people.example', PASSWORD);
    expect((await position(owner)).memberships.map(({ organisation }) => organisation.code)).toEqual(['OAK']);
    expect(await join(token, caseworker)).toEqual(INVALID);
    expect(await join(token, owner)).toEqual({ __typename: 'OrganisationJoined', organisationId: ids.northAgency, roles: ['CASEWORKER'] });
    expect((await position(owner)).memberships).toEqual([
      { organisation: { code: 'NORTH' }, roles: ['CASEWORKER'], signingRight: false },
      { organisation: { code: 'OAK' }, roles: ['CASE_LEAD'], signingRight: false },
    ]);
    // Of two organisations one is chosen by a header, and the roles are those of the one that was chosen.
    expect((await api.run('Referrals', {}, owner)).body.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
    expect((await api.run('Referrals', {}, { ...owner, 'x-organisation': ids.northAgency })).body.errors).toBeUndefined();
  });

  it('is refused in one wording, whatever is wrong with the token', async () => {
    const used = await invited('used@people.example');
    await accept(used);
    const withdrawn = await invited('withdrawn@people.example');
    const list = await api.data<InvitationsQuery, object>('Invitations', { first: 100 }, admin);
    const open = list.invitations.edges.find(({ node }) => node.email === 'withdrawn@people.example')!.node;
    expect(open).toMatchObject({ state: 'OPEN', roles: ['CASEWORKER'] });
    const withdraw = (invitationId: string, credentials = admin) => api.run('WithdrawInvitation', command({ invitationId }), credentials);
    const [first, second] = [await withdraw(open.id, southAdmin), await withdraw(ids.northReferral, southAdmin)];
    expect(first.body).toMatchObject({ data: { withdrawInvitation: { __typename: 'NotFound' } } });
    expect(JSON.stringify(second.body)).toBe(JSON.stringify(first.body));
    expect((await withdraw(open.id)).body).toMatchObject({ data: { withdrawInvitation: { __typename: 'InvitationWithdrawn' } } });
    const expired = await invited('expired@people.example');
    await api.database.superuser.query(
      `UPDATE identity.invitation SET invited_at = invited_at - interval '15 days', expires_at = expires_at - interval '15 days' WHERE email = 'expired@people.example'`,
    );
    for (const token of [withdrawn, expired, 'unknown']) expect(await accept(token)).toEqual(INVALID);
    for (const token of [used, withdrawn, expired, 'unknown']) expect(await join(token, caseworker)).toEqual(INVALID);
    // A repetition is answered as the first time, and does nothing: else it would tell whether there was an account.
    expect(await accept(used)).toEqual({ __typename: 'InvitationAnswered', organisationName: 'Jugendamt Nord' });
    const states = await api.data<InvitationsQuery, object>('Invitations', { first: 100 }, auditor);
    const stateOf = (email: string) => states.invitations.edges.find(({ node }) => node.email === email)?.node.state;
    expect(['used', 'withdrawn', 'expired'].map((name) => stateOf(`${name}@people.example`))).toEqual(['ACCEPTED', 'WITHDRAWN', 'EXPIRED']);
  });

  it('leaves neither token nor address in the log', async () => {
    const token = await invited('discreet@people.example');
    await accept(token);
    const log = api.log.join('\n');
    expect(log).not.toContain(token);
    expect(log).not.toContain('discreet@people.example');
  });

  it('is sent by administrators alone, and never for a role that the organisation does not have', async () => {
    for (const credentials of [caseworker, auditor]) {
      const answer = await api.run('InvitePerson', command({ email: 'x@people.example', roles: ['CASEWORKER'] }), credentials);
      expect(answer.body.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
    }
    expect(await invite('x@people.example', { roles: ['GROUP_LEAD'] })).toMatchObject({ __typename: 'RoleNotOfOrganisation', roles: ['GROUP_LEAD'] });
    expect(await invite('case@north.example')).toMatchObject({ __typename: 'AlreadyMember' });
    expect(await invite('nonsense')).toMatchObject({ __typename: 'FieldInvalid', field: 'email' });
  });
});

describe('the people of an organisation', () => {
  it('are listed with their addresses for administrators and auditors, by name for their colleagues', async () => {
    for (const credentials of [admin, auditor]) {
      const { people } = await api.data<PeopleQuery, object>('People', { first: 100 }, credentials);
      expect(people.edges.map(({ node }) => node.email)).toEqual(expect.arrayContaining(['admin@north.example', 'case@north.example']));
      expect(people.edges.some(({ node }) => node.email.includes('south.example'))).toBe(false);
    }
    expect((await api.run('People', {}, caseworker)).body.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
    const { colleagues } = await api.data<ColleaguesQuery, object>('Colleagues', { first: 100 }, caseworker);
    expect(colleagues.edges.map(({ node }) => node.name)).toEqual(expect.arrayContaining(['admin', 'case']));
  });

  it('are paged without a gap', async () => {
    const all = (await api.data<PeopleQuery, object>('People', { first: 100 }, admin)).people.edges.map(({ node }) => node.id);
    const paged: string[] = [];
    let after: string | null | undefined;
    do {
      const { people } = await api.data<PeopleQuery, object>('People', { first: 2, after }, admin);
      paged.push(...people.edges.map(({ node }) => node.id));
      after = people.pageInfo.hasNextPage ? people.pageInfo.endCursor : undefined;
    } while (after);
    expect(paged).toEqual(all);
  });

  it('get and lose roles from their next request on; the last administrator stays', async () => {
    const changing = await signedIn('changing@north.example', ids.northAgency, 'CASEWORKER');
    const personId = personIds['changing@north.example']!;
    expect((await api.run('Referrals', {}, changing)).body.errors).toBeUndefined();
    const { setRoles } = await run<SetRolesMutation>('SetRoles', { personId, roles: ['BILLING', 'QUALITY'] }, admin);
    expect(setRoles).toEqual({ __typename: 'RolesSet', personId, roles: ['BILLING', 'QUALITY'], signingRight: false });
    expect((await api.run('Referrals', {}, changing)).body.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
    expect(await run('RemovePerson', { personId }, admin)).toEqual({ removePerson: { __typename: 'PersonRemoved', personId } });
    expect((await api.run('Organisations', {}, changing)).body.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
    expect((await position(changing)).memberships).toEqual([]);
    const own = personIds['admin@north.example']!;
    expect(await run('RemovePerson', { personId: own }, admin)).toMatchObject({ removePerson: { __typename: 'LastAdministrator' } });
    expect(await run('SetRoles', { personId: own, roles: ['BILLING'] }, admin)).toMatchObject({ setRoles: { __typename: 'LastAdministrator' } });
  });

  it('of others answer like people who are not there', async () => {
    const stranger = personIds['admin@south.example']!;
    for (const [operation, fields] of [
      ['SetRoles', { roles: ['BILLING'] }],
      ['RemovePerson', {}],
    ] as const) {
      const answers = await Promise.all([stranger, 'nobody', 'a\u0000b'].map((personId) => api.run(operation, command({ ...fields, personId }), admin)));
      expect(JSON.stringify(answers[0]?.body)).toContain('"NotFound"');
      expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    }
  });
});

describe('a substitution', () => {
  it('gives the deputy the roles for its days, and shows in what both see of themselves', async () => {
    const billing = await signedIn('billing@north.example', ids.northAgency, 'BILLING');
    const deputyId = personIds['billing@north.example']!;
    const { rows } = await api.database.superuser.query<{ today: string }>('SELECT identity.today()::text AS today');
    const today = rows[0]!.today;
    expect((await api.run('Referrals', {}, billing)).body.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
    const { nameDeputy } = await run<NameDeputyMutation>('NameDeputy', { deputyId, from: today, to: today }, caseworker);
    expect(nameDeputy).toMatchObject({ __typename: 'DeputyNamed', deputyId, personId: personIds['case@north.example'], validFrom: today, validTo: today });
    expect((await api.run('Referrals', {}, billing)).body.errors).toBeUndefined();
    const substitution = { person: { name: 'case' }, deputy: { name: 'billing' }, validFrom: today, validTo: today };
    expect(await position(billing)).toMatchObject({ memberships: [{ roles: ['BILLING', 'CASEWORKER'], signingRight: false }], substitutions: [substitution] });
    expect(await position(caseworker)).toMatchObject({ memberships: [{ roles: ['CASEWORKER'] }], substitutions: [{ ...substitution, organisationId: ids.northAgency }] });
    expect(await api.data('Substitutions', {}, auditor)).toMatchObject({ substitutions: { edges: [{ node: substitution }] } });

    const substitutionId = nameDeputy.__typename === 'DeputyNamed' ? nameDeputy.substitutionId : '';
    const answers = await Promise.all([substitutionId, ids.northReferral, 'no uuid'].map((id) => api.run('EndSubstitution', command({ substitutionId: id }), southAdmin)));
    expect(JSON.stringify(answers[0]?.body)).toContain('"NotFound"');
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await run('EndSubstitution', { substitutionId }, caseworker)).toMatchObject({ endSubstitution: { __typename: 'SubstitutionEnded' } });
    expect((await api.run('Referrals', {}, billing)).body.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
  });
});

describe('a machine’s token', () => {
  it('is shown once, works until it is revoked, and is kept nowhere', async () => {
    const fields = { label: 'ledger', role: 'BILLING', expiresAt: '2027-01-01T00:00:00Z', idempotencyKey: randomUUID() };
    const { rows: clock } = await api.database.superuser.query<{ later: Date }>(`SELECT platform.now() + interval '1 year' AS later`);
    const wish = { ...fields, expiresAt: clock[0]!.later.toISOString() };
    const { issueMachineToken: issued } = await run<IssueMachineTokenMutation>('IssueMachineToken', wish, admin);
    if (issued.__typename !== 'MachineTokenIssued') throw new Error(issued.__typename);
    expect(issued).toMatchObject({ label: 'ledger', role: 'BILLING', token: expect.stringMatching(/^[\w-]{43}$/) });
    expect((await run<IssueMachineTokenMutation>('IssueMachineToken', wish, admin)).issueMachineToken).toEqual({ ...issued, token: null });
    const { rows } = await api.database.superuser.query(
      `SELECT 1 FROM platform.idempotency i WHERE strpos(i::text, $1) > 0 UNION ALL SELECT 1 FROM platform.journal j WHERE strpos(j::text, $1) > 0
       UNION ALL SELECT 1 FROM identity.machine_token t WHERE strpos(t::text, $1) > 0`,
      [issued.token],
    );
    expect(rows).toEqual([]);
    expect(api.log.join('\n')).not.toContain(issued.token);

    const machine = { authorization: `Bearer ${issued.token}` };
    expect(await position(machine)).toMatchObject({ id: `machine:${issued.tokenId}`, isOperator: false, memberships: [{ roles: ['BILLING'] }], substitutions: [] });
    const { machineTokens } = await api.data<MachineTokensQuery, object>('MachineTokens', {}, admin);
    expect(machineTokens.edges.map(({ node }) => node)).toMatchObject([
      { id: issued.tokenId, label: 'ledger', role: 'BILLING', issuedBy: personIds['admin@north.example'], revokedAt: null },
    ]);

    const answers = await Promise.all([issued.tokenId, ids.northReferral, 'no uuid'].map((tokenId) => api.run('RevokeMachineToken', command({ tokenId }), southAdmin)));
    expect(JSON.stringify(answers[0]?.body)).toContain('"NotFound"');
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await run('RevokeMachineToken', { tokenId: issued.tokenId }, admin)).toMatchObject({ revokeMachineToken: { __typename: 'MachineTokenRevoked' } });
    expect((await api.run('Me', {}, machine)).body.errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
  });

  it('has a role of the organisation, a label and an end within two years', async () => {
    const issue = (fields: object) => run<IssueMachineTokenMutation>('IssueMachineToken', { label: 'x', role: 'BILLING', expiresAt: '2999-01-01T00:00:00Z', ...fields }, admin);
    expect((await issue({})).issueMachineToken).toMatchObject({ __typename: 'ExpiryNotPossible' });
    expect((await issue({ expiresAt: '2001-01-01T00:00:00Z' })).issueMachineToken).toMatchObject({ __typename: 'ExpiryNotPossible' });
    expect((await issue({ role: 'ADMINISTRATOR' })).issueMachineToken).toMatchObject({ __typename: 'RoleNotOfOrganisation' });
    expect((await issue({ role: 'GROUP_LEAD' })).issueMachineToken).toMatchObject({ __typename: 'RoleNotOfOrganisation' });
    expect((await issue({ label: ' ' })).issueMachineToken).toMatchObject({ __typename: 'FieldInvalid', field: 'label' });
    expect((await api.run('MachineTokens', {}, auditor)).body.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
  });
});

describe('whoever runs the system', () => {
  let operator: Credentials;
  const agency = { code: 'JA-EAST', name: 'Jugendamt Ost', municipalityAgs: '14612000', administratorEmail: 'first@east.example' };

  beforeAll(async () => {
    operator = await enter('ops@system.example', PASSWORD, () => api.createPerson('ops@system.example', []));
    await api.database.superuser.query(`INSERT INTO identity.keeper (user_id) SELECT id FROM auth."user" WHERE email = 'ops@system.example'`);
  });

  it('sees no case, no agreement, no money, no offer and nobody of an organisation', async () => {
    expect(await position(operator)).toMatchObject({ isOperator: true, memberships: [] });
    for (const operation of ['Referrals', 'Agreements', 'SettlementRates', 'Offers', 'Reservations', 'People', 'Invitations', 'MachineTokens', 'Colleagues', 'Substitutions']) {
      for (const credentials of [operator, { ...operator, 'x-organisation': ids.northAgency }]) {
        const answer = await api.run(operation, {}, credentials);
        expect([operation, answer.body.errors?.[0]?.extensions]).toEqual([operation, { code: 'FORBIDDEN' }]);
      }
    }
    const { rows } = await api.database.superuser.query('SELECT count(*)::int AS n FROM identity.organisation');
    const { organisations } = await api.data<{ organisations: { edges: unknown[] } }, object>('Organisations', { first: 100 }, operator);
    expect(organisations.edges).toHaveLength(rows[0]!.n as number);
  });

  it('creates an agency, whose first administrator comes by mail and needs nobody else', async () => {
    expect(await run('CreateOrganisation', agency, operator)).toMatchObject({ createOrganisation: { __typename: 'OrganisationCreated' } });
    expect(await run('CreateOrganisation', agency, operator)).toMatchObject({ createOrganisation: { __typename: 'CodeTaken' } });
    await accept(await tokenFor(api.database.superuser, 'first@east.example'));
    const first = await enter('first@east.example', PASSWORD);
    expect((await position(first)).memberships).toEqual([{ organisation: { code: 'JA-EAST' }, roles: ['ADMINISTRATOR'], signingRight: false }]);
    expect(await invite('second@east.example', {}, first)).toMatchObject({ __typename: 'PersonInvited' });
  });

  it('invites a first administrator only where nobody is', async () => {
    const inviteFirst = (organisationId: string, email = 'first@pine.example') => run('InviteFirstAdministrator', { organisationId, email }, operator);
    expect(await inviteFirst(ids.pine)).toMatchObject({ inviteFirstAdministrator: { __typename: 'FirstAdministratorInvited' } });
    expect(await inviteFirst(ids.northAgency)).toMatchObject({ inviteFirstAdministrator: { __typename: 'OrganisationHasPeople' } });
    expect(await inviteFirst(ids.pine, 'ops@system.example')).toMatchObject({ inviteFirstAdministrator: { __typename: 'OperatorNotInvited' } });
    expect(await inviteFirst(ids.northReferral)).toMatchObject({ inviteFirstAdministrator: { __typename: 'NotFound' } });
  });

  it('is the only one who does so', async () => {
    for (const credentials of [admin, auditor, caseworker]) {
      expect((await api.run('CreateOrganisation', command(agency), credentials)).body.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
      const first = await api.run('InviteFirstAdministrator', command({ organisationId: ids.pine, email: 'x@people.example' }), credentials);
      expect(first.body.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN' });
    }
    expect((await api.run('CreateOrganisation', command(agency))).body.errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
  });

  it('is appointed and dismissed on the command line, with a password that is printed once', async () => {
    const folder = await mkdtemp(joinPath(tmpdir(), 'pv-operator-'));
    const pv = async (...args: string[]) => {
      const environment = { PATH: process.env['PATH'], DATABASE_URL: api.database.url, PV_DATA_DIR: folder };
      const { stdout } = await promisify(execFile)(process.execPath, ['dist/apps/cli/src/main.js', 'operator', '--email', ...args], { env: environment });
      return JSON.parse(stdout) as { operator: string; appointed: boolean; password: string | null };
    };
    try {
      const { password, ...appointed } = await pv('night.shift@system.example', '--name', 'Nachtschicht', '--json');
      expect(appointed).toEqual({ operator: 'night.shift@system.example', appointed: true });
      const credentials = await enter('night.shift@system.example', password!);
      expect((await position(credentials)).isOperator).toBe(true);
      await expect(pv('case@north.example')).rejects.toMatchObject({ code: 1, stdout: expect.stringContaining('OPERATOR_NO_MEMBER') });
      expect((await position(caseworker)).isOperator).toBe(false);
      expect(await pv('night.shift@system.example', '--dismiss')).toEqual({ operator: 'night.shift@system.example', appointed: false, password: null });
      expect((await position(credentials)).isOperator).toBe(false);
      await expect(pv('nobody@system.example', '--dismiss')).rejects.toMatchObject({ code: 1, stdout: expect.stringContaining('PERSON_NOT_FOUND') });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('belongs to no organisation: an invitation is refused to them, and their appointment to a member', async () => {
    const token = await invited('ops@system.example');
    expect(await accept(token)).toMatchObject({ __typename: 'InvitationAnswered' });
    expect(await join(token, operator)).toMatchObject({ __typename: 'OperatorNoMember', code: 'OPERATOR_NO_MEMBER' });
    expect((await position(operator)).memberships).toEqual([]);
  });

  it('invites nobody into an organisation that an import brought; the command line does, and its agency reads of it', async () => {
    const { rows } = await api.database.superuser.query<{ id: string }>(
      `INSERT INTO identity.organisation (code, kind, name, municipality_ags, federal_state, origin) VALUES ('IMPORTED', 'AGENCY', 'Jugendamt Import', '01001000', 'SH', 'IMPORT') RETURNING id`,
    );
    const agencyId = rows[0]!.id;
    expect(await run('InviteFirstAdministrator', { organisationId: agencyId, email: 'ops+2@system.example' }, operator)).toMatchObject({
      inviteFirstAdministrator: { __typename: 'FirstAdministratorByCommandLine', code: 'FIRST_ADMINISTRATOR_BY_COMMAND_LINE' },
    });
    const folder = await mkdtemp(joinPath(tmpdir(), 'pv-administrator-'));
    const pv = async (code: string) => {
      const environment = { PATH: process.env['PATH'], DATABASE_URL: api.database.url, PV_DATA_DIR: folder, PV_PUBLIC_URL: 'https://pv.example' };
      const { stdout } = await promisify(execFile)(process.execPath, ['dist/apps/cli/src/main.js', 'administrator', '--organisation', code, '--email', 'first@imported.example'], { env: environment });
      return JSON.parse(stdout) as Record<string, string>;
    };
    try {
      const { invitationId, ...answer } = await pv('IMPORTED');
      expect(answer).toEqual({ organisation: 'IMPORTED', email: 'first@imported.example' });
      await expect(pv('NORTH')).rejects.toMatchObject({ code: 1, stdout: expect.stringContaining('ORGANISATION_HAS_PEOPLE') });
      const { rows: journal } = await api.database.superuser.query(`SELECT actor, agency_id, after FROM platform.journal WHERE action = 'first-administrator.invited' AND subject_id = $1`, [agencyId]);
      expect(journal).toEqual([{ actor: 'operator', agency_id: agencyId, after: { invitationId } }]);
      await accept(await tokenFor(api.database.superuser, 'first@imported.example'));
      expect((await position(await enter('first@imported.example', PASSWORD))).memberships).toMatchObject([{ organisation: { code: 'IMPORTED' }, roles: ['ADMINISTRATOR'] }]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
