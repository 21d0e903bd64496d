import pg from 'pg';

interface Counted {
  count: number;
  ms: number;
}

/** Round trips of this process to the database, by the name of the statement or its first words, while some work runs. */
export class StatementTimes {
  private readonly statements = new Map<string, Counted>();

  /** Runs the work and answers its lines: how often each statement ran for one of so many pieces of work, and how long it took. */
  async during(pieces: number, work: () => Promise<void>): Promise<string[]> {
    const { prototype } = pg.Client as unknown as { prototype: { query: (...args: unknown[]) => unknown } };
    const original = prototype.query;
    const { statements } = this;
    prototype.query = function (this: unknown, ...args: unknown[]): unknown {
      const began = performance.now();
      const result = original.apply(this, args);
      const note = (): void => {
        const name = nameOf(args[0]);
        const counted = statements.get(name) ?? { count: 0, ms: 0 };
        statements.set(name, { count: counted.count + 1, ms: counted.ms + performance.now() - began });
      };
      return result instanceof Promise ? result.finally(note) : result;
    };
    try {
      await work();
    } finally {
      prototype.query = original;
    }
    const total = [...this.statements.values()].reduce((sum, { count, ms }) => ({ count: sum.count + count, ms: sum.ms + ms }), { count: 0, ms: 0 });
    const lines = [...this.statements].sort(([, a], [, b]) => b.ms - a.ms);
    return [['in all', total] as const, ...lines].map(([name, { count, ms }]) => `${(count / pieces).toFixed(1).padStart(5)} × ${(ms / count).toFixed(2).padStart(7)} ms = ${(ms / pieces).toFixed(2).padStart(7)} ms  ${name}`);
  }
}

function nameOf(query: unknown): string {
  if (typeof query === 'string') return query.replace(/\s+/g, ' ').slice(0, 60);
  const { name, text } = query as { name?: string; text?: string };
  return name ?? (text ?? '').replace(/\s+/g, ' ').slice(0, 60);
}
