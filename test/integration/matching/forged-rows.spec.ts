import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { attempt, beginAs, openService } from '../../support/acting.js';
import { addOffer, addReferral, buildSeatNetwork, type SeatNetwork, type TestOffer } from '../../support/seat-network.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const NOW = '2026-05-04T08:00:00Z';

let database: TestDatabase;
let network: SeatNetwork;
let service: pg.Client;
let offer: TestOffer;
let referralId: string;

beforeAll(async () => {
  database = await createTestDatabase({ now: NOW });
  network = await buildSeatNetwork(database.superuser);
  service = await openService(database.url);
  offer = await addOffer(database.superuser, network, { code: 'G', dates: ['2026-05-05'] });
  referralId = await addReferral(database.superuser, network, 'F-1');
});
afterAll(async () => {
  await service.end();
  await database.close();
});

/** Rows of statements in the name of a person of the organisation, undone afterwards. */
async function rowsOf(organisation: string, ...statements: readonly string[]): Promise<unknown> {
  await beginAs(service, { organisation, actor: 'me', now: NOW });
  try {
    let rows: unknown[] = [];
    for (const statement of statements) ({ rows } = await service.query(statement) as { rows: unknown[] });
    return rows[0];
  } finally {
    await service.query('ROLLBACK');
  }
}

const relax = (more = '', values = '') =>
  `INSERT INTO matching.relaxation (referral_id, agency_id, criterion, reason, made_by, made_at ${more}) VALUES ('${referralId}', '${network.agencyId}', 'SCHEDULE', 'r', 'somebody-else', '2001-01-01' ${values})`;
const decline = () =>
  `INSERT INTO matching.decline (referral_id, offer_id, agency_id, host_id, reason, declined_by, declined_at) VALUES ('${referralId}', '${offer.id}', '${network.agencyId}', '${network.hostId}', 'TIMES', 'somebody-else', '2001-01-01')`;
const choose = (day: string, more = '') =>
  `INSERT INTO matching.choice (referral_id, offer_id, agency_id, host_id, wished, day) SELECT '${referralId}', '${offer.id}', '${network.agencyId}', '${network.hostId}', false, '${day}' ${more}`;

describe('by raw SQL with the service\'s role', () => {
  it('nobody relaxes, declines or takes it back in another\'s name or at another time', async () => {
    const stamps = (what: string) => `RETURNING ${what}_by AS by, ${what}_at AS at`;
    const mine = { by: 'me', at: new Date(NOW) };
    const withdraw = (table: string) => `UPDATE ${table} SET withdrawn_by = 'somebody-else', withdrawn_at = '2001-01-01' ${stamps('withdrawn')}`;
    expect(await rowsOf(network.agencyId, relax() + stamps('made'))).toEqual(mine);
    expect(await rowsOf(network.agencyId, relax(), withdraw('matching.relaxation'))).toEqual(mine);
    expect(await rowsOf(network.agencyId, relax(', withdrawn_by, withdrawn_at', `, 'x', '2001-01-01'`) + 'RETURNING withdrawn_at')).toEqual({ withdrawn_at: null });
    expect(await rowsOf(network.mainId, decline() + stamps('declined'))).toEqual(mine);
    expect(await rowsOf(network.mainId, decline(), withdraw('matching.decline'))).toEqual(mine);
  });

  it('an offer is chosen today, and once a day', async () => {
    expect(await rowsOf(network.mainId, choose('2020-01-01') + 'RETURNING day::text')).toEqual({ day: '2026-05-04' });
    expect(await attempt(service, { organisation: network.mainId, actor: 'me', now: NOW }, choose('2020-01-01', 'FROM generate_series(1, 2)'))).toBe('choice_referral_id_offer_id_day_key');
    const shown = `INSERT INTO matching.shown (referral_id, offer_id, day, agency_id, host_id, best_rank) VALUES ('${referralId}', '${offer.id}', '2020-01-01', '${network.agencyId}', '${network.hostId}', 1) RETURNING day::text`;
    expect(await rowsOf(network.mainId, shown)).toEqual({ day: '2026-05-04' });
  });

  it('no window is stored that matching could not read', async () => {
    const acting = { organisation: network.agencyId, actor: 'me', now: NOW };
    const relaxed = (windows: string) => attempt(service, acting, relax(', windows', `, '${windows}'`));
    const available = (windows: string) => attempt(service, acting, `INSERT INTO referrals.referral (code, state, agency_id, responsible_id, birth_month, legal_basis, needs, municipality_ags, wanted_from, weeks, availability)
      VALUES ('F-W', 'DRAFT', '${network.agencyId}', '${network.mainId}', '2014-03-01', '31', '{}', '06432004', '2026-05-04', 12, '${windows}')`);
    for (const windows of ['{"MO 14:00-18:00","SU 00:00-24:00"}']) expect([await relaxed(windows), await available(windows)]).toEqual([null, null]);
    for (const windows of ['{"MO 14-18"}', '{"MO 14:00-18:00",""}', '{NULL}', '{"XX 14:00-18:00"}', '{"MO 14:00-25:00"}']) {
      expect([windows, await relaxed(windows), await available(windows)]).toEqual([windows, 'relaxation_windows_check1', 'referral_windows']);
    }
  });
});
