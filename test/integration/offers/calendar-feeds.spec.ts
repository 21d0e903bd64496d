import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SERVICE_ROLE } from '#platform';
import pg from 'pg';
import { buildNetwork, ids } from '../../support/api-network.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let service: pg.Client;
let offerId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  await buildNetwork(database.superuser, 2);
  service = new pg.Client({ connectionString: database.url, options: `-c role=${SERVICE_ROLE}` });
  await service.connect();
  const { superuser } = database;
  offerId = (await superuser.query<{ id: string }>(`SELECT id FROM offers.offer WHERE code = 'G-01'`)).rows[0]!.id;
  await superuser.query(`SET session_replication_role = replica`);
  await superuser.query(`INSERT INTO identity.membership (user_id, organisation_id, organisation_kind, role) VALUES ('anna', $1, 'PROVIDER', 'GROUP_LEAD'), ('anna', $2, 'PROVIDER', 'GROUP_LEAD')`, [ids.pine, ids.oak]);
  await superuser.query(`SET session_replication_role = origin`);
  await superuser.query(`INSERT INTO offers.offer_staff (offer_id, position, kind, qualification, user_id, conduct_certificate_on) VALUES ($1, 1, 'STA_PROFESSIONAL', 'SOCIAL_PEDAGOGUE', 'anna', '2026-01-01')`, [offerId]);
});
afterAll(async () => {
  await service.end();
  await database.close();
});

/** Raw SQL with the service's role, in the name of a person of an organisation (or of nobody); undone unless it is kept. */
async function as(person: string, organisationId: string | null, sql: string, values: readonly unknown[] = [], keep = false): Promise<{ rows: Record<string, unknown>[]; code: string | null }> {
  await service.query('BEGIN');
  await service.query(`SELECT set_config('pv.organisation', $1, true), set_config('pv.scope', $2, true), set_config('pv.actor', $3, true)`, [organisationId ?? '', organisationId ? 'ORGANISATION' : '', person]);
  try {
    const { rows } = await service.query<Record<string, unknown>>(sql, [...values]);
    await service.query(keep ? 'COMMIT' : 'ROLLBACK');
    return { rows, code: null };
  } catch (error) {
    await service.query('ROLLBACK');
    return { rows: [], code: String((error as { code?: unknown }).code) };
  }
}

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();
const INSERT = 'INSERT INTO offers.calendar_feed (kind, organisation_id, user_id, offer_id, token_hash) VALUES ($1, $2, $3, $4, $5) RETURNING id';
const insert = (person: string, organisationId: string, values: { kind?: string; organisation?: string; user?: string; offer?: string | null; secret?: string; keep?: boolean } = {}) => {
  const { kind = 'PERSON', organisation = organisationId, user = person, offer = null, secret = randomUUID(), keep = false } = values;
  return as(person, organisationId, INSERT, [kind, organisation, user, offer, hashOf(secret)], keep);
};

describe('the database itself keeps calendar feeds', () => {
  it('their maker\'s own: nobody makes one for another person or organisation', async () => {
    expect((await insert('anna', ids.pine)).code).toBeNull();
    expect((await insert('anna', ids.pine, { user: 'bert' })).code).toBe('42501');
    expect((await insert('anna', ids.pine, { organisation: ids.oak })).code).toBe('42501');
  });

  it('to what they can show: a provider\'s is a provider\'s, an offer\'s names one, and none is a program\'s', async () => {
    expect((await insert('carla', ids.northAgency, { kind: 'PROVIDER' })).code).toBe('42501');
    expect((await insert('anna', ids.pine, { kind: 'PROVIDER' })).code).toBeNull();
    expect((await insert('anna', ids.pine, { kind: 'OFFER' })).code).toBe('23514');
    expect((await insert('anna', ids.pine, { kind: 'PERSON', offer: offerId })).code).toBe('23514');
    expect((await insert('machine:1', ids.pine)).code).toBe('23514');
  });

  it('as they were made, and revoked for good', async () => {
    const { rows } = await insert('anna', ids.pine, { keep: true });
    const id = rows[0]!['id'];
    for (const change of [`kind = 'PROVIDER'`, `user_id = 'bert'`, `token_hash = 'x'`, `organisation_id = '${ids.oak}'`, `created_at = now()`]) {
      expect([change, (await as('anna', ids.pine, `UPDATE offers.calendar_feed SET ${change} WHERE id = $1`, [id])).code]).toEqual([change, '42501']);
    }
    expect((await as('anna', ids.pine, 'DELETE FROM offers.calendar_feed WHERE id = $1', [id])).code).toBe('42501');
    expect((await as('anna', ids.pine, 'UPDATE offers.calendar_feed SET revoked_at = now() WHERE id = $1', [id], true)).code).toBeNull();
    expect((await as('anna', ids.pine, 'UPDATE offers.calendar_feed SET revoked_at = NULL WHERE id = $1', [id])).code).toBe('23514');
  });

  it('from colleagues: the same organisation sees none of them', async () => {
    await insert('anna', ids.pine, { keep: true });
    const seen = async (person: string, organisationId: string) => (await as(person, organisationId, 'SELECT 1 FROM offers.calendar_feed')).rows.length > 0;
    expect([await seen('anna', ids.pine), await seen('bert', ids.pine), await seen('anna', ids.oak)]).toEqual([true, false, false]);
  });

  it('dead as soon as their maker has left, for whoever asks', async () => {
    await insert('anna', ids.pine, { secret: 'living', keep: true });
    const owner = async (secret: string) => (await as('anonymous', null, 'SELECT * FROM offers.calendar_feed_of($1)', [hashOf(secret)])).rows;
    expect(await owner('living')).toEqual([{ organisation_id: ids.pine, user_id: 'anna' }]);
    expect(await owner('unknown')).toEqual([]);
    const { superuser } = database;
    await superuser.query('BEGIN');
    await superuser.query(`DELETE FROM identity.membership WHERE user_id = 'anna' AND organisation_id = $1`, [ids.pine]);
    const { rows } = await superuser.query('SELECT * FROM offers.calendar_feed_of($1)', [hashOf('living')]);
    await superuser.query('ROLLBACK');
    expect(rows).toEqual([]);
  });
});

describe('whom one leads', () => {
  const led = async (person: string, organisationId: string | null) => (await as(person, organisationId, 'SELECT offer_id FROM offers.offers_led()')).rows;

  it('is told to oneself alone, for the organisation that one acts for', async () => {
    expect(await led('anna', ids.pine)).toEqual([{ offer_id: offerId }]);
    expect(await led('bert', ids.pine)).toEqual([]);
    expect(await led('anna', ids.oak)).toEqual([]);
    expect(await led('anna', null)).toEqual([]);
  });

  it('counts for a co-host, too, and for the second provider that sends the person', async () => {
    const { superuser } = database;
    await superuser.query(`UPDATE offers.offer SET cohost_ids = ARRAY[$2::uuid], cohost_percents = '{10}' WHERE id = $1`, [offerId, ids.oak]);
    expect(await led('anna', ids.oak)).toEqual([{ offer_id: offerId }]);
    await superuser.query(`UPDATE offers.offer SET cohost_ids = '{}', cohost_percents = '{}' WHERE id = $1`, [offerId]);
    await superuser.query(`UPDATE offers.offer_staff SET kind = 'SECOND_PROVIDER', organisation_id = $2 WHERE offer_id = $1`, [offerId, ids.oak]);
    expect(await led('anna', ids.oak)).toEqual([{ offer_id: offerId }]);
  });
});
