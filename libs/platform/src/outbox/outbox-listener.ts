import type { Logger } from 'pino';
import { ChannelListener } from '../database/channel-listener.js';

const CHANNEL = { name: 'pv_outbox', applicationName: 'platzverbund-relay', lost: 'outbox connection lost, polling until it is back' };

/**
 * Hears of new outbox rows and calls back at once. What was written while the connection was lost is found by the call after
 * the reconnect, or by whoever polls.
 */
export class OutboxListener extends ChannelListener {
  constructor(databaseUrl: string, onNews: () => void, logger: Logger) {
    super(databaseUrl, CHANNEL, onNews, logger);
  }
}
