import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { createHandler } from 'graphql-sse/lib/use/fastify';
import { principalOf } from '../../access/access.guard.js';
import type { Authenticator } from '../../access/principal.js';
import type { Logger } from '../../logging/create-logger.js';
import { followSubscription } from './follow-subscription.js';
import type { OpenStream, OpenStreams } from './open-streams.js';
import { readSubscription } from './read-subscription.js';

export interface StreamParts {
  readonly schema: GraphQLSchema;
  readonly authenticator: Authenticator;
  readonly streams: OpenStreams;
  readonly log: Logger;
  /** How often it is looked whether somebody to whom nothing happens may still follow, in milliseconds. */
  readonly recheckMs?: number;
}

const RECHECK_MS = 60_000;

/**
 * Serves one subscription as server-sent events (the distinct connections mode of the GraphQL over SSE protocol). Only as a
 * POST of JSON that asks for an event stream, which a foreign page cannot send without being allowed to (CSRF).
 * Ends without `complete` when the service stops or something breaks, so that clients come back.
 */
export async function serveStream(parts: StreamParts, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return refuse(reply, 415, 'Send JSON.');
  if (request.headers.accept !== 'text/event-stream') return refuse(reply, 406, 'Ask for text/event-stream.');
  const principal = await principalOf(parts.authenticator, request);
  const stream = parts.streams.open(principal?.actor ?? null);
  if (stream === null) return refuse(reply, 429, 'Too many open streams; end others first.');
  reply.raw.once('close', () => stream.end());
  try {
    reply.header('x-accel-buffering', 'no');
    reply.hijack();
    await handlerOf(parts, request, stream, reply)(request, reply);
  } catch (error) {
    if (!stream.signal.aborted) parts.log.error({ correlationId: request.id, err: error }, 'A stream failed');
    // With its connection: kept alive, it would be waited for when the service stops.
    reply.raw.end(() => request.raw.socket.destroySoon());
  } finally {
    stream.end();
  }
}

function handlerOf(parts: StreamParts, request: FastifyRequest, stream: OpenStream, reply: FastifyReply) {
  const following = { ...parts, recheckMs: parts.recheckMs ?? RECHECK_MS, request, stream, isWritable: () => drained(reply, stream.signal) };
  return createHandler({
    // No token: nothing outlives its connection.
    authenticate: () => null,
    onSubscribe: (_, params) => readSubscription(parts, request, params),
    validate: () => [],
    subscribe: (args) => followSubscription(following, args),
  });
}

function refuse(reply: FastifyReply, status: number, message: string): void {
  if (status === 429) reply.header('retry-after', 10);
  void reply.status(status).send({ statusCode: status, message });
}

/** Resolves when the connection takes more: for a slow reader events are put together instead of being piled up. */
function drained({ raw }: FastifyReply, ended: AbortSignal): Promise<void> {
  if (!raw.writableNeedDrain || ended.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      raw.off('drain', done);
      ended.removeEventListener('abort', done);
      resolve();
    };
    raw.on('drain', done);
    ended.addEventListener('abort', done);
  });
}
