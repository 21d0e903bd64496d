import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { Restarts } from './restarts.js';
import { SupervisorError } from './supervisor.error.js';

export interface ChildProgram {
  /** For people: `service`, `worker`. */
  readonly name: string;
  /** The built program. */
  readonly script: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Answers 200 when the program can do its work. */
  readonly readyUrl: string;
}

export interface ChildEvents {
  /** Told of every new process. */
  readonly onStart: () => void;
  readonly say: (line: string) => void;
}

const READY_MS = 60_000;
const STOP_MS = 40_000;
const LOOK_MS = 100;
/** Exit code of a program that was configured wrongly: starting it again would not help. */
const MISCONFIGURED = 2;

/** One program that is kept running: a crash starts it again after a pause that grows. Its output goes through untouched. */
export class Child {
  private process: ChildProcess | undefined;
  private exited: Promise<void> = Promise.resolve();
  private isStopping = false;
  private hasBeenReady = false;
  private readonly restarts = new Restarts();
  private timer: NodeJS.Timeout | undefined;
  private fatal: SupervisorError | undefined;

  constructor(
    private readonly program: ChildProgram,
    private readonly events: ChildEvents,
  ) {}

  get pid(): number | undefined {
    return this.process?.pid;
  }

  start(): void {
    const child = spawn(process.execPath, ['--enable-source-maps', this.program.script], {
      env: this.program.environment,
      // The channel tells the program when its supervisor is gone, even when that was killed.
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.process = child;
    this.restarts.started();
    this.exited = new Promise((resolve) => {
      child.once('error', () => resolve());
      child.once('exit', () => resolve());
    });
    child.once('exit', (code, signal) => this.ended(code, signal));
    this.events.onStart();
  }

  /** Resolves when the program can do its work; throws a SupervisorError when it does not come up. */
  async ready(): Promise<void> {
    const end = performance.now() + READY_MS;
    while (performance.now() < end) {
      if (this.fatal !== undefined) throw this.fatal;
      if (this.isStopping) throw new SupervisorError('Stopped while starting.');
      if (this.process !== undefined && (await answers(this.program.readyUrl))) {
        this.hasBeenReady = true;
        return;
      }
      await pause(LOOK_MS);
    }
    throw new SupervisorError(`The ${this.program.name} was not ready after ${READY_MS / 1000} seconds. Its log stands above.`);
  }

  /** Asks it to stop and waits; a program that does not stop in time is killed. */
  async stop(): Promise<void> {
    this.isStopping = true;
    clearTimeout(this.timer);
    const child = this.process;
    if (child === undefined) return;
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await this.exited;
    clearTimeout(timer);
  }

  private ended(code: number | null, signal: NodeJS.Signals | null): void {
    this.process = undefined;
    if (this.isStopping) return;
    const wait = this.restarts.ended();
    if (!this.hasBeenReady && (code === MISCONFIGURED || this.restarts.inARow >= 3)) {
      this.fatal = new SupervisorError(`The ${this.program.name} does not start. Its log stands above.`);
      return;
    }
    this.events.say(`The ${this.program.name} ended unexpectedly (${signal ?? `code ${code}`}); starting it again in ${wait / 1000} s.`);
    this.timer = setTimeout(() => this.start(), wait);
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}
