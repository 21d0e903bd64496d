import { AGENCY, PERCENTS, USES, type SheetRate, type SheetUse, type Status } from './sheet-world.js';

/** One line of a month, as it would stand on a bill. */
export interface SheetLine {
  /** Place in USES. */
  readonly use: number;
  readonly outcome: string;
  readonly reason: string | null;
  readonly status: Status | null;
  readonly debtor: string | null;
  readonly creditor: string | null;
  readonly rate: string | null;
  readonly unit: string | null;
  readonly quantity: string | null;
  readonly cents: number;
  readonly shares: readonly (readonly [who: string, cents: number])[];
  readonly corrects: string | null;
  readonly isReversal: boolean;
  /** Number of the dispute whose decision it is priced by. */
  readonly decidedIn: number | null;
}

export interface Decision {
  readonly dispute: number;
  readonly use: number;
  readonly cents: number;
}

/** What a line is made of. */
export interface Facts {
  readonly status: Status | undefined;
  /** What the agency has recorded beside the host. */
  readonly agencyStatus: Status | undefined;
  readonly isDisputed: boolean;
  readonly decision: Decision | undefined;
  readonly rate: SheetRate | undefined;
}

const EMPTY = { reason: null, debtor: null, creditor: null, rate: null, unit: null, quantity: null, cents: 0, shares: [], corrects: null, isReversal: false, decidedIn: null };

/** Whole cents of a fraction, the half upwards. */
const round = (over: number, under: number): number => Math.floor((2 * over + under) / (2 * under));

export function lineOf(use: number, facts: Facts): SheetLine {
  const { status = null, agencyStatus, isDisputed, decision, rate } = facts;
  const held = (reason: string): SheetLine => ({ ...EMPTY, use, status, outcome: 'HELD', reason });
  if (status === null) return held('ATTENDANCE_MISSING');
  if (agencyStatus !== undefined && agencyStatus !== status) return held('DUAL_ENTRY_MISMATCH');
  if (isDisputed) return held('DISPUTED');
  if (rate === undefined && decision === undefined) return held('RATE_MISSING');
  const { offer, debtor } = USES[use]!;
  const isHourly = rate?.scope === 'RH';
  const cents = decision?.cents ?? round(rate!.cents * PERCENTS[status] * (isHourly ? offer.minutes : 1), 100 * (isHourly ? 60 : 1));
  return {
    ...EMPTY,
    use,
    status,
    outcome: debtor === AGENCY ? 'DIRECT_BILLING' : 'SETTLEMENT',
    debtor,
    creditor: offer.host,
    rate: rate?.name ?? null,
    unit: rate === undefined ? 'AGREED' : isHourly ? 'SEAT_HOUR' : 'SEAT_SESSION',
    quantity: isHourly ? '1.6667' : '1',
    cents,
    shares: sharesOf(USES[use]!, cents),
    decidedIn: decision?.dispute ?? null,
  };
}

/** Each rounded down, and the cent that is missing to whom more was cut off; the host where it was as much. */
function sharesOf({ offer: { host, cohost } }: SheetUse, cents: number): SheetLine['shares'] {
  if (cents === 0) return [];
  if (cohost === null) return [[host, cents]];
  const whole = [cents * (10_000 - cohost.share), cents * cohost.share];
  const [own, helping] = whole.map((part) => Math.floor(part / 10_000)) as [number, number];
  const [ownCut, helpingCut] = whole.map((part) => part % 10_000) as [number, number];
  const isMissing = own + helping < cents;
  const isHosts = ownCut >= helpingCut;
  return [[host, own + (isMissing && isHosts ? 1 : 0)], [cohost.code, helping + (isMissing && !isHosts ? 1 : 0)]];
}

/** Takes a line of a closed month back. */
export const reversalOf = (line: SheetLine, month: string): SheetLine => ({
  ...line,
  cents: 0 - line.cents,
  shares: line.shares.map(([who, cents]) => [who, 0 - cents] as const),
  corrects: month,
  isReversal: true,
});

/** A line in words; the database's lines are put into the same ones. */
export function tellLine(line: SheetLine): string {
  const { offer, day, seat } = USES[line.use]!;
  const priced = `${line.debtor}>${line.creditor} ${line.quantity} ${line.unit} by ${line.rate} ${line.cents} (${line.shares.map(([who, cents]) => `${who} ${cents}`).join(', ')})`;
  const about = line.corrects === null ? '' : `${line.corrects} ${line.isReversal ? 'back' : 'anew'}: `;
  return `${about}${offer.code} ${day} ${seat} ${line.status} ${line.outcome} ${line.reason ?? priced}${line.decidedIn === null ? '' : `, dispute ${line.decidedIn}`}`;
}

export interface GrossRow {
  readonly kind: string;
  readonly debtor: string;
  readonly creditor: string;
  readonly cents: number;
}

/** What each owes each other: nobody owes themselves, and nothing is no row. */
export function grossOf(lines: readonly SheetLine[]): GrossRow[] {
  const rows = new Map<string, GrossRow>();
  for (const { outcome: kind, debtor, shares } of lines) {
    for (const [creditor, cents] of shares) {
      const key = `${kind} ${debtor} ${creditor}`;
      if (debtor !== null && debtor !== creditor) rows.set(key, { kind, debtor, creditor, cents: cents + (rows.get(key)?.cents ?? 0) });
    }
  }
  return [...rows.values()].filter(({ cents }) => cents !== 0);
}

/** What is left between two providers; what the agency is billed is netted with nothing. */
export function netOf(gross: readonly GrossRow[]): GrossRow[] {
  const owed = (from: string, to: string): number => gross.filter((row) => row.kind === 'SETTLEMENT' && row.debtor === from && row.creditor === to).reduce((sum, { cents }) => sum + cents, 0);
  const known = [...new Set(gross.flatMap(({ debtor, creditor }) => [debtor, creditor]))];
  return known.flatMap((debtor) => known.map((creditor) => ({ kind: 'SETTLEMENT', debtor, creditor, cents: owed(debtor, creditor) - owed(creditor, debtor) }))).filter(({ cents }) => cents > 0);
}

/** What each receives less what it owes. */
export function positionsOf(gross: readonly GrossRow[]): (readonly [who: string, cents: number])[] {
  const sums = new Map<string, number>();
  for (const { debtor, creditor, cents } of gross) {
    sums.set(creditor, (sums.get(creditor) ?? 0) + cents);
    sums.set(debtor, (sums.get(debtor) ?? 0) - cents);
  }
  return [...sums].filter(([, cents]) => cents !== 0);
}
