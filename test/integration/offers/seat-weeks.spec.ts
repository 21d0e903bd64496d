import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FindMunicipalitiesQuery, FindSeatWeeksQuery } from '#offers';
import { addReferral, asGroupLead, buildSeatNetwork, type SeatNetwork } from '../../support/seat-network.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

/** A Wednesday; its week began on Monday, 23 March. */
const NOW = '2026-03-25T08:00:00Z';

let database: TestDatabase;
let network: SeatNetwork;
let offerId: string;

beforeAll(async () => {
  database = await createTestDatabase({ now: NOW });
  network = await buildSeatNetwork(database.superuser);
  const referralId = await addReferral(database.superuser, network, 'F-1');
  const { rows } = await database.superuser.query<{ id: string }>(
    `INSERT INTO offers.offer (code, host_id, title, category, kind, admission, delivery, capacity, municipality_ags)
     VALUES ('G-WEEKS', $1, 'Gruppe', 'SOCIAL_SKILLS', 'GROUP', 'OPEN', 'ON_SITE', 4, '06432004') RETURNING id`,
    [network.hostId],
  );
  offerId = rows[0]!.id;
  // Before now, twice in the week of now, cancelled, full in the next week, and beyond the weeks that are asked for.
  await addSession('2026-03-24', 'PLANNED', 4, referralId);
  await addSession('2026-03-26', 'PLANNED', 1, referralId);
  await addSession('2026-03-27', 'PLANNED', 3, referralId);
  await addSession('2026-03-28', 'CANCELLED', 4, referralId);
  await addSession('2026-04-01', 'PLANNED', 4, referralId);
  await addSession('2026-04-15', 'PLANNED', 0, referralId);
  await addSession('2026-04-20', 'PLANNED', 0, referralId);
});
afterAll(() => database.close());

async function addSession(date: string, state: string, taken: number, referralId: string): Promise<void> {
  const { rows } = await database.superuser.query<{ id: string }>(`INSERT INTO offers.session (offer_id, date, start, minutes, state, capacity) VALUES ($1, $2, '15:00', 90, $3, 4) RETURNING id`, [offerId, date, state]);
  await database.superuser.query('INSERT INTO offers.seat_claim (session_id, holder_id, referral_id, agency_id) SELECT $1, gen_random_uuid(), $2, $3 FROM generate_series(1, $4::int)', [rows[0]!.id, referralId, network.agencyId, taken]);
}

describe('FindSeatWeeksQuery', () => {
  it('tells of each week its sessions to come and the smallest number of seats that are free in them', async () => {
    const query = new FindSeatWeeksQuery(database.unitOfWork);
    const found = await query.ofOffers(asGroupLead(network), [offerId], '2026-03-25', 4);
    expect(found.get(offerId)?.map(({ week, sessions, seatsFree }) => [week, sessions, seatsFree])).toEqual([
      ['2026-03-23', 2, 1],
      ['2026-03-30', 1, 0],
      ['2026-04-13', 1, 4],
    ]);
  });
});

describe('FindMunicipalitiesQuery', () => {
  it('tells names and points of those that the gazetteer knows', async () => {
    const found = await new FindMunicipalitiesQuery(database.unitOfWork).byKeys(asGroupLead(network), ['06432004', '06432999']);
    expect([...found.keys()]).toEqual(['06432004']);
    const dieburg = found.get('06432004')!;
    expect([dieburg.name, Math.round(dieburg.lat * 10), Math.round(dieburg.lon * 10)]).toEqual(['Dieburg', 499, 88]);
  });
});
