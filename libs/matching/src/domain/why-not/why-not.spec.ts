import { describe, expect, it } from '@jest/globals';
import type { HardCriterion } from '../hard-criteria.js';
import type { WeekSlot } from '../match-facts.js';
import type { Relaxation } from '../relaxation.js';
import type { NearMiss } from './steps-of.js';
import { whyNot } from './why-not.js';

const miss = (code: HardCriterion, gap: Partial<NearMiss> = {}): NearMiss => ({ failed: [code], distanceKm: 0, yearsOutside: 0, outsideSlots: [], ...gap });
const far = (...distances: number[]) => distances.map((distanceKm) => miss('TOO_FAR', { distanceKm }));
const years = (...list: number[]) => list.map((yearsOutside) => miss('AGE', { yearsOutside }));
const TU = 2;
const TH = 4;
const slot = (weekday: number, from: number, to: number): WeekSlot => ({ weekday, from: from * 60, to: to * 60 });
const outside = (...slots: WeekSlot[]) => miss('SCHEDULE', { outsideSlots: slots });
const active = (relaxation: Partial<Relaxation> & Pick<Relaxation, 'criterion'>): Relaxation => ({ upToKm: null, upToYears: null, windows: null, reason: 'r', ...relaxation });

const german = (misses: readonly NearMiss[], limitKm: number | null = 10, relaxations: readonly Relaxation[] = []) =>
  whyNot(misses, { limitKm, relaxations }).options.map(({ sentence }) => sentence.de);

