import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { Provider as ApiProvider } from 'urql';
import { createApiClient } from '../api/client.js';
import { problemOf, type Problem } from '../api/problems.js';
import { deviceTime } from '../device-time.js';
import { sessionEnd, signOut } from './auth.js';
import { MeDocument, type MeQuery, type Role } from './me.generated.js';

export type Me = MeQuery['me'];
export type Membership = Me['memberships'][number];
export type { Role };

export interface Session {
  readonly me: Me;
  /** For whom one acts; null for whoever belongs to no organisation. */
  readonly membership: Membership | null;
  readonly actFor: (organisationId: string) => void;
  /** Whether one of these roles is among one's own there. */
  readonly has: (...roles: readonly Role[]) => boolean;
  readonly signOut: () => Promise<void>;
}

type State =
  | { readonly kind: 'ASKING' }
  | { readonly kind: 'SIGNED_OUT' }
  | { readonly kind: 'PROBLEM'; readonly problem: Problem }
  | { readonly kind: 'SIGNED_IN'; readonly me: Me; readonly endsAt: Date };

const SessionContext = createContext<Session | null>(null);
const ACTS_FOR = 'acts-for';

/** For whom this browser acts from now on. */
export const rememberDesk = (organisationId: string): void => localStorage.setItem(ACTS_FOR, organisationId);

/** Only below a SessionGate that has let somebody in. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('There is no session here');
  return session;
}

interface GateProps {
  /** In place of everything, until somebody is signed in. */
  readonly signIn: (onSignedIn: () => void) => ReactNode;
  /** Over everything, which stays as it was: the session has ended, or is about to. */
  readonly signInAgain: (options: { readonly endsAt: Date | null; readonly onSignedIn: () => void; readonly problem: Problem | null }) => ReactNode;
  readonly waiting: ReactNode;
  readonly failed: (problem: Problem, again: () => void) => ReactNode;
  readonly children: ReactNode;
}

/** So long before its end a session is said to end. */
const WARNED_BEFORE_MS = 5 * 60_000;

/** Whoever is signed in gets in; whose session ends signs in again without losing what is on the screen. */
export function SessionGate({ signIn, signInAgain, waiting, failed, children }: GateProps): ReactNode {
  const [state, setState] = useState<State>({ kind: 'ASKING' });
  const [isOver, setOver] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const ask = useCallback(async () => {
    const answer = await askWho();
    setProblem(answer.kind === 'PROBLEM' ? answer.problem : null);
    setState((before) => {
      // What is on the screen stays until it is known who came back.
      if (before.kind === 'SIGNED_IN' && answer.kind !== 'SIGNED_IN') return before;
      // What another person has on the screen is not for the next one.
      if (before.kind === 'SIGNED_IN' && answer.kind === 'SIGNED_IN' && before.me.id !== answer.me.id) location.assign('/');
      return answer;
    });
    if (answer.kind === 'SIGNED_IN') setOver(false);
  }, []);
  useEffect(() => void ask(), [ask]);
  const isEnding = useIsEnding(state.kind === 'SIGNED_IN' ? state.endsAt : null);
  const onSignedOut = useCallback(() => setOver(true), []);

  if (state.kind === 'ASKING') return waiting;
  if (state.kind === 'SIGNED_OUT') return signIn(() => void ask());
  if (state.kind === 'PROBLEM') return failed(state.problem, () => void ask());
  return (
    <SignedIn me={state.me} onSignedOut={onSignedOut}>
      {children}
      {(isOver || isEnding) && signInAgain({ endsAt: isOver ? null : state.endsAt, onSignedIn: () => void ask(), problem })}
    </SignedIn>
  );
}

function SignedIn({ me, onSignedOut, children }: { readonly me: Me; readonly onSignedOut: () => void; readonly children: ReactNode }): ReactNode {
  const [actsFor, setActsFor] = useState(() => localStorage.getItem(ACTS_FOR));
  const membership = me.memberships.find(({ organisation }) => organisation.id === actsFor) ?? me.memberships[0] ?? null;
  const organisationId = membership?.organisation.id ?? null;
  // Whoever has signed in again gets a new one: everything on the screen is asked for anew, and what was followed is followed again.
  // eslint-disable-next-line react-hooks/exhaustive-deps -- who one is comes with each sign-in
  const client = useMemo(() => createApiClient({ organisationId, onSignedOut }), [organisationId, onSignedOut, me]);
  const session = useMemo<Session>(
    () => ({
      me,
      membership,
      actFor: (id) => {
        rememberDesk(id);
        setActsFor(id);
      },
      has: (...roles) => roles.some((role) => membership?.roles.includes(role)),
      signOut: async () => {
        await signOut();
        // What was typed and not stored is for nobody who comes after.
        sessionStorage.clear();
        location.assign('/');
      },
    }),
    [me, membership],
  );
  // Another organisation is another desk: nothing of the first stays on it.
  return (
    <SessionContext value={session}>
      <ApiProvider key={organisationId} value={client}>
        {children}
      </ApiProvider>
    </SessionContext>
  );
}

async function askWho(): Promise<State> {
  try {
    const endsAt = await sessionEnd();
    if (endsAt === null) return { kind: 'SIGNED_OUT' };
    const { data, error } = await createApiClient({ organisationId: null, onSignedOut: () => undefined }).query(MeDocument, {}).toPromise();
    if (data) return { kind: 'SIGNED_IN', me: data.me, endsAt };
    const problem: Problem = error ? problemOf(error) : { kind: 'FAILED', correlationId: null };
    return problem.kind === 'SIGNED_OUT' ? { kind: 'SIGNED_OUT' } : { kind: 'PROBLEM', problem };
  } catch {
    return { kind: 'PROBLEM', problem: { kind: 'OFFLINE' } };
  }
}

function useIsEnding(endsAt: Date | null): boolean {
  const [warnedOf, setWarnedOf] = useState<Date | null>(null);
  useEffect(() => {
    if (endsAt === null) return undefined;
    const timer = setTimeout(() => setWarnedOf(endsAt), Math.max(0, endsAt.getTime() - deviceTime().getTime() - WARNED_BEFORE_MS));
    return () => clearTimeout(timer);
  }, [endsAt]);
  return endsAt !== null && warnedOf === endsAt;
}
