import type { AvailabilityWindow } from './availability.js';

const DAY = 1_440;

/**
 * Windows of a week as PostgreSQL compares them: each layer an int8multirange whose ranges neither overlap nor touch, so that a
 * session lies in one of the windows exactly where its own range (sessionRange in offer-facts.sql.ts) lies in one of the layers.
 * A minute m of the week, Monday 0:00 being 0, is 2m and the border before it 2m − 1: windows that only meet at a border stay
 * two, and a session across it lies in neither. Mostly one layer; windows that overlap go to different ones.
 */
export function windowLayers(windows: readonly AvailabilityWindow[]): string[] {
  const layers: AvailabilityWindow[][] = [];
  const sorted = [...windows].sort((a, b) => a.weekday - b.weekday || a.from - b.from || a.to - b.to);
  for (const window of sorted) {
    // What ends before it begins holds nothing.
    if (window.to <= window.from) continue;
    const layer = layers.find((one) => isAfter(window, one.at(-1)!));
    if (layer) layer.push(window);
    else layers.push([window]);
  }
  return layers.map((layer) => `{${layer.map(rangeOf).join(',')}}`);
}

const isAfter = (window: AvailabilityWindow, last: AvailabilityWindow): boolean => window.weekday > last.weekday || window.from >= last.to;

function rangeOf({ weekday, from, to }: AvailabilityWindow): string {
  const midnight = (weekday - 1) * DAY;
  return `[${2 * (midnight + from)},${2 * (midnight + to) - 1})`;
}
