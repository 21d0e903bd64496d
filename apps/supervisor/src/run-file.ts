import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { processStart } from '#platform';
import { SupervisorError } from './supervisor.error.js';

interface ProcessMark {
  readonly pid: number;
  /** When the process began: a later process with the same pid is another one. */
  readonly start: string;
}

interface RunState {
  readonly supervisor: ProcessMark;
  readonly children: readonly ProcessMark[];
  readonly address: string | null;
}

/** Children of a killed supervisor notice it and stop by themselves; whoever has not within this time is killed. */
const PATIENCE_MS = 30_000;
const LOOK_MS = 100;

/**
 * Who runs on a data folder, kept in a file there: one supervisor at a time. One that was killed leaves the file behind;
 * then its children are waited for, so that ports and jobs are free again, and the file is taken over.
 */
export class RunFile {
  private state: RunState;

  private constructor(private readonly path: string, supervisor: ProcessMark) {
    this.state = { supervisor, children: [], address: null };
  }

  /** Throws a SupervisorError when another supervisor runs on the folder. */
  static async claim(dataDir: string, say: (line: string) => void): Promise<RunFile> {
    await mkdir(dataDir, { recursive: true });
    const path = join(dataDir, 'run.json');
    const file = new RunFile(path, { pid: process.pid, start: (await processStart(process.pid)) ?? '' });
    while (!(await createNew(path, JSON.stringify(file.state)))) await clearAway(path, say);
    return file;
  }

  async setChildren(pids: readonly number[]): Promise<void> {
    const marks = await Promise.all(pids.map(async (pid) => ({ pid, start: await processStart(pid) })));
    this.state = { ...this.state, children: marks.filter((mark): mark is ProcessMark => mark.start !== undefined) };
    await this.write();
  }

  async setAddress(address: string): Promise<void> {
    this.state = { ...this.state, address };
    await this.write();
  }

  async release(): Promise<void> {
    await rm(this.path, { force: true });
  }

  private async write(): Promise<void> {
    const draft = `${this.path}.${process.pid}`;
    await writeFile(draft, JSON.stringify(this.state));
    await rename(draft, this.path);
  }
}

async function createNew(path: string, text: string): Promise<boolean> {
  try {
    const handle = await open(path, 'wx');
    await handle.writeFile(text);
    await handle.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function clearAway(path: string, say: (line: string) => void): Promise<void> {
  const state = await read(path);
  if (state === null) return;
  if (await lives(state.supervisor)) {
    const where = state.address === null ? '' : ` on ${state.address}`;
    throw new SupervisorError(
      `Platzverbund runs already${where} (process ${state.supervisor.pid}) with the data in this folder. ` +
        'Stop it there with Ctrl-C, or choose another folder: PV_DATA_DIR=.data2 npm start',
    );
  }
  if (await oneLives(state.children)) say('Waiting for the processes of an earlier run to end …');
  const end = performance.now() + PATIENCE_MS;
  while ((await oneLives(state.children)) && performance.now() < end) await pause(LOOK_MS);
  for (const child of state.children) if (await lives(child)) process.kill(child.pid, 'SIGKILL');
  await rm(path, { force: true });
}

/** Null when the file is gone; a file that is only half written belongs to a process that is starting right now. */
async function read(path: string): Promise<RunState | null> {
  for (let look = 0; ; look++) {
    const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    if (text === null) return null;
    try {
      return JSON.parse(text) as RunState;
    } catch {
      if (look >= 20) await rm(path, { force: true });
      else await pause(LOOK_MS);
    }
  }
}

const lives = async (mark: ProcessMark): Promise<boolean> => (await processStart(mark.pid)) === mark.start;

const oneLives = async (marks: readonly ProcessMark[]): Promise<boolean> => (await Promise.all(marks.map(lives))).includes(true);
