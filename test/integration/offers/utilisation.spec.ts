import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FindUtilisationQuery, type Utilisation } from '#offers';
import { openService } from '../../support/acting.js';
import { addReferral, asCaseLead, asGroupLead, buildSeatNetwork, type SeatNetwork } from '../../support/seat-network.js';
import { asOrganisation, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const NOW = '2026-03-25T08:00:00Z';

let database: TestDatabase;
let network: SeatNetwork;
let referralId: string;
let siteId: string;

beforeAll(async () => {
  database = await createTestDatabase({ now: NOW });
  network = await buildSeatNetwork(database.superuser);
  await database.superuser.query(`INSERT INTO identity.network_membership (agency_id, provider_id, valid_from) VALUES ($1, $2, '2026-02-10')`, [network.agencyId, network.hostId]);
  referralId = await addReferral(database.superuser, network, 'F-1');
  const site = await database.superuser.query<{ id: string }>(
    `INSERT INTO identity.site (owner_id, kind, name, municipality_ags, lat, lon) VALUES ($1, 'DAY_CENTRE', 'Tageszentrum', '06432004', 49.9, 8.8) RETURNING id`,
    [network.hostId],
  );
  siteId = site.rows[0]!.id;
  await arrange();
});
afterAll(() => database.close());

interface SessionPlan {
  readonly date: string;
  readonly start?: string;
  readonly capacity: number;
  readonly state?: 'PLANNED' | 'HELD' | 'CANCELLED';
  /** Seats that cases have for good. */
  readonly seats: number;
}

async function addGroup(code: string, minimum: number | null, siteId: string | null, plans: readonly SessionPlan[]): Promise<{ readonly id: string; readonly sessionIds: readonly string[] }> {
  const { superuser } = database;
  const offer = await superuser.query<{ id: string }>(
    `INSERT INTO offers.offer (code, host_id, title, category, kind, admission, delivery, capacity, minimum, site_id, municipality_ags)
     VALUES ($1, $2, 'Gruppe', 'SOCIAL_SKILLS', 'GROUP', 'OPEN', 'ON_SITE', 8, $3, $4, '06432004') RETURNING id`,
    [code, network.hostId, minimum, siteId],
  );
  const { id } = offer.rows[0]!;
  const sessionIds: string[] = [];
  for (const { date, start = '15:00', capacity, state = 'PLANNED', seats } of plans) {
    const session = await superuser.query<{ id: string }>('INSERT INTO offers.session (offer_id, date, start, minutes, state, capacity) VALUES ($1, $2, $3, 90, $4, $5) RETURNING id', [
      id,
      date,
      start,
      state,
      capacity,
    ]);
    sessionIds.push(session.rows[0]!.id);
    await claim(session.rows[0]!.id, seats, null);
  }
  return { id, sessionIds };
}

async function claim(sessionId: string, seats: number, expiresAt: string | null): Promise<void> {
  await database.superuser.query(
    'INSERT INTO offers.seat_claim (session_id, holder_id, referral_id, agency_id, expires_at) SELECT $1, gen_random_uuid(), $2, $3, $4 FROM generate_series(1, $5::int)',
    [sessionId, referralId, network.agencyId, expiresAt, seats],
  );
}

async function own(sessionId: string, kind: 'BLOCK' | 'KEPT', seats: number, expiresAt: string | null): Promise<void> {
  await database.superuser.query('INSERT INTO offers.seat_claim (session_id, holder_id, kind, seats, host_id, expires_at) VALUES ($1, $2, $3, $4, $5, $6)', [
    sessionId,
    randomUUID(),
    kind,
    seats,
    network.hostId,
    expiresAt,
  ]);
}

/**
 * G-1 in March 2026, when the clocks go forward on the 29th: 8 seats on 3, 10 and 24 March, and 10 from the 31st on; the
 * session of the 17th is cancelled. Two seats are blocked on the 24th, one is kept for own cases on the 31st.
 * Offered: 8 + 8 + (8 − 2) + 10 = 32. Occupied: 4 + 2 + 5 + 6 = 17, which is 53.125 %. Below the minimum of 3: the 10th.
 * G-2 in October 2026, when the clocks go back on the 25th: a session in the hour that comes twice and one at the last minute of
 * the month. Offered: 10 + 10 = 20, occupied 7 + 5 = 12, which is exactly 60 %. The one on 1 November is November's.
 */
async function arrange(): Promise<void> {
  const march = await addGroup('G-1', 3, null, [
    { date: '2026-03-03', capacity: 8, state: 'HELD', seats: 4 },
    { date: '2026-03-10', capacity: 8, seats: 1 },
    { date: '2026-03-17', capacity: 8, state: 'CANCELLED', seats: 3 },
    { date: '2026-03-24', capacity: 8, seats: 5 },
    { date: '2026-03-31', start: '23:30', capacity: 10, seats: 6 },
    { date: '2026-02-03', capacity: 8, seats: 8 },
    { date: '2026-01-06', capacity: 8, seats: 8 },
  ]);
  const [third, tenth, , twentyFourth, thirtyFirst] = march.sessionIds as [string, string, string, string, string];
  // A hold that lasts is occupied, one that has run out is not, though its row still stands.
  await claim(tenth, 1, '2026-03-25T09:00:00Z');
  await claim(third, 2, '2026-03-25T07:59:59Z');
  await own(twentyFourth, 'BLOCK', 2, null);
  await own(thirtyFirst, 'KEPT', 1, '2026-03-28T00:00:00Z');
  await addGroup('G-2', null, siteId, [
    { date: '2026-10-25', start: '02:30', capacity: 10, seats: 7 },
    { date: '2026-10-31', start: '23:59', capacity: 10, seats: 5 },
    { date: '2026-11-01', start: '00:00', capacity: 4, seats: 1 },
  ]);
}

type Ask = Parameters<FindUtilisationQuery['page']>[1];

async function utilisation(context = asGroupLead(network), ask: Partial<Ask> = {}): Promise<Omit<Utilisation, 'offerId'>[]> {
  const page = await new FindUtilisationQuery(database.unitOfWork).page(context, { from: '2026-02', to: '2026-11', ...ask }, { first: 100 });
  return page.rows.map(({ node: { offerId: _, ...shown } }) => shown);
}

const FEBRUARY = { month: '2026-02', sessions: 1, offered: 8, occupied: 8, percent: '100.00', belowMinimum: 0, isUnderThreshold: false };
const MARCH = { month: '2026-03', sessions: 4, offered: 32, occupied: 17, percent: '53.13', belowMinimum: 1, isUnderThreshold: true };
const OCTOBER = { month: '2026-10', sessions: 2, offered: 20, occupied: 12, percent: '60.00', belowMinimum: 0, isUnderThreshold: false };
const NOVEMBER = { month: '2026-11', sessions: 1, offered: 4, occupied: 1, percent: '25.00', belowMinimum: 0, isUnderThreshold: true };

const asAgency = (id = network.agencyId) => asOrganisation(id, ['CONTROLLER']);

describe('utilisation', () => {
  it('DD-19: counts occupied and offered seat-sessions by group and month, as reckoned by hand', async () => {
    expect(await utilisation()).toEqual([FEBRUARY, MARCH, OCTOBER, NOVEMBER]);
  });

  it('DD-19: lists the groups under the threshold, and the others', async () => {
    expect(await utilisation(asGroupLead(network), { underThreshold: true })).toEqual([MARCH, NOVEMBER]);
    expect(await utilisation(asGroupLead(network), { underThreshold: false })).toEqual([FEBRUARY, OCTOBER]);
  });

  it('is what the agency of the network sees, too, of months in which the host was a member on some day', async () => {
    expect(await utilisation(asAgency())).toEqual([FEBRUARY, MARCH, OCTOBER, NOVEMBER]);
    expect(await utilisation(asAgency(), { from: '2026-01', to: '2026-01' })).toEqual([]);
    expect(await utilisation(asGroupLead(network), { from: '2026-01', to: '2026-01' })).toMatchObject([{ occupied: 8 }]);
  });

  it('is nobody else’s: another provider of the network, another agency', async () => {
    const other = await buildSeatNetwork(database.superuser, 'OTHER-');
    for (const stranger of [asCaseLead(network), asGroupLead(other), asAgency(other.agencyId)]) expect(await utilisation(stranger)).toEqual([]);
  });

  it('is asked of one host, offer or site, and an unknown one answers like one without sessions', async () => {
    const offers = new Map((await database.superuser.query<{ code: string; id: string }>('SELECT code, id FROM offers.offer')).rows.map(({ code, id }) => [code, id]));
    expect(await utilisation(asAgency(), { hostId: network.hostId })).toHaveLength(4);
    expect(await utilisation(asAgency(), { hostId: network.mainId })).toEqual([]);
    expect(await utilisation(asAgency(), { offerId: offers.get('G-1')! })).toEqual([FEBRUARY, MARCH]);
    expect(await utilisation(asAgency(), { siteId })).toEqual([OCTOBER, NOVEMBER]);
    for (const id of [randomUUID(), 'nonsense']) {
      for (const filter of [{ hostId: id }, { offerId: id }, { siteId: id }]) expect(await utilisation(asAgency(), filter)).toEqual([]);
    }
  });

  it('is held against the agency’s own threshold; a host’s is the highest of its networks', async () => {
    await database.superuser.query(`INSERT INTO offers.agency_setting (agency_id, utilisation_threshold_percent) VALUES ($1, 61)`, [network.agencyId]);
    expect((await utilisation(asAgency(), { underThreshold: true })).map(({ month }) => month)).toEqual(['2026-03', '2026-10', '2026-11']);
    const second = await buildSeatNetwork(database.superuser, 'SECOND-');
    await database.superuser.query(`INSERT INTO identity.network_membership (agency_id, provider_id, valid_from) VALUES ($1, $2, '2026-01-01')`, [second.agencyId, network.hostId]);
    await database.superuser.query(`INSERT INTO offers.agency_setting (agency_id, utilisation_threshold_percent) VALUES ($1, 53)`, [second.agencyId]);
    expect((await utilisation(asAgency(second.agencyId), { underThreshold: true })).map(({ month }) => month)).toEqual(['2026-11']);
    expect((await utilisation(asGroupLead(network), { underThreshold: true })).map(({ month }) => month)).toEqual(['2026-03', '2026-10', '2026-11']);
  });

  it('is paged without repeating or skipping', async () => {
    const query = new FindUtilisationQuery(database.unitOfWork);
    const ask = { from: '2026-02', to: '2026-11' };
    const months: string[] = [];
    let after: string | undefined;
    for (;;) {
      const page = await query.page(asGroupLead(network), ask, { first: 1, after });
      months.push(...page.rows.map(({ node }) => node.month));
      after = page.rows.at(-1)?.cursor;
      if (!page.hasNextPage) break;
    }
    expect(months).toEqual(['2026-02', '2026-03', '2026-10', '2026-11']);
  });

  it('tells numbers alone: by raw SQL, too, neither host nor agency of the network sees the claims behind them', async () => {
    const service = await openService(database.url);
    const seen = async (organisation: string) => {
      await service.query('BEGIN');
      await service.query(`SELECT set_config('pv.organisation', $1, true), set_config('pv.scope', 'ORGANISATION', true)`, [organisation]);
      const numbers = await service.query(`SELECT * FROM offers.utilisation_of('2026-03-01', '2026-03-31', NULL, NULL, NULL)`);
      const claims = await service.query(`SELECT 1 FROM offers.seat_claim WHERE kind = 'SEAT'`);
      await service.query('ROLLBACK');
      return { fields: numbers.fields.map(({ name }) => name), rows: numbers.rowCount, claims: claims.rowCount };
    };
    const fields = ['offer_id', 'month', 'sessions', 'offered', 'occupied', 'below_minimum'];
    expect(await seen(network.hostId)).toEqual({ fields, rows: 1, claims: 0 });
    expect(await seen(network.mainId)).toMatchObject({ rows: 0 });
    expect(await seen('')).toEqual({ fields, rows: 0, claims: 0 });
    await service.end();
  });
});
