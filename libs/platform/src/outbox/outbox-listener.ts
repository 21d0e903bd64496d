import pg from 'pg';
import type { Logger } from 'pino';
import { failureCode } from '../queue/failure-code.js';

const CHANNEL = 'pv_outbox';
const RECONNECT_MS = 1_000;

/**
 * Hears of new outbox rows on a connection of its own and calls back at once. A lost connection is opened again; what was
 * written meanwhile is found by the call after the reconnect, or by whoever polls.
 */
export class OutboxListener {
  private client: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private isStopped = false;

  constructor(
    private readonly databaseUrl: string,
    private readonly onNews: () => void,
    private readonly logger: Logger,
  ) {}

  async start(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.databaseUrl,
      application_name: 'platzverbund-relay',
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      connectionTimeoutMillis: 10_000,
    });
    this.client = client;
    client.on('notification', () => this.onNews());
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      this.onNews();
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
    this.logger.warn({ failure: error === undefined ? 'ENDED' : failureCode(error) }, 'outbox connection lost, polling until it is back');
    client.end().catch(() => undefined);
    this.timer = setTimeout(() => void this.start(), RECONNECT_MS);
  }
}
