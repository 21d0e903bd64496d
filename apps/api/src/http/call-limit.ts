import type { Clock } from '#kernel';

const MINUTE = 60_000;
/** Addresses that are counted at a time; beyond it the oldest minute is forgotten, so that memory stays bounded. */
const MOST_ADDRESSES = 20_000;

interface Counted {
  readonly until: number;
  calls: number;
}

/**
 * How often an address may call an open route in a minute. Counted in this process alone, unlike sign-ins: it keeps one
 * caller from using up the service, and guards no secret.
 */
export class CallLimit {
  /** In the order of their first calls, so that the first one ends first. */
  private readonly counted = new Map<string, Counted>();

  constructor(
    private readonly clock: Clock,
    private readonly callsAMinute: number,
  ) {}

  /** Null: the call may be made. Else the seconds to wait, 1 to 60. */
  take(address: string): number | null {
    const now = this.clock.now().epochMilliseconds;
    this.forget(now);
    const known = this.counted.get(address);
    if (known === undefined) {
      this.counted.set(address, { until: now + MINUTE, calls: 1 });
      return null;
    }
    known.calls++;
    return known.calls <= this.callsAMinute ? null : Math.max(1, Math.ceil((known.until - now) / 1000));
  }

  private forget(now: number): void {
    for (const [address, { until }] of this.counted) {
      if (until > now && this.counted.size < MOST_ADDRESSES) return;
      this.counted.delete(address);
    }
  }
}
