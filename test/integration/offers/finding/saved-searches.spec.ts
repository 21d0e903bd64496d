import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  AcknowledgeSavedSearchUseCase,
  AnswerSavedSearchesUseCase,
  ChangeSavedSearchUseCase,
  DeleteSavedSearchUseCase,
  FindSavedSearchesQuery,
  SaveSearchUseCase,
  sweepSavedSearches,
  type OfferCriteria,
} from '#offers';
import { answerSavedSearchesJob, AnswerSavedSearchesProcessor } from '#offers/jobs';
import { SEATS_CHANGED } from '#kernel';
import type { JobRun, RequestContext } from '#platform';
import type pg from 'pg';
import { attempt, openService } from '../../../support/acting.js';
import { asOrganisation } from '../../../support/test-database.js';
import { FINDING_NOW, openFindingWorld, weeklyBut, type FindingWorld } from '../../../support/finding-world.js';

let world: FindingWorld;
let service: pg.Client;
let anna: RequestContext;
let bert: RequestContext;
let host: RequestContext;

const DAYS = weeklyBut('2027-02-04', 4);
const SPORT: OfferCriteria = { topicsAny: ['SPORT'], near: { ags: '06411000', km: 10 }, freeWeekly: { from: '2027-02-01', weeks: 4, weeksWithoutSession: 0 } };

beforeAll(async () => {
  world = await openFindingWorld();
  service = await openService(world.database.url);
  anna = { ...asOrganisation(world.agencyId, ['CASEWORKER']), actor: 'anna' };
  bert = { ...asOrganisation(world.agencyId, ['CASEWORKER']), actor: 'bert' };
  host = { ...asOrganisation(world.hostId, ['CASE_LEAD']), actor: 'hanna' };
  await world.database.superuser.query(`INSERT INTO identity.membership (user_id, organisation_id, role) VALUES ('anna', $1, 'CASEWORKER'), ('bert', $1, 'CASEWORKER'), ('hanna', $2, 'CASE_LEAD')`, [
    world.agencyId,
    world.hostId,
  ]);
  await world.addOffer('KNOWN', { topics: '{SPORT}' });
  await world.addSessions('KNOWN', DAYS);
});
afterAll(async () => {
  await service.end();
  await world.close();
});
beforeEach(async () => {
  await world.database.superuser.query('TRUNCATE offers.saved_search, offers.saved_search_hit; DELETE FROM inbox.task');
});

const use = () => {
  const { unitOfWork } = world.database;
  return {
    save: new SaveSearchUseCase(unitOfWork),
    change: new ChangeSavedSearchUseCase(unitOfWork),
    remove: new DeleteSavedSearchUseCase(unitOfWork),
    acknowledge: new AcknowledgeSavedSearchUseCase(unitOfWork),
    find: new FindSavedSearchesQuery(unitOfWork),
  };
};

async function save(who: RequestContext, name: string, criteria: OfferCriteria = SPORT, notify = true): Promise<string> {
  const saved = await use().save.run(who, { name, criteria, notify });
  if (!saved.ok) throw new Error(saved.refusal.code);
  return saved.value.id;
}

/** As the worker does it; the work of a run in several steps is not needed. */
function answer(code: string): Promise<number> {
  const processor = new AnswerSavedSearchesProcessor(new AnswerSavedSearchesUseCase());
  const payload = processor.job.payload.parse({ offerId: world.ids.get(code) });
  return world.database.unitOfWork.run(processor.context(payload, { correlationId: 'test' } as JobRun), (tx) => processor.handle(tx, payload));
}

const tasks = async (): Promise<unknown[]> =>
  (await world.database.superuser.query(`SELECT kind, subject_id, owner_user_id, organisation_id, state FROM inbox.task ORDER BY state, id`)).rows;
const task = (searchId: string, owner: string, organisation = world.agencyId, state = 'OPEN') => ({
  kind: 'SAVED_SEARCH_HIT',
  subject_id: searchId,
  owner_user_id: owner,
  organisation_id: organisation,
  state,
});
const list = async (who: RequestContext) => (await use().find.page(who, { first: 100 })).rows.map(({ node }) => node);

let added = 0;
async function addSport(change: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const code = `SPORT-${++added}`;
  await world.addOffer(code, { topics: '{SPORT}', ...change });
  await world.addSessions(code, DAYS);
  return code;
}
const archive = (code: string) => world.database.superuser.query(`UPDATE offers.offer SET archived_at = '2027-02-01' WHERE code = $1`, [code]);

