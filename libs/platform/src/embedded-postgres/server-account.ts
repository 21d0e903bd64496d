import { stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import type { Binaries } from './binaries.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { mayReach } from './may-reach.js';
import { holdsDatabase, type ServerFolder } from './server-folder.js';

/** As whom the programs run. PostgreSQL refuses to run as root. */
export interface ServerAccount {
  /** Set when they are started as another user, who then owns the data folder; only root can do that. */
  user: { uid: number; gid: number } | undefined;
  /** Set when they run as this user under another number: the program and arguments that bring it about. */
  wrapper: readonly string[];
}

const NOBODY = { uid: 65534, gid: 65534 };

// For a root who may not be root, and a user without a name (initdb wants one): the files belong to the real user.
const IN_USER_NAMESPACE: ServerAccount = { user: undefined, wrapper: ['unshare', '--user', '--map-user=65534'] };
const AS_IT_IS: ServerAccount = { user: undefined, wrapper: [] };

/**
 * Decides as whom to run. An existing database keeps its owner. For a new one root takes the user nobody, unless the
 * folder or the programs lie where nobody may not go, as in a checkout below /root. Throws EmbeddedPostgresError when
 * the database belongs to somebody who cannot be used.
 */
export async function chooseServerAccount(folder: ServerFolder, binaries: Binaries): Promise<ServerAccount> {
  const myId = process.getuid?.();
  if (myId === undefined) return AS_IT_IS;
  if (myId !== 0) return process.platform === 'linux' && !hasName() ? IN_USER_NAMESPACE : AS_IT_IS;
  const owner = (await holdsDatabase(folder)) ? await stat(folder.data) : undefined;
  const needed = [folder.run, ...binaries.needed];
  if (owner === undefined) {
    const reachable = await mayReach(needed, NOBODY);
    return reachable ? { user: NOBODY, wrapper: [] } : IN_USER_NAMESPACE;
  }
  if (owner.uid === 0) return IN_USER_NAMESPACE;
  const user = { uid: owner.uid, gid: owner.gid };
  if (!(await mayReach(needed, user))) throw outOfReach(folder, owner.uid);
  return { user, wrapper: [] };
}

function hasName(): boolean {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
}

function outOfReach(folder: ServerFolder, owner: number): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `The database folder ${folder.data} belongs to the user with the id ${owner}, who may not enter one of the ` +
      `folders above it or above node_modules. Open them (chmod o+x), or give the database to root ` +
      `(chown -R root:root ${folder.data}).`,
  );
}
