import { describe, expect, it } from '@jest/globals';
import { criteriaProblem } from './check-criteria.js';
import type { OfferCriteria } from './offer-criteria.js';

const ID = '00000000-0000-7000-8000-000000000001';

describe('criteria of a search', () => {
  it.each<OfferCriteria>([
    {},
    { text: 'Sucht', kinds: ['GROUP'], topicsAny: ['ANGER'], age: 0, minimumFree: 1, hostId: ID },
    { near: { ags: '06411000', km: 1 } },
    { near: { lat: 49.87, lon: 8.65, km: 300 } },
    { freeWeekly: { from: '2027-02-01', weeks: 104, weeksWithoutSession: 103 } },
    { times: [{ weekday: 'MO', from: '14:00', to: '18:00' }] },
  ])('may be %j', (criteria) => {
    expect(criteriaProblem(criteria)).toBeNull();
  });

  it.each<[string, OfferCriteria]>([
    ['text', { text: ' ' }],
    ['text', { text: 'x'.repeat(201) }],
    ['text', { text: 'a\0b' }],
    ['age', { age: -1 }],
    ['age', { age: 12.5 }],
    ['gender', { gender: 'X' }],
    ['minimumFree', { minimumFree: 0 }],
    ['topicsAny', { topicsAny: [] }],
    ['languages', { languages: Array.from({ length: 51 }, () => 'de') }],
    ['categories', { categories: [''] }],
    ['hostId', { hostId: 'no id' }],
    ['certifiedFor', { certifiedFor: `${ID}0` }],
    ['near.km', { near: { ags: '06411000', km: 0.5 } }],
    ['near.km', { near: { ags: '06411000', km: 301 } }],
    ['near.km', { near: { ags: '06411000', km: Number.NaN } }],
    ['near.ags', { near: { ags: '6411', km: 5 } }],
    ['near', { near: { km: 5 } }],
    ['near', { near: { lat: 50, km: 5 } }],
    ['near', { near: { lat: 91, lon: 8, km: 5 } }],
    ['near', { near: { ags: '06411000', lat: 50, lon: 8, km: 5 } }],
    ['freeWeekly.weeks', { freeWeekly: { from: '2027-02-01', weeks: 0, weeksWithoutSession: 0 } }],
    ['freeWeekly.weeks', { freeWeekly: { from: '2027-02-01', weeks: 105, weeksWithoutSession: 0 } }],
    ['freeWeekly.weeksWithoutSession', { freeWeekly: { from: '2027-02-01', weeks: 3, weeksWithoutSession: 3 } }],
    ['freeWeekly.from', { freeWeekly: { from: '1999-12-31', weeks: 3, weeksWithoutSession: 0 } }],
    ['times', { times: [] }],
    ['times', { times: [{ weekday: 'MO', from: '18:00', to: '18:00' }] }],
  ])('name what is wrong: %s', (field, criteria) => {
    expect(criteriaProblem(criteria)).toMatch(new RegExp(`^${field.replace('.', '\\.')}: .+ expected|^${field}: .+\\.$`));
  });
});
