import { describe, expect, it } from '@jest/globals';
import type { ExistingSession } from './existing-session.js';
import { fitPlan } from './fit-plan.js';

const shape = { start: '15:00', minutes: 90, capacity: 8 };
const session = (date: string, change: Partial<ExistingSession> = {}): ExistingSession => ({
  id: `${date} ${change.start ?? '15:00'}`,
  date,
  start: '15:00',
  minutes: 90,
  state: 'PLANNED',
  entry: false,
  planId: 'P',
  capacity: 8,
  seatsTaken: 0,
  cancelReason: null,
  ...change,
});

describe('a plan among the sessions that are there', () => {
  it('adds what is missing and leaves its own alone', () => {
    expect(fitPlan(['2026-05-05', '2026-05-12'], shape, 'P', [session('2026-05-05')])).toEqual({ added: ['2026-05-12'], returned: [], leftOut: [], changed: [], cancelled: [], held: [] });
  });

  it('is put nowhere at the time of another session', () => {
    const there = [
      session('2026-05-05', { planId: null }),
      session('2026-05-12', { planId: 'Q', state: 'CANCELLED', cancelReason: 'OTHER' }),
      session('2026-05-19', { start: '14:00', minutes: 61 }),
      session('2026-05-26', { start: '14:00', minutes: 60 }),
    ].map((other) => ({ ...other, planId: null }));
    const { added, leftOut } = fitPlan(['2026-05-05', '2026-05-12', '2026-05-19', '2026-05-26'], shape, null, there);
    expect(added).toEqual(['2026-05-26']);
    expect(leftOut.map(({ reason }) => reason)).toEqual(['ALREADY_THERE', 'CANCELLED_BEFORE', 'OVERLAPS']);
  });

  it('changes and takes back what nobody has a seat in, and answers the others', () => {
    const [free, taken, gone, kept] = [
      session('2026-05-05', { minutes: 60 }),
      session('2026-05-12', { minutes: 60, seatsTaken: 1 }),
      session('2026-05-19'),
      session('2026-05-26', { seatsTaken: 2 }),
    ] as const;
    const fitted = fitPlan(['2026-05-05', '2026-05-12'], shape, 'P', [free, taken, gone, kept]);
    expect(fitted).toMatchObject({ added: [], changed: [free], cancelled: [gone], held: [kept, taken] });
  });

  it('puts nothing beside a session of its own that stays', () => {
    const stays = session('2026-05-05', { start: '10:00', seatsTaken: 1 });
    const { added, held, leftOut } = fitPlan(['2026-05-05'], shape, 'P', [stays]);
    expect([added, held, leftOut.map(({ reason }) => reason)]).toEqual([[], [stays], ['KEPT_SESSION']]);
  });

  it('brings back what only a change of plan took back, where its seats are enough', () => {
    const back = session('2026-05-05', { state: 'CANCELLED', cancelReason: 'PLAN_CHANGED', seatsTaken: 8 });
    expect(fitPlan(['2026-05-05'], shape, 'P', [back])).toMatchObject({ added: [], returned: [back], leftOut: [] });
    expect(fitPlan(['2026-05-05'], { ...shape, capacity: 7 }, 'P', [back])).toMatchObject({ returned: [], leftOut: [{ reason: 'CANCELLED_BEFORE' }] });
  });
});
