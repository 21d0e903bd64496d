import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { until } from './until.js';

/** A process of a test, with what it has said so far. */
export class Program {
  private constructor(
    private readonly child: ChildProcess,
    private said: string,
  ) {}

  static start(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Program {
    // Only what a plain shell would give it: PV_ variables of the test run are not its own.
    const { PATH, HOME } = process.env;
    const child = spawn(process.execPath, args, { env: { PATH, HOME, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
    const program = new Program(child, '');
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (program.said += text));
    return program;
  }

  get pid(): number {
    return this.child.pid!;
  }

  get output(): string {
    return this.said;
  }

  get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** Waits for a text in what it says; throws, with all of it, when it ends before. */
  async says(text: string, patienceMs = 60_000): Promise<void> {
    await until(
      `the program says "${text}"`,
      () => {
        if (this.said.includes(text)) return true;
        if (this.hasEnded) throw new Error(`The program ended (${this.child.exitCode ?? this.child.signalCode}) without saying "${text}":\n${this.said}`);
        return false;
      },
      patienceMs,
    );
  }

  /** Sends the signal and waits for the end; returns the exit code, or null after a kill. */
  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    if (!this.hasEnded) {
      const exited = once(this.child, 'exit');
      this.child.kill(signal);
      await exited;
    }
    return this.child.exitCode;
  }

  /** Waits for it to end by itself. */
  async ended(patienceMs = 60_000): Promise<number | null> {
    await until('the program ends', () => this.hasEnded, patienceMs);
    return this.child.exitCode;
  }
}

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};
