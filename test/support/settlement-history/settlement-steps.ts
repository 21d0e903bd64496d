import fc from 'fast-check';
import { DISPUTE_STEPS } from './dispute-steps.js';
import { goOn } from './go-on.js';
import { MONTH_STEPS } from './month-steps.js';
import { PAYMENT_STEPS } from './payment-steps.js';
import { RECORD_STEPS } from './record-steps.js';
import type { SettlementOffice } from './settlement-office.js';
import type { SettlementSheet } from './settlement-sheet.js';
import { MONTHS, RATE_DAYS, STATUSES, USES, type Status } from './sheet-world.js';

/** What chance says of a step; each kind takes of it what it needs. */
export interface Step {
  readonly use: number;
  readonly month: string;
  readonly status: Status;
  /** Who of those who could. */
  readonly who: number;
  /** Which of those that are there, the last one first. */
  readonly which: number;
  readonly cents: number;
  readonly day: string;
  /** Seldom true. */
  readonly isOdd: boolean;
  /** As often true as not. */
  readonly isOther: boolean;
}

/** A step that is to be taken, with everybody and everything in it named. */
export interface Act {
  /** As which it is counted. */
  readonly name: string;
  readonly words: string;
  /** What the sheet answers, and writes. */
  readonly onSheet: () => string;
  readonly run: (office: SettlementOffice) => Promise<string>;
}

/** Null: there is nothing yet that it could be done to. */
export type StepKind = (sheet: SettlementSheet, step: Step) => Act | null;

const KINDS: Readonly<Record<string, readonly [weight: number, kind: StepKind]>> = { goOn: [22, goOn], ...RECORD_STEPS, ...MONTH_STEPS, ...DISPUTE_STEPS, ...PAYMENT_STEPS };

/** Each step a minute after the one before. */
const MINUTE = 60_000;

export interface Desk {
  readonly office: SettlementOffice;
  /** Compares what the product has answered and what stands in its database with the sheet. */
  readonly compare: (sheet: SettlementSheet, act: Act, answers: { readonly product: string; readonly sheet: string }) => Promise<void>;
}

/** One step of a history, on the sheet and in the database. */
export class HistoryCommand implements fc.AsyncCommand<SettlementSheet, Desk> {
  constructor(
    private readonly kind: string,
    private readonly step: Step,
  ) {}

  check = (sheet: Readonly<SettlementSheet>): boolean => this.actOn(sheet as SettlementSheet) !== null;

  async run(sheet: SettlementSheet, desk: Desk): Promise<void> {
    const act = this.begin(sheet);
    desk.office.now = sheet.now;
    const product = await act.run(desk.office);
    await desk.compare(sheet, act, { product, sheet: act.onSheet() });
  }

  /** On the sheet alone, without a database: what is answered and stands there afterwards; null where there is nothing to do. */
  runOnSheet(sheet: SettlementSheet): string | null {
    return this.check(sheet) ? [this.begin(sheet).onSheet(), ...sheet.tell()].join('\n') : null;
  }

  private begin(sheet: SettlementSheet): Act {
    sheet.now += MINUTE;
    return this.actOn(sheet)!;
  }

  private actOn(sheet: SettlementSheet): Act | null {
    return KINDS[this.kind]![1](sheet, this.step);
  }

  toString = (): string => `${this.kind} ${JSON.stringify(this.step)}`;
}

const step: fc.Arbitrary<Step> = fc.record({
  use: fc.nat(USES.length - 1),
  month: fc.constantFrom(...MONTHS),
  status: fc.constantFrom(...STATUSES),
  who: fc.nat(11),
  // The newest more often: with the old ones most is over.
  which: fc.oneof({ weight: 3, arbitrary: fc.nat(1) }, { weight: 2, arbitrary: fc.nat(20) }),
  cents: fc.nat(9_000),
  day: fc.constantFrom(...RATE_DAYS),
  isOdd: fc.nat(7).map((n) => n === 7),
  isOther: fc.boolean(),
});

const command = fc.oneof(...Object.entries(KINDS).map(([name, [weight]]) => ({ weight, arbitrary: step.map((one) => new HistoryCommand(name, one)) })));

/** Histories of so many steps at most; steps for which there is nothing yet are left out as they are walked. */
export const histories = (most: number): fc.Arbitrary<HistoryCommand[]> => fc.array(command, { minLength: Math.ceil(most / 2), maxLength: most, size: 'max' });
