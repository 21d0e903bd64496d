import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BadCursorError, FindJournalQuery, keeperContext, UnitOfWork, type JournalEntry, type JournalFilter, type RequestContext } from '#platform';
import { buildNetworkOffice, type NetworkOffice } from '../../support/network-office.js';
import { asOrganisation, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let office: NetworkOffice;

const by = (actor: string, organisationId: string): RequestContext => ({ ...asOrganisation(organisationId, ['ADMINISTRATOR']), actor });
const note = (context: RequestContext, action: string, subjectId: string, { agencyId = null, subjectKind = 'site' }: Partial<JournalEntry> = {}): Promise<string> =>
  database.unitOfWork.run(context, (tx) => tx.journal.write({ agencyId, action, subjectKind, subjectId, after: { secret: 'Mia Muster' } }));
const page = (context: RequestContext, filter: JournalFilter = {}, first = 100, after?: string) =>
  new FindJournalQuery(database.unitOfWork).page(context, after === undefined ? { first } : { first, after }, filter);
const seen = async (context: RequestContext, filter: JournalFilter = {}) => (await page(context, filter)).rows.map(({ node }) => `${node.action} ${node.subjectId}`);

beforeAll(async () => {
  database = await createTestDatabase({ now: '2026-05-04T08:00:00Z' });
  office = await buildNetworkOffice(database.superuser);
  const { agencyId, otherAgencyId, providerId, otherProviderId } = office;
  await note(by('anna', agencyId), 'site.added', 'a1', { agencyId });
  await note(by('lead', providerId), 'site.added', 'p1');
  await note(by('lead', providerId), 'reservation.held', 'p2', { agencyId, subjectKind: 'reservation' });
  await note(by('bea', otherAgencyId), 'site.added', 'b1', { agencyId: otherAgencyId });
  await note(by('tom', otherProviderId), 'site.closed', 'o1');
  await database.unitOfWork.run(keeperContext('keeper', 'TEST', 'test'), (tx) => tx.journal.write({ agencyId: null, action: 'organisation.created', subjectKind: 'organisation', subjectId: agencyId }));
});
afterAll(() => database.close());

describe('the journal', () => {
  it('shows an agency what it did and what others did in its matters, the latest first, and nothing else', async () => {
    expect(await seen(by('anna', office.agencyId))).toEqual(['reservation.held p2', 'site.added a1']);
  });

  it('shows a provider its own entries alone, in whoever’s matters they are', async () => {
    expect(await seen(by('lead', office.providerId))).toEqual(['reservation.held p2', 'site.added p1']);
    expect(await seen(by('tom', office.otherProviderId))).toEqual(['site.closed o1']);
    expect(await seen(by('club', office.partnerId))).toEqual([]);
  });

  it('shows an agency nothing of another one, also where it is asked for by name', async () => {
    expect(await seen(by('bea', office.otherAgencyId))).toEqual(['site.added b1']);
    for (const filter of [{ subjectId: 'a1' }, { actor: 'anna' }, { actions: ['reservation.held'] }, { subjectKinds: ['reservation'] }]) {
      expect(await seen(by('bea', office.otherAgencyId), filter)).toEqual([]);
    }
  });

  it('tells who did what and when, and nothing of what stood in it', async () => {
    const { rows } = await page(by('lead', office.providerId), { subjectId: 'p2' });
    expect(rows.map(({ node }) => node)).toEqual([
      { id: expect.any(String), at: new Date('2026-05-04T08:00:00Z'), actor: 'lead', organisationId: office.providerId, purpose: 'TEST', action: 'reservation.held', subjectKind: 'reservation', subjectId: 'p2' },
    ]);
  });

  it('is narrowed by action, kind of thing, person and thing', async () => {
    const anna = by('anna', office.agencyId);
    expect(await seen(anna, { actions: ['site.added', 'site.closed'] })).toEqual(['site.added a1']);
    expect(await seen(anna, { subjectKinds: ['reservation', 'offer'] })).toEqual(['reservation.held p2']);
    expect(await seen(anna, { actor: 'lead' })).toEqual(['reservation.held p2']);
    expect(await seen(anna, { subjectId: 'a1' })).toEqual(['site.added a1']);
    expect(await seen(anna, { actions: [], subjectKinds: [] })).toHaveLength(2);
    expect(await seen(anna, { actor: 'nobody\0' })).toEqual([]);
  });

  it('is narrowed to days of Germany, both included', async () => {
    // 23:30 UTC on the 5th of May is the 6th in Berlin.
    const late = new UnitOfWork(database.dataSource, { now: '2026-05-05T23:30:00Z' });
    const context = by('club', office.partnerId);
    await late.run(context, (tx) => tx.journal.write({ agencyId: null, action: 'site.added', subjectKind: 'site', subjectId: 'late' }));
    expect(await seen(context, { from: '2026-05-06', to: '2026-05-06' })).toEqual(['site.added late']);
    expect(await seen(context, { to: '2026-05-05' })).toEqual([]);
    expect(await seen(context, { from: '2026-05-07' })).toEqual([]);
  });

  it('is read page by page without a gap, also while it grows, and takes no cursor that it never gave out', async () => {
    const tom = by('tom', office.otherProviderId);
    for (const subject of ['o2', 'o3', 'o4']) await note(tom, 'site.added', subject);
    const first = await page(tom, {}, 2);
    expect([first.rows.map(({ node }) => node.subjectId), first.hasNextPage]).toEqual([['o4', 'o3'], true]);
    await note(tom, 'site.added', 'o5');
    const second = await page(tom, {}, 2, first.rows.at(-1)!.cursor);
    expect([second.rows.map(({ node }) => node.subjectId), second.hasNextPage]).toEqual([['o2', 'o1'], false]);
    expect(() => page(tom, {}, 2, Buffer.from('1; DROP').toString('base64url'))).toThrow(BadCursorError);
  });
});
