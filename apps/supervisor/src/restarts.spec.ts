import { describe, expect, it } from '@jest/globals';
import { Restarts } from './restarts.js';

const failTimes = (restarts: Restarts, times: number): number[] => Array.from({ length: times }, () => restarts.ended());

describe('the pause before another start', () => {
  it('doubles from half a second to half a minute', () => {
    expect(failTimes(new Restarts(() => 0), 9)).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
  });

  it('goes on growing when what was started ends within a minute', () => {
    let now = 0;
    const restarts = new Restarts(() => now);
    failTimes(restarts, 3);
    restarts.started();
    now = 60_000;
    expect(restarts.ended()).toBe(4_000);
    expect(restarts.inARow).toBe(4);
  });

  it('begins anew after more than a minute, but not for a start that failed later than that', () => {
    let now = 0;
    const restarts = new Restarts(() => now);
    failTimes(restarts, 3);
    restarts.started();
    now = 60_001;
    expect(restarts.ended()).toBe(500);
    expect(restarts.inARow).toBe(1);
    now = 600_000;
    expect(restarts.ended()).toBe(1_000);
    expect(restarts.inARow).toBe(2);
  });
});
