import { describe, expect, it } from '@jest/globals';
import { entities } from '#installation';
import { rematch } from '#matching';
import { openDataSource, operatorContext, SERVICE_ROLE, UnitOfWork } from '#platform';
import { offerBatch, ReserveSeatUseCase } from '#reservations';
import { asCaseworker } from '../../support/seat-network.js';
import { countStatements } from '../../support/statement-counter.js';
import { WaitingOffice } from '../../support/waiting-office.js';

const forEver = new AbortController().signal;

/** So many offers with one free seat each, and so many cases that wait for any. */
async function fill(office: WaitingOffice, offers: number, waiting: number): Promise<void> {
  const { superuser } = office.database;
  const { agencyId, mainId, hostId } = office.network;
  await superuser.query(
    `WITH made AS (
       INSERT INTO offers.offer (code, host_id, title, category, kind, admission, delivery, capacity, municipality_ags)
       SELECT 'G-' || n, $2, 'Gruppe', 'SOCIAL_SKILLS', 'GROUP', 'OPEN', 'ON_SITE', 1, '06432004' FROM generate_series(1, $3::int) n RETURNING id
     ), certified AS (INSERT INTO offers.certificate (offer_id, agency_id, valid_from) SELECT id, $1, '2026-01-01' FROM made)
     INSERT INTO offers.session (offer_id, date, start, minutes, capacity) SELECT id, d::date, '15:00', 90, 1 FROM made, generate_series('2026-05-05'::date, '2026-05-19', '7 days') d`,
    [agencyId, hostId, offers],
  );
  await superuser.query(
    `INSERT INTO referrals.referral (code, agency_id, responsible_id, birth_month, legal_basis, needs, municipality_ags, wanted_from, weeks, consent, approved_from, state)
     SELECT 'F-' || lpad(n::text, 4, '0'), $1, $2, '2014-03-01', '31', '{}', '06432004', '2026-05-04', 12, true, '2026-01-01', 'SEARCHING' FROM generate_series(1, $3::int) n`,
    [agencyId, mainId, waiting],
  );
  await superuser.query(
    `INSERT INTO reservations.wait (referral_id, agency_id, group_id, variant, priority) SELECT r.id, r.agency_id, platform.new_id(), 'INTEGRATED', 3 FROM referrals.referral r WHERE r.code LIKE 'F-%' ORDER BY r.code`,
  );
  await rematch(office.unitOfWork, forEver);
}

async function statementsOf(offers: number, waiting: number): Promise<{ offered: number; statements: number }> {
  const office = await WaitingOffice.open();
  const counter = await countStatements(office.database.url);
  const dataSource = await openDataSource({ url: counter.url, poolSize: 1, entities, role: SERVICE_ROLE, applicationName: 'pv-test-counted' });
  try {
    await fill(office, offers, waiting);
    const unitOfWork = new UnitOfWork(dataSource, { now: office.now });
    counter.take();
    const batch = await unitOfWork.run(operatorContext('CASE_WORK', 'test'), (tx) => offerBatch(tx, null, 1_000), { statementTimeoutMs: 120_000 });
    const statements = counter.take();
    expect(await office.faults()).toEqual([]);
    return { offered: batch.offered, statements };
  } finally {
    await dataSource.destroy();
    await counter.close();
    await office.close();
  }
}

describe('a batch of the cascade', () => {
  it('takes as many statements for 500 waiting referrals and 100 freed seats as for 50 and 10', async () => {
    const few = await statementsOf(10, 50);
    const many = await statementsOf(100, 500);
    expect(few.offered).toBe(10);
    expect(many.offered).toBe(100);
    expect(many.statements).toBe(few.statements);
    expect(many.statements).toBeLessThan(45);
  }, 240_000);
});

/** The database waits for a moment before claims are written, so that both have seen the free seat. */
const WITHOUT_LOCKS = `
CREATE OR REPLACE FUNCTION offers.lock_session_rows(session_ids uuid[]) RETURNS SETOF offers.session
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, offers AS $$ SELECT * FROM offers.session WHERE id = ANY (session_ids) ORDER BY id $$;
CREATE FUNCTION public.wait_for_both() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE arrived integer;
BEGIN
  PERFORM pg_advisory_lock_shared(21);
  FOR i IN 1..2000 LOOP
    SELECT count(*) INTO arrived FROM pg_locks WHERE locktype = 'advisory' AND objid = 21 AND mode = 'ShareLock' AND database = (SELECT oid FROM pg_database WHERE datname = current_database());
    EXIT WHEN arrived >= 2;
    PERFORM pg_sleep(0.005);
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER waits_for_both BEFORE INSERT ON offers.seat_claim FOR EACH STATEMENT EXECUTE FUNCTION public.wait_for_both()`;
const WITHOUT_CHECK = 'ALTER TABLE offers.session DROP CONSTRAINT session_not_oversold';

/** The cascade and a caseworker want the one seat that is left at the same moment. */
async function race(changes: readonly string[]): Promise<{ winners: number; faults: string[] }> {
  const office = await WaitingOffice.open();
  try {
    const { id } = await office.offer('G-1');
    await office.waiter('A', { offerIds: [id] });
    const other = await office.referral('B');
    await rematch(office.unitOfWork, forEver);
    for (const change of changes) await office.database.superuser.query(change);
    await Promise.allSettled([
      office.cascade(),
      new ReserveSeatUseCase(office.unitOfWork).run(asCaseworker(office.network), { referralId: other, offerId: id, variant: 'INTEGRATED' }),
    ]);
    const { rows } = await office.database.superuser.query<{ n: number }>(`SELECT count(*)::int AS n FROM reservations.reservation WHERE state IN ('OFFERED', 'CONFIRMED')`);
    return { winners: rows[0]!.n, faults: (await office.faults()).map((row) => (row as { fault: string }).fault) };
  } finally {
    await office.close();
  }
}

describe('the cascade and a caseworker at the last seat', () => {
  it('one of them gets it', async () => {
    for (let round = 0; round < 3; round++) expect(await race([])).toEqual({ winners: 1, faults: [] });
  }, 60_000);

  it('negative control: without lock and CHECK the same race oversells, and is seen to', async () => {
    const { winners, faults } = await race([WITHOUT_LOCKS, WITHOUT_CHECK]);
    expect(winners).toBe(2);
    expect(faults).toContain('oversold');
  }, 60_000);
});

describe('several workers at one waiting list', () => {
  it('make every offer once', async () => {
    const office = await WaitingOffice.open('2026-05-01T08:00:00Z', 12);
    try {
      for (let n = 0; n < 4; n++) await office.offer(`G-${n}`, { capacity: 2 });
      for (let n = 0; n < 12; n++) await office.waiter(`F-${String(n).padStart(2, '0')}`);
      const all = await Promise.all([office.cascade(3), office.cascade(3), office.cascade(3), office.cascade(3)]);
      expect(all.reduce((sum, { offered }) => sum + offered, 0)).toBe(8);
      expect((await office.open()).map(({ code }) => code)).toEqual(['F-00', 'F-01', 'F-02', 'F-03', 'F-04', 'F-05', 'F-06', 'F-07']);
      expect(await office.faults()).toEqual([]);
    } finally {
      await office.close();
    }
  }, 60_000);
});
