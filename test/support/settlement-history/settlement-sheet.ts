import { dayAfter, dayOf } from '../seat-history/naive-calendar.js';
import { SheetBooks, type PaymentWish } from './sheet-books.js';
import { organisationOf, SheetDisputes, sidesOf, type DisputeAct, type SheetDispute } from './sheet-disputes.js';
import { grossOf, lineOf, netOf, positionsOf, reversalOf, tellLine, type SheetLine } from './sheet-lines.js';
import { SheetMonths, type MonthAct, type SheetMonth } from './sheet-months.js';
import { AGENCY, FIRST_RATES, isTogether, monthOf, USES, type Scope, type SheetRate, type Status } from './sheet-world.js';

/** Rules that a sheet may be told to forget, so that a test is seen to notice. */
export type Mistake = 'CORRECTIONS' | 'SECOND_PERSON' | 'SIGNATURES' | 'DECISIONS' | 'REVERSALS';

export type Recorder = 'PROVIDER' | 'AGENCY';

/** Two organisations whose lines of a month are to be worked out anew; the lesser place in ORGANISATIONS first. */
export interface QueuedPair {
  readonly month: string;
  readonly pair: readonly [string, string];
}

/**
 * A settlement as somebody keeps it on sheets of paper: what was recorded, the rates, a sheet for each month, one for each dispute, and the books.
 * Written from the rules in plain words; knows neither runs nor transactions, and shares nothing with the product.
 */
export class SettlementSheet {
  readonly rates: SheetRate[] = FIRST_RATES.map((rate) => ({ ...rate }));
  readonly months: SheetMonths;
  readonly disputes: SheetDisputes;
  readonly books: SheetBooks;
  queue: QueuedPair[] = [];
  private readonly records = new Map<string, Status>();
  /** By seat use what the closed months have billed of it last. */
  private readonly carried = new Map<number, SheetLine>();

  constructor(
    public now: number,
    private readonly mistake?: Mistake,
  ) {
    this.months = new SheetMonths({ secondPerson: mistake === 'SECOND_PERSON', signatures: mistake === 'SIGNATURES' }, { today: () => this.today, isPending: (month) => this.isPending(month) });
    this.disputes = new SheetDisputes(mistake === 'SECOND_PERSON');
    this.books = new SheetBooks(mistake === 'REVERSALS');
  }

  get today(): string {
    return dayOf(this.now);
  }

  // What is recorded

  recordOf(use: number, by: Recorder): Status | undefined {
    return this.records.get(`${use} ${by}`);
  }

  /** Whoever is no recorder of this session does not even find it. */
  record(uses: readonly number[], by: Recorder | null, status: Status): string {
    if (by === null) return 'SESSION_NOT_FOUND';
    if (USES[uses[0]!]!.day > this.today) return 'SESSION_IN_FUTURE';
    for (const use of uses) this.records.set(`${use} ${by}`, status);
    return 'DONE';
  }

  // Rates

  /** The version that has no end. */
  latestRate(scope: Scope): SheetRate {
    return this.rates.find((rate) => rate.scope === scope && rate.to === null)!;
  }

  /** A new version from this day on, without an end, in the place of the latest one; the versions before that stay as they are. */
  changeRate(scope: Scope, from: string, cents: number, name: string): string {
    const latest = this.latestRate(scope);
    const isInTheWay = (rate: SheetRate): boolean => rate !== latest && rate.scope === scope && rate.to !== null && rate.to >= from;
    if (this.rates.some(isInTheWay)) return 'OVERLAP';
    if (latest.from >= from) this.rates.splice(this.rates.indexOf(latest), 1);
    else latest.to = dayAfter(from, -1);
    this.rates.push({ name, scope, cents, from, to: null });
    return 'DONE';
  }

  /** What a change would correct in closed months, said before it is made; nothing is changed. */
  previewRate(scope: Scope, from: string, cents: number): string {
    const closed = USES.map((_, use) => use).filter((use) => this.months.isClosed(monthOf(USES[use]!.day)) && this.wasHeld(use));
    const before = closed.map((use) => this.work(use));
    const kept = this.rates.map((rate) => ({ ...rate }));
    const told = this.changeRate(scope, from, cents, 'proposed');
    const after = closed.map((use) => this.work(use));
    this.rates.splice(0, this.rates.length, ...kept);
    if (told !== 'DONE') return told;
    const rows = new Map<string, CorrectedRow>();
    for (const [n, use] of closed.entries()) {
      if (before[n]!.cents === after[n]!.cents) continue;
      for (const [place, { outcome: kind, debtor, shares }] of [before[n]!, after[n]!].entries()) {
        for (const [creditor, part] of shares) {
          if (creditor === debtor) continue;
          const month = monthOf(USES[use]!.day);
          const key = `${month} ${kind} ${debtor} ${creditor}`;
          const row = rows.get(key) ?? { month, kind, debtor: debtor!, creditor, sums: [0, 0], uses: new Set<number>() };
          row.sums[place]! += part;
          row.uses.add(use);
          rows.set(key, row);
        }
      }
    }
    return tellPreview(this.months.carrier(), [...rows.values()].map(({ sums, uses, ...row }) => ({ ...row, before: sums[0], after: sums[1], uses: uses.size })));
  }