describe('an offer that gets seats', () => {
  it('is told of by the event that those who change seats send', () => {
    expect(answerSavedSearchesJob).toMatchObject({ queue: SEATS_CHANGED.queue, name: SEATS_CHANGED.job });
  });

  it('opens one task for each search that finds it, for its owner', async () => {
    const ofAnna = await save(anna, 'Sport');
    await save(anna, 'Musik', { topicsAny: ['MUSIC'] });
    await save(bert, 'Ohne Nachricht', SPORT, false);
    const ofHost = await save(host, 'Sport');
    const code = await addSport();
    expect(await answer(code)).toBe(2);
    expect(await tasks()).toEqual(expect.arrayContaining([task(ofAnna, 'anna'), task(ofHost, 'hanna', world.hostId)]));
    expect(await tasks()).toHaveLength(2);
    expect(await list(anna)).toMatchObject([{ name: 'Musik', newHits: 0 }, { name: 'Sport', newHits: 1 }]);
    expect((await use().find.newOffers(anna, [ofAnna])).get(ofAnna)).toEqual([world.ids.get(code)]);
    await archive(code);
  });

  it('is told of once, and what was found when the search was saved not at all', async () => {
    const id = await save(anna, 'Sport');
    expect(await answer('KNOWN')).toBe(0);
    const code = await addSport();
    expect(await answer(code)).toBe(1);
    expect(await answer(code)).toBe(0);
    await use().acknowledge.run(anna, { savedSearchId: id });
    expect(await answer(code)).toBe(0);
    expect(await tasks()).toEqual([task(id, 'anna', world.agencyId, 'DONE')]);
    await archive(code);
  });

  it('shares a task with others while it is open; after that comes a new one', async () => {
    const id = await save(anna, 'Sport');
    const [first, second] = [await addSport(), await addSport()];
    await answer(first);
    await answer(second);
    expect(await tasks()).toEqual([task(id, 'anna')]);
    expect(await list(anna)).toMatchObject([{ newHits: 2 }]);
    expect(await use().acknowledge.run(anna, { savedSearchId: id })).toMatchObject({ ok: true, value: { newHits: 0 } });
    expect(await list(anna)).toMatchObject([{ newHits: 0 }]);
    const third = await addSport();
    await answer(third);
    expect(await tasks()).toEqual([task(id, 'anna', world.agencyId, 'DONE'), task(id, 'anna')]);
    await Promise.all([first, second, third].map(archive));
  });

  it('must be what the whole search asks for', async () => {
    await save(anna, 'Sport');
    const [far, full] = [await addSport({ lat: 49.7, lon: 8.65 }), await addSport()];
    const { rows } = await world.database.superuser.query<{ id: string }>('SELECT id FROM offers.session WHERE offer_id = $1 ORDER BY date', [world.ids.get(full)]);
    await world.take(rows[1]!.id, 8);
    expect([await answer(far), await answer(full)]).toEqual([0, 0]);
    await world.database.superuser.query('DELETE FROM offers.seat_claim');
    expect(await answer(full)).toBe(1);
    await Promise.all([far, full].map(archive));
  });

  it('counts seats as the searcher’s organisation may take them', async () => {
    const [ofHost] = [await save(host, 'Sport'), await save(anna, 'Sport')];
    const code = await addSport();
    const { rows } = await world.database.superuser.query<{ id: string }>('SELECT id FROM offers.session WHERE offer_id = $1 ORDER BY date', [world.ids.get(code)]);
    await world.take(rows[0]!.id, 8, { kind: 'KEPT', expiresAt: '2027-02-03T00:00:00Z' });
    await answer(code);
    expect(await tasks()).toEqual([task(ofHost, 'hanna', world.hostId)]);
    await world.database.superuser.query('DELETE FROM offers.seat_claim');
    await archive(code);
  });

  it('is not told to somebody who has left', async () => {
    await save({ ...anna, actor: 'left' }, 'Sport');
    const code = await addSport();
    expect(await answer(code)).toBe(0);
    await archive(code);
  });

  it('answers more searches than go into one statement', async () => {
    for (let n = 0; n < 45; n++) {
      await save(anna, `Sport ${n}`);
      await save(bert, `Sport ${n}`, { text: 'SPORT' });
    }
    const code = await addSport();
    expect(await answer(code)).toBe(90);
    expect(await tasks()).toHaveLength(90);
    await archive(code);
  });
});

