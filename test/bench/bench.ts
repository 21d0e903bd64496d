import type { BenchDatabase } from './bench-database.js';

/** Further figures of one run beside its wall time, in milliseconds: what a step took. */
export type Steps = Readonly<Record<string, number>>;

/** One way of doing the work, on the database as `reset` leaves it. */
export type Contender = () => Promise<Steps>;

/** What a run left behind, in parts that can be named when the two sides differ. */
export type Content = Readonly<Record<string, string>>;

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
}

export interface Bench {
  readonly name: string;
  /** One line for the list of benches. */
  readonly compares: string;
  /** Fills the database in the proportion of `scale` to a full run (1). */
  prepare(database: BenchDatabase, scale: number): Promise<PreparedBench>;
}
