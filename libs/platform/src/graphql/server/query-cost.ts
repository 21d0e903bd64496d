import { GraphQLError, type DocumentNode, type GraphQLSchema } from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';

/** How much a document may ask for: about seven times what the largest screen of the web client does. */
export const MAX_COST = 20_000;

/** Every field costs 1; a list costs what one of its rows does, times the rows that are asked for, said as a number, by a variable or not at all. */
const byRows: ComplexityEstimator = ({ args, childComplexity }) => 1 + childComplexity * (typeof args.first === 'number' ? Math.max(1, args.first) : 1);

export const QUERY_TOO_COSTLY = 'QUERY_TOO_COSTLY';

export interface AskedFor {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  readonly operationName: string | null | undefined;
}

/** What answering one operation of a document would cost. Throws a GraphQLError where a variable is not what the document says. */
export const costOf = ({ schema, document, variables, operationName }: AskedFor): number =>
  getComplexity({ schema, query: document, variables: { ...variables }, ...(operationName ? { operationName } : {}), estimators: [byRows] });

/**
 * The refusal of a document that asks for too much at once; undefined for every other. It is reckoned with the variables: `first: $rows` is as
 * many rows as is sent with it. A variable of the wrong type is nothing to be told here, execution says it.
 */
export function tooCostly(asked: AskedFor): GraphQLError | undefined {
  const cost = costOrNothing(asked);
  if (cost <= MAX_COST) return undefined;
  return new GraphQLError(`This query asks for too much at once: it costs ${cost}, at most ${MAX_COST} is allowed. Ask for fewer rows (first) or fewer lists within lists.`, {
    extensions: { code: QUERY_TOO_COSTLY, http: { status: 400 } },
  });
}

function costOrNothing(asked: AskedFor): number {
  try {
    return costOf(asked);
  } catch (error) {
    if (error instanceof GraphQLError) return 0;
    throw error;
  }
}
