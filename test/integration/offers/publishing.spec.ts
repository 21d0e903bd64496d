import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Result } from '#kernel';
import { ArchiveOfferUseCase, DiscardDraftUseCase, DraftOfferUseCase, EditDraftUseCase, FindOfferDraftsQuery, FindOffersQuery, PublishDraftUseCase, UpdateOfferUseCase, forgetStaffOfArchive } from '#offers';
import { journalOf, refusal, refusalOf, value } from '../../support/network-office.js';
import { asHost, buildPublishingOffice, published, wishOf, type PublishingOffice } from '../../support/publishing-office.js';
import { asOrganisation, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const NOW = '2026-05-04T10:00:00Z';
const UNKNOWN = '00000000-0000-7000-8000-00000000dead';

let database: TestDatabase;
let office: PublishingOffice;

beforeEach(async () => {
  database = await createTestDatabase({ now: NOW });
  office = await buildPublishingOffice(database.superuser);
});
afterEach(() => database.close());

const rowOf = async (table: string, id: string) => (await database.superuser.query<Record<string, unknown>>(`SELECT * FROM ${table} WHERE id = $1`, [id])).rows[0];
/** One column of sessions, in the order of their ids here. */
const sessionsOf = async (column: string, ids: readonly (string | undefined)[]) =>
  (await database.superuser.query<{ value: unknown }>(`SELECT s.${column} AS value FROM unnest($1::uuid[]) WITH ORDINALITY AS i(id, n) JOIN offers.session s ON s.id = i.id ORDER BY n`, [ids])).rows.map((row) => row.value);
const staffOf = async (offerId: string) =>
  (await database.superuser.query<Record<string, unknown>>(`SELECT position, kind, qualification, organisation_id, user_id, conduct_certificate_on FROM offers.offer_staff WHERE offer_id = $1 ORDER BY position`, [offerId])).rows;
const outbox = async () => (await database.superuser.query<{ job: string; payload: unknown }>(`SELECT job, payload FROM platform.outbox WHERE job = 'answer-saved-searches' ORDER BY id`)).rows;
const drafts = async (organisationId: string) => (await new FindOfferDraftsQuery(database.unitOfWork).page(asOrganisation(organisationId), { first: 10, after: undefined })).rows;

async function addSessions(offerId: string, days: readonly string[], capacity = 8): Promise<string[]> {
  const { rows } = await database.superuser.query<{ id: string }>(
    `INSERT INTO offers.session (offer_id, date, start, minutes, capacity) SELECT $1, day, '15:00', 90, $3 FROM unnest($2::date[]) AS day RETURNING id`,
    [offerId, days, capacity],
  );
  return rows.map((row) => row.id);
}

/** Seats of a case of the agency's in a session, in the name of as many holders. */
async function takeSeats(sessionId: string, seats: number, expiresAt: string | null = null): Promise<void> {
  await database.superuser.query(
    `INSERT INTO offers.seat_claim (session_id, holder_id, referral_id, agency_id, expires_at) SELECT $1, gen_random_uuid(), gen_random_uuid(), $2, $3 FROM generate_series(1, $4)`,
    [sessionId, office.agencyId, expiresAt, seats],
  );
}

describe('drafts', () => {
  const begin = (input: object = {}) => new DraftOfferUseCase(database.unitOfWork).run(asHost(office), input);

  it('are begun blank, written, and thrown away, each change journalled with before and after', async () => {
    const draft = value(await begin());
    expect(draft).toMatchObject({ hostId: office.hostId, content: {}, copiedFrom: null });
    const edited = value(await new EditDraftUseCase(database.unitOfWork).run(asHost(office), { draftId: draft.id, content: { title: 'Erste', topics: null } }));
    expect(edited.content).toEqual({ title: 'Erste' });
    value(await new DiscardDraftUseCase(database.unitOfWork).run(asHost(office), { draftId: draft.id }));
    expect(await rowOf('offers.offer_draft', draft.id)).toBeUndefined();
    expect(await journalOf(database.superuser, draft.id)).toMatchObject([
      { action: 'offer-draft.begun', agency_id: null, before: null, after: {} },
      { action: 'offer-draft.edited', before: {}, after: { title: 'Erste' } },
      { action: 'offer-draft.discarded', before: { title: 'Erste' }, after: null },
    ]);
  });

  it('are seen and written by their host alone, also by raw SQL', async () => {
    const draft = value(await begin({ content: wishOf(office) }));
    expect((await drafts(office.hostId)).map(({ node }) => node.id)).toEqual([draft.id]);
    for (const stranger of [office.secondId, office.agencyId]) {
      const context = asOrganisation(stranger, ['ADMINISTRATOR']);
      expect(await drafts(stranger)).toEqual([]);
      expect(await new FindOfferDraftsQuery(database.unitOfWork).one(context, draft.id)).toBeNull();
      expect(await new FindOfferDraftsQuery(database.unitOfWork).problemsOf(context, [draft.id])).toEqual(new Map());
      const commands: ((draftId: string) => Promise<Result<object>>)[] = [
        (draftId: string) => new EditDraftUseCase(database.unitOfWork).run(context, { draftId, content: {} }),
        (draftId: string) => new DiscardDraftUseCase(database.unitOfWork).run(context, { draftId }),
        (draftId: string) => new PublishDraftUseCase(database.unitOfWork).run(context, { draftId }),
      ];
      for (const run of commands) {
        expect(refusal(await run(draft.id))).toEqual(refusal(await run(UNKNOWN)));
        expect(refusal(await run(draft.id)).code).toBe('DRAFT_NOT_FOUND');
      }
      await database.unitOfWork.run(context, async (tx) => {
        expect(await tx.sql('SELECT 1 FROM offers.offer_draft')).toEqual([]);
        expect(await tx.execute('DELETE FROM offers.offer_draft')).toBe(0);
        expect(await tx.execute(`UPDATE offers.offer_draft SET content = '{}'`)).toBe(0);
      });
      const forged = `INSERT INTO offers.offer_draft (host_id, content, actor) VALUES ($1, '{}', 'x')`;
      expect(await refusalOf(database.unitOfWork, context, forged, [office.hostId])).toBe('42501');
    }
    expect(await database.unitOfWork.run({ ...asHost(office), organisationId: null, scope: 'KEEPER' }, (tx) => tx.sql('SELECT 1 FROM offers.offer_draft'))).toEqual([]);
  });

  it('of an agency are refused: it has no offers of its own', async () => {
    const answer = await new DraftOfferUseCase(database.unitOfWork).run(asOrganisation(office.agencyId, ['ADMINISTRATOR']), { content: wishOf(office) });
    expect(refusal(answer).code).toBe('NOT_A_HOST');
    const raw = `INSERT INTO offers.offer (code, host_id, title, category, kind, admission, delivery, capacity) VALUES ('X', $1, 't', 'c', 'GROUP', 'OPEN', 'ONLINE', 1)`;
    expect(await refusalOf(database.unitOfWork, asOrganisation(office.agencyId), raw, [office.agencyId])).toBe('42501');
    expect(await refusalOf(database.unitOfWork, asHost(office), raw, [office.hostId])).toBeNull();
  });

  it('tell what is still in the way of publishing them', async () => {
    const [blank, full] = [value(await begin()), value(await begin({ content: wishOf(office) }))];
    const problems = await new FindOfferDraftsQuery(database.unitOfWork).problemsOf(asHost(office), [blank.id, full.id]);
    expect(problems.get(full.id)).toEqual([]);
    expect(problems.get(blank.id)?.map(({ field, problem }) => [field, problem])).toEqual([
      ['title', 'MISSING'], ['category', 'MISSING'], ['kind', 'MISSING'], ['admission', 'MISSING'], ['delivery', 'MISSING'], ['capacity', 'MISSING'],
    ]);
    expect(refusal(await new PublishDraftUseCase(database.unitOfWork).run(asHost(office), { draftId: blank.id }))).toMatchObject({ code: 'OFFER_INVALID', problems: problems.get(blank.id) });
    expect(await rowOf('offers.offer_draft', blank.id)).toBeDefined();
  });

  it('keep no text that no database can keep', async () => {
    const [whole, short] = ['a text of whole characters', 'a text of at most 20000 characters'];
    for (const [title, expected] of [['a\0b', whole], ['half \ud800', whole], ['x'.repeat(20_001), short]]) {
      expect(refusal(await begin({ content: { title: title! } }))).toMatchObject({ code: 'OFFER_INVALID', problems: [{ field: 'title', problem: 'BAD_VALUE', expected }] });
    }
  });
});

describe('publishing', () => {
  it('writes the offer with its staff under a new code, and the draft is gone', async () => {
    const draft = value(await new DraftOfferUseCase(database.unitOfWork).run(asHost(office), { content: wishOf(office, { minimum: 3, priceCategory: 'A', siteId: office.siteId }) }));
    const offer = value(await new PublishDraftUseCase(database.unitOfWork).run(asHost(office), { draftId: draft.id }));
    expect(offer).toMatchObject({
      code: 'AN-2026-000001', hostId: office.hostId, title: 'Soziale Gruppe', capacity: 8, minimum: 3, priceCategory: 'A', siteId: office.siteId, lat: 49.9, lon: 8.84, staff: 2, languages: ['de'],
      cohostIds: [office.secondId], cohostPercents: ['40'], settleable: true, origin: 'SERVICE', listedBy: null, archivedAt: null,
    });
    expect(await staffOf(offer.id)).toEqual([
      { position: 1, kind: 'STA_PROFESSIONAL', qualification: 'SOCIAL_PEDAGOGUE', organisation_id: null, user_id: office.leadId, conduct_certificate_on: '2025-03-01' },
      { position: 2, kind: 'SECOND_PROVIDER', qualification: 'EDUCATOR', organisation_id: office.secondId, user_id: null, conduct_certificate_on: null },
    ]);
    expect(await rowOf('offers.offer_draft', draft.id)).toBeUndefined();
    expect(await outbox()).toEqual([{ job: 'answer-saved-searches', payload: { offerId: offer.id } }]);
    const { rows } = await database.superuser.query('SELECT source FROM offers.capacity_confirmation WHERE offer_id = $1', [offer.id]);
    expect(rows).toEqual([{ source: 'PUBLISHED' }]);
  });

  it('journals who leads by kind, and neither the person nor the day of a certificate of good conduct (§ 72a SGB VIII)', async () => {
    const { id } = await published(database.unitOfWork, asHost(office), wishOf(office));
    const [entry] = await journalOf(database.superuser, id);
    expect(entry).toMatchObject({
      action: 'offer.published',
      organisation_id: office.hostId,
      after: { title: 'Soziale Gruppe', leads: [{ kind: 'STA_PROFESSIONAL', hasAccount: true, hasConductCertificate: true }, { kind: 'SECOND_PROVIDER', hasAccount: false, hasConductCertificate: false }] },
    });
    const { rows } = await database.superuser.query<{ text: string }>(`SELECT string_agg(concat(before, after), '') AS text FROM platform.journal`);
    expect(rows[0]!.text).not.toContain('2025-03-01');
    expect(rows[0]!.text).not.toContain('userId');
  });

  it('never gives a code that is taken, also by an import', async () => {
    await database.superuser.query(
      `INSERT INTO offers.offer (code, host_id, title, category, kind, admission, delivery, capacity, origin)
       SELECT code, $1, 't', 'c', 'GROUP', 'OPEN', 'ONLINE', 1, 'IMPORT' FROM unnest('{AN-2026-000001,AN-2026-000003}'::text[]) AS code`,
      [office.hostId],
    );
    const codes = [];
    for (let n = 0; n < 2; n++) codes.push((await published(database.unitOfWork, asHost(office), wishOf(office))).code);
    expect(codes).toEqual(['AN-2026-000002', 'AN-2026-000004']);
  });

  it('happens once per key, and the same key with another draft is refused', async () => {
    const begin = async () => value(await new DraftOfferUseCase(database.unitOfWork).run(asHost(office), { content: wishOf(office) })).id;
    const [draftId, other] = [await begin(), await begin()];
    const publish = new PublishDraftUseCase(database.unitOfWork);
    const first = value(await publish.run(asHost(office), { draftId, idempotencyKey: 'publish-1' }));
    expect(value(await publish.run(asHost(office), { draftId, idempotencyKey: 'publish-1' })).id).toBe(first.id);
    expect(refusal(await publish.run(asHost(office), { draftId: other, idempotencyKey: 'publish-1' })).code).toBe('IDEMPOTENCY_CONFLICT');
    const { rows } = await database.superuser.query('SELECT count(*)::int AS offers FROM offers.offer');
    expect(rows).toEqual([{ offers: 1 }]);
  });

  it('two at once of one draft make one offer', async () => {
    const draft = value(await new DraftOfferUseCase(database.unitOfWork).run(asHost(office), { content: wishOf(office) }));
    const publish = () => new PublishDraftUseCase(database.unitOfWork).run(asHost(office), { draftId: draft.id });
    const answers = await Promise.all([publish(), publish(), publish()]);
    expect(answers.map((answer) => (answer.ok ? 'PUBLISHED' : answer.refusal.code)).sort()).toEqual(['DRAFT_NOT_FOUND', 'DRAFT_NOT_FOUND', 'PUBLISHED']);
  });
});

describe('copies', () => {
  it('are drafts with the content and staff of an own offer, archived ones too, and keep codes that an import has brought', async () => {
    const { id } = await published(database.unitOfWork, asHost(office), wishOf(office));
    await database.superuser.query(`UPDATE offers.offer SET category = 'free code of an import', origin = 'IMPORT' WHERE id = $1`, [id]);
    value(await new ArchiveOfferUseCase(database.unitOfWork).run(asHost(office), { offerId: id }));
    const draft = value(await new DraftOfferUseCase(database.unitOfWork).run(asHost(office), { copyOf: id, content: { title: 'Herbst' } }));
    expect(draft).toMatchObject({ copiedFrom: id, content: { title: 'Herbst', category: 'free code of an import', cohosts: [{ organisationId: office.secondId, percent: '40' }] } });
    const copy = value(await new PublishDraftUseCase(database.unitOfWork).run(asHost(office), { draftId: draft.id }));
    expect(copy).toMatchObject({ title: 'Herbst', category: 'free code of an import', archivedAt: null });
    expect(copy.id).not.toBe(id);
    expect(await staffOf(copy.id)).toEqual(await staffOf(id));
  });

  it('of a foreign offer are refused like one that is not there', async () => {
    const { id } = await published(database.unitOfWork, asHost(office), wishOf(office));
    const copy = (copyOf: string) => new DraftOfferUseCase(database.unitOfWork).run(asOrganisation(office.secondId, ['GROUP_LEAD']), { copyOf });
    expect(refusal(await copy(id))).toEqual(refusal(await copy(UNKNOWN)));
  });
});

describe('a published offer', () => {
  const update = (offerId: string, change: object = {}) => new UpdateOfferUseCase(database.unitOfWork).run(asHost(office), { offerId, content: wishOf(office, change) });

  it('is changed by its host, journalled with before and after; nothing is written where nothing changes', async () => {
    const { id } = await published(database.unitOfWork, asHost(office), wishOf(office));
    value(await update(id));
    expect(await journalOf(database.superuser, id)).toHaveLength(1);
    expect(value(await update(id, { title: 'Neu', leads: [], cohosts: [] }))).toMatchObject({ title: 'Neu', cohostIds: [] });
    expect(await staffOf(id)).toEqual([]);
    expect((await journalOf(database.superuser, id))[1]).toMatchObject({
      action: 'offer.changed',
      before: { title: 'Soziale Gruppe', cohosts: [{ percent: '40' }], leads: [{ kind: 'STA_PROFESSIONAL' }, { kind: 'SECOND_PROVIDER' }] },
      after: { title: 'Neu', cohosts: [], leads: [] },
    });
  });

  it('answers a stranger like one that is not there, and the database refuses the rest', async () => {
    const { id } = await published(database.unitOfWork, asHost(office), wishOf(office));
    const stranger = asOrganisation(office.secondId, ['ADMINISTRATOR']);
    const foreign = (offerId: string) => new UpdateOfferUseCase(database.unitOfWork).run(stranger, { offerId, content: wishOf(office) });
    expect(refusal(await foreign(id))).toEqual(refusal(await foreign(UNKNOWN)));
    await database.unitOfWork.run(stranger, async (tx) => {
      expect(await tx.execute(`UPDATE offers.offer SET title = 'mine' WHERE id = $1`, [id])).toBe(0);
      expect(await tx.execute('DELETE FROM offers.offer_staff WHERE offer_id = $1', [id])).toBe(0);
    });
    const as = (sql: string) => refusalOf(database.unitOfWork, asHost(office), sql, [id]);
    expect(await as(`UPDATE offers.offer SET code = 'OTHER' WHERE id = $1`)).toBe('23001');
    expect(await as(`UPDATE offers.offer SET host_id = '${office.secondId}' WHERE id = $1`)).toBe('23001');
    expect(await as(`UPDATE offers.offer SET minimum = 9 WHERE id = $1`)).toBe('23514');
    expect(await as(`UPDATE offers.offer SET origin = 'IMPORT' WHERE id = $1`)).toBe('42501');
  });

  it('that was imported becomes the word of the host, with the free codes that it had', async () => {
    const { rows } = await database.superuser.query<{ id: string }>(
      `INSERT INTO offers.offer (code, host_id, title, category, kind, admission, delivery, capacity, municipality_ags, origin)
       VALUES ('G-1', $1, 'Alt', 'free', 'GROUP', 'OPEN', 'ON_SITE', 6, '06432004', 'IMPORT') RETURNING id`,
      [office.hostId],
    );
    expect(value(await update(rows[0]!.id, { category: 'free' }))).toMatchObject({ code: 'G-1', title: 'Soziale Gruppe', category: 'free', origin: 'SERVICE' });
    expect(refusal(await update(rows[0]!.id, { category: 'other free' }))).toMatchObject({ problems: [{ field: 'category', problem: 'UNKNOWN_CODE', given: 'other free' }] });
  });

  it('an import that replaces it may contradict what the format does not know', async () => {
    const { id } = await published(database.unitOfWork, asHost(office), wishOf(office, { minimum: 5, resourceKind: 'CLUB' }));
    await database.superuser.query('UPDATE offers.offer SET capacity = 4, settleable = true WHERE id = $1', [id]);
    expect(await rowOf('offers.offer', id)).toMatchObject({ capacity: 4, minimum: 4, settleable: true, resource_kind: null });
  });

  describe('and its capacity', () => {
    it('reaches the planned sessions from today on that still had the former one', async () => {
      const { id } = await published(database.unitOfWork, asHost(office), wishOf(office));
      const [past, today, later] = await addSessions(id, ['2026-05-03', '2026-05-04', '2026-05-11']);
      const [other] = await addSessions(id, ['2026-05-18'], 5);
      const [cancelled] = await addSessions(id, ['2026-05-25']);
      await database.superuser.query(`UPDATE offers.session SET state = 'CANCELLED' WHERE id = $1`, [cancelled]);
      value(await update(id, { capacity: 10 }));
      expect(await sessionsOf('capacity', [past, today, later, other, cancelled])).toEqual([8, 10, 10, 5, 8]);
      expect(await outbox()).toHaveLength(2);
      expect((await journalOf(database.superuser, id))[1]).toMatchObject({ before: { capacity: 8 }, after: { capacity: 10, resizedSessions: 2 } });
    });

    it('is refused with the sessions that hold more; expired claims do not count', async () => {
      const { id } = await published(database.unitOfWork, asHost(office), wishOf(office));
      const [first, second, third] = (await addSessions(id, ['2026-05-11', '2026-05-18', '2026-05-25'])) as [string, string, string];
      await takeSeats(first, 4);
      await takeSeats(second, 5);
      await takeSeats(third, 4);
      await takeSeats(third, 3, '2026-05-04T09:59:00Z');
      expect(refusal(await update(id, { capacity: 4 }))).toEqual({
        code: 'CAPACITY_TAKEN', message: expect.any(String), sessions: [{ sessionId: second, date: '2026-05-18', start: '15:00:00', seats: 5 }],
      });
      expect((await rowOf('offers.offer', id))!['capacity']).toBe(8);
      expect((await rowOf('offers.session', first))!['capacity']).toBe(8);
      value(await update(id, { capacity: 5 }));
      // Negative control: the CHECK stands behind it, whoever writes.
      await expect(database.superuser.query('UPDATE offers.session SET capacity = 4 WHERE id = $1', [second])).rejects.toMatchObject({ constraint: 'session_not_oversold' });
    });
  });
});

describe('the archive', () => {
  const archive = (offerId: string) => new ArchiveOfferUseCase(database.unitOfWork).run(asHost(office), { offerId });
  const codes = async (organisationId: string, filter: object = {}) =>
    (await new FindOffersQuery(database.unitOfWork).page(asOrganisation(organisationId), filter, { first: 10, after: undefined })).rows.map(({ node }) => node.code);

  it('takes no offer while cases hold seats in sessions to come, and names these', async () => {
    const { id } = await published(database.unitOfWork, asHost(office), wishOf(office));
    const [past, free, taken] = (await addSessions(id, ['2026-04-27', '2026-05-11', '2026-05-18'])) as [string, string, string];
    await takeSeats(past, 2);
    await takeSeats(free, 1, '2026-05-04T09:00:00Z');
    await takeSeats(taken, 2);
    expect(refusal(await archive(id))).toEqual({ code: 'OFFER_IN_USE', message: expect.any(String), sessions: [{ sessionId: taken, date: '2026-05-18', start: '15:00:00', seats: 2 }] });
    expect((await rowOf('offers.session', free))!['state']).toBe('PLANNED');
  });

  it('cancels the sessions to come, releases the host\'s own seats, and the offer is in the catalogue no more', async () => {
    const { id, code } = await published(database.unitOfWork, asHost(office), wishOf(office));
    const [past, begun, coming] = (await addSessions(id, ['2026-04-27', '2026-05-04', '2026-05-11'])) as [string, string, string];
    await database.superuser.query(`UPDATE offers.session SET start = '11:00' WHERE id = $1`, [begun]);
    await database.superuser.query(`INSERT INTO offers.seat_claim (session_id, holder_id, kind, seats, host_id) VALUES ($1, gen_random_uuid(), 'BLOCK', 3, $2)`, [coming, office.hostId]);
    expect(await codes(office.agencyId)).toEqual([code]);
    expect(value(await archive(id)).archivedAt?.toISOString()).toBe('2026-05-04T10:00:00.000Z');
    // 11:00 in Berlin is 9:00 UTC: an hour ago.
    expect(await sessionsOf('state', [past, begun, coming])).toEqual(['PLANNED', 'PLANNED', 'CANCELLED']);
    expect((await rowOf('offers.session', coming))!['seats_taken']).toBe(0);
    expect(await codes(office.agencyId)).toEqual([]);
    expect(await codes(office.agencyId, { archived: true })).toEqual([]);
    expect(await codes(office.hostId, { archived: true })).toEqual([code]);
    expect((await new FindOffersQuery(database.unitOfWork).one(asOrganisation(office.agencyId), id))?.code).toBe(code);
    expect((await journalOf(database.superuser, id))[1]).toMatchObject({ action: 'offer.archived', before: { archivedAt: null }, after: { cancelledSessions: [coming] } });
  });

  it('forgets accounts and certificates of good conduct after three months (§ 72a (5) SGB VIII), and keeps kinds and qualifications', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 3; n++) ids.push((await published(database.unitOfWork, asHost(office), wishOf(office))).id);
    const [old, recent, open] = ids as [string, string, string];
    // Three months before the test's today is 4 February, 10:00 UTC.
    await database.superuser.query(`UPDATE offers.offer SET archived_at = CASE id WHEN $1 THEN '2026-02-04T10:00:00Z'::timestamptz ELSE '2026-02-04T10:00:01Z' END WHERE id IN ($1, $2)`, [old, recent]);
    expect(await forgetStaffOfArchive(database.unitOfWork)).toBe(1);
    expect((await staffOf(old)).map((row) => [row['kind'], row['qualification'], row['user_id'], row['conduct_certificate_on']])).toEqual([
      ['STA_PROFESSIONAL', 'SOCIAL_PEDAGOGUE', null, null], ['SECOND_PROVIDER', 'EDUCATOR', null, null],
    ]);
    for (const kept of [recent, open]) expect((await staffOf(kept))[0]).toMatchObject({ user_id: office.leadId, conduct_certificate_on: '2025-03-01' });
    expect(await forgetStaffOfArchive(database.unitOfWork)).toBe(0);
  });

  it('is for good: the offer changes no more, gets no sessions and does not come back', async () => {
    const { id } = await published(database.unitOfWork, asHost(office), wishOf(office));
    value(await archive(id));
    expect(refusal(await archive(id)).code).toBe('OFFER_ARCHIVED');
    expect(refusal(await new UpdateOfferUseCase(database.unitOfWork).run(asHost(office), { offerId: id, content: wishOf(office) })).code).toBe('OFFER_ARCHIVED');
    expect(await refusalOf(database.unitOfWork, asHost(office), 'UPDATE offers.offer SET archived_at = NULL WHERE id = $1', [id])).toBe('23001');
    const session = `INSERT INTO offers.session (offer_id, date, start, minutes, capacity) VALUES ($1, '2026-05-11', '15:00', 90, 8)`;
    expect(await refusalOf(database.unitOfWork, asHost(office), session, [id])).toBe('42501');
  });
});
