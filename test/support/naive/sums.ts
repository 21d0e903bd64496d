// Section 5: gross, net, positions and totals of a list of lines.

import { compareText, compareTexts } from './code-points.js';
import type { Line } from './lines.js';

export interface GrossRow {
  readonly kind: string;
  readonly debtor: string;
  readonly creditor: string;
  readonly cents: number;
}

export interface NetRow {
  readonly debtor: string;
  readonly creditor: string;
  readonly cents: number;
}

export interface PositionRow {
  readonly organisation: string;
  readonly cents: number;
}

export interface Totals {
  readonly lines: number;
  readonly held: number;
  readonly settlementCents: number;
  readonly directBillingCents: number;
}

function addTo(sums: Map<string, number>, key: readonly string[], cents: number): void {
  const text = JSON.stringify(key);
  sums.set(text, (sums.get(text) ?? 0) + cents);
}

/** The sums that are not 0, each with its key, ordered by the key. */
function sorted(sums: ReadonlyMap<string, number>): { key: string[]; cents: number }[] {
  return [...sums]
    .filter(([, cents]) => cents !== 0)
    .map(([text, cents]) => ({ key: JSON.parse(text) as string[], cents }))
    .sort((a, b) => compareTexts(a.key, b.key));
}

/** "sums the shares per kind, debtor and organisation"; a share that falls to the debtor itself is left out. */
export function grossOf(lines: readonly Line[]): GrossRow[] {
  const sums = new Map<string, number>();
  for (const { outcome, debtor, shares } of lines) {
    for (const share of shares) {
      if (debtor !== null && share.organisation !== debtor) addTo(sums, [outcome, debtor, share.organisation], share.cents);
    }
  }
  return sorted(sums).map(({ key: [kind = '', debtor = '', creditor = ''], cents }) => ({ kind, debtor, creditor, cents }));
}

/** "one row per unordered pair with the positive difference of its SETTLEMENT rows" */
export function netOf(gross: readonly GrossRow[]): NetRow[] {
  const owed = new Map<string, number>();
  for (const { kind, debtor, creditor, cents } of gross) {
    if (kind !== 'SETTLEMENT') continue;
    // The pair in code point order; a positive sum is owed by its first to its second.
    if (compareText(debtor, creditor) < 0) addTo(owed, [debtor, creditor], cents);
    else addTo(owed, [creditor, debtor], -cents);
  }
  return sorted(owed)
    .map(({ key: [first = '', second = ''], cents }) =>
      cents > 0 ? { debtor: first, creditor: second, cents } : { debtor: second, creditor: first, cents: -cents },
    )
    .sort((a, b) => compareTexts([a.debtor, a.creditor], [b.debtor, b.creditor]));
}

/** "what each organisation receives less what it owes over all of `gross`" */
export function positionsOf(gross: readonly GrossRow[]): PositionRow[] {
  const sums = new Map<string, number>();
  for (const { debtor, creditor, cents } of gross) {
    addTo(sums, [creditor], cents);
    addTo(sums, [debtor], -cents);
  }
  return sorted(sums).map(({ key: [organisation = ''], cents }) => ({ organisation, cents }));
}

export function totalsOf(lines: readonly Line[], gross: readonly GrossRow[]): Totals {
  const sum = (kind: string): number => gross.filter((row) => row.kind === kind).reduce((total, row) => total + row.cents, 0);
  return {
    lines: lines.length,
    held: lines.filter((line) => line.outcome === 'HELD').length,
    settlementCents: sum('SETTLEMENT'),
    directBillingCents: sum('DIRECT_BILLING'),
  };
}
