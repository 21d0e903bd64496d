import { describe, expect, it } from '@jest/globals';
import { criteriaForJournal, criteriaOn, nameProblem } from './saved-search.js';

describe('a saved search', () => {
  it('asks from today on once its span has begun', () => {
    const criteria = { freeWeekly: { from: '2027-02-01', weeks: 12, weeksWithoutSession: 1 } };
    expect(criteriaOn('2027-02-01', criteria)).toBe(criteria);
    expect(criteriaOn('2027-02-03', criteria)).toEqual({ freeWeekly: { from: '2027-02-03', weeks: 12, weeksWithoutSession: 1 } });
    expect(criteriaOn('2027-02-03', { age: 12 })).toEqual({ age: 12 });
  });

  it('has a name of one line', () => {
    expect(nameProblem('Sport am Dienstag')).toBeNull();
    for (const name of ['', ' ', 'x'.repeat(101), 'a\nb', 'a\0']) expect(nameProblem(name)).toMatch(/^name: /);
  });

  it('leaves its words out of the journal', () => {
    expect(criteriaForJournal({ text: 'Klettern', age: 12 })).toEqual({ age: 12, text: 'given' });
    expect(criteriaForJournal({ age: 12 })).toEqual({ age: 12 });
  });
});
