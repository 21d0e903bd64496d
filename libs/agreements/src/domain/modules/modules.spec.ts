import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareWithRange, modulesThatFit } from './classify-hours.js';
import { STA_MODULES } from './sta-modules.js';
import { groupSeatWarnings, templateMinutes, templateWarnings } from './template-warnings.js';

const module = (code: string) => STA_MODULES.find((one) => one.code === code)!;
const week = (hours: number) => ({ minutes: BigInt(hours * 60), days: 7n });

describe('ranges of the STA modules', () => {
  it.each([
    [0.5, []],
    [1, ['FLEX']],
    [3, ['FLEX', 'BASIS']],
    [5.5, []],
    [7, ['STANDARD']],
    [8.5, []],
    [10, ['ZUSATZ']],
    [11, ['ZUSATZ', 'SONDER']],
    [15, ['SONDER']],
    [16, []],
  ])('note 1: %s h a week are within %j', (hours, expected) => {
    expect(modulesThatFit(week(hours), STA_MODULES)).toEqual(expected);
  });

  it('DD-07: an 11-h week fits ZUSATZ and SONDER, whichever of them is granted', () => {
    expect(modulesThatFit(week(11), STA_MODULES)).toEqual(['ZUSATZ', 'SONDER']);
    for (const code of ['ZUSATZ', 'SONDER']) expect(compareWithRange(week(11), module(code))).toBe('WITHIN_MODULE_RANGE');
  });

  it('DD-03: 3.5 h a week on average in June on FLEX is ABOVE_MODULE_RANGE', () => {
    // 3.5 h × 30 days ÷ 7 = 15 h = 900 min
    expect(compareWithRange({ minutes: 900n, days: 30n }, module('FLEX'))).toBe('ABOVE_MODULE_RANGE');
    expect(compareWithRange({ minutes: 240n, days: 30n }, module('FLEX'))).toBe('BELOW_MODULE_RANGE');
    expect(compareWithRange({ minutes: 600n, days: 30n }, module('FLEX'))).toBe('WITHIN_MODULE_RANGE');
  });

  it('DD-12: 30 days of STANDARD are 25.71 to 34.29 h; the bounds are not rounded', () => {
    // 360 × 30 ÷ 7 = 1542.86 min, 480 × 30 ÷ 7 = 2057.14 min
    const verdicts = [1542n, 1543n, 2057n, 2058n].map((minutes) => compareWithRange({ minutes, days: 30n }, module('STANDARD')));
    expect(verdicts).toEqual(['BELOW_MODULE_RANGE', 'WITHIN_MODULE_RANGE', 'WITHIN_MODULE_RANGE', 'ABOVE_MODULE_RANGE']);
  });

  it('the average is exact: whole weeks of any length at the bound are within, a minute more is above', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 10_000n), (weeks) => {
        const days = weeks * 7n;
        expect(compareWithRange({ minutes: weeks * 180n, days }, module('FLEX'))).toBe('WITHIN_MODULE_RANGE');
        expect(compareWithRange({ minutes: weeks * 180n + 1n, days }, module('FLEX'))).toBe('ABOVE_MODULE_RANGE');
      }),
    );
  });

  it('note 4: KRISE is counted per intervention, may hold a group and lasts six weeks as a rule', () => {
    expect(module('KRISE')).toMatchObject({ hoursBasis: 'PER_INTERVENTION', groupAllowed: true, usualWeeks: 6, endangermentReportNeeded: true });
    expect(compareWithRange({ minutes: 600n, days: 42n }, module('KRISE'))).toBe('WITHIN_MODULE_RANGE');
    expect(compareWithRange({ minutes: 601n, days: 42n }, module('KRISE'))).toBe('ABOVE_MODULE_RANGE');
  });
});

describe('templates', () => {
  it('note 2: base and upper sums are those of the source', () => {
    const sums = STA_MODULES.map(({ code, templates }) => [code, ...templates.map((one) => [templateMinutes(one) / 60, (templateMinutes(one) + (one.flexMinutes ?? 0)) / 60])]);
    expect(sums).toEqual([
      ['FLEX', [2, 3]],
      ['BASIS', [3, 5]],
      ['STANDARD', [6, 8]],
      ['ZUSATZ', [8.5, 11.5]],
      ['SONDER', [11, 15]],
      ['KRISE', [10, 10], [10, 10]],
    ]);
  });

  it('note 3: free hours and hours of a resource person are two fields, one of them empty', () => {
    for (const { templates } of STA_MODULES) for (const one of templates) expect(one.flexMinutes === null || one.resourcePersonMinutes === null).toBe(true);
  });

  it('DD-04: BASIS has one group slot of 120 and one single slot of 60 minutes', () => {
    expect(module('BASIS').templates[0]!.slots).toEqual([
      { kind: 'GROUP', minutes: 120, count: 1 },
      { kind: 'SINGLE', minutes: 60, count: 1 },
    ]);
  });

  it('DD-05: STANDARD takes two weekly group seats, the third warns', () => {
    expect([0, 1, 2].flatMap((seats) => groupSeatWarnings(module('STANDARD'), seats))).toEqual([]);
    expect(groupSeatWarnings(module('STANDARD'), 3)).toEqual([
      { code: 'GROUP_SEATS_ABOVE_TEMPLATE', message: '3 weekly group seats, the template has 2', text: '3 Gruppenplätze je Woche, die Vorlage im Standard-Modul hat 2' },
    ]);
  });

  it('DD-06: ZUSATZ warns at both ends of its range', () => {
    const zusatz = module('ZUSATZ');
    expect(templateWarnings(zusatz, zusatz.templates[0]!)).toEqual([
      { code: 'TEMPLATE_BELOW_RANGE', message: 'template 8.5 h below range 9–11 h', text: 'Vorlage 8,5 Std. unter dem Umfang von 9–11 Std.' },
      { code: 'TEMPLATE_ABOVE_RANGE', message: 'template 11.5 h above range 9–11 h', text: 'Vorlage 11,5 Std. über dem Umfang von 9–11 Std.' },
    ]);
  });

  it('no other template of the source warns', () => {
    const warned = STA_MODULES.filter((one) => one.templates.some((template) => templateWarnings(one, template).length > 0)).map((one) => one.code);
    expect(warned).toEqual(['ZUSATZ']);
  });

  it('a group in a module without groups warns', () => {
    const withoutGroups = { ...module('KRISE'), groupAllowed: false };
    expect(withoutGroups.templates.map((one) => templateWarnings(withoutGroups, one).map((warning) => warning.code))).toEqual([[], ['GROUP_NOT_ALLOWED']]);
  });
});
