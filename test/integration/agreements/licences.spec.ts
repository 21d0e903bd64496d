import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DeclareLicenceDependencyUseCase, FindLicenceDependenciesQuery, WithdrawLicenceDependencyUseCase, type LicenceDependency } from '#agreements';
import type { RequestContext } from '#platform';
import type pg from 'pg';
import { attempt, openService } from '../../support/acting.js';
import { agreementsOf, must, personOf, refusalOf } from '../../support/agreement-network.js';
import { meeting, rewriteFunction } from '../../support/meeting.js';
import { buildSeatNetwork, type SeatNetwork } from '../../support/seat-network.js';
import { countStatements } from '../../support/statement-counter.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { openDataSource, SERVICE_ROLE, UnitOfWork } from '#platform';
import { entities } from '#installation';

const NOW = '2026-05-01T08:00:00Z';

let database: TestDatabase;
let network: SeatNetwork;
let agreements: ReturnType<typeof agreementsOf>;
let service: pg.Client;

/** HOST's agreement lets others in, MAIN runs stationary facilities; both have agreements with the agency. Today is 1 May 2026. */
beforeEach(async () => {
  database = await createTestDatabase({ now: NOW });
  network = await buildSeatNetwork(database.superuser);
  agreements = agreementsOf(database.unitOfWork);
  service = await openService(database.url);
});
afterEach(async () => {
  await service.end();
  await database.close();
});

const agency = () => personOf(network.agencyId, 'author', 'ADMINISTRATOR');
const dependent = () => personOf(network.mainId, 'home', 'ADMINISTRATOR');
const hub = () => personOf(network.hostId, 'hub', 'ADMINISTRATOR');
const declare = (facility: string, as: RequestContext = dependent(), change: { agencyId?: string; hubId?: string } = {}) =>
  new DeclareLicenceDependencyUseCase(database.unitOfWork).run(as, { agencyId: network.agencyId, hubId: network.hostId, facility, ...change });
const withdraw = (dependencyId: string, as: RequestContext = dependent()) => new WithdrawLicenceDependencyUseCase(database.unitOfWork).run(as, { dependencyId });
const listed = async (as: RequestContext) => (await new FindLicenceDependenciesQuery(database.unitOfWork).page(as, { first: 100 })).rows.map(({ node }) => node.facility).sort();
const hubAgreement = async (): Promise<string> =>
  (await database.superuser.query<{ id: string }>(`SELECT id FROM agreements.agreement WHERE code = 'LQE-HOST'`)).rows[0]!.id;
const end = async (lastDay: string, dependentsSeen?: readonly LicenceDependency[]) =>
  agreements.end.run(agency(), { agreementId: await hubAgreement(), lastDay, dependentsSeen: dependentsSeen?.map(({ id }) => id) });
const lastDay = async () => (await database.superuser.query<{ valid_to: string | null }>(`SELECT valid_to::text FROM agreements.agreement WHERE code = 'LQE-HOST'`)).rows[0]!.valid_to;

