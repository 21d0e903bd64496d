/** Ids that grow like those of the product (UUID version 7), so that indexes grow at one end. */
export class BenchIds {
  private last = 0;

  next(): string {
    this.last += 1;
    return `01990000-0000-7000-8000-${this.last.toString(16).padStart(12, '0')}`;
  }
}

export interface Named {
  readonly id: string;
  readonly code: string;
}
