const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** A program that ran so long was well, and its next end is a new trouble. */
const WELL_MS = 60_000;

/** How long to wait before a program that ended is started again: longer each time, until it has been well for a while. */
export class Restarts {
  private count = 0;
  private startedAt = Infinity;

  /** `now` in milliseconds. */
  constructor(private readonly now: () => number = () => performance.now()) {}

  /** How often in a row it has ended, or not even started. */
  get inARow(): number {
    return this.count;
  }

  started(): void {
    this.startedAt = this.now();
  }

  /** To be told of every end, and of every start that failed; the pause in milliseconds. */
  ended(): number {
    this.count = this.now() - this.startedAt > WELL_MS ? 1 : this.count + 1;
    this.startedAt = Infinity;
    return Math.min(FIRST_PAUSE_MS * 2 ** (this.count - 1), LONGEST_PAUSE_MS);
  }
}
