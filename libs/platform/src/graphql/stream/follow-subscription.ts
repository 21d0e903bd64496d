import { setTimeout as pause } from 'node:timers/promises';
import { createSourceEventStream, execute, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { denialText, recheckAccess } from '../../access/access.guard.js';
import type { Authenticator } from '../../access/principal.js';
import type { ServedRequest } from '../../access/request-state.js';
import type { Logger } from '../../logging/create-logger.js';
import { GraphqlContext } from '../server/graphql-context.js';
import type { OpenStream } from './open-streams.js';
import { refusal, resultOf } from './stream-result.js';

export interface Following {
  readonly authenticator: Authenticator;
  readonly log: Logger;
  readonly recheckMs: number;
  readonly request: ServedRequest;
  readonly stream: OpenStream;
  /** Resolves when the connection takes more, or is gone. */
  isWritable(): Promise<void>;
}

type Source = AsyncIterableIterator<unknown>;

/** The stream ends without a last word, and clients come back. */
export class StreamCutError extends Error {}

/**
 * Opens a subscription and resolves its events one by one. graphql-js would resolve them all in the context of the opening;
 * here each event asks anew who follows and whether they may (a revoked session, a lost role), and has loaders of its own.
 */
export async function followSubscription(following: Following, args: ExecutionArgs): Promise<AsyncGenerator<ExecutionResult> | ExecutionResult> {
  const { request, stream } = following;
  const source = await createSourceEventStream({ ...args, contextValue: new GraphqlContext(request, stream.signal) });
  if (!(Symbol.asyncIterator in source)) return resultOf(following.log, request.id, source);
  return events(following, args, source[Symbol.asyncIterator]() as Source);
}

async function* events(following: Following, args: ExecutionArgs, source: Source): AsyncGenerator<ExecutionResult> {
  const { request, stream, log } = following;
  try {
    for (let next = source.next(); ; ) {
      const event = await inTime(next, following);
      if (stream.signal.aborted) throw new StreamCutError('Nobody follows, or the service stops.');
      const denial = await recheckAccess(following.authenticator, request);
      if (denial !== null) return yield refusal(denialText(denial), denial === 'UNAUTHENTICATED' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
      if (event === 'NOTHING_YET') continue;
      if (event.done) return;
      const result = await execute({ ...args, rootValue: event.value, contextValue: new GraphqlContext(request, stream.signal) });
      yield resultOf(log, request.id, result);
      await following.isWritable();
      next = source.next();
    }
  } finally {
    stream.end();
    await source.return?.();
  }
}

/** The next event; or the news that nothing has happened for so long, or that the stream has ended. */
async function inTime(next: Promise<IteratorResult<unknown>>, { recheckMs, stream }: Following): Promise<IteratorResult<unknown> | 'NOTHING_YET'> {
  const settled = new AbortController();
  const signal = AbortSignal.any([settled.signal, stream.signal]);
  const nothing = pause(recheckMs, 'NOTHING_YET' as const, { signal, ref: false }).catch(() => 'NOTHING_YET' as const);
  try {
    return await Promise.race([next, nothing]);
  } finally {
    settled.abort();
  }
}
