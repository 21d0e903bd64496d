import { describe, expect, it } from '@jest/globals';
import { accruesOn, approvalOn } from './accrual.js';
import type { ApprovalRecord } from './approval-record.js';
import { checkExtent } from './check-extent.js';
import { splitApproval } from './split-approval.js';

const crisis = { validFrom: '2026-05-04', validTo: '2026-06-14', module: 'KRISE' as const };

describe('DD-08: accrual', () => {
  it('DD-08: day 42 of a crisis accrues, day 43 does not', () => {
    expect([accruesOn([crisis], '2026-06-14'), accruesOn([crisis], '2026-06-15')]).toEqual([true, false]);
    expect(accruesOn([crisis, { validFrom: '2026-06-15', validTo: '2026-07-26', module: 'KRISE' }], '2026-06-15')).toBe(true);
  });

  it('approved hours accrue by the hour, not by the week', () => {
    expect(accruesOn([{ validFrom: '2026-05-04', validTo: null, module: null }], '2026-05-04')).toBe(false);
  });

  it('an approval holds on its first and its last day', () => {
    expect(['2026-05-03', '2026-05-04', '2026-06-14', '2026-06-15'].map((day) => approvalOn([crisis], day) !== null)).toEqual([false, true, true, false]);
  });
});

describe('splitting an approval', () => {
  const old = { legalBasis: '31', module: 'BASIS' as const, weeklyMinutes: null };
  const approval = { ...old, validFrom: '2026-05-01', validTo: '2026-05-31' } as ApprovalRecord;
  const terms = { ...old, module: 'FLEX' as const };

  it.each([
    ['in its middle', '2026-05-10', null, '2026-05-09', [{ ...terms, validFrom: '2026-05-10', validTo: '2026-05-31' }]],
    ['from its first day on', '2026-05-01', null, null, [{ ...terms, validFrom: '2026-05-01', validTo: '2026-05-31' }]],
    ['for some days', '2026-05-10', '2026-05-12', '2026-05-09', [{ ...terms, validFrom: '2026-05-10', validTo: '2026-05-12' }, { ...old, validFrom: '2026-05-13', validTo: '2026-05-31' }]],
    ['up to its last day', '2026-05-31', '2026-05-31', '2026-05-30', [{ ...terms, validFrom: '2026-05-31', validTo: '2026-05-31' }]],
  ])('%s', (_where, from, to, keptTo, parts) => {
    expect(splitApproval(approval, from, to, terms)).toEqual({ keptTo, parts });
  });
});

it('a module or hours: never both, never none, and no more than a week has', () => {
  expect(checkExtent({ module: 'FLEX' })).toEqual({ module: 'FLEX', weeklyMinutes: null });
  expect(checkExtent({ weeklyMinutesFrom: 1, weeklyMinutesTo: 10_080 })).toEqual({ module: null, weeklyMinutes: { from: 1, to: 10_080 } });
  expect([checkExtent({}), checkExtent({ module: 'FLEX', weeklyMinutesTo: 60 })]).toEqual([
    { field: 'module', expected: 'a module or hours' },
    { field: 'module', expected: 'a module or hours, and not both' },
  ]);
  expect([checkExtent({ weeklyMinutesTo: 60 }), checkExtent({ weeklyMinutesFrom: 0, weeklyMinutesTo: 60 })]).toMatchObject([{ field: 'weeklyMinutesFrom', expected: 'minutes from 1 on' }, { field: 'weeklyMinutesFrom' }]);
  expect([checkExtent({ weeklyMinutesFrom: 1 }), checkExtent({ weeklyMinutesFrom: 1, weeklyMinutesTo: 10_081 })]).toMatchObject([{ field: 'weeklyMinutesTo', expected: 'minutes from 1 to 10080' }, { field: 'weeklyMinutesTo' }]);
});
