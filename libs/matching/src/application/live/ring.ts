/** Waits for a ring, for some time, or for the end. A ring while nobody waits is kept; several are one. */
export class Ring {
  private hasSounded = false;
  private wake: (() => void) | undefined;

  constructor(
    private readonly ended: AbortSignal,
    private readonly longestMs: number,
  ) {}

  sound(): void {
    this.hasSounded = true;
    this.wake?.();
  }

  async heard(): Promise<void> {
    if (!this.hasSounded && !this.ended.aborted) await this.wait();
    this.hasSounded = false;
  }

  private wait(): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.ended.removeEventListener('abort', done);
        this.wake = undefined;
        resolve();
      };
      const timer = setTimeout(done, this.longestMs).unref();
      this.ended.addEventListener('abort', done);
      this.wake = done;
    });
  }
}
