import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SERVICE_ROLE } from '#platform';
import { ReserveSeatUseCase } from '#reservations';
import pg from 'pg';
import { must } from '../../support/agreement-network.js';
import { addOffer, addReferral, asCaseworker, buildSeatNetwork, type SeatNetwork } from '../../support/seat-network.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const NOW = '2026-05-12T10:00:00Z';

let database: TestDatabase;
let service: pg.Client;
let network: SeatNetwork;
let other: SeatNetwork;
let referralId: string;
let strangeId: string;
let offerId: string;

beforeAll(async () => {
  database = await createTestDatabase({ now: NOW });
  network = await buildSeatNetwork(database.superuser);
  other = await buildSeatNetwork(database.superuser, 'OTHER-');
  referralId = await addReferral(database.superuser, network, 'F-1');
  strangeId = await addReferral(database.superuser, network, 'F-2');
  offerId = (await addOffer(database.superuser, network, { code: 'G-1', dates: ['2026-05-05'] })).id;
  must(await new ReserveSeatUseCase(database.unitOfWork).run(asCaseworker(network), { referralId, offerId, variant: 'INTEGRATED' }));
  service = new pg.Client({ connectionString: database.url, options: `-c role=${SERVICE_ROLE} -c timezone=UTC` });
  await service.connect();
});
afterAll(async () => {
  await service.end();
  await database.close();
});

/** Statements of raw SQL in the name of an organisation, undone afterwards: the error of the last, or how many rows it wrote. */
async function as(organisationId: string, ...statements: readonly string[]): Promise<string | number | null> {
  await service.query('BEGIN');
  try {
    await service.query(`SELECT set_config('pv.organisation', $1, true), set_config('pv.scope', 'ORGANISATION', true), set_config('pv.actor', 'somebody', true), set_config('pv.now', $2, true)`, [organisationId, NOW]);
    let count: number | null = null;
    for (const statement of statements) count = (await service.query(statement)).rowCount;
    return count;
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string };
    return [code, constraint].filter(Boolean).join(' ');
  } finally {
    await service.query('ROLLBACK');
  }
}

const contact = (change: Readonly<Record<string, unknown>> = {}): string => {
  const row = { referral_id: referralId, provider_id: network.mainId, agency_id: network.agencyId, date: '2026-05-04', minutes: 60, kind: 'SINGLE', work_type: 'CASE', staff: 'PROFESSIONAL', ...change };
  return insert('care.care_hours', row);
};
const work = (change: Readonly<Record<string, unknown>> = {}): string => insert('care.work_time', { provider_id: network.mainId, agency_id: network.agencyId, date: '2026-05-04', minutes: 60, work_type: 'NETWORK', staff: 'PROFESSIONAL', ...change });
const insert = (table: string, row: Readonly<Record<string, unknown>>): string =>
  `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.values(row).map((value) => (value === null ? 'NULL' : `'${String(value)}'`)).join(', ')})`;