describe('the safety net', () => {
  const sweep = (now: string) => sweepSavedSearches(world.database.unitOfWork, new AbortController().signal, { now });

  it('finds after an hour what no event has told of, once', async () => {
    const id = await save(anna, 'Sport');
    const code = await addSport();
    expect(await sweep('2027-02-01T09:00:00Z')).toEqual({ searches: 0, withHits: 0 });
    expect(await sweep('2027-02-01T09:00:01Z')).toEqual({ searches: 1, withHits: 1 });
    expect(await tasks()).toEqual([task(id, 'anna')]);
    expect(await sweep('2027-02-01T09:30:00Z')).toEqual({ searches: 0, withHits: 0 });
    expect(await sweep('2027-02-01T11:00:00Z')).toEqual({ searches: 1, withHits: 0 });
    expect(await answer(code)).toBe(0);
    await archive(code);
  });

  it('takes all that are due, however many', async () => {
    for (let n = 0; n < 45; n++) await save(anna, `Sport ${n}`);
    expect(await sweep('2027-02-01T10:00:00Z')).toEqual({ searches: 45, withHits: 0 });
  });

  it('asks from today on once the span has begun', async () => {
    await save(anna, 'Sport', { ...SPORT, freeWeekly: { from: '2027-02-01', weeks: 2, weeksWithoutSession: 0 } });
    const code = `SPORT-${++added}`;
    await world.addOffer(code, { topics: '{SPORT}' });
    await world.addSessions(code, ['2027-02-11', '2027-02-18']);
    expect(await sweep('2027-02-01T10:00:00Z')).toEqual({ searches: 1, withHits: 0 });
    expect(await sweep('2027-02-08T10:00:00Z')).toEqual({ searches: 1, withHits: 1 });
    await archive(code);
  });
});

describe('what is kept', () => {
  it('is refused where it cannot be meant', async () => {
    await save(anna, 'Sport');
    const run = (name: string, criteria: OfferCriteria) => use().save.run(anna, { name, criteria, notify: false });
    expect(await run('Sport', {})).toMatchObject({ ok: false, refusal: { code: 'SAVED_SEARCH_NAME_TAKEN' } });
    expect(await run(' ', {})).toMatchObject({ ok: false, refusal: { code: 'BAD_CRITERIA' } });
    expect(await run('Nah', { near: { ags: '99999999', km: 3 } })).toMatchObject({ ok: false, refusal: { code: 'BAD_CRITERIA' } });
    for (let n = 1; n < 50; n++) await save(anna, `${n}`, {}, false);
    expect(await run('51', {})).toMatchObject({ ok: false, refusal: { code: 'TOO_MANY_SAVED_SEARCHES', most: 50 } });
    expect(await list(bert)).toEqual([]);
  });

  it('does not notify where it finds more than a thousand offers; without it may be kept', async () => {
    await world.database.superuser.query(
      `INSERT INTO offers.offer (code, host_id, title, category, kind, admission, delivery, capacity, municipality_ags)
       SELECT 'MANY-' || n, $1, 'Gruppe', 'MANY', 'GROUP', 'OPEN', 'ON_SITE', 8, '06411000' FROM generate_series(1, 1001) n`,
      [world.hostId],
    );
    const wide = { categories: ['MANY'] };
    expect(await use().save.run(anna, { name: 'Viel', criteria: wide, notify: true })).toMatchObject({ ok: false, refusal: { code: 'SAVED_SEARCH_TOO_WIDE', most: 1000 } });
    expect(await list(anna)).toEqual([]);
    const id = await save(anna, 'Viel', wide, false);
    expect(await use().change.run(anna, { savedSearchId: id, notify: true })).toMatchObject({ ok: false, refusal: { code: 'SAVED_SEARCH_TOO_WIDE' } });
    await world.database.superuser.query(`UPDATE offers.offer SET archived_at = now() WHERE code = 'MANY-1'`);
    expect(await use().change.run(anna, { savedSearchId: id, notify: true })).toMatchObject({ ok: true, value: { notify: true } });
  });

  it('changes; with other criteria what is found then counts as known, and the open task is gone', async () => {
    const id = await save(anna, 'Sport');
    const code = await addSport();
    await answer(code);
    expect(await use().change.run(anna, { savedSearchId: id, name: 'Bewegung' })).toMatchObject({ ok: true, value: { name: 'Bewegung', newHits: 1, criteria: SPORT } });
    expect(await use().change.run(anna, { savedSearchId: id, criteria: { topicsAny: ['SPORT', 'MUSIC'] } })).toMatchObject({ ok: true, value: { newHits: 0 } });
    expect(await tasks()).toEqual([task(id, 'anna', world.agencyId, 'CANCELLED')]);
    expect(await answer(code)).toBe(0);
    await archive(code);
  });

  it('is journalled without its words, before and after', async () => {
    const id = await save(anna, 'Sport', { text: 'Max Mustermann', age: 12 }, false);
    await use().change.run(anna, { savedSearchId: id, criteria: { age: 13 } });
    await use().remove.run(anna, { savedSearchId: id });
    const { rows } = await world.database.superuser.query(`SELECT action, before, after FROM platform.journal WHERE subject_id = $1 ORDER BY id`, [id]);
    expect(rows).toEqual([
      { action: 'saved-search.created', before: null, after: { criteria: { age: 12, text: 'given' }, notify: false } },
      { action: 'saved-search.changed', before: { criteria: { age: 12, text: 'given' }, notify: false }, after: { criteria: { age: 13 }, notify: false } },
      { action: 'saved-search.deleted', before: { criteria: { age: 13 }, notify: false }, after: null },
    ]);
    expect(await list(anna)).toEqual([]);
  });
});

