import { AsyncLocalStorage } from 'node:async_hooks';
import type { Claims } from '../../domain/mapped-roles.js';

/** One call of the sign-in, for code that the framework calls back without telling on whose behalf. */
export interface SignInCall {
  readonly correlationId: string;
  /** What the identity provider said in this call, once it has been checked. */
  claims?: Claims;
}

export const signInCall = new AsyncLocalStorage<SignInCall>();

export const correlationIdOfCall = (): string => signInCall.getStore()?.correlationId ?? 'sign-in';
