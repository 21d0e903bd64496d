import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

let bootId: Promise<string> | undefined;

/**
 * When a process began, as a text that no later process with the same pid shares. undefined when the process is gone;
 * a zombie counts as gone, because behind an init that does not reap it would keep its pid for ever.
 */
export async function processStart(pid: number): Promise<string | undefined> {
  return process.platform === 'linux' ? startFromProc(pid) : startFromPs(pid);
}

async function startFromProc(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  if (stat === undefined) return undefined;
  // The second field is the program's name in brackets and may hold blanks and brackets itself.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, startTicks] = [fields[0], fields[19]];
  if (state === 'Z' || state === 'X' || startTicks === undefined) return undefined;
  // Ticks count from the boot, and a service can get the same pid at the same tick of the next one.
  bootId ??= readFile('/proc/sys/kernel/random/boot_id', 'utf8').then((id) => id.slice(0, 8), () => 'boot');
  return `${await bootId}.${startTicks}`;
}

async function startFromPs(pid: number): Promise<string | undefined> {
  const listed = await run('ps', ['-o', 'state=,lstart=', '-p', String(pid)], { env: { ...process.env, LC_ALL: 'C' } })
    .catch(() => undefined);
  const [state, ...start] = listed?.stdout.trim().split(/\s+/) ?? [];
  if (state === undefined || state === '' || state.startsWith('Z')) return undefined;
  return String(Date.parse(start.join(' ')));
}
