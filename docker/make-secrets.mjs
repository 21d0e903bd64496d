#!/usr/bin/env node
/**
 * Makes the files below secrets/ that docker-compose.yml hands to the containers: passwords at random, addresses with
 * them inside. What exists is left alone, so that a second call changes nothing and a file of one's own stays.
 *
 *   node docker/make-secrets.mjs [folder] [--postgres HOST:PORT] [--redis HOST:PORT]
 */
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const random = () => randomBytes(32).toString('base64url');

export async function makeSecrets(folder, { postgres = 'postgres:5432', redis = 'redis:6379', redisData = '/data' } = {}) {
  await mkdir(folder, { recursive: true });
  // The folder is closed, the files are open: each container's user sees only what is mounted for it, and must read that.
  await chmod(folder, 0o700);
  const secret = async (name, make) => {
    const file = join(folder, name);
    try {
      await writeFile(file, make(), { flag: 'wx', mode: 0o444 });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    return readFile(file, 'utf8');
  };
  await secret('postgres_password', random);
  const owner = await secret('owner_password', random);
  const service = await secret('service_password', random);
  const redisPassword = await secret('redis_password', random);
  await secret('pv_secret', random);
  await secret('database_url', () => `postgres://platzverbund:${service}@${postgres}/platzverbund`);
  await secret('database_migration_url', () => `postgres://platzverbund_owner:${owner}@${postgres}/platzverbund`);
  await secret('redis_url', () => `redis://:${redisPassword}@${redis}`);
  await secret('smtp_url', () => '');
  // noeviction: a queue must not lose keys. It may be emptied all the same: what it holds is also in the database.
  await secret('redis_conf', () => `requirepass ${redisPassword}\nappendonly yes\nmaxmemory-policy noeviction\ndir ${redisData}\n`);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { postgres: { type: 'string' }, redis: { type: 'string' } } });
  const folder = positionals[0] ?? 'secrets';
  await makeSecrets(folder, values);
  console.log(`The secrets are in ${folder}. Keep a copy of it where you keep your passwords.`);
}