  private rateOf(use: number): SheetRate | undefined {
    const { offer, day } = USES[use]!;
    const valid = this.rates.filter(({ from, to }) => from <= day && (to === null || day <= to));
    const scopes: readonly Scope[] = offer.host === 'NORD' ? ['RH', 'RS'] : ['RS'];
    return scopes.map((scope) => valid.find((rate) => rate.scope === scope)).find((rate) => rate !== undefined);
  }

  // Clearing

  private work(use: number): SheetLine {
    return lineOf(use, {
      status: this.recordOf(use, 'PROVIDER'),
      agencyStatus: this.recordOf(use, 'AGENCY'),
      isDisputed: this.disputes.openOf(use) !== undefined,
      decision: this.mistake === 'DECISIONS' ? undefined : this.disputes.decisionOf(use),
      rate: this.rateOf(use),
    });
  }

  /** A session took place when anything is recorded of anybody in it. */
  private wasHeld(use: number): boolean {
    return USES.some((other, n) => isTogether(USES[use]!, other) && (this.recordOf(n, 'PROVIDER') !== undefined || this.recordOf(n, 'AGENCY') !== undefined));
  }

  /** What a month would be now: its own seat uses, and what has changed since in closed months if it is the one that carries that. */
  anew(name: string): SheetLine[] {
    const uses = USES.map((_, use) => use).filter((use) => this.wasHeld(use));
    const own = uses.filter((use) => monthOf(USES[use]!.day) === name).map((use) => this.work(use));
    if (this.months.carrier() !== name || this.mistake === 'CORRECTIONS') return own;
    const corrected = USES.map((_, use) => use).filter((use) => this.months.isClosed(monthOf(USES[use]!.day)));
    return [...own, ...corrected.flatMap((use) => this.correctionOf(use))];
  }

  private correctionOf(use: number): SheetLine[] {
    const month = monthOf(USES[use]!.day);
    const before = this.carried.get(use);
    const after = this.wasHeld(use) ? this.work(use) : undefined;
    // Who owes whom, and how it is shared, never changes here: what differs are cents.
    if ((before?.cents ?? 0) === (after?.cents ?? 0)) return [];
    const back = before !== undefined && before.cents !== 0 ? [reversalOf(before, month)] : [];
    return after !== undefined && after.cents !== 0 ? [...back, { ...after, corrects: month }] : back;
  }

  clear(name: string): string {
    this.keepEarlier();
    if (!this.months.isClosed(name)) this.months.putInForce(name, this.anew(name));
    return 'DONE';
  }

  /** The lines between two in a month; where it is closed, in the one that carries its corrections. All others stay as they were. */
  clearPair(name: string, pair: readonly [string, string]): string {
    this.keepEarlier();
    const open = this.months.isClosed(name) ? this.months.carrier()! : name;
    const month = this.months.all.get(open);
    if (month === undefined) return 'NOTHING_CLEARED';
    const isBetween = ({ use }: SheetLine): boolean => partiesOf(use).some((one) => one.includes(pair[0]) && one.includes(pair[1]) && (pair[0] !== pair[1] || one[0] === one[1]));
    this.months.putInForce(open, [...month.lines.filter((line) => !isBetween(line)), ...this.anew(open).filter(isBetween)]);
    return 'DONE';
  }

  private keepEarlier(): void {
    for (const month of this.months.all.values()) month.earlier = [...month.lines.map(tellLine)].sort().join('\n');
  }

  // Months

  move(name: string, act: Exclude<MonthAct, 'close'>, person: string, isStale: boolean): string {
    return this.months.move(name, act, person, isStale);
  }

  /** What is closed is fixed, carried from then on, and booked. */
  close(name: string, person: string | null): string {
    const outcome = this.months.close(name, person);
    if ('refused' in outcome) return outcome.refused;
    const { month } = outcome;
    if (month === null) return 'DONE';
    for (const line of month.lines) if (line.corrects !== null) this.carried.delete(line.use);
    for (const line of month.lines) if (!line.isReversal) this.carried.set(line.use, line);
    this.books.book(name, grossOf(month.lines), this.today);
    return 'DONE';
  }

  // Disputes

  /** Lines of a month that can be disputed, by whoever has a part in them. */
  disputable(name: string): SheetLine[] {
    return (this.months.all.get(name)?.lines ?? []).filter((line) => !line.isReversal && line.debtor !== null);
  }

