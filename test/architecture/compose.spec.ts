import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { configVariables } from '#platform';
import { parse } from 'yaml';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');

interface Service {
  readonly image?: string;
  readonly build?: { readonly target: string };
  readonly environment?: Readonly<Record<string, string>>;
  readonly secrets?: readonly string[];
  readonly volumes?: readonly string[];
  readonly networks?: readonly string[];
  readonly ports?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly restart?: string;
  readonly privileged?: boolean;
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
  readonly volumes: Readonly<Record<string, unknown>>;
  readonly networks: Readonly<Record<string, unknown>>;
}

const compose = parse(read('docker-compose.yml')) as Compose;
const services = Object.entries(compose.services);
const own = services.filter(([, service]) => service.build !== undefined);
const dockerfile = read('Dockerfile');

/** Variables that PostgreSQL's image and our script in it know. */
const OF_POSTGRES = ['POSTGRES_PASSWORD_FILE', 'POSTGRES_INITDB_ARGS', 'OWNER_PASSWORD_FILE', 'SERVICE_PASSWORD_FILE'];

/** Problems of a service's environment, so that the check itself can be seen to fail. */
function unknownVariables(environment: Readonly<Record<string, string>>): string[] {
  return Object.keys(environment).filter((name) => !configVariables.includes(name));
}

describe('docker-compose.yml', () => {
  it('runs PostgreSQL, Redis, one migration, the API and the worker', () => {
    expect(services.map(([name]) => name).sort()).toEqual(['api', 'migrate', 'postgres', 'redis', 'worker']);
  });

  it('sets only variables that the configuration knows', () => {
    expect(own.map(([name, service]) => [name, unknownVariables(service.environment ?? {})])).toEqual([
      ['migrate', []],
      ['api', []],
      ['worker', []],
    ]);
    expect(Object.keys(compose.services['postgres']!.environment!).filter((name) => !OF_POSTGRES.includes(name))).toEqual([]);
    // The check sees one that is unknown, and one that is misspelt.
    expect(unknownVariables({ PV_PORT: '1', PV_PROT: '1', NODE_OPTIONS: '' })).toEqual(['PV_PROT', 'NODE_OPTIONS']);
  });

  it('hands over every secret as a file, declared at both ends, and none as a value', () => {
    for (const [name, service] of services) {
      for (const [variable, value] of Object.entries(service.environment ?? {})) {
        if (!variable.endsWith('_FILE')) continue;
        const secret = /^\/run\/secrets\/([a-z_]+)$/.exec(value)?.[1];
        expect({ name, variable, listed: service.secrets?.includes(secret ?? '') }).toEqual({ name, variable, listed: true });
      }
      for (const secret of service.secrets ?? []) expect(compose.secrets).toHaveProperty(secret);
      for (const variable of ['DATABASE_URL', 'DATABASE_MIGRATION_URL', 'REDIS_URL', 'PV_SECRET']) expect(service.environment ?? {}).not.toHaveProperty(variable);
    }
    const used = new Set(services.flatMap(([, service]) => service.secrets ?? []));
    expect(Object.keys(compose.secrets).filter((secret) => !used.has(secret))).toEqual([]);
  });

  it('has a file made for every secret, below a folder that the repository ignores', () => {
    const maker = read('docker/make-secrets.mjs');
    for (const [name, { file }] of Object.entries(compose.secrets)) {
      expect(file).toBe(`./secrets/${name}`);
      expect(maker).toContain(`secret('${name}'`);
    }
    expect(read('.gitignore').split('\n')).toContain('secrets/');
    // An image holds what the list lets in, and secrets/ is not on it.
    expect(read('.dockerignore').split('\n')[0]).toBe('**');
    expect(read('.dockerignore')).not.toContain('secrets');
  });

  it('keeps the address of the owner to the migration, which everything waits for', () => {
    const holders = services.filter(([, service]) => service.secrets?.some((secret) => ['database_migration_url', 'owner_password'].includes(secret)));
    expect(holders.map(([name]) => name)).toEqual(['postgres', 'migrate']);
    for (const name of ['api', 'worker']) {
      expect(compose.services[name]!.depends_on).toMatchObject({
        migrate: { condition: 'service_completed_successfully' },
        redis: { condition: 'service_healthy' },
      });
    }
    expect(compose.services['migrate']!.depends_on).toMatchObject({ postgres: { condition: 'service_healthy' } });
  });

  it('checks the health of everything that keeps running, and starts it again', () => {
    for (const [name, service] of services) {
      if (name === 'migrate') expect(service.restart).toBe('no');
      else expect({ name, checked: (service.healthcheck?.test.length ?? 0) > 1, restart: service.restart }).toEqual({ name, checked: true, restart: 'unless-stopped' });
    }
  });

  it('declares the volumes and networks that it names, and keeps the databases off the outside', () => {
    for (const [, service] of services) {
      for (const network of service.networks ?? []) expect(compose.networks).toHaveProperty(network);
      for (const volume of service.volumes ?? []) {
        const source = volume.split(':')[0]!;
        if (!source.startsWith('.')) expect(compose.volumes).toHaveProperty(source);
      }
    }
    expect(compose.networks['backend']).toEqual({ internal: true });
    for (const name of ['postgres', 'redis', 'worker', 'migrate']) expect(compose.services[name]!.ports).toBeUndefined();
    for (const port of compose.services['api']!.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  it('gives no container more rights than it needs', () => {
    for (const [name, service] of own) {
      expect({ name, ...service }).toMatchObject({ name, read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
    }
    expect(services.filter(([, service]) => service.privileged === true)).toEqual([]);
  });
});

describe('the Dockerfile', () => {
  const stages = dockerfile.split(/^(?=FROM )/m).filter((text) => text.startsWith('FROM '));
  const stage = (name: string): string => stages.find((text) => new RegExp(`^FROM \\S+ AS ${name}$`, 'm').test(text)) ?? '';

  it('has a target for each of our services', () => {
    for (const [, service] of own) expect(stage(service.build!.target)).toMatch(/^CMD \["node", /m);
  });

  it('runs nothing as root', () => {
    expect(stage('runtime')).toMatch(/^USER node$/m);
    for (const name of ['migrate', 'api', 'worker']) {
      expect(stage(name)).toMatch(/^FROM runtime AS /);
      expect(stage(name)).not.toMatch(/^USER /m);
    }
  });

  it('checks the health of API and worker', () => {
    for (const name of ['api', 'worker']) expect(stage(name)).toMatch(/^HEALTHCHECK .*docker\/health-check\.mjs/m);
  });

  it('sets only variables that the configuration knows', () => {
    const set = [...dockerfile.matchAll(/^ENV ([A-Z_]+)=/gm)].map((match) => match[1]!);
    expect(set.filter((name) => name !== 'NODE_ENV' && !configVariables.includes(name))).toEqual([]);
  });

  it('starts programs that the sources have', () => {
    for (const match of dockerfile.matchAll(/"dist\/(apps\/[a-z]+\/src\/[a-z-]+)\.js"/g)) expect(() => read(`${match[1]!}.ts`)).not.toThrow();
  });
});
