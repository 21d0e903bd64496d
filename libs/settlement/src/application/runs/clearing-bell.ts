import type { OnModuleDestroy } from '@nestjs/common';
import { ChannelListener, type Logger } from '#platform';

const CHANNEL = { name: 'pv_clearing', applicationName: 'platzverbund-clearing', lost: 'connection for the progress of clearings lost, everybody looks anew when it is back' };

/**
 * Rings for whoever follows a run when it has come further. It carries nothing but the ring: how far it is, is read with the rights of whoever
 * follows. Hears the database from the first follower on.
 */
export class ClearingBell implements OnModuleDestroy {
  private readonly followers = new Map<string, Set<() => void>>();
  private listener: ChannelListener | undefined;

  constructor(
    private readonly databaseUrl: string,
    private readonly logger: Logger,
  ) {}

  /** Rings until the answer is called. Whoever reads after this call misses nothing. */
  follow(runId: string, ring: () => void): () => void {
    const rings = this.followers.get(runId) ?? new Set();
    this.followers.set(runId, rings.add(ring));
    if (this.listener === undefined) {
      this.listener = new ChannelListener(this.databaseUrl, CHANNEL, (payload) => this.ring(payload), this.logger);
      void this.listener.start();
    }
    return () => {
      rings.delete(ring);
      if (rings.size === 0 && this.followers.get(runId) === rings) this.followers.delete(runId);
    };
  }

  async onModuleDestroy(): Promise<void> {
    await this.listener?.stop();
  }

  /** The run; null: heard again after a silence, so everybody looks. */
  private ring(payload: string | null): void {
    const rung = payload === null ? [...this.followers.values()] : [this.followers.get(payload) ?? []];
    for (const rings of rung) for (const ring of [...rings]) ring();
  }
}
