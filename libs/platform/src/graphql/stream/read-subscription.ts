import { getOperationAST, GraphQLError, parse, specifiedRules, validate, type DocumentNode, type ExecutionArgs, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { RequestParams } from 'graphql-sse';
import type { ServedRequest } from '../../access/request-state.js';
import type { Logger } from '../../logging/create-logger.js';
import { QUERY_TOO_COSTLY, tooCostly } from '../server/query-cost.js';
import { MAX_TOKENS, queryLimits } from '../server/query-limits.js';
import { refusal, resultOf } from './stream-result.js';

/** What is to be followed; its context is made anew for each event. */
export type SubscriptionArgs = ExecutionArgs & { contextValue: undefined };

const RULES = [...specifiedRules, ...queryLimits().validationRules];

/** The subscription that was sent, within the limits of every document; or what is wrong with it. */
export function readSubscription(
  { schema, log }: { readonly schema: GraphQLSchema; readonly log: Logger },
  request: ServedRequest,
  { query, variables, operationName }: RequestParams,
): SubscriptionArgs | ExecutionResult {
  const document = parsed(query);
  if (document instanceof GraphQLError) return refusal(document.message, 'GRAPHQL_PARSE_FAILED');
  const errors = validated(schema, document);
  if (errors.length > 0) return resultOf(log, request.id, { errors: errors.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED')) });
  const operation = getOperationAST(document, operationName);
  if (!operation) return refusal('Say which operation is meant.', 'OPERATION_RESOLUTION_FAILURE');
  if (operation.operation !== 'subscription') return refusal('Only subscriptions are served here; ask everything else at /graphql.', 'BAD_REQUEST');
  const costly = tooCostly({ schema, document, variables, operationName });
  if (costly) return refusal(costly.message, QUERY_TOO_COSTLY);
  return { schema, document, operationName, variableValues: variables, contextValue: undefined };
}

function parsed(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query, { maxTokens: MAX_TOKENS });
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

/** The limits throw where the rules of the language report. */
function validated(schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] {
  try {
    return validate(schema, document, RULES);
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}

const coded = (error: GraphQLError, code: string): GraphQLError =>
  new GraphQLError(error.message, { nodes: error.nodes, source: error.source, positions: error.positions, path: error.path, extensions: { code } });