describe('DD-26: co-use that operating licences rest on', () => {
  it('DD-26: ending a hub co-use agreement that a facility declared as licence-relevant asks for a second confirmation and lists the dependent facilities', async () => {
    const second = must(await declare('Wohngruppe Süd'));
    const first = must(await declare('  Kinderhaus Nord '));
    const refusal = refusalOf(await end('2026-12-31'));
    expect(refusal).toMatchObject({
      code: 'LICENCE_DEPENDS',
      lostFrom: '2027-01-01',
      dependents: [
        { id: first.id, facility: 'Kinderhaus Nord', dependentId: network.mainId, hubId: network.hostId },
        { id: second.id, facility: 'Wohngruppe Süd', dependentId: network.mainId, hubId: network.hostId },
      ],
    });
    expect(await lastDay()).toBeNull();

    expect(must(await end('2026-12-31', [first, second])).validTo).toBe('2026-12-31');
    expect(await lastDay()).toBe('2026-12-31');
    const { rows: journal } = await database.superuser.query(`SELECT actor, after FROM platform.journal WHERE action = 'agreement.licences-confirmed'`);
    expect(journal).toEqual([
      {
        actor: 'author',
        after: {
          lostFrom: '2027-01-01',
          confirmedBy: 'author',
          dependents: [
            { id: first.id, dependentId: network.mainId, facility: 'Kinderhaus Nord' },
            { id: second.id, dependentId: network.mainId, facility: 'Wohngruppe Süd' },
          ],
        },
      },
    ]);
    const { rows: tasks } = await database.superuser.query(
      `SELECT organisation_id, owner_role, subject_kind, subject_id, due_on::text FROM inbox.task WHERE kind = 'LICENCE_BASIS_ENDS' AND state = 'OPEN' ORDER BY subject_id`,
    );
    const task = { organisation_id: network.mainId, owner_role: 'ADMINISTRATOR', subject_kind: 'licence_dependency', due_on: '2026-12-31' };
    expect(tasks).toEqual([second.id, first.id].sort().map((subject_id) => ({ ...task, subject_id })));
  });

  it('DD-26: a facility that was declared in between asks again, and so does one that has gone', async () => {
    const first = must(await declare('Kinderhaus Nord'));
    const second = must(await declare('Wohngruppe Süd'));
    expect(refusalOf(await end('2026-12-31', [first]))).toMatchObject({ dependents: [{ id: first.id }, { id: second.id }] });
    must(await withdraw(second.id));
    expect(refusalOf(await end('2026-12-31', [first, second]))).toMatchObject({ dependents: [{ id: first.id }] });
    expect((await end('2026-12-31', [first])).ok).toBe(true);
  });

  it('DD-26: an agreement that ends earlier still takes more away, and asks anew', async () => {
    const only = must(await declare('Kinderhaus Nord'));
    must(await end('2026-12-31', [only]));
    expect(refusalOf(await end('2026-10-31'))).toMatchObject({ code: 'LICENCE_DEPENDS', lostFrom: '2026-11-01' });
    expect((await end('2026-10-31', [only])).ok).toBe(true);
    // Its own last day again: nothing is lost.
    expect((await end('2026-10-31')).ok).toBe(true);
  });

  it('DD-26: nobody is asked where nothing rests on the co-use, or on no co-use', async () => {
    const only = must(await declare('Kinderhaus Nord'));
    must(await withdraw(only.id));
    expect((await end('2026-12-31')).ok).toBe(true);
    const { rows } = await database.superuser.query<{ id: string }>(`SELECT id FROM agreements.agreement WHERE code = 'LQE-MAIN'`);
    expect((await agreements.end.run(agency(), { agreementId: rows[0]!.id, lastDay: '2026-12-31' })).ok).toBe(true);
  });

  it('DD-26: a version that takes its place asks when it lets nobody in, and not when it does', async () => {
    const only = must(await declare('Kinderhaus Nord'));
    const version = async (validFrom: string, isAgreed: boolean) => {
      const { id } = must(await agreements.draftVersion.run(agency(), { agreementId: await hubAgreement(), validFrom, validTo: null }));
      if (!isAgreed) {
        const revision = (await agreements.find.revisionsOf(agency(), [id])).get(id)!;
        must(await agreements.edit.run(agency(), { agreementId: id, revision, clauses: [{ code: 'CO_USE_INCOMING', isAgreed: false }] }));
      }
      return agreements.approved(network.agencyId, id);
    };
    const activate = (agreementId: string, seen: readonly string[] = []) => agreements.activate.run(agency(), { agreementId, signedOn: '2026-05-01', dependentsSeen: seen });

    const shut = await version('2026-08-01', false);
    expect(refusalOf(await activate(shut))).toMatchObject({ code: 'LICENCE_DEPENDS', lostFrom: '2026-08-01', dependents: [{ id: only.id }] });
    expect(await lastDay()).toBeNull();
    const open = await version('2026-08-01', true);
    must(await activate(open));
    expect(await lastDay()).toBe('2026-07-31');
    // The one in force now is cut by the next.
    const { id } = must(await agreements.draftVersion.run(agency(), { agreementId: open, validFrom: '2026-09-01', validTo: null }));
    const revision = (await agreements.find.revisionsOf(agency(), [id])).get(id)!;
    must(await agreements.edit.run(agency(), { agreementId: id, revision, clauses: [{ code: 'CO_USE_INCOMING', isAgreed: false }] }));
    await agreements.approved(network.agencyId, id);
    expect(refusalOf(await activate(id))).toMatchObject({ code: 'LICENCE_DEPENDS', lostFrom: '2026-09-01' });
    expect(must(await activate(id, [only.id])).state).toBe('ACTIVE');
  });

  it('DD-26: what an import brings was decided outside', async () => {
    must(await declare('Kinderhaus Nord'));
    await service.query(`BEGIN; SELECT set_config('pv.scope', 'OPERATOR', true)`);
    const { rowCount } = await service.query(`UPDATE agreements.agreement SET valid_to = '2026-12-31', origin = 'IMPORT' WHERE code = 'LQE-HOST'`);
    await service.query('COMMIT');
    expect([rowCount, await lastDay()]).toEqual([1, '2026-12-31']);
  });

  it('is confirmed in as many statements, however many facilities depend', async () => {
    const counter = await countStatements(database.url);
    const dataSource = await openDataSource({ url: counter.url, poolSize: 1, entities, role: SERVICE_ROLE, applicationName: 'pv-count' });
    const counted = agreementsOf(new UnitOfWork(dataSource, { now: NOW }));
    const statements: number[] = [];
    const seen: string[] = [];
    for (const [count, day] of [
      [1, '2026-12-31'],
      [20, '2026-11-30'],
    ] as const) {
      while (seen.length < count) seen.push(must(await declare(`Haus ${seen.length}`)).id);
      counter.take();
      must(await counted.end.run(agency(), { agreementId: await hubAgreement(), lastDay: day, dependentsSeen: seen }));
      statements.push(counter.take());
    }
    await dataSource.destroy();
    await counter.close();
    // The first of a process also sets up its connection.
    expect(statements[1]).toBeLessThanOrEqual(statements[0]!);
  });
});

