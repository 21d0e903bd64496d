import type { BenchDatabase } from './bench-database.js';
import type { PairFigures } from './run-pairs.js';

/** Further figures of one run beside its wall time, in milliseconds: what a step took. */
export type Steps = Readonly<Record<string, number>>;

/** One way of doing the work, on the database as `reset` leaves it. */
export type Contender = () => Promise<Steps>;

/** What a run left behind, in parts that can be named when the two sides differ. */
export type Content = Readonly<Record<string, string>>;

/** What of one pair is compared, by name: product and bare as numbers whose quotient means something. */
export type Ratios = Readonly<Record<string, number>>;

export interface PreparedBench {
  /** Rows of each kind that the data holds. */
  readonly sizes: Readonly<Record<string, number>>;
  /** The product, through its use case and the service's role. */
  readonly product: Contender;
  /** The same work by statements that a good engineer would write by hand for this one purpose. */
  readonly bare: Contender;
  /** Takes back what a run wrote, outside the time taken; every run begins from the same state. */
  reset(): Promise<void>;
  content(): Promise<Content>;
  /** The ratios of a pair out of the steps of both sides; absent: `wall`, the time of the product ÷ that of the bare side. */
  ratios?(product: Steps, bare: Steps): Ratios;
  /** What is measured once after the pairs, beside them, and told with the steps of the product. */
  aside?(): Promise<Steps>;
  /** Gives back what the bench has opened for itself. */
  close?(): Promise<void>;
}

export interface Bench {
  readonly name: string;
  /** One line for the list of benches. */
  readonly compares: string;
  /** Connections that the product may use at once; absent: 2. */
  readonly connections?: number;
  /** Fills the database in the proportion of `scale` to a full run (1). */
  prepare(database: BenchDatabase, scale: number): Promise<PreparedBench>;
}

/** A bench that measures in its own way, such as single requests in turn. */
export interface OwnBench extends Pick<Bench, 'name' | 'compares' | 'connections'> {
  /** Throws ResultsDiffer. */
  figures(database: BenchDatabase, scale: number, say: (line: string) => void): Promise<MeasuredBench>;
}

export interface MeasuredBench {
  readonly sizes: Readonly<Record<string, number>>;
  readonly figures: PairFigures;
}

export type AnyBench = Bench | OwnBench;
