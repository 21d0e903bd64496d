import { randomUUID } from 'node:crypto';

const MADE = Symbol.for('platzverbund.test.worlds');

/**
 * The template that holds a world: made by the first who asks for it in this worker, on whose own global object they are noted (every spec
 * has this module anew). They go with the server, or at the end of the run (global-teardown.mjs).
 */
export function worldTemplate(key: string, make: (template: string) => Promise<void>): Promise<string> {
  const worker = globalThis as { [MADE]?: Map<string, Promise<string>> };
  const made = (worker[MADE] ??= new Map<string, Promise<string>>());
  const known = made.get(key);
  if (known !== undefined) return known;
  const template = `pv_world_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
  const making = make(template).then(() => template);
  made.set(key, making);
  // Whoever comes after a failure sees the failure of their own attempt.
  making.catch(() => made.delete(key));
  return making;
}
