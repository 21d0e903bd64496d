import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SERVICE_ROLE } from '#platform';
import pg from 'pg';
import { addOffer, addReferral, asGroupLead, buildSeatNetwork, weekly, type SeatNetwork, type TestOffer } from '../../support/seat-network.js';
import { asOperator, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let network: SeatNetwork;
let other: SeatNetwork;
let offer: TestOffer;
let foreign: TestOffer;

beforeAll(async () => {
  database = await createTestDatabase({ now: '2026-05-01T08:00:00Z' });
  network = await buildSeatNetwork(database.superuser);
  other = await buildSeatNetwork(database.superuser, 'X-');
});
afterAll(() => database.close());

let offers = 0;
beforeEach(async () => {
  offer = await addOffer(database.superuser, network, { code: `G-${++offers}`, dates: weekly('2026-05-05', 3) });
  foreign = await addOffer(database.superuser, other, { code: `X-${offers}`, dates: weekly('2026-05-05', 1) });
});

const asHost = (sql: string, values: readonly unknown[]) => database.unitOfWork.run(asGroupLead(network), (tx) => tx.sql<Record<string, unknown>>(sql, [...values]));
const asImport = (sql: string, values: readonly unknown[]) => database.unitOfWork.run(asOperator, (tx) => tx.sql<Record<string, unknown>>(sql, [...values]));
const planOf = async (offerId: string): Promise<string> =>
  (
    await database.superuser.query<{ id: string }>(
      `INSERT INTO offers.session_plan (offer_id, rrule, first_day, start, minutes, school_holidays, public_holidays, planned_until)
       VALUES ($1, 'FREQ=WEEKLY', '2026-05-05', '15:00', 90, 'KEEP', 'KEEP', '2026-05-19') RETURNING id`,
      [offerId],
    )
  ).rows[0]!.id;

describe('a session with raw SQL as its host', () => {
  it('begins without a claim, whatever the statement says of taken and kept seats', async () => {
    const rows = await asHost(
      `INSERT INTO offers.session (offer_id, date, start, minutes, capacity, seats_taken, seats_kept) VALUES ($1, '2026-06-02', '15:00', 90, 8, 8, 8) RETURNING seats_taken, seats_kept, has_free_seat`,
      [offer.id],
    );
    expect(rows).toEqual([{ seats_taken: 0, seats_kept: 0, has_free_seat: true }]);
  });

  it('is of a plan of its own offer, and moved to another session of it, also when it comes so', async () => {
    const [own, others] = [await planOf(offer.id), await planOf(foreign.id)];
    const ofPlan = (plan: string) => asHost('UPDATE offers.session SET plan_id = $2 WHERE id = $1 RETURNING plan_id', [offer.sessionIds[0], plan]);
    const comesOf = (date: string, plan: string) => asHost(`INSERT INTO offers.session (offer_id, date, start, minutes, capacity, plan_id) VALUES ($1, $2, '15:00', 90, 8, $3) RETURNING plan_id`, [offer.id, date, plan]);
    expect([await ofPlan(own), await comesOf('2026-06-02', own)]).toEqual([[{ plan_id: own }], [{ plan_id: own }]]);
    await expect(ofPlan(others)).rejects.toMatchObject({ code: '23503', constraint: 'session_of_plan' });
    await expect(comesOf('2026-06-09', others)).rejects.toMatchObject({ code: '23503', constraint: 'session_of_plan' });
    const comesMoved = (date: string, to: string) =>
      asHost(`INSERT INTO offers.session (offer_id, date, start, minutes, capacity, state, moved_to_id) VALUES ($1, $2, '15:00', 90, 8, 'CANCELLED', $3) RETURNING moved_to_id`, [offer.id, date, to]);
    expect(await comesMoved('2026-06-16', offer.sessionIds[1]!)).toEqual([{ moved_to_id: offer.sessionIds[1] }]);
    await expect(comesMoved('2026-06-23', foreign.sessionIds[0]!)).rejects.toMatchObject({ code: '23514', constraint: 'session_moved_within_offer' });
  });

  it('is not said to be held, nor longer than a day; an import says so, and then the host rewrites nothing of it', async () => {
    const [id] = offer.sessionIds;
    const refused = { code: '23514', constraint: 'session_said' };
    const insert = (state: string, minutes: number) => asHost(`INSERT INTO offers.session (offer_id, date, start, minutes, capacity, state) VALUES ($1, '2026-06-02', '15:00', $3, 8, $2)`, [offer.id, state, minutes]);
    const update = (set: string) => asHost(`UPDATE offers.session SET ${set} WHERE id = $1`, [id]);
    await expect(insert('HELD', 90)).rejects.toMatchObject(refused);
    await expect(insert('PLANNED', 1_441)).rejects.toMatchObject(refused);
    for (const set of [`state = 'HELD'`, 'minutes = 1441', `state = 'HELD', minutes = 1440`]) await expect(update(set)).rejects.toMatchObject(refused);
    await update('minutes = 1440');
    await asImport(`UPDATE offers.session SET state = 'HELD', minutes = 1500 WHERE id = $1`, [id]);
    for (const set of [`state = 'CANCELLED'`, `state = 'PLANNED'`, 'minutes = 90']) await expect(update(set)).rejects.toMatchObject(refused);
    // What says nothing of these stays possible.
    await update('entry = true, minutes = 1500');
  });

  it('stays when somebody attended it, with all that the statement would cancel in the error, also inside a savepoint', async () => {
    const referralId = await addReferral(database.superuser, network, `F-${offers}`);
    const [first, second, third] = offer.sessionIds;
    await database.superuser.query(
      `INSERT INTO care.attendance (session_id, referral_id, recorded_by, status, agency_id, host_id) SELECT s, $2, 'PROVIDER', 'ATTENDED', $3, $4 FROM unnest($1::uuid[]) AS s`,
      [[first, third], referralId, network.agencyId, network.hostId],
    );
    const error = (begin: string) =>
      database.unitOfWork
        .run(asGroupLead(network), async (tx) => {
          if (begin !== '') await tx.execute(begin);
          await tx.execute(`UPDATE offers.session SET state = 'CANCELLED' WHERE id = ANY ($1::uuid[])`, [[first, second, third]]);
        })
        .catch(({ code, constraint, detail }: pg.DatabaseError) => ({ code, constraint, detail: JSON.parse(detail!) as unknown }));
    const expected = { code: '23514', constraint: 'session_attended', detail: [{ sessionId: first, date: '2026-05-05' }, { sessionId: third, date: '2026-05-19' }] };
    expect(await error('')).toEqual(expected);
    expect(await error('SAVEPOINT inner_work')).toEqual(expected);
  });
});

describe('somebody whom the service does not know', () => {
  it('reads and locks no session through the functions of claims; whoever is known does', async () => {
    const client = new pg.Client({ connectionString: database.url, options: `-c role=${SERVICE_ROLE}` });
    await client.connect();
    const seen = async (organisation: string, name: string): Promise<[number, boolean]> => {
      await client.query('BEGIN');
      await client.query(`SELECT set_config('pv.organisation', $1, true), set_config('pv.scope', $2, true)`, [organisation, organisation === '' ? '' : 'ORGANISATION']);
      const { rows } = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM offers.${name}($1::uuid[])`, [offer.sessionIds]);
      const free = await database.superuser.query('SELECT 1 FROM offers.session WHERE id = ANY ($1::uuid[]) FOR UPDATE SKIP LOCKED', [offer.sessionIds]);
      await client.query('ROLLBACK');
      return [rows[0]!.n, free.rowCount === offer.sessionIds.length];
    };
    try {
      for (const name of ['lock_session_rows', 'lock_sessions']) {
        expect([name, await seen('', name)]).toEqual([name, [0, true]]);
        expect([name, await seen(network.agencyId, name)]).toEqual([name, [3, false]]);
      }
    } finally {
      await client.end();
    }
  });
});
