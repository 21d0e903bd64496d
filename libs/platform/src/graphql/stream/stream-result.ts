import { HttpException } from '@nestjs/common';
import { GraphQLError, type ExecutionResult, type GraphQLFormattedError } from 'graphql';
import type { Logger } from '../../logging/create-logger.js';
import { wordError } from '../server/error-format.js';

const BY_STATUS: Readonly<Record<number, string>> = { 400: 'BAD_REQUEST', 401: 'UNAUTHENTICATED', 403: 'FORBIDDEN' };

/** An event that tells why there is nothing. */
export const refusal = (message: string, code: string): ExecutionResult => ({ data: null, errors: [new GraphQLError(message, { extensions: { code } })] });

/** An event with its errors worded as those of /graphql are. */
export function resultOf(log: Logger, correlationId: string, { data = null, errors }: ExecutionResult): ExecutionResult {
  return errors === undefined || errors.length === 0 ? { data } : { data, errors: errors.map((error) => worded(log, correlationId, error)) };
}

function worded(log: Logger, correlationId: string, error: GraphQLError): GraphQLError {
  const cause = error.originalError ?? error;
  // What fails before any field is asked is a variable that does not fit.
  const code = cause instanceof HttpException ? BY_STATUS[cause.getStatus()] : (error.extensions['code'] ?? (error.path === undefined ? 'BAD_USER_INPUT' : undefined));
  const formatted: GraphQLFormattedError = { ...error.toJSON(), extensions: { code } };
  const { message, path, extensions } = wordError(log, formatted, cause, correlationId);
  return new GraphQLError(message, { nodes: error.nodes, source: error.source, positions: error.positions, path, extensions });
}