describe('DD-26: declaring', () => {
  it('is seen by the agency, the hub and whoever declared it, and by nobody else', async () => {
    must(await declare('Kinderhaus Nord'));
    const own = must(await declare('Tagesgruppe am Tageszentrum', hub()));
    expect(own).toMatchObject({ dependentId: network.hostId, hubId: network.hostId });
    const foreign = await buildSeatNetwork(database.superuser, 'B-');
    expect([await listed(agency()), await listed(hub()), await listed(dependent())]).toEqual([
      ['Kinderhaus Nord', 'Tagesgruppe am Tageszentrum'],
      ['Kinderhaus Nord', 'Tagesgruppe am Tageszentrum'],
      ['Kinderhaus Nord'],
    ]);
    for (const id of [foreign.agencyId, foreign.mainId, foreign.hostId]) expect(await listed(personOf(id, 'other', 'ADMINISTRATOR'))).toEqual([]);
    const found = await new FindLicenceDependenciesQuery(database.unitOfWork).byAgreement(hub(), [await hubAgreement()]);
    expect(found.get(await hubAgreement())?.map(({ facility }) => facility)).toEqual(['Kinderhaus Nord', 'Tagesgruppe am Tageszentrum']);
  });

  it('needs co-use, an agreement with the same agency, and a name; once per facility', async () => {
    const foreign = await buildSeatNetwork(database.superuser, 'B-');
    const unknown = '00000000-0000-7000-8000-00000000dead';
    expect(refusalOf(await declare('Haus', dependent(), { hubId: network.mainId }))).toMatchObject({ code: 'CO_USE_NOT_FOUND' });
    expect(refusalOf(await declare('Haus', dependent(), { hubId: unknown }))).toMatchObject({ code: 'CO_USE_NOT_FOUND' });
    expect(refusalOf(await declare('Haus', dependent(), { hubId: 'x' }))).toMatchObject({ code: 'CO_USE_NOT_FOUND' });
    expect(refusalOf(await declare('Haus', personOf(foreign.mainId, 'other', 'ADMINISTRATOR')))).toMatchObject({ code: 'CO_USE_NOT_FOUND' });
    expect(refusalOf(await declare(' '))).toMatchObject({ code: 'VALUE_INVALID', field: 'facility' });
    expect(refusalOf(await declare('x'.repeat(201)))).toMatchObject({ code: 'VALUE_INVALID' });
    const declared = must(await declare('Kinderhaus Nord'));
    expect(refusalOf(await declare('KINDERHAUS nord'))).toMatchObject({ code: 'ALREADY_DECLARED' });
    for (const other of [agency(), hub()]) expect(refusalOf(await withdraw(declared.id, other))).toMatchObject({ code: 'DEPENDENCY_NOT_FOUND' });
    expect(must(await withdraw(declared.id)).withdrawnAt).not.toBeNull();
    expect(refusalOf(await withdraw(declared.id))).toMatchObject({ code: 'DEPENDENCY_NOT_FOUND' });
    // Withdrawn and declared anew is another declaration.
    expect(must(await declare('Kinderhaus Nord')).id).not.toBe(declared.id);
  });

  it('withdrawn takes the task with it', async () => {
    const only = must(await declare('Kinderhaus Nord'));
    must(await end('2026-12-31', [only]));
    must(await withdraw(only.id));
    const { rows } = await database.superuser.query(`SELECT state FROM inbox.task WHERE kind = 'LICENCE_BASIS_ENDS'`);
    expect(rows).toEqual([{ state: 'CANCELLED' }]);
  });
});

