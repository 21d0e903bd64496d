import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from './processes.mjs';

const ROLES = join(import.meta.dirname, '../postgres/10-roles.sh');

/** Debian keeps PostgreSQL's programs out of the PATH, one folder for each version. */
function postgresPrograms() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folder = versions.map((version) => join(debian, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')));
  return (name) => (folder === undefined ? name : join(folder, name));
}

/** PostgreSQL refuses to run as root: then the user postgres runs it. */
function postgresUser() {
  if (process.getuid?.() !== 0) return {};
  const id = (flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }).trim());
  return { uid: id('-u'), gid: id('-g') };
}

/** PostgreSQL with the roles of the container: the same script makes them, once, when the folder is empty. */
export async function startPostgres(processes, { folder, secrets, port }) {
  const program = postgresPrograms();
  const user = postgresUser();
  const data = join(folder, 'postgres');
  const isNew = !existsSync(data);
  if (isNew) {
    await mkdir(data);
    if (user.uid !== undefined) await chown(data, user.uid, user.gid);
    const input = ['-D', data, '-U', 'postgres', '--encoding=UTF8', '--locale=C.UTF-8', '--data-checksums', '--auth-local=trust', '--auth-host=scram-sha-256'];
    // Nobody has a password yet; the roles' script sets those of the others, and the superuser comes in by socket alone.
    await processes.run('initdb', { command: program('initdb'), args: input, cwd: folder, ...user });
  }
  const args = ['-D', data, '-h', '127.0.0.1', '-p', String(port), '-k', data];
  processes.start('postgres', { command: program('postgres'), args, cwd: folder, signal: 'SIGINT', ...user });
  const asked = ['--quiet', `--host=127.0.0.1`, `--port=${port}`];
  await until('PostgreSQL answers', () => succeeds(program('pg_isready'), asked), processes);
  if (isNew) {
    const env = {
      PGHOST: data,
      PGPORT: String(port),
      OWNER_PASSWORD_FILE: join(secrets, 'owner_password'),
      SERVICE_PASSWORD_FILE: join(secrets, 'service_password'),
    };
    await processes.run('roles', { command: 'bash', args: [ROLES], env });
  }
}

export async function startRedis(processes, { folder, secrets, port }) {
  await mkdir(join(folder, 'redis'), { recursive: true });
  const args = [join(secrets, 'redis_conf'), '--port', String(port), '--bind', '127.0.0.1'];
  processes.start('redis', { command: 'redis-server', args, cwd: folder });
}

function succeeds(command, args) {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
