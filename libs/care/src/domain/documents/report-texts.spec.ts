import { describe, expect, it } from '@jest/globals';
import { answerText, countFigure, germanDay, hours, hoursFigure, inHours, legalBasisText, legalBasisWords, moduleText, monthName, rangeFigures, rangeText, verdictText } from './report-texts.js';

const NB = '\u00a0';

describe('texts of care reports', () => {
  it('are German, with a comma in hours', () => {
    expect([monthName('2026-06'), monthName('2026-03'), germanDay('2026-07-01')]).toEqual(['Juni 2026', 'März 2026', '01.07.2026']);
    expect([0, 1, 20, 1543, 90, 600_000].map(hours)).toEqual(['0,00', '0,02', '0,33', '25,72', '1,50', '10.000,00']);
    expect(inHours('25,71')).toBe(`25,71${NB}h`);
    expect(['31', '27.2', '35a'].map(legalBasisText)).toEqual([`§${NB}31 SGB VIII`, `§${NB}27 Abs.${NB}2 SGB VIII`, `§${NB}35a SGB VIII`]);
  });

  it('DD-12: say the range and where the care stands to it in words', () => {
    expect(rangeText('25.71', '34.29')).toBe(`25,71${NB}h bis 34,29${NB}h`);
    expect(rangeText(null, null)).toBe('–');
    expect((['UNDER', 'WITHIN', 'OVER', 'NO_RANGE', 'RUNNING'] as const).map(verdictText)).toEqual(['unter dem Rahmen', 'im Rahmen', 'über dem Rahmen', 'ohne Rahmen', 'läuft noch']);
    expect([answerText(null, null), answerText('LEAVE', null), answerText('CHANGE_MODULE', 'BASIS'), answerText('TALK', null)]).toEqual(['', 'unverändert lassen', 'Modul ändern: Basis-Modul (BASIS)', 'Gespräch führen']);
  });

  it('name a legal basis and a module in words, and show a code as it is that has none', () => {
    expect(['30', '35a.1', '27.2', '99'].map(legalBasisWords)).toEqual([
      `§${NB}30 SGB VIII: Erziehungsbeistand, Betreuungshelfer`,
      `§${NB}35a Abs.${NB}1 SGB VIII: Eingliederungshilfe für Kinder und Jugendliche mit seelischer Behinderung oder drohender seelischer Behinderung`,
      `§${NB}27 Abs.${NB}2 SGB VIII: Hilfe zur Erziehung`,
      `§${NB}99 SGB VIII`,
    ]);
    expect(['KRISE', 'OTHER'].map(moduleText)).toEqual(['Kriseninterventions-Modul (KRISE)', 'OTHER']);
  });

  it('leave the unit to the head of a column, and show nothing as a dash', () => {
    expect([hoursFigure(0), hoursFigure(90), countFigure(0), countFigure(3)]).toEqual(['–', '1,50', '–', '3']);
    expect([rangeFigures(null, null), rangeFigures('25.71', '34.29'), rangeFigures('10.00', '10.00')]).toEqual(['–', '25,71–34,29', '10,00']);
  });
});
