import { stringifyVariables } from '@urql/core';

interface Answer {
  readonly operation?: { readonly variables: unknown } | undefined;
}

/** Whether the answer that is shown is one to these variables: until theirs is there, the one before stays. */
export const answers = ({ operation }: Answer, variables: object): boolean => operation !== undefined && stringifyVariables(operation.variables) === stringifyVariables(variables);
