import { cacheExchange, Client, fetchExchange, mapExchange, subscriptionExchange } from '@urql/core';
import type { Client as StreamClient } from 'graphql-sse';
import { freshAnswers } from './fresh-answers.js';
import { codeOf } from './problems.js';

export interface ClientOptions {
  /** For whom one acts; null: for nobody yet, which is enough to ask who one is. */
  readonly organisationId: string | null;
  /** The session is over: nothing was answered. */
  readonly onSignedOut: () => void;
  /** What it is asked for, where that is another purpose than the usual one: it stands in the log of accesses. */
  readonly purpose?: string;
  /** Nothing that is answered is kept. */
  readonly keepsNothing?: boolean;
}

/** Queries and mutations at /graphql, subscriptions at /graphql/stream. A mutation makes what it answers with be asked for anew. */
export function createApiClient({ organisationId, onSignedOut, purpose, keepsNothing = false }: ClientOptions): Client {
  const headers: Record<string, string> = { ...(organisationId !== null && { 'x-organisation': organisationId }), ...(purpose !== undefined && { 'x-purpose': purpose }) };
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: keepsNothing ? 'network-only' : 'cache-and-network',
    fetchOptions: { headers, credentials: 'same-origin' },
    exchanges: [
      ...(keepsNothing ? [] : [cacheExchange]),
      mapExchange({
        onError: (error) => {
          if (codeOf(error) === 'UNAUTHENTICATED') onSignedOut();
        },
      }),
      freshAnswers,
      fetchExchange,
      subscriptionExchange({ forwardSubscription: (operation) => ({ subscribe: (sink) => ({ unsubscribe: follow(headers, operation, sink) }) }) }),
    ],
  });
}

interface Sink {
  next(value: never): void;
  error(error: unknown): void;
  complete(): void;
}

/** The stream's client is loaded with the first subscription. */
function follow(headers: Record<string, string>, operation: { query?: string | undefined; variables?: unknown }, sink: Sink): () => void {
  let end = (): void => undefined;
  let isOver = false;
  void streamOf(headers).then(
    (client) => {
      if (isOver) return;
      end = client.subscribe({ query: operation.query ?? '', variables: operation.variables as Record<string, unknown> }, {
        next: (value) => sink.next(value as never),
        error: (error) => sink.error(error),
        complete: () => sink.complete(),
      });
    },
    (error: unknown) => {
      streams.clear();
      sink.error(error);
    },
  );
  return () => {
    isOver = true;
    end();
  };
}

const streams = new Map<string, Promise<StreamClient>>();
function streamOf(headers: Record<string, string>): Promise<StreamClient> {
  const key = JSON.stringify(headers);
  const made = streams.get(key) ?? import('graphql-sse').then(({ createClient }) => createClient({ url: '/graphql/stream', headers, retryAttempts: 5 }));
  streams.set(key, made);
  return made;
}
