import { describe, expect, it } from '@jest/globals';
import { draftChanges } from './draft-changes.js';
import type { ReachDraft } from './reach-draft.js';

const open: ReachDraft = {
  from: '2026-05-04', to: null, ageFrom: null, ageTo: null, genders: [], languages: ['de', 'ar', 'en', 'fa', 'pl', 'ro', 'ru', 'tr', 'uk'],
  accessibility: ['WHEELCHAIR'], contraindications: [], isProfessional: true, point: null, slots: [],
};
const said = (draft: Partial<ReachDraft>) => draftChanges({ ...open, ...draft }, ['WHEELCHAIR', 'LIFT']).map(({ kind, value, slot }) => [kind, value, slot].filter((part) => part !== null).join(' '));

describe('what a draft could be instead', () => {
  it('is one criterion at a time, and nothing where there is nothing to open', () => {
    expect(said({})).toEqual(['FURTHER_ACCESSIBILITY LIFT']);
  });

  it('is one or two years more or less on each side, inside what is possible', () => {
    const ages = said({ ageFrom: 1, ageTo: 2 }).filter((text) => text.startsWith('AGE'));
    expect(ages).toEqual(['AGE_FROM 0', 'AGE_FROM 2', 'AGE_TO 1', 'AGE_TO 3', 'AGE_TO 4']);
  });

  it('is each further gender, and all', () => {
    expect(said({ genders: ['F'] }).slice(0, 3)).toEqual(['OPEN_TO_GENDER M', 'OPEN_TO_GENDER D', 'OPEN_TO_ALL_GENDERS']);
  });

  it('is one thing that it does not exclude, one language, a professional lead', () => {
    expect(said({ contraindications: ['VIOLENCE', 'DRUGS'], isProfessional: false, languages: ['de', 'en', 'fa', 'pl', 'ro', 'ru', 'tr', 'uk'] })).toEqual([
      'FURTHER_LANGUAGE ar', 'FURTHER_ACCESSIBILITY LIFT', 'WITHOUT_CONTRAINDICATION VIOLENCE', 'WITHOUT_CONTRAINDICATION DRUGS', 'PROFESSIONAL_LEAD',
    ]);
  });

  it('is another day or an hour to either side, for one of the times, the others as they are', () => {
    const slots = [{ weekday: 1, from: 900, to: 990 }, { weekday: 3, from: 30, to: 120 }];
    const moves = draftChanges({ ...open, slots }, []).filter(({ criterion }) => criterion === 'SCHEDULE');
    expect(moves.map(({ kind, slot, value }) => `${kind} ${slot!} ${value!}`)).toEqual([
      ...['TU', 'WE', 'TH', 'FR', 'SA', 'SU'].map((day) => `OTHER_WEEKDAY MO 15:00 ${day} 15:00`), 'EARLIER MO 15:00 MO 14:00', 'LATER MO 15:00 MO 16:00',
      ...['MO', 'TU', 'TH', 'FR', 'SA', 'SU'].map((day) => `OTHER_WEEKDAY WE 00:30 ${day} 00:30`), 'LATER WE 00:30 WE 01:30',
    ]);
    expect(moves[6]!.draft.slots).toEqual([{ weekday: 1, from: 840, to: 930 }, { weekday: 3, from: 30, to: 120 }]);
  });
});
