import { describe, expect, it } from '@jest/globals';
import { deviationOf } from './deviation.js';
import { deviationFigure, verdictWords, type ToldCare } from './verdict-words.js';

/** STANDARD in June: 6 to 8 hours a week are 25.714… to 34.285… hours in 30 days. */
const june = (verdict: ToldCare['verdict'], deliveredMinutes: number): ToldCare => ({
  verdict, deliveredMinutes, hoursBasis: 'PER_WEEK', weeklyFromMinutes: 360, weeklyToMinutes: 480, days: 30, interventionMinutes: null, expectedFromHours: '25.71', expectedToHours: '34.29',
});

const crisis = (verdict: ToldCare['verdict'], interventionMinutes: number | null): ToldCare => ({
  verdict, interventionMinutes, deliveredMinutes: 120, hoursBasis: 'PER_INTERVENTION', weeklyFromMinutes: 600, weeklyToMinutes: 600, days: 30, expectedFromHours: '10.00', expectedToHours: '10.00',
});

describe('DD-12: where the care of a report stands, in words', () => {
  it.each([
    [june('UNDER', 218), 'Unter dem Rahmen: Es fehlen 22,08 Stunden von mindestens 25,71.', '−22,08'],
    [june('UNDER', 1200), 'Unter dem Rahmen: Es fehlen 5,71 Stunden von mindestens 25,71.', '−5,71'],
    [june('OVER', 2400), 'Über dem Rahmen: Es sind 5,71 Stunden mehr als höchstens 34,29.', '+5,71'],
    [june('WITHIN', 1800), 'Im Rahmen: 30,00 Stunden, bewilligt sind 25,71 bis 34,29.', ''],
    [crisis('RUNNING', null), 'Läuft noch: Die 10,00 Stunden gelten für die gesamte Maßnahme und werden verglichen, wenn sie endet.', ''],
    [crisis('UNDER', 480), 'Unter dem Rahmen: Es fehlen 2,00 Stunden von mindestens 10,00.', '−2,00'],
    [crisis('OVER', 690), 'Über dem Rahmen: Es sind 1,50 Stunden mehr als höchstens 10,00.', '+1,50'],
    [crisis('WITHIN', 600), 'Im Rahmen: 10,00 Stunden, bewilligt sind 10,00.', ''],
    [{ ...june('NO_RANGE', 90), hoursBasis: null, weeklyFromMinutes: null, weeklyToMinutes: null, expectedFromHours: null, expectedToHours: null }, 'Ohne Rahmen: Es gibt keine bewilligten Stunden, mit denen verglichen wird.', ''],
  ] as const)('%#', (care, words, figure) => {
    expect([verdictWords(care), deviationFigure(care)]).toEqual([words, figure]);
  });

  it('never says that nothing is missing where something is', () => {
    // A day of 6 hours a week is 51 3/7 minutes: a seventh of 3 minutes is missing, 0.007 hours; with 5 h 50 min a week 50 minutes.
    expect(deviationOf({ ...june('UNDER', 51), days: 1 })).toEqual({ side: 'MISSING', hours: '0.01' });
    // 3 h a week are 25 5/7 minutes a day; 10 001 minutes a week are 1428 5/7; in 3 days 4286 1/7: one seventh of a minute.
    const hair = { ...june('UNDER', 4286), weeklyFromMinutes: 10_001, weeklyToMinutes: 10_001, days: 3, expectedFromHours: '71.44', expectedToHours: '71.44' };
    expect(deviationOf(hair)).toEqual({ side: 'MISSING', hours: '0.00' });
    expect(verdictWords(hair)).toBe('Unter dem Rahmen: Es fehlen weniger als 0,01 Stunden von mindestens 71,44.');
  });
});
