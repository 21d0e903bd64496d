import { expect } from '@jest/globals';
import fc from 'fast-check';
import { createTestDatabase } from '../test-database.js';
import { observe } from './settlement-observer.js';
import { SettlementOffice } from './settlement-office.js';
import { SettlementSheet, type Mistake } from './settlement-sheet.js';
import { histories, type Act, type Desk, type HistoryCommand } from './settlement-steps.js';
import { figuresOf } from './sheet-months.js';

/** May and June are over; what is recorded of July is refused at first. */
const START = Date.parse('2026-07-02T08:00:00Z');

export interface HistoriesPlan {
  readonly runs: number;
  readonly seed: number;
  /** A history that failed, to be walked again: fast-check's path. */
  readonly path?: string;
  /** Steps of a history, at most. */
  readonly most?: number;
  /** Walks with a sheet that forgets a rule, and only histories in which that makes a difference on paper. */
  readonly mistake?: Mistake;
  /** Runs before the first history: a change of the database that is to be noticed. */
  readonly sabotage?: string;
  /** Walks only histories after which the sheet has these words. */
  readonly reaching?: string;
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
export async function walkHistories({ runs, seed, path, most = 40, mistake, sabotage, reaching }: HistoriesPlan): Promise<HistoriesOutcome> {
  const walk = new HistoryWalk(mistake, sabotage);
  try {
    const worth = histories(most).filter((steps) => isWorthWalking(steps, mistake, reaching));
    const property = fc.asyncProperty(worth, (steps) => walk.take(steps));
    const details = await fc.check(property, { numRuns: runs, seed, ...(path === undefined ? {} : { path }), endOnFailure: mistake !== undefined || sabotage !== undefined });
    const failure = details.failed ? `seed ${details.seed}, path ${JSON.stringify(details.counterexamplePath)}:\n${walk.failed.join('\n')}\n${String(details.errorInstance)}` : null;
    return { histories: details.numRuns, told: walk.told, asked: walk.asked, compared: walk.compared, failure };
  } finally {
    await walk.close();
  }
}

/** Whether a history can show what is meant. On paper alone this costs next to nothing. */
function isWorthWalking(steps: readonly HistoryCommand[], mistake: Mistake | undefined, reaching: string | undefined): boolean {
  const onPaper = (forgets?: Mistake): string[] => {
    const sheet = new SettlementSheet(START, forgets);
    return steps.flatMap((step) => step.runOnSheet(sheet) ?? []);
  };
  if (mistake === undefined && reaching === undefined) return true;
  const right = onPaper();
  return (reaching === undefined || (right.at(-1) ?? '').includes(reaching)) && (mistake === undefined || right.join('\n') !== onPaper(mistake).join('\n'));
}

/** Temporary tables leave their rows in the catalogue: after so many histories a database is put away. */
const HISTORIES_OF_A_DATABASE = 100;

class HistoryWalk implements Desk {
  readonly told: Record<string, number> = {};
  readonly asked: Record<string, number> = {};
  compared = 0;
  /** The steps of the last history that failed, which is the shortest one, in words. */
  failed: readonly string[] = [];
  private words: string[] = [];
  /** By month what was signed when signatures were last rehearsed. */
  private rehearsed = new Map<string, string>();
  private opened: SettlementOffice | null = null;
  private walked = 0;

  constructor(
    private readonly mistake: Mistake | undefined,
    private readonly sabotage: string | undefined,
  ) {}

  get office(): SettlementOffice {
    return this.opened!;
  }

  async take(steps: readonly HistoryCommand[]): Promise<void> {
    this.words = [];
    if (this.walked++ % HISTORIES_OF_A_DATABASE === 0) await this.renew();
    try {
      await this.office.reset(START);
      this.rehearsed = new Map();
      await fc.asyncModelRun(() => ({ model: new SettlementSheet(START, this.mistake), real: this as Desk }), steps);
      expect(await this.office.violations()).toEqual([]);
    } catch (error) {
      this.failed = this.words;
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.opened?.database.close();
    this.opened = null;
  }

  private async renew(): Promise<void> {
    await this.close();
    this.opened = await SettlementOffice.open(await createTestDatabase());
    if (this.sabotage !== undefined) await this.opened.database.superuser.query(this.sabotage);
  }

  compare = async (sheet: SettlementSheet, act: Act, { product, sheet: expected }: { readonly product: string; readonly sheet: string }): Promise<void> => {
    this.words.push(act.words);
    expect([act.words, product]).toEqual([act.words, expected]);
    expect([act.words, ...(await observe(this.office))]).toEqual([act.words, ...sheet.tell()]);
    await this.compareSigners(sheet, act);
    // Now and then in the midst of a history, too; what is found at its end may have been there long before.
    if (++this.compared % 16 === 0) expect([act.words, await this.office.violations()]).toEqual([act.words, []]);
    const key = `${act.name} ${expected.split(',')[0]}`;
    this.told[key] = (this.told[key] ?? 0) + 1;
  };

  /** Who may sign a month that is reviewed, asked where anything about it has changed; of other ones nobody may. */
  private async compareSigners(sheet: SettlementSheet, { words }: Act): Promise<void> {
    for (const month of sheet.months.all.values()) {
      const { name, state, submittedBy, approvedBy, earlier } = month;
      const now = [state, submittedBy, approvedBy, earlier === null ? 'new' : earlier === figuresOf(month) ? 'same' : 'changed'].join();
      if (state !== 'IN_REVIEW' || this.rehearsed.get(name) === now) continue;
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
