import type { GraphQLSchema } from 'graphql';
import type { Credentials, TestApi } from '../api.js';
import { inputTypeOf, refusalIn, selectionOf } from './repeat.js';

/** Does through the API what has to be done before a command; what its success says of itself. Throws where it is refused. */
export type Earlier = (field: string, input: object, credentials?: Credentials) => Promise<Readonly<Record<string, unknown>>>;

export function earlierCommands(api: TestApi, schema: GraphQLSchema): Earlier {
  let keys = 0;
  return async (field, input, credentials = {}) => {
    const definition = schema.getMutationType()!.getFields()[field]!;
    const query = `mutation Earlier($input: ${inputTypeOf(definition)!.name}!) { ${field}(input: $input) ${selectionOf(definition)} }`;
    const answer = await api.post({ query, variables: { input: { ...input, idempotencyKey: `earlier-${++keys}-of-the-test` } } }, credentials);
    const refused = refusalIn(answer);
    if (refused !== null) throw new Error(`${field} before: ${refused} ${JSON.stringify(answer.body)}`);
    return answer.body.data![field] as Readonly<Record<string, unknown>>;
  };
}