describe('whose it is', () => {
  it('nobody else’s: for a colleague it does not exist', async () => {
    const id = await save(anna, 'Sport');
    expect(await list(bert)).toEqual([]);
    for (const refused of [
      await use().change.run(bert, { savedSearchId: id, notify: false }),
      await use().remove.run(bert, { savedSearchId: id }),
      await use().acknowledge.run(bert, { savedSearchId: id }),
      await use().remove.run(anna, { savedSearchId: '00000000-0000-7000-8000-000000000999' }),
      await use().remove.run(anna, { savedSearchId: 'no id' }),
    ])
      expect(refused).toEqual({ ok: false, refusal: { code: 'SAVED_SEARCH_NOT_FOUND', message: 'There is no such search of yours.' } });
    expect((await use().find.newOffers(bert, [id])).get(id)).toEqual([]);
  });

  it('not by raw SQL with the service’s role either', async () => {
    const id = await save(anna, 'Sport');
    const code = await addSport();
    await answer(code);
    const offerId = world.ids.get(code)!;
    const acting = (actor: string, organisation = world.agencyId) => ({ organisation, actor, now: FINDING_NOW });
    const colleague = acting('bert');
    const elsewhere = acting('anna', world.hostId);
    for (const stranger of [colleague, elsewhere]) {
      expect(await attempt(service, stranger, `SELECT 1 FROM offers.saved_search WHERE id = '${id}'`)).toBe('NO ROW');
      expect(await attempt(service, stranger, `SELECT 1 FROM offers.saved_search_hit WHERE search_id = '${id}'`)).toBe('NO ROW');
      expect(await attempt(service, stranger, `UPDATE offers.saved_search SET notify = false WHERE id = '${id}'`)).toBe('NO ROW');
      expect(await attempt(service, stranger, `DELETE FROM offers.saved_search WHERE id = '${id}'`)).toBe('NO ROW');
      expect(await attempt(service, stranger, `DELETE FROM offers.saved_search_hit WHERE search_id = '${id}'`)).toBe('NO ROW');
      expect(await attempt(service, stranger, `INSERT INTO offers.saved_search_hit (search_id, offer_id) VALUES ('${id}', '${offerId}')`)).toBe('42501');
    }
    expect(await attempt(service, colleague, `INSERT INTO offers.saved_search (organisation_id, user_id, name, criteria, notify) VALUES ('${world.agencyId}', 'anna', 'x', '{}', true)`)).toBe('42501');
    expect(await attempt(service, acting('anna'), `UPDATE offers.saved_search SET user_id = 'bert' WHERE id = '${id}'`)).toBe('42501');
    expect(await attempt(service, acting('anna'), `UPDATE offers.saved_search SET notify = false WHERE id = '${id}'`)).toBeNull();
    expect(await attempt(service, acting('anna'), `UPDATE offers.search_entry SET category = 'X'`)).toBe('42501');
    expect(await attempt(service, acting('anna'), `DELETE FROM offers.search_entry`)).toBe('42501');
    await archive(code);
  });
});
