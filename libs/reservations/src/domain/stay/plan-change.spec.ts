import { describe, expect, it } from '@jest/globals';
import { planChange } from './plan-change.js';

/** Used since May; what may still change begins on 1 July. */
const seat = { validFrom: '2026-05-05', validTo: '2026-07-21', pauses: [{ from: '2026-07-07', to: '2026-07-13' }], isSeat: true };
const FREE = '2026-07-01';
const future = { ...seat, validFrom: '2026-07-07', pauses: [] };

const changed = (was: typeof seat, asked: { from?: string; to?: string }) => {
  const planned = planChange(was, asked, FREE);
  return planned.ok ? planned.value : planned.refusal;
};

describe('another span of a stay', () => {
  it('longer at its end: the days after it are added', () => {
    expect(changed(seat, { to: '2026-08-25' })).toEqual({ days: { validFrom: '2026-05-05', validTo: '2026-08-25', pauses: seat.pauses }, added: [{ from: '2026-07-22', to: '2026-08-25' }] });
  });

  it('shorter at its end: its pauses end with it', () => {
    expect(changed(seat, { to: '2026-07-08' })).toEqual({ days: { validFrom: '2026-05-05', validTo: '2026-07-08', pauses: [{ from: '2026-07-07', to: '2026-07-08' }] }, added: [] });
    expect(changed(seat, { to: '2026-06-30' })).toMatchObject({ days: { validTo: '2026-06-30', pauses: [] } });
  });

  it('never shorter than what was used, and its beginning stays once it has begun', () => {
    expect(changed(seat, { to: '2026-06-29' })).toMatchObject({ code: 'PAST_DAYS', firstPossible: FREE });
    expect(changed(seat, { from: '2026-05-12' })).toMatchObject({ code: 'PAST_DAYS' });
    expect(changed(seat, { from: '2026-04-28' })).toMatchObject({ code: 'PAST_DAYS' });
  });

  it('before it has begun: earlier, later, at both ends', () => {
    expect(changed(future, { from: '2026-07-01' })).toMatchObject({ added: [{ from: '2026-07-01', to: '2026-07-06' }] });
    expect(changed(future, { from: '2026-06-30' })).toMatchObject({ code: 'PAST_DAYS' });
    expect(changed(future, { from: '2026-07-14', to: '2026-07-28' })).toMatchObject({ days: { validFrom: '2026-07-14', validTo: '2026-07-28' }, added: [{ from: '2026-07-22', to: '2026-07-28' }] });
    expect(changed(future, { from: '2026-07-02', to: '2026-07-28' })).toMatchObject({ added: [{ from: '2026-07-02', to: '2026-07-06' }, { from: '2026-07-22', to: '2026-07-28' }] });
  });

  it('moved as a whole: what is added is the new span alone', () => {
    expect(changed(future, { from: '2026-08-04', to: '2026-08-11' })).toMatchObject({ days: { pauses: [] }, added: [{ from: '2026-08-04', to: '2026-08-11' }] });
    expect(changed(future, { from: '2026-07-01', to: '2026-07-03' })).toMatchObject({ added: [{ from: '2026-07-01', to: '2026-07-03' }] });
  });

  it('of one that is over: taken up again, the days between are a pause', () => {
    const over = { ...seat, validTo: '2026-06-02', pauses: [] };
    expect(changed(over, { to: '2026-08-25' })).toEqual({
      days: { validFrom: '2026-05-05', validTo: '2026-08-25', pauses: [{ from: '2026-06-03', to: '2026-06-30' }] },
      added: [{ from: '2026-07-01', to: '2026-08-25' }],
    });
    expect(changed(over, { to: '2026-06-16' })).toMatchObject({ code: 'PAST_DAYS' });
  });

  it('ends after it begins', () => {
    expect(changed(future, { from: '2026-07-14', to: '2026-07-13' })).toMatchObject({ code: 'STAY_SPAN_INVALID', field: 'to', message: 'to: a day from 2026-07-14 on was expected.' });
  });

  it('of a hold has no days that were used', () => {
    expect(changed({ ...seat, isSeat: false }, { from: '2026-07-07', to: '2026-07-13' })).toMatchObject({ days: { validFrom: '2026-07-07' }, added: [] });
  });

  it('of an open one gets an end', () => {
    const planned = planChange({ ...seat, validTo: null }, { to: '2026-08-04' }, FREE);
    expect(planned).toMatchObject({ ok: true, value: { days: { validTo: '2026-08-04' }, added: [] } });
  });
});
