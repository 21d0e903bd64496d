import { describe, expect, it } from '@jest/globals';
import type { HardCriterion } from '../hard-criteria.js';
import { relaxationPairs } from './relaxation-pairs.js';
import type { NearMiss } from './steps-of.js';

const miss = (failed: readonly HardCriterion[], gap: Partial<NearMiss> = {}): NearMiss => ({ failed, distanceKm: 0, yearsOutside: 0, outsideSlots: [], ...gap });
const farOnMonday = (distanceKm: number) => miss(['SCHEDULE', 'TOO_FAR'], { distanceKm, outsideSlots: [{ weekday: 1, from: 900, to: 1020 }] });
const pairs = (misses: readonly NearMiss[], limitKm: number | null = 5) => relaxationPairs(misses, { limitKm, relaxations: [] });

describe('two relaxations that open offers together', () => {
  it('are the smallest of the two criteria, and the smallest that opens as much as any', () => {
    const found = pairs([farOnMonday(7.5), farOnMonday(12), farOnMonday(14)]);
    expect(found.map(({ relaxations: [time, way], offers }) => [time.bound.windows, way.bound.upToKm, offers])).toEqual([
      [['MO 15:00-17:00'], 8, 1],
      [['MO 15:00-17:00'], 15, 3],
    ]);
    expect(found[0]!.sentence).toEqual({
      de: 'Montags auch von 15:00 bis 17:00 Uhr und 3 km weiter (bis 8 km): 1 Angebot',
      en: 'Mondays from 15:00 to 17:00 too and 3 km further (up to 8 km): 1 offer',
    });
  });

  it('come by their criteria in the order of the table, each pair for itself', () => {
    const found = pairs([miss(['GENDER', 'LANGUAGE']), miss(['AGE', 'GENDER'], { yearsOutside: 2 }), miss(['AGE', 'GENDER'], { yearsOutside: 2 })]);
    expect(found.map(({ sentence }) => sentence.de)).toEqual([
      '2 Jahre außerhalb des Altersrahmens und ohne Rücksicht auf das Geschlecht: 2 Angebote',
      'Ohne Rücksicht auf das Geschlecht und ohne gemeinsame Sprache: 1 Angebot',
    ]);
    expect(found[0]!.relaxations.map(({ criterion }) => criterion)).toEqual(['AGE', 'GENDER']);
  });

  it('are none where one criterion, three, or one that nobody relaxes stand against the offer, or the way to it is too long', () => {
    expect(pairs([miss(['AGE'], { yearsOutside: 1 }), miss(['AGE', 'GENDER', 'LANGUAGE'], { yearsOutside: 1 }), miss(['AGE', 'NO_FREE_SEAT'], { yearsOutside: 1 }), miss(['AGE', 'GENDER'], { yearsOutside: 31 })])).toEqual([]);
    expect(pairs([])).toEqual([]);
  });
});
