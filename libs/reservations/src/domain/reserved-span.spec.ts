import { describe, expect, it } from '@jest/globals';
import { reservedSpan } from './reserved-span.js';

const stay = { from: '2026-05-06', to: '2026-07-29' };

describe('the days that a reservation covers', () => {
  it.each([
    ['the stay, when nothing else is asked', {}, { from: '2026-05-06', to: '2026-07-29' }],
    ['from a later day', { from: '2026-06-01' }, { from: '2026-06-01', to: '2026-07-29' }],
    ['to an earlier day', { to: '2026-05-31' }, { from: '2026-05-06', to: '2026-05-31' }],
    ['one day', { from: '2026-05-13', to: '2026-05-13' }, { from: '2026-05-13', to: '2026-05-13' }],
    ['not before the first session', { from: '2026-05-05' }, null],
    ['not after the last session', { to: '2026-07-30' }, null],
    ['not with the end before the start', { from: '2026-06-02', to: '2026-06-01' }, null],
    ['not wholly after the stay', { from: '2026-08-01' }, null],
  ])('%s', (_what, asked, expected) => {
    expect(reservedSpan(stay, asked)).toEqual(expected);
  });
});
