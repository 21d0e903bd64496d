import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FindCalculationSheetsQuery, FindServiceDescriptionsQuery, PublishServiceDescriptionUseCase, RecordCalculationSheetUseCase } from '#agreements';
import { SERVICE_ROLE } from '#platform';
import pg from 'pg';
import { codeOf, must, openRateOffice, person } from '../../support/rate-office.js';
import { buildSeatNetwork, type SeatNetwork } from '../../support/seat-network.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const UNKNOWN = '00000000-0000-7000-8000-0000000000ff';

let database: TestDatabase;
let network: SeatNetwork;
let other: SeatNetwork;
let record: RecordCalculationSheetUseCase;
let find: FindCalculationSheetsQuery;

beforeAll(async () => {
  database = await createTestDatabase({ now: '2026-05-12T10:00:00Z' });
  network = await buildSeatNetwork(database.superuser);
  other = await buildSeatNetwork(database.superuser, 'OTHER-');
  record = new RecordCalculationSheetUseCase(database.unitOfWork);
  find = new FindCalculationSheetsQuery(database.unitOfWork);
});
afterAll(() => database.close());

type Sheet = Parameters<RecordCalculationSheetUseCase['run']>[1];

/** The example of domain.md 2.1: 70.00 € a seat-session. */
const sheet = (providerId: string, change: Partial<Sheet> = {}): Sheet => ({
  agencyId: network.agencyId,
  providerId,
  code: 'TRAINING',
  title: 'Soziales Training',
  staffCount: 2,
  sessionMinutes: 120,
  preparationMinutes: 60,
  hourCostCents: 7_000n,
  roomMaterialCents: 0n,
  seats: 8,
  utilisationPercent: '75',
  ...change,
});

const billing = (organisationId: string) => person(`billing of ${organisationId}`, organisationId, 'BILLING');

