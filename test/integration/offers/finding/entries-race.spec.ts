import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { openFindingWorld, type FindingWorld } from '../../../support/finding-world.js';
import { until } from '../../../support/until.js';

let world: FindingWorld;
let writer: pg.Client;
let namer: pg.Client;

beforeAll(async () => {
  world = await openFindingWorld();
  [writer, namer] = [new pg.Client({ connectionString: world.database.url }), new pg.Client({ connectionString: world.database.url })];
  for (const client of [writer, namer]) await client.connect();
});
afterAll(async () => {
  for (const client of [writer, namer]) await client.end();
  await world.close();
});

/** A change of an offer about grief, not committed before a change of that topic's label waits for it. Answers the words found of the offer. */
async function meeting(code: string, change: string, label: string): Promise<string | undefined> {
  const offerId = await world.addOffer(code, { title: 'Trauergruppe', topics: '{GRIEF}' });
  await writer.query('BEGIN');
  await writer.query(`UPDATE offers.offer SET ${change} WHERE id = $1`, [offerId]);
  const named = namer.query(`UPDATE offers.code SET label_de = $1 WHERE list = 'TOPIC' AND code = 'GRIEF' AND agency_id IS NULL`, [label]);
  const { superuser } = world.database;
  await until('the label waits', async () => {
    const { rows } = await superuser.query(`SELECT 1 FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid WHERE NOT l.granted AND a.datname = current_database()`);
    return rows.length > 0;
  });
  await writer.query('COMMIT');
  await named;
  const { rows } = await superuser.query<{ words: string }>('SELECT words FROM offers.search_entry WHERE offer_id = $1', [offerId]);
  return rows[0]?.words;
}

describe('a label that is renamed while an offer changes', () => {
  it('does not bring an archived offer back', async () => {
    expect(await meeting('ARCHIVED', 'archived_at = platform.now()', 'Abschied')).toBeUndefined();
  });

  it('does not bring a former title back', async () => {
    expect(await meeting('TITLED', `title = 'Neubeginn'`, 'Verlust')).toBe('neubeginn verlust');
  });
});

describe('an entry of search', () => {
  it('is written anew when a label changes, not when its code moves in the list or retires', async () => {
    const offerId = await world.addOffer('STILL', { topics: '{MUSIC}' });
    const written = async (change: string) => {
      const version = async () => (await world.database.superuser.query<{ xmin: string }>('SELECT xmin FROM offers.search_entry WHERE offer_id = $1', [offerId])).rows[0]!.xmin;
      const before = await version();
      await namer.query(`UPDATE offers.code SET ${change} WHERE list = 'TOPIC' AND code = 'MUSIC'`);
      return (await version()) !== before;
    };
    expect([await written('position = 7'), await written('retired_at = platform.now()'), await written(`label_en = 'Sound'`), await written(`label_de = 'Klang'`)]).toEqual([false, false, true, true]);
  });
});

describe('negative control: without the lock of the offers', () => {
  beforeAll(async () => {
    const { rows } = await world.database.superuser.query<{ source: string }>(`SELECT pg_get_functiondef('offers.write_search_entries(uuid[])'::regprocedure) AS source`);
    await world.database.superuser.query(rows[0]!.source.replace(/PERFORM 1 FROM offers\.offer [^;]*;/, ''));
  });

  it('an archived offer is found again, and one under its former title', async () => {
    expect(await meeting('ARCHIVED-2', 'archived_at = platform.now()', 'Abschied')).toBe('trauergruppe abschied');
    expect(await meeting('TITLED-2', `title = 'Neubeginn'`, 'Verlust')).toBe('trauergruppe verlust');
  });
});
