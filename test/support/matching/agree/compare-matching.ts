import { createRng } from '../../naive/rng.js';
import { differences } from '../../naive/compare.js';
import type { Gazetteer, Judged } from '../../naive/match.js';
import { matchDocument, type MatchDocument } from '../../naive/match-document.js';
import { applyFolder, EMPTY_STORE } from '../../naive/store.js';
import { buildWorld, type World } from '../../naive/world.js';
import { ProductUnderTest } from '../../product-under-test.js';
import type { TestDatabase } from '../../test-database.js';
import type { BorderCount } from './border-count.js';
import { generateMatchingFolder } from './generate.js';
import { ProductMatches, type Question } from './product-matches.js';

/** One document of the product beside the question that it answers. */
export interface Answered {
  readonly referral: string;
  readonly question: Question;
  readonly document: MatchDocument;
}

interface Expected {
  readonly document: MatchDocument;
  readonly judged: readonly Judged[];
}

/** How far the offers are, as it is printed, that suit but for the distance. */
const distances = (judged: readonly Judged[]): number[] =>
  judged.flatMap(({ facts: { distanceKm: km }, reasons }) => (km === null || reasons.some((code) => code !== 'TOO_FAR') ? [] : [Number(km.toFixed(3))]));

/** Referrals that are asked for at the same time. */
const AT_ONCE = 4;

const BOTH: readonly Question[] = [{ variant: 'INTEGRATED' }, { variant: 'COMPLEMENTARY' }];

/**
 * Imports one generated folder into the product and asks it for the matches of every referral, in both variants and with a limit of the
 * call; a naive reckoning of section 3 that shares no code answers the same from the same folder.
 */
export class MatchingComparison {
  readonly found: string[] = [];
  readonly answered: Answered[] = [];
  /** Documents and lists of both sides that were compared. */
  compared = 0;
  /** Offers that were judged for a referral and a question. */
  judged = 0;
  world: World = buildWorld(EMPTY_STORE);
  readonly product: ProductMatches;
  private readonly expected = new Map<string, MatchDocument>();
  private places = new Map<string, { lat: number; lon: number }>();

  constructor(
    private readonly database: TestDatabase,
    private readonly seed: number,
    private readonly count: BorderCount,
  ) {
    this.product = new ProductMatches(database);
  }

  /** The folder, in the product and in the naive world. */
  async load(referrals: number): Promise<void> {
    const folder = generateMatchingFolder(this.seed, referrals);
    await new ProductUnderTest(this.database).import(folder);
    this.world = buildWorld(applyFolder(EMPTY_STORE, folder).store);
    const { rows } = await this.database.superuser.query<{ ags: string; lat: number; lon: number }>('SELECT ags, lat, lon FROM platform.place WHERE main');
    this.places = new Map(rows.map(({ ags, lat, lon }) => [ags, { lat, lon }]));
  }

  async run(): Promise<void> {
    const ids = await this.product.ids();
    const codes = this.world.referrals.map(({ id }) => id);
    for (let at = 0; at < codes.length; at += AT_ONCE) {
      await Promise.all(codes.slice(at, at + AT_ONCE).map((referral, i) => this.compareReferral(referral, ids.get(referral) ?? '', at + i)));
    }
    for (const question of BOTH) await this.compareScreened(ids, question, this.expectedOf(question));
  }

  private async compareReferral(referral: string, id: string, n: number): Promise<void> {
    const rng = createRng(this.seed * 1000 + n);
    const kilometres: number[] = [];
    for (const question of BOTH) kilometres.push(...distances((await this.compareOne(referral, question)).judged));
    const limited: Question = { variant: rng.pick(BOTH).variant, maxKm: kilometres.length === 0 ? 12.5 : rng.pick(kilometres) };
    const { document } = await this.compareOne(referral, limited);
    if (n % 2 === 0) await this.compareScreened(new Map([[referral, id]]), limited, new Map([[referral, document]]));
    if (n % AT_ONCE === 0) this.expect(document.rejected, await this.product.rejected(id, limited), `rejected of ${referral}`);
  }

  /** What the naive side says of this world, or of one that was changed. */
  naive(referral: string, question: Question, world = this.world): Expected {
    const gazetteer: Gazetteer = (ags) => this.places.get(ags);
    return matchDocument(world, referral, question, gazetteer);
  }

  private async compareOne(referral: string, question: Question): Promise<Expected> {
    const { document, judged } = this.naive(referral, question);
    this.count.add(document, judged);
    this.judged += judged.length;
    const actual = await this.product.document(referral, question);
    this.answered.push({ referral, question, document: actual });
    this.expected.set(keyOf(referral, question), document);
    this.expect(document, actual, `${referral} ${JSON.stringify(question)}`);
    return { document, judged };
  }

  private expectedOf(question: Question): Map<string, MatchDocument> {
    return new Map(this.world.referrals.flatMap(({ id }) => {
      const document = this.expected.get(keyOf(id, question));
      return document ? [[id, document] as const] : [];
    }));
  }

  /** The lists that GraphQL answers, of several referrals at once. */
  private async compareScreened(ids: ReadonlyMap<string, string>, question: Question, expected: ReadonlyMap<string, MatchDocument>): Promise<void> {
    const [ranked, nearMisses] = [await this.product.ranked([...ids.values()], question), await this.product.nearMisses([...ids.values()], question)];
    for (const [referral, id] of ids) {
      const document = expected.get(referral);
      if (!document) throw new Error(`Nothing is expected for ${referral}`);
      this.expect(document.matches, ranked.get(id), `ranked for ${referral} ${JSON.stringify(question)}`);
      this.expect(document.nearMisses, nearMisses.get(id), `near misses of ${referral} ${JSON.stringify(question)}`);
    }
  }

  private expect(expected: unknown, actual: unknown, what: string): void {
    this.compared += 1;
    this.found.push(...documentDifferences(expected, actual, `seed ${String(this.seed)}, ${what}`));
  }
}

const keyOf = (referral: string, { variant, maxKm }: Question): string => `${variant} ${String(maxKm)} ${referral}`;

/** The last bits of a sum depend on the order in which it is added up: no score is compared beyond eleven decimals. */
export function documentDifferences(expected: unknown, actual: unknown, what: string): string[] {
  const [left, right] = [rounded(expected), rounded(actual)];
  return left === right ? [] : differences(JSON.parse(left), JSON.parse(right), what);
}

const rounded = (document: unknown): string =>
  JSON.stringify(document ?? null, (key, value: unknown) => (key === 'score' && typeof value === 'number' ? Number(value.toFixed(11)) : value));
