import { expect, it } from '@jest/globals';
import { CERTIFICATION_STATES, certificationMayBecome, nextStatesFor } from './certification-state.js';

it('an application is reviewed before it is decided, withdrawn before that, and stays as it was decided', () => {
  const ways = CERTIFICATION_STATES.flatMap((was) => CERTIFICATION_STATES.filter((next) => certificationMayBecome(was, next)).map((next) => `${was} > ${next}`));
  expect(ways).toEqual(['SUBMITTED > IN_REVIEW', 'SUBMITTED > WITHDRAWN', 'IN_REVIEW > GRANTED', 'IN_REVIEW > REFUSED', 'IN_REVIEW > WITHDRAWN']);
});

it('the agency decides and the host withdraws', () => {
  expect([nextStatesFor('SUBMITTED', 'AGENCY'), nextStatesFor('SUBMITTED', 'HOST')]).toEqual([['IN_REVIEW'], ['WITHDRAWN']]);
  expect([nextStatesFor('IN_REVIEW', 'AGENCY'), nextStatesFor('IN_REVIEW', 'HOST')]).toEqual([['GRANTED', 'REFUSED'], ['WITHDRAWN']]);
  expect([nextStatesFor('GRANTED', 'AGENCY'), nextStatesFor('REFUSED', 'HOST')]).toEqual([[], []]);
});
