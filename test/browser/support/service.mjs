import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fastFolder } from '../../support/fast-folder.mjs';

const PATIENCE_MS = 180_000;

/** Where the service brings its mail; a spec that reads mail starts a server there (test/support/mail-server.ts). */
export const mailSettings = (port) => ({ PV_SMTP_URL: `smtp://127.0.0.1:${port}`, PV_MAIL_FROM: 'Platzverbund <post@platzverbund.example>' });

/**
 * Starts the whole service as `npm start` does, with the demonstration network, in a folder that goes with it; or again in the folder of one that
 * was halted, so many days later.
 */
export async function startService({ folder: former, daysAhead = 0 } = {}) {
  const folder = former ?? (await mkdtemp(join(process.env.PV_TEST_FOLDER ?? fastFolder(), 'pv-web-')));
  const port = await freePort();
  const mailPort = await freePort();
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, ['--enable-source-maps', 'dist/apps/supervisor/src/main.js'], {
    env: { PATH, HOME, PV_PORT: String(port), PV_DATA_DIR: join(folder, 'data'), PV_DEMO: 'on', PV_LOG_LEVEL: 'warn', ...mailSettings(mailPort), ...clock(daysAhead) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The service was not ready in time:\n${said}`)), PATIENCE_MS);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        said += text;
        if (said.includes('Platzverbund is ready')) resolve(clearTimeout(timer));
      });
    }
    child.once('exit', (code) => reject(new Error(`The service ended with ${code}:\n${said}`)));
  });
  const halt = async () => {
    child.removeAllListeners('exit');
    if (child.exitCode !== null) return;
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    await exited;
  };
  return {
    url: `http://127.0.0.1:${port}`,
    mailPort,
    folder,
    /** Of the database's owner. */
    databaseUrl: `postgres://postgres@127.0.0.1:${/port (\d+)/.exec(said)?.[1]}/platzverbund`,
    halt,
    stop: async () => {
      await halt();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const clock = (daysAhead) => (daysAhead === 0 ? {} : { TEST_DAYS_AHEAD: String(daysAhead), NODE_OPTIONS: `--import ${new URL('ahead.mjs', import.meta.url).href}` });

/** jest's global setup: one service for all specs, or the one that PV_TEST_WEB_URL names (its mail goes to PV_TEST_MAIL_PORT). */
export default async function setup() {
  if (process.env.PV_TEST_WEB_URL) return;
  const service = await startService();
  process.env.PV_TEST_WEB_URL = service.url;
  process.env.PV_TEST_MAIL_PORT = String(service.mailPort);
  globalThis.__pvStopService = service.stop;
}

async function freePort() {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
