import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { SearchOffersQuery, type OfferCriteria } from '#offers';
import type { Transaction, UnitOfWork } from '#platform';
import { asOrganisation } from '../../../support/test-database.js';
import { openFindingWorld, type FindingWorld } from '../../../support/finding-world.js';

let world: FindingWorld;

beforeAll(async () => {
  world = await openFindingWorld();
  const { superuser } = world.database;
  await superuser.query(
    `INSERT INTO offers.offer (code, host_id, title, category, kind, admission, delivery, capacity, municipality_ags, lat, lon)
     SELECT 'M-' || n, $1, 'Gruppe ' || n, 'OTHER', 'GROUP', 'OPEN', 'ON_SITE', 8, '06411000', 48 + n % 70 / 10.0, 7 + n / 70 / 20.0 FROM generate_series(1, 10000) n`,
    [world.hostId],
  );
  await superuser.query(`INSERT INTO offers.session (offer_id, date, start, minutes, capacity) SELECT id, day, '15:00', 90, 8 FROM offers.offer, unnest('{2027-02-04,2027-02-11}'::date[]) day`);
  await superuser.query('VACUUM ANALYZE offers.search_entry, offers.session, offers.offer, offers.capacity_confirmation');
});
afterAll(() => world.close());

/** How the server does what the search asks, with the service's role; and how many statements it asks. */
async function planOf(criteria: OfferCriteria): Promise<{ plan: string; statements: number }> {
  const { unitOfWork } = world.database;
  const context = asOrganisation(world.agencyId, ['CASEWORKER']);
  let [plan, statements] = ['', 0];
  const listening = {
    run: (_context: unknown, work: (tx: Transaction) => Promise<unknown>) =>
      unitOfWork.run(context, async (tx) => {
        const prepared = async (name: string, text: string, values: readonly unknown[]) => {
          statements += 1;
          const rows = await tx.sql(`EXPLAIN (COSTS OFF) ${text}`, values);
          plan = rows.map((row) => String(row['QUERY PLAN'])).join('\n');
          return tx.prepared(name, text, values);
        };
        const sql = (text: string, values: readonly unknown[]) => prepared('', text, values);
        return work({ prepared, sql, repository: tx.repository.bind(tx) } as unknown as Transaction);
      }),
  } as unknown as UnitOfWork;
  await new SearchOffersQuery(listening).page(context, criteria, { first: 20 });
  return { plan, statements };
}

const NEAR = { lat: 50, lon: 8, km: 15 };
const WEEKLY = { from: '2027-02-01', weeks: 2, weeksWithoutSession: 0 };

it('a page is one statement, by the indexes of places and of free seats, under row-level security', async () => {
  const { plan, statements } = await planOf({ near: NEAR, delivery: 'ON_SITE', freeWeekly: WEEKLY });
  expect(statements).toBe(1);
  for (const index of ['search_entry_place_idx', 'session_full_idx', 'session_planned_idx']) expect(plan).toContain(index);
  expect(plan).not.toMatch(/Seq Scan on (search_entry|session) /);
});

it('online offers come by an index of their own', async () => {
  const { plan } = await planOf({ near: NEAR, freeWeekly: WEEKLY });
  for (const index of ['search_entry_place_idx', 'search_entry_online_idx']) expect(plan).toContain(index);
  expect(plan).not.toMatch(/Seq Scan on (search_entry|session) /);
});

it.each([['near', { near: NEAR }], ['anywhere', {}], ['by words', { text: 'Klettern' }], ['by words, near', { text: 'Klettern', near: NEAR }]])(
  'candidates are ranked once, %s: none is asked for its sessions to be sorted again',
  async (_name, criteria) => {
    const { plan } = await planOf({ ...criteria, freeWeekly: WEEKLY });
    expect(plan).toContain('session_full_idx');
    expect(plan).not.toMatch(/Presorted Key: .*stale/);
  },
);

it('words come by the index of the document', async () => {
  const { plan, statements } = await planOf({ text: 'Klettern' });
  expect(statements).toBe(1);
  expect(plan).toContain('search_entry_document_idx');
});

it('and by the index of what they resemble', async () => {
  const rows = await world.database.unitOfWork.run(asOrganisation(world.agencyId), (tx) =>
    tx.sql(`EXPLAIN (COSTS OFF) SELECT e.offer_id FROM offers.search_entry_v e WHERE e.words %> 'gewaldpraevention'`),
  );
  expect(rows.map((row) => String(row['QUERY PLAN'])).join('\n')).toContain('search_entry_words_idx');
});

it('negative control: under the table’s own policy the words lose their index', async () => {
  const rows = await world.database.unitOfWork.run(asOrganisation(world.agencyId), (tx) =>
    tx.sql(`EXPLAIN (COSTS OFF) SELECT e.offer_id FROM offers.search_entry e WHERE e.words %> 'gewaldpraevention'`),
  );
  expect(rows.map((row) => String(row['QUERY PLAN'])).join('\n')).not.toContain('search_entry_words_idx');
});
