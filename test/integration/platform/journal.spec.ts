import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { runVerification, sealJournal, type Verification } from '#platform';
import { asOperator, asOrganisation, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const AGENCY = '11111111-1111-4111-8111-111111111111';
const OTHER = '22222222-2222-4222-8222-222222222222';
const NOBODY = '00000000-0000-0000-0000-000000000000';

let db: TestDatabase;

beforeEach(async () => {
  db = await createTestDatabase();
});
afterEach(() => db.close());

/** Journal rows of an agency, each with its history rows; returns their numbers. */
async function write(agencyId: string | null, rows: number, history = 0): Promise<string[]> {
  return db.unitOfWork.run(asOperator, async (tx) => {
    const ids: string[] = [];
    for (let i = 0; i < rows; i++) {
      const id = await tx.journal.write({ agencyId, action: 'offer.changed', subjectKind: 'offer', subjectId: randomUUID(), after: { seats: i } });
      ids.push(id);
      await tx.journal.keep(Array.from({ length: history }, (_, n) => ({ journalId: id, entity: 'offers.offer', key: `${n}`, before: { n }, after: { n: n + 1 } })));
    }
    return ids;
  });
}

const verify = (): Promise<Verification & { ok: boolean }> => runVerification(db.unitOfWork, asOperator, []);

/** As somebody with every right would do it, past triggers and foreign keys. */
async function tamper(sql: string): Promise<void> {
  await db.superuser.query(`SET session_replication_role = replica; ${sql}; SET session_replication_role = origin`);
}

const found = (result: Verification): string[] => result.violations.map(({ kind, subject }) => `${kind} ${subject}`);

describe('sealing', () => {
  it('makes one block per agency, and a chain of blocks', async () => {
    await write(AGENCY, 3);
    await write(OTHER, 2);
    await write(null, 1);
    expect((await sealJournal(db.unitOfWork)).map(({ chainId, blockNo, rows }) => [chainId, blockNo, rows])).toEqual([
      [NOBODY, '1', 1],
      [AGENCY, '1', 3],
      [OTHER, '1', 2],
    ]);
    await write(AGENCY, 1);
    expect((await sealJournal(db.unitOfWork)).map(({ chainId, blockNo, rows }) => [chainId, blockNo, rows])).toEqual([[AGENCY, '2', 1]]);
    expect(await sealJournal(db.unitOfWork)).toEqual([]);
  });

  it('seals a row that was committed later than higher numbers', async () => {
    let release = (): void => undefined;
    const waits = new Promise<void>((resolve) => (release = resolve));
    let written = (): void => undefined;
    const early = new Promise<void>((resolve) => (written = resolve));
    const slow = db.unitOfWork.run(asOperator, async (tx) => {
      await tx.journal.write({ agencyId: AGENCY, action: 'offer.changed', subjectKind: 'offer', subjectId: 'slow' });
      written();
      await waits;
    });
    await early;
    await write(AGENCY, 2);
    expect((await sealJournal(db.unitOfWork))[0]?.rows).toBe(2);
    release();
    await slow;
    expect((await sealJournal(db.unitOfWork))[0]).toMatchObject({ blockNo: '2', rows: 1 });
    expect((await verify()).ok).toBe(true);
  });

  it('two sealers at once seal every row once', async () => {
    for (let round = 0; round < 10; round++) {
      await write(AGENCY, 20, 1);
      await write(OTHER, 20);
      await Promise.all([sealJournal(db.unitOfWork), sealJournal(db.unitOfWork), sealJournal(db.unitOfWork)]);
    }
    const result = await verify();
    expect(result.violations).toEqual([]);
    expect(result.checked).toMatchObject({ journalRows: 400, journalSeals: 400, historyRows: 200 });
    expect(result.checked['journalBlocks']).toBeGreaterThanOrEqual(20);
  });

  it('an agency sees its own blocks only', async () => {
    await write(AGENCY, 1);
    await write(OTHER, 1);
    await sealJournal(db.unitOfWork);
    const chains = await db.unitOfWork.run(asOrganisation(AGENCY), (tx) => tx.sql('SELECT chain_id FROM platform.journal_block'));
    expect(chains).toEqual([{ chain_id: AGENCY }]);
  });
});

describe('verification after tampering by a superuser', () => {
  let rows: string[];
  let second: string[];

  beforeEach(async () => {
    rows = await write(AGENCY, 3, 2);
    await sealJournal(db.unitOfWork);
    second = await write(AGENCY, 2);
    await sealJournal(db.unitOfWork);
    await write(OTHER, 2);
    await sealJournal(db.unitOfWork);
  });

  it('finds nothing where nothing was changed, and tells what it looked at', async () => {
    expect(await verify()).toEqual({
      ok: true,
      checked: { journalRows: 7, historyRows: 6, journalSeals: 7, journalBlocks: 3 },
      violations: [],
    });
  });

  it.each([
    ['one digit of its data', `after = '{"seats": 8}'`],
    ['its actor', `actor = 'somebody-else'`],
    ['its time by a microsecond', `at = at + interval '1 microsecond'`],
    ['one bit of its hash', `hash = set_bit(hash, 0, 1 - get_bit(hash, 0))`],
  ])('a changed row, by %s', async (_what, change) => {
    await tamper(`UPDATE platform.journal SET ${change} WHERE id = ${rows[1]}`);
    const result = await verify();
    expect(result.ok).toBe(false);
    expect(found(result)).toEqual([`JOURNAL_ROW_CHANGED journal ${rows[1]}`]);
  });

  it('a changed row whose hash was reckoned anew', async () => {
    await tamper(`UPDATE platform.journal SET actor = 'somebody-else' WHERE id = ${rows[1]};
      UPDATE platform.journal j SET hash = platform.journal_hash(j) WHERE id = ${rows[1]}`);
    expect(found(await verify())).toEqual([`JOURNAL_ROW_CHANGED journal ${rows[1]}`]);
  });

  it('a changed row whose hash and seal were reckoned anew: the block no longer fits', async () => {
    await tamper(`UPDATE platform.journal SET actor = 'somebody-else' WHERE id = ${rows[1]};
      UPDATE platform.journal j SET hash = platform.journal_hash(j) WHERE id = ${rows[1]};
      UPDATE platform.journal_seal s SET row_hash = j.hash FROM platform.journal j WHERE j.id = s.journal_id`);
    expect(found(await verify())).toEqual([`JOURNAL_BLOCK_CHANGED block 1 of chain ${AGENCY}`]);
  });

  it('the same with the block: the next block no longer follows', async () => {
    await tamper(`UPDATE platform.journal SET actor = 'somebody-else' WHERE id = ${rows[1]};
      UPDATE platform.journal j SET hash = platform.journal_hash(j) WHERE id = ${rows[1]};
      UPDATE platform.journal_seal s SET row_hash = j.hash FROM platform.journal j WHERE j.id = s.journal_id;
      UPDATE platform.journal_block b SET digest = sha256(b.previous_digest || (SELECT string_agg(s.row_hash || coalesce(s.history_digest, ''), ''::bytea ORDER BY s.journal_id)
        FROM platform.journal_seal s WHERE s.chain_id = b.chain_id AND s.block_no = b.block_no))`);
    expect(found(await verify())).toEqual([`JOURNAL_CHAIN_BROKEN block 2 of chain ${AGENCY}`]);
  });

  it('a deleted row', async () => {
    await tamper(`DELETE FROM platform.journal WHERE id = ${second[0]}`);
    expect(found(await verify())).toEqual([`JOURNAL_ROW_DELETED journal ${second[0]}`]);
  });

  it('a deleted row with its seal', async () => {
    await tamper(`DELETE FROM platform.journal WHERE id = ${second[0]}; DELETE FROM platform.journal_seal WHERE journal_id = ${second[0]}`);
    expect(found(await verify())).toEqual([`JOURNAL_BLOCK_CHANGED block 2 of chain ${AGENCY}`]);
  });

  it('a row that was moved to another agency', async () => {
    await tamper(`UPDATE platform.journal SET agency_id = '${OTHER}' WHERE id = ${rows[0]};
      UPDATE platform.journal j SET hash = platform.journal_hash(j) WHERE id = ${rows[0]}`);
    expect(found(await verify())).toEqual([`JOURNAL_ROW_CHANGED journal ${rows[0]}`]);
  });

  it('a row slipped in past the seals', async () => {
    await tamper(`INSERT INTO platform.journal (agency_id, actor, purpose, action, subject_kind, subject_id, correlation_id, at, hash)
      VALUES ('${AGENCY}', 'x', 'x', 'x', 'x', 'x', 'x', now(), '');
      UPDATE platform.journal j SET hash = platform.journal_hash(j) WHERE actor = 'x'`);
    const [violation] = found(await verify());
    expect(violation).toMatch(/^JOURNAL_ROW_UNSEALED journal \d+$/);
  });

  it.each([
    ['changed', `UPDATE platform.row_history SET before = '{"n": 9}' WHERE id = (SELECT max(id) FROM platform.row_history WHERE journal_id = JOURNAL)`],
    ['deleted', 'DELETE FROM platform.row_history WHERE id = (SELECT max(id) FROM platform.row_history WHERE journal_id = JOURNAL)'],
    ['added', `INSERT INTO platform.row_history (journal_id, entity, entity_key, before, after) VALUES (JOURNAL, 'x', 'x', '{}', '{}')`],
  ])('a history row that was %s', async (_how, sql) => {
    await tamper(sql.replaceAll('JOURNAL', rows[2]!));
    expect(found(await verify())).toEqual([`HISTORY_CHANGED journal ${rows[2]}`]);
  });

  it('a changed block', async () => {
    await tamper(`UPDATE platform.journal_block SET digest = set_byte(digest, 31, 255 - get_byte(digest, 31)) WHERE chain_id = '${AGENCY}' AND block_no = 1`);
    expect(found(await verify())).toEqual([`JOURNAL_BLOCK_CHANGED block 1 of chain ${AGENCY}`, `JOURNAL_CHAIN_BROKEN block 2 of chain ${AGENCY}`]);
  });

  it('a deleted block, in the middle or at the end', async () => {
    await tamper(`DELETE FROM platform.journal_block WHERE chain_id = '${AGENCY}' AND block_no = 1`);
    expect(found(await verify())).toEqual([`JOURNAL_CHAIN_BROKEN block 2 of chain ${AGENCY}`, `JOURNAL_BLOCK_DELETED block 1 of chain ${AGENCY}`]);
    await tamper(`DELETE FROM platform.journal_block WHERE chain_id = '${AGENCY}' AND block_no = 2`);
    expect(found(await verify())).toEqual([`JOURNAL_BLOCK_DELETED block 1 of chain ${AGENCY}`, `JOURNAL_BLOCK_DELETED block 2 of chain ${AGENCY}`]);
  });

  it('a changed row that no block has yet', async () => {
    const [young] = await write(AGENCY, 1);
    await tamper(`UPDATE platform.journal SET actor = 'somebody-else' WHERE id = ${young}`);
    expect(found(await verify())).toEqual([`JOURNAL_ROW_CHANGED journal ${young}`]);
  });
});

describe('the service itself', () => {
  it.each(['UPDATE platform.journal SET actor = actor', 'DELETE FROM platform.journal', 'TRUNCATE platform.journal CASCADE', 'DELETE FROM platform.journal_block', 'UPDATE platform.row_history SET before = before'])(
    'cannot run %s',
    async (sql) => {
      await write(AGENCY, 1, 1);
      await expect(db.unitOfWork.run(asOperator, (tx) => tx.execute(sql))).rejects.toMatchObject({ code: '42501' });
    },
  );
});
