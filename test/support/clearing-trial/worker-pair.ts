import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Program } from '../programs.js';
import { until } from '../until.js';

const SCRIPT = join('test', 'support', 'jobs', 'clearing-process.mjs');

/** Two workers, so that one is there when the other is killed; whoever was killed is replaced after the round. */
export class WorkerPair {
  private readonly programs: Program[] = [];

  constructor(private readonly environment: Readonly<Record<string, string | undefined>>) {}

  async start(): Promise<void> {
    for (let index = 0; index < 2; index++) this.programs.push(Program.start([SCRIPT], this.environment));
    await Promise.all(this.programs.map((program) => program.says('ready')));
  }

  async stop(): Promise<void> {
    await Promise.all(this.programs.map((program) => program.end('SIGKILL')));
  }

  /** Which living worker works on the run, as soon as one does. */
  async working(runId: string, patienceMs: number): Promise<number> {
    const find = (): number => this.programs.findIndex((program) => !program.hasEnded && program.output.includes(`working ${runId}`));
    await until(`somebody works on run ${runId}`, () => find() >= 0, patienceMs);
    return find();
  }

  async kill(index: number): Promise<void> {
    await this.programs[index]!.end('SIGKILL');
  }

  /** The most memory that a living one of them ever had, in MiB; null where the system does not tell (Linux does). */
  async peakMiB(): Promise<number | null> {
    const living = this.programs.filter((program) => !program.hasEnded);
    const peaks = await Promise.all(living.map(({ pid }) => readFile(`/proc/${pid}/status`, 'utf8').then((text) => Number(/VmHWM:\s+(\d+)/.exec(text)![1]) / 1024, () => null)));
    return peaks.includes(null) ? null : Math.round(Math.max(...(peaks as number[])));
  }

  async replaceDead(): Promise<void> {
    for (const [index, program] of this.programs.entries()) {
      if (!program.hasEnded) continue;
      this.programs[index] = Program.start([SCRIPT], this.environment);
      await this.programs[index]!.says('ready');
    }
  }
}
