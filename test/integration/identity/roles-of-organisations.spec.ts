import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLES_OF_KIND } from '#identity';
import { ROLES } from '#platform';
import { buildNetwork, ids } from '../../support/api-network.js';
import { addPerson, as, refusalOf } from '../../support/people-world.js';
import { asOperator, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
const PARTNER = '00000000-0000-7000-8000-000000000003';

beforeAll(async () => {
  database = await createTestDatabase();
  await buildNetwork(database.superuser, 0);
  await database.superuser.query(
    `INSERT INTO identity.organisation (id, code, kind, name, municipality_ags, federal_state) VALUES ($1, 'CLUB', 'PARTNER', 'Club', '01001000', 'SH')`,
    [PARTNER],
  );
  for (const person of ['somebody', 'x']) await addPerson(database.superuser, person);
});
afterAll(() => database.close());

/** By hand, from the list of issue B: who is what where. */
const POSSIBLE = {
  AGENCY: ['ADMINISTRATOR', 'AUDITOR', 'BILLING', 'CASEWORKER', 'CERTIFIER', 'CONTROLLER', 'QUALITY'],
  PROVIDER: ['ADMINISTRATOR', 'AUDITOR', 'BILLING', 'CASE_LEAD', 'GROUP_LEAD'],
  PARTNER: ['ADMINISTRATOR', 'AUDITOR', 'BILLING', 'CASE_LEAD', 'GROUP_LEAD'],
} as const;

const ORGANISATIONS = [
  ['AGENCY', ids.northAgency],
  ['PROVIDER', ids.oak],
  ['PARTNER', PARTNER],
] as const;

const TABLES = {
  membership: `INSERT INTO identity.membership (user_id, organisation_id, role) VALUES ('somebody', $1, $2)`,
  machine_token: `INSERT INTO identity.machine_token (organisation_id, role, label, token_hash, expires_at)
    VALUES ($1, $2, 'machine', sha256(gen_random_uuid()::text::bytea), '2999-01-01')`,
  invitation: `INSERT INTO identity.invitation (organisation_id, roles, email, token_hash, invited_by, expires_at)
    VALUES ($1, ARRAY[$2], gen_random_uuid()::text || '@people.example', sha256(gen_random_uuid()::text::bytea), 'admin', platform.now())`,
};

const insert = (table: keyof typeof TABLES, organisationId: string, role: string) =>
  refusalOf(database.unitOfWork.run(as('admin', organisationId, 'ADMINISTRATOR'), (tx) => tx.execute(TABLES[table], [organisationId, role]), { dryRun: true }));

describe.each(ORGANISATIONS)('an organisation of kind %s', (kind, organisationId) => {
  it.each(['membership', 'machine_token', 'invitation'] as const)('has its own roles and no other, in the table %s', async (table) => {
    const taken: string[] = [];
    for (const role of [...ROLES, 'OPERATOR', 'SOMETHING']) {
      const refusal = await insert(table, organisationId, role);
      if (refusal === null) taken.push(role);
      else expect([role, refusal.code]).toEqual([role, '23514']);
    }
    // No machine administers.
    expect(taken.sort()).toEqual(POSSIBLE[kind].filter((role) => table !== 'machine_token' || role !== 'ADMINISTRATOR'));
    expect([...ROLES_OF_KIND[kind]].sort()).toEqual(POSSIBLE[kind]);
  });

  it('TS-15: has people who sign only as caseworkers of an agency', async () => {
    const sign = (role: string) =>
      refusalOf(
        database.unitOfWork.run(
          as('admin', organisationId),
          (tx) => tx.execute(`INSERT INTO identity.membership (user_id, organisation_id, role, signing_right) VALUES ('somebody', $1, $2, true)`, [organisationId, role]),
          { dryRun: true },
        ),
      );
    for (const role of POSSIBLE[kind]) {
      expect([role, await sign(role)]).toEqual([role, role === 'CASEWORKER' ? null : { code: '23514', constraint: 'membership_signing_right' }]);
    }
  });
});

describe('the kind that stands beside a role', () => {
  it('is the organisation’s, whatever a statement says', async () => {
    const forge = (kind: string) =>
      database.unitOfWork.run(
        as('admin', ids.oak),
        async (tx) => {
          await tx.execute(`INSERT INTO identity.membership (user_id, organisation_id, organisation_kind, role) VALUES ('x', $1, $2, 'CASEWORKER')`, [ids.oak, kind]);
        },
        { dryRun: true },
      );
    expect(await refusalOf(forge('AGENCY'))).toEqual({ code: '23514', constraint: 'membership_role_fits' });
    const change = database.unitOfWork.run(
      as('admin', ids.oak),
      async (tx) => {
        await tx.execute(`INSERT INTO identity.membership (user_id, organisation_id, role) VALUES ('x', $1, 'BILLING')`, [ids.oak]);
        await tx.execute(`UPDATE identity.membership SET organisation_kind = 'AGENCY' WHERE user_id = 'x'`);
      },
      { dryRun: true },
    );
    expect((await refusalOf(change))?.code).toBe('42501');
    const owner = database.superuser.query(`INSERT INTO identity.membership (user_id, organisation_id, role) VALUES ('x', $1, 'BILLING')`, [ids.oak]).then(() => database.superuser.query(`UPDATE identity.membership SET organisation_kind = 'AGENCY' WHERE user_id = 'x'`));
    expect(await refusalOf(owner)).toEqual({ code: '23503', constraint: 'membership_kind_fkey' });
    await database.superuser.query(`DELETE FROM identity.membership WHERE user_id = 'x'`);
  });

  it('follows a partner that becomes a provider, and keeps an agency with caseworkers from becoming one', async () => {
    const become = (organisationId: string, role: string, kind: string) =>
      database.unitOfWork.run(
        asOperator,
        async (tx) => {
          await tx.execute(`INSERT INTO identity.membership (user_id, organisation_id, role) VALUES ('x', $1, $2)`, [organisationId, role]);
          await tx.execute('UPDATE identity.organisation SET kind = $2 WHERE id = $1', [organisationId, kind]);
          return tx.sql('SELECT organisation_kind FROM identity.membership WHERE user_id = $1', ['x']);
        },
        { dryRun: true },
      );
    expect(await become(PARTNER, 'GROUP_LEAD', 'PROVIDER')).toEqual([{ organisation_kind: 'PROVIDER' }]);
    expect(await refusalOf(become(ids.southAgency, 'CASEWORKER', 'PROVIDER'))).toEqual({ code: '23514', constraint: 'membership_role_fits' });
  });

  it('negative control: without the CHECK a provider has a caseworker', async () => {
    await database.superuser.query('BEGIN');
    await database.superuser.query('ALTER TABLE identity.membership DROP CONSTRAINT membership_role_fits');
    const { rowCount } = await database.superuser.query(`INSERT INTO identity.membership (user_id, organisation_id, role) VALUES ('x', $1, 'CASEWORKER')`, [ids.oak]);
    await database.superuser.query('ROLLBACK');
    expect(rowCount).toBe(1);
  });
});

describe('what stands in these tables already', () => {
  it('a token is not given another role, label or hash, and an invitation no other address', async () => {
    const statements = [
      `UPDATE identity.machine_token SET role = 'BILLING'`,
      `UPDATE identity.machine_token SET expires_at = '2999-01-01'`,
      `UPDATE identity.machine_token SET token_hash = '\\x00'`,
      `UPDATE identity.invitation SET email = 'other@people.example'`,
      `UPDATE identity.invitation SET roles = '{ADMINISTRATOR}'`,
      `UPDATE identity.invitation SET expires_at = '2999-01-01'`,
      `UPDATE identity.substitution SET deputy_id = 'x'`,
      `UPDATE identity.substitution SET valid_to = '2999-01-01'`,
      'DELETE FROM identity.machine_token',
      'DELETE FROM identity.invitation',
      'DELETE FROM identity.substitution',
    ];
    for (const statement of statements) {
      const refusal = await refusalOf(database.unitOfWork.run(as('admin', ids.northAgency), (tx) => tx.execute(statement)));
      expect([statement, refusal?.code]).toEqual([statement, '42501']);
    }
  });
});
