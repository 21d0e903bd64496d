import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asOrganisation } from '../../../support/test-database.js';
import { openFindingWorld, weeklyBut, type FindingWorld } from '../../../support/finding-world.js';

let world: FindingWorld;
const FROM = '2027-02-01';
/** Thursdays of the four weeks from Monday, 1 February on. */
const DAYS = weeklyBut('2027-02-04', 4);

beforeAll(async () => {
  world = await openFindingWorld();
  const add = async (code: string, days: readonly string[] = DAYS, change: object = {}) => {
    await world.addOffer(code);
    return world.addSessions(code, days, { ...change });
  };
  await add('EVERY-WEEK');
  await add('TWICE', [...DAYS, '2027-02-01', '2027-02-28']);
  await add('GAP', weeklyBut('2027-02-04', 4, '2027-02-18'));
  await add('GAP-AT-END', DAYS.slice(0, 3));
  await add('TWO-GAPS', [DAYS[0]!, DAYS[3]!]);
  await add('BEFORE-AND-AFTER', ['2027-01-31', ...DAYS.slice(1), '2027-03-01']);
  const full = await add('FULL');
  await world.take(full[2]!, 8);
  const last = await add('LAST-SEAT');
  await world.take(last[2]!, 7);
  const fullBefore = await add('FULL-OUTSIDE', ['2027-01-28', ...DAYS, '2027-03-04']);
  await world.take(fullBefore[0]!, 8);
  await world.take(fullBefore[5]!, 8);
  const held = await add('HELD');
  await world.take(held[1]!, 7);
  await world.take(held[1]!, 1, { expiresAt: '2027-02-01T08:00:01Z' });
  const expired = await add('EXPIRED');
  await world.take(expired[1]!, 6);
  await world.take(expired[1]!, 2, { expiresAt: '2027-02-01T08:00:00Z' });
  const kept = await add('KEPT');
  await world.take(kept[3]!, 6);
  await world.take(kept[3]!, 2, { kind: 'KEPT', expiresAt: '2027-02-20T00:00:00Z' });
  const keptOnce = await add('KEPT-ONCE');
  await world.take(keptOnce[3]!, 6);
  await world.take(keptOnce[3]!, 2, { kind: 'KEPT', expiresAt: '2027-01-31T00:00:00Z' });
  await add('CANCELLED', DAYS.slice(1));
  await world.addSessions('CANCELLED', [DAYS[0]!], { state: 'CANCELLED' });
  const replaced = await add('REPLACED', DAYS);
  await world.addSessions('REPLACED', ['2027-02-12'], { state: 'CANCELLED', seats_taken: 0 });
  await world.take(replaced[0]!, 1);
  await world.addOffer('NOTHING');
});
afterAll(() => world.close());

const weeks = (count: number, weeksWithoutSession = 0) => ({ freeWeekly: { from: FROM, weeks: count, weeksWithoutSession } });
const WHOLE = ['EVERY-WEEK', 'EXPIRED', 'FULL-OUTSIDE', 'KEPT-ONCE', 'LAST-SEAT', 'REPLACED', 'TWICE'];

