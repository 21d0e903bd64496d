import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { RemovePersonUseCase, SetRolesUseCase } from '#identity';
import { buildNetwork, ids } from '../../support/api-network.js';
import { addPerson, as, asNorthAdmin, journalOf, refusalOf, rolesOf } from '../../support/people-world.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const LAST = { code: '23514', constraint: 'membership_last_administrator' };

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ poolSize: 12 });
  await buildNetwork(database.superuser, 0);
});
afterAll(() => database.close());

beforeEach(async () => {
  await database.superuser.query(`SET session_replication_role = replica; DELETE FROM identity.membership; DELETE FROM auth."user"; SET session_replication_role = origin`);
});

const north = { organisationId: ids.northAgency };
const remove = (personId: string, context = asNorthAdmin) => new RemovePersonUseCase(database.unitOfWork).run(context, { personId });
const set = (personId: string, roles: readonly ('ADMINISTRATOR' | 'CASEWORKER' | 'BILLING' | 'GROUP_LEAD')[], signingRight = false) =>
  new SetRolesUseCase(database.unitOfWork).run(asNorthAdmin, { personId, roles, signingRight });

describe('the last administrator of an organisation', () => {
  it('is not removed and does not step down; another one first', async () => {
    const { superuser } = database;
    await addPerson(superuser, 'north-admin', { ...north, roles: ['ADMINISTRATOR', 'BILLING'] });
    await addPerson(superuser, 'other', { ...north, roles: ['BILLING'] }, { organisationId: ids.oak, roles: ['ADMINISTRATOR'] });
    expect(await remove('north-admin')).toMatchObject({ ok: false, refusal: { code: 'LAST_ADMINISTRATOR' } });
    expect(await set('north-admin', ['BILLING'])).toMatchObject({ ok: false, refusal: { code: 'LAST_ADMINISTRATOR' } });
    expect(await rolesOf(superuser, 'north-admin', ids.northAgency)).toEqual(['ADMINISTRATOR', 'BILLING']);

    expect((await set('other', ['ADMINISTRATOR'])).ok).toBe(true);
    expect((await set('north-admin', ['CASEWORKER'], true)).ok).toBe(true);
    expect((await remove('north-admin')).ok).toBe(true);
    expect(await rolesOf(superuser, 'north-admin', ids.northAgency)).toEqual([]);
    // The account stays, and so does what somebody is elsewhere.
    expect(await rolesOf(superuser, 'other', ids.oak)).toEqual(['ADMINISTRATOR']);
    const common = { actor: 'north-admin', organisation_id: ids.northAgency, agency_id: ids.northAgency };
    expect((await journalOf(superuser, 'north-admin')).slice(-2)).toEqual([
      {
        ...common,
        action: 'person.roles-set',
        before: { roles: ['ADMINISTRATOR', 'BILLING'], signingRight: false },
        after: { roles: ['CASEWORKER'], signingRight: true, revokedTokens: [], withdrawnInvitations: [] },
      },
      {
        ...common,
        action: 'person.removed',
        before: { roles: ['CASEWORKER'], signingRight: true },
        after: { roles: [], signingRight: false, endedSubstitutions: [] },
      },
    ]);
  });

  it('is kept by the database itself, also from statements that take all at once', async () => {
    await addPerson(database.superuser, 'a', { ...north, roles: ['ADMINISTRATOR'] });
    await addPerson(database.superuser, 'b', { ...north, roles: ['ADMINISTRATOR'] });
    const run = (sql: string) => refusalOf(database.unitOfWork.run(asNorthAdmin, (tx) => tx.execute(sql), { dryRun: true }));
    expect(await run(`DELETE FROM identity.membership WHERE user_id = 'a'`)).toBeNull();
    expect(await run('DELETE FROM identity.membership')).toEqual(LAST);
    expect((await run(`UPDATE identity.membership SET role = 'BILLING'`))?.code).toBe('42501');
    expect(await refusalOf(database.superuser.query(`UPDATE identity.membership SET role = 'BILLING'`))).toEqual(LAST);
    expect((await run(`UPDATE identity.membership SET user_id = 'c' WHERE user_id = 'a'`))?.code).toBe('42501');
    const both = database.unitOfWork.run(asNorthAdmin, async (tx) => {
      await tx.execute(`DELETE FROM identity.membership WHERE user_id = 'a'`);
      await tx.execute(`DELETE FROM identity.membership WHERE user_id = 'b'`);
    });
    expect(await refusalOf(both)).toEqual(LAST);
  });

  it('a foreign person answers like an unknown one', async () => {
    await addPerson(database.superuser, 'north-admin', { ...north, roles: ['ADMINISTRATOR'] });
    await addPerson(database.superuser, 'stranger', { organisationId: ids.southAgency, roles: ['CASEWORKER'] });
    const answers = [await remove('stranger'), await remove('nobody at all'), await remove('\0'), await set('stranger', ['BILLING'])];
    expect(answers[0]).toMatchObject({ ok: false, refusal: { code: 'PERSON_NOT_FOUND' } });
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await rolesOf(database.superuser, 'stranger', ids.southAgency)).toEqual(['CASEWORKER']);
  });

  it('roles that the organisation does not have are refused, and none', async () => {
    await addPerson(database.superuser, 'north-admin', { ...north, roles: ['ADMINISTRATOR'] });
    expect(await set('north-admin', ['ADMINISTRATOR', 'GROUP_LEAD'])).toMatchObject({
      refusal: { code: 'ROLE_NOT_OF_ORGANISATION', roles: ['GROUP_LEAD'], possible: expect.arrayContaining(['CASEWORKER']) },
    });
    expect(await set('north-admin', [])).toMatchObject({ refusal: { code: 'NO_ROLE' } });
    expect(await set('north-admin', ['ADMINISTRATOR'], true)).toMatchObject({ refusal: { code: 'SIGNING_RIGHT_NEEDS_CASEWORKER' } });
  });
});

