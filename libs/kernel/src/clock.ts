import { Temporal } from 'temporal-polyfill';

/** The only source of the present on the TypeScript side. Tests inject a fixed one; SQL asks platform.now(). */
export interface Clock {
  now(): Temporal.Instant;
}

export const systemClock: Clock = { now: () => Temporal.Now.instant() };

/** A clock that stands still until it is moved; for tests and for the demonstration network of a given day. */
export class FixedClock implements Clock {
  private instant: Temporal.Instant;

  constructor(instant: string) {
    this.instant = Temporal.Instant.from(instant);
  }

  now(): Temporal.Instant {
    return this.instant;
  }

  moveTo(instant: string): void {
    this.instant = Temporal.Instant.from(instant);
  }
}

/** Today in the zone in which German administration counts its days. */
export const todayInBerlin = (clock: Clock): Temporal.PlainDate => clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate();
