import { useCallback, useRef, useState } from 'react';
import { useClient, type TypedDocumentNode } from 'urql';
import { problemOf, type Problem } from './problems.js';

/** A refusal that was expected: nothing was changed, and its code has a text (refusals.*.json). */
export interface Refused {
  readonly __typename: string;
  readonly code: string;
  readonly message: string;
}

export type Setback = { readonly refused: Refused } | { readonly problem: Problem };

type Outcome = { readonly __typename: string };
/** Of a union, what is no refusal: refusals alone have a message. */
type Success<Union> = Exclude<Union, { readonly message: string }>;
/** The key is given here. */
type InputOf<Variables> = Variables extends { input: infer Input } ? Omit<Input, 'idempotencyKey'> : never;

export interface Command<Input, Result> {
  /**
   * Sends it; null where it was set back, which then stands in `setback`. What follows belongs to it: until the next screen is there the button
   * on this one would send it a second time.
   */
  readonly send: (input: Input, follows?: (result: Result) => Promise<void>) => Promise<Result | null>;
  readonly isSending: boolean;
  readonly setback: Setback | null;
  readonly forget: () => void;
}

/**
 * A mutation with one root field that answers with a union. The key of a command is kept until it has been answered: sent again after the
 * connection broke, it happens once.
 */
export function useCommand<Data extends Record<string, unknown>, Variables extends { input: object }>(
  document: TypedDocumentNode<Data, Variables>,
): Command<InputOf<Variables>, Success<NonNullable<Data[keyof Data]>>> {
  const client = useClient();
  const [isSending, setSending] = useState(false);
  const [setback, setSetback] = useState<Setback | null>(null);
  const pending = useRef<{ text: string; key: string } | null>(null);

  const send = useCallback(
    async (input: InputOf<Variables>, follows?: (result: Success<NonNullable<Data[keyof Data]>>) => Promise<void>) => {
      const text = JSON.stringify(input);
      if (pending.current?.text !== text) pending.current = { text, key: crypto.randomUUID() };
      setSending(true);
      setSetback(null);
      try {
        const variables = { input: { ...(input as object), idempotencyKey: pending.current.key } } as unknown as Variables;
        const { data, error } = await client.mutation(document, variables).toPromise();
        if (error) {
          setSetback({ problem: problemOf(error) });
          return null;
        }
        pending.current = null;
        const outcome = Object.values(data ?? {}).find((value) => value !== 'Mutation') as Outcome | Refused;
        if (!('message' in outcome)) {
          const result = outcome as unknown as Success<NonNullable<Data[keyof Data]>>;
          await follows?.(result);
          return result;
        }
        setSetback({ refused: outcome });
        return null;
      } finally {
        setSending(false);
      }
    },
    [client, document],
  );
  const forget = useCallback(() => setSetback(null), []);
  return { send, isSending, setback, forget };
}
