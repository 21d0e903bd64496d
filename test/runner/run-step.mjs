import { spawn } from 'node:child_process';

const running = new Set();

const lastThings = new Set();

/** Ends every program that was started here, with all that it started, and cleans up behind them. */
export function stopAll() {
  for (const child of running) signalGroup(child, 'SIGKILL');
  for (const work of lastThings) work();
}

/** Something to do when the run is cut off; the answer takes it back. */
export function atStop(work) {
  lastThings.add(work);
  return () => void lastThings.delete(work);
}

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // it is gone already
  }
}

/**
 * Runs a program in a process group of its own, so that a hanging one can be ended with its children. Its output goes
 * through at once (live) or is kept and handed back, for steps that run side by side.
 *
 * @returns {Promise<{ ok: boolean, why: string | undefined, output: string, seconds: number }>} why: in words, when not ok
 */
export function runStep({ name, command, args, minutes, env = {}, live = true }) {
  const began = performance.now();
  return new Promise((done) => {
    const kept = [];
    let late = false;
    const child = spawn(command, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
    running.add(child);
    const timer = setTimeout(() => {
      late = true;
      signalGroup(child, 'SIGKILL');
    }, minutes * 60_000);
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => (live ? process.stdout.write(chunk) : kept.push(chunk)));
    }
    const end = (why) => {
      clearTimeout(timer);
      running.delete(child);
      const output = Buffer.concat(kept).toString('utf8');
      done({ ok: why === undefined, why, output, seconds: (performance.now() - began) / 1000 });
    };
    child.once('error', (error) => end(`${name} could not be started: ${error.message}`));
    child.once('close', (code, signal) => {
      if (late) end(`not done after ${minutes} minutes`);
      else if (signal !== null) end(`ended by ${signal}`);
      else end(code === 0 ? undefined : `exit code ${code}`);
    });
  });
}
