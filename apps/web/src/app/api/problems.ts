import type { CombinedError } from '@urql/core';

/** What kept a request from being answered; expected refusals are no problem but a result. */
export type Problem =
  | { readonly kind: 'OFFLINE' | 'SIGNED_OUT' | 'FORBIDDEN' | 'TOO_MANY' | 'OUTDATED' }
  /** Ours; the number is that of the log. */
  | { readonly kind: 'FAILED'; readonly correlationId: string | null };

const KINDS: Readonly<Record<string, Exclude<Problem['kind'], 'FAILED'>>> = {
  UNAUTHENTICATED: 'SIGNED_OUT',
  FORBIDDEN: 'FORBIDDEN',
  TOO_MANY_REQUESTS: 'TOO_MANY',
  // The page is older than the service that it talks to.
  GRAPHQL_VALIDATION_FAILED: 'OUTDATED',
};

export const codeOf = (error: CombinedError): string | undefined => {
  const code = error.graphQLErrors[0]?.extensions['code'];
  return typeof code === 'string' ? code : undefined;
};

export function problemOf(error: CombinedError): Problem {
  const kind = KINDS[codeOf(error) ?? ''];
  if (kind) return { kind };
  if (error.networkError && error.graphQLErrors.length === 0) return { kind: 'OFFLINE' };
  const id = error.graphQLErrors[0]?.extensions['correlationId'];
  return { kind: 'FAILED', correlationId: typeof id === 'string' ? id : null };
}