const PEOPLE = 8;
const WITHOUT_WAITING = `
CREATE OR REPLACE FUNCTION identity.keep_an_administrator() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, identity AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM identity.membership WHERE organisation_id = OLD.organisation_id AND role = 'ADMINISTRATOR') THEN
    RAISE EXCEPTION 'none left' USING ERRCODE = '23514';
  END IF;
  RETURN NULL;
END $$`;

/** Each of eight administrators removes one: a statement that has waited until all others stand at the same place. */
async function race(isolation: 'READ COMMITTED' | 'REPEATABLE READ', change?: string): Promise<{ left: number; lost: string[] }> {
  const own = await createTestDatabase({ poolSize: PEOPLE + 2 });
  try {
    await buildNetwork(own.superuser, 0);
    for (let n = 1; n <= PEOPLE; n++) await addPerson(own.superuser, `admin-${n}`, { ...north, roles: ['ADMINISTRATOR'] });
    if (change !== undefined) await own.superuser.query(change);
    let arrived = 0;
    let open = () => {};
    const all = new Promise<void>((resolve) => (open = resolve));
    const attempts = new Set<number>();
    const outcomes = await Promise.allSettled(
      Array.from({ length: PEOPLE }, (_, n) =>
        own.unitOfWork.run(
          as(`admin-${n}`, ids.northAgency),
          async (tx) => {
            // The snapshot is there before anybody deletes; a repetition after a conflict does not wait again.
            await tx.sql('SELECT count(*) FROM identity.membership');
            if (!attempts.has(n)) {
              attempts.add(n);
              if (++arrived === PEOPLE) open();
              await all;
            }
            await tx.execute('DELETE FROM identity.membership WHERE user_id = $1', [`admin-${n + 1}`]);
          },
          { isolation },
        ),
      ),
    );
    const { rows } = await own.superuser.query<{ n: number }>(`SELECT count(*)::int AS n FROM identity.membership WHERE role = 'ADMINISTRATOR'`);
    return { left: rows[0]!.n, lost: outcomes.flatMap((o) => (o.status === 'rejected' ? [String((o.reason as { code?: unknown }).code)] : [])) };
  } finally {
    await own.close();
  }
}

describe('eight administrators who remove themselves at once', () => {
  it('leave one, whose removal is refused', async () => {
    expect(await race('READ COMMITTED')).toEqual({ left: 1, lost: ['23514'] });
  });

  it('leave one at least under REPEATABLE READ too, where nobody sees what the others have done', async () => {
    const { left, lost } = await race('REPEATABLE READ');
    expect(left).toBeGreaterThanOrEqual(1);
    expect(lost).toHaveLength(left);
    expect(lost.every((code) => ['23514', '40001', '40P01'].includes(code))).toBe(true);
  });

  it('negative control: a guard that only looks lets all of them go', async () => {
    expect(await race('REPEATABLE READ', WITHOUT_WAITING)).toEqual({ left: 0, lost: [] });
  });

  it('leave one by the use case, without a deadlock', async () => {
    const people = Array.from({ length: PEOPLE }, (_, n) => `admin-${n}`);
    for (const name of people) await addPerson(database.superuser, name, { ...north, roles: ['ADMINISTRATOR'] });
    const outcomes = await Promise.all(people.map((name) => remove(name, as(name, ids.northAgency, 'ADMINISTRATOR'))));
    expect(outcomes.filter((o) => !o.ok)).toEqual([{ ok: false, refusal: expect.objectContaining({ code: 'LAST_ADMINISTRATOR' }) }]);
  });
});
