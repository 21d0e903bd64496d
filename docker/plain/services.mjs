import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '../..');

/**
 * Our own services as docker-compose.yml and the Dockerfile describe them: the command of their target, and their
 * environment with the secrets' files where they lie here. A secret that a service does not list, it does not get.
 *
 * @param {{ secrets: string, moved: Record<string, string> }} places  moved: variables that have another value here
 */
export async function readServices({ secrets, moved }) {
  const compose = parse(await readFile(join(ROOT, 'docker-compose.yml'), 'utf8'));
  const dockerfile = await readFile(join(ROOT, 'Dockerfile'), 'utf8');
  const own = Object.entries(compose.services).filter(([, service]) => service.build !== undefined);
  return Object.fromEntries(
    own.map(([name, service]) => {
      const [command, ...args] = commandOf(dockerfile, service.build.target);
      const env = { NODE_ENV: 'production', ...environmentOf(name, service, secrets) };
      for (const [variable, value] of Object.entries(moved)) if (variable in env) env[variable] = value;
      // On this machine nobody else has to come in.
      if ('PV_HOST' in env) env.PV_HOST = '127.0.0.1';
      return [name, { command: command === 'node' ? process.execPath : command, args, env, cwd: ROOT }];
    }),
  );
}

function environmentOf(name, service, secrets) {
  const env = {};
  for (const [variable, text] of Object.entries(service.environment ?? {})) {
    const value = text.replace(/\$\{([A-Z_]+):-([^}]*)\}/g, (_, outer, other) => process.env[outer] ?? other);
    const secret = /^\/run\/secrets\/(.+)$/.exec(value)?.[1];
    if (secret !== undefined && !service.secrets?.includes(secret)) throw new Error(`${name}: ${variable} names a secret that the service does not list.`);
    env[variable] = secret === undefined ? value : join(secrets, secret);
  }
  return env;
}

/** The CMD of a target of the Dockerfile. */
export function commandOf(dockerfile, target) {
  const stage = dockerfile.split(/^(?=FROM )/m).find((text) => new RegExp(`^FROM \\S+ AS ${target}$`, 'm').test(text));
  const command = stage === undefined ? undefined : /^CMD (\[.*\])$/m.exec(stage)?.[1];
  if (command === undefined) throw new Error(`The Dockerfile has no target ${target} with a command.`);
  return JSON.parse(command);
}
