import type { Recorder, SettlementSheet } from './settlement-sheet.js';
import { oneOf } from './choose.js';
import type { Act, Step, StepKind } from './settlement-steps.js';
import { AGENCY, isTogether, monthOf, USES, type Scope, type Status } from './sheet-world.js';

const DAY = 86_400_000;
/** Until then there is no holiday in Hesse within the days of payment. */
const LAST_NOW = Date.parse('2026-09-10T00:00:00Z');

function recording(sheet: SettlementSheet, uses: readonly number[], who: string, status: Status): Act {
  const { offer, day } = USES[uses[0]!]!;
  const by: Recorder | null = who === AGENCY ? 'AGENCY' : who === offer.host ? 'PROVIDER' : null;
  const isKnown = by !== null && uses.some((use) => sheet.recordOf(use, by) !== undefined);
  return {
    name: sheet.months.isClosed(monthOf(day)) ? 'back-date' : isKnown ? 'correct' : 'record',
    words: `${who} records ${uses.map((use) => USES[use]!.seat).join(' and ')} in ${offer.code} on ${day} as ${status}`,
    onSheet: () => sheet.record(uses, by, status),
    run: (office) => office.record(uses, who, status),
  };
}

const record: StepKind = (sheet, { use, status, who, isOdd, isOther }) => {
  const { offer } = USES[use]!;
  const together = USES.map((_, n) => n).filter((n) => isTogether(USES[use]!, USES[n]!));
  const strangers = ['NORD', 'SUED', 'WEST'].filter((code) => code !== offer.host);
  const recorder = isOdd ? oneOf(strangers, who) : who % 4 === 0 ? AGENCY : offer.host;
  return recording(sheet, isOther ? together : [use], recorder, status);
};

/** Everything of a month that has been and of which nothing is recorded yet, by the hosts. */
export function filling(sheet: SettlementSheet, month: string, status: Status): Act | null {
  const missing = USES.map((_, use) => use).filter((use) => monthOf(USES[use]!.day) === month && USES[use]!.day <= sheet.today && sheet.recordOf(use, 'PROVIDER') === undefined);
  if (missing.length === 0) return null;
  const acts = missing.map((use) => recording(sheet, [use], USES[use]!.offer.host, status));
  return {
    name: 'fill',
    words: `the hosts record what is missing of ${month} as ${status}`,
    onSheet: () => acts.map(({ onSheet }) => onSheet()).join(),
    run: async (office) => {
      const told: string[] = [];
      for (const { run } of acts) told.push(await run(office));
      return told.join();
    },
  };
}

const changeRate: StepKind = (sheet, { day, cents, isOther }) => {
  const scope: Scope = isOther ? 'RS' : 'RH';
  const latest = sheet.latestRate(scope).name;
  const name = `${scope} from ${day} at ${cents}, ${sheet.now}`;
  return {
    name: 'change rate',
    words: `${scope} costs ${cents} from ${day} on, in the place of ${latest}`,
    onSheet: () => {
      const preview = sheet.previewRate(scope, day, cents);
      return `${sheet.changeRate(scope, day, cents, name)}, ${preview}`;
    },
    run: (office) => office.changeRate({ scope, from: day, cents, latest, name }),
  };
};

const wait: StepKind = (sheet, { which }: Step) => {
  const days = [1, 7, 20][which % 3]!;
  if (sheet.now + days * DAY > LAST_NOW) return null;
  return {
    name: 'wait',
    words: `${days} days go by`,
    onSheet: () => {
      sheet.now += days * DAY;
      return 'DONE';
    },
    run: async (office) => {
      office.now += days * DAY;
      return 'DONE';
    },
  };
};

export const RECORD_STEPS: Readonly<Record<string, readonly [weight: number, kind: StepKind]>> = {
  record: [7, record],
  fill: [2, (sheet, { month, status }) => filling(sheet, month, status)],
  changeRate: [3, changeRate],
  wait: [2, wait],
};
