import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Where `npm run build:web` writes, beside what `npm run build` has made of this file. */
const FOLDER = join(import.meta.dirname, '..', '..', '..', 'web');

/** Lets routes answer with files of the web client; the routes themselves are those of WebController. */
export async function serveWebClient(server: Pick<FastifyInstance, 'register'>): Promise<void> {
  if (!existsSync(join(FOLDER, 'index.html'))) throw new Error(`The web client is not built (${FOLDER} is empty): npm run build:web`);
  await server.register(fastifyStatic, { root: FOLDER, serve: false, preCompressed: true });
}
