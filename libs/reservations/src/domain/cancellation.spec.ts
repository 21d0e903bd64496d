import { describe, expect, it } from '@jest/globals';
import { cancellationOf } from './cancellation.js';

const confirmed = (validFrom: string, validTo: string | null) => ({ state: 'CONFIRMED' as const, validFrom, validTo });

describe('cancelling a reservation', () => {
  it('that has not begun makes it CANCELLED and leaves its days as they were', () => {
    expect(cancellationOf(confirmed('2026-05-06', '2026-07-29'), '2026-05-06')).toEqual({
      state: 'CANCELLED',
      validTo: '2026-07-29',
      freeFrom: '2026-05-06',
    });
  });

  it('that has begun ends it on the day before and keeps what was used', () => {
    expect(cancellationOf(confirmed('2026-05-06', '2026-07-29'), '2026-06-01')).toEqual({
      state: 'CONFIRMED',
      validTo: '2026-05-31',
      freeFrom: '2026-06-01',
    });
  });

  it('that is open ends it too', () => {
    expect(cancellationOf(confirmed('2026-05-06', null), '2026-05-07')).toEqual({
      state: 'CONFIRMED',
      validTo: '2026-05-06',
      freeFrom: '2026-05-07',
    });
  });

  it('on its last day still frees that day', () => {
    expect(cancellationOf(confirmed('2026-05-06', '2026-05-20'), '2026-05-20')?.validTo).toBe('2026-05-19');
  });

  it('that is over, or was cancelled before, is not possible', () => {
    expect(cancellationOf(confirmed('2026-05-06', '2026-05-20'), '2026-05-21')).toBeNull();
    for (const state of ['CANCELLED', 'DECLINED', 'EXPIRED'] as const) expect(cancellationOf({ ...confirmed('2026-05-06', null), state }, '2026-05-01')).toBeNull();
  });

  it.each(['HELD', 'REQUESTED', 'OFFERED'] as const)('that is only %s takes it back whole, also when its days have begun', (state) => {
    expect(cancellationOf({ state, validFrom: '2026-05-06', validTo: '2026-07-29' }, '2026-06-01')).toEqual({ state: 'CANCELLED', validTo: '2026-07-29', freeFrom: '2026-06-01' });
  });
});
