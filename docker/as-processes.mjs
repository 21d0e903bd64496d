#!/usr/bin/env node
/**
 * Starts what docker-compose.yml describes as plain processes, where no container engine can run: PostgreSQL with the
 * same roles, Redis with the same settings, the migration, the API and the worker, each with the environment and the
 * secrets that the file gives it and nothing else. Needs PostgreSQL's and Redis' programs (Debian: postgresql, redis-server)
 * and a built checkout.
 *
 *   node docker/as-processes.mjs [--data FOLDER]   runs until Ctrl-C; the API is on port 3000
 *   node docker/as-processes.mjs --check           starts everything on free ports, looks whether it is well, ends it
 */
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Processes, freePort, until } from './plain/processes.mjs';
import { startPostgres, startRedis } from './plain/servers.mjs';
import { readServices } from './plain/services.mjs';
import { checkShape } from './plain/check-shape.mjs';
import { makeSecrets } from './make-secrets.mjs';

const { values: options } = parseArgs({ options: { check: { type: 'boolean', default: false }, data: { type: 'string' } } });
const processes = new Processes();

async function openFolder() {
  if (options.data !== undefined && !options.check) {
    await mkdir(options.data, { recursive: true });
    return resolve(options.data);
  }
  const folder = await mkdtemp(join(tmpdir(), 'pv-plain-'));
  processes.atEnd(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function start() {
  const folder = await openFolder();
  // The server's own user must pass through.
  await chmod(folder, 0o755);
  const ports = options.check || options.data === undefined ? { postgres: await freePort(), redis: await freePort() } : { postgres: 54_329, redis: 63_799 };
  const secrets = join(folder, 'secrets');
  await makeSecrets(secrets, {
    postgres: `127.0.0.1:${ports.postgres}`,
    redis: `127.0.0.1:${ports.redis}`,
    redisData: join(folder, 'redis'),
  });
  await startPostgres(processes, { folder, secrets, port: ports.postgres });
  await startRedis(processes, { folder, secrets, port: ports.redis });
  const ownPorts = options.check ? { PV_PORT: String(await freePort()), PV_WORKER_HEALTH_PORT: String(await freePort()) } : {};
  const moved = { PV_KEYS_DIR: join(folder, 'keys'), ...ownPorts };
  const services = await readServices({ secrets, moved });
  await processes.run('migrate', services.migrate);
  processes.start('api', services.api);
  processes.start('worker', services.worker);
  const addresses = {
    api: `http://127.0.0.1:${services.api.env.PV_PORT}`,
    worker: `http://127.0.0.1:${services.worker.env.PV_WORKER_HEALTH_PORT}`,
  };
  for (const [name, address] of Object.entries(addresses)) await until(`${name} is ready`, () => isReady(address), processes);
  return { addresses, secrets };
}

async function isReady(address) {
  try {
    return (await fetch(`${address}/health/ready`, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void processes.stop().then(() => process.exit(0)));

try {
  const running = await start();
  if (options.check) {
    await checkShape(running);
    await processes.stop();
    console.log('The shape of docker-compose.yml stands as plain processes.');
  } else {
    console.log(`The API is on ${running.addresses.api}, the worker's health on ${running.addresses.worker}. Ctrl-C ends everything.`);
    await processes.oneEnded();
    await processes.stop();
    process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await processes.stop();
  process.exitCode = 1;
}
