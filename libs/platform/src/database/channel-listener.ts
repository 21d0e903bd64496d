import pg from 'pg';
import type { Logger } from 'pino';
import { failureCode } from '../queue/failure-code.js';

const RECONNECT_MS = 1_000;

export interface Channel {
  /** What NOTIFY names; a plain SQL identifier. */
  readonly name: string;
  readonly applicationName: string;
  /** For the log, when the connection is lost. */
  readonly lost: string;
}

/**
 * Hears a channel of the database on a connection of its own. A lost connection is opened again; whatever was told meanwhile
 * is lost with it, so `onNews` is called without a payload once it is heard again: look at everything.
 */
export class ChannelListener {
  private client: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private isStopped = false;

  constructor(
    private readonly databaseUrl: string,
    private readonly channel: Channel,
    private readonly onNews: (payload: string | null) => void,
    private readonly logger: Logger,
  ) {}

  async start(): Promise<void> {
    if (this.isStopped) return;
    const client = new pg.Client({
      connectionString: this.databaseUrl,
      application_name: this.channel.applicationName,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      connectionTimeoutMillis: 10_000,
    });
    this.client = client;
    client.on('notification', ({ payload }) => this.onNews(payload ?? null));
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client));
    try {
      await client.connect();
      await client.query(`LISTEN ${this.channel.name}`);
      this.onNews(null);
    } catch (error) {
      this.lost(client, error);
    }
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    const { client } = this;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }

  private lost(client: pg.Client, error?: unknown): void {
    if (this.isStopped || this.client !== client) return;
    this.client = undefined;
    this.logger.warn({ failure: error === undefined ? 'ENDED' : failureCode(error) }, this.channel.lost);
    client.end().catch(() => undefined);
    this.timer = setTimeout(() => void this.start(), RECONNECT_MS);
  }
}
