import { settlementVerifier } from '#settlement';
import { DisputeOffice } from './dispute-office.js';
import { DisputeRounds } from './dispute-rounds.js';
import { Books } from './naive/books.js';
import { differences } from './naive/compare.js';
import { nextMonth } from './naive/dates.js';
import { agenciesOf, generateLateChanges, generateNetwork, monthsOf } from './naive/generate.js';
import { importCounts } from './naive/import-check.js';
import { matchReferral } from './naive/match.js';
import { applyFolder, EMPTY_STORE, type Folder, type Store } from './naive/store.js';
import { buildWorld, NO_DISPUTES } from './naive/world.js';
import { ProductUnderTest } from './product-under-test.js';
import { asOperator, type TestDatabase } from './test-database.js';

export interface Comparison {
  /** Documents of both sides that were compared. */
  readonly compared: number;
  readonly differences: readonly string[];
}

const VARIANTS = ['INTEGRATED', 'COMPLEMENTARY'] as const;
/** Months closed after the first one; before each of them a folder of late changes comes in. */
const ROUNDS = 4;
/** In this one the month after is cleared first, and another folder comes in between clearing and closing. */
const OUT_OF_ORDER = 2;

/**
 * Sends one random network through the product and through the naive reckoning, which share no code, and compares every
 * document: counts of the imports, all matches, and months in whose lines some are disputed and that are closed one after another. Each carries
 * what was changed late and decided since, also of lines that are corrections themselves; months are cleared out of order, and again when they
 * are closed. In the end the product's own verification finds nothing.
 */
export class NetworkComparison {
  private readonly found: string[] = [];
  private compared = 0;
  private store: Store = EMPTY_STORE;
  private readonly books = new Books(buildWorld(EMPTY_STORE));
  private readonly product: ProductUnderTest;
  private readonly folders: Folder[] = [];
  private disputes: DisputeRounds | null = null;

  /** @param isShort one month closed, late changes, and the month that corrects it: a fifth of the work, without matches and months out of order */
  constructor(
    private readonly database: TestDatabase,
    private readonly seed: number,
    private readonly isShort = false,
  ) {
    this.product = new ProductUnderTest(database);
  }

  async run(): Promise<Comparison> {
    await this.import(generateNetwork(this.seed, {}));
    if (!this.isShort) await this.matchAll();
    const [first] = monthsOf(buildWorld(this.store));
    this.disputes = new DisputeRounds(await DisputeOffice.of(this.database, null), this.seed);
    await this.clearAll(nextMonth(first!));
    await this.clearAndDispute(first!);
    await this.closeAll(first!);
    let period = first!;
    for (let round = 1; round <= (this.isShort ? 0 : ROUNDS); round++) {
      period = nextMonth(period);
      await this.import(generateLateChanges(this.seed * 31 + round, this.folders, {}));
      await this.disputes.decideSome();
      this.rebuild();
      if (round === OUT_OF_ORDER) await this.clearAll(nextMonth(period));
      await this.clearAndDispute(period);
      if (round === OUT_OF_ORDER) await this.import(generateLateChanges(this.seed * 77 + round, this.folders, {}));
      await this.closeAll(period);
      // What is closed answers as it was closed, whatever has come in since.
      await this.clearAll(first!);
    }
    if (this.isShort) await this.import(generateLateChanges(this.seed * 31, this.folders, {}));
    await this.clearAndDispute(nextMonth(period));
    await this.verify();
    return { compared: this.compared, differences: this.found };
  }

  private async import(folder: Folder): Promise<void> {
    this.expect(importCounts(this.store, folder), await this.product.import(folder), 'import');
    this.folders.push(folder);
    this.store = applyFolder(this.store, folder).store;
    this.rebuild();
  }

  private rebuild(): void {
    this.books.setWorld(buildWorld(this.store, this.disputes?.disputes ?? NO_DISPUTES));
  }

  private async disputeAll(period: string): Promise<void> {
    for (const agency of agenciesOf(buildWorld(this.store))) await this.disputes!.raise(this.books.clear(period, agency));
    this.rebuild();
  }

  private async matchAll(): Promise<void> {
    const world = buildWorld(this.store);
    const { rows } = await this.database.superuser.query<{ ags: string; lat: number; lon: number }>('SELECT ags, lat, lon FROM platform.place WHERE main');
    const places = new Map(rows.map(({ ags, lat, lon }) => [ags, { lat, lon }]));
    for (const { id } of world.referrals) {
      for (const variant of VARIANTS) {
        const expected = matchReferral(world, id, { variant }, (ags) => places.get(ags));
        this.expect(expected, await this.product.match(id, variant), `match ${id} ${variant}`);
      }
    }
  }

  /** The lines that correct closed months are disputed, too. */
  private async clearAndDispute(period: string): Promise<void> {
    await this.clearAll(period);
    await this.disputeAll(period);
    await this.clearAll(period);
  }

  private async clearAll(period: string): Promise<void> {
    for (const agency of agenciesOf(buildWorld(this.store))) {
      this.expect(this.books.clear(period, agency), await this.product.clear(period, agency), `clear ${agency} ${period}`);
    }
  }

  private async closeAll(period: string): Promise<void> {
    for (const agency of agenciesOf(buildWorld(this.store))) {
      this.books.close(period, agency);
      await this.product.close(period, agency);
    }
  }

  private async verify(): Promise<void> {
    const { violations } = await this.database.unitOfWork.run(asOperator, (tx) => settlementVerifier.run(tx));
    this.expect([], violations.map(({ kind, subject }) => `${kind} ${subject}`), 'verify');
  }

  private expect(expected: unknown, actual: unknown, what: string): void {
    this.compared++;
    this.found.push(...differences(expected, actual, `seed ${this.seed}, ${what}`));
  }
}
