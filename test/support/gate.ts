/** Stops work in the middle until the test lets it go on. */
export class Gate {
  private readonly opened: Promise<void>;
  private readonly reached: Promise<void>;
  open: () => void = () => undefined;
  private arrive: () => void = () => undefined;
  private arrivals = 0;

  /** @param expected how many must have come before `wait` resolves */
  constructor(private readonly expected = 1) {
    this.opened = new Promise((resolve) => (this.open = resolve));
    this.reached = new Promise((resolve) => (this.arrive = resolve));
  }

  /** Called by the work: waits until the gate is open. */
  async pass(): Promise<void> {
    if (++this.arrivals >= this.expected) this.arrive();
    await this.opened;
  }

  /** Called by the test: resolves when the work has arrived at the gate. */
  async wait(): Promise<void> {
    await this.reached;
  }
}
