import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { holdsAt } from '../../support/matching/agree/border.js';
import { BorderCount } from '../../support/matching/agree/border-count.js';
import { TIME_BORDERS } from '../../support/matching/agree/borders-time.js';
import { documentDifferences, MatchingComparison } from '../../support/matching/agree/compare-matching.js';
import { MISTAKES } from '../../support/matching/agree/mistakes.js';
import { asPrinted, pvMatch } from '../../support/matching/agree/pv-match.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

/** 60 referrals and 73 offers each, eight of the referrals there to take seats; `npm run proof -- matching` runs twenty times as many. */
const [FIRST, ...OTHERS] = [1, 2, 3, 4, 5];
const REFERRALS = 52;
const INTEGRATED = { variant: 'INTEGRATED' } as const;

describe('section 3 of the exchange format against a naive evaluation that shares no code', () => {
  const count = new BorderCount();
  let database: TestDatabase;
  let first: MatchingComparison;

  beforeAll(async () => {
    database = await createTestDatabase();
    first = new MatchingComparison(database, FIRST, count);
    await first.load(REFERRALS);
    await first.run();
  });
  afterAll(() => database.close());

  it(`network ${FIRST}: every document, and every list that is screened in the database, is the same`, () => {
    expect(first.found.slice(0, 8)).toEqual([]);
    expect(first.judged).toBe(60 * 73 * 3);
  });

  it.each(OTHERS)('network %i: every document, and every list that is screened in the database, is the same', async (seed) => {
    const other = await createTestDatabase();
    try {
      const comparison = new MatchingComparison(other, seed, count);
      await comparison.load(REFERRALS);
      await comparison.run();
      expect(comparison.found.slice(0, 8)).toEqual([]);
    } finally {
      await other.close();
    }
  });

  it('every special case decided, on both sides of its border', () => {
    expect(count.size).toBeGreaterThan(100);
    expect(count.below(2)).toEqual([]);
  });

  it('the program `pv match` prints the same documents', async () => {
    const [most] = [...first.answered].sort((a, b) => b.document.matches.length - a.document.matches.length);
    const referral = most!.referral;
    const whole = first.naive(referral, INTEGRATED).document;
    const limit = first.naive(referral, { variant: 'COMPLEMENTARY' }).document.matches.at(-1)?.distanceKm ?? 9;
    const near = first.naive(referral, { variant: 'COMPLEMENTARY', maxKm: limit }).document;
    const print = (...options: string[]) => pvMatch(database.url, '--referral', referral, ...options);
    expect(documentDifferences(asPrinted(whole), await print(), 'whole')).toEqual([]);
    expect(near.matches.length).toBeGreaterThan(2);
    expect(documentDifferences(asPrinted(near, 2), await print('--variant', 'COMPLEMENTARY', '--max-km', String(limit), '--limit', '2'), 'near')).toEqual([]);
  });

  it.each(MISTAKES)('negative control: "$name" would be seen', ({ change }) => {
    const asked = first.answered.filter(({ question }) => question.variant === 'INTEGRATED');
    const isSeen = asked.some(({ referral, question, document }) => {
      const { rejected } = first.naive(referral, question, change(first.world, referral)).document;
      return documentDifferences(rejected, document.rejected, referral).length > 0;
    });
    expect(isSeen).toBe(true);
  });

  it('negative control: a session that ends with its window, a minute later behind the back of both, is seen', async () => {
    const border = TIME_BORDERS.find(({ name }) => name === 'window ends with the session')!;
    const judged = first.world.referrals.flatMap(({ id }) => first.naive(id, INTEGRATED).judged);
    const { referral, offer, stay } = judged.find((one) => holdsAt(border, one))!.facts;
    await database.superuser.query(
      `UPDATE offers.session s SET start = s.start + interval '1 minute' FROM offers.offer o WHERE o.id = s.offer_id AND o.code = $1 AND s.date = $2`,
      [offer.id, stay.last],
    );
    const { document } = first.naive(referral.id, INTEGRATED);
    const found = documentDifferences(document, await first.product.document(referral.id, INTEGRATED), 'shifted');
    expect(document.matches.map((match) => match.offer)).toContain(offer.id);
    expect(found.length).toBeGreaterThan(0);
  });
});