describe('free every week', () => {
  it('needs a planned session in every window of seven days, and a free seat in every session', async () => {
    expect((await world.find(weeks(4))).sort()).toEqual(WHOLE);
  });

  it('may have so many weeks without a session, as in holidays', async () => {
    expect((await world.find(weeks(4, 1))).sort()).toEqual([...WHOLE, 'BEFORE-AND-AFTER', 'CANCELLED', 'GAP', 'GAP-AT-END'].sort());
    expect((await world.find(weeks(4, 2))).sort()).toEqual([...WHOLE, 'BEFORE-AND-AFTER', 'CANCELLED', 'GAP', 'GAP-AT-END', 'TWO-GAPS'].sort());
  });

  it('counts windows from the day that was given, not calendar weeks', async () => {
    // From Friday on: sessions on Thursdays fall on the last day of each window.
    expect(await world.find({ freeWeekly: { from: '2027-01-29', weeks: 4, weeksWithoutSession: 0 } })).toContain('EVERY-WEEK');
    // From Friday, 5 February, the fourth window has none.
    expect(await world.find({ freeWeekly: { from: '2027-02-05', weeks: 4, weeksWithoutSession: 0 } })).not.toContain('EVERY-WEEK');
    expect(await world.find({ freeWeekly: { from: '2027-02-05', weeks: 3, weeksWithoutSession: 0 } })).toContain('EVERY-WEEK');
  });

  it('looks at no session outside of the span', async () => {
    expect(await world.find({ freeWeekly: { from: FROM, weeks: 2, weeksWithoutSession: 0 } })).toContain('FULL');
    expect(await world.find({ freeWeekly: { from: FROM, weeks: 3, weeksWithoutSession: 0 } })).not.toContain('FULL');
  });

  it('counts an expired hold as free although its row still stands, and one that holds a second longer not', async () => {
    const found = await world.find(weeks(4));
    expect(found).toContain('EXPIRED');
    expect(found).not.toContain('HELD');
  });

  it('counts seats that are kept for the host’s own cases for the host alone', async () => {
    expect(await world.find(weeks(4))).not.toContain('KEPT');
    expect(await world.find(weeks(4), asOrganisation(world.hostId, ['CASE_LEAD']))).toContain('KEPT');
    expect(await world.find(weeks(4), asOrganisation(world.otherHostId, ['CASE_LEAD']))).not.toContain('KEPT');
  });

  it('tells the smallest number of free seats over the span, for whoever asks, and the first session', async () => {
    const seats = async (organisation: string) => Object.fromEntries((await world.rows(weeks(4), asOrganisation(organisation))).map(({ code, freeSeats }) => [code, freeSeats]));
    expect(await seats(world.agencyId)).toEqual({ 'EVERY-WEEK': 8, EXPIRED: 2, 'FULL-OUTSIDE': 8, 'KEPT-ONCE': 2, 'LAST-SEAT': 1, REPLACED: 7, TWICE: 8 });
    expect(await seats(world.hostId)).toMatchObject({ KEPT: 2 });
    const [row] = await world.rows({ ...weeks(4), hostId: world.hostId, minimumFree: 8 });
    expect(['2027-02-01', '2027-02-04']).toContain(row!.nextSession!.date);
  });

  it('with so many free seats in every session, for two children', async () => {
    expect((await world.find({ ...weeks(4), minimumFree: 2 })).sort()).toEqual(WHOLE.filter((code) => code !== 'LAST-SEAT'));
    expect((await world.find({ ...weeks(4), minimumFree: 3 })).sort()).toEqual(['EVERY-WEEK', 'FULL-OUTSIDE', 'REPLACED', 'TWICE']);
  });

  it('certified on every day of the span (DD-14)', async () => {
    const { superuser } = world.database;
    const certify = (code: string, from: string, to: string | null) =>
      superuser.query(`INSERT INTO offers.certificate (offer_id, agency_id, valid_from, valid_to) VALUES ($1, $2, $3, $4)`, [world.ids.get(code), world.agencyId, from, to]);
    await certify('EVERY-WEEK', '2027-01-01', '2027-02-10');
    await certify('EVERY-WEEK', '2027-02-11', null);
    await certify('TWICE', '2027-01-01', '2027-02-27');
    await certify('LAST-SEAT', '2027-02-02', null);
    expect(await world.find({ ...weeks(4), certifiedFor: world.agencyId })).toEqual(['EVERY-WEEK']);
    await superuser.query(`UPDATE offers.certificate SET withdrawn_from = '2027-02-28' WHERE offer_id = $1 AND valid_to IS NULL`, [world.ids.get('EVERY-WEEK')]);
    expect(await world.find({ ...weeks(4), certifiedFor: world.agencyId })).toEqual([]);
  });

  it('at times that hold for every session of the span', async () => {
    const thursday = { weekday: 'TH', from: '14:00', to: '17:00' } as const;
    expect((await world.find({ ...weeks(4), times: [thursday] })).sort()).toEqual(WHOLE.filter((code) => code !== 'TWICE'));
    expect((await world.find({ ...weeks(4), times: [thursday, { ...thursday, weekday: 'MO' }, { ...thursday, weekday: 'SU' }] })).sort()).toEqual(WHOLE);
  });
});
