import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ArchiveOfferUseCase, saveOffers, UpdateOfferUseCase } from '#offers';
import pg from 'pg';
import { asHost, buildPublishingOffice, published, wishOf, type PublishingOffice } from '../../support/publishing-office.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { until } from '../../support/until.js';

let database: TestDatabase;
let office: PublishingOffice;
let offer: { id: string; code: string };

beforeEach(async () => {
  database = await createTestDatabase({ now: '2026-05-04T10:00:00Z' });
  office = await buildPublishingOffice(database.superuser);
  offer = await published(database.unitOfWork, asHost(office), wishOf(office));
  await database.superuser.query(`INSERT INTO offers.session (offer_id, date, start, minutes, capacity) VALUES ($1, '2026-05-12', '15:00', 90, 8)`, [offer.id]);
});
afterEach(() => database.close());

/**
 * In the order of an import: the table of claims, then, when the other one waits for it, the offer. Answers what became of
 * the two: an import that finds the offer locked by who waits for it (55P03) would wait in a circle.
 */
async function besideImport(work: () => Promise<{ readonly ok?: boolean }>): Promise<[string, boolean | undefined]> {
  const importing = new pg.Client({ connectionString: database.url });
  await importing.connect();
  try {
    await importing.query('BEGIN');
    await importing.query('LOCK TABLE offers.seat_claim IN SHARE ROW EXCLUSIVE MODE');
    const other = work();
    await until('the other one waits for the table', async () => {
      const { rows } = await database.superuser.query(
        `SELECT 1 FROM pg_locks l WHERE NOT l.granted AND l.locktype = 'relation' AND l.relation = 'offers.seat_claim'::regclass AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      );
      return rows.length > 0;
    });
    const locked = await importing.query('SELECT 1 FROM offers.offer WHERE id = $1 FOR NO KEY UPDATE NOWAIT', [offer.id]).then(
      () => 'FREE',
      (error: pg.DatabaseError) => error.code!,
    );
    await importing.query(locked === 'FREE' ? 'COMMIT' : 'ROLLBACK');
    return [locked, (await other).ok];
  } finally {
    await importing.end();
  }
}

describe('whoever writes an offer and then its sessions keeps the order of an import', () => {
  const works: Readonly<Record<string, () => Promise<{ readonly ok?: boolean }>>> = {
    'a change of its seats': () => new UpdateOfferUseCase(database.unitOfWork).run(asHost(office), { offerId: offer.id, content: wishOf(office, { capacity: 9 }) }),
    'archiving it': () => new ArchiveOfferUseCase(database.unitOfWork).run(asHost(office), { offerId: offer.id }),
    'a file with offers': async () => ({
      ok: (await database.unitOfWork.run(asHost(office), (tx) => saveOffers(tx, office.hostId, [{ code: offer.code, says: { capacity: 9 } }]))).updated === 1,
    }),
  };

  it.each(Object.keys(works))('%s', async (name) => {
    expect(await besideImport(works[name]!)).toEqual(['FREE', true]);
  });

  it('negative control: the offer first, and the import finds it locked', async () => {
    const backwards = () =>
      database.unitOfWork.run(asHost(office), async (tx) => {
        await tx.sql('SELECT 1 FROM offers.offer WHERE id = $1 FOR NO KEY UPDATE', [offer.id]);
        await tx.sql('SELECT count(*) FROM offers.lock_sessions(ARRAY(SELECT id FROM offers.session WHERE offer_id = $1))', [offer.id]);
        return { ok: true };
      });
    expect(await besideImport(backwards)).toEqual(['55P03', true]);
  });
});