describe('by raw SQL with the role of the service, a contact', () => {
  it('is written by the responsible provider, and one of a group by a host with a seat', async () => {
    expect(await as(network.mainId, contact())).toBe(1);
    expect(await as(network.hostId, contact({ provider_id: network.hostId, kind: 'GROUP_INTERNAL' }))).toBe(1);
  });

  it('is refused: single care by a host, a group of a case without a seat, the own hours in another name', async () => {
    expect(await as(network.hostId, contact({ provider_id: network.hostId }))).toBe('42501');
    expect(await as(network.hostId, contact({ provider_id: network.hostId, kind: 'GROUP_INTERNAL', referral_id: strangeId }))).toBe('42501');
    expect(await as(network.hostId, contact())).toBe('42501');
    expect(await as(other.mainId, contact({ provider_id: other.mainId }))).toBe('42501');
    expect(await as(network.agencyId, contact({ provider_id: network.agencyId }))).toBe('42501');
    expect(await as(network.mainId, contact({ agency_id: other.agencyId }))).toBe('42501');
  });

  it('BHV-20, BHV-23: has a staff category and exactly one work type, of those of a case', async () => {
    expect(await as(network.mainId, contact({ staff: null }))).toBe('42501');
    expect(await as(network.mainId, contact({ work_type: null }))).toBe('42501');
    expect(await as(network.mainId, contact({ work_type: 'UNSPECIFIC' }))).toBe('23514 care_hours_work_type_check');
  });

  it('took place, within a day', async () => {
    expect(await as(network.mainId, contact({ date: '2026-05-13' }))).toBe('23514 hours_future');
    expect(await as(network.mainId, contact({ minutes: 1441 }))).toBe('23514 hours_day');
    expect(await as(network.mainId, contact(), `UPDATE care.care_hours SET date = '2026-05-13'`)).toBe('23514 hours_future');
  });

  it('stays with its case and provider, is counted at every change, and withdrawn for good', async () => {
    expect(await as(network.mainId, contact(), `UPDATE care.care_hours SET referral_id = '${strangeId}'`)).toBe('42501');
    expect(await as(network.mainId, contact(), 'UPDATE care.care_hours SET minutes = 5', 'SELECT 1 FROM care.care_hours WHERE revision = 2')).toBe(1);
    const withdrawn = `UPDATE care.care_hours SET withdrawn_at = '2000-01-01', withdraw_reason = 'OTHER'`;
    expect(await as(network.mainId, contact(), withdrawn, `SELECT 1 FROM care.care_hours WHERE withdrawn_at = '${NOW}'`)).toBe(1);
    expect(await as(network.mainId, contact(), withdrawn, 'UPDATE care.care_hours SET withdrawn_at = NULL, withdraw_reason = NULL')).toBe('23514 hours_withdrawn');
    expect(await as(network.mainId, contact(), 'UPDATE care.care_hours SET withdrawn_at = platform.now()')).toBe('23514 care_hours_withdrawal');
    expect(await as(network.mainId, contact(), 'DELETE FROM care.care_hours')).toBe('42501');
    expect(await as(network.mainId, contact({ withdrawn_at: NOW, withdraw_reason: 'OTHER' }))).toBe('42501');
  });

  it('of a host never becomes single care', async () => {
    const group = contact({ provider_id: network.hostId, kind: 'GROUP_INTERNAL' });
    expect(await as(network.hostId, group, `UPDATE care.care_hours SET kind = 'SINGLE'`)).toBe('42501');
    expect(await as(network.mainId, contact(), `UPDATE care.care_hours SET kind = 'GROUP_INTERNAL'`)).toBe(1);
  });

  it('counts once: the same live one twice is refused, a withdrawn one is in nobody\'s way', async () => {
    expect(await as(network.mainId, contact(), contact())).toBe('23505 care_hours_key');
    expect(await as(network.mainId, contact(), `UPDATE care.care_hours SET withdrawn_at = platform.now(), withdraw_reason = 'OTHER'`, contact(), 'SELECT 1 FROM care.care_hours_v')).toBe(1);
  });
});

describe('by raw SQL with the role of the service, work without a case', () => {
  it('BHV-23: has exactly one work type, none of a case', async () => {
    expect(await as(network.mainId, work())).toBe(1);
    expect(await as(network.mainId, work({ work_type: null }))).toBe('23502');
    expect(await as(network.mainId, work({ work_type: 'CASE' }))).toBe('23514 work_time_work_type_check');
  });

  it('is for an agency that the provider works for, in a group of its own or a space of the agency', async () => {
    expect(await as(network.mainId, work({ agency_id: other.agencyId }))).toBe('42501');
    expect(await as(network.mainId, work({ date: '2025-12-31' }))).toBe('42501');
    expect(await as(network.mainId, work({ offer_id: offerId }))).toBe('42501');
    expect(await as(network.hostId, work({ provider_id: network.hostId, offer_id: offerId }))).toBe(1);
    expect(await as(network.mainId, work({ social_space_id: offerId }))).toBe('42501');
    expect(await as(network.mainId, work(), `UPDATE care.work_time SET agency_id = '${other.agencyId}'`)).toBe('42501');
    expect(await as(network.mainId, work({ minutes: 1441 }))).toBe('23514 work_time_minutes_check');
  });
});
