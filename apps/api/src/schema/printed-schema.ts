import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';

/** The schema as it is committed and served: sorted, so that a difference is a difference. */
export const printedSchema = (schema: GraphQLSchema): string => `${printSchema(lexicographicSortSchema(schema))}\n`;