describe('DD-26: raw SQL with the service role', () => {
  const as = (organisation: string) => ({ organisation, actor: 'somebody', now: NOW });

  it('ends no co-use past the facilities, writes no declaration for others, and changes none', async () => {
    const only = must(await declare('Kinderhaus Nord'));
    const id = await hubAgreement();
    const cut = `SELECT agreements.end_terms('AGREEMENT', '${id}', '2026-12-31')`;
    expect(await attempt(service, as(network.agencyId), cut)).toBe('licences_confirmed');
    const confirm = (from: string, agencyId = network.agencyId) =>
      `INSERT INTO agreements.licence_confirmation (agreement_id, dependency_id, agency_id, lost_from, confirmed_by) VALUES ('${id}', '${only.id}', '${agencyId}', '${from}', 'x')`;
    expect(await attempt(service, as(network.agencyId), `WITH c AS (${confirm('2027-01-02')} RETURNING 1) ${cut} FROM c`)).toBe('licences_confirmed');
    expect(await attempt(service, as(network.agencyId), `WITH c AS (${confirm('2027-01-01')} RETURNING 1) ${cut} FROM c`)).toBeNull();
    expect(await attempt(service, as(network.mainId), confirm('2027-01-01'))).toBe('42501');
    expect(await attempt(service, as(network.hostId), confirm('2027-01-01', network.hostId))).toBe('42501');

    const insert = (dependentId: string, hubId: string) =>
      `INSERT INTO agreements.licence_dependency (agency_id, hub_id, dependent_id, facility, declared_by) VALUES ('${network.agencyId}', '${hubId}', '${dependentId}', 'Haus', 'x')`;
    expect(await attempt(service, as(network.mainId), insert(network.mainId, network.mainId))).toBe('licence_rests_on_co_use');
    expect(await attempt(service, as(network.agencyId), insert(network.mainId, network.hostId))).toBe('42501');
    expect(await attempt(service, as(network.mainId), insert(network.mainId, network.hostId))).toBeNull();
    expect(await attempt(service, as(network.mainId), `UPDATE agreements.licence_dependency SET facility = 'Anderes Haus' WHERE id = '${only.id}'`)).toBe('23001');
    expect(await attempt(service, as(network.agencyId), `UPDATE agreements.licence_dependency SET withdrawn_at = now(), withdrawn_by = 'x' WHERE id = '${only.id}'`)).toBe('NO ROW');
  });
});

describe('DD-26: a declaration that meets an end', () => {
  const race = () =>
    meeting(database, { first: () => declare('Kinderhaus Nord'), stopsBefore: 'INSERT ON agreements.licence_dependency', other: () => end('2026-12-31') });

  it('the end waits, and is asked about it', async () => {
    const [declared, ended] = await race();
    expect(refusalOf(ended)).toMatchObject({ code: 'LICENCE_DEPENDS', dependents: [{ id: must(declared).id }] });
    expect(await lastDay()).toBeNull();
  });

  it('negative control: without the lock it ends past the facility', async () => {
    await rewriteFunction(database, 'agreements.lock_co_use(uuid, uuid)', 'pg_advisory_xact_lock(', 'abs(');
    const [declared, ended] = await race();
    expect([must(declared).facility, must(ended).validTo]).toEqual(['Kinderhaus Nord', '2026-12-31']);
  });
});
