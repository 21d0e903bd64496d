import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { InvitePersonUseCase, IssueMachineTokenUseCase, RemovePersonUseCase, SetRolesUseCase } from '#identity';
import { keeperContext } from '#platform';
import { buildNetwork, ids } from '../../support/api-network.js';
import { addPerson, as, asNorthAdmin, config, journalOf, refusalOf } from '../../support/people-world.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const NOW = '2026-05-04T08:00:00Z';
const leaving = as('leaving', ids.northAgency, 'ADMINISTRATOR');

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ now: NOW });
  await buildNetwork(database.superuser, 0);
  await addPerson(database.superuser, 'north-admin', { organisationId: ids.northAgency, roles: ['ADMINISTRATOR'] });
});
afterAll(() => database.close());

let handedOut: { invitationId: string; tokenId: string; others: string[] };
beforeEach(async () => {
  await database.superuser.query(`DELETE FROM identity.membership WHERE user_id = 'leaving'; DELETE FROM auth."user" WHERE id = 'leaving'; DELETE FROM identity.invitation; DELETE FROM identity.machine_token`);
  await addPerson(database.superuser, 'leaving', { organisationId: ids.northAgency, roles: ['ADMINISTRATOR', 'BILLING'] });
  const [invitationId, tokenId] = await handOut(leaving, 'own');
  handedOut = { invitationId, tokenId, others: await handOut(asNorthAdmin, 'other') };
});

async function handOut(context: typeof leaving, name: string): Promise<[string, string]> {
  const invitation = await new InvitePersonUseCase(database.unitOfWork, config).run(context, { email: `${name}@people.example`, roles: ['ADMINISTRATOR'], signingRight: false });
  const token = await issue(context, 'BILLING');
  if (!invitation.ok || !token.ok) throw new Error('Neither is refused here');
  return [invitation.value.invitationId, token.value.tokenId];
}
const issue = (context: typeof leaving, role: 'BILLING' | 'ADMINISTRATOR') =>
  new IssueMachineTokenUseCase(database.unitOfWork).run(context, { label: 'ledger', role, expiresAt: new Date('2026-12-01T00:00:00Z') });

/** Ids of invitations and tokens that hold. */
async function holding(): Promise<string[]> {
  const { rows } = await database.superuser.query<{ id: string }>(
    `SELECT id FROM identity.invitation WHERE withdrawn_at IS NULL UNION ALL SELECT id FROM identity.machine_token WHERE revoked_at IS NULL`,
  );
  return rows.map(({ id }) => id).sort();
}

describe('whoever loses the administration of an organisation', () => {
  it('by being removed loses what they handed out there, and the journal says so', async () => {
    expect((await new RemovePersonUseCase(database.unitOfWork).run(asNorthAdmin, { personId: 'leaving' })).ok).toBe(true);
    expect(await holding()).toEqual([...handedOut.others].sort());
    expect((await journalOf(database.superuser, 'leaving')).at(-1)).toMatchObject({
      action: 'person.removed',
      after: { withdrawnInvitations: [handedOut.invitationId], revokedTokens: [handedOut.tokenId] },
    });
  });

  it('by other roles loses it too', async () => {
    const set = (roles: ('ADMINISTRATOR' | 'BILLING' | 'QUALITY')[]) => new SetRolesUseCase(database.unitOfWork).run(asNorthAdmin, { personId: 'leaving', roles, signingRight: false });
    expect((await set(['ADMINISTRATOR', 'QUALITY'])).ok).toBe(true);
    expect(await holding()).toEqual([handedOut.invitationId, handedOut.tokenId, ...handedOut.others].sort());
    expect((await set(['QUALITY'])).ok).toBe(true);
    expect(await holding()).toEqual([...handedOut.others].sort());
    expect((await journalOf(database.superuser, 'leaving')).at(-1)).toMatchObject({
      action: 'person.roles-set',
      after: { roles: ['QUALITY'], withdrawnInvitations: [handedOut.invitationId], revokedTokens: [handedOut.tokenId] },
    });
  });

  it('is not whom another organisation, or whoever runs the system, takes it from by a statement; the sign-in is', async () => {
    await database.superuser.query(`DELETE FROM identity.membership WHERE user_id = 'leaving'`);
    const end = (context: typeof leaving) => database.unitOfWork.run(context, (tx) => tx.sql('SELECT * FROM identity.end_handed_out($1, $2)', [ids.northAgency, 'leaving']));
    for (const context of [as('south', ids.southAgency, 'ADMINISTRATOR'), keeperContext('keeper', 'ADMINISTRATION', 'test')]) expect((await refusalOf(end(context)))?.code).toBe('42501');
    expect(await database.unitOfWork.run(keeperContext('job:sign-in', 'SIGN_IN', 'test'), (tx) => tx.sql('SELECT * FROM identity.end_handed_out($1, $2)', [ids.northAgency, 'leaving']), { dryRun: true })).toHaveLength(2);
    expect(await end(asNorthAdmin)).toHaveLength(2);
    expect(await database.unitOfWork.run(asNorthAdmin, (tx) => tx.sql('SELECT * FROM identity.end_handed_out($1, $2)', [ids.northAgency, 'north-admin']))).toEqual([]);
  });
});

describe('a machine', () => {
  it('administers nothing, by use case and by raw SQL', async () => {
    const refused = await issue(asNorthAdmin, 'ADMINISTRATOR');
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'ROLE_NOT_OF_ORGANISATION', roles: ['ADMINISTRATOR'], possible: ['CASEWORKER', 'CERTIFIER', 'BILLING', 'QUALITY', 'CONTROLLER', 'AUDITOR'] } });
    const raw = database.unitOfWork.run(asNorthAdmin, (tx) =>
      tx.execute(`INSERT INTO identity.machine_token (organisation_id, role, label, token_hash, expires_at) VALUES ($1, 'ADMINISTRATOR', 'x', '\\x01', '2999-01-01')`, [ids.northAgency]),
    );
    expect(await refusalOf(raw)).toEqual({ code: '23514', constraint: 'machine_token_no_administrator' });
  });
});
