import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { ValidationRule } from 'graphql';
import { tooCostly } from './query-cost.js';

/** How deep a query may nest: a page of a list, its rows, a list of each, their rows and what belongs to them. */
export const MAX_DEPTH = 10;

export const MAX_TOKENS = 2_000;

const costPlugin: ApolloServerPlugin = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, document, request, operationName }) => {
      const refusal = tooCostly({ schema, document, variables: request.variables, operationName });
      if (refusal) throw refusal;
    },
  }),
};

export interface QueryLimits {
  readonly validationRules: readonly ValidationRule[];
  readonly plugins: readonly ApolloServerPlugin[];
}

/** What a document may ask for at most, whichever way it comes in. */
export function queryLimits(): QueryLimits {
  const { validationRules, plugins } = new ApolloArmor({
    maxDepth: { n: MAX_DEPTH, ignoreIntrospection: true, flattenFragments: true },
    // It knows no variables: `first: $rows` would cost as much as one row (query-cost.ts).
    costLimit: { enabled: false },
    maxAliases: { n: 30 },
    maxDirectives: { n: 30 },
    // The parser does it, with the right code.
    maxTokens: { enabled: false },
    // The schema is public: hiding the names that it lists would only cost those who mistype one.
    blockFieldSuggestion: { enabled: false },
  }).protect();
  // The armor's types name the CommonJS build of Apollo, which TypeScript takes for another class.
  return { validationRules, plugins: [costPlugin, ...(plugins as unknown as ApolloServerPlugin[])] };
}
