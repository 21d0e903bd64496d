import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { entities } from '#installation';
import { rematch } from '#matching';
import { openDataSource, operatorContext, SERVICE_ROLE, UnitOfWork } from '#platform';
import { offerBatch, offerFreedSeats } from '#reservations';
import type { DataSource } from 'typeorm';
import { openCuttingProxy, type CuttingProxy } from '../support/cutting-proxy.js';
import { Program } from '../support/programs.js';
import { until } from '../support/until.js';
import { WaitingOffice } from '../support/waiting-office.js';

const script = join('test', 'support', 'jobs', 'cascade-process.mjs');
const forEver = new AbortController().signal;

let office: WaitingOffice;
let proxy: CuttingProxy;
let dataSource: DataSource;

beforeEach(async () => {
  office = await WaitingOffice.open();
  proxy = await openCuttingProxy(office.database.url);
  dataSource = await openDataSource({ url: proxy.url, poolSize: 2, entities, role: SERVICE_ROLE, applicationName: 'pv-test-cut' });
});
afterEach(async () => {
  await dataSource.destroy().catch(() => undefined);
  await proxy.close();
  await office.close();
});

const cutUnitOfWork = (): UnitOfWork => new UnitOfWork(dataSource, { now: office.now });

describe('a cascade whose connection is lost', () => {
  it('after any statement of a batch has offered everything or nothing, and no seat is held by nobody', async () => {
    await office.offer('G-1', { capacity: 2 });
    const group = '00000000-0000-4000-8000-000000000001';
    const older = await office.referral('S-1', { sibling_group: group });
    await office.referral('S-2', { sibling_group: group });
    await office.join(older, { withSiblings: true });
    await office.waiter('Z');
    await office.offer('G-2');
    // The answers are there; what is cut is the batch alone.
    await rematch(office.unitOfWork, forEver);
    const outcomes: string[] = [];
    let done = false;
    for (let k = 1; !done; k++) {
      proxy.arm(k);
      const offered = await cutUnitOfWork().run(operatorContext('CASE_WORK', 'test'), (tx) => offerBatch(tx, null, 50), { now: office.now }).then(
        (batch) => batch.offered,
        () => null,
      );
      proxy.arm(null);
      // What the database is still at is over when nobody works in the name of the lost connection.
      await until('the lost connection is gone', async () => {
        const { rows } = await office.database.superuser.query(`SELECT 1 FROM pg_stat_activity WHERE application_name = 'pv-test-cut' AND state <> 'idle' AND datname = current_database()`);
        return rows.length === 0;
      });
      expect(await office.faults()).toEqual([]);
      const open = (await office.open()).length;
      expect([0, 3]).toContain(open);
      outcomes.push(offered === null ? 'cut' : 'whole');
      done = open === 3;
    }
    // Every statement was cut once: some twenty, and the last ones are the commit.
    expect(outcomes.length).toBeGreaterThan(20);
    expect(await office.cascade()).toEqual({ offered: 0, expired: 0, withdrawn: 0 });
  }, 180_000);

  it('after any statement of the whole cascade goes on where it was: expired, taken back, offered to the next', async () => {
    const { id } = await office.offer('G-1', { capacity: 2, sessions: 10 });
    const [a, b] = [await office.waiter('A', { offerIds: [id] }), await office.waiter('B', { offerIds: [id] })];
    await office.cascade();
    await office.leave(b.waitId);
    office.now = '2026-05-08T22:00:00Z';
    for (const code of ['C', 'D']) await office.waiter(code);
    let isWhole = false;
    for (let k = 4; !isWhole; k += 7) {
      proxy.arm(k);
      isWhole = await offerFreedSeats(cutUnitOfWork(), forEver, { now: office.now }).then(
        () => true,
        () => false,
      );
      proxy.arm(null);
      await until('the lost connection is gone', async () => {
        const { rows } = await office.database.superuser.query(`SELECT 1 FROM pg_stat_activity WHERE application_name = 'pv-test-cut' AND state <> 'idle' AND datname = current_database()`);
        return rows.length === 0;
      });
      expect(await office.faults()).toEqual([]);
    }
    expect((await office.open()).map(({ code }) => code)).toEqual(['C', 'D']);
    expect((await office.lastOffer(a.referralId)).state).toBe('EXPIRED');
  }, 180_000);
});

describe('a cascade whose process is killed', () => {
  it('in the middle of its writing has offered nothing; another worker offers everything', async () => {
    await office.offer('G-1', { capacity: 2 });
    for (const code of ['A', 'B']) await office.waiter(code);
    const { superuser } = office.database;
    await superuser.query(`
      CREATE FUNCTION public.linger() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(60) WHERE current_setting('application_name') = 'pv-test-victim'; RETURN NULL; END $$;
      CREATE TRIGGER lingers AFTER INSERT ON reservations.offer_made FOR EACH STATEMENT EXECUTE FUNCTION public.linger()`);
    await superuser.query(`DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET client_connection_check_interval = 100', current_database()); END $$`);
    const victim = Program.start([script], { DATABASE_URL: office.database.url, PV_TEST_NOW: office.now });
    const lingering = async () =>
      (await superuser.query(`SELECT 1 FROM pg_stat_activity WHERE application_name = 'pv-test-victim' AND wait_event = 'PgSleep' AND datname = current_database()`)).rows.length > 0;
    try {
      await until('it has written offers that are not committed', lingering);
    } finally {
      await victim.end('SIGKILL');
    }
    expect(await office.open()).toEqual([]);
    expect(await office.cascade()).toEqual({ offered: 2, expired: 0, withdrawn: 0 });
    expect((await office.open()).map(({ code }) => code)).toEqual(['A', 'B']);
    expect(await office.faults()).toEqual([]);
  }, 120_000);
});
