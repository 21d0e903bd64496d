import type { Logger } from 'pino';

/**
 * Something a process does again and again: every so many milliseconds, and at once when woken. One run follows the
 * other, never two at a time; a run that throws is logged and the next one comes in its time.
 */
export class PeriodicTask {
  private readonly abort = new AbortController();
  private loop: Promise<void> | undefined;
  private isWoken = false;
  private ring: (() => void) | undefined;

  constructor(
    private readonly name: string,
    private readonly everyMs: number,
    private readonly work: (signal: AbortSignal) => Promise<unknown>,
    private readonly logger: Logger,
  ) {}

  start(): void {
    this.loop ??= this.run();
  }

  wake(): void {
    this.isWoken = true;
    this.ring?.();
  }

  /** Ends after the run that is going on. */
  async stop(): Promise<void> {
    this.abort.abort();
    this.ring?.();
    await this.loop;
  }

  private async run(): Promise<void> {
    while (!this.abort.signal.aborted) {
      this.isWoken = false;
      try {
        await this.work(this.abort.signal);
      } catch (error) {
        if (!this.abort.signal.aborted) this.logger.warn({ task: this.name, err: error }, 'periodic task failed');
      }
      if (!this.isWoken && !this.abort.signal.aborted) await this.rest();
    }
  }

  private rest(): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.ring = undefined;
        resolve();
      };
      const timer = setTimeout(done, this.everyMs);
      this.ring = done;
    });
  }
}
