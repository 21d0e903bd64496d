import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { ServedRequest } from '../../access/request-state.js';
import type { Logger } from '../../logging/create-logger.js';
import { errorFormat } from './error-format.js';
import { GraphqlContext } from './graphql-context.js';
import { MAX_TOKENS, queryLimits } from './query-limits.js';

/** Nest makes the root types itself and leaves no place for their descriptions. */
function describeRoots(schema: GraphQLSchema): GraphQLSchema {
  const [query, mutation, subscription] = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  if (query) query.description = 'What can be read. Rows that one may not see are not there.';
  if (mutation) mutation.description = 'What can be done. Each command happens once per idempotency key and answers with its result or a refusal.';
  if (subscription) subscription.description = 'What one is told of as it happens, at /graphql/stream (server-sent events). A right that is lost ends it.';
  return schema;
}

/** Apollo would resolve a subscription once, as if it were a query. */
const noSubscriptions: ApolloServerPlugin<GraphqlContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation }) => {
      if (operation?.operation !== 'subscription') return;
      throw new GraphQLError('Subscriptions are served at /graphql/stream.', { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });
    },
  }),
};

/** The one configuration of the GraphQL server, for service, tests and the printed schema. */
export function graphqlOptions(log: Logger): ApolloDriverConfig {
  const limits = queryLimits();
  const errors = errorFormat(log);
  return {
    driver: ApolloDriver,
    autoSchemaFile: true,
    // Nest would ask the new schema for all that it holds, only to see whether that fails: a fifth of a second of every start.
    // Apollo checks it besides (assertValidSchema), and `npm run schema` prints it.
    buildSchemaOptions: { skipCheck: true },
    sortSchema: true,
    transformSchema: describeRoots,
    path: '/graphql',
    introspection: true,
    graphiql: false,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    fieldResolverEnhancers: ['guards'],
    context: (request: ServedRequest) => new GraphqlContext(request),
    formatError: errors.formatError,
    parseOptions: { maxTokens: MAX_TOKENS },
    validationRules: [...limits.validationRules],
    plugins: [errors.plugin, noSubscriptions, ...limits.plugins],
  };
}
