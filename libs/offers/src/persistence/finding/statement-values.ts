/** The values of a statement that is put together of parts, each under a number of its own. */
export class StatementValues {
  readonly all: unknown[] = [];

  /** The text that stands for the value, with its type, so that null has one too. */
  add(value: unknown, type: string): string {
    this.all.push(value ?? null);
    return `$${this.all.length}::${type}`;
  }
}
