import { DisputeOffice } from './dispute-office.js';
import { DisputeRounds } from './dispute-rounds.js';
import { Books } from './naive/books.js';
import { differences } from './naive/compare.js';
import { agenciesOf, generateLateChanges, generateNetwork, monthsOf } from './naive/generate.js';
import { importCounts } from './naive/import-check.js';
import { matchReferral } from './naive/match.js';
import { applyFolder, EMPTY_STORE, type Folder, type Store } from './naive/store.js';
import { buildWorld, NO_DISPUTES } from './naive/world.js';
import { ProductUnderTest } from './product-under-test.js';
import type { TestDatabase } from './test-database.js';

export interface Comparison {
  /** Documents of both sides that were compared. */
  readonly compared: number;
  readonly differences: readonly string[];
}

const VARIANTS = ['INTEGRATED', 'COMPLEMENTARY'] as const;
/** Closed one after another; what the second folder changes is carried by the month after them. */
const MONTHS_CLOSED = 3;

/**
 * Sends one random network through the product and through the naive reckoning, which share no code, and compares every
 * document: counts of the imports, all matches, three closed months in whose lines some are disputed, and the month that carries the late
 * changes and what was decided since.
 */
export class NetworkComparison {
  private readonly found: string[] = [];
  private compared = 0;
  private store: Store = EMPTY_STORE;
  private readonly books = new Books(buildWorld(EMPTY_STORE));
  private readonly product: ProductUnderTest;
  private disputes: DisputeRounds | null = null;

  constructor(
    private readonly database: TestDatabase,
    private readonly seed: number,
  ) {
    this.product = new ProductUnderTest(database);
  }

  async run(): Promise<Comparison> {
    const network = generateNetwork(this.seed, {});
    await this.import(network);
    await this.matchAll();
    const months = monthsOf(buildWorld(this.store));
    this.disputes = new DisputeRounds(await DisputeOffice.of(this.database, null), this.seed);
    for (const period of months.slice(0, MONTHS_CLOSED)) {
      await this.clearAll(period, false);
      await this.disputeAll(period);
      await this.clearAll(period, true);
    }
    await this.import(generateLateChanges(this.seed, network, {}));
    await this.disputes.decideSome();
    this.rebuild();
    const next = months[MONTHS_CLOSED];
    if (next === undefined) return { compared: this.compared, differences: this.found };
    await this.clearAll(next, false);
    // The lines that correct closed months are disputed, too.
    await this.disputeAll(next);
    await this.clearAll(next, false);
    return { compared: this.compared, differences: this.found };
  }

  private async import(folder: Folder): Promise<void> {
    this.expect(importCounts(this.store, folder), await this.product.import(folder), 'import');
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

  private async clearAll(period: string, close: boolean): Promise<void> {
    for (const agency of agenciesOf(buildWorld(this.store))) {
      this.expect(this.books.clear(period, agency), await this.product.clear(period, agency), `clear ${agency} ${period}`);
      if (!close) continue;
      this.books.close(period, agency);
      await this.product.close(period, agency);
    }
  }

  private expect(expected: unknown, actual: unknown, what: string): void {
    this.compared++;
    this.found.push(...differences(expected, actual, `seed ${this.seed}, ${what}`));
  }
}
