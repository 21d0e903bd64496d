import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks `probe` every `everyMs` until it returns something else than undefined, and returns that; returns undefined
 * when `withinMs` have passed.
 */
export async function pollUntil<T>(
  probe: () => Promise<T | undefined>,
  { withinMs, everyMs = 15 }: { withinMs: number; everyMs?: number },
): Promise<T | undefined> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const found = await probe();
    if (found !== undefined) return found;
    if (performance.now() >= deadline) return undefined;
    await pause(everyMs);
  }
}
