import { oneOf } from './choose.js';
import type { SettlementSheet } from './settlement-sheet.js';
import type { Act, StepKind } from './settlement-steps.js';
import type { MonthAct } from './sheet-months.js';
import { ORGANISATIONS } from './sheet-world.js';

export const clearing = (sheet: SettlementSheet, month: string): Act => ({
  name: sheet.months.isClosed(month) ? 'clear closed' : sheet.months.all.has(month) ? 'clear again' : 'clear',
  words: `${month} is cleared`,
  onSheet: () => sheet.clear(month),
  run: (office) => office.clear(month),
});

/** Null for the operator of the command line, who can only close. */
export const moving = (sheet: SettlementSheet, month: string, act: MonthAct, who: string | null, isStale = false): Act => ({
  name: who === null ? 'close from outside' : act,
  words: `${who ?? 'the operator'}: ${act} ${month}${isStale ? ' as it was before' : ''}`,
  onSheet: () => (act === 'close' ? sheet.close(month, who) : sheet.move(month, act, who!, isStale)),
  run: (office) => office.move(month, act, who, isStale),
});

/** The first of those who wait. */
export const queued: StepKind = (sheet) => {
  const [first] = sheet.queue;
  if (first === undefined) return null;
  return {
    name: 'queued pair',
    words: `what ${first.pair.join(' and ')} owe each other in ${first.month} is cleared, as queued`,
    onSheet: () => {
      sheet.queue = sheet.queue.slice(1);
      return sheet.clearPair(first.month, first.pair);
    },
    run: (office) => office.clearQueued(),
  };
};

const clearPair: StepKind = (sheet, { month, who, which }) => {
  const pair = [oneOf(ORGANISATIONS, who), oneOf(ORGANISATIONS, which)] as const;
  return {
    name: 'clear pair',
    words: `what ${pair.join(' and ')} owe each other in ${month} is cleared`,
    onSheet: () => sheet.clearPair(month, pair),
    run: (office) => office.clearPair(month, pair),
  };
};

const BY = ['ann', 'bob', 'ann', 'bob', 'eva', 'ann', 'bob', 'cem'] as const;
/** The first month that is on its way; seldom any month. */
const monthOn = (sheet: SettlementSheet, month: string, isOdd: boolean): string | undefined =>
  isOdd ? month : [...sheet.months.all.values()].filter(({ state }) => state !== 'CLOSED').map(({ name }) => name).sort()[0];

const step = (act: MonthAct): StepKind => (sheet, { month, who, isOdd, isOther, which }) => {
  const name = monthOn(sheet, month, isOdd);
  return name === undefined ? null : moving(sheet, name, act, oneOf(BY, who), isOther && which % 3 === 0);
};

const closeFromOutside: StepKind = (sheet, { month, isOdd }) => {
  const name = monthOn(sheet, month, isOdd);
  return name === undefined ? null : moving(sheet, name, 'close', null);
};

export const MONTH_STEPS: Readonly<Record<string, readonly [weight: number, kind: StepKind]>> = {
  clear: [5, (sheet, { month, isOther }) => clearing(sheet, monthOn(sheet, month, isOther) ?? month)],
  queued: [5, queued],
  clearPair: [2, clearPair],
  start: [2, step('start')],
  submit: [3, step('submit')],
  approve: [4, step('approve')],
  back: [1, step('back')],
  close: [2, step('close')],
  closeFromOutside: [1, closeFromOutside],
};