describe('the smallest relaxations', () => {
  it('of the distance: the nearest whole kilometre, then marks of 5 km that open more, told as what is added', () => {
    expect(whyNot(far(17.2, 17.9, 18, 19.5, 31, 31.1), { limitKm: 10, relaxations: [] }).options).toEqual([
      { criterion: 'TOO_FAR', bound: { upToKm: 18, upToYears: null, windows: null }, offers: 3, sentence: { de: '8 km weiter (bis 18 km): 3 Angebote', en: '8 km further (up to 18 km): 3 offers' } },
      { criterion: 'TOO_FAR', bound: { upToKm: 20, upToYears: null, windows: null }, offers: 4, sentence: { de: '10 km weiter (bis 20 km): 4 Angebote', en: '10 km further (up to 20 km): 4 offers' } },
      { criterion: 'TOO_FAR', bound: { upToKm: 35, upToYears: null, windows: null }, offers: 6, sentence: { de: '25 km weiter (bis 35 km): 6 Angebote', en: '25 km further (up to 35 km): 6 offers' } },
    ]);
  });

  it('of the distance are at most five, and a limit with decimals is rounded up', () => {
    expect(german(far(8, 11, 16, 21, 26, 31, 36), 7.5)).toEqual([
      '1 km weiter (bis 8 km): 1 Angebot',
      '8 km weiter (bis 15 km): 2 Angebote',
      '13 km weiter (bis 20 km): 3 Angebote',
      '18 km weiter (bis 25 km): 4 Angebote',
      '23 km weiter (bis 30 km): 5 Angebote',
    ]);
  });

  it('go on from what is relaxed already', () => {
    expect(german(far(26), 10, [active({ criterion: 'TOO_FAR', upToKm: 20 })])).toEqual(['6 km weiter (bis 26 km): 1 Angebot']);
    expect(german(years(2), null, [active({ criterion: 'AGE', upToYears: 1 })])).toEqual(['2 Jahre außerhalb des Altersrahmens: 1 Angebot']);
    const tuesdays = active({ criterion: 'SCHEDULE', windows: ['TU 00:00-24:00'] });
    const { options } = whyNot([outside(slot(TU, 15, 16), slot(TH, 15, 16))], { limitKm: null, relaxations: [tuesdays] });
    expect(options.map(({ bound }) => bound.windows)).toEqual([['TU 00:00-24:00', 'TH 15:00-16:00']]);
  });

  it('of the age: by years, cumulative, at most four and at most 30 years', () => {
    expect(german(years(1, 1, 2, 4, 5, 6))).toEqual([
      '1 Jahr außerhalb des Altersrahmens: 2 Angebote',
      '2 Jahre außerhalb des Altersrahmens: 3 Angebote',
      '4 Jahre außerhalb des Altersrahmens: 4 Angebote',
      '5 Jahre außerhalb des Altersrahmens: 5 Angebote',
    ]);
    expect(german(years(31))).toEqual([]);
  });

  it('of gender and language: wholly', () => {
    expect(german([miss('GENDER'), miss('GENDER'), miss('LANGUAGE')])).toEqual(['Ohne Rücksicht auf das Geschlecht: 2 Angebote', 'Ohne gemeinsame Sprache: 1 Angebot']);
  });

  it('of the schedule: hours of a weekday, the weekday, any time', () => {
    const misses = [outside(slot(TH, 14.5, 16)), outside(slot(TH, 16, 17.25), slot(TH, 15, 16)), outside(slot(TU, 9, 10), slot(TH, 15, 16))];
    expect(german(misses)).toEqual(['Donnerstags auch von 14:00 bis 18:00 Uhr: 2 Angebote', 'Zu jeder Zeit: 3 Angebote']);
    expect(whyNot(misses, { limitKm: null, relaxations: [] }).options.map(({ sentence }) => sentence.en)).toEqual(['Thursdays from 14:00 to 18:00 too: 2 offers', 'At any time: 3 offers']);
  });

  it('of the schedule: one that opens no more than a smaller one is left out, another weekday is not', () => {
    expect(german([outside(slot(TU, 9, 10)), outside(slot(TH, 9, 10))])).toEqual(['Dienstags auch von 09:00 bis 10:00 Uhr: 1 Angebot', 'Donnerstags auch von 09:00 bis 10:00 Uhr: 1 Angebot', 'Zu jeder Zeit: 2 Angebote']);
    expect(german([outside(slot(TU, 9, 10)), outside(slot(TU, 9, 10))])).toEqual(['Dienstags auch von 09:00 bis 10:00 Uhr: 2 Angebote']);
  });

  it('of the schedule: a session past midnight lies in no window, and any time opens it', () => {
    expect(german([outside(slot(TH, 23, 25))])).toEqual(['Zu jeder Zeit: 1 Angebot']);
    expect(german([outside(slot(TH, 23, 24))])).toEqual(['Donnerstags auch von 23:00 bis 24:00 Uhr: 1 Angebot']);
    // One that needs its weekday from the first to the last hour.
    expect(german([outside(slot(TH, 0.5, 1), slot(TH, 23, 24))])).toEqual(['Donnerstags auch: 1 Angebot']);
  });

  it('come by criterion in the order of the table, the shortest hours first', () => {
    const misses = [...far(11), outside(slot(TU, 9, 12)), outside(slot(TH, 15, 16)), miss('LANGUAGE'), miss('GENDER'), ...years(1)];
    expect(german(misses).map((text) => text.split(':')[0])).toEqual([
      '1 Jahr außerhalb des Altersrahmens',
      'Ohne Rücksicht auf das Geschlecht',
      'Ohne gemeinsame Sprache',
      'Donnerstags auch von 15',
      'Dienstags auch von 09',
      'Zu jeder Zeit',
      '1 km weiter (bis 11 km)',
    ]);
  });
});

describe('what nobody relaxes', () => {
  it('is counted by criterion, and an offer that fails two counts nowhere', () => {
    const misses = [miss('NOT_APPROVED'), miss('NO_FREE_SEAT'), miss('NO_FREE_SEAT'), miss('NOT_CERTIFIED'), { ...miss('AGE'), failed: ['AGE', 'QUALIFICATION'] as const }];
    expect(whyNot(misses, { limitKm: null, relaxations: [] })).toEqual({
      options: [],
      blocked: [
        { criterion: 'NOT_CERTIFIED', offers: 1 },
        { criterion: 'NO_FREE_SEAT', offers: 2 },
        { criterion: 'NOT_APPROVED', offers: 1 },
      ],
    });
  });
});
