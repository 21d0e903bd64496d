import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { GraphQLSchema } from 'graphql';
import type { ServedRequest } from '../../access/request-state.js';
import type { Logger } from '../../logging/create-logger.js';
import { errorFormat } from './error-format.js';
import { GraphqlContext } from './graphql-context.js';

/** How deep a query may nest: a page of a list, its rows, a list of each, their rows and what belongs to them. */
export const MAX_DEPTH = 10;

/** The sum of the fields of a query, deeper ones weighing more; about what a full page of a screen needs, ten times. */
const MAX_COST = 20_000;

const MAX_TOKENS = 2_000;

/** Nest makes the root types itself and leaves no place for their descriptions. */
function describeRoots(schema: GraphQLSchema): GraphQLSchema {
  const [query, mutation] = [schema.getQueryType(), schema.getMutationType()];
  if (query) query.description = 'What can be read. Rows that one may not see are not there.';
  if (mutation) mutation.description = 'What can be done. Each command happens once per idempotency key and answers with its result or a refusal.';
  return schema;
}

/** The one configuration of the GraphQL server, for service, tests and the printed schema. */
export function graphqlOptions(log: Logger): ApolloDriverConfig {
  const armor = new ApolloArmor({
    maxDepth: { n: MAX_DEPTH, ignoreIntrospection: true, flattenFragments: true },
    costLimit: { maxCost: MAX_COST, ignoreIntrospection: true, flattenFragments: true },
    maxAliases: { n: 30 },
    maxDirectives: { n: 30 },
    // parseOptions below does it, with the right code.
    maxTokens: { enabled: false },
    // The schema is public: hiding the names that it lists would only cost those who mistype one.
    blockFieldSuggestion: { enabled: false },
  }).protect();
  const errors = errorFormat(log);
  return {
    driver: ApolloDriver,
    autoSchemaFile: true,
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
    validationRules: armor.validationRules,
    // The armor's types name the CommonJS build of Apollo, which TypeScript takes for another class.
    plugins: [errors.plugin, ...(armor.plugins as unknown as ApolloServerPlugin[])],
  };
}