describe('NRW-14: calculation sheets', () => {
  it('of two providers have the same lines and are compared side by side, by the provider and not by the price', async () => {
    const main = await must(record.run(billing(network.mainId), sheet(network.mainId)));
    // 2 × 3 h × 50 € = 300 € + 60 € = 360 €, ÷ (10 × 80 % = 8) = 45.00 € = 22.50 € an hour: cheaper, and HOST comes before MAIN anyway.
    const host = await must(
      record.run(billing(network.agencyId), sheet(network.hostId, { hourCostCents: 5_000n, roomMaterialCents: 6_000n, seats: 10, utilisationPercent: '80' })),
    );
    const compared = await find.compare(person('controller', network.agencyId, 'CONTROLLER'), [main.id, UNKNOWN, host.id, 'nonsense']);
    expect(compared.sheets.map(({ id }) => id)).toEqual([host.id, main.id]);
    expect(compared.lines.map(({ code, values }) => [code, ...values.map(({ amountCents, quantity }) => amountCents ?? quantity)])).toEqual([
      ['SESSION_HOURS', '4', '4'],
      ['PREPARATION_HOURS', '2', '2'],
      ['STAFF_COST', 30_000n, 42_000n],
      ['ROOM_AND_MATERIAL', 6_000n, 0n],
      ['SESSION_COST', 36_000n, 42_000n],
      ['PLANNED_PARTICIPANTS', '8', '6'],
      ['SEAT_SESSION', 4_500n, 7_000n],
      ['PARTICIPANT_HOUR', 2_250n, 3_500n],
    ]);
    // Now the provider that comes first is the dearer one: the order stays.
    const dear = await must(record.run(billing(network.hostId), sheet(network.hostId, { hourCostCents: 9_000n })));
    expect(dear.version).toBe(2);
    expect((await find.compare(billing(network.agencyId), [main.id, dear.id])).sheets.map(({ id }) => id)).toEqual([dear.id, main.id]);
  });

  it('are seen by their provider and by the agency that they were given to, and by nobody else', async () => {
    const page = async (organisationId: string) => (await find.page(billing(organisationId), { newest: true }, { first: 20 })).rows.map(({ node }) => [node.providerId, node.version]);
    expect(await page(network.agencyId)).toEqual([
      [network.hostId, 2],
      [network.mainId, 1],
    ]);
    expect(await page(network.mainId)).toEqual([[network.mainId, 1]]);
    expect(await page(other.agencyId)).toEqual([]);
    const all = await find.page(billing(network.agencyId), { providerId: network.hostId }, { first: 1 });
    expect([all.rows[0]!.node.version, all.hasNextPage]).toEqual([1, true]);
    const next = await find.page(billing(network.agencyId), { providerId: network.hostId }, { first: 1, after: all.rows[0]!.cursor });
    expect([next.rows[0]!.node.version, next.hasNextPage]).toEqual([2, false]);
    const foreign = await find.compare(billing(other.agencyId), [all.rows[0]!.node.id]);
    expect(foreign).toEqual(await find.compare(billing(other.agencyId), [UNKNOWN]));
    expect(foreign.sheets).toEqual([]);
  });

  it('are recorded by a provider for itself and by an agency for those it has an agreement with', async () => {
    const cases: [ReturnType<typeof person>, Sheet, string][] = [
      [person('a', network.mainId, 'ADMINISTRATOR'), sheet(network.mainId, { code: 'A' }), 'ok'],
      [person('a', network.mainId, 'CONTROLLER'), sheet(network.mainId), 'ROLE_MISSING'],
      [person('a', network.agencyId, 'CONTROLLER'), sheet(network.mainId, { code: 'B' }), 'ok'],
      [person('a', network.agencyId, 'ADMINISTRATOR'), sheet(network.mainId), 'ROLE_MISSING'],
      // Another provider's, a provider without an agreement, a foreign agency, an unknown one, an agency as provider.
      [billing(network.mainId), sheet(network.hostId), 'ORGANISATION_NOT_FOUND'],
      [billing(network.agencyId), sheet(other.mainId), 'ORGANISATION_NOT_FOUND'],
      [billing(other.agencyId), sheet(network.mainId), 'ORGANISATION_NOT_FOUND'],
      [billing(network.mainId), sheet(network.mainId, { agencyId: UNKNOWN }), 'ORGANISATION_NOT_FOUND'],
      [billing(network.mainId), sheet(network.mainId, { agencyId: network.hostId }), 'ORGANISATION_NOT_FOUND'],
      [billing(network.agencyId), sheet(network.agencyId), 'ORGANISATION_NOT_FOUND'],
      [billing(network.mainId), sheet('nonsense'), 'ORGANISATION_NOT_FOUND'],
      [billing(network.mainId), sheet(network.mainId, { utilisationPercent: '0' }), 'VALUE_INVALID'],
      [billing(network.mainId), sheet(network.mainId, { seats: 0 }), 'VALUE_INVALID'],
      [billing(network.mainId), sheet(network.mainId, { title: '\0' }), 'VALUE_INVALID'],
      [billing(network.mainId), sheet(network.mainId, { code: '' }), 'VALUE_INVALID'],
    ];
    for (const [caller, input, expected] of cases) expect([input, await codeOf(record.run(caller, input))]).toEqual([input, expected]);
  });

  it('stand in the journal, and a version never changes, by raw SQL either', async () => {
    const second = await must(record.run(billing(network.mainId), sheet(network.mainId, { hourCostCents: 7_500n })));
    const { rows } = await database.superuser.query('SELECT action, before, after FROM platform.journal WHERE subject_id = $1', [second.id]);
    expect(rows).toMatchObject([{ action: 'calculation-sheet.recorded', before: { code: 'TRAINING', version: 1 }, after: { version: 2, hourCostCents: '7500', utilisationPercent: '75' } }]);
    await expect(database.superuser.query('UPDATE agreements.calculation_sheet SET seats = 9 WHERE id = $1', [second.id])).rejects.toMatchObject({ code: '23001' });
    const service = new pg.Client({ connectionString: database.url, options: `-c role=${SERVICE_ROLE}` });
    await service.connect();
    try {
      await expect(service.query('UPDATE agreements.calculation_sheet SET seats = 9')).rejects.toMatchObject({ code: '42501' });
      await expect(service.query('DELETE FROM agreements.calculation_sheet')).rejects.toMatchObject({ code: '42501' });
    } finally {
      await service.end();
    }
  });

  it('of one code get one version after the other when ten are recorded at once', async () => {
    const versions = await Promise.all(Array.from({ length: 10 }, () => must(record.run(billing(network.mainId), sheet(network.mainId, { code: 'AT-ONCE' })))));
    expect(versions.map(({ version }) => version).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });
});

describe('service descriptions', () => {
  it('are known to everyone signed in, in versions, and the text of a version never changes', async () => {
    const office = await openRateOffice(database, network.agencyId);
    const publish = new PublishServiceDescriptionUseCase(database.unitOfWork);
    const second = await must(publish.run(office.expert, { code: 'SOCIAL-TRAINING', title: 'Soziales Training', text: 'Drei Fachkräfte.' }));
    const query = new FindServiceDescriptionsQuery(database.unitOfWork);
    const stranger = person('s', other.mainId, 'CASE_LEAD');
    const page = await query.page(stranger, { agencyId: network.agencyId }, { first: 20 });
    expect(page.rows.map(({ node }) => [node.version, node.text])).toEqual([
      [1, 'Zwei Fachkräfte, acht Plätze.'],
      [2, 'Drei Fachkräfte.'],
    ]);
    expect((await query.page(stranger, { agencyId: network.agencyId, newest: true, code: 'SOCIAL-TRAINING' }, { first: 20 })).rows.map(({ node }) => node.id)).toEqual([second.id]);
    await expect(database.superuser.query(`UPDATE agreements.service_description SET text = '' WHERE id = $1`, [second.id])).rejects.toMatchObject({ code: '23001' });
    const { rows } = await database.superuser.query('SELECT action, actor, before, after FROM platform.journal WHERE subject_id = $1', [second.id]);
    expect(rows).toEqual([
      { action: 'service-description.published', actor: 'expert', before: { code: 'SOCIAL-TRAINING', version: 1 }, after: { code: 'SOCIAL-TRAINING', version: 2, title: 'Soziales Training' } },
    ]);
  });
});
