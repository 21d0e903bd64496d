import type { Steps } from './bench.js';

/** Takes the time of steps that follow one another: each ends where the next begins. */
export class StopWatch {
  private readonly taken: Record<string, number> = {};
  private current: string | null = null;
  private began = 0;

  next(step: string): void {
    this.end();
    this.current = step;
    this.began = performance.now();
  }

  /** Ends the last step and answers all of them, in milliseconds. */
  end(): Steps {
    if (this.current !== null) this.taken[this.current] = (this.taken[this.current] ?? 0) + performance.now() - this.began;
    this.current = null;
    return this.taken;
  }
}
