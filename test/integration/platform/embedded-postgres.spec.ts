import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { withFolderLock } from '../../../libs/platform/src/embedded-postgres/folder-lock.js';
import {
  acquireEmbeddedPostgres,
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
} from '../../../libs/platform/src/embedded-postgres/index.js';
import { newOwnerMark } from '../../../libs/platform/src/embedded-postgres/owner-mark.js';
import { ask, isRoot, isRunning, killServer, serverPid, until, userOf, Workshop, type User } from './embedded-postgres.support.js';

jest.setTimeout(120_000);

const NOBODY = 65534;
/** A user with a name on every Linux, and with nothing else to do. */
const DAEMON: User = { uid: 1, gid: 1 };
const NAMELESS: User = { uid: 61234, gid: 61234 };

/** Only root can become another user: for everybody else these cases do not exist, and the rest must hold without a gap. */
const itAsRoot = (name: string, body: () => Promise<void>): void => {
  if (isRoot) it(name, body);
};
if (!isRoot) console.log('Not root: the tests that change the user are left out.');

let workshop: Workshop;
let dataDir: string;

beforeEach(async () => {
  workshop = await Workshop.open();
  dataDir = workshop.path('.data', 'postgres');
});

afterEach(async () => {
  await workshop.close();
});

async function acquire(options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> {
  return acquireEmbeddedPostgres({ dataDir, durable: false, ...options });
}

/** The user as whom a holder has to be a normal one: nobody special, or whoever runs the tests. */
const normalUser = isRoot ? DAEMON : undefined;

describe('a server for one process', () => {
  it('makes the database and starts the server at the first use', async () => {
    const postgres = await acquire({ durable: true });
    expect(postgres).toMatchObject({ host: '127.0.0.1', startedBy: 'us' });
    const [row] = await ask(
      postgres.superuserUrl('postgres'),
      `SELECT current_user::text AS me, current_setting('server_encoding') AS encoding, datcollate AS locale,
              current_setting('listen_addresses') AS address, current_setting('unix_socket_directories') AS sockets,
              current_setting('timezone') AS zone, current_setting('max_connections') AS max,
              current_setting('fsync') AS fsync, current_setting('data_directory') AS folder
         FROM pg_database WHERE datname = current_database()`,
    );
    expect(row).toEqual({
      me: 'postgres', encoding: 'UTF8', locale: 'C', address: '127.0.0.1', sockets: '', zone: 'UTC', max: '100', fsync: 'on',
      folder: dataDir,
    });
    await postgres.release();
  });

  it('lets in only who comes by the loopback address', async () => {
    const postgres = await acquire();
    const rules = await ask(postgres.superuserUrl('postgres'), 'SELECT type, address, auth_method FROM pg_hba_file_rules');
    expect(rules).toEqual([{ type: 'host', address: '127.0.0.1', auth_method: 'trust' }]);
    await postgres.release();
  });

  it('gives up durability for speed only when asked', async () => {
    const postgres = await acquire({ durable: false, maxConnections: 20 });
    const [row] = await ask(
      postgres.superuserUrl('postgres'),
      `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit,
              current_setting('full_page_writes') AS pages, current_setting('max_connections') AS max`,
    );
    expect(row).toEqual({ fsync: 'off', commit: 'off', pages: 'off', max: '20' });
    await postgres.release();
  });

  it('keeps the data over a stop and an immediate start', async () => {
    const first = await acquire({ durable: true });
    await ask(first.superuserUrl('postgres'), 'CREATE DATABASE "Jugendhilfe"');
    await ask(first.superuserUrl('Jugendhilfe'), 'CREATE TABLE kept AS SELECT 42 AS answer');
    const pid = serverPid(dataDir);
    await first.release();
    expect(isRunning(pid)).toBe(false);
    expect(existsSync(join(dataDir, 'postmaster.pid'))).toBe(false);

    const second = await acquire({ durable: true });
    expect(second.startedBy).toBe('us');
    expect(await ask(second.superuserUrl('Jugendhilfe'), 'SELECT * FROM kept')).toEqual([{ answer: 42 }]);
    await second.release();
  });

  it('can be released twice', async () => {
    const postgres = await acquire();
    await Promise.all([postgres.release(), postgres.release()]);
    await postgres.release();
  });

  it('replaces an empty folder made beforehand', async () => {
    mkdirSync(dataDir, { recursive: true });
    const postgres = await acquire();
    expect(postgres.startedBy).toBe('us');
    await postgres.release();
  });

  it('tells what it does', async () => {
    const lines: string[] = [];
    const postgres = await acquire({ log: (line) => lines.push(line) });
    await postgres.release();
    expect(lines).toEqual([
      expect.stringContaining('Making a PostgreSQL database'),
      expect.stringMatching(/PostgreSQL 18\..* runs on .*port \d+/),
      expect.stringContaining('Stopped'),
    ]);
  });

  it('survives Ctrl-C in the terminal of its starter', async () => {
    const holder = workshop.hold(dataDir, { user: ownedBy(normalUser) });
    await holder.acquired;
    const pid = serverPid(dataDir);
    const ended = new Promise((resolve) => holder.process.once('exit', resolve));
    process.kill(-holder.process.pid!, 'SIGINT');
    await ended;
    const postgres = await acquire();
    expect(postgres.startedBy).toBe('other');
    expect(serverPid(dataDir)).toBe(pid);
    await postgres.release();
  });

  it('ends the server when the folders were deleted below it', async () => {
    const postgres = await acquire();
    const pid = serverPid(dataDir);
    rmSync(workshop.path('.data'), { recursive: true });
    await postgres.release();
    expect(isRunning(pid)).toBe(false);
  });
});

describe('whom the server runs as', () => {
  itAsRoot('as root: the user nobody, with an open parent folder and a closed data folder', async () => {
    const umask = process.umask(0o077);
    const postgres = await acquire().finally(() => process.umask(umask));
    expect(userOf(serverPid(dataDir))).toBe(NOBODY);
    expect(statSync(dirname(dataDir)).mode & 0o777).toBe(0o755);
    expect(statSync(dataDir)).toMatchObject({ uid: NOBODY, gid: NOBODY });
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
    await postgres.release();
  });

  itAsRoot('as root below a closed folder: root himself in a user namespace, also after the folder was opened', async () => {
    const closed = workshop.folder('closed', { mode: 0o700 });
    dataDir = join(closed, '.data', 'postgres');
    const first = await acquire();
    expect(userOf(serverPid(dataDir))).toBe(0);
    expect(statSync(dataDir).uid).toBe(0);
    await first.release();

    chmodSync(closed, 0o755);
    const second = await acquire();
    expect(userOf(serverPid(dataDir))).toBe(0);
    expect(await ask(second.superuserUrl('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await second.release();
  });

  itAsRoot('as root with the programs below a closed folder: a user namespace as well', async () => {
    const holder = workshop.hold(dataDir, { checkout: workshop.checkout('closed', { mode: 0o700 }) });
    await holder.acquired;
    expect(userOf(serverPid(dataDir))).toBe(0);
    await holder.release();
  });

  itAsRoot('as root in a checkout that was closed later: says how to open it', async () => {
    await (await acquire()).release();
    chmodSync(workshop.path(), 0o700);
    await expect(acquire()).rejects.toThrow(/belongs to the user with the id 65534, who may not enter.*chmod o\+x.*chown/s);
  });

  itAsRoot('as a normal user: that user; and root takes over as the owner', async () => {
    workshop.folder('.data', { owner: DAEMON });
    const holder = workshop.hold(dataDir, { user: DAEMON });
    expect((await holder.acquired).startedBy).toBe('us');
    expect(userOf(serverPid(dataDir))).toBe(DAEMON.uid);
    await holder.release();

    const postgres = await acquire();
    expect(userOf(serverPid(dataDir))).toBe(DAEMON.uid);
    await postgres.release();

    const again = workshop.hold(dataDir, { user: DAEMON });
    expect((await again.acquired).startedBy).toBe('us');
    await again.release();
  });

  itAsRoot('as a user without a name: a user namespace', async () => {
    workshop.folder('.data', { owner: NAMELESS });
    const holder = workshop.hold(dataDir, { user: NAMELESS });
    await holder.acquired;
    expect(userOf(serverPid(dataDir))).toBe(NAMELESS.uid);
    await holder.release();
  });
});

describe('the links of the libraries', () => {
  it('are made where the installation left them out, by several processes at once', async () => {
    const checkout = workshop.checkout('checkout');
    if (isRoot) workshop.folder('.data');
    const holders = ['a', 'b', 'c'].map((name) => workshop.hold(workshop.path('.data', name), { checkout }));
    const answers = await Promise.all(holders.map((holder) => holder.acquired));
    expect(answers.map(({ startedBy }) => startedBy)).toEqual(['us', 'us', 'us']);
    expect(readdirSync(join(workshop.binariesOf(checkout), 'native', 'lib'))).toContain('libpq.so.5');
    await Promise.all(holders.map((holder) => holder.release()));
  });

  itAsRoot('are made beside the database where the installation may not be written', async () => {
    workshop.folder('.data', { owner: DAEMON });
    const checkout = workshop.checkout('checkout');
    const holder = workshop.hold(dataDir, { checkout, user: DAEMON });
    expect((await holder.acquired).startedBy).toBe('us');
    expect(readdirSync(join(workshop.binariesOf(checkout), 'native', 'lib'))).not.toContain('libpq.so.5');
    expect(readdirSync(`${dataDir}.run/lib`)).toContain('libpq.so.5');
    await holder.release();
  });
});

describe('a server for several processes', () => {
  it('is started by one of those that come at the same moment', async () => {
    const holders = Array.from({ length: 5 }, () => workshop.hold(dataDir));
    const answers = await Promise.all(holders.map((holder) => holder.acquired));
    expect(answers.map(({ startedBy }) => startedBy).sort()).toEqual(['other', 'other', 'other', 'other', 'us']);
    expect(new Set(answers.map(({ port }) => port)).size).toBe(1);
    const pid = serverPid(dataDir);
    await Promise.all(holders.map((holder) => holder.release()));
    expect(isRunning(pid)).toBe(false);
  });

  it('is stopped by the last one to leave', async () => {
    const first = await acquire();
    const second = await acquire();
    const third = workshop.hold(dataDir);
    expect([first.startedBy, second.startedBy, (await third.acquired).startedBy]).toEqual(['us', 'other', 'other']);
    const pid = serverPid(dataDir);
    await first.release();
    await third.release();
    expect(await ask(second.superuserUrl('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await second.release();
    expect(isRunning(pid)).toBe(false);
  });

  it('outlives a killed process until the next one, which uses it and stops it', async () => {
    const killed = workshop.hold(dataDir);
    const { port } = await killed.acquired;
    const pid = serverPid(dataDir);
    await killed.kill();
    expect(isRunning(pid)).toBe(true);
    const postgres = await acquire();
    expect(postgres).toMatchObject({ startedBy: 'other', port });
    expect(readdirSync(`${dataDir}.run/leases`)).toHaveLength(1);
    await postgres.release();
    expect(isRunning(pid)).toBe(false);
  });

  it('does not wait for a lease whose pid now belongs to another process', async () => {
    const postgres = await acquire();
    const recycled = (await newOwnerMark()).replace(/^(\d+)-[^-]+-/, `${workshop.idle().pid}-earlier-`);
    writeFileSync(join(`${dataDir}.run`, 'leases', recycled), '');
    const pid = serverPid(dataDir);
    await postgres.release();
    expect(isRunning(pid)).toBe(false);
    expect(readdirSync(`${dataDir}.run/leases`)).toEqual([]);
  });

  it('is started anew when it was left behind with lesser settings', async () => {
    const killed = workshop.hold(dataDir, { durable: false });
    await killed.acquired;
    const pid = serverPid(dataDir);
    await killed.kill();
    const postgres = await acquire({ durable: true });
    expect(postgres.startedBy).toBe('us');
    expect(isRunning(pid)).toBe(false);
    expect(await ask(postgres.superuserUrl('postgres'), 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
    await postgres.release();
  });

  it('is refused to who wants durable data while another uses it without fsync', async () => {
    const postgres = await acquire({ durable: false });
    await expect(acquire({ durable: true })).rejects.toThrow(new RegExp(`without fsync.*process ${process.pid} uses it`));
    await postgres.release();
  });
});

describe('what an earlier server left behind', () => {
  it('a server that is still stopping is waited for', async () => {
    const killed = workshop.hold(dataDir);
    const { port } = await killed.acquired;
    const client = new Client({ connectionString: `postgres://postgres@127.0.0.1:${port}/postgres` });
    client.on('error', () => undefined);
    await client.connect();
    await killed.kill();
    const pid = serverPid(dataDir);
    // A "smart" shutdown lasts as long as a client is there.
    process.kill(pid, 'SIGTERM');
    await until('stopping', () => /stopping/.test(readFileSync(join(dataDir, 'postmaster.pid'), 'utf8')) || undefined);

    const next = acquire();
    await expect(Promise.race([next, pause(500, 'waits')])).resolves.toBe('waits');
    await client.end();
    const postgres = await next;
    expect(postgres.startedBy).toBe('us');
    expect(isRunning(pid)).toBe(false);
    await postgres.release();
  });

  it('a killed server is started again, even with a child of it still at work', async () => {
    const first = await acquire({ durable: true });
    const client = new Client({ connectionString: first.superuserUrl('postgres') });
    client.on('error', () => undefined);
    await client.connect();
    // Counting does not look up from its work, so it outlives its parent.
    const busy = client.query('SELECT count(*) FROM generate_series(1, 20000000) AS i, pg_sleep(0)').catch(() => undefined);
    await until('counting', async () => (await ask(first.superuserUrl('postgres'), `SELECT 1 FROM pg_stat_activity WHERE query LIKE 'SELECT count%' AND state = 'active'`))[0]);
    await killServer(dataDir);
    const second = await acquire({ durable: true });
    expect(second.startedBy).toBe('us');
    // The first holder knows no other port.
    expect(second.port).toBe(first.port);
    await second.release();
    await first.release();
    await client.end().catch(() => undefined);
    await busy;
  });

  it('a killed server is started again by a holder, who gives that one back as well', async () => {
    const postgres = await acquire({ durable: true });
    await ask(postgres.superuserUrl('postgres'), 'CREATE TABLE kept AS SELECT 42 AS answer');
    expect(await postgres.isServing()).toBe(true);
    const killed = serverPid(dataDir);
    await killServer(dataDir);
    expect(await postgres.isServing()).toBe(false);
    await Promise.all([postgres.startAgain(), postgres.startAgain()]);
    expect(await postgres.isServing()).toBe(true);
    expect(await ask(postgres.superuserUrl('postgres'), 'SELECT * FROM kept')).toEqual([{ answer: 42 }]);
    const pid = serverPid(dataDir);
    expect(pid).not.toBe(killed);
    await postgres.release();
    expect(isRunning(pid)).toBe(false);
  });

  it('a server without its folder is not replaced by an empty one while somebody uses it', async () => {
    const postgres = await acquire();
    const pid = serverPid(dataDir);
    rmSync(dataDir, { recursive: true });
    expect(await postgres.isServing()).toBe(false);
    await expect(postgres.startAgain()).rejects.toThrow(/was removed or moved away while it was in use/);
    await expect(acquire()).rejects.toThrow(/was removed or moved away while it was in use/);
    expect(existsSync(dataDir)).toBe(false);
    await postgres.release();
    expect(isRunning(pid)).toBe(false);
  });

  it('a stale postmaster.pid with the pid of another process of the same user is cleared away', async () => {
    await (await acquire()).release();
    const { uid, gid } = statSync(dataDir);
    const stranger = workshop.idle(isRoot ? { uid, gid } : undefined);
    writeFileSync(join(dataDir, 'postmaster.pid'), `${stranger.pid}\n${dataDir}\n1700000000\n5432\n\n127.0.0.1\n\nready   \n`);
    const postgres = await acquire();
    expect(postgres.startedBy).toBe('us');
    expect(isRunning(stranger.pid!)).toBe(true);
    await postgres.release();
  });

  it('a stale postmaster.pid whose pid now serves another folder is cleared away', async () => {
    await (await acquire()).release();
    const otherDir = workshop.path('.data', 'other');
    const other = await acquire({ dataDir: otherDir });
    writeFileSync(join(dataDir, 'postmaster.pid'), readFileSync(join(otherDir, 'postmaster.pid')));
    const postgres = await acquire();
    expect(postgres.startedBy).toBe('us');
    expect(postgres.port).not.toBe(other.port);
    expect(isRunning(serverPid(otherDir))).toBe(true);
    await postgres.release();
    await other.release();
  });

  it('an empty postmaster.pid is cleared away', async () => {
    await (await acquire()).release();
    writeFileSync(join(dataDir, 'postmaster.pid'), '');
    const postgres = await acquire();
    expect(postgres.startedBy).toBe('us');
    await postgres.release();
  });

  it('a half-finished database is begun again, and its killed maker keeps nobody waiting', async () => {
    const killed = workshop.hold(dataDir);
    const unfinished = await until('initdb at work', () => {
      const folders = existsSync(`${dataDir}.run`) ? readdirSync(`${dataDir}.run`).filter((name) => name.startsWith('init-')) : [];
      return folders.find((name) => existsSync(join(`${dataDir}.run`, name, 'PG_VERSION')));
    });
    process.kill(-killed.process.pid!, 'SIGKILL');
    await killed.kill();
    expect(existsSync(dataDir)).toBe(false);
    expect(readdirSync(`${dataDir}.run/lock`)).toHaveLength(1);
    const postgres = await acquire();
    expect(postgres.startedBy).toBe('us');
    expect(readdirSync(`${dataDir}.run`)).not.toContain(unfinished);
    await postgres.release();
  });
});

describe('the lock of the folder', () => {
  it('lets one work at a time, in the order of coming, and leaves nothing behind', async () => {
    const lock = workshop.folder('lock');
    let inside = 0;
    let most = 0;
    await Promise.all(
      Array.from({ length: 25 }, () =>
        withFolderLock(lock, async () => {
          most = Math.max(most, ++inside);
          await pause(2);
          inside--;
        }),
      ),
    );
    expect(most).toBe(1);
    expect(readdirSync(lock)).toEqual([]);
  });

  it('passes over what killed processes left in it', async () => {
    const lock = workshop.folder('lock');
    const dead = (await newOwnerMark()).replace(/^\d+-[^-]+-/, '4000000-earlier-');
    writeFileSync(join(lock, `choosing.${dead}`), '');
    writeFileSync(join(lock, `ticket-1.${dead}`), '');
    await expect(withFolderLock(lock, async () => 'done')).resolves.toBe('done');
    expect(readdirSync(lock)).toEqual([]);
  });

  it('is given back when the work fails', async () => {
    const lock = workshop.folder('lock');
    await expect(withFolderLock(lock, async () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    expect(readdirSync(lock)).toEqual([]);
  });
});

describe('errors say what, where, and what to do', () => {
  itAsRoot('a folder that may not be written', async () => {
    workshop.folder('.data');
    const holder = workshop.hold(dataDir, { user: DAEMON });
    await expect(holder.acquired).rejects.toThrow(/cannot be used: EACCES.*right to write.*DATABASE_URL/);
  });

  itAsRoot('a database of another user', async () => {
    await (await acquire()).release();
    const holder = workshop.hold(dataDir, { user: DAEMON });
    await expect(holder.acquired).rejects.toThrow(/belongs to the user with the id 65534, and this process runs as 1/);
  });

  it('a file in place of the folder', async () => {
    writeFileSync(workshop.path('.data'), '');
    await expect(acquire()).rejects.toThrow(/cannot be used: (ENOTDIR|EEXIST)/);
  });

  it('a folder with something else in it', async () => {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(join(dataDir, 'letter.txt'), 'Sehr geehrte Damen und Herren');
    await expect(acquire()).rejects.toThrow(/not empty and holds no PostgreSQL database/);
  });

  it('no programs for this platform', async () => {
    const holder = workshop.hold(dataDir, { checkout: workshop.checkout('checkout', { binaries: false }) });
    await expect(holder.acquired).rejects.toThrow(/no built-in PostgreSQL.*DATABASE_URL/);
  });

  it('a server that does not start, with the last lines of its log', async () => {
    await (await acquire()).release();
    writeFileSync(join(dataDir, 'postgresql.conf'), 'no_such_setting = 1\n', { flag: 'a' });
    await expect(acquire()).rejects.toThrow(/did not start.*unrecognized configuration parameter "no_such_setting".*ended with code 1/s);
    expect(readdirSync(`${dataDir}.run/leases`)).toEqual([]);
  });

  it('a database of another version', async () => {
    await (await acquire()).release();
    writeFileSync(join(dataDir, 'PG_VERSION'), '15\n');
    await expect(acquire()).rejects.toThrow(/incompatible with server.*another version of PostgreSQL/s);
  });
});

function ownedBy(user: User | undefined): User | undefined {
  if (user !== undefined) workshop.folder('.data', { owner: user });
  return user;
}
