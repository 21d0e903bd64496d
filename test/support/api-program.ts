import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { createLogger, readConfig } from '#platform';
import { openApi } from '../../apps/api/src/open-api.js';

/** An API that listens. */
export interface ApiProgram {
  readonly url: string;
  /** Every line of its log so far. */
  readonly log: readonly string[];
  /** The first line of the log that holds this text, as soon as it is there. */
  logged(text: string): Promise<Record<string, unknown>>;
  stop(): Promise<void>;
}

/** The lines of a log, and those who wait for one. */
class Log {
  readonly lines: string[] = [];
  private waiting: ((line: string) => void)[] = [];

  add(line: string): void {
    this.lines.push(line);
    for (const look of [...this.waiting]) look(line);
  }

  find(text: string): Promise<string> {
    const there = this.lines.find((line) => line.includes(text));
    if (there !== undefined) return Promise.resolve(there);
    return new Promise((resolve) => {
      const look = (line: string) => {
        if (!line.includes(text)) return;
        this.waiting = this.waiting.filter((other) => other !== look);
        resolve(line);
      };
      this.waiting.push(look);
    });
  }
}

/** The API in this process: the same composition, configuration and log, without a start of Node. */
export async function startApiInside(environment: NodeJS.ProcessEnv): Promise<ApiProgram> {
  const config = readConfig(environment);
  const log = new Log();
  const api = await openApi(config, createLogger('api', config.logLevel, { write: (text) => log.add(text.trimEnd()) }));
  return { url: api.address, log: log.lines, logged: async (text) => JSON.parse(await log.find(text)) as Record<string, unknown>, stop: () => api.close() };
}

/** The API as a process of its own: its log is all that it writes. */
export async function startApiProcess(environment: NodeJS.ProcessEnv): Promise<ApiProgram> {
  const child = spawn(process.execPath, ['dist/apps/api/src/main.js'], {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  const log = new Log();
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', (line) => log.add(line));
  const ended = exited.then(() => {
    throw new Error(`The API did not start:\n${log.lines.join('\n')}`);
  });
  const logged = async (text: string) => JSON.parse(await log.find(text)) as Record<string, unknown>;
  const { address } = await Promise.race([logged('"listening"'), ended]);
  ended.catch(() => undefined);
  const stop = async () => {
    child.kill('SIGTERM');
    await exited;
  };
  return { url: String(address), log: log.lines, logged, stop };
}
