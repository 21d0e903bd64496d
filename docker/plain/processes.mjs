import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** The processes of one shape: started in order, ended in the opposite one. */
export class Processes {
  #running = [];
  #last = [];
  #ended;
  #tellEnded;

  constructor() {
    this.#ended = new Promise((done) => (this.#tellEnded = done));
  }

  /** Something to do after all processes have ended. */
  atEnd(work) {
    this.#last.unshift(work);
  }

  /** Starts a service. Its output goes to standard error under its name; its environment is what is given and PATH. */
  start(name, { command, args, env = {}, cwd, uid, gid, signal = 'SIGTERM' }) {
    const identity = uid === undefined ? {} : { uid, gid };
    const child = spawn(command, args, { env: { PATH: process.env.PATH, ...env }, cwd, stdio: ['ignore', 'pipe', 'pipe'], ...identity });
    const entry = { name, child, signal, isDone: false };
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => process.stderr.write(String(chunk).replace(/^(?=.)/gm, `${name} | `)));
    }
    const done = (why) => {
      entry.isDone = true;
      this.#tellEnded(`${name} ended: ${why}`);
    };
    child.once('error', (error) => done(error.message));
    child.once('exit', (code, by) => done(by ?? `exit code ${code}`));
    this.#running.push(entry);
    return child;
  }

  /** Runs a step to its end; throws when it fails. */
  async run(name, { command, args, env = {}, cwd, uid, gid, input = 'ignore' }) {
    const identity = uid === undefined ? {} : { uid, gid };
    const child = spawn(command, args, { env: { PATH: process.env.PATH, ...env }, cwd, stdio: [input, 'pipe', 'inherit'], ...identity });
    child.stdout.on('data', (chunk) => process.stderr.write(String(chunk).replace(/^(?=.)/gm, `${name} | `)));
    const [code] = await once(child, 'close');
    if (code !== 0) throw new Error(`${name} failed with exit code ${code}.`);
  }

  /** Resolves with a sentence when the first service has ended. */
  oneEnded() {
    return this.#ended;
  }

  get anyEnded() {
    return this.#running.find((entry) => entry.isDone)?.name;
  }

  async stop() {
    for (const entry of this.#running.splice(0).reverse()) {
      if (entry.isDone) continue;
      entry.child.kill(entry.signal);
      const hasEnded = await Promise.race([once(entry.child, 'exit').then(() => true), pause(15_000, false, { ref: false })]);
      if (!hasEnded) entry.child.kill('SIGKILL');
    }
    for (const work of this.#last.splice(0)) await work();
  }
}

export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Waits at most a minute until something is so; throws at once when a service has ended meanwhile. */
export async function until(what, isSo, processes) {
  const end = performance.now() + 60_000;
  while (!(await isSo())) {
    if (processes.anyEnded !== undefined) throw new Error(`${processes.anyEnded} ended before ${what}.`);
    if (performance.now() > end) throw new Error(`After a minute it is still not so that ${what}.`);
    await pause(200);
  }
}
