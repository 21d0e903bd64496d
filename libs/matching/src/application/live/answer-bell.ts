import type { OnModuleDestroy } from '@nestjs/common';
import { ChannelListener, type Logger } from '#platform';

const CHANNEL = { name: 'pv_matches', applicationName: 'platzverbund-live', lost: 'connection for live matches lost, everybody is asked anew when it is back' };

/**
 * Rings for whoever follows a referral when its answer may have changed. It carries nothing but the ring: what changed is read
 * from the database by whoever is rung for, with their rights, so a ring too many does no harm and one that is lost is made up for
 * when the connection is back. Hears the database from the first follower on.
 */
export class AnswerBell implements OnModuleDestroy {
  private readonly followers = new Map<string, Set<() => void>>();
  private listener: ChannelListener | undefined;

  constructor(
    private readonly databaseUrl: string,
    private readonly logger: Logger,
  ) {}

  /** Rings until the answer is called. Whoever reads after this call misses nothing. */
  follow(referralId: string, ring: () => void): () => void {
    const rings = this.followers.get(referralId) ?? new Set();
    this.followers.set(referralId, rings.add(ring));
    if (this.listener === undefined) {
      this.listener = new ChannelListener(this.databaseUrl, CHANNEL, (payload) => this.ring(payload), this.logger);
      void this.listener.start();
    }
    return () => {
      rings.delete(ring);
      if (rings.size === 0 && this.followers.get(referralId) === rings) this.followers.delete(referralId);
    };
  }

  async onModuleDestroy(): Promise<void> {
    await this.listener?.stop();
  }

  /** `<referral>:<version>`; null: heard again after a silence, so everybody looks. */
  private ring(payload: string | null): void {
    const rung = payload === null ? [...this.followers.values()] : [this.followers.get(payload.split(':', 1)[0]!) ?? []];
    for (const rings of rung) for (const ring of [...rings]) ring();
  }
}
