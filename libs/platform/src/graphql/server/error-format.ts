import type { ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { BadCursorError } from '../../paging/bad-cursor-error.js';
import type { Logger } from '../../logging/create-logger.js';
import type { GraphqlContext } from './graphql-context.js';
import { QUERY_TOO_COSTLY } from './query-cost.js';

/** Codes of mistakes of the caller; their messages were written for the caller. Everything else is ours. */
const CALLERS = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'TOO_MANY_REQUESTS',
  QUERY_TOO_COSTLY,
]);

export interface ErrorFormat {
  readonly plugin: ApolloServerPlugin<GraphqlContext>;
  readonly formatError: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
}

/**
 * What leaves of an error: of the caller's mistakes the message, the place and the code; of ours only INTERNAL and the
 * correlation id, under which the log has the rest.
 */
export function errorFormat(log: Logger): ErrorFormat {
  const correlationIds = new WeakMap<object, string>();
  const plugin: ApolloServerPlugin<GraphqlContext> = {
    requestDidStart: async () => ({
      didEncounterErrors: async ({ errors, contextValue }) => {
        for (const error of errors) correlationIds.set(error, contextValue.req.id);
      },
    }),
  };
  const formatError = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError =>
    wordError(log, formatted, unwrapResolverError(error), correlationIds.get(error as GraphQLError) ?? 'unknown');
  return { plugin, formatError };
}

/** The error as the caller sees it; of ours the cause goes to the log. */
export function wordError(log: Logger, formatted: GraphQLFormattedError, cause: unknown, correlationId: string): GraphQLFormattedError {
  const place = { ...(formatted.locations && { locations: formatted.locations }), ...(formatted.path && { path: formatted.path }) };
  if (cause instanceof BadCursorError) return { message: cause.message, ...place, extensions: { code: 'BAD_USER_INPUT' } };
  const code = formatted.extensions?.['code'];
  if (typeof code === 'string' && CALLERS.has(code)) return { message: formatted.message, ...place, extensions: { code } };
  log.error({ correlationId, path: formatted.path?.join('.'), err: cause }, 'A GraphQL request failed');
  return { message: 'Something failed on our side.', ...place, extensions: { code: 'INTERNAL', correlationId } };
}