  dispute(name: string, use: number, person: string, cents: number): string {
    const own = organisationOf(person);
    const isSide = this.disputes.all.some(({ month, opener, respondent, debtor, creditor }) => month === name && [opener, respondent, debtor, creditor].includes(own));
    const isSeen = this.months.all.has(name) && (own === AGENCY || isSide || this.months.sees(name, own));
    if (isSeen && this.months.isClosed(name)) return 'MONTH_CLOSED';
    if (isSeen && this.months.all.get(name)!.state === 'APPROVED') return 'MONTH_APPROVED';
    const open = this.disputes.openOf(use);
    const line = isSeen ? this.disputable(name).find((one) => one.use === use) : undefined;
    const sides = line === undefined ? null : sidesOf(line, own);
    // A helper is not told of what others dispute; that the line is taken it learns where it has a part in it.
    const isKnown = open !== undefined && [AGENCY, open.opener, open.respondent, open.debtor, open.creditor].includes(own);
    if (isKnown) return 'LINE_IN_DISPUTE';
    if (line === undefined || sides === null) return 'LINES_NOT_FOUND';
    if (own !== AGENCY && this.disputes.ruled(use) === line.cents) return 'LINE_RULED';
    if (open !== undefined) return 'LINE_IN_DISPUTE';
    this.queuePairs(this.disputes.open(name, line, person, sides, cents));
    return 'DONE';
  }

  /** Whether a line is not yet as its dispute says: in dispute and not held, or decided and priced otherwise. */
  private isPending({ lines }: SheetMonth): boolean {
    return lines.some(({ use, outcome, isReversal, debtor, decidedIn }) => {
      if (isReversal || outcome === 'HELD') return false;
      return this.disputes.openOf(use) !== undefined || (debtor !== null && (this.disputes.decisionOf(use)?.dispute ?? decidedIn) !== decidedIn);
    });
  }

  act(dispute: SheetDispute, act: DisputeAct, person: string, cents: number, knows = true): string {
    const told = this.disputes.act(dispute, act, person, cents, knows);
    if (told === 'DONE' && this.disputes.openOf(dispute.use) !== dispute) this.queuePairs(dispute);
    return told;
  }

  /** In every month that is not closed, from that of the session on, the lines of the two are to be worked out anew. */
  private queuePairs({ use, debtor, creditor, opener, respondent }: SheetDispute): void {
    const other = debtor !== creditor ? creditor : ([opener, respondent].find((side) => side !== debtor && side !== AGENCY) ?? debtor);
    const names = [...this.months.all.keys()].filter((name) => name >= monthOf(USES[use]!.day) && !this.months.isClosed(name)).sort();
    for (const month of names) this.queue.push({ month, pair: [debtor, other] });
  }

  // Money

  pay(wish: PaymentWish): string {
    return this.books.pay(wish);
  }

  reverse(no: number, by: string): string {
    return this.books.reverse(this.books.payments[no]!, by);
  }

  // All of it in words

  tell(): string[] {
    return [...[...this.months.all.values()].flatMap((month) => this.tellMonth(month.name)), ...this.disputes.tell(), ...this.queue.map(tellPair), ...this.books.tell()].sort();
  }

  private tellMonth(name: string): string[] {
    const { lines, state, submittedBy, approvedBy } = this.months.all.get(name)!;
    const gross = grossOf(lines);
    const shown = state === 'CLOSED' && this.books.isPaid(name) ? 'PAID' : state;
    return tellMonth({
      name,
      signs: `${shown}, submitted by ${submittedBy}, approved by ${approvedBy}`,
      counts: `${lines.length} lines, ${lines.filter(({ outcome }) => outcome === 'HELD').length} held`,
      rows: [
        ...lines.map((line) => `line ${tellLine(line)}`),
        ...gross.map(({ kind, debtor, creditor, cents }) => `gross ${kind} ${debtor}>${creditor} ${cents}`),
        ...netOf(gross).map(({ debtor, creditor, cents }) => `net ${debtor}>${creditor} ${cents}`),
        ...positionsOf(gross).map(([who, cents]) => `position ${who} ${cents}`),
      ],
    });
  }
}

interface CorrectedRow {
  readonly month: string;
  readonly kind: string;
  readonly debtor: string;
  readonly creditor: string;
  readonly sums: [before: number, after: number];
  readonly uses: Set<number>;
}

/** Which month would carry corrections of which closed ones. */
export const tellPreview = (carriedBy: string | null, rows: readonly { readonly month: string; readonly kind: string; readonly debtor: string; readonly creditor: string; readonly before: number; readonly after: number; readonly uses: number }[]): string =>
  [`carried by ${carriedBy}`, ...rows.map(({ month, kind, debtor, creditor, before, after, uses }) => `${month} ${kind} ${debtor}>${creditor} ${before} to ${after} in ${uses} uses`).sort()].join('; ');

/** Who and who a line of this use is between: the debtor with the host, and with the helper. */
function partiesOf(use: number): (readonly [string, string])[] {
  const { debtor, offer } = USES[use]!;
  return [[debtor, offer.host], ...(offer.cohost === null ? [] : [[debtor, offer.cohost.code] as const])];
}

export const tellPair = ({ month, pair }: QueuedPair): string => `queued ${month} ${[...pair].sort().join(' and ')}`;

export const tellMonth = ({ name, signs, counts, rows }: { readonly name: string; readonly signs: string; readonly counts: string; readonly rows: readonly string[] }): string[] =>
  [`${signs}`, counts, ...rows].map((row) => `${name} ${row}`);
