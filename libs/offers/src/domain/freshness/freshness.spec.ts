import { describe, expect, it } from '@jest/globals';
import { FixedClock } from '#kernel';
import { capacityOf, freshnessOf, type Freshness } from './freshness.js';

const DAYS = { ageingAfterDays: 14, staleAfterDays: 28 };

function freshnessAt(confirmedAt: string, now: string): Freshness {
  const clock = new FixedClock(now);
  return freshnessOf(new Date(confirmedAt), new Date(clock.now().epochMilliseconds), DAYS);
}

describe('freshness of a capacity', () => {
  it.each<[now: string, freshness: Freshness]>([
    ['2026-05-04T09:00:00Z', 'FRESH'],
    ['2026-05-18T08:59:59.999Z', 'FRESH'],
    ['2026-05-18T09:00:00Z', 'AGEING'],
    ['2026-06-01T08:59:59.999Z', 'AGEING'],
    ['2026-06-01T09:00:00Z', 'STALE'],
    ['2027-06-01T09:00:00Z', 'STALE'],
  ])('confirmed on 4 May 2026 at nine, at %s it is %s', (now, freshness) => {
    expect(freshnessAt('2026-05-04T09:00:00Z', now)).toBe(freshness);
  });

  it('counts spans of 24 hours: the clocks going forward or back move no boundary', () => {
    // From Saturday 28 March 2026 noon in Berlin (UTC+1), fourteen times 24 hours end on 11 April at 13:00 there (UTC+2).
    expect(freshnessAt('2026-03-28T12:00:00+01:00', '2026-04-11T12:59:59+02:00')).toBe('FRESH');
    expect(freshnessAt('2026-03-28T12:00:00+01:00', '2026-04-11T13:00:00+02:00')).toBe('AGEING');
    // And from 24 October (UTC+2) on 7 November at 11:00 (UTC+1).
    expect(freshnessAt('2026-10-24T12:00:00+02:00', '2026-11-07T10:59:59+01:00')).toBe('FRESH');
    expect(freshnessAt('2026-10-24T12:00:00+02:00', '2026-11-07T11:00:00+01:00')).toBe('AGEING');
  });

  it('is fresh when the two clocks differ and the confirmation lies ahead', () => {
    expect(freshnessAt('2026-05-04T09:00:01Z', '2026-05-04T09:00:00Z')).toBe('FRESH');
  });
});

describe('what is shown of the seats', () => {
  const some = { sessions: 8, sessionsFree: 6, seatsFree: 0 };
  const full = { sessions: 8, sessionsFree: 0, seatsFree: 0 };
  const none = { sessions: 0, sessionsFree: 0, seatsFree: null };

  it('says free and full with numbers while the capacity is not stale', () => {
    for (const freshness of ['FRESH', 'AGEING'] as const) {
      expect(capacityOf(some, freshness, false)).toEqual({ availability: 'FREE', ...some });
      expect(capacityOf(full, freshness, false)).toEqual({ availability: 'FULL', ...full });
      expect(capacityOf(none, freshness, false)).toEqual({ availability: 'NO_SESSIONS', ...none });
    }
  });

  it('falls to on request when it is stale, full or not, and tells no number of seats', () => {
    const onRequest = { availability: 'ON_REQUEST', sessions: 8, sessionsFree: null, seatsFree: null };
    expect(capacityOf(some, 'STALE', false)).toEqual(onRequest);
    expect(capacityOf(full, 'STALE', false)).toEqual(onRequest);
    expect(capacityOf(none, 'STALE', false)).toMatchObject({ availability: 'NO_SESSIONS' });
  });

  it('is always on request for what is there in case of need alone', () => {
    for (const planned of [some, none]) expect(capacityOf(planned, 'FRESH', true)).toMatchObject({ availability: 'ON_REQUEST', sessionsFree: null, seatsFree: null });
  });
});
