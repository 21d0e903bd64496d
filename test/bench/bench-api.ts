import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { CreateUserUseCase, SignInService } from '#identity';
import { operatorContext, SERVICE_ROLE, type Role } from '#platform';
import type { BenchDatabase } from './bench-database.js';

export interface BenchApi {
  readonly url: string;
  /** Cookie of somebody who has signed in. */
  readonly cookie: string;
  close(): Promise<void>;
}

const PASSWORD = 'a password of the benches only';
const EMAIL = 'bench@example.org';

/**
 * The API as its own process on the database, as it is built in dist/, and a person of the organisations who has signed in. With a folder
 * for profiles it leaves one there when it ends.
 */
export async function startBenchApi({ url: databaseUrl, unitOfWork }: BenchDatabase, organisationIds: string | readonly string[], role: Role, profiles?: string): Promise<BenchApi> {
  const folder = await mkdtemp(join(tmpdir(), 'pv-bench-api-'));
  const flags = profiles === undefined ? [] : ['--cpu-prof', '--cpu-prof-dir', profiles];
  const child = spawn(process.execPath, [...flags, 'dist/apps/api/src/main.js'], {
    env: { PATH: process.env['PATH'], DATABASE_URL: databaseUrl, PV_PORT: '0', PV_DATA_DIR: folder, PV_LOG_LEVEL: 'info', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const close = async () => {
    child.kill('SIGTERM');
    await exited;
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const url = await new Promise<string>((resolve, reject) => {
      createInterface({ input: child.stdout }).on('line', (line) => {
        const { msg, address } = JSON.parse(line) as { msg: string; address?: string };
        if (msg === 'listening' && address) resolve(address);
      });
      void exited.then(() => reject(new Error('The API did not start.')));
    });
    const signIn = new SignInService({ databaseUrl, role: SERVICE_ROLE, secret: randomUUID(), publicUrl: url });
    const user = { email: EMAIL, name: 'Bench', password: PASSWORD, memberships: [organisationIds].flat().map((organisationId) => ({ organisationId, role })) };
    await new CreateUserUseCase(unitOfWork, signIn).execute(operatorContext('BENCH', 'bench'), user);
    await signIn.close();
    const response = await fetch(`${url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify({ email: EMAIL, password: PASSWORD }),
    });
    if (response.status !== 200) throw new Error(`Sign-in was answered with ${response.status}.`);
    const cookie = response.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
    return { url, cookie, close };
  } catch (error) {
    await close();
    throw error;
  }
}
