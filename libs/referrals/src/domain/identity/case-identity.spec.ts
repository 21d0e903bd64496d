import { describe, expect, it } from '@jest/globals';
import { identityProblem, toIdentity, type CaseIdentity, type Guardian } from './case-identity.js';

const nowhere = { street: null, postalCode: null, town: null, phone: null, email: null };
const guardian: Guardian = { ...nowhere, givenNames: 'Ada', familyName: 'Muster' };
const identity: CaseIdentity = { youngPerson: { ...guardian, dateOfBirth: '2014-03-09' }, guardians: [guardian] };

describe('an identity', () => {
  it('is taken with names and the date of birth alone', () => {
    expect(identityProblem(identity, '2014-03-01')).toBeNull();
  });

  it.each(['2014-04-09', '2013-03-09', '2014-03-32'])('born on %s is none of a referral of March 2014', (dateOfBirth) => {
    expect(identityProblem({ ...identity, youngPerson: { ...identity.youngPerson, dateOfBirth } }, '2014-03-01')).toMatchObject({ field: 'youngPerson.dateOfBirth' });
  });

  it('names the field that cannot be, and never what stands in it', () => {
    const wrong = { ...identity, guardians: [guardian, { ...guardian, phone: '0431\n0' }] };
    expect(identityProblem(wrong, '2014-03-01')).toEqual({ field: 'guardians.1.phone', expected: 'a line of at most 40 characters' });
    expect(identityProblem({ ...identity, guardians: [{ ...guardian, givenNames: ' ' }] }, '2014-03-01')).toMatchObject({ field: 'guardians.0.givenNames' });
    expect(identityProblem({ ...identity, guardians: Array.from({ length: 5 }, () => guardian) }, '2014-03-01')).toMatchObject({ field: 'guardians' });
  });

  it('keeps what was declared and nothing that came along', () => {
    const more = { ...identity, guardians: [{ ...guardian, town: ' Kiel ', remark: 'x' }] };
    expect(toIdentity(more).guardians).toEqual([{ ...guardian, town: 'Kiel' }]);
  });
});
