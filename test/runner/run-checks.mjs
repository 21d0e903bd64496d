import { runStep } from './run-step.mjs';

/** Two at a time: more would only take the memory and the two cores from each other. */
const AT_ONCE = 2;

/**
 * Runs the checks side by side and prints what each had to say when it ends. Says when the last one has begun and a place is free
 * for what comes after them, and when all are done.
 *
 * @returns {{ room: Promise<void>, done: Promise<void> }}
 */
export function runChecks(checks, tally) {
  const waiting = [...checks];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [name, check] = next;
      const step = await runStep({ name, ...check, live: false });
      if (step.ok) tally.pass();
      else tally.fail(name, step);
      console.log(`${step.ok ? 'PASS' : 'FAIL'} ${name} (${step.seconds.toFixed(1)} s${step.why === undefined ? '' : `, ${step.why}`})`);
      if (!step.ok && step.output.trim() !== '') console.log(step.output.trimEnd());
    }
  };
  const places = Array.from({ length: AT_ONCE }, work);
  return { room: Promise.race(places), done: Promise.all(places).then(() => undefined) };
}
