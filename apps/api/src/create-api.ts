import type { IncomingMessage } from 'node:http';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { correlationIdOf, type Logger } from '#platform';
import { AppModule, type ApiParts } from './app.module.js';
import { acceptFiles } from './http/accept-files.js';
import { ErrorFilter } from './http/error.filter.js';
import { serveWebClient } from './http/serve-web-client.js';

const ONE_MEGABYTE = 1_048_576;

/** The application, ready to listen. The parts are opened and closed by whoever calls. */
export async function createApi(parts: ApiParts): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: ONE_MEGABYTE,
    requestIdHeader: false,
    trustProxy: parts.config.trustProxy.length > 0 && [...parts.config.trustProxy],
    genReqId: (request: IncomingMessage) => correlationIdOf(request.headers['x-correlation-id']),
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(parts), adapter, { logger: false, abortOnError: false });
  app.useGlobalFilters(new ErrorFilter(parts.logger));
  addHooks(app, parts.logger);
  acceptFiles(app.getHttpAdapter().getInstance());
  await serveWebClient(app.getHttpAdapter().getInstance());
  await app.init();
  return app;
}

/** The correlation id goes back with every answer, and every answer leaves one line: the route, never the address with its query. */
function addHooks(app: NestFastifyApplication, logger: Logger): void {
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-correlation-id', request.id);
    reply.header('x-content-type-options', 'nosniff');
    reply.header('referrer-policy', 'no-referrer');
  });
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    const line = { correlationId: request.id, method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) };
    if (route.startsWith('/health/')) logger.debug(line, 'answered');
    else logger.info(line, 'answered');
  });
}
