/** Sign-in at /api/auth (docs/adr/0003-sign-in.md): the session is a cookie that no script can read. */

export type SignInOutcome =
  | { readonly kind: 'SIGNED_IN' | 'SECOND_FACTOR' | 'WRONG' | 'UNREACHABLE' }
  /** Too many wrong tries before. */
  | { readonly kind: 'WAIT'; readonly seconds: number };

export async function signIn(email: string, password: string): Promise<SignInOutcome> {
  const response = await post('sign-in/email', { email, password });
  return outcomeOf(response);
}

/** The six digits of an app, or one of the codes that were printed for the day the phone is lost. */
export async function giveSecondFactor(code: string): Promise<SignInOutcome> {
  const isBackup = !/^\d{6}$/.test(code);
  return outcomeOf(await post(isBackup ? 'two-factor/verify-backup-code' : 'two-factor/verify-totp', { code }));
}

export interface SignedIn {
  readonly endsAt: Date;
  readonly hasSecondFactor: boolean;
}

export async function signOut(): Promise<void> {
  await post('sign-out', {});
}

/** Of the session of this browser; null: nobody is signed in. Throws where nothing answers. */
export async function ownSession(): Promise<SignedIn | null> {
  const response = await fetch('/api/auth/get-session', { credentials: 'same-origin' });
  const answer = response.ok ? ((await response.json()) as { session?: { expiresAt?: string }; user?: { twoFactorEnabled?: boolean } } | null) : null;
  if (answer?.session?.expiresAt === undefined) return null;
  return { endsAt: new Date(answer.session.expiresAt), hasSecondFactor: answer.user?.twoFactorEnabled === true };
}

/** When the session ends; null: nobody is signed in. Throws where nothing answers. */
export const sessionEnd = async (): Promise<Date | null> => (await ownSession())?.endsAt ?? null;

/** A call of the sign-in; null: nothing answered. */
export async function post(path: string, body: object): Promise<Response | null> {
  try {
    return await fetch(`/api/auth/${path}`, { method: 'POST', credentials: 'same-origin', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  } catch {
    return null;
  }
}

async function outcomeOf(response: Response | null): Promise<SignInOutcome> {
  if (response === null || response.status >= 500) return { kind: 'UNREACHABLE' };
  if (response.status === 429) return { kind: 'WAIT', seconds: Number(response.headers.get('retry-after') ?? 60) || 60 };
  if (!response.ok) return { kind: 'WRONG' };
  const { twoFactorRedirect } = (await response.json()) as { twoFactorRedirect?: boolean };
  return { kind: twoFactorRedirect === true ? 'SECOND_FACTOR' : 'SIGNED_IN' };
}
