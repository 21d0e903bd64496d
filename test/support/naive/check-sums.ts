// What must hold for every clearing, whatever the data: a second look at the sums, from the rules of section 5.

import type { Clearing, ClosedHistory } from './clear.js';
import { allLines, type Line } from './lines.js';
import { grossOf } from './sums.js';
import type { World } from './world.js';

const total = (rows: readonly { readonly cents: number }[]): number => rows.reduce((sum, row) => sum + row.cents, 0);

function lineProblems(line: Line): string[] {
  const paid = line.outcome === 'DIRECT_BILLING' || line.outcome === 'SETTLEMENT';
  const wrong: string[] = [];
  if (!Number.isSafeInteger(line.cents)) wrong.push('cents are no integer');
  if (total(line.shares) !== line.cents) wrong.push('shares do not sum to the cents');
  if ((line.shares.length === 0) !== (line.cents === 0)) wrong.push('shares of 0 cents, or none');
  if (!paid && line.cents !== 0) wrong.push('cents without a debtor');
  if (paid !== (line.debtor !== null && line.creditor !== null && line.unit !== null)) wrong.push('debtor or unit');
  if (line.corrects === null && line.cents < 0) wrong.push('negative without a correction');
  return wrong.map((text) => `${text}: ${JSON.stringify(line)}`);
}

export function clearingProblems(clearing: Clearing): string[] {
  const { gross, net, positions, totals } = clearing;
  const wrong = clearing.lines.flatMap(lineProblems);
  if (total(positions) !== 0) wrong.push('positions do not sum to 0');
  if (totals.settlementCents + totals.directBillingCents !== total(gross)) wrong.push('totals differ from gross');
  if (net.some((row) => row.cents <= 0) || [...gross, ...positions].some((row) => row.cents === 0)) wrong.push('a row of 0');
  return wrong.map((text) => `${clearing.agency} ${clearing.period}: ${text}`);
}

/**
 * All that was ever printed for the closed months, with the corrections of the month after them, is what the closed months
 * are worth by the data of today.
 */
export function telescopeProblems(world: World, closed: ClosedHistory, next: Clearing): string[] {
  const months = closed.map((clearing) => clearing.period);
  const inClosedMonth = (line: Line): boolean => months.includes(line.date.slice(0, 7));
  const printed = [...closed, next].flatMap((clearing) => clearing.lines).filter(inClosedMonth);
  const worth = allLines(world, next.agency).filter(inClosedMonth);
  const [a, b] = [grossOf(printed), grossOf(worth)].map((rows) => JSON.stringify(rows));
  return a === b ? [] : [`${next.agency} ${next.period}: closed months are not what they are worth\n${String(a)}\n${String(b)}`];
}
