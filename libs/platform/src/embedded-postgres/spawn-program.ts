import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import type { Binaries } from './binaries.js';
import type { ServerAccount } from './server-account.js';

/** Starts one of the PostgreSQL programs as the account says, in a bare environment. */
export function spawnProgram(
  program: string,
  args: readonly string[],
  { binaries, account, ...options }: { binaries: Binaries; account: ServerAccount; stdio: StdioOptions; detached: boolean },
): ChildProcess {
  const [file = program, ...rest] = [...account.wrapper, program, ...args];
  return spawn(file, rest, {
    ...options,
    ...account.user,
    // The working directory of this process may be closed to the other user; all paths are absolute.
    cwd: '/',
    // Not process.env: PGDATA, PGPORT, PGOPTIONS and locale variables would be obeyed.
    env: {
      PATH: process.env.PATH,
      LC_ALL: 'C',
      TZ: 'UTC',
      ...(binaries.libraryPath === undefined ? {} : { LD_LIBRARY_PATH: binaries.libraryPath }),
    },
  });
}
