import { useState } from 'react';
import { post } from '../../app/session/auth.js';

/** What kept the sign-in from doing something. */
export type AuthFailure =
  | { readonly kind: 'WRONG_PASSWORD' | 'WRONG_CODE' | 'LINK_INVALID' | 'PASSWORD_UNFIT' | 'NO_PASSWORD' | 'SIGNED_OUT' | 'UNREACHABLE' | 'FAILED' }
  /** Too many wrong tries before. */
  | { readonly kind: 'WAIT'; readonly seconds: number };

const KINDS: Readonly<Record<string, Exclude<AuthFailure['kind'], 'WAIT'>>> = {
  INVALID_PASSWORD: 'WRONG_PASSWORD',
  INVALID_CODE: 'WRONG_CODE',
  INVALID_BACKUP_CODE: 'WRONG_CODE',
  INVALID_TOKEN: 'LINK_INVALID',
  PASSWORD_TOO_SHORT: 'PASSWORD_UNFIT',
  PASSWORD_TOO_LONG: 'PASSWORD_UNFIT',
  CREDENTIAL_ACCOUNT_NOT_FOUND: 'NO_PASSWORD',
  UNAUTHORIZED: 'SIGNED_OUT',
};

export interface AuthCall {
  /** The answer; null where there was none or it was a failure, which then stands in `failure`. */
  readonly send: (body?: object) => Promise<Readonly<Record<string, unknown>> | null>;
  readonly isSending: boolean;
  readonly failure: AuthFailure | null;
  readonly forget: () => void;
}

/** A call of the sign-in below /api/auth, from a form. */
export function useAuthCall(path: string): AuthCall {
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<AuthFailure | null>(null);
  const send = async (body: object = {}): Promise<Readonly<Record<string, unknown>> | null> => {
    setSending(true);
    setFailure(null);
    const response = await post(path, body);
    const failed = response?.ok === true ? null : await failureOf(response);
    const answer = response?.ok === true ? ((await response.json()) as Readonly<Record<string, unknown>> | null) : null;
    setSending(false);
    setFailure(failed);
    return failed ? null : (answer ?? {});
  };
  return { send, isSending, failure, forget: () => setFailure(null) };
}

async function failureOf(response: Response | null): Promise<AuthFailure> {
  if (response === null || response.status >= 500) return { kind: 'UNREACHABLE' };
  if (response.status === 429) return { kind: 'WAIT', seconds: Number(response.headers.get('retry-after') ?? 60) || 60 };
  const { code = '' } = ((await response.json().catch(() => ({}))) ?? {}) as { code?: string };
  const kind = KINDS[code];
  if (kind) return { kind };
  return { kind: response.status === 401 ? 'SIGNED_OUT' : 'FAILED' };
}
