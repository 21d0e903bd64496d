import { makeOperation, type Exchange, type Operation, type OperationContext } from '@urql/core';
import { filter, map, pipe, tap } from 'wonka';

/**
 * Before the exchange that fetches: keeps an answer from before a command off the screen. A question that is on its way when a command is done is
 * asked once more, for the cache knows nothing of it yet and would not. And of two answers to the same question, the older one is let go where it
 * comes last.
 */
export const freshAnswers: Exchange = ({ forward, client }) => {
  const open = new Map<number, Operation>();
  const answered = new Map<number, number>();
  let asked = 0;
  const begin = (operation: Operation): Operation => {
    if (operation.kind === 'teardown') {
      open.delete(operation.key);
      answered.delete(operation.key);
    }
    if (operation.kind !== 'query') return operation;
    asked += 1;
    const own = makeOperation(operation.kind, operation, { ...operation.context, asked });
    open.set(own.key, own);
    return own;
  };
  const end = ({ kind, key, context }: Operation): void => {
    if (kind === 'query') {
      answered.set(key, turnOf(context));
      if (open.get(key)?.context === context) open.delete(key);
    }
    if (kind !== 'mutation') return;
    for (const one of open.values()) client.reexecuteOperation(makeOperation(one.kind, one, { ...one.context, requestPolicy: 'network-only' }));
  };
  return (operations) =>
    pipe(
      operations,
      map(begin),
      forward,
      filter(({ operation: { kind, key, context } }) => kind !== 'query' || turnOf(context) >= (answered.get(key) ?? 0)),
      tap(({ operation }) => end(operation)),
    );
};

/** As the how many-th question it was asked. */
const turnOf = (context: OperationContext): number => Number((context as { readonly asked?: number }).asked);
