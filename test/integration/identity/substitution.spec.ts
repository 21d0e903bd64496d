import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EndSubstitutionUseCase, NameDeputyUseCase, RemovePersonUseCase, type NameDeputyInput } from '#identity';
import { UnitOfWork, type RequestContext } from '#platform';
import { buildNetwork, ids } from '../../support/api-network.js';
import { addPerson, as, journalOf, refusalOf } from '../../support/people-world.js';
import { asOperator, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;

/** Monday, 4 May 2026, ten in the morning in Berlin. */
const NOW = '2026-05-04T08:00:00Z';

beforeAll(async () => {
  database = await createTestDatabase({ now: NOW, poolSize: 25 });
  await buildNetwork(database.superuser, 0);
  const { superuser } = database;
  const north = (...roles: string[]) => ({ organisationId: ids.northAgency, roles });
  await addPerson(superuser, 'anna', { ...north('CASEWORKER', 'ADMINISTRATOR', 'QUALITY'), signingRight: true });
  await addPerson(superuser, 'bert', north('BILLING'), { organisationId: ids.oak, roles: ['GROUP_LEAD'] });
  await addPerson(superuser, 'carla', { ...north('CASEWORKER'), signingRight: true });
  await addPerson(superuser, 'doris', north('ADMINISTRATOR'));
  await addPerson(superuser, 'south', { organisationId: ids.southAgency, roles: ['CASEWORKER'] });
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.superuser.query('DELETE FROM identity.substitution');
});

const anna = as('anna', ids.northAgency, 'ADMINISTRATOR', 'CASEWORKER');
const bert = as('bert', ids.northAgency, 'BILLING');
const admin = as('doris', ids.northAgency, 'ADMINISTRATOR');

const name = (context: RequestContext, input: Partial<NameDeputyInput>) =>
  new NameDeputyUseCase(database.unitOfWork).run(context, { deputyId: 'bert', from: '2026-05-04', to: '2026-05-08', ...input });

async function named(context: RequestContext, input: Partial<NameDeputyInput> = {}): Promise<string> {
  const outcome = await name(context, input);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value.substitutionId;
}
const end = (context: RequestContext, substitutionId: string) => new EndSubstitutionUseCase(database.unitOfWork).run(context, { substitutionId });

/** What somebody may do at a moment: role, and a star where they sign. */
async function rolesAt(person: string, now = NOW): Promise<Record<string, string[]>> {
  const rows = await new UnitOfWork(database.dataSource, { now }).run(asOperator, (tx) =>
    tx.sql<{ code: string; role: string; signing_right: boolean }>(
      `SELECT o.code, m.role, m.signing_right FROM identity.memberships_of($1) m JOIN identity.organisation o ON o.id = m.organisation_id ORDER BY o.code, m.role`,
      [person],
    ),
  );
  const roles: Record<string, string[]> = {};
  for (const row of rows) (roles[row.code] ??= []).push(row.signing_right ? `${row.role}*` : row.role);
  return roles;
}

describe('a deputy', () => {
  it('has the roles of the person in that organisation on the days of the span, but never administration and never the right to sign', async () => {
    await named(anna);
    expect(await rolesAt('bert')).toEqual({ NORTH: ['BILLING', 'CASEWORKER', 'QUALITY'], OAK: ['GROUP_LEAD'] });
    expect(await rolesAt('anna')).toEqual({ NORTH: ['ADMINISTRATOR', 'CASEWORKER*', 'QUALITY'] });
  });

  it('signs where they have the right themselves', async () => {
    await named(anna, { deputyId: 'carla' });
    expect(await rolesAt('carla')).toEqual({ NORTH: ['CASEWORKER*', 'QUALITY'] });
  });

  it('begins and ends at midnight in Berlin, which is not midnight in UTC', async () => {
    await named(anna, { from: '2026-05-05', to: '2026-05-06' });
    const own = { NORTH: ['BILLING'], OAK: ['GROUP_LEAD'] };
    const also = { NORTH: ['BILLING', 'CASEWORKER', 'QUALITY'], OAK: ['GROUP_LEAD'] };
    expect(await rolesAt('bert', '2026-05-04T21:59:59Z')).toEqual(own);
    expect(await rolesAt('bert', '2026-05-04T22:00:00Z')).toEqual(also);
    expect(await rolesAt('bert', '2026-05-06T21:59:59Z')).toEqual(also);
    expect(await rolesAt('bert', '2026-05-06T22:00:00Z')).toEqual(own);
  });

  it('does not hand on what they have as a deputy', async () => {
    await named(anna);
    await named(bert, { deputyId: 'doris' });
    expect(await rolesAt('doris')).toEqual({ NORTH: ['ADMINISTRATOR', 'BILLING'] });
  });

  it('loses the roles at once when the substitution ends, and when one of the two leaves the organisation', async () => {
    const id = await named(anna);
    expect((await end(anna, id)).ok).toBe(true);
    expect(await rolesAt('bert')).toEqual({ NORTH: ['BILLING'], OAK: ['GROUP_LEAD'] });
    await named(anna);
    await addPerson(database.superuser, 'emil', { organisationId: ids.northAgency, roles: ['QUALITY'] });
    const ofEmil = await named(as('emil', ids.northAgency, 'QUALITY'), { deputyId: 'carla' });
    const removed = await new RemovePersonUseCase(database.unitOfWork).run(admin, { personId: 'emil' });
    expect(removed.ok).toBe(true);
    expect(await rolesAt('carla')).toEqual({ NORTH: ['CASEWORKER*'] });
    expect((await journalOf(database.superuser, 'emil')).at(-1)).toMatchObject({ after: { endedSubstitutions: [ofEmil] } });
    // A deputy whose own membership is gone has nothing, even where the row of the substitution still stands.
    await database.superuser.query(`DELETE FROM identity.membership WHERE user_id = 'bert' AND organisation_id = $1`, [ids.northAgency]);
    expect(await rolesAt('bert')).toEqual({ OAK: ['GROUP_LEAD'] });
    await database.superuser.query(`INSERT INTO identity.membership (user_id, organisation_id, role) VALUES ('bert', $1, 'BILLING')`, [ids.northAgency]);
  });
});

describe('naming a deputy', () => {
  it('is written down with who, for whom and when', async () => {
    const id = await named(anna);
    const outcome = await end(admin, id);
    const common = { organisation_id: ids.northAgency, agency_id: ids.northAgency };
    expect(await journalOf(database.superuser, id)).toEqual([
      {
        ...common,
        action: 'deputy.named',
        actor: 'anna',
        before: null,
        after: { personId: 'anna', deputyId: 'bert', validFrom: '2026-05-04', validTo: '2026-05-08' },
      },
      {
        ...common,
        action: 'substitution.ended',
        actor: 'doris',
        before: { validFrom: '2026-05-04', validTo: '2026-05-08', endedAt: null },
        after: { validFrom: '2026-05-04', validTo: '2026-05-08', endedAt: new Date(NOW).toISOString() },
      },
    ]);
    expect(await end(anna, id)).toEqual(outcome);
  });

  it('is refused for days that are over, that end before they begin, and for oneself as one’s own', async () => {
    const past = { ok: false, refusal: { code: 'SPAN_NOT_POSSIBLE', today: '2026-05-04' } };
    expect(await name(anna, { from: '2026-05-03' })).toMatchObject(past);
    expect(await name(anna, { from: '2026-05-06', to: '2026-05-05' })).toMatchObject(past);
    expect(await name(anna, { deputyId: 'anna' })).toMatchObject({ refusal: { code: 'DEPUTY_NOT_POSSIBLE' } });
  });

  it('is refused for whoever only audits: an auditor changes nothing, in nobody\'s stead', async () => {
    await addPerson(database.superuser, 'audrey', { organisationId: ids.northAgency, roles: ['AUDITOR'] });
    await addPerson(database.superuser, 'both', { organisationId: ids.northAgency, roles: ['AUDITOR', 'BILLING'] });
    expect(await name(anna, { deputyId: 'audrey' })).toMatchObject({ ok: false, refusal: { code: 'DEPUTY_NOT_POSSIBLE' } });
    const raw = (deputy: string) =>
      refusalOf(
        database.unitOfWork.run(anna, (tx) =>
          tx.execute('INSERT INTO identity.substitution (organisation_id, person_id, deputy_id, valid_from, valid_to) VALUES ($1, $2, $3, $4, $4)', [ids.northAgency, 'anna', deputy, '2026-05-04']),
        ),
      );
    expect(await raw('audrey')).toEqual({ code: '23514', constraint: 'substitution_no_auditor' });
    expect((await name(anna, { deputyId: 'both' })).ok).toBe(true);
    expect(await rolesAt('both')).toEqual({ NORTH: ['AUDITOR', 'BILLING', 'CASEWORKER', 'QUALITY'] });
    // Who comes to be an auditor and nothing else loses what they stand in for.
    await database.superuser.query(`DELETE FROM identity.membership WHERE user_id = 'both' AND role = 'BILLING'`);
    expect(await rolesAt('both')).toEqual({ NORTH: ['AUDITOR'] });
  });

  it('is refused on days on which the person has a deputy; another person may have the same one', async () => {
    await named(anna, { from: '2026-05-04', to: '2026-05-08' });
    expect(await name(anna, { deputyId: 'carla', from: '2026-05-08', to: '2026-05-20' })).toMatchObject({
      ok: false,
      refusal: { code: 'ALREADY_SUBSTITUTED', validFrom: '2026-05-04', validTo: '2026-05-08' },
    });
    expect((await name(anna, { deputyId: 'carla', from: '2026-05-09', to: '2026-05-20' })).ok).toBe(true);
    expect((await name(as('carla', ids.northAgency, 'CASEWORKER'), {})).ok).toBe(true);
  });

  it('is done for others by an administrator alone; strangers answer like unknown people, also to administrators', async () => {
    expect((await name(admin, { personId: 'carla' })).ok).toBe(true);
    const answers = [
      await name(bert, { personId: 'anna', deputyId: 'carla' }),
      await name(anna, { deputyId: 'south' }),
      await name(anna, { deputyId: 'nobody' }),
      await name(admin, { personId: 'south' }),
      await name(admin, { personId: 'nobody' }),
      await name(as('south', ids.northAgency, 'CASEWORKER'), {}),
    ];
    expect(answers[0]).toMatchObject({ ok: false, refusal: { code: 'PERSON_NOT_FOUND' } });
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it('is ended by the person, the deputy or an administrator; a foreign one answers like an unknown one', async () => {
    const id = await named(anna, { deputyId: 'carla' });
    const foreign = as('south', ids.southAgency, 'ADMINISTRATOR');
    const answers = [await end(bert, id), await end(foreign, id), await end(anna, ids.northReferral), await end(anna, 'no uuid')];
    expect(answers[0]).toMatchObject({ ok: false, refusal: { code: 'SUBSTITUTION_NOT_FOUND' } });
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await end(as('carla', ids.northAgency, 'CASEWORKER'), id)).ok).toBe(true);
  });
});

describe('the database', () => {
  const INSERT = 'INSERT INTO identity.substitution (organisation_id, person_id, deputy_id, valid_from, valid_to) VALUES ($1, $2, $3, $4, $5)';
  const insert = (context: RequestContext, ...values: string[]) => refusalOf(database.unitOfWork.run(context, (tx) => tx.execute(INSERT, values)));

  it('takes members of the organisation only, two different ones, and days in order', async () => {
    const own = ids.northAgency;
    const members = { code: '23503', constraint: 'substitution_of_members' };
    expect(await insert(anna, own, 'anna', 'south', '2026-05-04', '2026-05-05')).toEqual(members);
    expect(await insert(anna, own, 'nobody', 'anna', '2026-05-04', '2026-05-05')).toEqual(members);
    expect((await insert(anna, own, 'anna', 'anna', '2026-05-04', '2026-05-05'))?.code).toBe('23514');
    expect((await insert(anna, own, 'anna', 'bert', '2026-05-05', '2026-05-04'))?.code).toBe('22000');
    expect((await insert(anna, ids.southAgency, 'anna', 'bert', '2026-05-04', '2026-05-05'))?.code).toBe('42501');
  });

  it('does not let what has ended begin again', async () => {
    const id = await named(anna);
    await end(anna, id);
    const again = database.unitOfWork.run(anna, (tx) => tx.execute('UPDATE identity.substitution SET ended_at = NULL WHERE id = $1', [id]));
    expect(await refusalOf(again)).toEqual({ code: '23514', constraint: 'substitution_ended_once' });
  });

  /** Twenty clients name a deputy of one person at once, by raw SQL. */
  async function race(): Promise<{ won: number; codes: string[] }> {
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, n) => insert(anna, ids.northAgency, 'anna', n % 2 ? 'bert' : 'carla', '2026-05-04', `2026-05-${10 + n}`)),
    );
    const lost = outcomes.filter((outcome) => outcome !== null);
    return { won: outcomes.length - lost.length, codes: [...new Set(lost.map(({ code, constraint }) => `${code} ${constraint}`))] };
  }

  it('lets one of twenty at once name a deputy for overlapping days', async () => {
    expect(await race()).toEqual({ won: 1, codes: ['23P01 substitution_one_deputy'] });
  });

  it('negative control: without the exclusion constraint all twenty do', async () => {
    const { superuser } = database;
    const { rows } = await superuser.query<{ definition: string }>(`SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conname = 'substitution_one_deputy'`);
    await superuser.query('ALTER TABLE identity.substitution DROP CONSTRAINT substitution_one_deputy');
    expect(await race()).toEqual({ won: 20, codes: [] });
    await superuser.query('DELETE FROM identity.substitution');
    await superuser.query(`ALTER TABLE identity.substitution ADD CONSTRAINT substitution_one_deputy ${rows[0]!.definition}`);
  });

  it('tells other contexts who stands in when, up to and with the day of an early end, and to members alone', async () => {
    const id = await named(anna, { from: '2026-05-04', to: '2026-05-08' });
    await end(anna, id);
    const unused = await named(anna, { deputyId: 'carla', from: '2026-05-20', to: '2026-05-25' });
    await end(anna, unused);
    await named(anna, { deputyId: 'carla', from: '2026-06-01', to: '2026-06-02' });
    const look = (context: RequestContext) => database.unitOfWork.run(context, (tx) => tx.sql('SELECT * FROM identity.substitution_v ORDER BY valid_from'));
    const common = { organisation_id: ids.northAgency, person_id: 'anna' };
    expect(await look(bert)).toEqual([
      { ...common, deputy_id: 'bert', valid_from: '2026-05-04', valid_to: '2026-05-04', validity: '[2026-05-04,2026-05-05)' },
      { ...common, deputy_id: 'carla', valid_from: '2026-06-01', valid_to: '2026-06-02', validity: '[2026-06-01,2026-06-03)' },
    ]);
    expect(await look(as('south', ids.southAgency))).toEqual([]);
  });
});
