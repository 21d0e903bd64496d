import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { mailOf, mailVariables } from './mail-config.js';
import { oidcOf, oidcVariables, type OidcConfig } from './oidc-config.js';
import type { SmtpSettings } from '../mail/smtp-transport.js';
import { trustProxy } from './trust-proxy.js';

/**
 * Everything the product reads from its environment, in one place. An unset variable has the default below; `X_FILE`
 * names a file that holds the value of a secret X. A bad value names the variable, never its value.
 */
const schema = z.object({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must be a postgres:// address').optional(),
  DATABASE_MIGRATION_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must be a postgres:// address').optional(),
  REDIS_URL: z.string().regex(/^rediss?:\/\//, 'must be a redis:// address').optional(),
  PV_DATA_DIR: z.string().min(1).default('.data'),
  PV_KEYS_DIR: z.string().min(1).optional(),
  PV_HOST: z.string().min(1).default('127.0.0.1'),
  PV_PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  PV_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  PV_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  PV_LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  PV_DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
  PV_WORKER_HEALTH_PORT: z.coerce.number().int().min(0).max(65535).default(3001),
  PV_DEMO: z.enum(['on', 'off']).default('off'),
  PV_DEMO_SIGN_INS: z.enum(['on', 'off']).default('off'),
  PV_WEBHOOK_LOCALHOST: z.enum(['on', 'off']).default('off'),
  PV_TRUST_PROXY: trustProxy.optional(),
  ...mailVariables,
  ...oidcVariables,
});

const SECRETS = ['DATABASE_URL', 'DATABASE_MIGRATION_URL', 'REDIS_URL', 'PV_SECRET', 'PV_OIDC_CLIENT_SECRET', 'PV_SMTP_URL'] as const;

/** Names of all variables that the product knows; docker-compose.yml may set no other (a test compares). */
export const configVariables: readonly string[] = [...Object.keys(schema.shape), ...SECRETS.map((name) => `${name}_FILE`)];

export interface Config {
  /** Connection of the service's role; absent: the embedded server below dataDir. */
  readonly databaseUrl: string | undefined;
  /** Connection of the owner, who migrates; absent: databaseUrl. */
  readonly migrationUrl: string | undefined;
  /** Absent: the queue lives in PostgreSQL. */
  readonly redisUrl: string | undefined;
  /** Absolute folder of the embedded database, the secret and leases. */
  readonly dataDir: string;
  /** Absolute folder of the agencies' keys: identities of cases are sealed with them. */
  readonly keysDir: string;
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string | undefined;
  readonly secret: string | undefined;
  readonly logLevel: string;
  readonly databasePool: number;
  readonly workerHealthPort: number;
  /** Load the demonstration network into an empty database at start. */
  readonly demo: boolean;
  /** Offer the people of the demonstration network on the sign-in page, where it is loaded. */
  readonly demoSignIns: boolean;
  /** Whether webhooks may go to this machine itself, without encryption: for development and tests. */
  readonly webhookLocalhost: boolean;
  /** Addresses and networks of proxies that may say from where a request came; empty: nobody may. */
  readonly trustProxy: readonly string[];
  /** Absent: mail waits in the database. */
  readonly smtp: SmtpSettings | undefined;
  /** Absent: people sign in with their password only. */
  readonly oidc: OidcConfig | undefined;
}

export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Reads and checks the environment; throws a ConfigError that lists every bad variable with what was expected. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const values: Record<string, string> = {};
  for (const name of Object.keys(schema.shape)) {
    const value = environment[name];
    if (value !== undefined && value !== '') values[name] = value;
  }
  for (const name of SECRETS) {
    const file = environment[`${name}_FILE`];
    if (file) values[name] = readSecret(name, file);
  }
  const parsed = schema.safeParse(values);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`);
    throw new ConfigError(`The configuration is not usable.\n${lines.join('\n')}`);
  }
  const env = parsed.data;
  const oidc = oidcOf(env);
  if (oidc && 'missing' in oidc) throw new ConfigError(`The configuration is not usable.\n${oidc.missing}: must be set, because others of PV_OIDC_* are.`);
  const smtp = mailOf(env);
  if (smtp && 'missing' in smtp) throw new ConfigError(`The configuration is not usable.\n${smtp.missing}: must be set, because PV_SMTP_URL is.`);
  return {
    databaseUrl: env.DATABASE_URL,
    migrationUrl: env.DATABASE_MIGRATION_URL ?? env.DATABASE_URL,
    redisUrl: env.REDIS_URL,
    dataDir: resolve(env.PV_DATA_DIR),
    keysDir: resolve(env.PV_KEYS_DIR ?? join(env.PV_DATA_DIR, 'keys')),
    host: env.PV_HOST,
    port: env.PV_PORT,
    publicUrl: env.PV_PUBLIC_URL,
    secret: env.PV_SECRET,
    logLevel: env.PV_LOG_LEVEL,
    databasePool: env.PV_DATABASE_POOL,
    workerHealthPort: env.PV_WORKER_HEALTH_PORT,
    demo: env.PV_DEMO === 'on',
    demoSignIns: env.PV_DEMO_SIGN_INS === 'on',
    webhookLocalhost: env.PV_WEBHOOK_LOCALHOST === 'on',
    trustProxy: env.PV_TRUST_PROXY ?? [],
    smtp,
    oidc,
  };
}

function readSecret(name: string, file: string): string {
  try {
    return readFileSync(file, 'utf8').trimEnd();
  } catch {
    throw new ConfigError(`${name}_FILE: the file that it names cannot be read.`);
  }
}
