import { expect } from '@jest/globals';
import fc from 'fast-check';
import { createTestDatabase, type TestDatabase } from '../test-database.js';
import { observe } from './settlement-observer.js';
import { SettlementOffice } from './settlement-office.js';
import { SettlementSheet, type Mistake } from './settlement-sheet.js';
import { histories, type Act, type Desk } from './settlement-steps.js';
import { figuresOf } from './sheet-months.js';

/** May and June are over; what is recorded of July is refused at first. */
const START = Date.parse('2026-07-02T08:00:00Z');

export interface HistoriesPlan {
  readonly runs: number;
  readonly seed: number;
  /** A history that failed, to be walked again: `path` or `path|replayPath`, as the failure has told them. */
  readonly path?: string;
  /** Steps of a history, at most. */
  readonly most?: number;
  readonly mistake?: Mistake;
  /** Runs before the first history: a change of the database that is to be noticed. */
  readonly sabotage?: string;
}

export interface HistoriesOutcome {
  readonly histories: number;
  /** By `step answer`: how often. */
  readonly told: Readonly<Record<string, number>>;
  /** By `step answer` of rehearsed signatures: how often. */
  readonly asked: Readonly<Record<string, number>>;
  /** How often months, lines, disputes and books stood as on the sheet. */
  readonly compared: number;
  /** Null: all as the sheet says. Else what differs, with seed and path that show it again. */
  readonly failure: string | null;
}

/** Walks random histories in a database and on sheets of paper side by side; both must say the same after every step. */
export async function walkHistories({ runs, seed, path, most = 40, mistake, sabotage }: HistoriesPlan): Promise<HistoriesOutcome> {
  const database = await createTestDatabase();
  try {
    const walk = await HistoryWalk.open(database, mistake);
    if (sabotage) await database.superuser.query(sabotage);
    const [at, replayPath] = path?.split('|') ?? [];
    const property = fc.asyncProperty(histories(most, replayPath ?? null), (steps) => walk.take(steps));
    const details = await fc.check(property, { numRuns: runs, seed, ...(at === undefined ? {} : { path: at }), endOnFailure: mistake !== undefined || sabotage !== undefined });
    const failure = details.failed ? `seed ${details.seed}, path ${JSON.stringify(details.counterexamplePath)}:\n${String(details.counterexample![0])}\n${String(details.errorInstance)}` : null;
    return { histories: details.numRuns, told: walk.told, asked: walk.asked, compared: walk.compared, failure };
  } finally {
    await database.close();
  }
}

class HistoryWalk implements Desk {
  readonly told: Record<string, number> = {};
  readonly asked: Record<string, number> = {};
  compared = 0;
  /** By month what was signed when signatures were last rehearsed. */
  private rehearsed = new Map<string, string>();

  private constructor(
    readonly office: SettlementOffice,
    private readonly mistake: Mistake | undefined,
  ) {}

  static async open(database: TestDatabase, mistake: Mistake | undefined): Promise<HistoryWalk> {
    return new HistoryWalk(await SettlementOffice.open(database), mistake);
  }

  async take(steps: Iterable<fc.AsyncCommand<SettlementSheet, Desk>>): Promise<void> {
    await this.office.reset(START);
    this.rehearsed = new Map();
    await fc.asyncModelRun(() => ({ model: new SettlementSheet(START, this.mistake), real: this as Desk }), steps);
    expect(await this.office.violations()).toEqual([]);
  }

  compare = async (sheet: SettlementSheet, act: Act, { product, sheet: expected }: { readonly product: string; readonly sheet: string }): Promise<void> => {
    expect([act.words, product]).toEqual([act.words, expected]);
    expect([act.words, ...(await observe(this.office))]).toEqual([act.words, ...sheet.tell()]);
    await this.compareSigners(sheet, act);
    // Every eighth time in the midst of a history, too; what is found at its end may have been there long before.
    if (++this.compared % 8 === 0) expect([act.words, await this.office.violations()]).toEqual([act.words, []]);
    const key = `${act.name} ${expected.split(',')[0]}`;
    this.told[key] = (this.told[key] ?? 0) + 1;
  };

  /** Who may sign a month that is reviewed, asked where anything about it has changed. */
  private async compareSigners(sheet: SettlementSheet, { words }: Act): Promise<void> {
    for (const month of sheet.months.all.values()) {
      const { name, state, submittedBy, approvedBy, earlier } = month;
      const now = [state, submittedBy, approvedBy, earlier === null ? 'new' : earlier === figuresOf(month) ? 'same' : 'changed'].join();
      if (state === 'CLOSED' || this.rehearsed.get(name) === now) continue;
      this.rehearsed.set(name, now);
      for (const act of ['submit', 'approve'] as const) {
        for (const person of ['ann', 'bob', 'eva'] as const) {
          const answer = await this.office.move(name, act, person, false, true);
          expect([words, name, act, person, answer]).toEqual([words, name, act, person, sheet.months.judge(name, act, person, false) ?? 'DONE']);
          this.asked[`${act} ${answer}`] = (this.asked[`${act} ${answer}`] ?? 0) + 1;
        }
      }
    }
  }
}
