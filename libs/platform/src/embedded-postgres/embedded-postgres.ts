export interface EmbeddedPostgresOptions {
  /**
   * The database folder, for example `.data/postgres`; created if missing, relative to the working directory.
   * Leases, the start lock and half-finished clusters live beside it in `<dataDir>.run`.
   */
  dataDir: string;
  /** false trades the data of a power cut for speed (no fsync): for tests only. */
  durable: boolean;
  /** Connections that the server accepts at once; 100 when left out. */
  maxConnections?: number;
  /** Receives one plain sentence for each thing that happens. */
  log?: (line: string) => void;
}

/** A share in a running server: the server stops when the last share of the last process is released. */
export interface EmbeddedPostgres {
  host: string;
  port: number;
  /** Connection string of the superuser `postgres` for one database of the server. */
  superuserUrl(database: string): string;
  /** What the server says about itself. */
  logFile: string;
  /** Whether the server is at work; false once it has ended, for whatever reason, or is stopping. */
  isServing(): Promise<boolean>;
  /**
   * Starts the server again, when it has ended, on the same folder and port; returns once it answers. Safe to call at any
   * time before `release`, and beside others. Throws EmbeddedPostgresError when it does not start.
   */
  startAgain(): Promise<void>;
  /**
   * Gives the share back, and stops the server if nobody else holds one. Safe to call twice. Throws
   * EmbeddedPostgresError when the server does not stop within a minute.
   */
  release(): Promise<void>;
  /** `other` when a server on this folder was running already. */
  startedBy: 'us' | 'other';
}
