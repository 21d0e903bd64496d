import { setTimeout as pause } from 'node:timers/promises';
import type { OpenDatabase } from '#installation';
import { Restarts } from './restarts.js';
import { SupervisorError } from './supervisor.error.js';

export interface DatabaseEvents {
  readonly say: (line: string) => void;
  /** Told once, when it is started no more; the message says why. */
  readonly giveUp: (error: SupervisorError) => void;
}

const LOOK_MS = 1_000;
/** Service and worker can do nothing without it, so whoever started us shall hear after a while that it does not come back. */
const STARTS = 5;

/**
 * Keeps the embedded server running: it is a process of its own, and when it ends (killed, out of memory) nobody else starts
 * it again. Service and worker go on by themselves once it answers, because it comes back on its port.
 */
export class DatabaseWatch {
  private readonly restarts = new Restarts();
  private readonly stopped = new AbortController();
  private readonly watching: Promise<void>;

  constructor(
    private readonly server: NonNullable<OpenDatabase['embedded']>,
    private readonly events: DatabaseEvents,
  ) {
    this.restarts.started();
    this.watching = this.watch();
  }

  /** From this call on its end is no trouble; resolves when a start that was under way has come to an end. */
  async stop(): Promise<void> {
    this.stopped.abort();
    await this.watching;
  }

  private async watch(): Promise<void> {
    while (await this.pauseFor(LOOK_MS)) {
      // A folder that cannot even be looked into: the start will say what is wrong with it.
      if (await this.server.isServing().catch(() => false)) continue;
      const problem = await this.bringBack();
      if (problem !== undefined) return this.events.giveUp(problem);
    }
  }

  /** Returns why it does not come back; nothing when it has, or when nobody wants it any more. */
  private async bringBack(): Promise<SupervisorError | undefined> {
    let what = 'ended unexpectedly';
    let why = '';
    for (;;) {
      const wait = this.restarts.ended();
      if (this.restarts.inARow > STARTS) return this.hopeless(why);
      this.events.say(`The database ${what}; starting it again in ${wait / 1000} s.`);
      if (!(await this.pauseFor(wait))) return undefined;
      try {
        await this.server.startAgain();
        this.restarts.started();
        return undefined;
      } catch (error) {
        what = 'did not start';
        why = error instanceof Error ? error.message : String(error);
      }
    }
  }

  private hopeless(why: string): SupervisorError {
    return new SupervisorError(
      `The database does not stay up: ${STARTS} starts in a row were in vain. ` +
        (why === '' ? `What it says about that stands in ${this.server.logFile}.` : why),
    );
  }

  /** False when it is to be watched no more. */
  private async pauseFor(ms: number): Promise<boolean> {
    await pause(ms, undefined, { signal: this.stopped.signal }).catch(() => undefined);
    return !this.stopped.signal.aborted;
  }
}
