import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

/** Foreign keys of the catalogue with no index that begins with one of their columns; a partial one counts if it leaves out nothing but rows that name nobody. */
const UNINDEXED = `
  SELECT format('%s.%s', k.conrelid::regclass, (SELECT string_agg(a.attname, '+') FROM pg_attribute a WHERE a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey))) AS key
  FROM pg_constraint k
  WHERE k.contype = 'f' AND k.connamespace = 'offers'::regnamespace AND NOT EXISTS (
    SELECT 1 FROM pg_index i WHERE i.indrelid = k.conrelid AND i.indkey[0] = ANY (k.conkey)
      AND (i.indpred IS NULL OR pg_get_expr(i.indpred, i.indrelid) ~ '^\\(\\w+ IS NOT NULL\\)$'))
  ORDER BY 1`;

/** They name offers, which are never deleted and keep their ids (offers.offer_guard); nobody looks rows up by them alone. */
const NAME_OFFERS = ['offers.calendar_feed.offer_id', 'offers.certification.offer_id', 'offers.offer_draft.copied_from', 'offers.saved_search_hit.offer_id'];

it('every foreign key of the catalogue has an index, but those that name offers and are no way to look for', async () => {
  const unindexed = async () => (await database.superuser.query<{ key: string }>(UNINDEXED)).rows.map(({ key }) => key);
  expect(await unindexed()).toEqual(NAME_OFFERS);
  // Negative control.
  await database.superuser.query('DROP INDEX offers.session_moved_to_idx');
  expect(await unindexed()).toEqual([...NAME_OFFERS, 'offers.session.moved_to_id']);
});
