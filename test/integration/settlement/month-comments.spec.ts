import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RequestContext } from '#platform';
import { AddReviewCommentUseCase, FindReviewCommentsQuery, FindReviewLinesQuery, type CommentFilter } from '#settlement';
import { openMonthOffice, PERIOD, type MonthOffice } from '../../support/months/month-office.js';
import { asOrganisation, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let office: MonthOffice;
let agency: RequestContext;
let nord: RequestContext;
let sued: RequestContext;
const stranger = asOrganisation('00000000-0000-7000-8000-0000000000ff', ['BILLING']);
let priced: string;
let held: string;
let internal: string;

beforeAll(async () => {
  database = await createTestDatabase();
  office = await openMonthOffice(database);
  agency = office.person('ann', 'BILLING');
  nord = { ...asOrganisation(office.nordId, ['BILLING']), actor: 'nora' };
  sued = { ...asOrganisation(office.suedId, ['BILLING']), actor: 'susi' };
  // Of S-1, whom SUED has sent to NORD, nobody has recorded anything on 11 May.
  await database.superuser.query(
    `DELETE FROM care.attendance a USING referrals.referral r, offers.session s WHERE r.id = a.referral_id AND r.code = 'S-1' AND s.id = a.session_id AND s.date = '2026-05-11'`,
  );
  await office.clear();
  const { rows } = await database.superuser.query<{ runId: string }>('SELECT run_id AS "runId" FROM settlement.month');
  const first = async (outcome: string) => (await new FindReviewLinesQuery(database.unitOfWork).page(agency, rows[0]!, { outcome }, { first: 1 })).rows[0]!.node.id;
  [priced, held, internal] = [await first('SETTLEMENT'), await first('HELD'), await first('INTERNAL')];
});
afterAll(() => database.close());
beforeEach(() => database.superuser.query(`SET session_replication_role = replica; DELETE FROM settlement.review_comment; DELETE FROM inbox.task; SET session_replication_role = origin`));

interface Said {
  readonly text: string;
  readonly isShared: boolean;
  readonly between?: readonly [string, string];
  readonly lineId?: string;
  readonly agencyId?: string;
}
const add = async (who: RequestContext, said: Said): Promise<string> => {
  const outcome = await new AddReviewCommentUseCase(database.unitOfWork).run(who, { period: PERIOD, ...said });
  return outcome.ok ? 'OK' : outcome.refusal.code;
};
const found = async (who: RequestContext, filter: CommentFilter = {}) =>
  (await new FindReviewCommentsQuery(database.unitOfWork).page(who, office.agencyId, PERIOD, filter, { first: 100 })).rows.map(({ node }) => node);
const read = async (who: RequestContext, filter?: CommentFilter): Promise<string[]> => (await found(who, filter)).map(({ text }) => text);
const tasks = async (): Promise<string[]> => {
  const { rows } = await database.superuser.query<{ task: string }>(
    `SELECT concat_ws(' ', o.code, t.kind, t.owner_role) AS task FROM inbox.task t JOIN identity.organisation o ON o.id = t.organisation_id
     JOIN settlement.month m ON m.id::text = t.subject_id WHERE t.state = 'OPEN' ORDER BY 1`,
  );
  return rows.map(({ task }) => task);
};
const both = (): readonly [string, string] => [office.suedId, office.nordId];

describe('comments of the agency', () => {
  it('are its own; what it shares is read by the parties of the pair or the line', async () => {
    expect(await add(agency, { text: 'Der Monat ist dünn.', isShared: false })).toBe('OK');
    expect(await add(agency, { text: 'Bitte prüfen.', isShared: true, between: both() })).toBe('OK');
    expect(await add(agency, { text: 'Nur für uns.', isShared: false, between: both() })).toBe('OK');
    expect(await add(agency, { text: 'Diese Zeile.', isShared: true, lineId: priced })).toBe('OK');
    expect((await found(agency)).map(({ text, author, lineId }) => [text, author, lineId])).toEqual([
      ['Der Monat ist dünn.', 'ann', null], ['Bitte prüfen.', 'ann', null], ['Nur für uns.', 'ann', null], ['Diese Zeile.', 'ann', priced],
    ]);
    expect((await found(nord)).map(({ text, author, organisationId }) => [text, author, organisationId])).toEqual([['Bitte prüfen.', null, office.agencyId], ['Diese Zeile.', null, office.agencyId]]);
    expect(await read(stranger)).toEqual([]);
    const { rows: journal } = await database.superuser.query(`SELECT after::text AS said FROM platform.journal WHERE action = 'month.commented'`);
    expect(journal).toHaveLength(4);
    for (const { said } of journal) expect(said).not.toContain('prüfen');
  });

  it('on a held line are shared with whoever would pay for it and with its host', async () => {
    expect(await add(agency, { text: 'Bitte nachtragen.', isShared: true, lineId: held })).toBe('OK');
    for (const who of [agency, nord, sued]) expect(await read(who)).toEqual(['Bitte nachtragen.']);
    expect(await read(stranger)).toEqual([]);
  });

  it('are refused about nothing that there is, and shared with nobody where there are no two', async () => {
    expect(await add(agency, { text: 'x', isShared: true })).toBe('NOBODY_TO_SHARE_WITH');
    expect(await add(agency, { text: 'x', isShared: true, lineId: internal })).toBe('NOBODY_TO_SHARE_WITH');
    expect(await add(agency, { text: 'x', isShared: false, between: [office.agencyId, office.agencyId] })).toBe('REVIEW_SUBJECT_NOT_FOUND');
    // Weekly lump sums are between the agency and a provider.
    expect(await add(agency, { text: 'x', isShared: true, between: [office.agencyId, office.nordId] })).toBe('OK');
    expect(await add(agency, { text: 'x', isShared: false, lineId: 'nonsense' })).toBe('REVIEW_SUBJECT_NOT_FOUND');
    expect(await add(agency, { text: ' ', isShared: false })).toBe('VALUE_INVALID');
  });
});

describe('comments of a party', () => {
  it('on its pair are read by the agency, and by the other side where it shares them', async () => {
    expect(await add(nord, { agencyId: office.agencyId, text: 'Für das Amt.', isShared: false, between: both() })).toBe('OK');
    expect(await add(nord, { agencyId: office.agencyId, text: 'Für alle.', isShared: true, between: both() })).toBe('OK');
    expect((await found(agency)).map(({ text, author, organisationId }) => [text, author, organisationId])).toEqual([['Für das Amt.', null, office.nordId], ['Für alle.', null, office.nordId]]);
    expect((await found(nord)).map(({ text, author }) => [text, author])).toEqual([['Für das Amt.', 'nora'], ['Für alle.', 'nora']]);
    expect(await read(sued)).toEqual(['Für alle.']);
    expect(await read(stranger)).toEqual([]);
  });

  it('on its line, also one that is held, go the same way', async () => {
    expect(await add(nord, { agencyId: office.agencyId, text: 'War da.', isShared: true, lineId: held })).toBe('OK');
    expect(await add(sued, { agencyId: office.agencyId, text: 'Stimmt.', isShared: false, lineId: priced })).toBe('OK');
    expect(await read(agency)).toEqual(['War da.', 'Stimmt.']);
    expect(await read(sued)).toEqual(['War da.', 'Stimmt.']);
    expect(await read(nord)).toEqual(['War da.']);
  });

  it('are about its own pairs and lines alone, and not about the whole month', async () => {
    const { agencyId } = office;
    expect(await add(nord, { agencyId, text: 'x', isShared: false })).toBe('VALUE_INVALID');
    expect(await add(nord, { agencyId, text: 'x', isShared: false, lineId: internal })).toBe('REVIEW_SUBJECT_NOT_FOUND');
    expect(await add(nord, { agencyId, text: 'x', isShared: true, between: [office.suedId, agencyId] })).toBe('REVIEW_SUBJECT_NOT_FOUND');
    expect(await add(stranger, { agencyId, text: 'x', isShared: true, between: both() })).toBe('MONTH_NOT_CLEARED');
    expect(await add(nord, { text: 'x', isShared: true, between: both() })).toBe('AGENCY_NOT_FOUND');
    expect(await add(nord, { agencyId: 'nonsense', text: 'x', isShared: true, between: both() })).toBe('AGENCY_NOT_FOUND');
    expect(await found(agency)).toEqual([]);
  });

  it('are kept by the database to its own: past the service nobody writes between two others, or in another\'s name', async () => {
    const insert = (who: RequestContext, first: string, second: string, organisation: string) =>
      database.unitOfWork.run(who, (tx) =>
        tx.sql(
          `INSERT INTO settlement.review_comment (agency_id, period, first_id, second_id, text, is_shared, author, organisation_id)
           VALUES ($1, '2026-05-01', least($2::uuid, $3), greatest($2::uuid, $3), 'x', true, 'ann', $4) RETURNING author, organisation_id AS "organisationId"`,
          [office.agencyId, first, second, organisation],
        ),
      );
    await expect(insert(stranger, office.nordId, office.suedId, office.agencyId)).rejects.toThrow(/row-level security/);
    await expect(insert(nord, office.suedId, office.agencyId, office.agencyId)).rejects.toThrow(/row-level security/);
    expect(await insert(nord, office.nordId, office.suedId, office.agencyId)).toEqual([{ author: 'nora', organisationId: office.nordId }]);
  });
});

describe('comments', () => {
  it('are found by pair, in whichever order, and by line', async () => {
    await add(agency, { text: 'Monat', isShared: false });
    await add(agency, { text: 'Paar', isShared: true, between: both() });
    await add(nord, { agencyId: office.agencyId, text: 'Zeile', isShared: true, lineId: held });
    await add(sued, { agencyId: office.agencyId, text: 'andere', isShared: true, lineId: priced });
    for (const between of [both(), [...both()].reverse() as [string, string]]) expect(await read(agency, { between })).toEqual(['Paar']);
    expect(await read(sued, { lineId: held })).toEqual(['Zeile']);
    expect(await read(agency, { lineId: 'nonsense' })).toEqual([]);
    expect(await read(agency, { between: ['nonsense', office.nordId] })).toEqual([]);
  });

  it('are one task for whoever bills at each reader, however many there are, and none for the writer', async () => {
    await add(agency, { text: 'Monat', isShared: false });
    expect(await tasks()).toEqual([]);
    for (const text of ['eins', 'zwei']) await add(agency, { text, isShared: true, between: both() });
    expect(await tasks()).toEqual(['NORD MONTH_COMMENT BILLING', 'SUED MONTH_COMMENT BILLING']);
    await database.superuser.query('DELETE FROM inbox.task');
    await add(nord, { agencyId: office.agencyId, text: 'Für das Amt.', isShared: false, between: both() });
    expect(await tasks()).toEqual(['JA MONTH_COMMENT BILLING']);
    await add(nord, { agencyId: office.agencyId, text: 'Für alle.', isShared: true, lineId: held });
    expect(await tasks()).toEqual(['JA MONTH_COMMENT BILLING', 'SUED MONTH_COMMENT BILLING']);
  });
});
