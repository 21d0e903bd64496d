import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BadCursorError } from '#platform';
import { openFindingWorld, type FindingWorld } from '../../../support/finding-world.js';

let world: FindingWorld;
const CODES = Array.from({ length: 12 }, (_, n) => `G-${n}`);
const AROUND = { near: { lat: 50, lon: 8, km: 50 } };

beforeAll(async () => {
  world = await openFindingWorld();
  // Three at each distance; of each three the last one is stale.
  for (const [n, code] of CODES.entries()) await world.addOffer(code, { title: 'Gruppe', lat: 50 + 0.1 * Math.floor(n / 3), lon: 8 });
  await world.database.superuser.query(`UPDATE offers.capacity_confirmation c SET confirmed_at = '2027-01-04T08:00:00Z' FROM offers.offer o WHERE o.id = c.offer_id AND o.code = ANY ($1)`, [
    CODES.filter((_, n) => n % 3 === 2),
  ]);
});
afterAll(() => world.close());

/** By hand: the MD5 of the id as text. */
const byLot = (codes: readonly string[]): string[] => {
  const lot = (code: string) => createHash('md5').update(world.ids.get(code)!).digest('hex');
  return [...codes].sort((a, b) => (lot(a) < lot(b) ? -1 : 1));
};
const expected = (): string[] => [
  ...[0, 3, 6, 9].flatMap((n) => byLot([CODES[n]!, CODES[n + 1]!])),
  ...[2, 5, 8, 11].map((n) => CODES[n]!),
];

describe('the order of what is found', () => {
  it('is: confirmed lately before stale, near before far, and a lot of the id among equals', async () => {
    expect(await world.find(AROUND)).toEqual(expected());
    expect((await world.rows(AROUND)).map(({ isStale }) => isStale)).toEqual([...Array<boolean>(8).fill(false), ...Array<boolean>(4).fill(true)]);
  });

  it('knows neither prices nor hosts: whoever hosts and whatever it costs, it stays', async () => {
    const order = expected();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ host: fc.constantFrom(world.hostId, world.otherHostId), price: fc.constantFrom(null, 'A', 'B', 'Z'), title: fc.constantFrom('Aaa', 'Zzz') }), { minLength: 12, maxLength: 12 }), async (rows) => {
        await world.database.superuser.query(
          `UPDATE offers.offer o SET host_id = r.host, price_category = r.price, title = r.title
           FROM jsonb_to_recordset($1::jsonb) AS r(code text, host uuid, price text, title text) WHERE o.code = r.code`,
          [JSON.stringify(rows.map((row, n) => ({ ...row, code: CODES[n] })))],
        );
        expect(await world.find(AROUND)).toEqual(order);
      }),
      { numRuns: 25, seed: 4 },
    );
  });

  it('has no number of free seats for a stale capacity, nor for what is there on demand', async () => {
    const { superuser } = world.database;
    for (const code of ['G-0', 'G-1', 'G-2']) await world.addSessions(code, ['2027-02-04']);
    await superuser.query(`UPDATE offers.offer SET on_demand = true WHERE code = 'G-1'`);
    const rows = await world.rows(AROUND);
    expect(['G-0', 'G-1', 'G-2'].map((code) => rows.find((row) => row.code === code)).map((row) => [row!.freeSeats, row!.isStale, row!.nextSession!.date])).toEqual([
      [8, false, '2027-02-04'],
      [null, false, '2027-02-04'],
      [null, true, '2027-02-04'],
    ]);
    await superuser.query(`UPDATE offers.offer SET on_demand = false WHERE code = 'G-1'`);
    await superuser.query('DELETE FROM offers.session');
  });

  it('says stale by the days of the network of whoever asks, to the second', async () => {
    const { superuser } = world.database;
    const stale = async () => (await world.rows(AROUND)).filter(({ isStale }) => isStale).length;
    await superuser.query(`UPDATE offers.capacity_confirmation SET confirmed_at = '2027-01-04T08:00:01Z' WHERE offer_id = $1`, [world.ids.get('G-2')]);
    expect(await stale()).toBe(3);
    await superuser.query(`INSERT INTO offers.agency_setting (agency_id, ageing_after_days, stale_after_days) VALUES ($1, 5, 10)`, [world.agencyId]);
    expect(await stale()).toBe(4);
    await superuser.query(`UPDATE offers.capacity_confirmation SET confirmed_at = '2027-01-04T08:00:00Z' WHERE offer_id = $1`, [world.ids.get('G-2')]);
  });

  it('is walked page by page without a gap or a repetition, whatever the size of the pages', async () => {
    for (const first of [1, 2, 5, 12, 13]) {
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await world.page(AROUND, { first, after });
        if (!page.ok) throw new Error(page.refusal.message);
        seen.push(...page.value.rows.map(({ node }) => node.offer.id));
        after = page.value.hasNextPage ? page.value.rows.at(-1)!.cursor : undefined;
      } while (after !== undefined);
      expect(seen).toEqual(expected().map((code) => world.ids.get(code)));
    }
  });

  it('keeps its place when the offer at the cursor is gone and others have come', async () => {
    const first = await world.page(AROUND, { first: 4 });
    if (!first.ok) throw new Error(first.refusal.message);
    const gone = expected()[3]!;
    await world.database.superuser.query(`UPDATE offers.offer SET archived_at = '2027-02-01' WHERE code = $1`, [gone]);
    await world.addOffer('NEW', { lat: 50, lon: 8 });
    const next = await world.page(AROUND, { first: 4, after: first.value.rows.at(-1)!.cursor });
    if (!next.ok) throw new Error(next.refusal.message);
    expect(next.value.rows.map(({ node }) => node.offer.id)).toEqual(expected().slice(4, 8).map((code) => world.ids.get(code)));
  });

  it('takes no cursor of another list', async () => {
    await expect(world.page(AROUND, { first: 1, after: Buffer.from(JSON.stringify(['found-offers', '0', '0', 'x', '1'])).toString('base64url') })).rejects.toThrow(BadCursorError);
  });
});
