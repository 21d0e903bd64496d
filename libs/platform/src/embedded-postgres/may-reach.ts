import type { Stats } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

const READ = 4;
const ENTER = 1;

/**
 * Whether a user without any rights of his own may go down to the paths and read what is there (enter it as well, if
 * it is a folder or a program). Judged by the permission bits.
 */
export async function mayReach(paths: readonly string[], user: { uid: number; gid: number }): Promise<boolean> {
  for (const path of paths) {
    const real = await realpath(path);
    const end = await stat(real);
    const wanted = end.isDirectory() || (end.mode & 0o111) !== 0 ? READ | ENTER : READ;
    if (!allows(end, user, wanted)) return false;
    for (let above = dirname(real), last = real; above !== last; last = above, above = dirname(above)) {
      if (!allows(await stat(above), user, ENTER)) return false;
    }
  }
  return true;
}

function allows(stats: Stats, user: { uid: number; gid: number }, bits: number): boolean {
  const shift = stats.uid === user.uid ? 6 : stats.gid === user.gid ? 3 : 0;
  return ((stats.mode >> shift) & bits) === bits;
}
