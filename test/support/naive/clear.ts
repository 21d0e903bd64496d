// Section 5: the clearing of one month of one agency, with the corrections of its closed months.

import { monthOf, nextMonth } from './dates.js';
import { allLines, compareLines, useKey, type Line } from './lines.js';
import { grossOf, netOf, positionsOf, totalsOf, type GrossRow, type NetRow, type PositionRow, type Totals } from './sums.js';
import type { World } from './world.js';

/** The JSON document of `pv clear`. */
export interface Clearing {
  readonly period: string;
  readonly agency: string;
  readonly lines: readonly Line[];
  readonly gross: readonly GrossRow[];
  readonly net: readonly NetRow[];
  readonly positions: readonly PositionRow[];
  readonly totals: Totals;
}

/** The closed results of one agency, in the order of closing. */
export type ClosedHistory = readonly Clearing[];

/**
 * What is carried for each seat use of closed months: "the last line closed for it (the original, the new line of the last
 * correction, or nothing after a bare reversal)".
 */
function carriedLines(history: ClosedHistory): Map<string, Line> {
  const carried = new Map<string, Line>();
  for (const { lines } of history) {
    // Only a reversal has negative cents. It takes the carried line away before any new line takes its place: where the
    // referral of a reservation has changed, the new line may stand before its reversal.
    for (const line of lines) if (line.cents < 0) carried.delete(useKey(line));
    for (const line of lines) if (line.cents >= 0) carried.set(useKey(line), line);
  }
  return carried;
}

function sameMoney(a: Line, b: Line): boolean {
  return (
    a.cents === b.cents &&
    a.debtor === b.debtor &&
    a.creditor === b.creditor &&
    JSON.stringify(a.shares) === JSON.stringify(b.shares)
  );
}

function reversalOf(line: Line): Line {
  return {
    ...line,
    cents: -line.cents,
    shares: line.shares.map(({ organisation, cents }) => ({ organisation, cents: cents === 0 ? 0 : -cents })),
    corrects: monthOf(line.date),
  };
}

function correctionsOf(history: ClosedHistory, anew: readonly Line[]): Line[] {
  const carried = carriedLines(history);
  const months = history.map((closed) => closed.period);
  const now = new Map(anew.filter((line) => months.includes(monthOf(line.date))).map((line) => [useKey(line), line]));
  const corrections: Line[] = [];
  for (const key of new Set([...carried.keys(), ...now.keys()])) {
    const before = carried.get(key);
    const after = now.get(key);
    if (before !== undefined && after !== undefined && sameMoney(before, after)) continue;
    // No reversal of 0 cents and no new line of 0 cents: a use that no longer exists counts as 0 cents.
    if (before !== undefined && before.cents !== 0) corrections.push(reversalOf(before));
    if (after !== undefined && after.cents !== 0) corrections.push({ ...after, corrects: monthOf(after.date) });
  }
  return corrections;
}

/**
 * Clears a month. A closed month returns its stored result; "the month after the last closed one" carries the corrections;
 * any other open month has its own lines only.
 */
export function clearMonth(world: World, closedHistory: ClosedHistory, agency: string, period: string): Clearing {
  const stored = closedHistory.find((closed) => closed.period === period);
  if (stored !== undefined) return stored;
  const anew = allLines(world, agency);
  const last = closedHistory[closedHistory.length - 1];
  const carriesCorrections = last !== undefined && nextMonth(last.period) === period;
  const lines = [
    ...anew.filter((line) => monthOf(line.date) === period),
    ...(carriesCorrections ? correctionsOf(closedHistory, anew) : []),
  ].sort(compareLines);
  const gross = grossOf(lines);
  return { period, agency, lines, gross, net: netOf(gross), positions: positionsOf(gross), totals: totalsOf(lines, gross) };
}
