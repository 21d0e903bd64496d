import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Logger } from '#platform';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Errors of routes: of the caller's mistakes the status and the message, of ours only a correlation id. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    // GraphQL words its errors itself (graphql-options.ts).
    if (host.getType<string>() === 'graphql') throw error;
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    if (error instanceof HttpException) {
      void reply.status(error.getStatus()).send(error.getResponse());
      return;
    }
    const correlationId = http.getRequest<FastifyRequest>().id;
    const status = statusOf(error);
    if (status < 500) {
      void reply.status(status).send({ statusCode: status, message: 'The request is not usable.' });
      return;
    }
    this.logger.error({ correlationId, err: error }, 'A request failed');
    void reply.status(500).send({ statusCode: 500, code: 'INTERNAL', correlationId });
  }
}

/** Fastify's own refusals (an oversized or broken body) carry their status. */
function statusOf(error: unknown): number {
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' && status >= 400 ? status : 500;
}
